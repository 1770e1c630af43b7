/** Everything a season's owner could give up, one at a time: pins, black-outs, absences, order rules. */
import { addDays, type CalendarDay, type DayRange, inRange, type Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { ProblemIndex } from '../planning/index.ts';
import { fromDayToDay, namesOf, orderRule } from '../planning/index.ts';
import { isWished, type Person, type Pin, type Place, type Season, scenesOfOrder } from '../season/index.ts';
import type { PriceKind } from './explanation.ts';

/** A season in which one thing is otherwise. */
export interface SeasonChange {
  readonly kind: PriceKind;
  /** Id of the person or place, or of the first scene, it is about; `season` for the calendar. */
  readonly subject: string;
  /** In words: what is given up. */
  readonly what: Message;
  readonly season: Season;
  /** Positions of the strips it is about; empty: all. */
  readonly focus: readonly number[];
}

/** The season with its horizon as its last day, so that no change moves the dates. */
export function withFixedEnd(season: Season, index: ProblemIndex): Season {
  return { ...season, calendar: { ...season.calendar, end: season.calendar.end ?? index.dates.at(-1)! } };
}

/** In the order of the season's records. */
export function liftsOf(season: Season, index: ProblemIndex, focus: Focus): readonly SeasonChange[] {
  return [
    ...season.pins.map((pin, i) => pinLift(season, pin, i, focus)).filter((change) => change !== null),
    ...season.places.flatMap((place, i) => placeLifts(season, place, i, focus)),
    ...season.people.flatMap((person, i) => personLifts(season, person, i, focus)),
    ...season.calendar.hiatus.map(
      (range, i): SeasonChange => ({
        kind: 'hiatus',
        subject: 'season',
        what: message('explain.price.hiatus', { when: inWords(range) }),
        season: { ...season, calendar: { ...season.calendar, hiatus: season.calendar.hiatus.toSpliced(i, 1) } },
        focus: [],
      }),
    ),
    ...season.order.flatMap((order, i): readonly SeasonChange[] => {
      if (isWished(order)) return [];
      const scenes = scenesOfOrder(order);
      const change: SeasonChange = {
        kind: 'order',
        subject: scenes[0] ?? 'season',
        what: message('explain.price.order', { rule: orderRule(order) }),
        season: { ...season, order: season.order.toSpliced(i, 1) },
        focus: index.strips.map((_, strip) => strip).filter((strip) => scenes.includes(index.strips[strip]!.scene)),
      };
      return [change];
    }),
  ];
}

/** Which strips are about whom. */
export interface Focus {
  ofPerson(person: number): readonly number[];
  ofPlace(place: number): readonly number[];
  ofScene(scene: string): readonly number[];
}

/** Days that were shot are facts, not wishes. */
function pinLift(season: Season, pin: Pin, i: number, focus: Focus): SeasonChange | null {
  if (pin.kind === 'day' && pin.shot) return null;
  const scenes = pin.kind === 'scene' ? [pin.scene] : [...new Set(pin.strips.map(({ scene }) => scene))];
  const about = { on: { day: pin.date }, why: pin.why };
  return {
    kind: 'pin',
    subject: scenes[0] ?? 'season',
    what:
      pin.kind === 'scene'
        ? message('explain.price.pin.scene', { scene: pin.scene, ...about })
        : message('explain.price.pin.day', { unit: namesOf(season).unit(pin.unit), ...about }),
    season: { ...season, pins: season.pins.toSpliced(i, 1) },
    focus: scenes.flatMap((scene) => focus.ofScene(scene)),
  };
}

function placeLifts(season: Season, place: Place, i: number, focus: Focus): readonly SeasonChange[] {
  const lift = (what: Message, change: Partial<Place>): SeasonChange => ({
    kind: 'black-out',
    subject: place.id,
    what: message('explain.price.of', { name: place.name, what }),
    season: { ...season, places: season.places.with(i, { ...place, ...change }) },
    focus: focus.ofPlace(i),
  });
  return [
    ...place.closed.map((range, k) =>
      lift(message('explain.price.closed', { when: inWords(range) }), { closed: place.closed.toSpliced(k, 1) }),
    ),
    ...(place.available.length > 0
      ? [lift(message('explain.price.open-only', { when: place.available.map(inWords) }), { available: [] })]
      : []),
    ...(place.closedWeekdays.length > 0
      ? [
          lift(message('explain.price.closed-weekdays', { weekdays: weekdays(place.closedWeekdays) }), {
            closedWeekdays: [],
          }),
        ]
      : []),
  ];
}

function personLifts(season: Season, person: Person, i: number, focus: Focus): readonly SeasonChange[] {
  const lift = (what: Message, change: Partial<Person>): SeasonChange => ({
    kind: 'unavailable',
    subject: person.id,
    what: message('explain.price.of', { name: person.name, what }),
    season: { ...season, people: season.people.with(i, { ...person, ...change }) },
    focus: focus.ofPerson(i),
  });
  const off = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => !person.freeWeekdays.some((free) => free === weekday));
  return [
    ...person.unavailable.map((range, k) =>
      lift(message('explain.price.away', { when: inWords(range) }), {
        unavailable: person.unavailable.toSpliced(k, 1),
      }),
    ),
    ...(person.available.length > 0
      ? [lift(message('explain.price.free-only', { when: person.available.map(inWords) }), { available: [] })]
      : []),
    ...(off.length > 0
      ? [
          lift(message('explain.price.never-free', { weekdays: weekdays(off) }), {
            freeWeekdays: [0, 1, 2, 3, 4, 5, 6],
          }),
        ]
      : []),
  ];
}

/** A place or person open on one date more. Weekdays that are closed for good are opened by the caller. */
export function openedOn<T extends { readonly available: readonly DayRange[] }>(
  record: T,
  closed: readonly DayRange[],
  date: CalendarDay,
): { readonly available: readonly DayRange[]; readonly closed: readonly DayRange[] } {
  const open = record.available.length === 0 || record.available.some((range) => inRange(date, range));
  return {
    available: open ? record.available : [...record.available, { from: date, to: date }],
    closed: closed.flatMap((range) => {
      if (!inRange(date, range)) return [range];
      const before = range.from < date ? [{ from: range.from, to: addDays(date, -1) }] : [];
      const after = date < range.to ? [{ from: addDays(date, 1), to: range.to }] : [];
      return [...before, ...after];
    }),
  };
}

function inWords({ from, to }: DayRange): Message {
  return from === to
    ? message('explain.when.day', { on: { day: from } })
    : message('explain.when.days', { days: fromDayToDay(from, to) });
}

const WEEKDAYS = [
  'explain.weekday.0',
  'explain.weekday.1',
  'explain.weekday.2',
  'explain.weekday.3',
  'explain.weekday.4',
  'explain.weekday.5',
  'explain.weekday.6',
] as const;

function weekdays(days: readonly number[]): readonly Message[] {
  return days.map((weekday) => message(WEEKDAYS[weekday]!));
}
