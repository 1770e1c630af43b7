import { storyName } from '../../foundation/index.ts';
import { type IntExt, readSceneHeading } from '../../script/index.ts';
import type { LightNeed } from '../../season/index.ts';
import type { Sheet } from '../schedule-file.ts';

export interface SheetHeading {
  readonly text: string;
  readonly intExt: IntExt;
  readonly set: string;
  readonly light: LightNeed;
  /** The light that the sheet asks for, where its heading is read as another; null: the heading says it. */
  readonly lightOverride: LightNeed | null;
}

/**
 * The scene heading that a sheet comes to. Its day or night field counts before a time of day in its set: in exports of
 * other tools a set called `HALL, NIGHT` may be shot by day.
 */
export function headingOfSheet(sheet: Sheet): SheetHeading {
  const side = sideOf(sheet.intExt);
  const inSet = readSceneHeading(`${side ?? 'INT'}. ${sheet.set}`);
  const time = sheet.time.trim();
  // The set's own time of day says what the field leaves open.
  const isTimed = time !== '';
  const set = isTimed ? sheet.set : (inSet.sets[0] ?? [sheet.set]).join(' - ');
  const wanted = isTimed ? readSceneHeading(`INT. X - ${time}`) : inSet;
  const name = storyName(set) === '' ? 'UNKNOWN SET' : storyName(set);
  const hour = isTimed ? time.toUpperCase() : inSet.time;
  const text = `${side ?? 'INT'}. ${name}${hour === '' ? '' : ` - ${hour}`}`;
  const read = readSceneHeading(text);
  const intExt = read.intExt ?? 'INT';
  const light = wanted.reading?.light ?? (intExt === 'INT' ? 'any' : 'day');
  const asRead = read.reading?.light ?? (intExt === 'INT' ? 'any' : 'day');
  return {
    text,
    intExt,
    set: read.sets.map((parts) => parts.join(' - ')).join(' / ') || name,
    light,
    lightOverride: light === asRead ? null : light,
  };
}

/** `I/E`, `EXT/INT`, `Interior`: as headings write it; null where it says neither. */
function sideOf(written: string): 'INT' | 'EXT' | 'INT./EXT' | null {
  const word = written.trim().toUpperCase();
  if (word === '') return null;
  const inside = /^(?:I(?:NT(?:ERIOR|ÉRIEUR|ERIEUR)?)?)\b|\/\s*I/.test(word);
  const outside = /^(?:E(?:XT(?:ERIOR|ÉRIEUR|ERIEUR)?)?)\b|\/\s*E/.test(word);
  if (inside && outside) return 'INT./EXT';
  return outside ? 'EXT' : inside ? 'INT' : null;
}
