/**
 * Why a sum is what it is, as a message: the `why` of a cost line (SPEC C). Its text is `cost.<line>` of the
 * catalogues.
 */

import { crewHolidayOn } from '../../facts/index.ts';
import {
  type CalendarDay,
  type CostCode,
  dayNumber,
  type Field,
  type Message,
  multiplyDivideRounded,
} from '../../foundation/index.ts';
import { type MessageCode, message } from '../../messages/index.ts';
import { isWished, type Season, wishedDeliveries } from '../../season/index.ts';
import { bothDays, type Names, namesOf } from '../names.ts';

/** `detail` of the part of a contract's pay that no decision changes. */
export const GUARANTEE = 'guarantee';

/** One line of cost with the ids of a season instead of indices; `base` is what it counts for, null for none. */
export interface NamedLine {
  readonly code: CostCode;
  readonly subject: string;
  /** Where the subject is a person, place, way ... of the problem: what kind. */
  readonly kind: 'unit' | 'person' | 'place' | 'way' | 'hire' | 'base' | 'season' | 'prerequisite' | 'set';
  readonly date: CalendarDay | null;
  readonly base: string | null;
  readonly amount: number;
  readonly quantity: number;
  /** The way, the step, `GUARANTEE`: what else the sentence needs. */
  readonly detail: string;
  /** Of a step of preparation: how long it takes. */
  readonly workingDays?: number;
}

/** Facts of the plan that sentences refer to. */
export interface PlanFacts {
  readonly season: Season;
  readonly names: Names;
  /** The next date on which a person works after `date`. */
  readonly nextWork: (person: string, date: CalendarDay) => CalendarDay | null;
  /** The next date on which a unit shoots after `date`. */
  readonly nextShoot: (unit: string, date: CalendarDay) => CalendarDay | null;
}

type DatesById = ReadonlyMap<string, readonly CalendarDay[]>;

/** Dates, ascending, on which each person works and each unit shoots. */
export interface WorkedDates {
  readonly people: DatesById;
  readonly units: DatesById;
}

export function planFacts(season: Season, { people, units }: WorkedDates): PlanFacts {
  const nextOf =
    (dates: DatesById) =>
    (id: string, date: CalendarDay): CalendarDay | null =>
      (dates.get(id) ?? []).find((worked) => dayNumber(worked) > dayNumber(date)) ?? null;
  return { season, names: namesOf(season), nextWork: nextOf(people), nextShoot: nextOf(units) };
}

type Reason = (line: NamedLine, facts: PlanFacts) => Message;

const REASONS: Readonly<Record<string, Reason>> = {
  'crew-day': (line, facts) =>
    message('cost.crew-day', { count: priced(line, facts, 'cost.count.shooting-days'), base: inBase(line, facts) }),
  'crew-hold': crewHold,
  overtime: (line, { season }) => {
    const base = season.bases.find(({ id }) => id === line.base);
    const after = base?.rules.overtime[0]?.afterMinutes;
    return message('cost.overtime', {
      time: { duration: line.quantity },
      after: after === undefined ? null : { duration: after },
      on: on(line),
    });
  },
  night: (line) => message('cost.night', { time: { duration: line.quantity }, on: on(line) }),
  'sixth-day': (line) => message('cost.sixth-day', { on: on(line) }),
  sunday: (line) => message('cost.sunday', { on: on(line) }),
  holiday: (line, { season }) => {
    const base = season.bases.find(({ id }) => id === line.base);
    const name = base && line.date ? crewHolidayOn(base, line.date) : null;
    return message('cost.holiday', { name, on: on(line) });
  },
  'cast-work': castWork,
  'cast-overtime': (line) => message('cost.cast-overtime', { time: { duration: line.quantity }, on: on(line) }),
  'forced-call': (line) => message('cost.forced-call', { time: { duration: line.quantity }, on: on(line) }),
  'cast-hold': (line, { season, nextWork }) => {
    const contract = season.people.find(({ id }) => id === line.subject)?.contract.kind;
    const next = line.date === null ? null : nextWork(line.subject, line.date);
    return message('cost.cast-hold', {
      count: counted(line, contract === 'weekly' ? 'cost.count.weeks' : 'cost.count.open-days'),
      between: line.date === null || next === null ? null : bothDays(line.date, next),
    });
  },
  'cast-travel': (line, facts) =>
    message('cost.cast-travel', { count: counted(line, 'cost.count.trips'), base: towards(line, facts), on: on(line) }),
  'place-day': (line, facts) => message('cost.place-day', { count: priced(line, facts, 'cost.count.shooting-days') }),
  'place-hold': (line, facts) =>
    message('cost.place-hold', { count: priced(line, facts, 'cost.count.days'), on: on(line) }),
  'set-standing': (line, facts) =>
    message('cost.set-standing', { count: priced(line, facts, 'cost.count.days'), way: line.detail }),
  'place-build': (line, { season }) => {
    const way = season.sets.find(({ id }) => id === line.subject)?.ways.find(({ id }) => id === line.detail);
    const days = way?.build.workingDays ?? 0;
    return message('cost.place-build', {
      way: line.detail,
      days: days === 0 ? null : message('cost.count.working-days', { n: days }),
    });
  },
  'place-dress': (line) => message('cost.place-dress', { on: on(line) }),
  'place-strike': (line) =>
    line.kind === 'place'
      ? message('cost.place-strike.visit', { on: on(line) })
      : message('cost.place-strike.way', { way: line.detail }),
  permit: (line, facts) => {
    const per = facts.season.places.find(({ id }) => id === line.subject)?.permit?.per;
    if (per === 'fortnight') return message('cost.permit', { count: priced(line, facts, 'cost.count.fortnights') });
    if (per === 'day') return message('cost.permit', { count: priced(line, facts, 'cost.count.days') });
    return message('cost.permit.once');
  },
  'meal-penalty': (line) => message('cost.meal-penalty', { minutes: { duration: line.quantity }, on: on(line) }),
  'window-light': (line) => message('cost.window-light', { n: line.quantity, on: on(line) }),
  'company-move': (line, facts) =>
    message('cost.company-move', { count: priced(line, facts, 'cost.count.company-moves'), on: on(line) }),
  'crew-travel': (line, facts) =>
    message('cost.crew-travel', {
      count: priced(line, facts, 'cost.count.days'),
      base: towards(line, facts),
      on: on(line),
    }),
  'base-move': (line, facts) => message('cost.base-move', { base: towards(line, facts), on: on(line) }),
  'per-diem': (line, facts) =>
    message('cost.per-diem', { count: priced(line, facts, 'cost.count.days'), base: inBase(line, facts) }),
  hotel: (line, facts) => {
    const isCrew = line.kind === 'unit';
    return message(isCrew ? 'cost.hotel.crew' : 'cost.hotel.person', {
      count: priced(line, facts, isCrew ? 'cost.count.days' : 'cost.count.nights'),
      base: inBase(line, facts),
    });
  },
  background: (line, facts) =>
    message('cost.background', { count: priced(line, facts, 'cost.count.pieces'), on: on(line) }),
  'equipment-day': (line, facts) =>
    message('cost.equipment-day', { count: priced(line, facts, 'cost.count.pieces'), on: on(line) }),
  prep: (line) => message('cost.prep', { step: line.detail, days: line.workingDays || null }),
  'story-order': (line, facts) =>
    message('cost.story-order', {
      // What is wished for by name has prices of its own.
      count:
        wishedDeliveries(facts.season).length > 0
          ? counted(line, 'cost.count.story-wishes')
          : facts.season.order.some(isWished)
            ? counted(line, 'cost.count.reversed-pairs')
            : priced(line, facts, 'cost.count.reversed-pairs'),
    }),
  authenticity: (line, facts) =>
    message('cost.authenticity', { count: priced(line, facts, 'cost.count.eighths-elsewhere') }),
  'earlier-call': (line) => message('cost.earlier-call', { time: { duration: line.quantity }, on: on(line) }),
  'lone-night': (line) => message('cost.lone-night', { n: line.quantity, on: on(line) }),
  'extra-move': (line, { season }) =>
    message('cost.extra-move', { n: line.quantity, most: season.preferences.movesPerDay, on: on(line) }),
  'long-day': (line) => message('cost.long-day', { time: { duration: line.quantity }, on: on(line) }),
  'light-flip': (line) => message('cost.light-flip', { n: line.quantity, on: on(line) }),
  'set-return': (line) =>
    message(line.kind === 'place' ? 'cost.set-return.place' : 'cost.set-return', { n: line.quantity }),
  'sequence-split': (line) => message('cost.sequence-split', { n: line.quantity }),
  'cast-wait': (line, { season }) =>
    message('cost.cast-wait', {
      time: { duration: line.quantity },
      free: { duration: season.preferences.castWaitingFreeMinutes },
    }),
  'first-day': (line) => message('cost.first-day', { n: line.quantity, on: on(line) }),
  incentive: (line, { season }) => {
    const incentive = season.bases.find(({ id }) => id === line.subject)?.incentive;
    if (!incentive) return message('cost.incentive.unnamed');
    const isCapped = incentive.cap !== null && -line.amount === incentive.cap;
    const fields = { rate: incentive.rateBasisPoints / 100, name: incentive.name };
    return isCapped ? message('cost.incentive.capped', fields) : message('cost.incentive', fields);
  },
};

/** The `why` of a line. One that has nothing of its own to say is told by its quantity, its date and its base. */
export function whyOf(line: NamedLine, facts: PlanFacts): Message {
  const plain = (): Message => ({
    code: `cost.${line.code}`,
    fields: { quantity: line.quantity, on: on(line), base: inBase(line, facts) },
  });
  return REASONS[line.code]?.(line, facts) ?? plain();
}

function crewHold(line: NamedLine, facts: PlanFacts): Message {
  const { season, nextShoot } = facts;
  const base = season.bases.find(({ id }) => id === line.base);
  const unit = season.units.find(({ id }) => id === line.subject);
  const next = line.date === null ? null : nextShoot(line.subject, line.date);
  const between = line.date === null || next === null ? null : bothDays(line.date, next);
  const crewDay = multiplyDivideRounded(base?.crewDay ?? 0, unit?.crewPercent ?? 100, 100);
  const held = line.quantity * multiplyDivideRounded(crewDay, base?.crewHold.percent ?? 0, 100);
  if (line.amount < held) return message('cost.crew-hold.restart', { between });
  return message('cost.crew-hold', { count: priced(line, facts, 'cost.count.open-days'), between });
}

function castWork(line: NamedLine, facts: PlanFacts): Message {
  const { season } = facts;
  const contract = season.people.find(({ id }) => id === line.subject)?.contract;
  switch (contract?.kind) {
    case 'weekly':
      return message('cost.cast-work', { count: priced(line, facts, 'cost.count.weeks') });
    case 'series':
      return line.detail === GUARANTEE
        ? message('cost.cast-work.guarantee', {
            count: message('cost.count.episodes', { n: contract.episodes }),
            each: { money: contract.perEpisode, currency: season.currency },
            days: message('cost.count.days', { n: contract.includedDays }),
          })
        : message('cost.cast-work.beyond', {
            count: priced(line, facts, 'cost.count.days'),
            included: contract.includedDays,
          });
    case 'run':
      return message('cost.cast-work.run');
    default:
      return message('cost.cast-work', { count: priced(line, facts, 'cost.count.days') });
  }
}

function counted(line: NamedLine, count: MessageCode): Message {
  return message(count, { n: line.quantity });
}

/** `EUR 1,100.00 x 12` as "12 days at EUR 1,100.00"; just the count where the units are not of one price. */
function priced(line: NamedLine, { season }: PlanFacts, code: MessageCode): Message {
  const count = counted(line, code);
  if (line.quantity <= 0 || line.amount % line.quantity !== 0) return count;
  return message('cost.priced', { count, each: { money: line.amount / line.quantity, currency: season.currency } });
}

function on({ date }: NamedLine): Field {
  return date === null ? null : { day: date };
}

/** Where there are several bases, which. */
function inBase(line: NamedLine, { season, names }: PlanFacts): string | null {
  return line.base === null || season.bases.length === 1 ? null : names.base(line.base);
}

function towards(line: NamedLine, { names }: PlanFacts): Field {
  return line.base === null ? message('plan.name.next-base') : names.base(line.base);
}
