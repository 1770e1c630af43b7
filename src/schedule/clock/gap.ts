/** What passes between strips of a day: moves, changes of set, light and costume (SPEC K-5.2, K-15). */
import type { Problem, StripModel } from '../problem.ts';
import { lightNeed } from './light-need.ts';

/** Minutes from the call to the first strip, its windows blacked out (SPEC K-5.1, K-15). */
export function firstSetUp(problem: Problem, strip: number, way: number): number {
  const own = problem.strips[strip].light > 1 ? blackOut(problem, strip, way) : 0;
  return Math.max(problem.clock.firstSetUp, own);
}

/** What takes the time between two strips. */
export type GapCause = 'move' | 'set-change' | 'relight' | 'black-out' | 'costume-change';

export interface Gap {
  readonly minutes: number;
  readonly cause: GapCause | null;
}

/** Minutes between two neighbouring strips (SPEC K-5.2). */
export function gapBetween(
  problem: Problem,
  before: number,
  beforeWay: number,
  after: number,
  afterWay: number,
): number {
  return gapOf(problem, before, beforeWay, after, afterWay).minutes;
}

/** The same with what takes the most of it. */
export function gapOf(problem: Problem, before: number, beforeWay: number, after: number, afterWay: number): Gap {
  const { clock, ways } = problem;
  const a = problem.strips[before];
  const b = problem.strips[after];
  const [from, to] = [ways[beforeWay].place, ways[afterWay].place];
  let gap: Gap = { minutes: 0, cause: null };
  const atLeast = (minutes: number, cause: GapCause): void => {
    if (minutes > gap.minutes) gap = { minutes, cause };
  };
  if (from !== to) atLeast(problem.road[from * problem.places.length + to] + clock.move, 'move');
  else if (a.set !== b.set) atLeast(clock.setChange, 'set-change');
  else if (isRelit(a, b)) atLeast(clock.relight, 'relight');
  if (isBlackedOut(problem, before, beforeWay, after, afterWay))
    atLeast(blackOut(problem, after, afterWay), 'black-out');
  if (
    a.storyDay >= 0 &&
    b.storyDay >= 0 &&
    a.storyDay !== b.storyDay &&
    a.people.some((person) => b.people.includes(person))
  ) {
    atLeast(clock.costumeChange, 'costume-change');
  }
  return gap;
}

/** K-15: minutes to keep the light of the hour out of a strip, or to make it; 0: it does not come in. */
export function blackOut(problem: Problem, strip: number, way: number): number {
  const { light, exterior } = problem.strips[strip];
  if (exterior || light === 0 || problem.places[problem.ways[way].place].naturalLight) return 0;
  return problem.ways[way].blackOut;
}

/** K-15: in the dark unless the strip before was so here, or in the real night; by day only after the real dark. */
export function isBlackedOut(
  problem: Problem,
  before: number,
  beforeWay: number,
  after: number,
  afterWay: number,
): boolean {
  if (blackOut(problem, after, afterWay) === 0) return false;
  const need = lightNeed(problem, problem.strips[before], beforeWay);
  if (problem.strips[after].light === 1) return need === NIGHT || need === DUSK;
  const here = problem.ways[beforeWay].place === problem.ways[afterWay].place;
  const kept = here && problem.strips[before].light > 1 && blackOut(problem, before, beforeWay) > 0;
  return !kept && need !== NIGHT;
}

const NIGHT = 2;
const DUSK = 4;

/** K-5.2: one is lit for the day, the other for the dark (night, dawn, dusk); `any` is lit as what is before it. */
export function isRelit(a: Pick<StripModel, 'light'>, b: Pick<StripModel, 'light'>): boolean {
  return a.light > 0 && b.light > 0 && (a.light === 1) !== (b.light === 1);
}
