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
/** And in so many texts: a speech of more paragraphs is none, and is cut anywhere, as fast as it is read. */
const MOST_TEXTS = 2_000;

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
  if (flow.length > MOST_TEXTS) return null;
  let best: { readonly lines: number; readonly head: FlowText | null; readonly from: number } | null = null;
  let before = 0;
  // Of a speech of a thousand pages nothing is copied, and no more is counted than decides.
  const consider = (lines: number, head: FlowText | null, from: number): void => {
    if (lines <= most && lines >= least && hasLines(head, flow, from, leastOver)) best = { lines, head, from };
  };
  for (const [index, part] of flow.entries()) {
    if (part.text.length <= LONGEST && !part.holdsNext)
      for (const match of part.text.matchAll(SENTENCE_END)) {
        const end = match.index + match[0].length;
        const lines = before + countLines(part.text.slice(0, end), part.columns);
        if (lines > most) break;
        const after = part.text.slice(end).trimStart();
        if (after !== '') consider(lines, { ...part, text: after }, index + 1);
      }
    before += countLines(part.text, part.columns);
    if (before > most) break;
    if (!part.holdsNext && index + 1 < flow.length) consider(before, null, index + 1);
  }
  return divided(flow, best);
}

function divided(
  flow: readonly FlowText[],
  best: { readonly lines: number; readonly head: FlowText | null; readonly from: number } | null,
): DividedFlow | null {
  if (best === null) return null;
  const following = flow.slice(best.from);
  return { lines: best.lines, rest: best.head === null ? following : [best.head, ...following] };
}

/** Whether a text and those of the flow from `from` on take so many lines. */
function hasLines(head: FlowText | null, flow: readonly FlowText[], from: number, least: number): boolean {
  let lines = head === null ? 0 : countLines(head.text, head.columns);
  for (let at = from; at < flow.length && lines < least; at++) lines += countLines(flow[at]!.text, flow[at]!.columns);
  return lines >= least;
}
