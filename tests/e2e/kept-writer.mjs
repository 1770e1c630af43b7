// A process that edits a season through the store as fast as it can, saying what was kept, until it is killed
// (`kept.test.ts`).
import { writeSync } from 'node:fs';
import { diffOf } from '../../dist/live/index.js';
import { folderStore } from '../../dist/store/index.js';

const store = await folderStore(process.argv[2]);
const stored = await store.load('season');
let live = stored?.live ?? {
  text: 'title: Kept\n',
  activeBoard: 'main',
  boards: { main: { id: 'main', name: '0', days: {}, boneyard: [], ways: {} } },
};
if (stored === null) await store.create('season', 'Kept', live);
let revision = stored?.revision ?? 0;
// What undo, the state and the count say must be one thing: every edit names the board after its own number.
const isWhole =
  live.boards.main.name === String(revision) && (stored?.edits ?? []).every((edit, i) => edit.revision === i + 1);
writeSync(1, `have ${isWhole ? revision : 'broken'}\n`);
for (;;) {
  const after = { ...live, boards: { main: { ...live.boards.main, name: String(revision + 1) } } };
  const edit = { kind: 'do', label: 'Rename', diff: diffOf(live, after), revision: revision + 1, clientId: 'writer' };
  const { kind } = await store.append('season', edit, after);
  if (kind !== 'kept') throw new Error(kind);
  live = after;
  revision++;
  writeSync(1, `kept ${revision}\n`);
}
