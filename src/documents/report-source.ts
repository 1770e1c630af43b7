/** What every report is made from, looked up once: the season and its plan, the words of the paper, who is who. */

import { isOpenDay } from '../facts/index.ts';
import type { CalendarDay } from '../foundation/index.ts';
import type { Screenplay } from '../script/index.ts';
import type { ComparisonFile, PlanDay, PlanFile, Season } from '../season/index.ts';
import { type ClockWords, clockWordsIn } from './clock-words.ts';
import { type PaperLanguage, type Words, wordsIn } from './labels.ts';
import { type DayCodes, dayCodes, type IsOpen } from './reports/day-codes.ts';
import { inOrder, shootDayNumbers, workedDates } from './reports/plan-days.ts';
import { lookupIn, type SeasonLookup } from './reports/season-lookup.ts';

/** Which part of the season a paper is about; everything unless given. */
export interface PaperScope {
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** Ids. */
  readonly unit?: string;
  readonly person?: string;
  readonly place?: string;
  readonly episode?: string;
}

/** The colour and date of this draft of the paper, as the production numbers them. */
export interface DraftStamp {
  /** Id of a revision colour, or any word. */
  readonly colour: string | null;
  readonly date: CalendarDay | null;
}

export interface ReportOptions {
  readonly lang: PaperLanguage;
  readonly scope?: PaperScope;
  readonly draft?: DraftStamp;
  /** Weeks of a day-out-of-days beside each other: what a terminal, and an A4 sheet lying down, can hold. */
  readonly weeksPerBlock?: number;
  /** The scenario that the plan is compared with, and what both are called. */
  readonly beside?: { readonly plan: PlanFile; readonly name: string; readonly ownName: string };
  /** By episode; only papers that quote the script need them. */
  readonly screenplays?: ReadonlyMap<string, Screenplay>;
  /** What was compared, where anything was; only the paper about it needs it. */
  readonly compared?: {
    readonly file: ComparisonFile;
    /** The records were edited since. */
    readonly isOfOtherRecords: boolean;
  };
}

export interface ReportSource {
  /** With what nobody has named called in the paper's language. */
  readonly season: Season;
  readonly plan: PlanFile;
  readonly words: Words;
  readonly look: SeasonLookup;
  readonly options: ReportOptions;
  /** All shooting days, by date, then by unit. */
  readonly days: readonly PlanDay[];
  /** Number of each of `days` in its unit, from 1. */
  readonly numbers: ReadonlyMap<PlanDay, number>;
  readonly isOpen: IsOpen;
  readonly clock: ClockWords;
  /** Codes of the day-out-of-days, by person. */
  readonly presence: ReadonlyMap<string, DayCodes>;
}

export function reportSource(season: Season, plan: PlanFile, options: ReportOptions): ReportSource {
  const words = wordsIn(options.lang);
  const found = lookedUp(season, plan);
  const named = inWordsOf(season, words);
  const look = named === season ? found.look : { ...found.look, ...namesIn(named) };
  return { season: named, plan, words, options, clock: clockWordsIn(season, words), ...found, look };
}

/** The season with what nobody has named called in the paper's language: places to find, and the only unit. */
function inWordsOf(season: Season, words: Words): Season {
  const isToFind = season.places.some((place) => place.toFind === true);
  const isUnnamed = ({ id, name }: Season['units'][number]): boolean => id === 'main' && name === UNNAMED_UNIT;
  if (!isToFind && !season.units.some(isUnnamed)) return season;
  const toFind = (name: string): string =>
    name === '?' ? words.label('place-to-find') : words.labelled('place-to-find', name);
  return {
    ...season,
    places: season.places.map((place) => (place.toFind === true ? { ...place, name: toFind(place.name) } : place)),
    units: season.units.map((unit) => (isUnnamed(unit) ? { ...unit, name: words.label('main-unit') } : unit)),
  };
}

/** What a season without units calls its own (`season/read/read-bases.ts`). */
const UNNAMED_UNIT = 'Main unit';

function namesIn({ places, units }: Season): Pick<SeasonLookup, 'placeName' | 'unitName'> {
  const nameOf = (rows: readonly { readonly id: string; readonly name: string }[]): ((id: string) => string) => {
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  };
  return { placeName: nameOf(places), unitName: nameOf(units) };
}

/** What is the same on every paper of a plan, in every language: a whole set is hundreds of papers. */
type LookedUp = Pick<ReportSource, 'look' | 'days' | 'numbers' | 'isOpen' | 'presence'>;

const lookUps = new WeakMap<PlanFile, { readonly season: Season; readonly found: LookedUp }>();

function lookedUp(season: Season, plan: PlanFile): LookedUp {
  const known = lookUps.get(plan);
  if (known?.season === season) return known.found;
  const days = inOrder(plan.days, season);
  const isOpen: IsOpen = (base, date) => isOpenDay(season, base, date);
  const found: LookedUp = {
    look: lookupIn(season),
    days,
    numbers: shootDayNumbers(days),
    isOpen,
    presence: new Map(
      season.people.map((person) => [person.id, dayCodes(person, workedDates(person.id, days), season, isOpen)]),
    ),
  };
  lookUps.set(plan, { season, found });
  return found;
}

/** The shooting days that the paper is about. */
export function daysInScope({ days, options: { scope = {} } }: ReportSource): readonly PlanDay[] {
  return days.filter(
    (day) =>
      (scope.from === undefined || day.date >= scope.from) &&
      (scope.to === undefined || day.date <= scope.to) &&
      (scope.unit === undefined || day.unit === scope.unit),
  );
}
