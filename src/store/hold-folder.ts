/**
 * One Onyva at a time has a season open, on any machine that can see its folder. The sign is a file of one's own in
 * `.onyva/held/`, touched every few seconds while its writer lives.
 *
 * Who wants the folder first writes its own file and only then looks at the others', so of two that start at once at
 * least one sees the other (the flag principle: Dekker 1965); both then step back and try again after waits of
 * different length. Nobody ever removes a file whose writer may live, unless a person asks for it. Ages are differences
 * of times that the file system itself gave, so clocks of different machines need not agree.
 *
 * Commands hold the folder too while they write into it, some seconds at most; whoever comes meanwhile waits for them.
 * An open season has a door: commands go in there instead (docs/decisions/048-writing-into-a-season.md).
 */
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openOwn, ownFolder, readOwn, writeOwn } from './disk/own-files.ts';
import { StoreRefused } from './store.ts';

export interface HeldFolder {
  /** Path of the file that says so. */
  readonly sign: string;
  /** False once a person has let another Onyva take the folder: nothing may be written there any more. */
  isMine(): boolean;
  /** Says where commands of this machine get in while the folder is held. */
  showDoor(door: Door): Promise<void>;
  release(): Promise<void>;
}

/** The server of an open season, on this machine. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

export interface HoldOptions {
  /** Takes the folder from whoever has it; for a holder that hangs, or on a machine that is gone. */
  readonly takeOver?: boolean;
  /** Milliseconds between two signs of life, and after how many without one a holder counts as gone. */
  readonly beat?: number;
  readonly goneAfter?: number;
  /** How long a command that has the folder is waited for, and an Onyva that is just opening it, in milliseconds. */
  readonly patience?: number;
}

/** Whether somebody is behind a door; a server that hangs does not open it. */
export type Knock = (door: Door) => Promise<boolean>;

interface Sign {
  readonly state: 'wants' | 'has';
  readonly user: string;
  readonly host: string;
  readonly process: number;
  /** Where the process number counts: it means nothing on another machine, or in another container of this one. */
  readonly numbersOf: string;
  readonly since: string;
  /** A command has it, for some seconds at most. */
  readonly isCommand?: boolean;
  readonly door?: Door;
}

const BEAT = 2_000;
const GONE_AFTER = 20_000;
const TRIES = 60;
const PATIENCE = 30_000;

/**
 * Holds the folder until it is released. Rejects with `StoreRefused` (who has it, since when, what to do) when another
 * Onyva has it open, or a command does not end.
 */
export async function holdFolder(folder: string, options: HoldOptions = {}): Promise<HeldFolder> {
  const found = await hold(folder, { ...options, isCommand: false });
  if (typeof found !== 'string') throw new Error('only commands go in by a door');
  return heldBySign(found, options);
}

/**
 * The same for one command: where an Onyva of this machine has the season open, its door. Rejects with `StoreRefused`
 * when it has none: on another machine, in another container, or one that hangs (`knock` says so).
 */
export async function holdForCommand(
  folder: string,
  knock: Knock,
  options: HoldOptions = {},
): Promise<HeldFolder | Door> {
  const found = await hold(folder, { ...options, knock, isCommand: true });
  return typeof found === 'string' ? heldBySign(found, options) : found;
}

/** Path of the sign by which it is held, or the door of who holds it. */
async function hold(
  folder: string,
  options: HoldOptions & { readonly isCommand: boolean; readonly knock?: Knock },
): Promise<string | Door> {
  const { isCommand, knock, beat = BEAT, goneAfter = GONE_AFTER, patience = PATIENCE } = options;
  const signs = await signsIn(folder);
  const own = join(signs, `${randomBytes(12).toString('hex')}.json`);
  const sign: Sign = { ...ownSign(), ...(isCommand ? { isCommand } : {}) };
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    await writeSign(own, sign).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      // A command that was ready with it has just taken its empty folder away.
      await signsIn(folder);
      await writeSign(own, sign);
    });
    let others: readonly SeenSign[];
    try {
      others = await livingSigns(signs, own, { beat, goneAfter });
      if (others.length === 0 || options.takeOver === true) {
        for (const { path } of others) await rm(path, { force: true });
        await writeSign(own, { ...sign, state: 'has' });
        await keepPrivate(folder);
        return own;
      }
    } catch (error) {
      await rm(own, { force: true });
      throw error;
    }
    await rm(own, { force: true });
    const holder = others.find((other) => other.sign?.state === 'has')?.sign ?? null;
    if (isCommand && holder !== null && isDoor(holder.door) && holder.numbersOf === processNumbers()) {
      if ((await knock?.(holder.door)) === true) return holder.door;
      throw refusal(folder, holder);
    }
    // One that is just opening the season has no door yet.
    const mayEnd =
      holder === null
        ? attempt < TRIES
        : holder.isCommand === true || (isCommand && holder.numbersOf === processNumbers());
    if (!mayEnd || performance.now() - began > patience) throw refusal(folder, holder ?? others[0]!.sign);
    if (holder !== null) attempt = 0;
    await wait(randomInt(5, 60));
  }
}

async function signsIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const signs = join(await realpath(folder), 'held');
  await ownFolder(signs);
  return signs;
}

/** No folder is left behind in which nothing is kept. */
async function removeEmpty(signs: string): Promise<void> {
  const folder = dirname(signs);
  if (basename(folder) !== '.onyva') return;
  try {
    if ((await readdir(folder)).some((name) => name !== '.gitignore' && name !== basename(signs))) return;
    await rmdir(signs);
    await rm(join(folder, '.gitignore'), { force: true });
    await rmdir(folder);
  } catch {
    // Somebody else is in it, or has taken it away.
  }
}

function ownSign(): Sign {
  return {
    state: 'wants',
    user: userName(),
    host: hostname(),
    process: process.pid,
    numbersOf: processNumbers(),
    since: new Date().toISOString(),
  };
}

/** Written beside and renamed, so that nobody reads half of it. */
async function writeSign(path: string, sign: Sign): Promise<void> {
  await writeOwn(`${path}.new`, JSON.stringify(sign));
  await rename(`${path}.new`, path);
}

/**
 * Onyva's own folder: readable by nobody else, and never taken into a version history, because it has every price and
 * every draft. A folder of another name is somebody's, and stays as it is.
 */
async function keepPrivate(folder: string): Promise<void> {
  if (basename(folder) !== '.onyva') return;
  await chmod(folder, 0o700);
  await writeOwn(join(folder, '.gitignore'), '*\n');
}

interface SeenSign {
  readonly path: string;
  readonly sign: Sign | null;
}

/** Signs of others that may live; those of the dead are cleared away. */
async function livingSigns(signs: string, own: string, times: Required<Pick<HoldOptions, 'beat' | 'goneAfter'>>) {
  const now = (await stat(own)).mtimeMs;
  const living: SeenSign[] = [];
  for (const name of await readdir(signs)) {
    const path = join(signs, name);
    if (!name.endsWith('.json') || path === own) continue;
    try {
      const seen = { path, sign: signOf((await readOwn(path)).toString('utf8')) };
      const isGone = (seen.sign !== null && isDead(seen.sign)) || (await isSilent(path, now, times));
      if (isGone) await rm(path, { force: true });
      else living.push(seen);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return living;
}

/** Old, and still so after a moment: a machine that has just woken up gets the time to show that it lives. */
async function isSilent(path: string, now: number, times: { readonly beat: number; readonly goneAfter: number }) {
  const last = (await lstat(path)).mtimeMs;
  if (now - last <= times.goneAfter) return false;
  await wait(times.beat * 2.5);
  return (await lstat(path)).mtimeMs === last;
}

/** A sign that cannot be read counts as one whose writer may live. */
function signOf(text: string): Sign | null {
  try {
    return JSON.parse(text) as Sign;
  } catch {
    return null;
  }
}

function isDoor(door: Door | undefined): door is Door {
  return door !== undefined && Number.isInteger(door.port) && door.port > 0 && /^[\w-]+$/.test(door.token);
}

/** Surely gone: its process number is of those that this process can see, and none has it. */
function isDead(sign: Sign): boolean {
  if (sign.numbersOf !== processNumbers()) return false;
  try {
    process.kill(sign.process, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** What another thread of this process holds, by its sign. */
export function heldBy(sign: string): HeldFolder {
  let isMine = true;
  return {
    sign,
    isMine: () => {
      isMine &&= existsSync(sign);
      return isMine;
    },
    async showDoor(door) {
      if (!isMine) return;
      await writeSign(sign, { ...(JSON.parse((await readOwn(sign)).toString('utf8')) as Sign), door });
    },
    release: async () => {},
  };
}

function heldBySign(own: string, { beat = BEAT }: HoldOptions): HeldFolder {
  const timer = setInterval(() => void showLife(own).catch(() => {}), beat);
  timer.unref();
  return {
    ...heldBy(own),
    async release() {
      clearInterval(timer);
      await rm(own, { force: true });
      await removeEmpty(dirname(own));
    },
  };
}

/**
 * Writes the sign over itself: its time is then one that the file system gave. A sign that was taken away stays away.
 */
async function showLife(own: string): Promise<void> {
  const file = await openOwn(own, 'change');
  try {
    await file.write(await file.readFile('utf8'), 0);
  } finally {
    await file.close();
  }
}

function refusal(folder: string, sign: Sign | null): StoreRefused {
  return new StoreRefused('held', {
    folder,
    user: sign?.user ?? null,
    host: sign?.host ?? null,
    process: sign === null ? null : String(sign.process),
    since: sign?.since ?? null,
  });
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}

let numbers: string | null = null;

/**
 * Names the set of process numbers that this process sees: the start of this machine, and its container where it is in
 * one.
 */
function processNumbers(): string {
  numbers ??= [hostname(), ...['/proc/sys/kernel/random/boot_id'].map(contentOf), linkOf('/proc/self/ns/pid')].join(
    ' ',
  );
  return numbers;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
