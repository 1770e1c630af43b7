/** A draft taken into the season, as commands: one batch, undone as one. */
import type { DraftChange, DraftReading } from '../../breakdown/index.ts';
import type { CalendarDay, Message } from '../../foundation/index.ts';
import {
  type Board,
  lockedCastNumbers,
  type SeasonValue,
  type SingleCommand,
  sortedDays,
  valueAt,
} from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Person } from '../../season/index.ts';

export interface DraftChoice {
  readonly reading: DraftReading;
  /** Path of the new script, as `season.yaml` will name it. */
  readonly script: string;
  /** `season.yaml` as plain data. */
  readonly source: unknown;
  /** Scenes whose change is not taken. */
  readonly keptOut: ReadonlySet<string>;
  /** Of the season as it is: the numbers that they have been seen with stay theirs. */
  readonly people: readonly Person[];
  readonly boards: readonly Board[];
  readonly draft: { readonly colour: string; readonly date: CalendarDay | null } | null;
  readonly say: (said: Message) => string;
}

/**
 * Whether anything of a change can be kept out. The words of a scene and its place in the script are the script's; what
 * they make of it (that it is there, its heading, length and light, who is in it) is the season's to keep.
 *
 * @param source `season.yaml` as plain data: what it says of the scene itself no draft changes
 */
export function canBeKeptOut(change: DraftChange, source: unknown): boolean {
  return isNew(change) || laidOver(change, source).length > 0;
}

/** What keeping a change out does, or that it cannot be. */
export function ifKeptOut(change: DraftChange, source: unknown): Message {
  const fields = { scene: change.number };
  if (isNew(change)) return message('draft.kept-out.new', fields);
  if (change.after === null) return message('draft.kept-out.gone', fields);
  const stays = [...new Set(laidOver(change, source).map(keyOf))];
  if (stays.length === 0) return message('draft.kept-out.not', fields);
  return message('draft.kept-out', { ...fields, stays: stays.map((key) => message(`draft.kept-out.${key}`)) });
}

type Kept = 'heading' | 'eighths' | 'light' | 'cast';

/** Of a scene, what a command lays over the script. */
function keyOf(command: SingleCommand): Kept {
  const key = command.kind === 'edit-season' ? command.path[2] : null;
  if (key === 'heading' || key === 'eighths' || key === 'light' || key === 'cast') return key;
  throw new Error(`nothing else of a scene is laid over: ${String(key)}`);
}

/**
 * What was entered for a scene stays with its number. A change that is kept out is laid over the new script; a scene
 * that is out leaves the boards, and a banner in the boneyard says where it stood.
 */
export function draftCommands(choice: DraftChoice): readonly SingleCommand[] {
  const { reading, keptOut } = choice;
  const out = reading.changes.filter(({ scene }) => keptOut.has(scene));
  const [late, early] = [out.filter(isNew), out.filter((change) => !isNew(change))];
  return [
    // A new draft numbers nobody anew.
    ...lockedCastNumbers(choice.people),
    // Before the script changes, so that no strip leaves its day in between.
    ...early.flatMap((change) => laidOver(change, choice.source)),
    episodeRow(choice),
    ...late.map(({ scene }) => put(scene, 'omit', true)),
    ...reading.changes
      .filter(({ kind, scene }) => (kind === 'omitted' || kind === 'merged') && !keptOut.has(scene))
      .flatMap((change) => boneyardNotes(change, choice)),
  ];
}

function isNew({ before }: DraftChange): boolean {
  return before === null;
}

function put(scene: string, key: string, value: SeasonValue): SingleCommand {
  return { kind: 'edit-season', path: ['scenes', scene, key], value };
}

/** The scene as it was, over what the new script says. */
function laidOver({ scene, before, after, joins, leaves }: DraftChange, source: unknown): SingleCommand[] {
  if (before === null) return [];
  const commands: SingleCommand[] = [];
  const isGiven = (...keys: readonly string[]): boolean => valueAt(source, ['scenes', scene, ...keys]) !== undefined;
  if (after === null || after.heading !== before.heading) commands.push(put(scene, 'heading', before.heading));
  if (!isGiven('eighths') && after?.eighths !== before.eighths) commands.push(put(scene, 'eighths', before.eighths));
  if (!isGiven('light') && after !== null && after.light !== before.light)
    commands.push(put(scene, 'light', before.light));
  const cast = (key: 'add' | 'remove', names: readonly string[]): void => {
    if (names.length === 0) return;
    const written = valueAt(source, ['scenes', scene, 'cast', key]);
    const own = Array.isArray(written) ? written.map(String) : written === undefined ? [] : [String(written)];
    const value = [...own, ...names.filter((name) => !own.includes(name))];
    commands.push({ kind: 'edit-season', path: ['scenes', scene, 'cast', key], value });
  };
  cast('add', after === null ? before.cast : leaves);
  cast('remove', joins);
  return commands;
}

/** The whole row at once: a season between the old script and the new numbers is never read. */
function episodeRow({ reading, script, source, keptOut, draft }: DraftChoice): SingleCommand {
  const path = ['episodes', { id: reading.episode }] as const;
  const was = valueAt(source, path);
  const {
    expected: _arrived,
    'scene numbers': _numbers,
    ...row
  } = (was ?? { id: reading.episode }) as {
    readonly [key: string]: SeasonValue;
  };
  const kept = new Set(reading.changes.filter(({ scene }) => keptOut.has(scene)).map(({ number }) => number));
  const numbers = reading.sceneNumbers
    ?.filter(({ number, heading }) => heading !== null || !kept.has(number))
    .map(({ number, heading }) => `${number} ${heading ?? 'OMITTED'}`);
  const value = {
    ...row,
    script,
    ...(draft === null
      ? {}
      : { draft: { colour: draft.colour, ...(draft.date === null ? {} : { date: draft.date }) } }),
    ...(numbers === undefined ? {} : { 'scene numbers': numbers }),
  };
  return was === undefined ? { kind: 'add-row', path: ['episodes'], value } : { kind: 'edit-season', path, value };
}

function boneyardNotes({ scene, number, before }: DraftChange, { boards, say }: DraftChoice): SingleCommand[] {
  return boards.flatMap((board): SingleCommand[] => {
    const day = sortedDays(board).find(({ entries }) =>
      entries.some((entry) => entry.kind === 'strip' && entry.scene === scene),
    );
    if (before === null) return [];
    const fields = { scene: number, heading: before.heading };
    const text =
      day === undefined
        ? say(message('draft.boneyard-unplaced', fields))
        : say(message('draft.boneyard', { ...fields, date: { day: day.date } }));
    return [{ kind: 'add-banner', board: board.id, id: freeBanner(board, scene), text, to: { boneyard: true } }];
  });
}

function freeBanner({ days, boneyard }: Board, scene: string): string {
  const taken = new Set(
    [...Object.values(days).flatMap(({ entries }) => entries), ...boneyard].map((entry) =>
      entry.kind === 'banner' ? entry.id : '',
    ),
  );
  for (let n = 1; ; n++) {
    const id = n === 1 ? `out-${scene}` : `out-${scene}-${n}`;
    if (!taken.has(id)) return id;
  }
}
