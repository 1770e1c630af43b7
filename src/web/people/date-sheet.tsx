import { useRef, useState } from 'react';
import type { CalendarDay } from '../../foundation/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { announce } from '../page/announcer.tsx';
import { type Availability, type Brush, isThere } from './availability.ts';
import type { SheetRow } from './sheet-rows.ts';
import { type CellPlace, covers, datesOf, type Stroke, sheetKey, startStroke } from './stroke.ts';

/**
 * Dates across, people and units down. Drag over dates, or hold Shift with the arrows, to mark someone away or free
 * again.
 */
export function DateSheet(props: {
  readonly rows: readonly SheetRow[];
  readonly dates: readonly CalendarDay[];
  readonly closed: ReadonlySet<string>;
  readonly brush: Brush;
  readonly onEdit: (person: string) => void;
}) {
  const { rows, dates, closed } = props;
  const say = useSay();
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);

  const finish = (painted: Stroke) => {
    setStroke(null);
    const [from, to] = datesOf(painted, dates);
    rows.find(({ key }) => key === painted.row)?.paint({ from, to }, painted.state);
  };
  const start = (line: SheetRow, column: number) =>
    startStroke(line.key, column, line.on(dates[column]!), 'unit' in line.of ? 'away' : props.brush);
  const focusCell = (to: CellPlace) => {
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent, place: CellPlace) => {
    const line = rows[place.row]!;
    const asked = sheetKey(event, place, rows.length, dates.length);
    if (asked === null) return;
    event.preventDefault();
    if (asked.kind === 'paint') finish(stroke ?? start(line, place.column));
    else if (asked.kind === 'give-up') setStroke(null);
    else if (asked.kind === 'go') {
      setStroke(null);
      focusCell(asked.to);
    } else {
      const now = stroke ?? start(line, place.column);
      setStroke({ ...now, to: asked.to.column });
      const [from, to] = [dayText(dates[now.from]!), dayText(dates[asked.to.column]!)];
      announce(say('web.people.painting', { from, to, state: say(`web.people.states.${now.state}`) }));
      focusCell(asked.to);
    }
  };

  const firstUnit = rows.findIndex(({ of }) => 'unit' in of);
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an ARIA grid, one tab stop with arrow keys inside
      role="grid"
      aria-label={say('web.people.grid-label')}
      aria-multiselectable="true"
      onPointerUp={() => stroke && finish(stroke)}
      onPointerLeave={() => setStroke(null)}
    >
      <SheetHead dates={dates} closed={closed} />
      <tbody>
        {rows.map((line, row) => (
          <tr key={line.key} className={row === firstUnit ? 'first-unit' : undefined}>
            <RowHead of={line.of} onEdit={props.onEdit} />
            {dates.map((date, column) => (
              <DateCell
                key={date}
                cell={`${row}/${column}`}
                date={date}
                now={line.on(date)}
                work={line.works.has(date)}
                closed={closed.has(date)}
                painted={stroke !== null && covers(stroke, line.key, column) ? stroke.state : null}
                tabbable={at.row === row && at.column === column}
                onDown={() => {
                  setAt({ row, column });
                  setStroke(start(line, column));
                }}
                onEnter={() => setStroke((now) => (now?.row === line.key ? { ...now, to: column } : now))}
                onKeyDown={(event) => onKeyDown(event, { row, column })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SheetHead({
  dates,
  closed,
}: {
  readonly dates: readonly CalendarDay[];
  readonly closed: ReadonlySet<string>;
}) {
  const say = useSay();
  return (
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
  );
}

function RowHead({ of, onEdit }: { readonly of: SheetRow['of']; readonly onEdit: (person: string) => void }) {
  const say = useSay();
  if ('unit' in of) {
    return (
      <th scope="row">
        {of.unit.name}
        <span className="people-roles">{say('web.forms.unit-row')}</span>
      </th>
    );
  }
  const { id, name, castNumber, characters, contract } = of.person;
  return (
    <th scope="row">
      <span className="cast-number">{castNumber}</span>
      <button
        type="button"
        className="person-name"
        title={say('web.forms.edit-person', { name })}
        onClick={() => onEdit(id)}
      >
        {name}
      </button>
      <span className="people-roles">
        {characters.join(', ')} · {say(`web.people.contracts.${contract.kind}`)}
      </span>
    </th>
  );
}

function DateCell(props: {
  readonly cell: string;
  readonly date: CalendarDay;
  readonly now: Availability;
  readonly work: boolean;
  readonly closed: boolean;
  readonly painted: Brush | 'free' | null;
  readonly tabbable: boolean;
  readonly onDown: () => void;
  readonly onEnter: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}) {
  const say = useSay();
  const { now } = props;
  const state = props.painted ?? now;
  const clash = props.work && !isThere(state);
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
