/** C-7: travel and stay of performers away from home. */
import { type Cents, daysBetween, multiplyDivideRounded } from '../../foundation/index.ts';
import type { Person } from '../../season/index.ts';
import { type OwnDay, ownDays } from '../own-days.ts';
import { travelBetween } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function castTravelCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.people.flatMap((person) => {
    if (person.homeBase === null) return [];
    return journeyOf(shoot, person, person.homeBase, ownDays(shoot, person));
  });
}

function journeyOf(shoot: Shoot, person: Person, home: string, days: readonly OwnDay[]): CountedLine[] {
  const lines: CountedLine[] = [];
  const { contract } = person;
  const pay = contract.kind === 'day' ? multiplyDivideRounded(contract.rate, contract.travelDayPercent, 100) : 0;
  const travelDays = (from: string, to: string): number => travelBetween(shoot.season, from, to).days;
  const fareAndPay = (from: string, to: string): Cents => {
    const { fare, days: lost } = travelBetween(shoot.season, from, to);
    return fare + lost * pay;
  };

  const stay = (at: string, nights: number): void => {
    const { perDiem, hotel } = shoot.index.base(at);
    lines.push({ code: 'per-diem', subject: person.id, amount: nights * perDiem, base: at });
    lines.push({ code: 'hotel', subject: person.id, amount: nights * hotel, base: at });
  };
  const travel = (from: string, to: string): void => {
    lines.push({ code: 'cast-travel', subject: person.id, amount: fareAndPay(from, to), base: to });
  };
  /** A journey to work: the days on the road are stays where one arrives. */
  const travelToWork = (from: string, to: string): void => {
    travel(from, to);
    stay(to, travelDays(from, to));
  };

  const first = days[0]?.base.id;
  const last = days.at(-1)?.base.id;
  if (first !== undefined && first !== home) travelToWork(home, first);
  days.forEach((day, i) => {
    const here = day.base.id;
    if (here !== home) stay(here, 1);
    const next = days[i + 1];
    if (next === undefined) return;
    const free = daysBetween(day.date, next.date) - 1;
    const there = next.base.id;
    if (here === there) {
      if (here !== home) waitAway(here, free);
    } else if (there === home) {
      travel(here, home);
    } else {
      travelToWork(here, there);
      if (here !== home) stay(here, Math.max(0, free - travelDays(here, there)));
    }
  });
  if (last !== undefined && last !== home) travel(last, home);
  return lines;

  /**
   * Between two worked dates at one base away from home: stay there, or go home and come back where that is cheaper.
   */
  function waitAway(base: string, free: number): void {
    const { perDiem, hotel } = shoot.index.base(base);
    const lost = travelDays(base, home);
    const staying = free * (perDiem + hotel);
    const goingHome = 2 * fareAndPay(base, home) + lost * (perDiem + hotel);
    if (free >= 2 * lost && goingHome < staying) {
      travel(base, home);
      travelToWork(home, base);
    } else {
      stay(base, free);
    }
  }
}
