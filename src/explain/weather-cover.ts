/**
 * Weather cover: for each day with exteriors, interiors that could be shot there instead if the weather turns. They are
 * taken from a later day of the same unit at the same base, and the exteriors go there in exchange. Every strip must be
 * able to stand on its new date by the dates of `schedule/dates` (people free, place open, built and permitted, hours);
 * what is left to judge, and what the exchange costs, the whole plan says, as for any other move.
 */
import type { CalendarDay, Cents, Field, Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { conflictOf, type ProblemIndex } from '../planning/index.ts';
import {
  type Arrangement,
  type ClockedDay,
  type Evaluation,
  evaluate,
  MoveTrial,
  type Problem,
  StripDates,
} from '../schedule/index.ts';
import type { Conflict, Season } from '../season/index.ts';
import { moreBroken } from './boards/more-broken.ts';
import { indented } from './lines.ts';
import type { PlanView } from './plan-view.ts';

/** A plan to be covered: a plan file's, or a board's. */
export interface CoveredPlan {
  readonly season: Season;
  readonly problem: Problem;
  readonly index: ProblemIndex;
  readonly evaluation: Evaluation;
}

/** A day with exteriors and what covers it. */
export interface WeatherCover {
  readonly date: CalendarDay;
  readonly unit: string;
  /** Scenes outside, in the order of the day. */
  readonly exteriors: readonly string[];
  /** The cheapest exchange that breaks nothing; null where there is none. */
  readonly cover: {
    /** The later day that it is taken from, and that gets the exteriors. */
    readonly from: CalendarDay;
    readonly place: string;
    readonly scenes: readonly string[];
    /** Of the whole plan, after less before. */
    readonly costChange: Cents;
  } | null;
  /** Why there is none: what the nearest exchange breaks, or that no interior is left. Null where there is one. */
  readonly why: WhyNone | null;
}

export type WhyNone =
  | { readonly kind: 'no-interiors' }
  | { readonly kind: 'not-free'; readonly interiors: number }
  | { readonly kind: 'breaks'; readonly from: CalendarDay; readonly place: string; readonly conflict: Conflict };

/** Interiors of one place in a later day. */
interface Candidate {
  readonly day: ClockedDay;
  readonly place: number;
  readonly strips: readonly number[];
}

/** Where the exteriors stand in the later day: in place of the interiors, before or after all that stays. */
const STANDS = ['in-place', 'first', 'last'] as const;
type Stand = (typeof STANDS)[number];

/** The covers of all days with exteriors, or of those on one date. */
export function weatherCovers(plan: CoveredPlan, only?: CalendarDay): readonly WeatherCover[] {
  const { problem, index, evaluation } = plan;
  const days = evaluation.days.filter(
    (day) =>
      (only === undefined || index.dates[day.date] === only) &&
      day.strips.some(({ strip }) => problem.strips[strip]!.exterior),
  );
  if (days.length === 0) return [];
  const dates = new StripDates(problem);
  const trial = new MoveTrial(problem, evaluation.arrangement);
  return days.map((day) => coverOf(plan, day, dates, trial));
}

function coverOf(plan: CoveredPlan, day: ClockedDay, dates: StripDates, trial: MoveTrial): WeatherCover {
  const { problem, index, evaluation } = plan;
  const exteriors = day.strips.map(({ strip }) => strip).filter((strip) => problem.strips[strip]!.exterior);
  const later = laterInteriors(plan, day);
  const wayOf = (strip: number): number => evaluation.arrangement.wayOfGroup[problem.strips[strip]!.group]!;
  const fits = (strips: readonly number[], date: number): boolean =>
    strips.every((strip) => dates.allows(strip, wayOf(strip), day.unit, date));
  const free = later.filter(({ strips, day: { date } }) => fits(strips, day.date) && fits(exteriors, date));
  const about = {
    date: index.dates[day.date]!,
    unit: index.units[day.unit]!,
    exteriors: exteriors.map((strip) => index.strips[strip]!.scene),
  };
  const tried = free
    .flatMap((candidate) => STANDS.map((stand) => ({ candidate, stand })))
    .map(({ candidate, stand }) => {
      const exchanged = exchange(evaluation.arrangement, day, exteriors, candidate, stand);
      return { candidate, exchanged, ...trial.arranged(exchanged) };
    })
    .toSorted((a, b) => a.brokenChange - b.brokenChange || a.costChange - b.costChange);
  const best = tried[0];
  if (best === undefined) {
    const why: WhyNone = later.length === 0 ? { kind: 'no-interiors' } : { kind: 'not-free', interiors: later.length };
    return { ...about, cover: null, why };
  }
  const { candidate, costChange } = best;
  const from = index.dates[candidate.day.date]!;
  const place = index.places[candidate.place]!;
  if (best.brokenChange <= 0) {
    const scenes = candidate.strips.map((strip) => index.strips[strip]!.scene);
    return { ...about, cover: { from, place, scenes, costChange }, why: null };
  }
  const [broken] = moreBroken(evaluation.violations, evaluate(problem, best.exchanged).violations);
  const conflict = broken === undefined ? null : conflictOf(plan.season, index, broken);
  return {
    ...about,
    cover: null,
    why: conflict === null ? { kind: 'no-interiors' } : { kind: 'breaks', from, place, conflict },
  };
}

/**
 * What the unit shoots inside on later days at the same base, by day and place; days that are pinned stay as they are.
 */
function laterInteriors({ problem, evaluation }: CoveredPlan, day: ClockedDay): readonly Candidate[] {
  const pinned = new Set(problem.dayPins.map(({ unit, date }) => `${unit}/${date}`));
  if (pinned.has(`${day.unit}/${day.date}`)) return [];
  return evaluation.days
    .filter(
      (other) =>
        other.unit === day.unit &&
        other.date > day.date &&
        other.base === day.base &&
        !pinned.has(`${other.unit}/${other.date}`),
    )
    .flatMap((other) => {
      const inside = other.strips.filter(({ strip }) => !problem.strips[strip]!.exterior);
      return [...new Set(inside.map(({ place }) => place))].map((place) => ({
        day: other,
        place,
        strips: inside.filter((slot) => slot.place === place).map(({ strip }) => strip),
      }));
    });
}

/** The interiors stand where the first exterior stood, the exteriors where they are told to. */
function exchange(
  arrangement: Arrangement,
  day: ClockedDay,
  exteriors: readonly number[],
  candidate: Candidate,
  stand: Stand,
): Arrangement {
  return {
    ...arrangement,
    days: arrangement.days.map((each) => {
      if (each.unit !== day.unit) return each;
      if (each.date === day.date)
        return { ...each, strips: replaced(each.strips, exteriors, candidate.strips, 'in-place') };
      if (each.date !== candidate.day.date) return each;
      return { ...each, strips: replaced(each.strips, candidate.strips, exteriors, stand) };
    }),
  };
}

function replaced(
  strips: readonly number[],
  out: readonly number[],
  into: readonly number[],
  stand: Stand,
): readonly number[] {
  const first = strips.findIndex((strip) => out.includes(strip));
  const stay = (part: readonly number[]): readonly number[] => part.filter((strip) => !out.includes(strip));
  if (stand === 'first') return [...into, ...stay(strips)];
  if (stand === 'last') return [...stay(strips), ...into];
  return [...stay(strips.slice(0, first)), ...into, ...stay(strips.slice(first))];
}

/** Why there is no cover, in a sentence. */
function whyNoCover(why: WhyNone, nameOf: (place: string) => string): Text {
  switch (why.kind) {
    case 'no-interiors':
      return message('explain.weather.no-interiors');
    case 'not-free':
      return message('explain.weather.not-free', { n: why.interiors });
    case 'breaks':
      return message('explain.weather.breaks', {
        from: { day: why.from },
        place: nameOf(why.place),
        rule: message(`rule.${why.conflict.rule}.name`),
        said: why.conflict.message,
      });
  }
}

/** One sentence for one day. */
export function describeCover(
  { season, names }: Pick<PlanView, 'season' | 'names'>,
  { date, unit, exteriors, cover, why }: WeatherCover,
): Text {
  const sum = (cents: Cents): Field => ({ money: cents, currency: season.currency });
  const about = { on: { day: date }, unit: names.unit(unit), exteriors: exteriors.join(', ') };
  if (cover === null) {
    return message('explain.weather.none', { ...about, why: whyNoCover(why!, names.place) });
  }
  const { from, place, scenes, costChange } = cover;
  const inside = { ...about, from: { day: from }, place: names.place(place), scenes: scenes.join(', ') };
  if (costChange > 0) return message('explain.weather.dearer', { ...inside, amount: sum(costChange) });
  if (costChange < 0) return message('explain.weather.cheaper', { ...inside, amount: sum(-costChange) });
  return message('explain.weather.even', inside);
}

/** The heading and the covers below it; nothing where nothing is shot outside. */
export function renderCovers(view: PlanView, covers: readonly WeatherCover[]): readonly Text[] {
  if (covers.length === 0) return [];
  return ['', message('explain.weather'), ...covers.map((cover) => indented(describeCover(view, cover)))];
}

/** All days of a plan with exteriors, and how many are covered. */
export function renderWeather(view: PlanView, covers: readonly WeatherCover[]): readonly Text[] {
  if (covers.length === 0) return [message('explain.weather.no-exteriors')];
  const covered = covers.filter(({ cover }) => cover !== null).length;
  return [message('explain.weather.days', { n: covers.length, covered }), ...renderCovers(view, covers).slice(2)];
}
