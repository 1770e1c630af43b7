/**
 * A disk in memory that keeps apart what was synced and what was not. At a power cut it forgets: of writes that were
 * not synced each sector is kept or not, in any order (what is missing inside a file that grew is zeros or old
 * rubbish), and of names only a beginning of what was done since their folder was synced. That is what POSIX leaves
 * open, and what file systems do (Pillai et al., "All File Systems Are Not Created Equal", OSDI 2014).
 */
import { dirname } from 'node:path';
import type { Random } from '../../foundation/index.ts';
import type { Disk, DiskFile } from '../disk/disk.ts';

/** Bytes that a disk writes whole. */
const SECTOR = 512;

type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly cutTo: number };

interface Content {
  readonly number: number;
  synced: Uint8Array;
  now: Uint8Array;
  unsynced: Change[];
}

type NameChange = { readonly path: string; readonly content: Content | null };

export interface ForgetfulDisk extends Disk {
  /** Everything that runs on the machine ends; what it then still asks of the disk is refused. */
  powerCut(random: Random): void;
  /** Lets so many more calls through, then every write and sync fails as on a full disk, until told otherwise. */
  failAfter(calls: number): void;
  /** Damages what is there, as a failing disk does. */
  damage(path: string, change: (bytes: Uint8Array) => Uint8Array): void;
  /** Of calls so far that wait for the disk. */
  readonly syncs: number;
}

export function forgetfulDisk(): ForgetfulDisk {
  let names = new Map<string, Content>();
  let syncedNames = new Map<string, Content>();
  let unsyncedNames: (readonly NameChange[])[] = [];
  let life = 0;
  let syncs = 0;
  let left = Number.POSITIVE_INFINITY;
  let made = 0;
  const versions = new WeakMap<Uint8Array, number>();
  const markOf = ({ number, now }: Content): string => {
    if (!versions.has(now)) versions.set(now, ++made);
    return `${number} ${versions.get(now)}`;
  };

  /** Each call takes a turn of the event loop, so that other work comes between, and between it and its effect. */
  const turn = async (of: number, writes = false): Promise<void> => {
    await new Promise((done) => setImmediate(done));
    if (of !== life) throw new Error('the power is gone');
    if (writes && left-- <= 0)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  const renamed = (changes: readonly NameChange[]): void => {
    for (const { path, content } of changes) set(names, path, content);
    unsyncedNames.push(changes);
  };

  const fileOf = (content: Content, of: number): DiskFile => ({
    async append(bytes) {
      await turn(of, true);
      const at = content.now.length;
      content.now = joined(content.now, bytes);
      content.unsynced.push({ at, bytes: bytes.slice() });
    },
    async cut(length) {
      await turn(of, true);
      content.now = content.now.slice(0, length);
      content.unsynced.push({ cutTo: length });
    },
    async sync() {
      await turn(of, true);
      syncs++;
      content.synced = content.now;
      content.unsynced = [];
    },
    async read() {
      await turn(of);
      return content.now.slice();
    },
    async mark() {
      await turn(of);
      return markOf(content);
    },
    async close() {},
  });

  return {
    get syncs() {
      return syncs;
    },
    async read(path) {
      await turn(life);
      return names.get(path)?.now.slice() ?? null;
    },
    async mark(path) {
      await turn(life);
      const content = names.get(path);
      return content === undefined ? null : markOf(content);
    },
    async open(path, as) {
      await turn(life, true);
      let content = names.get(path);
      if (content === undefined) {
        content = { number: ++made, synced: new Uint8Array(), now: new Uint8Array(), unsynced: [] };
        renamed([{ path, content }]);
      } else if (as === 'new') {
        content.now = new Uint8Array();
        content.unsynced.push({ cutTo: 0 });
      }
      return fileOf(content, life);
    },
    async rename(from, to) {
      await turn(life, true);
      const content = names.get(from);
      if (content === undefined) throw Object.assign(new Error(`ENOENT: no ${from}`), { code: 'ENOENT' });
      renamed([
        { path: from, content: null },
        { path: to, content },
      ]);
    },
    async remove(path) {
      await turn(life, true);
      if (names.has(path)) renamed([{ path, content: null }]);
    },
    async syncFolder(folder) {
      await turn(life, true);
      syncs++;
      const isHere = (changes: readonly NameChange[]): boolean => dirname(changes[0]!.path) === folder;
      for (const { path, content } of unsyncedNames.filter(isHere).flat()) set(syncedNames, path, content);
      unsyncedNames = unsyncedNames.filter((changes) => !isHere(changes));
    },
    powerCut(random) {
      life++;
      left = Number.POSITIVE_INFINITY;
      const survived = new Map(syncedNames);
      const kept = random.below(unsyncedNames.length + 1);
      for (const { path, content } of unsyncedNames.slice(0, kept).flat()) set(survived, path, content);
      for (const content of new Set(survived.values())) {
        content.now = remembered(content, random);
        content.synced = content.now;
        content.unsynced = [];
      }
      names = survived;
      syncedNames = new Map(survived);
      unsyncedNames = [];
    },
    failAfter(calls) {
      left = calls;
    },
    damage(path, change) {
      const content = names.get(path);
      if (content === undefined) throw new Error(`no ${path} to damage`);
      content.now = change(content.now);
      content.synced = content.now;
      content.unsynced = [];
    },
  };
}

function set(names: Map<string, Content>, path: string, content: Content | null): void {
  if (content === null) names.delete(path);
  else names.set(path, content);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function remembered({ synced, unsynced }: Content, random: Random): Uint8Array {
  let bytes = synced;
  // Now and then everything or nothing: the cases in which programs feel safe.
  const chance = [0, 30, 60, 90, 100][random.below(5)]!;
  for (const change of unsynced) {
    if ('cutTo' in change) {
      if (random.below(100) < chance) bytes = bytes.slice(0, change.cutTo);
      continue;
    }
    for (let from = 0; from < change.bytes.length; from += SECTOR) {
      if (random.below(100) >= chance) continue;
      // The last sector may be written in part.
      const length = Math.min(SECTOR, change.bytes.length - from);
      const piece = change.bytes.subarray(from, from + (random.below(4) === 0 ? 1 + random.below(length) : length));
      const at = change.at + from;
      if (at + piece.length > bytes.length) {
        const grown = new Uint8Array(at + piece.length);
        // What was never written there: zeros on one file system, what another file left on the next.
        if (random.below(2) === 0) grown.fill(0x31, bytes.length);
        grown.set(bytes);
        bytes = grown;
      } else bytes = bytes.slice();
      bytes.set(piece, at);
    }
  }
  return bytes;
}
