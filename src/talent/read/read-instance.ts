import type { Diagnostic } from '../../foundation/index.ts';
import { diagnosticOf, message } from '../../messages/index.ts';
import type { TalentInstance } from '../instance.ts';
import type { MovieShoot } from '../shoot/movie-shoot.ts';
import { fieldsOfAmpl } from './ampl.ts';
import { type Fault, type Fields, type Found, faultAt, type LocationFields } from './fields.ts';
import { fieldsOfJson, isJson } from './json.ts';
import { fieldsOfMiniZinc, isMiniZinc } from './minizinc.ts';
import { fieldsOfNamed, fieldsOfNumbers, fieldsOfShoot, isNamed, isShoot } from './plain-numbers.ts';

/** What a file of the literature holds: one of the two problems, or neither, with what is wrong. */
export interface ReadTalent {
  readonly instance: TalentInstance | null;
  readonly shoot: MovieShoot | null;
  /** Which of the forms it was, and so which cost its published values are: total, or waiting only. */
  readonly form: TalentForm;
  readonly diagnostics: readonly Diagnostic[];
}

export type TalentForm = 'dzn' | 'json' | 'named' | 'dat' | 'txt' | 'mss';

const READERS: Readonly<Record<TalentForm, (text: string) => Fields | Fault>> = {
  dzn: fieldsOfMiniZinc,
  json: fieldsOfJson,
  named: fieldsOfNamed,
  dat: fieldsOfAmpl,
  txt: fieldsOfNumbers,
  mss: fieldsOfShoot,
};

/**
 * Reads an instance in one of the literature's forms, told apart by content: MiniZinc data, JSON with the names of its
 * models, a name and numbers, AMPL data, plain numbers, or the numbers of a movie shoot with locations and precedences.
 */
export function readTalentInstance(text: string, file: string): ReadTalent {
  const form = formOf(text);
  const fields = READERS[form](text);
  const fault = 'finding' in fields ? fields : faultOf(fields);
  if ('finding' in fields || fault !== null) {
    const { finding, said, at } = fault as Fault;
    const before = text.slice(0, at).split('\n');
    const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    const found = { ...said, form: message(`talent.form.${form}`) };
    return { instance: null, shoot: null, form, diagnostics: [diagnosticOf('talent', finding, found, place)] };
  }
  const { scenes, actors, rows, cost, duration, locations } = fields;
  const presence = rows.map((row) => Uint8Array.from(row, ({ value }) => value));
  const instance = { scenes, actors, presence, cost: values(cost), duration: values(duration) };
  if (locations === null) return { instance, shoot: null, form, diagnostics: [] };
  const pairs = values(locations.before);
  const shoot = {
    talent: instance,
    locationCost: values(locations.cost),
    locationOf: values(locations.of),
    before: Array.from({ length: pairs.length / 2 }, (_, pair) => [pairs[2 * pair], pairs[2 * pair + 1]] as const),
  };
  return { instance: null, shoot, form, diagnostics: [] };
}

function values(numbers: readonly Found[]): number[] {
  return numbers.map(({ value }) => value);
}

function formOf(text: string): TalentForm {
  if (/^\s*data\s*;|\bparam\s+\w+\s*:?/m.test(text)) return 'dat';
  if (isJson(text)) return 'json';
  if (isMiniZinc(text)) return 'dzn';
  if (isNamed(text)) return 'named';
  return isShoot(text) ? 'mss' : 'txt';
}

function faultOf({ scenes, actors, rows, cost, duration, locations, tableAt, costAt }: Fields): Fault | null {
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
  const amounts = [...cost, ...duration, ...(locations?.cost ?? [])];
  const odd = amounts.find(({ value }) => !Number.isSafeInteger(value) || value < 0);
  if (odd) return faultAt(odd.at, 'not-whole', { found: odd.value });
  const days = duration.reduce((sum, { value }) => sum + value, 0);
  const visits = scenes * (locations?.cost ?? []).reduce((sum, { value }) => sum + value, 0);
  if (!Number.isSafeInteger(days * cost.reduce((sum, { value }) => sum + value, 0) + visits)) {
    return faultAt(costAt, 'too-much');
  }
  return locations && locationFault(locations, scenes);
}

function locationFault({ cost, of, before }: LocationFields, scenes: number): Fault | null {
  const nowhere = of.find(({ value }) => cost[value] === undefined);
  if (nowhere) return faultAt(nowhere.at, 'no-such-location', { location: nowhere.value, locations: cost.length });
  const missing = before.find(({ value }) => !Number.isInteger(value) || value < 0 || value >= scenes);
  if (missing) return faultAt(missing.at, 'no-such-scene', { scene: missing.value, scenes });
  const circle = sceneInCircle(values(before), scenes);
  return circle < 0 ? null : faultAt(before[0].at, 'circle', { scene: circle });
}

/** A scene that would have to come before itself; -1 where there is none. */
function sceneInCircle(pairs: readonly number[], scenes: number): number {
  const waiting = new Int32Array(scenes);
  for (let pair = 0; pair < pairs.length; pair += 2) waiting[pairs[pair + 1]]++;
  const ready = [...waiting.keys()].filter((scene) => waiting[scene] === 0);
  for (let at = 0; at < ready.length; at++) {
    for (let pair = 0; pair < pairs.length; pair += 2) {
      if (pairs[pair] === ready[at] && --waiting[pairs[pair + 1]] === 0) ready.push(pairs[pair + 1]);
    }
  }
  return waiting.findIndex((left) => left > 0);
}
