// `node bench/edit-latency.mjs [EDITS]`: what it costs that an edit is on the disk before it is acknowledged. The same
// edits are kept by the log as it is and by one that does not sync, in turns. NEEDS `npm run build`.
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemDisk } from '../dist/store/disk/system-disk.js';
import { logStore } from '../dist/store/log/log-store.js';

const EDITS = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(process.env.ONYVA_FOLDER ?? tmpdir(), 'onyva-latency-'));
const withoutSync = {
  ...systemDisk,
  open: async (path, as) => {
    const file = await systemDisk.open(path, as);
    return Object.assign(Object.create(file), { sync: async () => {} });
  },
};
const live = {
  text: 'x'.repeat(60_000),
  activeBoard: 'main',
  boards: { main: { id: 'main', name: '0', days: {}, boneyard: [], ways: {} } },
};
const kinds = { 'with sync': systemDisk, 'without sync': withoutSync };
const stores = new Map();
for (const [name, disk] of Object.entries(kinds)) {
  const store = await logStore(disk, join(folder, `${name}.log`), { mayWrite() {}, say() {} });
  await store.create('season', 'Season', live);
  stores.set(name, { store, waits: [] });
}
for (let revision = 1; revision <= EDITS; revision++) {
  for (const { store, waits } of stores.values()) {
    const diff = [{ path: ['boards', 'main', 'name'], from: String(revision - 1), to: String(revision) }];
    const began = performance.now();
    await store.append('season', { kind: 'do', label: 'Edit', diff, revision, clientId: 'a' }, live);
    waits.push(performance.now() - began);
  }
}
process.stdout.write(`| an edit kept, ms | median | 99 % under | most |\n|---|---:|---:|---:|\n`);
for (const [name, { store, waits }] of stores) {
  await store.close();
  waits.sort((a, b) => a - b);
  const at = (share) => waits[Math.floor((waits.length - 1) * share)].toFixed(2);
  process.stdout.write(`| ${name} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |\n`);
}
process.stdout.write(`\n${EDITS} edits each, in turns; load ${loadavg()[0].toFixed(1)}\n`);
rmSync(folder, { recursive: true });
