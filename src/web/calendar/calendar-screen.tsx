import type { BoardDayView, CalendarDate, StripView } from '../../api/index.ts';
import { type CalendarDay, dayFromNumber, dayNumber, mondayOf } from '../../foundation/index.ts';
import { dayKey } from '../../live/index.ts';
import { type Season, storyOf, stripColour, stripKey } from '../../season/index.ts';
import { type DayShot, type IsHoliday, preparationsOf, releaseChains } from '../../story/index.ts';
import { reveal } from '../board/board-state.ts';
import { Busy } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { dayText, hoursText, pages } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';
import { onScreen } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { goToScreen } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { daysShot, holidaysOf } from '../story/use-story.ts';
import './calendar.css';

/** The shoot week by week: where the company is, what it shoots, and why it does not on other days. */
export function CalendarScreen() {
  const say = useSay();
  const board = useStore(onScreen, shownBoard);
  const calendar = useStore(onScreen, (now) => now.season?.calendar ?? null);
  const view = useStore(onScreen, (now) => now.season);
  const season = view?.season ?? null;
  if (board === null || calendar === null) return <Busy text={say('web.shell.loading')} />;
  const first = calendar[0];
  const last = calendar.at(-1);
  if (first === undefined || last === undefined) return <p className="note">{say('web.calendar.empty')}</p>;
  const byDate = new Map(calendar.map((date) => [date.date, date]));
  const bases = new Set(calendar.flatMap((date) => Object.keys(date.closed)));
  const days = Map.groupBy(board.days, (day) => day.date);
  const besides =
    season === null || view === null ? new Map() : besidesShooting(season, daysShot(board), holidaysOf(view));
  const weeks: CalendarDay[][] = [];
  for (let monday = mondayOf(dayNumber(first.date)); monday <= dayNumber(last.date); monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, index) => dayFromNumber(monday + index)));
  }
  return (
    <div className="page calendar">
      <h1>{say('web.nav.calendar')}</h1>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="calendar-scroll" tabIndex={0} aria-label={say('web.nav.calendar')}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{say('web.calendar.week')}</span>
              </th>
              {weeks[0]?.map((date) => (
                <th scope="col" key={date}>
                  {dayText(date, 'weekday')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, index) => (
              <tr key={week[0]}>
                <th scope="row" className="calendar-week">
                  <b>{say('web.board.week', { n: index + 1 })}</b>
                  <span className="quiet">{pages(weekEighths(week, days))} p</span>
                </th>
                {week.map((date) => (
                  <Cell
                    key={date}
                    date={date}
                    entry={byDate.get(date)}
                    bases={bases.size}
                    days={days.get(date) ?? []}
                    besides={besides.get(date) ?? NOTHING}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

const NOTHING: readonly string[] = [];

/** Rehearsals and fittings that have a date, what is delivered, and the steps to the release, by date. */
function besidesShooting(
  season: Season,
  days: readonly DayShot[],
  isHoliday: IsHoliday,
): ReadonlyMap<CalendarDay, readonly string[]> {
  const met = preparationsOf(season, days, isHoliday).flatMap(({ name, slot, isFixed }) =>
    slot !== null && isFixed ? [{ date: slot.date, name }] : [],
  );
  const due = storyOf(season).deliveries.map(({ due: date, name }) => ({ date, name }));
  const steps = releaseChains(season, days).flatMap(({ episode, steps: own }) =>
    own.map(({ step, language, from: date }) => ({
      date,
      name: `${episode.id} ${step.name}${language === null ? '' : ` (${language})`}`,
    })),
  );
  return new Map(
    [...Map.groupBy([...met, ...due, ...steps], ({ date }) => date)].map(([date, all]) => [
      date,
      all.map(({ name }) => name),
    ]),
  );
}

function weekEighths(week: readonly CalendarDay[], days: ReadonlyMap<CalendarDay, readonly BoardDayView[]>): number {
  return week.flatMap((date) => days.get(date) ?? []).reduce((sum, day) => sum + day.eighths, 0);
}

function Cell(props: {
  readonly date: CalendarDay;
  readonly entry: CalendarDate | undefined;
  readonly bases: number;
  readonly days: readonly BoardDayView[];
  readonly besides: readonly string[];
}) {
  const { date, entry, days } = props;
  const say = useSay();
  const { bases, units, places } = useLookups();
  const reasons = Object.entries(entry?.closed ?? {});
  const closed = entry === undefined || reasons.length >= props.bases;
  const holidays = [
    ...new Set(
      Object.entries(entry?.holidays ?? {}).map(([base, name]) => `${name} (${bases.get(base)?.name ?? base})`),
    ),
  ];
  return (
    <td className={closed ? 'calendar-day is-closed' : 'calendar-day'}>
      <p className="calendar-date">{dayText(date, 'brief')}</p>
      {holidays.map((holiday) => (
        <p key={holiday} className="calendar-holiday">
          {holiday}
        </p>
      ))}
      {props.besides.map((name) => (
        <p key={name} className="calendar-why">
          {name}
        </p>
      ))}
      {closed && days.length === 0 && holidays.length === 0 && (
        <p className="calendar-why">{[...new Set(reasons.map(([, why]) => sayText(why)))].join(', ')}</p>
      )}
      {days.map((day) => {
        const strips = day.entries.filter((strip): strip is StripView => strip.kind === 'strip');
        const where = [...new Set(strips.map((strip) => places.get(strip.place ?? '')?.name ?? ''))].filter(Boolean);
        const clash = strips.some((strip) => strip.conflicts.length > 0);
        return (
          <button
            key={day.unit}
            type="button"
            className="calendar-unit"
            onClick={() => {
              goToScreen('board');
              reveal(dayKey(day), `day:${dayKey(day)}`);
            }}
          >
            <span className="calendar-line">
              <b>
                {day.number === null ? say('web.board.free-day') : say('web.board.shooting-day', { n: day.number })}
              </b>
              {day.unit !== 'main' && <span>{units.get(day.unit)?.name ?? day.unit}</span>}
              {clash && (
                <span className="bad">
                  <Icon name="clash" size={14} />
                  <span className="visually-hidden">{say('web.panel.conflicts')}</span>
                </span>
              )}
              <span className="calendar-base">{bases.get(day.base ?? '')?.name}</span>
            </span>
            <span className="calendar-strips" aria-hidden="true">
              {strips.map((strip) => (
                <i key={stripKey(strip)} data-colour={stripColour(strip)} style={{ flexGrow: strip.eighths }} />
              ))}
            </span>
            <span className="calendar-place">{where.join(', ')}</span>
            <span className="calendar-line quiet">
              <span>{hoursText(day.call, day.wrap)}</span>
              <span>{pages(day.eighths)} p</span>
            </span>
          </button>
        );
      })}
    </td>
  );
}
