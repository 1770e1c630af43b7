import { type Fault, type Fields, type Found, faultAt, numbersIn, oneDayEach, sizeFault } from './fields.ts';

/** Whether the first line is a name, and only numbers follow. */
export function isNamed(text: string): boolean {
  const [first = '', ...lines] = text.trimStart().split('\n');
  const others = lines.join('\n');
  return /[^\s\d.,;-]/.test(first) && !/[=:{]/.test(first) && /\d/.test(others) && !/[^\s\d.,;-]/.test(others);
}

/** Whether the numbers are as many as a movie shoot of its four sizes has, and not as many as a plain instance has. */
export function isShoot(text: string): boolean {
  if (/[^\s\d.,;-]/.test(text)) return false;
  const numbers = numbersIn(text, 0);
  const [a, s, l, p] = numbers.map(({ value }) => value);
  if (a === undefined || s === undefined || l === undefined || p === undefined) return false;
  return numbers.length === numbersOfShoot(a, s, l, p) && numbers.length !== 2 + a * s + s;
}

/** Plain numbers: scenes, actors, a row of 0 and 1 per actor, a cost per actor; every scene one day. */
export function fieldsOfNumbers(text: string): Fields | Fault {
  const odd = /[^\s\d.,;-]+/.exec(text);
  if (odd) return faultAt(odd.index, 'only-numbers', { found: odd[0].slice(0, 20) });
  const read = sizesOf(text, 0);
  if ('finding' in read) return read;
  const { numbers, scenes, actors } = read;
  const costFrom = 2 + scenes * actors;
  const fault = countFault(numbers, costFrom + actors, scenes, actors);
  if (fault) return fault;
  return {
    scenes,
    actors,
    rows: rowsFrom(numbers, 2, scenes, actors, scenes),
    cost: numbers.slice(costFrom),
    duration: oneDayEach(scenes),
    locations: null,
    tableAt: numbers[2]?.at ?? 0,
    costAt: numbers[costFrom]?.at ?? 0,
  };
}

/**
 * The format of the literature's own instances: a name on the first line, scenes, actors, for each actor a row of 0 and
 * 1 with its cost at the end, then the days of each scene.
 */
export function fieldsOfNamed(text: string): Fields | Fault {
  const start = text.length - text.trimStart().length;
  const from = text.indexOf('\n', start) + 1 || text.length;
  const read = sizesOf(text, from);
  if ('finding' in read) return read;
  const { numbers, scenes, actors } = read;
  const durationFrom = 2 + (scenes + 1) * actors;
  const fault = countFault(numbers, durationFrom + scenes, scenes, actors);
  if (fault) return fault;
  return {
    scenes,
    actors,
    rows: rowsFrom(numbers, 2, scenes, actors, scenes + 1),
    cost: Array.from({ length: actors }, (_, actor) => numbers[2 + actor * (scenes + 1) + scenes]),
    duration: numbers.slice(durationFrom),
    locations: null,
    tableAt: numbers[2]?.at ?? 0,
    costAt: numbers[2 + scenes]?.at ?? 0,
  };
}

/**
 * A movie shoot with locations: how many actors, scenes, locations and precedences; the cost of each actor and of each
 * location; for each scene its days, then its location; a row of 0 and 1 per actor; pairs of scenes, the first before
 * the second. Locations and scenes count from 0.
 */
export function fieldsOfShoot(text: string): Fields | Fault {
  const numbers = numbersIn(text, 0);
  const [actors, scenes, locations, precedences] = numbers.slice(0, 4).map(({ value }) => value) as number[];
  const size = sizeFault(scenes, actors);
  if (size) return size;
  let at = 4;
  const take = (count: number): Found[] => {
    at += count;
    return numbers.slice(at - count, at);
  };
  const cost = take(actors);
  const locationCost = take(locations);
  const duration = take(scenes);
  const of = take(scenes);
  const rows = Array.from({ length: actors }, () => take(scenes));
  const before = take(2 * precedences);
  return {
    scenes: scenes,
    actors: actors,
    rows,
    cost,
    duration,
    locations: { cost: locationCost, of, before },
    tableAt: rows[0]?.[0]?.at ?? 0,
    costAt: cost[0]?.at ?? 0,
  };
}

function numbersOfShoot(actors: number, scenes: number, locations: number, precedences: number): number {
  return 4 + actors + locations + 2 * scenes + actors * scenes + 2 * precedences;
}

interface Sizes {
  readonly numbers: readonly Found[];
  readonly scenes: number;
  readonly actors: number;
}

function sizesOf(text: string, from: number): Sizes | Fault {
  const numbers = numbersIn(text.slice(from), from);
  const [scenes, actors] = numbers;
  if (!scenes || !actors) return faultAt(from, 'no-first-numbers');
  const whole = (count: number): boolean => Number.isInteger(count) && count >= 0;
  if (!whole(scenes.value) || !whole(actors.value)) {
    return faultAt(scenes.at, 'odd-sizes', { scenes: scenes.value, actors: actors.value });
  }
  return sizeFault(scenes.value, actors.value) ?? { numbers, scenes: scenes.value, actors: actors.value };
}

function countFault(numbers: readonly Found[], needed: number, scenes: number, actors: number): Fault | null {
  if (numbers.length === needed) return null;
  return faultAt(numbers.at(-1)?.at ?? 0, 'count', { needed, scenes, actors, found: numbers.length });
}

function rowsFrom(
  numbers: readonly Found[],
  from: number,
  scenes: number,
  actors: number,
  stride: number,
): readonly (readonly Found[])[] {
  return Array.from({ length: actors }, (_, actor) => {
    const start = from + actor * stride;
    return numbers.slice(start, start + scenes);
  });
}
