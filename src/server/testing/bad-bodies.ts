/**
 * Bodies as a broken or hostile caller sends them: sound ones of every route with something put wrong at a random
 * place, and no JSON at all.
 */
import type { RouteName } from '../../api/index.ts';
import type { Random } from '../../foundation/index.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const day = { date: '2027-04-13', unit: 'main' };
const strip = { scene: '101-1', part: 1 };

export const SOUND_COMMANDS: readonly Json[] = [
  { kind: 'move-entries', board: 'main', entries: [strip, { banner: 'b' }], to: { ...day, position: 0 } },
  { kind: 'move-entries', board: 'main', entries: [strip], to: { boneyard: true, position: 0 } },
  { kind: 'move-day', board: 'main', from: day, to: { date: '2027-04-16', unit: 'main' } },
  { kind: 'swap-days', board: 'main', a: day, b: { date: '2027-04-16', unit: 'main' } },
  { kind: 'add-banner', board: 'main', id: 'b', text: 'Lunch', to: day },
  { kind: 'edit-banner', board: 'main', id: 'b', text: 'Late lunch' },
  { kind: 'remove-banner', board: 'main', id: 'b' },
  { kind: 'move-days', board: 'main', moves: [{ from: day, to: { date: '2027-04-16', unit: 'main' } }], why: 'on' },
  { kind: 'order-entries', board: 'main', entries: [strip, { banner: 'b' }] },
  { kind: 'describe-day', board: 'main', day, type: 'press', note: 'a visit' },
  { kind: 'set-call', board: 'main', day, call: '07:00' },
  { kind: 'lock-day', board: 'main', day, locked: false },
  { kind: 'choose-way', board: 'main', set: 'FLAT', scene: null, way: 'studio' },
  { kind: 'arrange', board: 'main', days: [{ ...day, strips: [strip] }], ways: { FLAT: 'studio' }, why: 'again' },
  { kind: 'duplicate-board', board: 'main', id: 'rain', name: 'Rain' },
  { kind: 'rename-board', board: 'rain', name: 'Wet' },
  { kind: 'activate-board', board: 'main' },
  { kind: 'delete-board', board: 'rain' },
  { kind: 'edit-season', path: ['people', { id: 'lou' }, 'name'], value: 'Lou', was: 'Lou' },
  { kind: 'edit-season', path: ['people', { id: 'lou' }, 'unavailable'], value: ['2027-04-20', { from: 1 }] },
  { kind: 'edit-season', path: ['sets', 'FLAT', 'ways', { way: 'stage', place: 'studio' }, 'place'], value: 'studio' },
  { kind: 'edit-season', path: ['places', { id: 'street' }, 'closed'] },
  { kind: 'add-row', path: ['places'], value: { id: 'roof', base: 'paris' } },
  { kind: 'pin-scene', scene: '101-2', part: null, date: '2027-04-16', unit: 'main', why: 'press' },
  { kind: 'unpin-scene', scene: '101-2', part: null },
  { kind: 'split-scene', scene: '101-2', parts: [{ eighths: 1, minutes: 20, cast: ['EMMA'] }, { eighths: 1 }] },
  { kind: 'join-scene', scene: '101-2' },
  {
    kind: 'set-availability',
    person: 'emma',
    range: { from: '2027-04-20', to: '2027-04-22' },
    state: 'away',
  },
  {
    kind: 'edit-scene',
    scene: '101-1',
    ...{ minutes: 30, light: 'day', storyDay: 'D1', units: ['main'], omit: false },
    ...{ castAdd: ['LOU'], castRemove: ['EMMA'], elements: { crowd: 3 } },
  },
  {
    kind: 'batch',
    label: 'Two',
    commands: [
      { kind: 'activate-board', board: 'main' },
      { kind: 'lock-day', board: 'main', day, locked: false },
    ],
  },
];

const history = { clientId: 'a', boardId: 'main', have: 0 };

/** A sound body of each route that takes one. */
export const SOUND_BODIES: { readonly [Name in RouteName]?: readonly Json[] } = {
  'POST /api/commands': SOUND_COMMANDS.map((command) => ({ command, ...history })),
  'POST /api/drafts': [
    { file: '101.fountain', bytes: 'SU5ULiBGTEFUIC0gREFZCgpFbW1hIHNpdHMuCg==', episode: null },
    { file: '../../x', bytes: '!!', episode: '101' },
  ],
  'POST /api/drafts/:id/take': [{ ...history, keepOut: ['101-1'] }],
  'POST /api/undo': [history],
  'POST /api/redo': [history],
  'POST /api/boards/:id/what-if': [{ strips: [strip] }],
  'POST /api/boards/:id/try': SOUND_COMMANDS.map((command) => ({ command, have: 0 })),
  'POST /api/boards/:id/day-moves': [{ day }],
  'POST /api/boards/:id/day-plans': [
    { kind: 'insert', day, count: 1, everyUnit: false },
    { kind: 'delete', day },
    { kind: 'break', day, by: 'eighths', most: 32, withBoneyard: true },
  ],
  'POST /api/boards/:id/fix': [{ conflict: 'scene-once' }],
  'POST /api/issued': [
    { boardId: 'main', document: 'one-liner', day: null, unit: null, date: '2027-04-01', lang: 'en', anyway: false },
  ],
  'POST /api/issued/:code/confirm': [{ person: 'emma', date: null }],
  'POST /api/solves': [{ boardId: 'main', seconds: 1, seed: 1, afresh: true }],
  'POST /api/solves/:id/take': [history],
  'POST /api/comparison': [{ seconds: 1, pages: 0 }],
  'POST /api/comparison/estimate': [{ incentives: { paris: 50 }, exchange: {}, pageValue: 100_000 }],
  'POST /api/files/:file': [{ keep: 'live', clientId: 'a' }],
};

export const ODD_NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'length', '\0', 'a\0b', '', ' ', '🎬'];

const ODD_VALUES: readonly Json[] = [
  ...ODD_NAMES,
  ...[null, true, false, 0, -1, 1.5, 2 ** 53, 1e300, -0, '0', '2027-02-30', '2027-04-13', '9999-99-99', '25:61'],
  ...[[], {}, [[]], [null], [['__proto__', 'x']], { '': '' }, { length: 3 }, 'x'.repeat(5000), '\ud800'],
];

/** Texts that are no JSON, or none of a body's kind. */
export const NO_BODIES: readonly string[] = [
  ...['', ' ', 'null', 'true', '0', '"text"', '[]', '{}', '{', '{"a":', 'NaN', '\0', '\uFEFF{}', '<xml/>', '1e999'],
  '['.repeat(50_000) + ']'.repeat(50_000),
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
];

/** `sound` with one to three things put wrong, as JSON text. */
export function brokenText(sound: Json, random: Random): string {
  let value = sound;
  for (let times = 1 + random.below(3); times > 0; times--) value = broken(value, random);
  // What JSON can say and no JavaScript object has: a key of that name.
  const text = JSON.stringify(value).replaceAll('"own-proto":', '"__proto__":');
  return random.below(12) === 0 ? text.slice(0, random.below(text.length)) : text;
}

function broken(value: Json, random: Random): Json {
  const odd = (): Json => ODD_VALUES[random.below(ODD_VALUES.length)]!;
  if (isList(value)) {
    if (value.length === 0 || random.below(4) === 0) return random.below(2) === 0 ? [...value, odd()] : odd();
    const at = random.below(value.length);
    return value.map((item, index) => (index === at ? broken(item, random) : item));
  }
  if (typeof value !== 'object' || value === null) return odd();
  const keys = Object.keys(value);
  const choice = random.below(10);
  if (keys.length === 0 || choice === 0) return odd();
  if (choice === 1) return { ...value, [['own-proto', 'constructor', 'kind', 'board'][random.below(4)]!]: odd() };
  const key = keys[random.below(keys.length)]!;
  const { [key]: inner, ...rest } = value;
  if (choice === 2) return rest;
  if (choice === 3) return { ...rest, [ODD_NAMES[2 + random.below(ODD_NAMES.length - 2)]!]: inner! };
  return { ...value, [key]: broken(inner!, random) };
}

const PATH_KEYS = [
  ...['people', 'sets', 'places', 'scenes', 'calendar', 'bases', 'pins', 'title', 'FLAT', 'ways', 'x', 'name', 'push'],
  ...[
    '0',
    '-1',
    '101-1',
    'cast',
    'add',
    'split',
    'a b: c',
    '#',
    '- x',
    '"',
    '\n',
    0,
    1,
    2,
    3,
    99,
    2 ** 40,
    { id: 'lou' },
    { way: 'stage' },
    { id: 1 },
    {},
    ...ODD_NAMES,
  ],
];

/**
 * An edit of `season.yaml` at a path that may lead anywhere: by names into lists, by numbers into groups, past the end
 * of either.
 */
export function strayEdit(random: Random): string {
  const path = Array.from({ length: 1 + random.below(4) }, () => PATH_KEYS[random.below(PATH_KEYS.length)]);
  const odd = () => ODD_VALUES[random.below(ODD_VALUES.length)];
  const value = random.below(4) === 0 ? {} : { value: odd() };
  const was = random.below(4) === 0 ? { was: odd() } : {};
  const kind = random.below(5) === 0 ? 'add-row' : 'edit-season';
  return JSON.stringify({ command: { kind, path, ...value, ...was }, clientId: 'a' });
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
