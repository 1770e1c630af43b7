// A real Chromium and an opened season, for the browser tests, the screenshots and the measurements of the board.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { program } from './program.mjs';
import { root } from './set-up.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, else the first on PATH, else Debian's, installed where we may. Throws saying
 * what to install.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. Set it to a Chromium, or unset it.`);
  }
  const found = onPath();
  if (found !== null) return found;
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-q', 'chromium'], { stdio: 'ignore' });
  }
  const installed = onPath();
  if (installed !== null) return installed;
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

/**
 * A Chromium under test. Loads its driver only here: `npm test` looks for a Chromium before any package is installed.
 */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A new season folder that `onyva init` makes from the example's four scripts; `remove` takes it away. */
export function newSeason() {
  const folder = join(mkdtempSync(join(tmpdir(), 'onyva-board-')), 'season');
  const scripts = join(root, 'examples', 'je-ne-sais-quoi', 'scripts');
  onyva(
    'init',
    folder,
    ...readdirSync(scripts)
      .sort()
      .map((name) => join(scripts, name)),
  );
  return { folder, remove: () => rmSync(dirname(folder), { recursive: true, force: true }) };
}

/**
 * A copy of a season in a folder of its own, planned; `remove` takes it away. With `rounds`, the same plan on every
 * machine.
 */
export function plannedCopy(season = join(root, 'examples', 'je-ne-sais-quoi'), seconds = 8, rounds = null) {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-board-'));
  cpSync(season, folder, { recursive: true, filter: (path) => !/plan\.json$|[/\\](out|\.onyva)$/.test(path) });
  const effort = rounds === null ? ['--seconds', String(seconds)] : ['--iterations', String(rounds)];
  onyva('plan', folder, ...effort, '--seed', '1');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function onyva(...args) {
  const done = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (done.status !== 0 && done.status !== 2) throw new Error(`onyva ${args[0]} failed: ${done.stderr}`);
}

/**
 * `onyva open` on a free port; resolves when it has printed its address. Without a folder: from within `cwd`, as
 * somebody begins who has no season yet.
 */
export function openSeason(folder, cwd = process.cwd()) {
  const words = [...(folder === null ? [] : [folder]), '--no-browser', '--port', '0'];
  const child = spawn(process.execPath, [program, 'open', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  let said = '';
  child.stderr.on('data', (bytes) => {
    said += bytes;
  });
  let closing = false;
  const ended = new Promise((done) => child.once('exit', done));
  void ended.then((code) => {
    if (!closing) process.stderr.write(`onyva open ended by itself with ${code}: ${said}\n`);
  });
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (bytes) => {
      out += bytes;
      const address = /http:\/\/\S+/.exec(out)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        pid: child.pid,
        close: async () => {
          closing = true;
          child.kill('SIGINT');
          await ended;
        },
      });
    });
    void ended.then((code) => reject(new Error(`onyva open ended with ${code}: ${said}`)));
  });
}
