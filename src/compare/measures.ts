/** What a plan comes to, in the figures that decide where a story is shot. */
import {
  type CalendarDay,
  type Cents,
  type CostCode,
  daysBetween,
  divideRounded,
  isWish,
} from '../foundation/index.ts';
import { lockedSets } from '../planning/index.ts';
import { authenticity, incentive } from '../schedule/index.ts';
import {
  type BaseVisit,
  type Measures,
  type PlanFile,
  type PlanStrip,
  type Season,
  truthPercent,
} from '../season/index.ts';

/**
 * @param asked the season as it is, which says what is kept for the city
 * @param season the season that the plan was made for
 */
export function measuresOf(asked: Season, season: Season, plan: PlanFile): Measures {
  const byCode: Partial<Record<CostCode, Cents>> = {};
  for (const { code, amount } of plan.cost.lines) byCode[code] = (byCode[code] ?? 0) + amount;
  const truth = byCode[authenticity.code] ?? 0;
  const strips = plan.days.flatMap((day) => day.strips);
  const real = strips.filter((strip) => strip.way === 'real place');
  const setOf = new Map(season.scenes.map((scene) => [scene.id, scene.setId]));
  const wayOf = new Map(season.sets.map((set) => [set.id, new Map(set.ways.map((way) => [way.id, way]))]));
  const locked = new Set(lockedSets(asked).map((set) => set.id));
  const truthOf = ({ set, wayId, way }: PlanStrip): number => truthPercent(wayOf.get(set)?.get(wayId) ?? { kind: way });
  const dates = plan.days.map((day) => day.date).sort();
  const visits = visitsOf(season, plan);
  const { companyMoves, ...travel } = travelOf(season, plan, visits);
  return {
    money: plan.cost.total - truth,
    moneyAtLeast: truth === 0 && season.preferences.authenticity === 0 ? plan.bound.total : null,
    byCode,
    wishes: plan.cost.lines.reduce((sum, { code, amount }) => (isWish(code) ? sum + amount : sum), 0) - truth,
    incentive: 0 - (byCode[incentive.code] ?? 0),
    days: plan.days.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    eighths: strips.reduce((sum, strip) => sum + strip.eighths, 0),
    realEighths: real.reduce((sum, strip) => sum + strip.eighths, 0),
    trueHundredths: strips.reduce((sum, strip) => sum + strip.eighths * truthOf(strip), 0),
    keepsCity: strips.every((strip) => strip.way === 'real place' || !locked.has(setOf.get(strip.scene) ?? '')),
    ...travel,
    companyMoves,
    bases: season.bases.map((base) => base.id).filter((base) => visits.some((visit) => visit.base === base)),
    visits,
  };
}

function movesOf(strips: PlanFile['days'][number]['strips']): number {
  return strips.filter((strip, at) => at > 0 && strip.place !== strips[at - 1]!.place).length;
}

function visitsOf(season: Season, plan: PlanFile): readonly BaseVisit[] {
  const visits = season.units.flatMap(({ id: unit }) => {
    const own: BaseVisit[] = [];
    for (const { base, date } of plan.days.filter((day) => day.unit === unit).toSorted(byDate)) {
      const last = own.at(-1);
      if (last?.base === base) own[own.length - 1] = { ...last, last: date, days: last.days + 1 };
      else own.push({ unit, base, first: date, last: date, days: 1 });
    }
    return own;
  });
  return visits.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

const byDate = (a: { readonly date: CalendarDay }, b: { readonly date: CalendarDay }): number =>
  a.date < b.date ? -1 : 1;

function travelOf(
  season: Season,
  plan: PlanFile,
  visits: readonly BaseVisit[],
): Pick<Measures, 'travelDays' | 'nightsAway' | 'baseMoves' | 'companyMoves'> {
  let travelDays = 0;
  let nightsAway = 0;
  let baseMoves = 0;
  for (const unit of season.units) {
    const own = visits.filter((visit) => visit.unit === unit.id);
    for (const [at, visit] of own.entries()) {
      const next = own[at + 1];
      if (at === 0 && visit.base !== unit.homeBase) baseMoves++;
      if (visit.base !== unit.homeBase) nightsAway += daysBetween(visit.first, visit.last) + 1;
      if (next || visit.base !== unit.homeBase) baseMoves++;
      if (next) travelDays += daysBetween(visit.last, next.first) - 1;
    }
  }
  const companyMoves = plan.days.reduce((sum, day) => sum + movesOf(day.strips), 0);
  return { travelDays, nightsAway, baseMoves, companyMoves };
}

/** Share of the pages that are true to the real place, in hundredths of a percent. */
export function trueShare({ eighths, trueHundredths }: Pick<Measures, 'eighths' | 'trueHundredths'>): number {
  return eighths === 0 ? 0 : divideRounded(trueHundredths * 100, eighths);
}

/** What is not true of the pages, in hundredths of an eighth. */
export function fakeHundredths({ eighths, trueHundredths }: Pick<Measures, 'eighths' | 'trueHundredths'>): number {
  return eighths * 100 - trueHundredths;
}
