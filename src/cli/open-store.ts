/** Where `onyva open` keeps a season, and in words why it cannot. */
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '../api/index.ts';
import { reasonOf, whyUnwritable } from '../folder/index.ts';
import type { Text } from '../foundation/index.ts';
import {
  type Door,
  folderStore,
  type HeldFolder,
  hasFolderStore,
  heldBy,
  holdFolder,
  holdForCommand,
  memoryStore,
  type SeasonStore,
  StoreRefused,
} from '../store/index.ts';
import { type CommandName, type Host, remark } from './command.ts';

/** Bytes that have to be free before a season is opened: some hours of edits. */
const ROOM = 1_000_000;

/**
 * Holds the folder for a season kept in it. Null when there is no season and no store: nothing is made there. Rejects
 * with `StoreRefused` when it may not be used.
 */
export async function holdBeside(folder: string, options: { readonly takeOver: boolean }): Promise<HeldFolder | null> {
  const around = join(folder, '.onyva');
  if (!hasSeason(folder)) return null;
  await refuseUnwritable(folder, around);
  return holdFolder(around, options);
}

/**
 * Whether a season has to be begun: nothing was named and none is here, or an empty folder was named.
 *
 * @param named whole path; null: nothing was named
 */
export function isToStart(named: string | null, here: string): boolean {
  if (named === null) return !hasSeason(here);
  try {
    return readdirSync(named).length === 0;
  } catch {
    return false;
  }
}

/**
 * The same for a command that writes into the folder: the door of the Onyva that has its season open, where one has.
 * What is held has to be released.
 */
export async function holdOrReach(folder: string): Promise<HeldFolder | Door | null> {
  const around = join(folder, '.onyva');
  if (!hasSeason(folder)) return null;
  await refuseUnwritable(folder, around);
  return holdForCommand(around, isAnswered);
}

/** In milliseconds: longer than the largest season is thought about. */
const ANSWERS_WITHIN = 20_000;

/** Whether an Onyva is behind the door, and awake. */
async function isAnswered({ port, token }: Door): Promise<boolean> {
  const ask: typeof fetch = (question, init) =>
    fetch(question, { ...init, signal: AbortSignal.timeout(ANSWERS_WITHIN) });
  try {
    const { files } = await createClient({ address: `http://127.0.0.1:${port}`, token, fetch: ask }).files();
    return Array.isArray(files);
  } catch {
    return false;
  }
}

/** A season is in the folder: its text, or what is kept of it. */
function hasSeason(folder: string): boolean {
  return hasFolderStore(join(folder, '.onyva')) || existsSync(join(folder, 'season.yaml'));
}

/** The store of a folder that this process holds by `sign`; null: of one that has no season. */
export async function storeBeside(
  folder: string,
  sign: string | null,
  say: (text: Text) => void,
): Promise<SeasonStore> {
  return sign === null ? memoryStore() : folderStore(join(folder, '.onyva'), { held: heldBy(sign), say });
}

/** Before anything is begun that a full disk or a folder nobody may write to would break off. */
async function refuseUnwritable(folder: string, around: string): Promise<void> {
  // A season may come from anyone; what is kept of it goes nowhere else.
  const found = lstatSync(around, { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw new StoreRefused('link', { path: around });
  const isThere = found !== undefined;
  if (isThere && !found.isDirectory()) throw new StoreRefused('in-the-way', { path: around });
  const inside = isThere ? around : folder;
  const unwritable = await whyUnwritable(join(inside, `trial-${randomUUID()}`), inside, ROOM);
  if (unwritable === null) return;
  throw new StoreRefused('unwritable', { folder: inside, why: unwritable.message.fields.why ?? '' });
}

/** Why a season cannot be opened, and what to do. */
export function sayWhy(command: CommandName, error: unknown, host: Host): void {
  if (!(error instanceof StoreRefused)) {
    remark(host, 'failed', { command, said: reasonOf(error) });
    return;
  }
  remark(host, 'failed', { command, said: error.said });
  host.err(`    -> ${host.speaker.say(error.action)}\n`);
}
