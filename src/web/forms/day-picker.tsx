import { useRef, useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { addDays, type CalendarDay, parseCalendarDay, partsOf, WEEKDAY_NAMES } from '../../foundation/index.ts';
import type { SeasonValue } from '../../live/index.ts';
import { Icon } from '../design/icon.tsx';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { weeksOf, writtenRange } from './typed-days.ts';

/**
 * A calendar beside a field: a date by one click; a range by its first and its last day. Arrows move by day and week,
 * Page Up and Page Down by month.
 */
export function DayPicker(props: {
  readonly label: string;
  readonly value: SeasonValue | null;
  /** The season's first day: where an empty field begins. */
  readonly near: CalendarDay;
  readonly isRange: boolean;
  readonly onPick: (from: CalendarDay, to: CalendarDay) => void;
}) {
  const say = useSay();
  return (
    <DialogTrigger>
      <Button className="button small day-picker" aria-label={say('web.forms.calendar', { field: props.label })}>
        <Icon name="calendar" size={16} />
      </Button>
      <Popover className="popover">
        <Dialog className="month-box" aria-label={say('web.forms.calendar', { field: props.label })}>
          {({ close }) => (
            <Month
              {...props}
              onPick={(from, to) => {
                close();
                props.onPick(from, to);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Month(props: {
  readonly value: SeasonValue | null;
  readonly near: CalendarDay;
  readonly isRange: boolean;
  readonly onPick: (from: CalendarDay, to: CalendarDay) => void;
}) {
  const say = useSay();
  const ranges = (Array.isArray(props.value) ? props.value : [props.value]).flatMap((one) => {
    const range = writtenRange(String(one ?? ''));
    return range === null ? [] : [range];
  });
  const [at, setAt] = useState(ranges.at(-1)?.from ?? props.near);
  const [first, setFirst] = useState<CalendarDay | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const go = (day: CalendarDay) => {
    setAt(day);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus());
  };
  const pick = (day: CalendarDay) => {
    if (!props.isRange) props.onPick(day, day);
    else if (first === null) {
      setFirst(day);
      go(day);
    } else props.onPick(first < day ? first : day, first < day ? day : first);
  };
  const isIn = (day: CalendarDay) =>
    ranges.some(({ from, to }) => from <= day && day <= to) ||
    (first !== null && ((first <= day && day <= at) || (at <= day && day <= first)));
  return (
    <>
      <header className="month-head">
        <button
          type="button"
          className="button small"
          aria-label={say('web.forms.month-before')}
          onClick={() => setAt(monthOn(at, -1))}
        >
          ‹
        </button>
        <b aria-live="polite">{dayText(at, 'month')}</b>
        <button
          type="button"
          className="button small"
          aria-label={say('web.forms.month-after')}
          onClick={() => setAt(monthOn(at, 1))}
        >
          ›
        </button>
      </header>
      <table ref={grid} className="month">
        <thead>
          <tr>
            {WEEKDAY_NAMES.map((name) => (
              <th key={name} scope="col">
                {say(`web.weekdays.${name}`).slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-other={day.slice(0, 7) !== at.slice(0, 7) || undefined}
                    aria-pressed={isIn(day)}
                    aria-label={dayText(day, 'long')}
                    tabIndex={day === at ? 0 : -1}
                    onClick={() => pick(day)}
                    onKeyDown={(event) => {
                      const to = dayAfterKey(day, event.key);
                      if (to === null) return;
                      event.preventDefault();
                      go(to);
                    }}
                  >
                    {partsOf(day)[2]}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {props.isRange && (
        <p className="quiet month-help">
          {first === null ? say('web.forms.first-day') : say('web.forms.last-day', { first: { day: first } })}
        </p>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function dayAfterKey(day: CalendarDay, key: string): CalendarDay | null {
  const step = STEPS[key];
  if (step !== undefined) return addDays(day, step);
  if (key === 'PageUp' || key === 'PageDown') return monthOn(day, key === 'PageUp' ? -1 : 1);
  return null;
}

/** The same date of another month; its last one where that month is shorter. */
function monthOn(day: CalendarDay, months: number): CalendarDay {
  const [year, month, date] = partsOf(day);
  const at = year * 12 + (month - 1) + months;
  for (let last = date; ; last--) {
    const found = parseCalendarDay(
      `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-${String(last).padStart(2, '0')}`,
    );
    if (found !== null) return found;
  }
}
