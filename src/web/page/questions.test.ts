import { describe, expect, it } from 'vitest';
import { oneAtATime, onlyTheLatest } from './questions.ts';

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('one question at a time', () => {
  it('asks the last one wished for next, and none of those in between', async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const questions = oneAtATime<string>((question) => {
      asked.push(question);
      return new Promise((resolve) => answers.push(resolve));
    });
    for (const question of ['a', 'b', 'c']) questions.wish(question);
    expect(asked).toEqual(['a']);
    answers.shift()!();
    await settle();
    expect(asked).toEqual(['a', 'c']);
    answers.shift()!();
    await settle();
    expect(questions.wished()).toBeNull();
  });

  it('asks nothing more once it is told to forget', async () => {
    const asked: string[] = [];
    let answer = (): void => {};
    const questions = oneAtATime<string>((question) => {
      asked.push(question);
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    questions.wish('a');
    questions.wish('b');
    questions.forget();
    answer();
    await settle();
    expect(asked).toEqual(['a']);
  });
});

describe('only the latest question', () => {
  it('gives the earlier one up, whose answer is then null', async () => {
    const latest = onlyTheLatest<string>();
    const until = (signal: AbortSignal, answer: string) =>
      new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('given up')));
        setTimeout(() => resolve(answer), 5);
      });
    const first = latest.ask((signal) => until(signal, 'first'));
    const second = latest.ask((signal) => until(signal, 'second'));
    expect(await first).toBeNull();
    expect(await second).toBe('second');
  });
});
