/** A paragraph or a speech as it flows over the foot of a page: where it may be divided (SPEC G-3). */
import { countLines } from './line-wrap.ts';

/** A text in its column. */
export interface FlowText {
  readonly text: string;
  readonly columns: number;
  /** What follows it stays with it: a cue, a parenthetical. */
  readonly holdsNext: boolean;
}

export interface DividedFlow {
  /** Lines of what stays on the page. */
  readonly lines: number;
  /** What goes over, set anew from its first word. */
  readonly rest: readonly FlowText[];
}

/** The end of a sentence, with the quotation marks and brackets that close on it. */
const SENTENCE_END = /[.!?…][.!?…]*["'”’»)\]]*(?=\s)|\n|--(?=\s)/g;
/** A break in a longer text is looked for in so much of it. */
const LONGEST = 20_000;

export function linesOfFlow(flow: readonly FlowText[]): number {
  let lines = 0;
  for (const { text, columns } of flow) lines += countLines(text, columns);
  return lines;
}

/**
 * Divides a flow after a sentence so that at most `most` lines stay, at least `least`, and at least `leastOver` go
 * over; null where no sentence ends there.
 */
export function divideFlow(
  flow: readonly FlowText[],
  most: number,
  least: number,
  leastOver: number,
): DividedFlow | null {
  let best: DividedFlow | null = null;
  let before = 0;
  for (const [index, part] of flow.entries()) {
    const following = flow.slice(index + 1);
    const consider = (lines: number, rest: readonly FlowText[]): void => {
      if (lines <= most && lines >= least && linesOfFlow(rest) >= leastOver) best = { lines, rest };
    };
    if (part.text.length <= LONGEST && !part.holdsNext)
      for (const match of part.text.matchAll(SENTENCE_END)) {
        const end = match.index + match[0].length;
        const lines = before + countLines(part.text.slice(0, end), part.columns);
        if (lines > most) break;
        const after = part.text.slice(end).trimStart();
        if (after !== '') consider(lines, [{ ...part, text: after }, ...following]);
      }
    before += countLines(part.text, part.columns);
    if (before > most) break;
    if (!part.holdsNext && following.length > 0) consider(before, following);
  }
  return best;
}
