import { describe, expect, it } from 'vitest';
import { measured, patience, times } from '../../folder/testing/measured.ts';
import { type Random, seededRandom, type Text } from '../../foundation/index.ts';
import { diffOf, type History, type LiveSeason, NO_HISTORY, stepHistory, withEdit } from '../../live/index.ts';
import { said } from '../../messages/testing/said.ts';
import type { SeasonStore, StoredEdit, StoredSeason, StoreRefused } from '../store.ts';
import { type ForgetfulDisk, forgetfulDisk } from '../testing/forgetful-disk.ts';
import { readLines, writtenLine } from './log-lines.ts';
import { logStore } from './log-store.ts';

const LOG = '/season/.onyva/edits.log';

/** The boards of these seasons have banners only, which no script makes come or go. */
const NO_FACTS = () => ({ diagnostics: [] });

function first(): LiveSeason {
  return {
    text: `title: Kept\n${'# a comment of some length\n'.repeat(20)}`,
    activeBoard: 'main',
    boards: { main: { id: 'main', name: '0', days: {}, boneyard: [], ways: {} } },
  };
}

function open(disk: ForgetfulDisk, told: Text[] = []): Promise<SeasonStore> {
  return logStore(disk, LOG, { mayWrite: () => {}, say: (text) => told.push(text) });
}

interface Acknowledged {
  edit: number;
  mark: string | null;
}

/** A season being edited, as the server does it: each edit is kept before the next is made. */
class Editor {
  readonly store: SeasonStore;
  live: LiveSeason;
  history: History;
  revision: number;
  /** What has resolved. */
  readonly acknowledged: Acknowledged;
  /** By number of the edit, also of those that were never acknowledged. */
  readonly #states: Map<number, LiveSeason>;

  private constructor(store: SeasonStore, { live, revision, edits }: StoredSeason, states: Map<number, LiveSeason>) {
    this.store = store;
    this.live = live;
    this.history = edits.reduce<History>(withEdit, NO_HISTORY);
    this.revision = revision;
    this.acknowledged = { edit: revision, mark: null };
    this.#states = states;
  }

  static async open(disk: ForgetfulDisk, told: Text[] = [], states = new Map<number, LiveSeason>()): Promise<Editor> {
    const store = await open(disk, told);
    const stored = await store.load('season');
    if (stored !== null) return new Editor(store, stored, states);
    await store.create('season', 'Kept', first());
    return new Editor(store, { id: 'season', title: 'Kept', live: first(), revision: 0, edits: [] }, states);
  }

  async edit(random: Random): Promise<void> {
    const direction = random.below(6) === 0 ? 'undo' : random.below(6) === 0 ? 'redo' : null;
    const stepped = direction === null ? null : stepHistory(this.live, this.history, direction, NO_FACTS);
    const after = stepped?.season ?? changed(this.live, random, this.revision + 1);
    const edit = stepped?.edit ?? { kind: 'do' as const, label: 'Edit', diff: diffOf(this.live, after) };
    const revision = this.revision + 1;
    const stored: StoredEdit = { ...edit, revision, clientId: 'tab' };
    this.#states.set(revision, after);
    const kept = await this.store.append('season', stored, after);
    if (kept.kind !== 'kept') throw new Error('overtaken');
    this.acknowledged.edit = revision;
    this.live = after;
    this.revision = revision;
    this.history = withEdit(this.history, edit);
    if (random.below(4) !== 0) return;
    await this.store.putDocument('season', 'marks', String(revision));
    this.acknowledged.mark = String(revision);
  }
}

function changed(live: LiveSeason, random: Random, number: number): LiveSeason {
  const main = live.boards.main!;
  if (random.below(3) === 0) return { ...live, text: `${live.text}k${number}: ${'v'.repeat(random.below(3000))}\n` };
  if (random.below(3) === 0) return { ...live, boards: { ...live.boards, main: { ...main, name: String(number) } } };
  const banner = { kind: 'banner' as const, id: `b${number}`, text: `Banner ${number}` };
  const at = random.below(main.boneyard.length + 1);
  const boneyard = main.boneyard.toSpliced(at, 0, banner);
  return { ...live, boards: { ...live.boards, main: { ...main, boneyard } } };
}

/** Undo to the very beginning, and everything done again: no step is missing and none is there twice. */
function undoesAll({ live, history }: Editor): LiveSeason {
  let state = live;
  let steps = history;
  for (;;) {
    const stepped = stepHistory(state, steps, 'undo', NO_FACTS);
    if (stepped === null) return state;
    state = stepped.season;
    steps = withEdit(steps, stepped.edit);
  }
}

/** In each life of a season one power cut. */
const LIVES = 4;
const POWER_CUTS = times('POWER_CUTS', 400);
const DAMAGES = times('DAMAGES', 200);

interface Lives {
  /** Acknowledged edits and notes that were gone after a power cut. */
  lost: number;
  edits: number;
}

/** Some lives of a season, each ended by a power cut in the middle of its edits. */
async function lives(seed: number, broken: (disk: ForgetfulDisk) => ForgetfulDisk = (disk) => disk): Promise<Lives> {
  const random = seededRandom(seed);
  const disk = forgetfulDisk();
  const states = new Map([[0, first()]]);
  const sofar: Lives = { lost: 0, edits: 0 };
  let acknowledged: Acknowledged = { edit: -1, mark: null };
  for (let life = 0; life < LIVES; life++) {
    const told: Text[] = [];
    const editor = await Editor.open(broken(disk), told, states);
    expect(told.map(said), `seed ${seed}`).toEqual([]);
    const mark = await editor.store.document('season', 'marks');
    if (editor.revision < acknowledged.edit || Number(mark) < Number(acknowledged.mark)) sofar.lost++;
    // One that was on its way may be there too; the state is that of its number, to the letter.
    expect(editor.revision, `seed ${seed}`).toBeLessThanOrEqual(Math.max(0, acknowledged.edit + 1));
    expect(editor.live).toEqual(states.get(editor.revision));
    expect(undoesAll(editor)).toEqual(first());
    const edits = editor.revision + random.below(12);
    const editing = (async () => {
      for (;;) await editor.edit(random);
    })().catch((error: Error) => expect(error.message).toContain('the power is gone'));
    while (editor.revision < edits) await new Promise((done) => setImmediate(done));
    for (let turn = random.below(8); turn > 0; turn--) await new Promise((done) => setImmediate(done));
    disk.powerCut(random);
    acknowledged = { ...editor.acknowledged };
    await editing;
  }
  sofar.edits = acknowledged.edit;
  return sofar;
}

describe('a log at a power cut', () => {
  it('has every acknowledged edit and note, none twice, and undo to the first', {
    timeout: patience(120_000),
  }, async () => {
    let edits = 0;
    for (let seed = 0; seed < POWER_CUTS / LIVES; seed++) {
      const { lost, edits: made } = await lives(seed);
      expect(lost, `seed ${seed}`).toBe(0);
      edits += made;
    }
    expect(edits).toBeGreaterThan(POWER_CUTS);
    measured(
      'power cut while edits are kept (simulated disk)',
      String(POWER_CUTS),
      `${edits} acknowledged edits, 0 lost`,
    );
  });

  it('would be seen here to lose edits if it did not sync', async () => {
    let lost = 0;
    for (let seed = 0; seed < 30 && lost === 0; seed++) {
      lost += await lives(seed, withoutSync).then(
        ({ lost }) => lost,
        () => 1,
      );
    }
    expect(lost).toBeGreaterThan(0);
  });

  it('during the making of the log leaves none, or one that goes on', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seededRandom(seed);
      const disk = forgetfulDisk();
      const opening = Editor.open(disk).catch(() => null);
      for (let turn = random.below(30); turn > 0; turn--) await new Promise((done) => setImmediate(done));
      disk.powerCut(random);
      await opening;
      const editor = await Editor.open(disk);
      await editor.edit(random);
      expect(editor.acknowledged.edit, `seed ${seed}`).toBe(1);
    }
  });
});

describe('a log on a full disk', () => {
  it('refuses the edit, keeps those before, and goes on when there is room', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = seededRandom(seed);
      const disk = forgetfulDisk();
      const editor = await Editor.open(disk);
      for (let i = 0; i < 5; i++) await editor.edit(random);
      disk.failAfter(random.below(2));
      const refusal = await editor.edit(random).then(
        () => null,
        (error: StoreRefused) => error,
      );
      expect(refusal!.why).toBe('not-kept');
      disk.failAfter(Number.POSITIVE_INFINITY);
      await editor.edit(random);
      expect(editor.acknowledged.edit).toBe(6);
      disk.powerCut(random);
      const again = await Editor.open(disk);
      expect(again.revision).toBe(6);
      expect(again.live).toEqual(editor.live);
    }
  });

  it('writes together what is asked for together', async () => {
    const disk = forgetfulDisk();
    const store = await open(disk);
    await store.create('season', 'Kept', first());
    const before = disk.syncs;
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.putDocument('season', `note ${i}`, 'x')));
    expect(disk.syncs - before).toBeLessThanOrEqual(2);
  });
});

describe('a damaged log', () => {
  /** A log of `count` edits, with one line damaged; what is then there, what was said, and what is kept beside it. */
  async function damaged(count: number, which: (lines: readonly string[]) => number, hits = 1) {
    const disk = forgetfulDisk();
    const states = new Map([[0, first()]]);
    const editor = await Editor.open(disk, [], states);
    for (let i = 0; i < count; i++) await editor.edit(seededRandom(1));
    await editor.store.close();
    disk.damage(LOG, (bytes) => {
      const lines = Buffer.from(bytes).toString().split('\n');
      for (let line = which(lines); hits > 0; line++, hits--) {
        lines[line] = lines[line]!.replace(/"client":"tab"|"live"|"format"/, (word) => word.toUpperCase());
      }
      return Buffer.from(lines.join('\n'));
    });
    const before = await disk.read(LOG);
    const told: Text[] = [];
    const after = await Editor.open(disk, told, states);
    const kept = await disk.read(`${LOG}.damaged`);
    return { after, told: told.map(said), states, isKept: kept !== null && Buffer.from(kept).equals(before!), disk };
  }
  const lineOfEdit = (revision: number) => (lines: readonly string[]) =>
    lines.findIndex((line) => line.includes(`"revision":${revision},"kind"`));

  it('in its middle has the edits before, says which are missing, and keeps itself', async () => {
    const { after, told, states, isKept, disk } = await damaged(9, lineOfEdit(5));
    expect(after.revision).toBe(4);
    expect(after.live).toEqual(states.get(4));
    expect(told).toEqual([expect.stringMatching(/edits 5 to 9 could not be read.*edits\.log\.damaged/)]);
    expect(isKept).toBe(true);
    await after.edit(seededRandom(1));
    // It is whole again: nothing is said a second time.
    const again: Text[] = [];
    expect((await Editor.open(disk, again)).revision).toBe(5);
    expect(again).toEqual([]);
  });

  it('before a whole state has the season, and undo from there on', async () => {
    const disk = forgetfulDisk();
    const states = new Map([[0, first()]]);
    const editor = await Editor.open(disk, [], states);
    const random = seededRandom(4);
    for (let i = 0; i < 400; i++) await editor.edit(random);
    await editor.store.close();
    disk.damage(LOG, (bytes) => {
      const lines = Buffer.from(bytes).toString().split('\n');
      expect(lines.filter((line) => line.includes('"record":"state"')).length).toBeGreaterThan(1);
      const line = lineOfEdit(30)(lines);
      lines[line] = lines[line]!.slice(0, -4);
      return Buffer.from(lines.join('\n'));
    });
    const told: Text[] = [];
    const after = await Editor.open(disk, told);
    expect([after.revision, after.live]).toEqual([400, states.get(400)]);
    expect(told.map(said)).toEqual([expect.stringMatching(/Every edit is in the season, but edits 30 to 30/)]);
    // Edit 31, the first that can be taken back, took edit 30 back itself.
    expect(undoesAll(after)).toEqual(states.get(31));
  });

  it('in its first line has everything', async () => {
    const { after, told, states } = await damaged(9, () => 0);
    expect(after.live).toEqual(states.get(9));
    expect(told).toEqual([expect.stringContaining('No edit is missing')]);
  });

  it('in the state it begins with is made again from the files, and says so', async () => {
    const { after, told, isKept } = await damaged(3, (lines) => lines.findIndex((line) => line.includes('"state"')));
    expect(after.revision).toBe(0);
    expect(told).toEqual([expect.stringContaining('make the season again')]);
    expect(isKept).toBe(true);
  });

  it('at its end, in more than a write that was broken off, says so', async () => {
    const { after, told, isKept } = await damaged(9, (lines) => lines.length - 3, 3);
    expect(after.revision).toBe(7);
    expect(told).toEqual([expect.stringContaining('edits from number 8 on could not be read')]);
    expect(isKept).toBe(true);
  });

  it('that has an edit twice counts it once', async () => {
    const disk = forgetfulDisk();
    const editor = await Editor.open(disk);
    for (let i = 0; i < 3; i++) await editor.edit(seededRandom(i));
    disk.damage(LOG, (bytes) => {
      const last = readLines(bytes).lines.filter(({ records }) => records.some(({ record }) => record === 'edit'));
      return Buffer.concat([bytes, ...last.map(({ records }) => writtenLine(records))]);
    });
    const again = await Editor.open(disk);
    expect([again.revision, again.live]).toEqual([3, editor.live]);
  });

  it('of any bytes opens, and what it lost is said', { timeout: patience(60_000) }, async () => {
    const whole = forgetfulDisk();
    const editor = await Editor.open(whole);
    for (let i = 0; i < 20; i++) await editor.edit(seededRandom(i));
    const bytes = (await whole.read(LOG))!;
    for (let seed = 0; seed < DAMAGES; seed++) {
      const random = seededRandom(seed);
      const disk = forgetfulDisk();
      await (await Editor.open(disk)).store.close();
      const hurt = Uint8Array.from(bytes);
      for (let hit = 1 + random.below(4); hit > 0; hit--) {
        const at = random.below(hurt.length);
        hurt.fill(random.below(256), at, at + 1 + random.below(600));
      }
      disk.damage(LOG, () => hurt);
      const { damaged, end } = readLines(hurt);
      const told: Text[] = [];
      const store = await open(disk, told);
      const stored = await store.load('season');
      // One unreadable piece at the end looks like a write that a power cut broke off: nobody was promised that.
      const isBrokenOff = damaged.length === 0 && end < hurt.length;
      if ((stored?.revision ?? 0) < editor.revision && !isBrokenOff) expect(told, `seed ${seed}`).not.toEqual([]);
    }
    measured(
      'log of edits damaged at random bytes, opened',
      String(DAMAGES),
      'each opened; every loss said, but for one unreadable piece at the very end',
    );
  });
});

/** What it says is on the disk is not. */
function withoutSync(disk: ForgetfulDisk): ForgetfulDisk {
  return {
    ...disk,
    open: async (path, as) => ({ ...(await disk.open(path, as)), sync: async () => {} }),
  };
}
