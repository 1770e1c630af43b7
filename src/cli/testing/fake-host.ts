import { type Language, speak } from '../../messages/index.ts';
import type { Host } from '../command.ts';

/** A host without a terminal, that remembers what it is told. */
export interface FakeHost extends Host {
  readonly printed: () => string;
  readonly remarked: () => string;
  /** Lines of progress, as they came. */
  readonly drawn: () => readonly string[];
  /** Ctrl-C. */
  interrupt(): void;
}

export function fakeHost(
  options: { readonly cwd?: string; readonly isTerminal?: boolean; readonly language?: Language } = {},
): FakeHost {
  const { cwd = '/nowhere', isTerminal = false, language = 'en' } = options;
  const [out, err, drawn]: [string[], string[], string[]] = [[], [], []];
  const listeners = new Set<() => void>();
  return {
    cwd,
    out: (text) => out.push(text),
    paint: (text, how) => {
      const mark = how === 'struck' ? 'struck' : how.paper;
      out.push(isTerminal ? `[${mark}]${text}` : text);
    },
    err: (text) => err.push(text),
    redraw: (line) => drawn.push(line),
    errIsTerminal: isTerminal,
    outIsTerminal: isTerminal,
    speaker: speak(language),
    onInterrupt(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goOnUnread() {},
    printed: () => out.join(''),
    remarked: () => err.join(''),
    drawn: () => drawn,
    interrupt() {
      for (const listener of listeners) listener();
    },
  };
}
