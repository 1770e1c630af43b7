import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { root } from './command-line.ts';

const compiled = existsSync(program);
const PLAN = ['--iterations', '5'];

let folder = '';
beforeEach(() => {
  folder = exampleFolder();
});
afterEach(() => removeFolder(folder));

/** `onLine` hears of what is printed so far and may end it with Ctrl-C. */
function show(words: readonly string[], onOutput: (out: string, interrupt: () => void) => void = () => {}) {
  return new Promise<{ readonly code: number | null; readonly out: string }>((done) => {
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
    const script = join(root, 'scripts', 'show-season.mjs');
    const child = spawn(process.execPath, [script, folder, ...words], { stdio: ['ignore', 'pipe', 'pipe'], env });
    let out = '';
    child.stderr.resume();
    child.stdout.on('data', (bytes) => {
      out += String(bytes);
      onOutput(out, () => child.kill('SIGINT'));
    });
    child.once('exit', (code) => done({ code, out }));
  });
}

describe.skipIf(!compiled)('npm start after setting up (NEEDS `npm run build` first)', () => {
  it('without a terminal plans, prints, says how to open the season, and ends by itself', {
    timeout: 60_000,
  }, async () => {
    const { code, out } = await show(PLAN);
    expect(code).toBe(0);
    expect(out).toContain('Legal: no rule is broken.');
    expect(out).toContain(`npx onyva open ${folder}`);
    expect(readFileSync(join(folder, 'out', 'one-liner.txt'), 'utf8')).toContain('FLAT');
    expect(existsSync(join(folder, '.onyva'))).toBe(false);
  });

  it('opens the planned season on the board at an address of this machine, until Ctrl-C', {
    timeout: 120_000,
  }, async () => {
    let status: Promise<number> | null = null;
    const { code, out } = await show(['--open', ...PLAN], (said, interrupt) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said)?.[0];
      if (address === undefined || status !== null) return;
      status = fetch(address, { redirect: 'manual' }).then((answer) => answer.status);
      void status.then(interrupt);
    });
    expect(await status).toBe(200);
    expect(code).toBe(0);
    expect(out).toContain('Legal: no rule is broken.');
  });
});
