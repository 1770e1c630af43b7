/** The changes of a draft in sentences, as an AD tells them. */
import { formatEighths, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { setKey } from '../../season/index.ts';
import type { DraftChange, DraftReading } from './reconcile.ts';

/** Percent of words that must be other for the text alone to be worth a sentence (ours). */
const LITTLE = 3;

/** What the draft does to the episode as a whole, then to each of its scenes, in their order. */
export function draftSummary(reading: DraftReading): readonly Message[] {
  const { scenes, eighths, episode, changes } = reading;
  const fields = {
    episode,
    scenes: scenes.after,
    pages: formatEighths(eighths.after),
    before: formatEighths(eighths.before),
    by: formatEighths(Math.abs(eighths.after - eighths.before)),
  };
  if (reading.isFirst) return [message('draft.arrives', fields)];
  if (changes.length === 0) return [message('draft.nothing', fields)];
  const length =
    eighths.after === eighths.before
      ? 'draft.same-length'
      : eighths.after > eighths.before
        ? 'draft.longer'
        : 'draft.shorter';
  return [message(length, fields)];
}

/** What happens to one scene; at least one sentence. */
export function changeSentences(change: DraftChange): readonly Message[] {
  const { number, before, after, of, joins, leaves, evidence } = change;
  const scene = { scene: number };
  const whole = after ?? before!;
  const described = { ...scene, heading: whole.heading, pages: formatEighths(whole.eighths), of, who: whole.cast };
  if (change.kind === 'added') return [message('draft.added', described)];
  if (change.kind === 'split') return [message('draft.split', described)];
  if (change.kind === 'omitted') return [message('draft.omitted', described)];
  if (change.kind === 'merged') return [message('draft.merged', described)];
  const said: Message[] = [];
  if (change.hasMoved)
    said.push(
      change.follows === null
        ? message('draft.moved-first', scene)
        : message('draft.moved', { ...scene, follows: change.follows }),
    );
  if (before !== null && after !== null) {
    if (setKey(before.set) !== setKey(after.set))
      said.push(message('draft.set', { ...scene, before: before.set, after: after.set }));
    if (before.intExt !== after.intExt)
      said.push(message('draft.int-ext', { ...scene, before: before.intExt, after: after.intExt }));
    if (before.light !== after.light)
      said.push(message('draft.time', { ...scene, before: before.time || '–', after: after.time || '–' }));
    if (joins.length > 0) said.push(message('draft.joins', { ...scene, who: joins, count: joins.length }));
    if (leaves.length > 0) said.push(message('draft.leaves', { ...scene, who: leaves, count: leaves.length }));
    const by = after.eighths - before.eighths;
    if (by !== 0)
      said.push(
        message(by > 0 ? 'draft.scene-longer' : 'draft.scene-shorter', { ...scene, by: formatEighths(Math.abs(by)) }),
      );
    const other = 100 - (evidence?.percent ?? 100);
    if (other >= LITTLE || said.length === 0)
      said.push(message('draft.words', { ...scene, percent: Math.max(1, other) }));
  }
  return said;
}

/** How it is known that a scene is the one of before. */
export function evidenceSentence({ evidence, number }: DraftChange): Message | null {
  if (evidence === null) return null;
  return message(`draft.evidence.${evidence.by}`, { scene: number, percent: evidence.percent });
}
