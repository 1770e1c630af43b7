/**
 * The store of a season folder: a log of edits that holds everything from the first edit on (`log-lines.ts`). An edit
 * is on the disk when `append` resolves.
 */
import type { Text } from '../../foundation/index.ts';
import type { LiveSeason } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Disk } from '../disk/disk.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { type SeasonEntry, type SeasonStore, type StoredSeason, StoreRefused } from '../store.ts';
import { contentOfLog, type LogContent, type LoggedSeason, recordOf, recordsOf } from './log-content.ts';
import { LOG_FORMAT, type LogRecord, readLines, writtenLine } from './log-lines.ts';
import { type LogWriter, logWriter } from './log-writer.ts';

export interface LogStoreOptions {
  /** Throws where another Onyva has the folder by now. */
  readonly mayWrite: () => void;
  /** Told of what is missing in a log that was damaged. */
  readonly say: (text: Text) => void;
  /** What a log that is not there yet begins with: the seasons of an older version's database. */
  readonly first?: () => Promise<LogContent['seasons']>;
}

/** A whole state is written when the edits since the last one are so many times as long: opening applies no more. */
const STATE_AFTER = 4;
/** Bytes of edits that are not worth a state, or the log being written anew. */
const SMALL = 256_000;

interface Known {
  readonly title: string;
  /** Of the last edit that was given to the log. */
  revision: number;
  /** The season as it is on the disk; null: its first state is on the way there. */
  kept: { readonly revision: number; readonly live: LiveSeason } | null;
  readonly documents: Map<string, string>;
  stateBytes: number;
  sinceState: number;
}

/** Rejects with `StoreRefused` where the log is of a newer version; it is then left as it is. */
export async function logStore(disk: Disk, path: string, options: LogStoreOptions): Promise<SeasonStore> {
  await disk.remove(`${path}.new`);
  const found = await disk.read(path);
  const read = readLines(found ?? new Uint8Array());
  if (read.newer !== null) {
    throw new StoreRefused('newer', { where: path, found: String(read.newer), known: String(LOG_FORMAT) });
  }
  const isNew = read.lines.length === 0 && read.damaged.length === 0;
  const content = isNew ? { seasons: (await options.first?.()) ?? new Map(), missing: [] } : contentOfLog(read);
  let whole = (found ?? new Uint8Array()).subarray(0, read.end);
  if (found !== null && (read.damaged.length > 0 || content.missing.length > 0)) {
    const kept = await keepCopy(disk, path, found);
    for (const said of damageSaid(content, kept)) options.say(said);
    whole = await writeAnew(disk, path, content);
  } else if (isNew || isMostlyPast(content, read)) whole = await writeAnew(disk, path, content);
  const known = new Map([...content.seasons].map(([id, season]) => [id, knownOf(season)]));
  const writer = await logWriter(disk, path, {
    whole,
    mayWrite: options.mayWrite,
    async anew(own, there) {
      const isOther = there !== null && there.length > 0 && (own === null || Buffer.compare(own, there) !== 0);
      const kept = isOther ? await keepCopy(disk, path, there, 'replaced') : null;
      if (own === null || there === null || isOther) {
        options.say(message(own === null ? 'store.log.written-over' : 'store.log.replaced', { kept }));
      }
      return own ?? bytesOf(withPresent(contentOfLog(readLines(there ?? new Uint8Array())), known));
    },
  });
  return storeOver(writer, known, content.seasons, async () => {
    return contentOfLog(readLines((await disk.read(path)) ?? new Uint8Array())).seasons;
  });
}

/** What can be read of a log that another program has written over, with each season as it is now. */
function withPresent({ seasons }: LogContent, known: ReadonlyMap<string, Known>): Pick<LogContent, 'seasons'> {
  const present = [...known].flatMap(([id, { title, kept, documents }]): LoggedSeason[] => {
    const edits = seasons.get(id)?.edits ?? [];
    return kept === null ? [] : [{ id, title, ...kept, edits, documents }];
  });
  return { seasons: new Map(present.map((season) => [season.id, season])) };
}

function storeOver(
  writer: LogWriter,
  seasons: Map<string, Known>,
  atOpening: LogContent['seasons'],
  again: () => Promise<LogContent['seasons']>,
): SeasonStore {
  /** What was read at opening, until it is asked for or no longer what the file has. */
  let unchanged: LogContent['seasons'] | null = atOpening;
  const of = (id: string): Known => {
    const known = seasons.get(id);
    if (known === undefined) throw new Error(`there is no season ${id} in the store`);
    return known;
  };
  const write = async (records: readonly LogRecord[]): Promise<void> => {
    unchanged = null;
    try {
      await writer.append(records);
    } catch (error) {
      if (error instanceof StoreRefused) throw error;
      throw new StoreRefused('not-kept', { why: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    list: async () => [...seasons].map(([id, { title, revision }]): SeasonEntry => ({ id, title, revision })),

    async load(id) {
      await writer.settled();
      const found = unchanged ?? (await again());
      // Every edit of a season's life: not held while the season is open.
      unchanged = null;
      return storedOf(found.get(id));
    },

    async create(id, title, live) {
      if (seasons.has(id)) throw new Error(`the store has a season ${id} already`);
      const state: LogRecord = { record: 'state', season: id, title, revision: 0, live };
      const known: Known = {
        title,
        revision: 0,
        kept: null,
        documents: new Map(),
        stateBytes: sizeOf(state),
        sinceState: 0,
      };
      seasons.set(id, known);
      await write([state]).catch((error: unknown) => {
        seasons.delete(id);
        throw error;
      });
      known.kept = { revision: 0, live };
    },

    async append(id, edit, live) {
      const known = of(id);
      if (edit.revision !== known.revision + 1) return { kind: 'overtaken', revision: known.revision };
      const before = { revision: known.revision, since: known.sinceState };
      known.revision = edit.revision;
      const records: LogRecord[] = [recordOf(id, edit)];
      known.sinceState += sizeOf(records);
      const isLong = known.sinceState > Math.max(SMALL, STATE_AFTER * known.stateBytes);
      if (isLong) {
        const state: LogRecord = { record: 'state', season: id, title: known.title, revision: edit.revision, live };
        records.push(state);
        known.stateBytes = sizeOf(state);
        known.sinceState = 0;
      }
      await write(records).catch((error: unknown) => {
        // It is not kept, and so are not those that came after it.
        known.revision = Math.min(known.revision, before.revision);
        known.sinceState = before.since;
        throw error;
      });
      known.kept = { revision: edit.revision, live };
      return { kind: 'kept' };
    },

    document: async (id, name) => of(id).documents.get(name) ?? null,

    async putDocument(id, name, text) {
      const { documents } = of(id);
      const before = documents.get(name);
      if (before === text) return writer.settled();
      documents.set(name, text);
      await write([{ record: 'document', season: id, name, text }]).catch((error: unknown) => {
        if (before === undefined) documents.delete(name);
        else documents.set(name, before);
        throw error;
      });
    },

    // This process is the only one that has the folder: there is nobody to hear of.
    onAppend: async () => async () => {},
    close: () => writer.close(),
  };
}

function knownOf({ id, title, live, revision, documents }: LoggedSeason): Known {
  const stateBytes = sizeOf({ record: 'state', season: id, title, revision, live });
  return { title, revision, kept: { revision, live }, documents: new Map(documents), stateBytes, sinceState: 0 };
}

function storedOf(season: LoggedSeason | undefined): StoredSeason | null {
  if (season === undefined) return null;
  const { id, title, live, revision, edits } = season;
  return { id, title, live, revision, edits };
}

function sizeOf(records: LogRecord | readonly LogRecord[]): number {
  return JSON.stringify(records).length;
}

/** More than half of a log that is worth it says what later lines say again. */
function isMostlyPast({ seasons }: Pick<LogContent, 'seasons'>, read: ReturnType<typeof readLines>): boolean {
  const { lines, end: length } = read;
  const edits = lines.filter(({ records }) => records.some(({ record }) => record === 'edit'));
  const documents = [...seasons.values()].flatMap((season) => [...season.documents.values()]);
  const needed =
    edits.reduce((sum, { at, end }) => sum + end - at, 0) + documents.reduce((sum, text) => sum + text.length, 0);
  return length > 4 * SMALL && length > 2 * needed;
}

/** Gives what the new file has. */
async function writeAnew(disk: Disk, path: string, content: Pick<LogContent, 'seasons'>): Promise<Uint8Array> {
  const bytes = bytesOf(content);
  await writeWhole(disk, path, bytes);
  return bytes;
}

function bytesOf(content: Pick<LogContent, 'seasons'>): Uint8Array {
  return Buffer.concat([...recordsOf(content)].map((record) => writtenLine([record])));
}

/** Gives the path of the copy. */
async function keepCopy(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  as: 'damaged' | 'replaced' = 'damaged',
): Promise<string> {
  for (let number = 1; ; number++) {
    const copy = `${path}.${as}${number === 1 ? '' : `-${number}`}`;
    if ((await disk.mark(copy)) !== null) continue;
    await writeWhole(disk, copy, bytes);
    return copy;
  }
}

function damageSaid({ missing, seasons }: LogContent, kept: string): readonly Text[] {
  if (seasons.size === 0) return [message('store.log.season-missing', { kept })];
  if (missing.length === 0) return [message('store.log.damaged', { kept })];
  return missing.map(({ season, from, to, isOnlyHistory }) => {
    const edits = { first: String(from), last: to === null ? null : String(to), kept };
    if (isOnlyHistory) return message('store.log.history-missing', edits);
    if (!seasons.has(season)) return message('store.log.season-missing', { kept });
    return message('store.log.edits-missing', edits);
  });
}
