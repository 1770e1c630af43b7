/**
 * A core of scheduling that a general solver can be given whole: strips into days of limited length; a crew to pay per
 * day, a fee per place and day, people per day worked and per day of waiting in between. Random, from a seed.
 */
import { seededRandom } from '../../dist/foundation/index.js';
import type { PlainProblem, PlainStrip } from './plain-problem.js';

export interface CoreOptions {
  readonly seed: number;
  readonly strips: number;
  readonly people: number;
  readonly places: number;
  readonly days: number;
}

export function coreSeason({ seed, strips, people, places, days }: CoreOptions): PlainProblem {
  const random = seededRandom(seed);
  const skewed = (bound: number): number => Math.floor(bound * random.next() ** 2);
  return {
    strips: Array.from({ length: strips }, (): PlainStrip => {
      const cast = new Set<number>();
      const size = 1 + random.below(4);
      for (let i = 0; i < size; i++) cast.add(skewed(people));
      return {
        minutes: 5 * (6 + random.below(30)),
        people: [...cast].sort((a, b) => a - b),
        place: skewed(places),
        dark: false,
      };
    }),
    people,
    fees: Array.from({ length: places }, () => 100 * (800 + 100 * random.below(30))),
    rate: Array.from({ length: people }, () => 100 * (500 + 50 * random.below(40))),
    hold: Array.from({ length: people }, () => 100 * (500 + 50 * random.below(40))),
    crewDay: 2_500_000,
    dayMinutes: 600,
    days,
  };
}

/** The same as a MiniZinc model. Open days follow one another: a hold counts open days (SPEC C-6). */
export function coreMiniZinc(plain: PlainProblem): string {
  const { strips, people, fees, rate, hold, days } = plain;
  const set = (values: readonly number[]): string => `{${values.join(',')}}`;
  const of = (holds: (strip: PlainProblem['strips'][number]) => boolean): number[] =>
    strips.flatMap((strip, i) => (holds(strip) ? [i + 1] : []));
  const cast = Array.from({ length: people }, (_, person) => of((strip) => strip.people.includes(person)));
  const here = fees.map((_, place) => of((strip) => strip.place === place));
  return `
int: strips = ${strips.length}; int: people = ${people}; int: places = ${fees.length}; int: days = ${days};
array[1..strips] of int: minutes = [${strips.map((strip) => strip.minutes).join(',')}];
array[1..people] of set of int: cast = [${cast.map(set).join(',')}];
array[1..places] of set of int: here = [${here.map(set).join(',')}];
array[1..people] of int: rate = [${rate.join(',')}];
array[1..people] of int: hold = [${hold.join(',')}];
array[1..places] of int: fee = [${fees.join(',')}];
array[1..strips] of var 1..days: on;
array[1..days] of var bool: shot = [exists(s in 1..strips)(on[s] = d) | d in 1..days];
constraint forall(d in 1..days)(sum(s in 1..strips)(minutes[s] * bool2int(on[s] = d)) <= ${plain.dayMinutes});
array[1..people] of var 0..days: worked = [sum(d in 1..days)(bool2int(exists(s in cast[p])(on[s] = d))) | p in 1..people];
array[1..people] of var 0..days: away = [if card(cast[p]) = 0 then 0
  else max([on[s] | s in cast[p]]) - min([on[s] | s in cast[p]]) + 1 endif | p in 1..people];
array[1..places] of var 0..days: used = [sum(d in 1..days)(bool2int(exists(s in here[l])(on[s] = d))) | l in 1..places];
var int: cost = ${plain.crewDay} * sum(d in 1..days)(bool2int(shot[d]))
  + sum(l in 1..places)(fee[l] * used[l])
  + sum(p in 1..people)(rate[p] * worked[p] + hold[p] * (away[p] - worked[p]));
constraint cost >= ${costFloor(plain)};
solve minimize cost;
`;
}

/**
 * Crew for the minutes there are, one day of every person and place that has a strip. Keeps the objective's domain
 * small.
 */
function costFloor({ strips, people, fees, rate, crewDay, dayMinutes }: PlainProblem): number {
  const minutes = strips.reduce((sum, strip) => sum + strip.minutes, 0);
  let floor = Math.ceil(minutes / dayMinutes) * crewDay;
  for (let person = 0; person < people; person++) {
    if (strips.some((strip) => strip.people.includes(person))) floor += rate[person] ?? 0;
  }
  for (const [place, fee] of fees.entries()) if (strips.some((strip) => strip.place === place)) floor += fee;
  return floor;
}

/** The same as a mixed-integer program in CPLEX LP form. */
export function coreMip(plain: PlainProblem): string {
  const { strips, people, fees, rate, hold, days, crewDay, dayMinutes } = plain;
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const all = Array.from({ length: days }, (_, day) => day);
  for (const [s] of strips.entries()) {
    rows.push(`${all.map((d) => `x${s}_${d}`).join(' + ')} = 1`);
    for (const d of all) binaries.push(`x${s}_${d}`);
  }
  for (const d of all) {
    objective.push(`${crewDay} u${d}`);
    binaries.push(`u${d}`);
    rows.push(`${strips.map((strip, s) => `${strip.minutes} x${s}_${d}`).join(' + ')} - ${dayMinutes} u${d} <= 0`);
    for (const [place, fee] of fees.entries()) {
      const mine = strips.flatMap((strip, s) => (strip.place === place ? [s] : []));
      if (mine.length === 0) continue;
      objective.push(`${fee} l${place}_${d}`);
      for (const s of mine) rows.push(`l${place}_${d} - x${s}_${d} >= 0`);
    }
    for (let p = 0; p < people; p++) {
      const mine = strips.flatMap((strip, s) => (strip.people.includes(p) ? [s] : []));
      if (mine.length === 0) continue;
      // w: works; b: has begun by day d; e: ended before day d. Paid to wait on b - e - w.
      const [work, wait] = [rate[p] ?? 0, hold[p] ?? 0];
      objective.push(`${work} w${p}_${d}`, `${wait} h${p}_${d}`);
      rows.push(`h${p}_${d} - b${p}_${d} + e${p}_${d} + w${p}_${d} >= 0`);
      if (d > 0) rows.push(`b${p}_${d} - b${p}_${d - 1} >= 0`, `e${p}_${d} - e${p}_${d - 1} >= 0`);
      for (const s of mine) rows.push(`w${p}_${d} - x${s}_${d} >= 0`);
      rows.push(`b${p}_${d} - w${p}_${d} >= 0`, `e${p}_${d} + w${p}_${d} <= 1`);
      binaries.push(`w${p}_${d}`, `b${p}_${d}`, `e${p}_${d}`);
    }
  }
  const body = rows.map((row, i) => ` c${i}: ${row}`).join('\n');
  return `Minimize\n obj: ${objective.join(' + ')}\nSubject To\n${body}\nBinary\n ${binaries.join(' ')}\nEnd\n`;
}
