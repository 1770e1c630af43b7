// `node scripts/show-season.mjs FOLDER [--no-open | --open] [options of onyva plan]`: plans a season (cost, bound and
// days on screen), writes its paper, and opens it on the board until Ctrl-C. Where nobody is looking (CI, no terminal,
// `--no-open`) it says how to open it, and ends.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { program } from './program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [season, ...words] = process.argv.slice(2);
const planWords = words.filter((word) => word !== '--no-open' && word !== '--open');
const isWatched = process.stdout.isTTY === true && process.env.CI === undefined;
const opens = words.includes('--open') || (isWatched && !words.includes('--no-open'));
const step = (...args) => spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;

const planned = step('plan', season, ...planWords);
if (planned === 1) process.exit(1);
for (const [document, format] of [
  ['one-liner', 'html'],
  ['one-liner', 'txt'],
  ['dood', 'html'],
  ['dood', 'txt'],
]) {
  const out = join(season, 'out', `${document}.${format}`);
  const status = step('print', season, document, '--format', format, '-o', out);
  if (status !== 0) process.exit(status);
}
if (opens) process.exit(await open());
process.stdout.write(`\nOpen it on the board with: npx onyva open ${season}\n`);
process.exit(planned);

/** Ctrl-C goes to both processes: the season closes itself, and this one waits for it. */
function open() {
  process.stderr.write('\nOpening it on the board ...\n');
  const child = spawn(process.execPath, [program, 'open', season], { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => {
    if (process.stdin.isTTY !== true) child.kill('SIGINT');
  });
  process.on('SIGTERM', () => child.kill('SIGINT'));
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)));
}
