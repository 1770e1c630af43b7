// Measures the whole set of documents of a season of 60 days (450 scenes, 80 people), in each language of paper and in
// all three, as `onyva print DIR --all` makes it: the clock, the processor time of all its threads, and its greatest
// memory (Linux).
// `node bench/documents.mjs [SEASON]`; give a season that has a plan, or one is generated and planned for ten seconds.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { plannedCopy } from '../scripts/browser.mjs';
import { onyva } from './onyva.mjs';

const given = process.argv[2];
const made = mkdtempSync(join(tmpdir(), 'onyva-bench-'));
if (given === undefined) onyva('generate', join(made, 'season'), '--size', 'L', '--seed', '1');
const season = given === undefined ? plannedCopy(join(made, 'season'), 10) : { folder: given, remove() {} };
const main = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
let worst = 0;
for (const languages of [['en'], ['fr'], ['en+fr'], ['en', 'fr', 'en+fr']]) {
  const load = loadavg()[0].toFixed(2);
  const out = join(made, 'out', languages.join('-'));
  const chosen = languages.length === 1 ? ['--lang', languages[0]] : [];
  const began = performance.now();
  const child = spawn(process.execPath, [main, 'print', season.folder, '--all', ...chosen, '--out', out], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let seconds = 0;
  let most = 0;
  // What the process has used so far stands in /proc; the last look before it ends counts.
  const watch = setInterval(() => {
    try {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      seconds = (Number(fields[11]) + Number(fields[12])) / 100;
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      most = Math.max(most, Number(peak?.[1] ?? 0) / 1024);
    } catch {}
  }, 50);
  worst = Math.max(worst, await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1))));
  clearInterval(watch);
  const clock = (performance.now() - began) / 1000;
  process.stdout.write(
    `${languages.join(', ')}: ${clock.toFixed(1)} s by the clock, ${seconds.toFixed(1)} s of processor, ${most.toFixed(0)} MB at most (${cpus().length} cores, load ${load} at the start)\n`,
  );
}
rmSync(made, { recursive: true, force: true });
season.remove?.();
process.exitCode = worst;
