/** Why a sum is what it is, in words: the `why` of a cost line (SPEC C). */

import { publicHolidayOn } from '../../facts/index.ts';
import { type CalendarDay, dayNumber, formatDuration } from '../../foundation/index.ts';
import type { Season } from '../../season/index.ts';
import { bothDays, counted, dayAndMonth, type Names, namesOf } from '../names.ts';

/** `detail` of the part of a contract's pay that no decision changes. */
export const GUARANTEE = 'guarantee';

/** One line of cost with the ids of a season instead of indices; `base` is what it counts for, null for none. */
export interface NamedLine {
  readonly code: string;
  readonly subject: string;
  /** Where the subject is a person, place, way ... of the problem: what kind. */
  readonly kind: 'unit' | 'person' | 'place' | 'way' | 'hire' | 'base' | 'season' | 'prerequisite' | 'set';
  readonly date: CalendarDay | null;
  readonly base: string | null;
  readonly amount: number;
  readonly quantity: number;
  /** The way, the step, `GUARANTEE`: what else the sentence needs. */
  readonly detail: string;
}

/** Facts of the plan that sentences refer to. */
export interface PlanFacts {
  readonly season: Season;
  readonly names: Names;
  /** The next date on which a person works after `date`. */
  readonly nextWork: (person: string, date: CalendarDay) => CalendarDay | null;
}

/** Facts from the worked dates of people. */
export function planFacts(season: Season, workedDates: ReadonlyMap<string, readonly CalendarDay[]>): PlanFacts {
  return {
    season,
    names: namesOf(season),
    nextWork: (person, date) =>
      (workedDates.get(person) ?? []).find((worked) => dayNumber(worked) > dayNumber(date)) ?? null,
  };
}

/** `EUR 1,100.00 x 12` as "12 days at EUR 1,100.00"; just the count where the units are not of one price. */
function at(line: NamedLine, names: Names, one: string, many?: string): string {
  const count = counted(line.quantity, one, many);
  return line.quantity > 0 && line.amount % line.quantity === 0
    ? `${count} at ${names.money(line.amount / line.quantity)}`
    : count;
}

type Sentence = (line: NamedLine, facts: PlanFacts) => string;

const inBase: Sentence = (line, { season, names }) =>
  line.base === null || season.bases.length === 1 ? '' : ` in ${names.base(line.base)}`;

const onDay = (line: NamedLine): string => (line.date === null ? '' : ` on ${dayAndMonth(line.date)}`);

const SENTENCES: Readonly<Record<string, Sentence>> = {
  'crew-day': (line, facts) => `${at(line, facts.names, 'shooting day')}${inBase(line, facts)}`,
  overtime: (line, { season }) => {
    const base = season.bases.find(({ id }) => id === line.base);
    const after = base?.rules.overtime[0]?.afterMinutes;
    const over = after === undefined ? '' : ` over ${formatDuration(after)} of work`;
    return `${formatDuration(line.quantity)}${over}${onDay(line)}`;
  },
  night: (line) => `${formatDuration(line.quantity)} in the night hours${onDay(line)}`,
  'sixth-day': (line) => `sixth or later shooting day of the week${onDay(line)}`,
  sunday: (line) => `work on a Sunday${onDay(line)}`,
  holiday: (line, { season }) => {
    const base = season.bases.find(({ id }) => id === line.base);
    const name = base && line.date ? publicHolidayOn(base.country, base.region, line.date) : null;
    return `work on a holiday${name === null ? '' : ` (${name})`}${onDay(line)}`;
  },
  'cast-work': castWork,
  'cast-hold': (line, { season, nextWork }) => {
    const contract = season.people.find(({ id }) => id === line.subject)?.contract.kind;
    const held = contract === 'weekly' ? counted(line.quantity, 'week') : counted(line.quantity, 'open day');
    const next = line.date === null ? null : nextWork(line.subject, line.date);
    return next === null ? `held ${held}` : `held ${held} between ${bothDays(line.date!, next)}`;
  },
  'cast-travel': (line, { names }) =>
    `${counted(line.quantity, 'trip')} to ${line.base === null ? 'the next base' : names.base(line.base)}${onDay(line)}, fare and travel pay`,
  'place-day': (line, { names }) => at(line, names, 'shooting day'),
  'place-build': (line, { season }) => {
    const way = season.sets.find(({ id }) => id === line.subject)?.ways.find(({ id }) => id === line.detail);
    const days =
      way === undefined || way.build.workingDays === 0 ? '' : `, ${counted(way.build.workingDays, 'working day')}`;
    return `building ${line.detail}${days}`;
  },
  'place-dress': (line) => `dressing for the visit that starts${onDay(line)}`,
  'place-strike': (line) =>
    line.kind === 'place' ? `striking after the visit that ends${onDay(line)}` : `striking ${line.detail}`,
  permit: (line, { season, names }) => {
    const per = season.places.find(({ id }) => id === line.subject)?.permit?.per;
    if (per === 'fortnight') return at(line, names, 'period of 14 days', 'periods of 14 days');
    return per === 'day' ? at(line, names, 'day') : 'permit, once';
  },
  'company-move': (line, { names }) => `${at(line, names, 'company move')}${onDay(line)}`,
  'base-move': (line, { names }) =>
    `the company goes to ${line.base === null ? 'the next base' : names.base(line.base)}${onDay(line)}`,
  'per-diem': (line, facts) => `${at(line, facts.names, 'day')} away from home${inBase(line, facts)}`,
  hotel: (line, facts) =>
    line.kind === 'unit'
      ? `hotel and allowance of the crew, ${at(line, facts.names, 'day')}${inBase(line, facts)}`
      : `${at(line, facts.names, 'night')} away from home${inBase(line, facts)}`,
  background: (line, { names }) => `${line.quantity} at ${names.money(line.amount / line.quantity)}${onDay(line)}`,
  'equipment-day': (line, { names }) => `${line.quantity} at ${names.money(line.amount / line.quantity)}${onDay(line)}`,
  prep: (line) => line.detail,
  'story-order': (line, { names }) =>
    at(line, names, 'pair of neighbouring scenes shot in reverse', 'pairs of neighbouring scenes shot in reverse'),
  authenticity: (line, { names }) =>
    at(line, names, 'eighth not shot at the real place', 'eighths not shot at the real place'),
  incentive: (line, { season }) => {
    const incentive = season.bases.find(({ id }) => id === line.subject)?.incentive;
    if (!incentive) return 'incentive';
    const rate = `${incentive.rateBasisPoints / 100} % of what qualifies (${incentive.name})`;
    return incentive.cap !== null && -line.amount === incentive.cap ? `${rate}, at its cap` : rate;
  },
};

/** The `why` of a line. */
export function whyOf(line: NamedLine, facts: PlanFacts): string {
  return SENTENCES[line.code]?.(line, facts) ?? line.code;
}

function castWork(line: NamedLine, facts: PlanFacts): string {
  const { names, season } = facts;
  const contract = season.people.find(({ id }) => id === line.subject)?.contract;
  switch (contract?.kind) {
    case 'weekly':
      return at(line, names, 'week');
    case 'series':
      return line.detail === GUARANTEE
        ? `${counted(contract.episodes, 'episode')} guaranteed at ${names.money(contract.perEpisode)}, ${counted(contract.includedDays, 'day')} included`
        : `${at(line, names, 'day')} beyond the ${contract.includedDays} included`;
    case 'run':
      return 'flat fee for the whole run';
    default:
      return at(line, names, 'day');
  }
}
