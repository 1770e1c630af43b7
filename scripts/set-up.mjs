// Installs packages (only when the lock file changed) and builds, so that `npm start` and `npm test` work in a fresh
// clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command with its output shown; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) {
    process.stderr.write(`could not run ${command}: ${result.error.message}\n`);
    process.exit(1);
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Onyva needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.\n`,
  );
  process.exit(1);
}

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const print = createHash('sha256').update(lock).digest('hex');
  const marker = join(root, 'node_modules', '.onyva-lock');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === print) return;
  process.stderr.write('Installing packages (npm ci) ...\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  writeFileSync(marker, print);
}

/** The rooms (`tsc`), the program and the screens made of them, and the bill of materials; they are what runs next. */
export function build() {
  const node = (...words) => run(process.execPath, words, { stdio: ['ignore', 2, 2] });
  node(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of ['scripts/program.config.mjs', 'src/web/vite.config.ts']) {
    node(vite, 'build', '--config', join(root, config), '--logLevel', 'error');
  }
  node(join(root, 'scripts', 'bill-of-materials.mjs'));
  process.env.ONYVA_AS_BUILT = '1';
}

export function setUp() {
  checkNode();
  install();
  process.stderr.write('Building ...\n');
  build();
}
