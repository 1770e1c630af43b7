import type { Diagnostic } from '../../../foundation/index.ts';
import type { TalentInstance } from './instance.ts';

/** Which of the literature's files it was, and so which cost its published values are: total, or waiting only. */
export interface ReadTalent {
  readonly instance: TalentInstance | null;
  readonly form: 'dzn' | 'dat' | 'txt';
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an instance in one of three forms, told apart by content: MiniZinc data (`numScenes = 9; ... c = [...]; d = [...]`), AMPL data
 * (`param n := 8; ... param T ... param c`), or plain numbers (scenes, actors, a 0/1 row per actor, costs; every scene one day).
 */
export function readTalentInstance(text: string, file: string): ReadTalent {
  const form = /^\s*data\s*;|\bparam\s+\w+\s*:?/m.test(text) ? 'dat' : /\bnumScenes\s*=/.test(text) ? 'dzn' : 'txt';
  const fields = form === 'dzn' ? fieldsOfDzn(text) : form === 'dat' ? fieldsOfDat(text) : fieldsOfNumbers(text);
  const wrong = typeof fields === 'string' ? fields : whatIsWrong(fields);
  if (wrong !== null || typeof fields === 'string') {
    return {
      instance: null,
      form,
      diagnostics: [
        {
          code: 'talent-instance',
          severity: 'error',
          message: `${wrong} (read as ${form})`,
          action: 'compare with the three forms described in docs/solver.md',
          place: { file, line: 1, column: 1 },
        },
      ],
    };
  }
  const presence = fields.rows.map((row) => Uint8Array.from(row));
  return {
    instance: { scenes: fields.scenes, actors: fields.actors, presence, cost: fields.cost, duration: fields.duration },
    form,
    diagnostics: [],
  };
}

interface Fields {
  readonly scenes: number;
  readonly actors: number;
  readonly rows: readonly (readonly number[])[];
  readonly cost: readonly number[];
  readonly duration: readonly number[];
}

function whatIsWrong({ scenes, actors, rows, cost, duration }: Fields): string | null {
  if (rows.length !== actors) return `expected ${actors} rows of presence, found ${rows.length}`;
  const short = rows.findIndex((row) => row.length !== scenes);
  if (short >= 0) return `row ${short + 1} has ${rows[short].length} entries, expected one per scene (${scenes})`;
  if (rows.some((row) => row.some((value) => value !== 0 && value !== 1))) return 'presence must be 0 or 1';
  if (cost.length !== actors) return `expected ${actors} costs, found ${cost.length}`;
  if (duration.length !== scenes) return `expected ${scenes} durations, found ${duration.length}`;
  if ([...cost, ...duration].some((value) => !Number.isSafeInteger(value) || value < 0)) {
    return 'costs and durations must be whole numbers, not negative';
  }
  return null;
}

const numbersIn = (text: string): number[] => (text.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

function fieldsOfDzn(source: string): Fields | string {
  const text = source.replace(/%.*$/gm, '');
  const whole = (name: string): number | null => {
    const match = new RegExp(`\\b${name}\\s*=\\s*(\\d+)`).exec(text);
    return match ? Number(match[1]) : null;
  };
  const list = (name: string): number[] | null => {
    const match = new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]|]*)\\]`).exec(text);
    return match ? numbersIn(match[1]) : null;
  };
  const scenes = whole('numScenes');
  const actors = whole('numActors');
  const table = /\[\|([\s\S]*?)\|\]/.exec(text);
  const cost = list('c');
  if (scenes === null || actors === null) return 'numScenes and numActors are needed';
  if (!table || cost === null) return 'a presence table [| ... |] and costs c = [...] are needed';
  const rows = table[1]
    .split('|')
    .map(numbersIn)
    .filter((row) => row.length > 0);
  return { scenes, actors, rows, cost, duration: list('d') ?? new Array<number>(scenes).fill(1) };
}

function fieldsOfDat(source: string): Fields | string {
  const text = source.replace(/#.*$/gm, '');
  const whole = (name: string): number | null => {
    const match = new RegExp(`\\bparam\\s+${name}\\s*:=\\s*(\\d+)`).exec(text);
    return match ? Number(match[1]) : null;
  };
  const scenes = whole('n');
  const actors = whole('m');
  if (scenes === null || actors === null) return 'param n (scenes) and param m (actors) are needed';
  const rows: number[][] = Array.from({ length: actors }, () => []);
  // The table may be cut into blocks of columns; each line is an actor's number and its entries.
  const table = /\bparam\s+T\b([\s\S]*?);/.exec(text);
  const costs = /\bparam\s+c\s*:=([\s\S]*?);/.exec(text);
  if (!table || !costs) return 'param T and param c are needed';
  for (const block of table[1].split(/:=/).slice(1)) {
    for (const line of block.split('\n')) {
      if (line.includes(':')) break;
      const [actor, ...entries] = numbersIn(line);
      if (actor !== undefined && rows[actor - 1]) rows[actor - 1].push(...entries);
    }
  }
  const cost = new Array<number>(actors).fill(0);
  const pairs = numbersIn(costs[1]);
  for (let i = 0; i + 1 < pairs.length; i += 2) cost[pairs[i] - 1] = pairs[i + 1];
  return { scenes, actors, rows, cost, duration: new Array<number>(scenes).fill(1) };
}

function fieldsOfNumbers(text: string): Fields | string {
  const numbers = numbersIn(text);
  const [scenes, actors] = numbers;
  if (scenes === undefined || actors === undefined) return 'expected the number of scenes and of actors first';
  const needed = 2 + scenes * actors + actors;
  if (numbers.length !== needed)
    return `expected ${needed} numbers for ${scenes} scenes and ${actors} actors, found ${numbers.length}`;
  const rows = Array.from({ length: actors }, (_, a) => numbers.slice(2 + a * scenes, 2 + (a + 1) * scenes));
  return {
    scenes,
    actors,
    rows,
    cost: numbers.slice(2 + scenes * actors),
    duration: new Array<number>(scenes).fill(1),
  };
}
