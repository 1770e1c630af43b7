// `npm start`: set up, then the main job on the example season: plan it, show cost, bound and days, and write its paper.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setUp } from './set-up.mjs';

setUp();
const onyva = join(root, 'dist', 'cli', 'main.js');
const season = join('examples', 'je-ne-sais-quoi');
const step = (...args) => spawnSync(process.execPath, [onyva, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

const planned = step('plan', season, ...process.argv.slice(2));
if (planned === 1) process.exit(1);
for (const [document, format] of [
  ['one-liner', 'html'],
  ['one-liner', 'txt'],
  ['dood', 'html'],
  ['dood', 'txt'],
]) {
  const status = step(
    'print',
    season,
    document,
    '--format',
    format,
    '-o',
    join(season, 'out', `${document}.${format}`),
  );
  if (status !== 0) process.exit(status);
}
process.exit(planned);
