import type { Diagnostic, Fields as MessageFields } from '../foundation/index.ts';
import { diagnosticOf, type FindingOf, message } from '../messages/index.ts';
import type { TalentInstance } from './instance.ts';

/** Which of the literature's files it was, and so which cost its published values are: total, or waiting only. */
export interface ReadTalent {
  readonly instance: TalentInstance | null;
  readonly form: TalentForm;
  readonly diagnostics: readonly Diagnostic[];
}

export type TalentForm = 'dzn' | 'dat' | 'txt';

/** No film comes near; a file that says more is damaged. */
const MOST_ENTRIES = 4_000_000;

/**
 * Reads an instance in one of three forms, told apart by content: MiniZinc data (`numScenes = 9; ... c = [...]; d =
 * [...]`), AMPL data (`param n := 8; ... param T ... param c`), or plain numbers (scenes, actors, a 0/1 row per actor,
 * costs; every scene one day).
 */
export function readTalentInstance(text: string, file: string): ReadTalent {
  const form = /^\s*data\s*;|\bparam\s+\w+\s*:?/m.test(text) ? 'dat' : /\bnumScenes\s*=/.test(text) ? 'dzn' : 'txt';
  const fields = form === 'dzn' ? fieldsOfDzn(text) : form === 'dat' ? fieldsOfDat(text) : fieldsOfNumbers(text);
  const fault = 'finding' in fields ? fields : faultOf(fields);
  if ('finding' in fields || fault !== null) {
    const { finding, said, at } = fault as Fault;
    const before = text.slice(0, at).split('\n');
    const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    const found = { ...said, form: message(`talent.form.${form}`) };
    return { instance: null, form, diagnostics: [diagnosticOf('talent', finding, found, place)] };
  }
  const { scenes, actors, rows, cost, duration } = fields;
  const presence = rows.map((row) => Uint8Array.from(row, ({ value }) => value));
  const values = (numbers: readonly Found[]): number[] => numbers.map(({ value }) => value);
  return {
    instance: { scenes, actors, presence, cost: values(cost), duration: values(duration) },
    form,
    diagnostics: [],
  };
}

/** A number and where it stands in the text. */
interface Found {
  readonly value: number;
  readonly at: number;
}

interface Fields {
  readonly scenes: number;
  readonly actors: number;
  readonly rows: readonly (readonly Found[])[];
  readonly cost: readonly Found[];
  readonly duration: readonly Found[];
  /** Where the table and the costs stand. */
  readonly tableAt: number;
  readonly costAt: number;
}

interface Fault {
  readonly finding: FindingOf<'talent'>;
  readonly said: MessageFields;
  readonly at: number;
}

function faultAt(at: number, name: FaultName, said: Readonly<Record<string, string | number>> = {}): Fault {
  // Figures of a file are said as they stand in it.
  const figures = Object.fromEntries(Object.entries(said).map(([field, value]) => [field, String(value)]));
  return { finding: `talent-instance.${name}`, said: figures, at };
}

type FaultName = FindingOf<'talent'> extends `talent-instance.${infer Name}` ? Name : never;

function faultOf({ scenes, actors, rows, cost, duration, tableAt, costAt }: Fields): Fault | null {
  if (rows.length !== actors) {
    return faultAt(tableAt, 'rows', { actors, found: rows.length });
  }
  for (const [actor, row] of rows.entries()) {
    if (row.length !== scenes) {
      return faultAt(row[0]?.at ?? tableAt, 'entries', { row: actor + 1, found: row.length, scenes });
    }
    const odd = row.find(({ value }) => value !== 0 && value !== 1);
    if (odd) return faultAt(odd.at, 'presence', { found: odd.value, row: actor + 1 });
  }
  if (cost.length !== actors) return faultAt(costAt, 'costs', { actors, found: cost.length });
  if (duration.length !== scenes) {
    return faultAt(duration[0]?.at ?? 0, 'durations', { scenes, found: duration.length });
  }
  const odd = [...cost, ...duration].find(({ value }) => !Number.isSafeInteger(value) || value < 0);
  if (odd) return faultAt(odd.at, 'not-whole', { found: odd.value });
  const days = duration.reduce((sum, { value }) => sum + value, 0);
  if (!Number.isSafeInteger(days * cost.reduce((sum, { value }) => sum + value, 0))) {
    return faultAt(costAt, 'too-much');
  }
  return null;
}

/** Sizes that no instance has, or null. */
function sizeFault(scenes: number, actors: number): Fault | null {
  if (scenes * actors <= MOST_ENTRIES && scenes <= MOST_ENTRIES && actors <= MOST_ENTRIES) return null;
  return faultAt(0, 'too-large', { scenes, actors });
}

function numbersIn(text: string, offset: number): Found[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?/g)].map((match) => ({
    value: Number(match[0]),
    at: offset + match.index,
  }));
}

/** Comments become blanks, so that places in the text stay what they are. */
const blank = (comment: string): string => ' '.repeat(comment.length);

const oneDayEach = (scenes: number): Found[] => Array.from({ length: scenes }, () => ({ value: 1, at: 0 }));

/** What `pattern` captures, and where it stands. */
function captured(text: string, pattern: RegExp): { text: string; at: number } | null {
  const match = pattern.exec(text);
  if (match?.[1] === undefined) return null;
  return { text: match[1], at: match.index + match[0].indexOf(match[1]) };
}

function fieldsOfDzn(source: string): Fields | Fault {
  const text = source.replace(/%.*$/gm, blank);
  const scenes = Number(captured(text, /\bnumScenes\s*=\s*(\d+)/)?.text ?? Number.NaN);
  const actors = Number(captured(text, /\bnumActors\s*=\s*(\d+)/)?.text ?? Number.NaN);
  if (Number.isNaN(scenes) || Number.isNaN(actors)) {
    return faultAt(0, 'no-sizes');
  }
  const size = sizeFault(scenes, actors);
  if (size) return size;
  const table = captured(text, /(\[\|[\s\S]*?\|\])/);
  const cost = captured(text, /\bc\s*=\s*(\[[^\]|]*\])/);
  const duration = captured(text, /\bd\s*=\s*(\[[^\]|]*\])/);
  if (!table) return faultAt(0, 'no-table');
  if (!cost) return faultAt(0, 'no-costs');
  const rows: Found[][] = [];
  let at = table.at;
  for (const line of table.text.split('|')) {
    const row = numbersIn(line, at);
    if (row.length > 0) rows.push(row);
    at += line.length + 1;
  }
  return {
    scenes,
    actors,
    rows,
    cost: numbersIn(cost.text, cost.at),
    duration: duration ? numbersIn(duration.text, duration.at) : oneDayEach(scenes),
    tableAt: table.at,
    costAt: cost.at,
  };
}

function fieldsOfDat(source: string): Fields | Fault {
  const text = source.replace(/#.*$/gm, blank);
  const scenes = Number(captured(text, /\bparam\s+n\s*:=\s*(\d+)/)?.text ?? Number.NaN);
  const actors = Number(captured(text, /\bparam\s+m\s*:=\s*(\d+)/)?.text ?? Number.NaN);
  if (Number.isNaN(scenes) || Number.isNaN(actors)) {
    return faultAt(0, 'no-parameters');
  }
  const size = sizeFault(scenes, actors);
  if (size) return size;
  const table = captured(text, /\bparam\s+T\b([\s\S]*?;)/);
  const costs = captured(text, /\bparam\s+c\s*:=([\s\S]*?;)/);
  if (!table || !costs) return faultAt(0, 'no-table-or-costs');
  const rows: Found[][] = Array.from({ length: actors }, () => []);
  // The table may be cut into blocks of columns: a line of scene numbers up to `:=`, then a line for each actor, its
  // number first.
  let at = table.at;
  for (const line of table.text.split('\n')) {
    const numbers = /:=|:/.test(line) ? numbersIn(afterHeading(line), at + headingLength(line)) : numbersIn(line, at);
    const [actor, ...entries] = numbers;
    if (actor) {
      const row = rows[actor.value - 1];
      if (!row) return faultAt(actor.at, 'no-such-actor', { actor: actor.value, actors });
      row.push(...entries);
    }
    at += line.length + 1;
  }
  const cost: Found[] = Array.from({ length: actors }, () => ({ value: 0, at: costs.at }));
  const pairs = numbersIn(costs.text, costs.at);
  for (let i = 0; i < pairs.length; i += 2) {
    const [actor, value] = [pairs[i], pairs[i + 1]];
    if (value === undefined) return faultAt(actor.at, 'actor-without-cost', { actor: actor.value });
    if (actor.value < 1 || actor.value > actors || !Number.isInteger(actor.value)) {
      return faultAt(actor.at, 'no-such-actor', { actor: actor.value, actors });
    }
    cost[actor.value - 1] = value;
  }
  return { scenes, actors, rows, cost, duration: oneDayEach(scenes), tableAt: table.at, costAt: costs.at };
}

/** How much of a line belongs to the heading of a block: all up to `:=`, or all of it. */
function headingLength(line: string): number {
  const end = line.indexOf(':=');
  return end < 0 ? line.length : end + 2;
}

const afterHeading = (line: string): string => line.slice(headingLength(line));

function fieldsOfNumbers(text: string): Fields | Fault {
  const odd = /[^\s\d.,;-]+/.exec(text);
  if (odd) return faultAt(odd.index, 'only-numbers', { found: odd[0].slice(0, 20) });
  const numbers = numbersIn(text, 0);
  const [scenes, actors] = numbers;
  if (!scenes || !actors) return faultAt(0, 'no-first-numbers');
  const whole = (count: number): boolean => Number.isInteger(count) && count >= 0;
  if (!whole(scenes.value) || !whole(actors.value)) {
    return faultAt(scenes.at, 'odd-sizes', { scenes: scenes.value, actors: actors.value });
  }
  const size = sizeFault(scenes.value, actors.value);
  if (size) return size;
  const needed = 2 + scenes.value * actors.value + actors.value;
  if (numbers.length !== needed) {
    const said = { needed, scenes: scenes.value, actors: actors.value, found: numbers.length };
    return faultAt(numbers.at(-1)?.at ?? 0, 'count', said);
  }
  const costFrom = 2 + scenes.value * actors.value;
  return {
    scenes: scenes.value,
    actors: actors.value,
    rows: Array.from({ length: actors.value }, (_, actor) =>
      numbers.slice(2 + actor * scenes.value, 2 + (actor + 1) * scenes.value),
    ),
    cost: numbers.slice(costFrom),
    duration: oneDayEach(scenes.value),
    tableAt: numbers[2]?.at ?? 0,
    costAt: numbers[costFrom]?.at ?? 0,
  };
}
