import type { PresenceView } from '../../api/index.ts';
import { dayCodes, type WorkedDate } from '../../documents/index.ts';
import { isOpenDay } from '../../facts/index.ts';
import { addDays, type CalendarDay } from '../../foundation/index.ts';
import type { Board } from '../../live/index.ts';
import { castHold } from '../../schedule/index.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { planOfBoard } from './plan-of-board.ts';

/** The day-out-of-days of a board; null when it cannot be evaluated. */
export function presenceView(board: Board, model: SeasonModel, revision: number): PresenceView | null {
  const plan = planOfBoard(board, model);
  if (plan === null) return null;
  const { season } = model;
  const rows = season.people
    .toSorted((a, b) => a.castNumber - b.castNumber)
    .map((person) => {
      const dates = new Map<CalendarDay, WorkedDate>();
      for (const { date, base, strips } of plan.days) {
        if (!dates.has(date) && strips.some(({ cast }) => cast.includes(person.id))) dates.set(date, { date, base });
      }
      return {
        person,
        days: dayCodes(person, [...dates.values()], season, (base, day) => isOpenDay(season, base, day)),
      };
    });
  const named = rows.flatMap(({ days }) => [...days.codes.keys()]).sort();
  const dates: CalendarDay[] = [];
  const last = named.at(-1);
  if (last !== undefined) for (let day = named[0]!; day <= last; day = addDays(day, 1)) dates.push(day);
  return {
    revision,
    dates,
    people: rows.map(({ person, days }) => ({
      person: person.id,
      castNumber: person.castNumber,
      name: person.name,
      codes: dates.map((date) => days.codes.get(date) ?? ''),
      worked: days.worked,
      held: days.held,
      travelled: days.travelled,
      holdCost: plan.cost.lines.reduce(
        (sum, line) => (line.code === castHold.code && line.subject === person.id ? sum + line.amount : sum),
        0,
      ),
    })),
  };
}
