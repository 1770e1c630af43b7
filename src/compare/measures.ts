/** What a plan comes to, in the figures that decide where a story is shot. */
import { type CalendarDay, type Cents, type CostCode, daysBetween } from '../foundation/index.ts';
import type { PlanFile, Season } from '../season/index.ts';

export interface Measures {
  /** Without the price on pages that are not shot at the real place, which nobody pays. */
  readonly money: Cents;
  /** Lower than this it cannot be; null where the plan was searched with such a price. */
  readonly moneyAtLeast: Cents | null;
  readonly byCode: Readonly<Partial<Record<CostCode, Cents>>>;
  /** What the incentives give, as a positive amount. */
  readonly incentive: Cents;
  readonly days: number;
  readonly first: CalendarDay | null;
  readonly last: CalendarDay | null;
  readonly eighths: number;
  /** Of these, shot at the real place. */
  readonly realEighths: number;
  /** Calendar days of units between two shooting days at different bases. */
  readonly travelDays: number;
  /** Calendar days, from the first to the last of each stay of a unit away from its home. */
  readonly nightsAway: number;
  readonly baseMoves: number;
  readonly companyMoves: number;
  /** Bases that are shot in, in the order of the season. */
  readonly bases: readonly string[];
  /** Shooting days at each base. */
  readonly daysAt: Readonly<Record<string, number>>;
}

export function measuresOf(season: Season, plan: PlanFile): Measures {
  const byCode: Partial<Record<CostCode, Cents>> = {};
  for (const { code, amount } of plan.cost.lines) byCode[code] = (byCode[code] ?? 0) + amount;
  const truth = byCode.authenticity ?? 0;
  const strips = plan.days.flatMap((day) => day.strips);
  const real = strips.filter((strip) => strip.way === 'real place');
  const dates = plan.days.map((day) => day.date).sort();
  const daysAt: Record<string, number> = {};
  for (const day of plan.days) daysAt[day.base] = (daysAt[day.base] ?? 0) + 1;
  return {
    money: plan.cost.total - truth,
    moneyAtLeast: truth === 0 && season.preferences.authenticity === 0 ? plan.bound.total : null,
    byCode,
    incentive: -(byCode.incentive ?? 0),
    days: plan.days.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    eighths: strips.reduce((sum, strip) => sum + strip.eighths, 0),
    realEighths: real.reduce((sum, strip) => sum + strip.eighths, 0),
    ...travelOf(season, plan),
    companyMoves: plan.days.reduce((sum, day) => sum + movesOf(day.strips), 0),
    bases: season.bases.map((base) => base.id).filter((base) => daysAt[base] !== undefined),
    daysAt,
  };
}

function movesOf(strips: PlanFile['days'][number]['strips']): number {
  return strips.filter((strip, at) => at > 0 && strip.place !== strips[at - 1]!.place).length;
}

function travelOf(season: Season, plan: PlanFile): Pick<Measures, 'travelDays' | 'nightsAway' | 'baseMoves'> {
  let travelDays = 0;
  let nightsAway = 0;
  let baseMoves = 0;
  for (const unit of season.units) {
    const days = plan.days.filter((day) => day.unit === unit.id).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    let visit = 0;
    for (const [at, day] of days.entries()) {
      const next = days[at + 1];
      if (at === 0 && day.base !== unit.homeBase) baseMoves++;
      if (next?.base === day.base) continue;
      if (day.base !== unit.homeBase) nightsAway += daysBetween(days[visit]!.date, day.date) + 1;
      if (next || day.base !== unit.homeBase) baseMoves++;
      if (next) travelDays += daysBetween(day.date, next.date) - 1;
      visit = at + 1;
    }
  }
  return { travelDays, nightsAway, baseMoves };
}

/** Share of the pages that are shot at the real place, in hundredths of a percent. */
export function realShare({ eighths, realEighths }: Measures): number {
  return eighths === 0 ? 0 : Math.round((realEighths * 10_000) / eighths);
}
