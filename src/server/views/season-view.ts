/** The season as the browser shows it. */
import type { CalendarDate, SeasonView } from '../../api/index.ts';
import { crewHolidayOn, publicHolidayOn, whyClosed } from '../../facts/index.ts';
import { addDays, type CalendarDay, type Text } from '../../foundation/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { SeasonModel } from '../season/season-model.ts';
import { boardSummary } from './board-view.ts';

export function seasonView(host: LiveHost, folder: string): SeasonView {
  const { live, model } = host;
  return {
    revision: host.revision,
    season: model.season,
    source: model.source(),
    boards: Object.values(live.boards)
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((board) => boardSummary(board, model)),
    activeBoard: live.activeBoard,
    history: host.history,
    diagnostics: model.diagnostics,
    calendar: calendarOf(model),
    holidays: holidaysOf(model),
    folder,
  };
}

const calendars = new WeakMap<SeasonModel, readonly CalendarDate[]>();

function calendarOf(model: SeasonModel): readonly CalendarDate[] {
  const known = calendars.get(model);
  if (known !== undefined) return known;
  const { bases, calendar: rules } = model.season;
  const calendar = model.built.index.dates.map((date): CalendarDate => {
    const closed: Record<string, Text> = {};
    const holidays: Record<string, string> = {};
    for (const base of bases) {
      const why = whyClosed(rules, base, date);
      if (why !== null) closed[base.id] = why;
      // One that the crew works, because its agreement does not list it, is marked too: shops and schools are closed.
      const holiday = crewHolidayOn(base, date) ?? publicHolidayOn(base.country, base.region, date);
      if (holiday !== null) holidays[base.id] = holiday;
    }
    return { date, closed, holidays };
  });
  calendars.set(model, calendar);
  return calendar;
}

const holidays = new WeakMap<SeasonModel, SeasonView['holidays']>();

function holidaysOf(model: SeasonModel): SeasonView['holidays'] {
  const known = holidays.get(model);
  if (known !== undefined) return known;
  const { bases, calendar } = model.season;
  const dates: CalendarDay[] = [];
  const last = model.built.index.dates.at(-1) ?? calendar.start;
  for (let date = calendar.prepStart; date <= last; date = addDays(date, 1)) dates.push(date);
  const found = Object.fromEntries(
    bases.map(({ id, country, region }) => [
      id,
      dates.filter((date) => publicHolidayOn(country, region, date) !== null),
    ]),
  );
  holidays.set(model, found);
  return found;
}
