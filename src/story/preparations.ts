/**
 * Rehearsals and fittings with their slots: all free, in one city, at hours that suit, before the scenes (and the
 * fittings) that wait for them, and nobody in two at once.
 */
import { addDays, type CalendarDay, type Cents, type ClockMinutes, weekdayOf } from '../foundation/index.ts';
import { isFree, type Look, type Person, type Rehearsal, type Season, scenesOfLook, storyOf } from '../season/index.ts';
import type { DayShot } from './shot-scenes.ts';

export interface Slot {
  readonly date: CalendarDay;
  readonly from: ClockMinutes;
  readonly to: ClockMinutes;
}

/** Public holidays of a base; whoever asks knows them. */
export type IsHoliday = (base: string, date: CalendarDay) => boolean;

export interface Preparation {
  /** Of these two, one. */
  readonly rehearsal: Rehearsal | null;
  /** A look that is fitted. */
  readonly look: Look | null;
  readonly id: string;
  readonly name: string;
  readonly people: readonly string[];
  /** Scenes that wait for it. */
  readonly before: readonly string[];
  readonly base: string;
  readonly minutes: number;
  readonly cost: Cents;
  /** Working days between it and the first of its scenes. */
  readonly leadDays: number;
  /** Null: there is no day for it. */
  readonly slot: Slot | null;
  /** Its date is the season's, not one of ours. */
  readonly isFixed: boolean;
  /** First day on which one of its scenes is shot; null: on no day yet, or it names none. */
  readonly firstScene: CalendarDay | null;
  /** The last day that is not too late; null: nothing waits for it. */
  readonly lastDay: CalendarDay | null;
  readonly isLate: boolean;
}

/** Rehearsals and fittings are between these hours, unless somebody's own say otherwise (ours). */
const USUAL_START = 600;
const USUAL_END = 1140;
/** Length of a fitting in somebody's diary (ours). */
const FITTING_MINUTES = 90;

type Asked = Omit<Preparation, 'slot' | 'isFixed' | 'firstScene' | 'lastDay' | 'isLate'> & {
  readonly date: CalendarDay | null;
  readonly at: ClockMinutes | null;
};

/**
 * Every rehearsal, then every fitting: where it stands, or the slot that is proposed for it. Those that are due first
 * are placed first.
 */
export function preparationsOf(season: Season, days: readonly DayShot[], isHoliday: IsHoliday): readonly Preparation[] {
  const diary = new Diary(season, days, isHoliday);
  const rehearsals = storyOf(season).rehearsals.map(askedByRehearsal);
  const fittings = storyOf(season).looks.flatMap((look) => askedByFitting(season, look));
  for (const asked of [...rehearsals, ...fittings]) diary.enterFixed(asked);
  const placed = new Map<Asked, Preparation>();
  for (const group of [rehearsals, fittings])
    for (const asked of diary.dueFirst(group)) placed.set(asked, diary.place(asked));
  return [...rehearsals, ...fittings].map((asked) => placed.get(asked)!);
}

/** The first `most` slots of a rehearsal, one a day, from the start of preparation; those of others are taken. */
export function slotsOf(
  season: Season,
  days: readonly DayShot[],
  id: string,
  most: number,
  isHoliday: IsHoliday,
): readonly Slot[] {
  const diary = new Diary(season, days, isHoliday);
  const all = [
    ...storyOf(season).rehearsals.map(askedByRehearsal),
    ...storyOf(season).looks.flatMap((look) => askedByFitting(season, look)),
  ];
  for (const asked of all) if (asked.id !== id) diary.enterFixed(asked);
  const asked = all.find((one) => one.id === id);
  return asked === undefined ? [] : diary.slots({ ...asked, at: asked.at }, most);
}

function askedByRehearsal(rehearsal: Rehearsal): Asked {
  const { id, name, people, before, base, minutes, cost, leadDays, date, at } = rehearsal;
  return { rehearsal, look: null, id, name, people, before, base, minutes, cost, leadDays, date, at };
}

function askedByFitting(season: Season, look: Look): readonly Asked[] {
  const { id, name, person, fitting } = look;
  if (fitting === null) return [];
  const { base, cost, date, workingDays } = fitting;
  const before = scenesOfLook(season, look);
  const own = { rehearsal: null, look, id, name, people: [person], before, minutes: FITTING_MINUTES };
  return [{ ...own, base, cost, leadDays: workingDays - 1, date, at: null }];
}

/** Who is where and what is taken. */
class Diary {
  readonly #season: Season;
  readonly #days: readonly DayShot[];
  /** First date of each scene that is shot. */
  readonly #firstOf = new Map<string, CalendarDay>();
  readonly #worked: ReadonlyMap<string, readonly Worked[]>;
  readonly #isHoliday: IsHoliday;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #stays = new Map<string, (date: CalendarDay) => string | null>();
  /** By person and date. */
  readonly #taken = new Map<string, Slot[]>();
  /** First day on which a look may be fitted: after what comes before its fitting. */
  readonly #fittedFrom = new Map<string, CalendarDay>();

  constructor(season: Season, days: readonly DayShot[], isHoliday: IsHoliday) {
    this.#season = season;
    this.#days = days;
    this.#isHoliday = isHoliday;
    this.#people = new Map(season.people.map((person) => [person.id, person]));
    for (const { date, strips } of days)
      for (const { scene } of strips) {
        const known = this.#firstOf.get(scene);
        if (known === undefined || date < known) this.#firstOf.set(scene, date);
      }
    this.#worked = workedDays(season, days);
  }

  enterFixed(asked: Asked): void {
    const { date } = asked;
    if (date !== null) this.#enter(asked, this.#hours(asked, date) ?? slotAt(asked, date, asked.at ?? USUAL_START));
  }

  place(asked: Asked): Preparation {
    const { date, at, ...rest } = asked;
    const firstScene = this.#firstDay(asked);
    const lastDay = this.#lastDay(asked);
    const fixed = date === null ? null : slotAt(asked, date, at ?? this.#usualStart(asked));
    const slot = fixed ?? this.slots(asked, 1)[0] ?? null;
    if (fixed === null && slot !== null) this.#enter(asked, slot);
    const isLate = slot !== null && lastDay !== null && slot.date > lastDay;
    return { ...rest, slot, isFixed: date !== null, firstScene, lastDay, isLate };
  }

  dueFirst(all: readonly Asked[]): readonly Asked[] {
    const due = new Map(all.map((asked) => [asked, this.#lastDay(asked) ?? '9999']));
    return all.toSorted((a, b) => (due.get(a)! < due.get(b)! ? -1 : due.get(a)! > due.get(b)! ? 1 : 0));
  }

  slots(asked: Asked, most: number): readonly Slot[] {
    const { prepStart } = this.#season.calendar;
    const from = this.#fittedFrom.get(asked.look?.id ?? '') ?? prepStart;
    const last = this.#lastDay(asked) ?? lastShootingDay(this.#season, this.#days);
    const found: Slot[] = [];
    for (let date = from > prepStart ? from : prepStart; date <= last && found.length < most; date = addDays(date, 1)) {
      if (!this.#isWorkingDay(asked.base, date)) continue;
      if (!asked.people.every((person) => this.#isThere(person, date, asked.base))) continue;
      const slot = this.#hours(asked, date);
      if (slot !== null) found.push(slot);
    }
    return found;
  }

  #enter({ people, rehearsal }: Asked, slot: Slot): void {
    for (const person of people) {
      const key = `${person} ${slot.date}`;
      this.#taken.set(key, [...(this.#taken.get(key) ?? []), slot]);
    }
    for (const look of rehearsal?.beforeFittings ?? []) {
      const after = addDays(slot.date, 1);
      const known = this.#fittedFrom.get(look);
      if (known === undefined || known < after) this.#fittedFrom.set(look, after);
    }
  }

  /** Hours of a date at which all can and none is taken; null: there are none. */
  #hours(asked: Asked, date: CalendarDay): Slot | null {
    const own = asked.people.flatMap((person) => this.#people.get(person) ?? []);
    const taken = asked.people.flatMap((person) => this.#taken.get(`${person} ${date}`) ?? []);
    const isClear = (slot: Slot): boolean => taken.every(({ from, to }) => slot.to <= from || slot.from >= to);
    if (asked.at !== null) {
      const slot = slotAt(asked, date, asked.at);
      return isClear(slot) ? slot : null;
    }
    const end = Math.min(USUAL_END, ...own.map(({ latest }) => latest ?? USUAL_END));
    const starts = [this.#usualStart(asked), ...taken.map(({ to }) => to)];
    const slots = starts.toSorted((a, b) => a - b).map((from) => slotAt(asked, date, from));
    return slots.find((slot) => slot.from >= starts[0]! && slot.to <= end && isClear(slot)) ?? null;
  }

  #usualStart({ people }: Asked): ClockMinutes {
    return Math.max(USUAL_START, ...people.map((person) => this.#people.get(person)?.earliest ?? 0));
  }

  #isWorkingDay(base: string, date: CalendarDay): boolean {
    return weekdayOf(date) < 5 && !this.#isHoliday(base, date);
  }

  #isThere(id: string, date: CalendarDay, base: string): boolean {
    const person = this.#people.get(id);
    if (person === undefined || !isFree(person, date)) return false;
    let stay = this.#stays.get(id);
    if (stay === undefined) {
      stay = stayOf(this.#season, this.#worked.get(id) ?? [], person);
      this.#stays.set(id, stay);
    }
    return stay(date) === base;
  }

  #firstDay({ before }: Asked): CalendarDay | null {
    const dates = before.flatMap((scene) => this.#firstOf.get(scene) ?? []);
    return dates.toSorted()[0] ?? null;
  }

  /** Leaves its lead days before its scenes, and a day before the fittings that it comes before. */
  #lastDay(asked: Asked): CalendarDay | null {
    const first = this.#firstDay(asked);
    const looks = asked.rehearsal?.beforeFittings ?? [];
    const fitted =
      looks.length === 0
        ? []
        : storyOf(this.#season).looks.flatMap(({ id, fitting }) => (looks.includes(id) ? (fitting?.date ?? []) : []));
    const ends = fitted.map((date) => addDays(date, -1));
    if (first !== null) ends.push(this.#daysBefore(asked, first));
    return ends.toSorted()[0] ?? null;
  }

  #daysBefore({ leadDays, base }: Asked, first: CalendarDay): CalendarDay {
    let date = addDays(first, -1);
    // Lead days are working days of the base.
    for (let left = leadDays; left > 0; date = addDays(date, -1)) if (this.#isWorkingDay(base, date)) left--;
    return date;
  }
}

function slotAt({ minutes }: Asked, date: CalendarDay, from: ClockMinutes): Slot {
  return { date, from, to: from + minutes };
}

type Worked = Pick<DayShot, 'date' | 'base'>;

/** Days on which each person shoots, by date. */
function workedDays({ scenes }: Season, days: readonly DayShot[]): ReadonlyMap<string, readonly Worked[]> {
  const cast = new Map(scenes.map(({ id, people }) => [id, people]));
  const found = new Map<string, Worked[]>();
  for (const day of days.toSorted((a, b) => (a.date < b.date ? -1 : 1)))
    for (const person of new Set(day.strips.flatMap(({ scene }) => cast.get(scene) ?? []))) {
      const known = found.get(person);
      if (known === undefined) found.set(person, [day]);
      else known.push(day);
    }
  return found;
}

/** Where somebody is on a day when they do not shoot; null: working, travelling, or nowhere near. */
function stayOf(season: Season, worked: readonly Worked[], person: Person): (date: CalendarDay) => string | null {
  // Somebody who lives wherever the company is comes to the first base when nothing is shot yet.
  const home = person.homeBase ?? season.bases[0]?.id ?? null;
  return (date) => {
    // The first day of work that is not before the date.
    let next = 0;
    let end = worked.length;
    while (next < end) {
      const middle = (next + end) >> 1;
      if (worked[middle]!.date < date) next = middle + 1;
      else end = middle;
    }
    const [before, after] = [worked[next - 1], worked[next]];
    if (after?.date === date) return null;
    if (before === undefined || after === undefined) return home;
    return before.base === after.base ? before.base : null;
  };
}

function lastShootingDay(season: Season, days: readonly DayShot[]): CalendarDay {
  return days.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), season.calendar.end ?? season.calendar.start);
}
