/** Notes on lines beside the schedule: when the scene of each is shot, and whether it is settled before. */
import type { CalendarDay } from '../foundation/index.ts';
import type { LineNote, Season } from '../season/index.ts';
import { type DayShot, shotByScene } from './shot-scenes.ts';

export interface NoteState {
  readonly note: LineNote;
  /** Null: its scene is on no day yet. */
  readonly shot: CalendarDay | null;
  /** Open, and due on the day of shooting or later. */
  readonly isDueLate: boolean;
}

/** In the order of the story. */
export function noteStates(season: Season, days: readonly DayShot[]): readonly NoteState[] {
  const shots = shotByScene(season, days);
  const at = new Map(season.scenes.map(({ id }, index) => [id, index]));
  return (season.notes ?? [])
    .filter(({ scene }) => at.has(scene))
    .toSorted((a, b) => at.get(a.scene)! - at.get(b.scene)!)
    .map((note) => {
      const shot = shots.get(note.scene)?.date ?? null;
      const isDueLate = note.status === 'open' && shot !== null && note.due !== null && note.due >= shot;
      return { note, shot, isDueLate };
    });
}
