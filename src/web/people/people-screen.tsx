import { useMemo, useRef, useState } from 'react';
import type { CalendarDay, DayRange } from '../../foundation/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { notify, onScreen, runCommand } from '../live/season-link.ts';
import { boardOf } from '../live/season-on-screen.ts';
import { announce } from '../page/announcer.tsx';
import { useStore } from '../page/store.ts';
import { valueAt } from '../settings/season-fields.ts';
import { type Availability, availabilityOn, paintedDates, shootingDates, unitOn, workDates } from './availability.ts';
import { PersonDialog } from './person-dialog.tsx';
import './people.css';

/** One line of the sheet: a person, or a unit. */
interface Row {
  readonly key: string;
  readonly on: (date: CalendarDay) => Availability;
  readonly works: ReadonlySet<string>;
  readonly paint: (range: DayRange, state: 'away' | 'free') => void;
}

/** Where painting began, and what it makes of the dates it passes. */
interface Stroke {
  readonly row: string;
  readonly from: number;
  readonly to: number;
  readonly state: 'away' | 'free';
}

const NOBODY: ReadonlySet<string> = new Set();

const unitKey = (unit: string): string => `unit:${unit}`;

function unitKeys(
  dates: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly [string, ReadonlySet<string>])[] {
  return [...dates].map(([unit, on]) => [unitKey(unit), on]);
}

/** Everyone's dates on one sheet. Drag over dates, or hold Shift with the arrows, to mark someone away or free again. */
export function PeopleScreen() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  const season = view?.season ?? null;
  const calendar = view?.calendar ?? null;
  const [editing, setEditing] = useState<string | null>(null);
  const board = useStore(onScreen, boardOf);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [at, setAt] = useState<{ readonly row: number; readonly column: number }>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const dates = useMemo(() => calendar?.map((date) => date.date) ?? [], [calendar]);
  const works = useMemo(
    () =>
      board === null
        ? new Map<string, ReadonlySet<string>>()
        : new Map([...workDates(board), ...unitKeys(shootingDates(board))]),
    [board],
  );
  const closed = useMemo(() => {
    const bases = new Set(calendar?.flatMap((date) => Object.keys(date.closed)));
    return new Set(
      calendar
        ?.filter((date) => Object.keys(date.closed).length >= bases.size && bases.size > 0)
        .map((date) => date.date),
    );
  }, [calendar]);
  if (view === null || season === null || calendar === null) return <Busy text={say('web.shell.loading')} />;
  const people = season.people.toSorted((a, b) => a.castNumber - b.castNumber);
  if (people.length === 0) return <EmptyState title={say('web.nav.people')} text={say('web.people.empty')} />;

  // A unit that season.yaml does not name has no dates to paint.
  const units = Array.isArray(valueAt(view.source, ['units'])) ? season.units : [];
  const rows: readonly Row[] = [
    ...people.map(
      (person): Row => ({
        key: person.id,
        on: (date) => availabilityOn(person, date),
        works: works.get(person.id) ?? NOBODY,
        paint: (range, state) => void runCommand({ kind: 'set-availability', person: person.id, range, state }),
      }),
    ),
    ...units.map(
      (unit, index): Row => ({
        key: unitKey(unit.id),
        on: (date) => unitOn(unit, date),
        works: works.get(unitKey(unit.id)) ?? NOBODY,
        paint: (range, state) => {
          const value = paintedDates(unit, dates, range, state);
          if (value?.length === 0) notify({ kind: 'no-date-left' });
          else {
            const path = ['units', index, 'available'];
            void runCommand({ kind: 'edit-season', path, ...(value === undefined ? {} : { value }) });
          }
        },
      }),
    ),
  ];

  const finish = (painted: Stroke) => {
    setStroke(null);
    const from = dates[Math.min(painted.from, painted.to)]!;
    const to = dates[Math.max(painted.from, painted.to)]!;
    rows.find(({ key }) => key === painted.row)?.paint({ from, to }, painted.state);
  };
  const start = (row: Row, column: number): Stroke => ({
    row: row.key,
    from: column,
    to: column,
    state: row.on(dates[column]!) === 'free' ? 'away' : 'free',
  });
  const focusCell = (row: number, column: number) => {
    setAt({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent, row: number, column: number) => {
    const line = rows[row]!;
    const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const down = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (sideways !== 0 && event.shiftKey) {
      const next = Math.max(0, Math.min(dates.length - 1, column + sideways));
      const now = stroke ?? start(line, column);
      setStroke({ ...now, to: next });
      announce(
        say('web.people.painting', {
          from: dayText(dates[now.from]!),
          to: dayText(dates[next]!),
          state: say(`web.people.states.${now.state}`),
        }),
      );
      focusCell(row, next);
    } else if (sideways !== 0 || down !== 0) {
      setStroke(null);
      focusCell(
        Math.max(0, Math.min(rows.length - 1, row + down)),
        Math.max(0, Math.min(dates.length - 1, column + sideways)),
      );
    } else if (event.key === ' ' || event.key === 'Enter') {
      finish(stroke ?? start(line, column));
    } else if (event.key === 'Escape') {
      setStroke(null);
    } else return;
    event.preventDefault();
  };

  const edited = people.find(({ id }) => id === editing);
  return (
    <div className="people">
      <header className="people-head">
        <h1>{say('web.nav.people')}</h1>
        <p className="quiet">{say('web.people.help')}</p>
        <ul className="people-key">
          {(['work', 'away', 'outside', 'clash'] as const).map((state) => (
            <li key={state}>
              <i
                className="people-swatch"
                data-state={state === 'work' || state === 'clash' ? 'free' : state}
                data-work={state === 'work' || undefined}
                data-clash={state === 'clash' || undefined}
              />
              {say(`web.people.key.${state}`)}
            </li>
          ))}
        </ul>
      </header>
      <div className="people-scroll">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid, one tab stop with arrow keys inside
          role="grid"
          aria-label={say('web.people.grid-label')}
          aria-multiselectable="true"
          onPointerUp={() => stroke && finish(stroke)}
          onPointerLeave={() => setStroke(null)}
        >
          <thead>
            <tr>
              <th scope="col" className="corner">
                {say('web.dood.person')}
              </th>
              {dates.map((date) => (
                <th scope="col" key={date} data-closed={closed.has(date) || undefined}>
                  <span className="visually-hidden">{dayText(date, 'long')}</span>
                  <span aria-hidden="true">
                    {dayText(date, 'weekday').slice(0, 2)}
                    <b>{dayText(date, 'number')}</b>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((line, row) => {
              const person = people[row];
              const unit = units[row - people.length];
              return (
                <tr key={line.key} className={unit === units[0] && unit !== undefined ? 'first-unit' : undefined}>
                  <th scope="row">
                    {person !== undefined && (
                      <>
                        <span className="cast-number">{person.castNumber}</span>
                        <button
                          type="button"
                          className="person-name"
                          title={say('web.forms.edit-person', { name: person.name })}
                          onClick={() => setEditing(person.id)}
                        >
                          {person.name}
                        </button>
                        <span className="people-roles">
                          {person.characters.join(', ')} · {say(`web.people.contracts.${person.contract.kind}`)}
                        </span>
                      </>
                    )}
                    {unit !== undefined && (
                      <>
                        {unit.name}
                        <span className="people-roles">{say('web.forms.unit-row')}</span>
                      </>
                    )}
                  </th>
                  {dates.map((date, column) => (
                    <DateCell
                      key={date}
                      cell={`${row}/${column}`}
                      date={date}
                      now={line.on(date)}
                      work={line.works.has(date)}
                      closed={closed.has(date)}
                      painted={
                        stroke?.row === line.key &&
                        column >= Math.min(stroke.from, stroke.to) &&
                        column <= Math.max(stroke.from, stroke.to)
                          ? stroke.state
                          : null
                      }
                      tabbable={at.row === row && at.column === column}
                      onDown={() => {
                        setAt({ row, column });
                        setStroke(start(line, column));
                      }}
                      onEnter={() => setStroke((now) => (now?.row === line.key ? { ...now, to: column } : now))}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {edited !== undefined && <PersonDialog person={edited} view={view} onClose={() => setEditing(null)} />}
    </div>
  );
}

function DateCell(props: {
  readonly cell: string;
  readonly date: CalendarDay;
  readonly now: Availability;
  readonly work: boolean;
  readonly closed: boolean;
  readonly painted: 'away' | 'free' | null;
  readonly tabbable: boolean;
  readonly onDown: () => void;
  readonly onEnter: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}) {
  const say = useSay();
  const { now } = props;
  const state = props.painted ?? now;
  const clash = props.work && state !== 'free';
  const label = [
    dayText(props.date, 'short'),
    say(`web.people.states.${now}`),
    props.work ? say('web.people.works') : '',
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of that grid
      role="gridcell"
      data-cell={props.cell}
      data-state={state}
      data-work={props.work || undefined}
      data-clash={clash || undefined}
      data-closed={props.closed || undefined}
      data-painted={props.painted ?? undefined}
      aria-label={label}
      aria-selected={props.painted !== null}
      tabIndex={props.tabbable ? 0 : -1}
      onPointerDown={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        props.onDown();
      }}
      onPointerEnter={props.onEnter}
      onKeyDown={props.onKeyDown}
    />
  );
}
