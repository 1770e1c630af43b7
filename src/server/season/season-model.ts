/**
 * A season as it can be planned: its records, its problem, and what boards have to know of it. Read from its text and
 * the scripts.
 */
import { readSeasonFiles, type ScriptAt } from '../../breakdown/index.ts';
import { BoardEvaluator, boardFacts } from '../../explain/index.ts';
import { type Diagnostic, hasErrors } from '../../foundation/index.ts';
import type { FactsReading, SeasonFacts } from '../../live/index.ts';
import { type BuiltProblem, buildProblem } from '../../planning/index.ts';
import { type BoundMethod, lowerBound, type Problem } from '../../schedule/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type RatePercents, type Season, SeasonDocument } from '../../season/index.ts';

export interface SeasonModel {
  readonly season: Season;
  readonly built: BuiltProblem;
  readonly facts: SeasonFacts;
  /** Of the season file, the scripts, the breakdown and the problem. */
  readonly diagnostics: readonly Diagnostic[];
  readonly evaluator: BoardEvaluator;
  /** The problem has no errors: boards can be evaluated. */
  readonly canBeEvaluated: boolean;
  readonly screenplays: ReadonlyMap<string, Screenplay>;
  /** Proven for every legal plan; worked out when first asked for, off this thread. Null when that was given up. */
  bound(): Promise<Bound | null>;
  /** The same where it is known already. */
  knownBound(): Bound | null;
  /** The best that is known or can be proven while a person waits. */
  boundAtOnce(): Bound;
  /** `season.yaml` as plain data. */
  source(): unknown;
}

export interface Bound {
  readonly total: number;
  readonly method: BoundMethod;
}

/** Proves the bound of a problem. */
export type ProveBound = (problem: Problem) => Promise<Bound | null>;

/** Texts looked at again and again while a person edits: the present one, the one before, one tried in vain. */
const KEPT = 4;

/** Reads texts of `season.yaml` with the scripts as they are, and remembers the last few readings. */
export class SeasonReader {
  readonly #readScriptFile: ScriptAt;
  readonly #prove: ProveBound;
  #screenplays = new Map<string, Screenplay>();
  #readings: { readonly text: string; readonly reading: SeasonModel | readonly Diagnostic[] }[] = [];

  constructor(readScriptFile: ScriptAt, prove: ProveBound = async (problem) => lowerBound(problem)) {
    this.#readScriptFile = readScriptFile;
    this.#prove = prove;
  }

  /** Reads the scripts again from now on; the returned function goes back to those of before. */
  renewScripts(): () => void {
    const before = { screenplays: this.#screenplays, readings: this.#readings };
    this.#screenplays = new Map();
    this.#readings = [];
    return () => {
      this.#screenplays = before.screenplays;
      this.#readings = before.readings;
    };
  }

  /** The model, or why the text cannot be planned with. */
  model(text: string): SeasonModel | readonly Diagnostic[] {
    const known = this.#readings.find((kept) => kept.text === text);
    if (known !== undefined) return known.reading;
    const reading = this.#read(text);
    this.#readings = [{ text, reading }, ...this.#readings.slice(0, KEPT - 1)];
    return reading;
  }

  /** The season of a text with rates of exchange taken for more or less than stated; null when it cannot be read. */
  atRates(text: string, percents: RatePercents): Season | null {
    return readSeasonFiles(text, 'season.yaml', (path) => this.#screenplayAt(path), { percents }).season;
  }

  /** For the commands of a live season. */
  readonly facts = (text: string): FactsReading => {
    const model = this.model(text);
    return isModel(model) ? { facts: model.facts } : { diagnostics: model };
  };

  #read(text: string): SeasonModel | readonly Diagnostic[] {
    const read = readSeasonFiles(text, 'season.yaml', (path) => this.#screenplayAt(path));
    const { season, screenplays } = read;
    if (season === null) return read.diagnostics;
    const diagnostics = [...read.diagnostics];
    const built = buildProblem(season);
    diagnostics.push(...built.diagnostics);
    let proving: Promise<Bound | null> | null = null;
    let known: Bound | null = null;
    let atOnce: Bound | null = null;
    let source: unknown;
    return {
      season,
      built,
      facts: boardFacts(season, built),
      diagnostics,
      evaluator: new BoardEvaluator(season, built),
      canBeEvaluated: !hasErrors(built.diagnostics),
      screenplays,
      bound: () => {
        proving ??= this.#prove(built.problem).then((bound) => {
          known = bound;
          return bound;
        });
        return proving;
      },
      knownBound: () => known,
      boundAtOnce: () => {
        if (known !== null) return known;
        atOnce ??= lowerBound(built.problem, 'quick', () => true);
        return atOnce;
      },
      source: () => {
        source ??= new SeasonDocument(text).get([]) ?? {};
        return source;
      },
    };
  }

  /** The script at a path as it is in use; null when none is. */
  screenplay(path: string): Screenplay | null {
    return this.#screenplays.get(path) ?? null;
  }

  #screenplayAt(path: string): Screenplay | Diagnostic | null {
    const known = this.#screenplays.get(path);
    if (known !== undefined) return known;
    const found = this.#readScriptFile(path);
    if (found === null || 'code' in found) return found;
    this.#screenplays.set(path, found);
    return found;
  }
}

export function isModel(reading: SeasonModel | readonly Diagnostic[]): reading is SeasonModel {
  return 'season' in reading;
}
