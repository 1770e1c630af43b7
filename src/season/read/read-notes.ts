/** `notes`: on lines of the scripts, with owner, status and due date. */
import { type LineNote, NOTE_STATUSES } from '../line-notes.ts';
import { newId, noneKnown } from '../yaml/ids.ts';
import { date, oneOf, text } from '../yaml/scalars.ts';
import { listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { SceneNames } from './scene-names.ts';

const laughsShape = record('laughs', { who: required(text), at: required(text) }, (sides) => sides);

export function readLineNotes(at: Spot, names: SceneNames): readonly LineNote[] {
  const shape: Shape<LineNote> = record(
    'line-note',
    {
      id: required(newId(noneKnown('line-note'))),
      scene: required(names.scene('note')),
      line: optional(text),
      text: required(text),
      owner: optional(text),
      status: optional(oneOf(NOTE_STATUSES), 'open'),
      due: optional(date),
      laughs: optional(laughsShape),
    },
    ({ laughs, ...note }): LineNote => ({ ...note, ...(laughs === null ? {} : { laughs }) }),
  );
  return at.isGiven ? (listOf(shape).read(at) ?? []) : [];
}
