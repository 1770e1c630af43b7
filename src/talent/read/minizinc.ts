import {
  blank,
  captured,
  type Fault,
  type Fields,
  type Found,
  faultAt,
  numbersIn,
  oneDayEach,
  rowsOfLists,
  sizeFault,
} from './fields.ts';

/** What the published models call the same thing. */
const NAMES = {
  scenes: ['numScenes', 'num_scenes'],
  actors: ['numActors', 'num_actors'],
  cost: ['c', 'actorPay', 'actor_cost', 'actorsCosts'],
  duration: ['d', 'sceneDuration', 'duration', 'scenesLength'],
  presence: ['ia', 'actorInScene', 'actorsToScenes', 'actors_to_scenes'],
} as const;

/** Whether a text assigns a table of actors and scenes, as MiniZinc data does. */
export function isMiniZinc(text: string): boolean {
  return pattern([...NAMES.scenes, ...NAMES.actors, ...NAMES.presence], '').test(text);
}

/**
 * MiniZinc data, under the names of any of the published models. Presence is a table of 0 and 1 (`[|1,0|0,1|]`, or a
 * plain list with `array2d`), or for each actor the set of its scenes, counted from 1 (`[{1, 3}, 2..4]`).
 */
export function fieldsOfMiniZinc(source: string): Fields | Fault {
  const text = source.replace(/%.*$/gm, blank);
  const cost = captured(text, pattern(NAMES.cost, '(?:array1d\\([^[]*)?(\\[[^\\]|]*\\])'));
  const duration = captured(text, pattern(NAMES.duration, '(?:array1d\\([^[]*)?(\\[[^\\]|]*\\])'));
  const costs = cost ? numbersIn(cost.text, cost.at) : [];
  const durations = duration ? numbersIn(duration.text, duration.at) : null;
  const scenes = sizeOf(text, NAMES.scenes) ?? durations?.length ?? Number.NaN;
  const actors = sizeOf(text, NAMES.actors) ?? (cost ? costs.length : Number.NaN);
  if (Number.isNaN(scenes) || Number.isNaN(actors)) return faultAt(0, 'no-sizes');
  const size = sizeFault(scenes, actors);
  if (size) return size;
  const table =
    captured(text, /(\[\|[\s\S]*?\|\])/) ??
    captured(text, pattern(NAMES.presence, '(?:array2d\\([^[]*)?(\\[[^\\]]*\\])'));
  if (!table) return faultAt(0, 'no-table');
  if (!cost) return faultAt(0, 'no-costs');
  const rows = rowsOf(table, scenes, actors);
  if (!Array.isArray(rows)) return rows as Fault;
  return {
    scenes,
    actors,
    rows,
    cost: costs,
    duration: durations ?? oneDayEach(scenes),
    locations: null,
    tableAt: table.at,
    costAt: cost.at,
  };
}

function pattern(names: readonly string[], value: string): RegExp {
  return new RegExp(`\\b(?:${names.join('|')})\\s*=\\s*${value}`);
}

function sizeOf(text: string, names: readonly string[]): number | null {
  const size = captured(text, pattern(names, '(\\d+)'));
  return size === null ? null : Number(size.text);
}

function rowsOf(table: { text: string; at: number }, scenes: number, actors: number): Found[][] | Fault {
  if (/\{|\.\./.test(table.text)) return rowsOfLists(setsIn(table), scenes, 1);
  if (!table.text.startsWith('[|')) {
    const entries = numbersIn(table.text, table.at);
    return Array.from({ length: actors }, (_, actor) => entries.slice(actor * scenes, (actor + 1) * scenes));
  }
  const rows: Found[][] = [];
  let at = table.at;
  for (const line of table.text.split('|')) {
    const row = numbersIn(line, at);
    if (row.length > 0) rows.push(row);
    at += line.length + 1;
  }
  return rows;
}

/** Sets of numbers: `{1, 3}`, `2..4`, `{}`. */
function setsIn(table: { text: string; at: number }): Found[][] {
  return [...table.text.matchAll(/\{([^}]*)\}|(\d+)\s*\.\.\s*(\d+)/g)].map((match) => {
    const at = table.at + match.index;
    if (match[1] !== undefined) return numbersIn(match[1], at + 1);
    const from = Number(match[2]);
    const size = Math.max(0, Math.min(Number(match[3]) - from + 1, table.text.length * 1000));
    return Array.from({ length: size }, (_, k) => ({ value: from + k, at }));
  });
}
