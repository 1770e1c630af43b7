import type { CostFamily } from './cost-family.ts';

/** C-7: fares, travel pay, per diem and hotel of people who live at a base. Stays are one line per stretch. */
export const castTravel: CostFamily = ({ problem, datesOfPerson }, add) => {
  const bases = problem.bases;
  for (const [person, { homeBase: home, contract }] of problem.people.entries()) {
    if (home < 0) continue;
    const dates = datesOfPerson[person];
    const days = (from: number, to: number): number =>
      from === to ? 0 : problem.baseTravelDays[from * bases.length + to];
    const trip = (from: number, to: number): number =>
      from === to ? 0 : problem.baseTravelFare[from * bases.length + to] + days(from, to) * contract.travelPay;
    const travel = (date: number, from: number, to: number): void =>
      add('cast-travel', 'person', person, date, to, trip(from, to), 1);
    const stay = (date: number, base: number, count: number): void => {
      add('per-diem', 'person', person, date, base, count * bases[base].perDiem, count);
      add('hotel', 'person', person, date, base, count * bases[base].hotel, count);
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
          add('cast-travel', 'person', person, date, here, trip(here, home), 1);
          stay(date, here, lost);
        } else {
          stay(before.date, here, free);
        }
      }
      if (i === dates.length - 1 && here !== home) travel(date, here, home);
    }
  }
};
