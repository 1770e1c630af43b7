import { useMemo, useRef, useState } from 'react';
import type { CalendarDay, DayRange } from '../../foundation/index.ts';
import type { Person } from '../../season/index.ts';
import { Busy, EmptyState } from '../design/controls.tsx';
import { dayText } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { announce } from '../live/announcer.tsx';
import { live, runCommand } from '../live/live-season.ts';
import { useStore } from '../live/store.ts';
import { availabilityOn, workDates } from './availability.ts';
import './people.css';

/** Where painting began, and what it makes of the dates it passes. */
interface Stroke {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  readonly state: 'away' | 'free';
}

const NOBODY: ReadonlySet<string> = new Set();

/** Everyone's dates on one sheet. Drag over dates, or hold Shift with the arrows, to mark someone away or free again. */
export function PeopleScreen() {
  const words = useMessages();
  const season = useStore(live, (state) => state.season?.season ?? null);
  const calendar = useStore(live, (state) => state.season?.calendar ?? null);
  const board = useStore(live, (state) => state.board);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [at, setAt] = useState<{ readonly row: number; readonly column: number }>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const dates = useMemo(() => calendar?.map((date) => date.date) ?? [], [calendar]);
  const works = useMemo(() => (board === null ? new Map<string, ReadonlySet<string>>() : workDates(board)), [board]);
  const closed = useMemo(() => {
    const bases = new Set(calendar?.flatMap((date) => Object.keys(date.closed)));
    return new Set(
      calendar
        ?.filter((date) => Object.keys(date.closed).length >= bases.size && bases.size > 0)
        .map((date) => date.date),
    );
  }, [calendar]);
  if (season === null || calendar === null) return <Busy text={words.shell.loading} />;
  const people = season.people.toSorted((a, b) => a.castNumber - b.castNumber);
  if (people.length === 0) return <EmptyState title={words.nav.people} text={words.people.empty} />;

  const finish = (painted: Stroke) => {
    setStroke(null);
    const range: DayRange = {
      from: dates[Math.min(painted.from, painted.to)]!,
      to: dates[Math.max(painted.from, painted.to)]!,
    };
    void runCommand({ kind: 'set-availability', person: painted.person, range, state: painted.state });
  };
  const start = (person: Person, column: number): Stroke => ({
    person: person.id,
    from: column,
    to: column,
    state: availabilityOn(person, dates[column]!) === 'free' ? 'away' : 'free',
  });
  const focusCell = (row: number, column: number) => {
    setAt({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent, row: number, column: number) => {
    const person = people[row]!;
    const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const down = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (sideways !== 0 && event.shiftKey) {
      const next = Math.max(0, Math.min(dates.length - 1, column + sideways));
      const now = stroke ?? start(person, column);
      setStroke({ ...now, to: next });
      announce(words.people.painting(dayText(dates[now.from]!), dayText(dates[next]!), words.people.states[now.state]));
      focusCell(row, next);
    } else if (sideways !== 0 || down !== 0) {
      setStroke(null);
      focusCell(
        Math.max(0, Math.min(people.length - 1, row + down)),
        Math.max(0, Math.min(dates.length - 1, column + sideways)),
      );
    } else if (event.key === ' ' || event.key === 'Enter') {
      finish(stroke ?? start(person, column));
    } else if (event.key === 'Escape') {
      setStroke(null);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="people">
      <header className="people-head">
        <h1>{words.nav.people}</h1>
        <p className="quiet">{words.people.help}</p>
        <ul className="people-key">
          {(['work', 'away', 'outside', 'clash'] as const).map((state) => (
            <li key={state}>
              <i
                className="people-swatch"
                data-state={state === 'work' || state === 'clash' ? 'free' : state}
                data-work={state === 'work' || undefined}
                data-clash={state === 'clash' || undefined}
              />
              {words.people.key[state]}
            </li>
          ))}
        </ul>
      </header>
      <div className="people-scroll">
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid, one tab stop with arrow keys inside
          role="grid"
          aria-label={words.people.gridLabel}
          aria-multiselectable="true"
          onPointerUp={() => stroke && finish(stroke)}
          onPointerLeave={() => setStroke(null)}
        >
          <thead>
            <tr>
              <th scope="col" className="corner">
                {words.dood.person}
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
            {people.map((person, row) => (
              <tr key={person.id}>
                <th scope="row">
                  <span className="cast-number">{person.castNumber}</span>
                  {person.name}
                  <span className="people-roles">
                    {person.characters.join(', ')} · {words.people.contracts[person.contract.kind]}
                  </span>
                </th>
                {dates.map((date, column) => (
                  <DateCell
                    key={date}
                    cell={`${row}/${column}`}
                    date={date}
                    person={person}
                    work={(works.get(person.id) ?? NOBODY).has(date)}
                    closed={closed.has(date)}
                    painted={
                      stroke?.person === person.id &&
                      column >= Math.min(stroke.from, stroke.to) &&
                      column <= Math.max(stroke.from, stroke.to)
                        ? stroke.state
                        : null
                    }
                    tabbable={at.row === row && at.column === column}
                    onDown={() => {
                      setAt({ row, column });
                      setStroke(start(person, column));
                    }}
                    onEnter={() => setStroke((now) => (now?.person === person.id ? { ...now, to: column } : now))}
                    onKeyDown={(event) => onKeyDown(event, row, column)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function DateCell(props: {
  readonly cell: string;
  readonly date: CalendarDay;
  readonly person: Person;
  readonly work: boolean;
  readonly closed: boolean;
  readonly painted: 'away' | 'free' | null;
  readonly tabbable: boolean;
  readonly onDown: () => void;
  readonly onEnter: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}) {
  const words = useMessages().people;
  const now = availabilityOn(props.person, props.date);
  const state = props.painted ?? now;
  const clash = props.work && state !== 'free';
  const label = [dayText(props.date, 'short'), words.states[now], props.work ? words.works : '']
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
