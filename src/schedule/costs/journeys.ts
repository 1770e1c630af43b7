/**
 * C-7: where people who live at a base travel and stay. Fares, per diem and hotel are priced from it, each by its own
 * line.
 */
import type { Facts } from '../clock/facts.ts';

export interface Journey {
  readonly person: number;
  readonly date: number;
  /** From one base to another: `travels`; nights at one: `stays`. */
  readonly kind: 'travels' | 'stays';
  /** Where they arrive, or stay; it counts for this base. */
  readonly base: number;
  /** What the way costs, in cents, with the pay of travel days; 0 of a stay. */
  readonly fare: number;
  readonly days: number;
}

/** In the order of people and dates. Stays are one entry per stretch. */
export function journeysOf({ problem, datesOfPerson }: Facts): readonly Journey[] {
  const { bases } = problem;
  const journeys: Journey[] = [];
  for (const [person, { homeBase: home, contract }] of problem.people.entries()) {
    if (home < 0) continue;
    const dates = datesOfPerson[person];
    const days = (from: number, to: number): number =>
      from === to ? 0 : problem.baseTravelDays[from * bases.length + to];
    const trip = (from: number, to: number): number =>
      from === to ? 0 : problem.baseTravelFare[from * bases.length + to] + days(from, to) * contract.travelPay;
    const arrive = (date: number, base: number, fare: number): void => {
      journeys.push({ person, date, kind: 'travels', base, fare, days: 1 });
    };
    const travel = (date: number, from: number, to: number): void => arrive(date, to, trip(from, to));
    const stay = (date: number, base: number, count: number): void => {
      journeys.push({ person, date, kind: 'stays', base, fare: 0, days: count });
    };
    for (const [i, { date, base: here }] of dates.entries()) {
      if (here !== home) stay(date, here, 1);
      const before = dates[i - 1];
      if (!before) {
        if (here !== home) {
          travel(date, home, here);
          stay(date, here, days(home, here));
        }
      } else if (before.base !== here) {
        const free = date - before.date - 1;
        const lost = days(before.base, here);
        travel(date, before.base, here);
        if (here !== home) stay(date, here, lost);
        if (here !== home && before.base !== home) stay(before.date, before.base, Math.max(0, free - lost));
      } else if (here !== home) {
        const free = date - before.date - 1;
        const lost = days(here, home);
        const perStay = bases[here].perDiem + bases[here].hotel;
        const goingHome = 2 * trip(here, home) + lost * perStay;
        if (free >= 2 * lost && goingHome < free * perStay) {
          travel(before.date, here, home);
          // The way back costs what the way home did (C-7, case B) and counts here.
          arrive(date, here, trip(here, home));
          stay(date, here, lost);
        } else {
          stay(before.date, here, free);
        }
      }
      if (i === dates.length - 1 && here !== home) travel(date, here, home);
    }
  }
  return journeys;
}

/** Stays, for the lines that are paid by the day. */
export function staysOf(facts: Facts): readonly Journey[] {
  return journeysOf(facts).filter(({ kind }) => kind === 'stays');
}
