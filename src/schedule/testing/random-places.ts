import type { Random } from '../../foundation/index.ts';
import type { PlaceModel } from '../problem.ts';

export interface RandomPlacesOptions {
  readonly count: number;
  readonly bases: number;
  readonly dateCount: number;
  readonly wild: boolean;
}

const PERMITS = ['none', 'use', 'day', 'fortnight'] as const;

/** Places with hours, black-outs, dressing and permits; the first few of each base are stages that are always open. */
export function randomPlaces(random: Random, { count, bases, dateCount, wild }: RandomPlacesOptions): PlaceModel[] {
  return Array.from({ length: count }, (_, place): PlaceModel => {
    const stage = place < 3 * bases;
    const closedFrom = random.below(dateCount);
    const closedDays = stage ? 0 : random.below(wild ? 5 : 8);
    const isClosed = (date: number): boolean => date >= closedFrom && date < closedFrom + closedDays;
    const dressDays = stage ? 0 : random.below(2);
    const strikeDays = stage ? 0 : random.below(2);
    const dates = Array.from({ length: dateCount }, (_, date) => date);
    const dressed = !stage && random.below(2) === 0;
    return {
      base: bases === 1 ? 0 : place % 4 === 3 ? 1 + (place % (bases - 1)) : 0,
      sunSite: 0,
      open: Uint8Array.from(dates, (date) => (isClosed(date) || (wild && random.below(15) === 0) ? 0 : 1)),
      visitMayStart: Uint8Array.from(dates, (date) => (isClosed(date - dressDays) ? 0 : 1)),
      visitMayEnd: Uint8Array.from(dates, (date) => (isClosed(date + strikeDays) ? 0 : 1)),
      opens: stage ? 0 : wild ? 360 + random.below(240) : 360,
      closes: stage ? 2880 : wild ? 1000 + random.below(500) : random.below(3) === 0 ? 1440 : 1740,
      naturalLight: !stage && random.below(5) === 0,
      onLocation: !stage,
      hold: 0,
      setsAtOnce: -1,
      dressDays,
      strikeDays,
      fee: stage ? 150_000 : 30_000 + 10_000 * random.below(40),
      dressCost: dressed ? 50_000 + 10_000 * random.below(20) : 0,
      strikeCost: dressed ? 30_000 : 0,
      keepDays: 3,
      permitCost: stage ? 0 : 10_000 * random.below(12),
      permitPer: stage ? 'none' : PERMITS[random.below(4)],
      earliest: random.below(wild ? 3 : 10) === 0 ? random.below(Math.ceil(dateCount / 4)) : 0,
    };
  });
}
