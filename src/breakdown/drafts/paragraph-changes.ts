/** What was written out of a scene and into it, paragraph by paragraph. */
import { inCommon } from './in-common.ts';

export interface ParagraphChange {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Paragraphs that stayed are given only beside those that did not; empty where nothing changed. */
export function paragraphChanges(before: readonly string[], after: readonly string[]): readonly ParagraphChange[] {
  const all: ParagraphChange[] = [];
  let [from, start] = [0, 0];
  const between = (until: number, end: number): void => {
    for (const text of before.slice(from, until)) all.push({ kind: 'out', text });
    for (const text of after.slice(start, end)) all.push({ kind: 'in', text });
  };
  for (const [a, b] of inCommon(before, after)) {
    between(a, b);
    all.push({ kind: 'same', text: before[a]! });
    [from, start] = [a + 1, b + 1];
  }
  between(before.length, after.length);
  return all.filter(
    ({ kind }, index) =>
      kind !== 'same' || [all[index - 1], all[index + 1]].some((other) => (other?.kind ?? kind) !== kind),
  );
}
