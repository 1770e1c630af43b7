import { type Fault, type Fields, type Found, faultAt, rowsOfLists, sizeFault } from './fields.ts';

/** Whether a text is the JSON form: an object with `actorsToScenes`. */
export function isJson(text: string): boolean {
  return /^\s*\{/.test(text) && /"actorsToScenes"\s*:/.test(text);
}

/**
 * JSON as some of the published MiniZinc models are fed: `scenesLength` (days of each scene), `actorsCosts`, and
 * `actorsToScenes`: for each actor a row of 0 and 1, or the list of its scenes, counted from 0 (from 1 where a list
 * names the number of scenes itself and none names 0).
 */
export function fieldsOfJson(text: string): Fields | Fault {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return faultAt(0, 'no-json');
  }
  const { scenesLength, actorsCosts, actorsToScenes } = data as Record<string, unknown>;
  if (!isNumbers(scenesLength) || !isNumbers(actorsCosts)) return faultAt(0, 'no-json');
  if (!Array.isArray(actorsToScenes) || !actorsToScenes.every(isNumbers)) return faultAt(0, 'no-json');
  const placeOf = (name: string): number => Math.max(0, text.indexOf(`"${name}"`));
  const found = (values: readonly number[], at: number): Found[] => values.map((value) => ({ value, at }));
  const scenes = scenesLength.length;
  const size = sizeFault(scenes, actorsCosts.length);
  if (size) return size;
  const tableAt = placeOf('actorsToScenes');
  const lists = actorsToScenes.map((row) => found(row, tableAt));
  const rows = isTable(actorsToScenes, scenes) ? lists : rowsOfLists(lists, scenes, firstScene(actorsToScenes, scenes));
  if (!Array.isArray(rows)) return rows as Fault;
  return {
    scenes,
    actors: actorsCosts.length,
    rows,
    cost: found(actorsCosts, placeOf('actorsCosts')),
    duration: found(scenesLength, placeOf('scenesLength')),
    locations: null,
    tableAt,
    costAt: placeOf('actorsCosts'),
  };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}

/** Rows of 0 and 1, one entry per scene; lists of scenes never name one twice. */
function isTable(rows: readonly (readonly number[])[], scenes: number): boolean {
  const table = rows.every((row) => row.length === scenes && row.every((value) => value === 0 || value === 1));
  return table && (scenes !== 2 || rows.some((row) => row[0] === row[1]) || rows.length === 0);
}

function firstScene(lists: readonly (readonly number[])[], scenes: number): 0 | 1 {
  return lists.some((list) => list.includes(scenes)) && !lists.some((list) => list.includes(0)) ? 1 : 0;
}
