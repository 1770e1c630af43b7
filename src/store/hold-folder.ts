/**
 * One Onyva at a time has a season open, on any machine that can see its folder. The sign is a file of one's own in
 * `.onyva/held/`, touched every few seconds while its writer lives.
 *
 * Who wants the folder first writes its own file and only then looks at the others', so of two that start at once at
 * least one sees the other (the flag principle: Dekker 1965); both then step back and try again after waits of
 * different length. Nobody ever removes a file whose writer may live, unless a person asks for it. Ages are differences
 * of times that the file system itself gave, so clocks of different machines need not agree.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StoreRefused } from './store.ts';

export interface HeldFolder {
  /** Path of the file that says so. */
  readonly sign: string;
  /** False once a person has let another Onyva take the folder: nothing may be written there any more. */
  isMine(): boolean;
  release(): Promise<void>;
}

export interface HoldOptions {
  /** Takes the folder from whoever has it; for a holder that hangs, or on a machine that is gone. */
  readonly takeOver?: boolean;
  /** Milliseconds between two signs of life, and after how many without one a holder counts as gone. */
  readonly beat?: number;
  readonly goneAfter?: number;
}

interface Sign {
  readonly state: 'wants' | 'has';
  readonly user: string;
  readonly host: string;
  readonly process: number;
  /** Where the process number counts: it means nothing on another machine, or in another container of this one. */
  readonly numbersOf: string;
  readonly since: string;
}

const BEAT = 2_000;
const GONE_AFTER = 20_000;
const TRIES = 60;

/**
 * Holds the folder until it is released. Rejects with `StoreRefused` (who has it, since when, what to do) when another
 * has it.
 */
export async function holdFolder(folder: string, options: HoldOptions = {}): Promise<HeldFolder> {
  const { beat = BEAT, goneAfter = GONE_AFTER } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const signs = join(await realpath(folder), 'held');
  await mkdir(signs, { recursive: true, mode: 0o700 });
  const own = join(signs, `${randomBytes(12).toString('hex')}.json`);
  for (let attempt = 1; ; attempt++) {
    await writeSign(own, 'wants');
    const others = await livingSigns(signs, own, { beat, goneAfter });
    if (others.length === 0 || options.takeOver === true) {
      for (const { path } of others) await rm(path, { force: true });
      await writeSign(own, 'has');
      return beating(own, beat);
    }
    await rm(own, { force: true });
    const holder = others.find(({ sign }) => sign?.state === 'has');
    if (holder !== undefined || attempt === TRIES) throw refusal(folder, (holder ?? others[0])?.sign ?? null);
    await wait(randomInt(5, 60));
  }
}

/** Written beside and renamed, so that nobody reads half of it. */
async function writeSign(path: string, state: Sign['state']): Promise<void> {
  const sign: Sign = {
    state,
    user: userName(),
    host: hostname(),
    process: process.pid,
    numbersOf: processNumbers(),
    since: new Date().toISOString(),
  };
  await writeFile(`${path}.new`, JSON.stringify(sign), { mode: 0o600 });
  await rename(`${path}.new`, path);
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
      const seen = { path, sign: signOf(await readFile(path, 'utf8')) };
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
  const last = (await stat(path)).mtimeMs;
  if (now - last <= times.goneAfter) return false;
  await wait(times.beat * 2.5);
  return (await stat(path)).mtimeMs === last;
}

/** A sign that cannot be read counts as one whose writer may live. */
function signOf(text: string): Sign | null {
  try {
    return JSON.parse(text) as Sign;
  } catch {
    return null;
  }
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
    release: async () => {},
  };
}

function beating(own: string, beat: number): HeldFolder {
  const timer = setInterval(() => void showLife(own).catch(() => {}), beat);
  timer.unref();
  return {
    ...heldBy(own),
    async release() {
      clearInterval(timer);
      await rm(own, { force: true });
    },
  };
}

/**
 * Writes the sign over itself: its time is then one that the file system gave. A sign that was taken away stays away.
 */
async function showLife(own: string): Promise<void> {
  const file = await open(own, 'r+');
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
