/** A board in the indices of the season's problem, with its clock, cost and broken rules. */
import { daysBetween, hasErrors, parseClock } from '../../foundation/index.ts';
import { type Board, dayKey, sortedDays, wayKey } from '../../live/index.ts';
import type { BuiltProblem } from '../../planning/index.ts';
import {
  type Arrangement,
  type BannerModel,
  type Evaluation,
  evaluate,
  MoveTrial,
  type Problem,
  StripDates,
} from '../../schedule/index.ts';
import { type Season, type StripRef, stripKey } from '../../season/index.ts';

export interface BoardEvaluation {
  /** The season's problem with the board's locked days as pinned ones, and its calls as wishes. */
  readonly problem: Problem;
  readonly evaluation: Evaluation;
  /** Those that the problem has, in its order (K-16). */
  readonly banners: readonly PlacedBanner[];
  /** For "what if", set on this board; good until another board asks for its own. */
  trial(): MoveTrial;
}

/** A banner of a day with strips, as the problem has it. */
export interface PlacedBanner extends BannerModel {
  readonly id: string;
  readonly text: string;
}

/** Evaluates boards of one season; a board that did not change is not evaluated again. */
export class BoardEvaluator {
  readonly season: Season;
  readonly built: BuiltProblem;
  /** Where each strip can stand, and why not; locks aside. */
  readonly dates: StripDates;
  readonly #stripAt: ReadonlyMap<string, number>;
  readonly #groupAt: ReadonlyMap<string, number>;
  readonly #unitAt: ReadonlyMap<string, number>;
  readonly #known = new WeakMap<Board, BoardEvaluation>();
  /** The problem with the locks and calls last seen; most edits change neither. */
  #lastProblem: { readonly key: string; readonly problem: Problem } | null = null;
  /** Follows from board to board, since building its model anew takes longer than a hundred questions. */
  #trial: { readonly problem: Problem; readonly trial: MoveTrial; at: Arrangement } | null = null;

  constructor(season: Season, built: BuiltProblem) {
    const { index } = built;
    this.season = season;
    this.built = built;
    this.dates = new StripDates(built.problem);
    this.#stripAt = new Map(index.strips.map((strip, i) => [stripKey(strip), i]));
    this.#groupAt = new Map(index.groups.map(({ set, scene }, i) => [wayKey(set, scene), i]));
    this.#unitAt = new Map(index.units.map((id, i) => [id, i]));
  }

  /** Null when the season's problem has errors. */
  evaluate(board: Board): BoardEvaluation | null {
    if (hasErrors(this.built.diagnostics)) return null;
    const known = this.#known.get(board);
    if (known !== undefined) return known;
    // Those that take no time change nothing, and every change of a banner is another problem to search in.
    const banners = this.#bannersOf(board).filter(({ minutes }) => minutes > 0);
    const problem = this.#problemOf(board, banners);
    const evaluation = evaluate(problem, this.arrangementOf(board));
    const trial = () => this.#trialOn(problem, evaluation.arrangement);
    const evaluated: BoardEvaluation = { problem, evaluation, banners, trial };
    this.#known.set(board, evaluated);
    return evaluated;
  }

  /** With the banners that take no time too, as a plan has them. */
  evaluateWithBanners(board: Board): BoardEvaluation | null {
    const evaluated = this.evaluate(board);
    const banners = this.#bannersOf(board);
    if (evaluated === null || banners.length === evaluated.banners.length) return evaluated;
    const problem = { ...evaluated.problem, banners: banners.map(modelOf) };
    return { ...evaluated, problem, banners, evaluation: evaluate(problem, evaluated.evaluation.arrangement) };
  }

  /** By unit, date and place in the day, as import-plan has them. */
  #bannersOf(board: Board): readonly PlacedBanner[] {
    const placed = sortedDays(board).flatMap((day) => {
      const at = this.#place(day);
      let after = 0;
      const banners = day.entries.flatMap((entry): PlacedBanner[] => {
        if (entry.kind === 'banner' && at !== null) {
          return [{ ...at, after, minutes: entry.minutes ?? 0, id: entry.id, text: entry.text }];
        }
        if (entry.kind === 'strip' && this.stripIndex(entry) >= 0) after++;
        return [];
      });
      return after === 0 ? [] : banners;
    });
    return placed.toSorted((a, b) => a.unit - b.unit || a.date - b.date || a.after - b.after);
  }

  #trialOn(problem: Problem, arrangement: Arrangement): MoveTrial {
    if (this.#trial?.problem !== problem) {
      this.#trial = { problem, trial: new MoveTrial(problem, arrangement), at: arrangement };
    } else if (this.#trial.at !== arrangement) {
      this.#trial.at = arrangement;
      this.#trial.trial.follow(arrangement);
    }
    return this.#trial.trial;
  }

  stripIndex(strip: StripRef): number {
    return this.#stripAt.get(stripKey(strip)) ?? -1;
  }

  arrangementOf(board: Board): Arrangement {
    const { problem } = this.built;
    const days: { readonly unit: number; readonly date: number; readonly strips: readonly number[] }[] = [];
    const placed = new Set<number>();
    for (const day of sortedDays(board)) {
      const at = this.#place(day);
      const strips = this.#stripsOn(board, dayKey(day));
      if (at === null || strips.length === 0) continue;
      for (const strip of strips) placed.add(strip);
      days.push({ ...at, strips });
    }
    return {
      wayOfGroup: this.waysOf(board),
      days: days.toSorted((a, b) => a.date - b.date || a.unit - b.unit),
      unplaced: problem.strips.map((_, strip) => strip).filter((strip) => !placed.has(strip)),
    };
  }

  /** Way of each group: the board's choice, else the first; -1 where there is none. */
  waysOf(board: Board): readonly number[] {
    const { problem, index } = this.built;
    const ways = problem.groups.map((group) => group.ways[0] ?? -1);
    for (const [key, wanted] of Object.entries(board.ways)) {
      const group = this.#groupAt.get(key);
      if (group === undefined) continue;
      const way = [...problem.groups[group]!.ways].find((candidate) => index.ways[candidate]!.way === wanted);
      if (way !== undefined) ways[group] = way;
    }
    return ways;
  }

  #problemOf(board: Board, banners: readonly PlacedBanner[]): Problem {
    const { problem } = this.built;
    const dayPins = [...problem.dayPins];
    for (const day of sortedDays(board)) {
      const at = this.#place(day);
      if (!day.locked || at === null) continue;
      if (dayPins.some((pin) => pin.unit === at.unit && pin.date === at.date)) continue;
      dayPins.push({ ...at, strips: this.#stripsOn(board, dayKey(day)) });
    }
    const wishedCalls = this.#callsOf(board);
    const isPlain = dayPins.length === problem.dayPins.length && wishedCalls === null && banners.length === 0;
    if (isPlain) return problem;
    const models = banners.map(modelOf);
    const key = JSON.stringify([dayPins, wishedCalls === null ? null : [...wishedCalls], models]);
    if (this.#lastProblem?.key !== key) {
      const more = {
        ...(wishedCalls === null ? {} : { wishedCalls }),
        ...(models.length === 0 ? {} : { banners: models }),
      };
      this.#lastProblem = { key, problem: { ...problem, dayPins, ...more } };
    }
    return this.#lastProblem.problem;
  }

  /** Calls set by hand, by unit and date; null when there are none. */
  #callsOf(board: Board): Int16Array | null {
    const { problem } = this.built;
    let calls: Int16Array | null = null;
    for (const day of Object.values(board.days)) {
      const at = this.#place(day);
      const call = day.call === null ? null : parseClock(day.call);
      if (at === null || call === null) continue;
      calls ??= new Int16Array(problem.units.length * problem.dateCount).fill(-1);
      calls[at.unit * problem.dateCount + at.date] = call;
    }
    return calls;
  }

  #stripsOn(board: Board, key: string): readonly number[] {
    return (board.days[key]?.entries ?? []).flatMap((entry) => {
      const strip = entry.kind === 'strip' ? this.stripIndex(entry) : -1;
      return strip < 0 ? [] : [strip];
    });
  }

  #place(day: Board['days'][string]): { readonly unit: number; readonly date: number } | null {
    const { problem, index } = this.built;
    const unit = this.#unitAt.get(day.unit);
    const date = daysBetween(index.dates[0]!, day.date);
    return unit === undefined || date < 0 || date >= problem.dateCount ? null : { unit, date };
  }
}

function modelOf({ unit, date, after, minutes }: PlacedBanner): BannerModel {
  return { unit, date, after, minutes };
}
