import { plainWords } from '../foundation/index.ts';
import type { HeadingNode, SceneHeading } from '../script/index.ts';
import type { Report } from './script-report.ts';

/** So often, after so many sets, a last part is more likely a time of day than a room (ours). */
const OFTEN = 3;

/**
 * Asks once about each last part that ends the headings of several sets and is no time of day we know: a time in
 * another language, or a word of the writer's own.
 */
export function reportUnknownTimes(
  headings: readonly HeadingNode[],
  readings: readonly SceneHeading[],
  report: Report,
): void {
  const ends = new Map<
    string,
    { readonly word: string; readonly first: HeadingNode; readonly sets: Set<string>; count: number }
  >();
  const firsts = new Set<string>();
  for (const [index, { sets, reading }] of readings.entries()) {
    const parts = sets.at(-1) ?? [];
    if (parts[0] !== undefined) firsts.add(plainWords(parts[0]));
    const word = parts.at(-1);
    if (reading !== null || parts.length < 2 || word === undefined) continue;
    const key = plainWords(word);
    const end = ends.get(key) ?? { word, first: headings[index]!, sets: new Set<string>(), count: 0 };
    end.count++;
    end.sets.add(plainWords(parts[0]!));
    ends.set(key, end);
  }
  for (const [key, { word, first, sets, count }] of ends)
    if (sets.size >= OFTEN && !firsts.has(key)) report(first, 'warning', 'time-unknown', { word, count });
}
