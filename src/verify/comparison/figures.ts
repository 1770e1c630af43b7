/** The figures of a compared plan, from its days and the check's own costs. */
import { type CalendarDay, daysBetween, isWish } from '../../foundation/index.ts';
import type { BaseVisit, Measures, PlanDay, PlanFile, Season } from '../../season/index.ts';
import type { VerifiedCost } from '../verification.ts';
import { isKeptForCity } from './asked.ts';

/** All that can be worked out again: `moneyAtLeast` is a claim of the search. */
export type Figures = Omit<Measures, 'moneyAtLeast'>;

/**
 * @param season as it is, which says what is kept for the city
 * @param ofPlan the season that the plan was made for
 */
export function figuresOf(season: Season, ofPlan: Season, { days }: PlanFile, cost: VerifiedCost): Figures {
  const truthPrice = cost.byCode.authenticity;
  const strips = days.flatMap((day) => day.strips);
  const setOf = new Map(season.scenes.map(({ id, setId }) => [id, setId]));
  const ways = new Map(season.sets.flatMap((set) => set.ways.map((way) => [`${set.id}\n${way.id}`, way] as const)));
  const dates = days.map(({ date }) => date).toSorted();
  const visits = ofPlan.units.flatMap(({ id }) => visitsOf(id, days)).toSorted((a, b) => (a.first < b.first ? -1 : 1));
  let eighths = 0;
  let realEighths = 0;
  let trueHundredths = 0;
  let keepsCity = true;
  for (const strip of strips) {
    const set = setOf.get(strip.scene);
    const isReal = strip.way === 'real place';
    const judged = ways.get(`${set}\n${strip.wayId}`)?.truth?.percent;
    eighths += strip.eighths;
    if (isReal) realEighths += strip.eighths;
    trueHundredths += strip.eighths * (judged ?? (isReal ? 100 : 0));
    if (!isReal && season.sets.some((one) => one.id === set && isKeptForCity(season, one))) keepsCity = false;
  }
  const wishes = Object.entries(cost.byCode).reduce(
    (sum, [code, amount]) => (isWish(code as keyof typeof cost.byCode) ? sum + amount : sum),
    0,
  );
  return {
    money: cost.total - truthPrice,
    byCode: cost.byCode,
    wishes: wishes - truthPrice,
    incentive: 0 - cost.byCode.incentive,
    days: days.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    eighths,
    realEighths,
    trueHundredths,
    keepsCity,
    ...journeys(ofPlan, visits),
    companyMoves: days.reduce((sum, day) => sum + movesOn(day), 0),
    bases: season.bases.map(({ id }) => id).filter((id) => visits.some(({ base }) => base === id)),
    visits,
  };
}

/** Shooting days of one unit in a row at one base. */
function visitsOf(unit: string, days: readonly PlanDay[]): readonly BaseVisit[] {
  const own = days.filter((day) => day.unit === unit).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const starts = own.flatMap(({ base }, at) => (at === 0 || own[at - 1]!.base !== base ? [at] : []));
  return starts.map((start, n) => {
    const during = own.slice(start, starts[n + 1] ?? own.length);
    const [first, last]: readonly [CalendarDay, CalendarDay] = [during[0]!.date, during.at(-1)!.date];
    return { unit, base: during[0]!.base, first, last, days: during.length };
  });
}

function journeys(
  { units }: Season,
  visits: readonly BaseVisit[],
): Pick<Measures, 'travelDays' | 'nightsAway' | 'baseMoves'> {
  const sum = { travelDays: 0, nightsAway: 0, baseMoves: 0 };
  for (const { id, homeBase } of units) {
    const own = visits.filter(({ unit }) => unit === id);
    // Out from home and back to it, with every base between: each leg that leads elsewhere is a move.
    const legs = [homeBase, ...own.map(({ base }) => base), homeBase];
    if (own.length > 0) sum.baseMoves += legs.slice(1).filter((base, at) => base !== legs[at]).length;
    for (const [at, { base, first, last }] of own.entries()) {
      if (base !== homeBase) sum.nightsAway += daysBetween(first, last) + 1;
      if (at > 0) sum.travelDays += daysBetween(own[at - 1]!.last, first) - 1;
    }
  }
  return sum;
}

function movesOn({ strips }: PlanDay): number {
  return strips.slice(1).filter(({ place }, at) => place !== strips[at]!.place).length;
}
