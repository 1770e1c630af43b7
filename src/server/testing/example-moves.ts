/** Moves of the example's scenes, and where they then stand. */
import type { BoardView, Command } from '../../api/index.ts';
import { calendarDay } from '../../foundation/index.ts';

/** One scene to a date of the main unit; to the boneyard when `date` is null. */
export function move(scene: string, date: string | null, position?: number): Command {
  const at = position === undefined ? {} : { position };
  const to = date === null ? { boneyard: true as const, ...at } : { date: calendarDay(date), unit: 'main', ...at };
  return { kind: 'move-entries', board: 'main', entries: [{ scene, part: 1 }], to };
}
export const scenesOn = (board: BoardView, date: string): readonly string[] =>
  (board.days.find((day) => day.date === date)?.entries ?? []).flatMap((e) => (e.kind === 'strip' ? [e.scene] : []));
