/** A board in the indices of the season's problem, with its clock, cost and broken rules. */
import { daysBetween, parseClock } from '../../foundation/index.ts';
import { type Arrangement, type Evaluation, evaluate, Probe, type Problem } from '../../schedule/index.ts';
import { type Board, dayKey, type StripRef, sortedDays, stripRefKey, wayKey } from '../../season/index.ts';
import type { SeasonModel } from './season-model.ts';

export interface BoardEvaluation {
  /** The season's problem with the board's locked days as pinned ones, and its calls as wishes. */
  readonly problem: Problem;
  readonly evaluation: Evaluation;
  /** For "what if"; made when first asked for. */
  probe(): Probe;
}

/** Evaluates boards of one model; a board that did not change is not evaluated again. */
export class BoardEvaluator {
  readonly model: SeasonModel;
  readonly #stripAt: ReadonlyMap<string, number>;
  readonly #groupAt: ReadonlyMap<string, number>;
  readonly #unitAt: ReadonlyMap<string, number>;
  readonly #known = new WeakMap<Board, BoardEvaluation>();

  constructor(model: SeasonModel) {
    const { index } = model.built;
    this.model = model;
    this.#stripAt = new Map(index.strips.map((strip, i) => [stripRefKey(strip), i]));
    this.#groupAt = new Map(index.groups.map(({ set, scene }, i) => [wayKey(set, scene), i]));
    this.#unitAt = new Map(index.units.map((id, i) => [id, i]));
  }

  /** Null when the season's problem has errors. */
  evaluate(board: Board): BoardEvaluation | null {
    if (!this.model.canBeEvaluated) return null;
    const known = this.#known.get(board);
    if (known !== undefined) return known;
    const problem = this.#problemOf(board);
    const evaluation = evaluate(problem, this.arrangementOf(board));
    let probe: Probe | null = null;
    const evaluated: BoardEvaluation = {
      problem,
      evaluation,
      probe: () => {
        probe ??= new Probe(problem, evaluation.arrangement);
        return probe;
      },
    };
    this.#known.set(board, evaluated);
    return evaluated;
  }

  stripIndex(strip: StripRef): number {
    return this.#stripAt.get(stripRefKey(strip)) ?? -1;
  }

  arrangementOf(board: Board): Arrangement {
    const { problem } = this.model.built;
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
    const { problem, index } = this.model.built;
    const ways = problem.groups.map((group) => group.ways[0] ?? -1);
    for (const [key, wanted] of Object.entries(board.ways)) {
      const group = this.#groupAt.get(key);
      if (group === undefined) continue;
      const way = [...problem.groups[group]!.ways].find((candidate) => index.ways[candidate]!.way === wanted);
      if (way !== undefined) ways[group] = way;
    }
    return ways;
  }

  #problemOf(board: Board): Problem {
    const { problem } = this.model.built;
    const dayPins = [...problem.dayPins];
    for (const day of sortedDays(board)) {
      const at = this.#place(day);
      if (!day.locked || at === null) continue;
      if (dayPins.some((pin) => pin.unit === at.unit && pin.date === at.date)) continue;
      dayPins.push({ ...at, strips: this.#stripsOn(board, dayKey(day)) });
    }
    const wishedCalls = this.#callsOf(board);
    if (dayPins.length === problem.dayPins.length && wishedCalls === null) return problem;
    return { ...problem, dayPins, ...(wishedCalls === null ? {} : { wishedCalls }) };
  }

  /** Calls set by hand, by unit and date; null when there are none. */
  #callsOf(board: Board): Int16Array | null {
    const { problem } = this.model.built;
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
    const { problem, index } = this.model.built;
    const unit = this.#unitAt.get(day.unit);
    const date = daysBetween(index.dates[0]!, day.date);
    return unit === undefined || date < 0 || date >= problem.dateCount ? null : { unit, date };
  }
}
