/** Where on the page each element of a script stands, measured on the script itself. */
import { isAllCapitals } from '../../foundation/index.ts';
import { lookOfHeading } from '../heading/index.ts';
import type { BodyLine } from './page-furniture.ts';

export interface Columns {
  /** Left edges in points. */
  readonly action: number;
  readonly dialogue: number;
  /** Points from line to line of one paragraph. */
  readonly pitch: number;
  /** Smallest space above a heading, from the line before; infinite where headings have no more than others. */
  readonly headingSpace: number;
  /** Right edge of action and of dialogue: a word more would not have fitted. */
  readonly actionRight: number;
  readonly dialogueRight: number;
}

const INCH = 72;
/** Points by which left edges of one column differ. */
export const SAME_COLUMN = 9;

export function columnsOf(lines: readonly BodyLine[], left: number): Columns {
  const pitch = usualPitch(lines);
  const starts = new Map<number, number>();
  let actionRight = left;
  for (const line of lines) {
    const [first] = line.segments;
    if (first === undefined) continue;
    const offset = first.left - left;
    if (offset > 0.4 * INCH && offset < 2.3 * INCH && !first.text.startsWith('(') && !isAllCapitals(first.text)) {
      const key = Math.round(first.left);
      starts.set(key, (starts.get(key) ?? 0) + 1);
    }
    if (Math.abs(offset) <= SAME_COLUMN) actionRight = Math.max(actionRight, line.segments.at(-1)!.right);
  }
  const near = (x: number): number => [-3, -2, -1, 0, 1, 2, 3].reduce((sum, by) => sum + (starts.get(x + by) ?? 0), 0);
  let dialogue = left + INCH;
  let most = 0;
  for (const [x, count] of starts) {
    const weight = near(x) * 1000 + count;
    if (weight > most) [dialogue, most] = [x, weight];
  }
  let dialogueRight = dialogue;
  for (const { segments } of lines)
    if (segments.length === 1 && Math.abs(segments[0]!.left - dialogue) <= SAME_COLUMN)
      dialogueRight = Math.max(dialogueRight, segments[0]!.right);
  return {
    action: left,
    dialogue,
    pitch,
    headingSpace: headingSpaceOf(lines, left, pitch),
    actionRight,
    dialogueRight,
  };
}

function usualPitch(lines: readonly BodyLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page) continue;
    const step = Math.round((line.y - before.y) * 2) / 2;
    if (step > 4 && step < 40) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const steps = [...counts].filter(([, count]) => count >= total * 0.1).map(([step]) => step);
  return steps.length === 0 ? 12 : Math.min(...steps);
}

/** Share of the headings in the middle of pages that must stand apart, for their space to say what a heading is. */
const MOST_HEADINGS = 0.8;

/** In many scripts a heading, and nothing else, has two empty lines above it. */
function headingSpaceOf(lines: readonly BodyLine[], left: number, pitch: number): number {
  let apart = 0;
  let headings = 0;
  let others = 0;
  let othersApart = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const [first] = line.segments;
    if (before === undefined || before.page !== line.page || first === undefined) continue;
    const far = line.y - before.y > 2.5 * pitch;
    const isHeading = Math.abs(first.left - left) <= SAME_COLUMN && lookOfHeading(first.text) === 'heading';
    if (isHeading) {
      headings++;
      if (far) apart++;
    } else {
      others++;
      if (far) othersApart++;
    }
  }
  return headings >= 3 && apart >= headings * MOST_HEADINGS && othersApart <= others * 0.1 ? 2.5 * pitch : Infinity;
}
