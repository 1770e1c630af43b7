/** Questions to the server that come faster than their answers. */

/** Asks one question at a time; of those wished for meanwhile, only the last is asked next. */
export function oneAtATime<Question>(ask: (question: Question) => Promise<void>) {
  let wished: Question | null = null;
  let isAsking = false;

  async function askOn(): Promise<void> {
    isAsking = true;
    while (wished !== null) {
      const question: Question = wished;
      await ask(question);
      if (wished === question) wished = null;
    }
    isAsking = false;
  }

  return {
    /** What is being asked, or is asked next; null: nothing. */
    wished: () => wished,
    wish(question: Question): void {
      wished = question;
      if (!isAsking) void askOn();
    },
    /** Nothing is asked after the question on its way. */
    forget(): void {
      wished = null;
    },
  };
}

/** Gives up the question on its way when another is asked; null: given up, or there was no answer. */
export function onlyTheLatest<Answer>() {
  let onItsWay: AbortController | null = null;
  return {
    async ask(question: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
      onItsWay?.abort();
      const abort = new AbortController();
      onItsWay = abort;
      try {
        return await question(abort.signal);
      } catch {
        return null;
      }
    },
    giveUp: () => onItsWay?.abort(),
  };
}
