import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../live/index.ts';
import { historyOf, NO_HISTORY, runsShort, undoLabel, withEdit } from '../../live/index.ts';
import { folderStore } from '../../store/index.ts';
import { type OpenedSeason, openSeason } from '../open-season.ts';
import { exampleFolder, removeFolder } from '../testing/open-example.ts';

const EDITS = 450;

const folder = exampleFolder();
let close: OpenedSeason['close'] | null = null;
afterEach(async () => {
  await close?.();
  removeFolder(folder);
});

async function opened() {
  const around = join(folder, '.onyva');
  mkdirSync(around, { recursive: true });
  const store = await folderStore(around);
  const season = await openSeason({ folder, store, now: () => performance.now(), say: () => {} });
  if (!('services' in season)) throw new Error('it does not open');
  close = () => season.close();
  return season.services.host;
}

it(`${EDITS} edits are taken back to the first, done again to the last, and once more after a new opening`, async () => {
  let host = await opened();
  const title = () => host.model.season.title;
  for (let n = 1; n <= EDITS; n++) await host.command({ kind: 'edit-season', path: ['title'], value: `T${n}` }, 'a');
  for (let n = EDITS - 1; n >= 0; n--) {
    await host.step('undo', 'a');
    if (title() !== (n === 0 ? 'Two tabs' : `T${n}`)) throw new Error(`the undo to ${n} gave ${title()}`);
    if ((host.history.undo === null) !== (n === 0)) throw new Error(`at ${n} the undo is ${host.history.undo}`);
  }
  expect((await host.step('undo', 'a')).label).toBeNull();
  for (let n = 1; n <= EDITS; n++) {
    await host.step('redo', 'a');
    if (title() !== `T${n}`) throw new Error(`the redo to ${n} gave ${title()}`);
  }
  expect(host.history.redo).toBeNull();
  await close?.();
  host = await opened();
  let steps = 0;
  while ((await host.step('undo', 'a')).label !== null) steps++;
  expect([steps, title()]).toEqual([EDITS, 'Two tabs']);
});

describe('the steps that are held', () => {
  const edit = (n: number, kind: Edit['kind'] = 'do'): Edit => ({
    kind,
    label: `edit ${n}`,
    diff: [{ path: ['text'], from: `${n - 1}`, to: `${n}` }],
  });
  const heights = ({ undo, redo }: typeof NO_HISTORY) => [undo?.height ?? 0, redo?.height ?? 0];

  it('do not grow with the edits of a season', () => {
    let history = NO_HISTORY;
    for (let n = 1; n <= 5000; n++) history = withEdit(history, edit(n));
    expect(heights(history)[0]).toBeLessThanOrEqual(400);
    expect(history.hasMore).toEqual({ undo: true, redo: false });
    expect(runsShort(history)).toBe(false);
  });

  it('are the last ones of a log that is read, and those around where it was taken back to', () => {
    const edits = Array.from({ length: 2000 }, (_, at) => edit(at + 1));
    const back = Array.from({ length: 900 }, (_, at) => edit(2000 - at, 'undo'));
    const history = historyOf([...edits, ...back]);
    expect(undoLabel(history)).toBe('edit 1100');
    expect(heights(history).every((height) => height > 100 && height <= 400)).toBe(true);
    expect(history.hasMore).toEqual({ undo: true, redo: true });
  });

  it('reach down to one that can be taken back, however often the scripts have changed since', () => {
    const changes = Array.from({ length: 1000 }, (_, at) => edit(at + 2, 'follow'));
    expect(undoLabel(historyOf([edit(1), ...changes]))).toBe('edit 1');
    expect(undoLabel(changes.reduce(withEdit, withEdit(NO_HISTORY, edit(1))))).toBe('edit 1');
  });
});
