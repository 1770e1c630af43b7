// `node bench/reliability.mjs [PART...] [--of KIND] [--count N] [--from SEED]`: the tests that promise that nothing is lost, with the numbers of
// `docs/reliability.md` instead of the small ones of each test run. Prints the rows of its table. `npm run bench -- fuzz ...` is the part
// `fuzz` of it: `--of uss` one reader only, `--count` and `--from` so many inputs from a seed on, for a run in pieces.
// NEEDS `npm run build`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/set-up.mjs';

/** Each part: its test files and the numbers they are run with. */
const PARTS = {
  kills: { files: ['tests/e2e/kept.test.ts'], numbers: { KILLS: 200 } },
  'server-kills': { files: ['tests/e2e/kept-server.test.ts'], numbers: { SERVER_KILLS: 50 } },
  'power-cuts': { files: ['src/store/log/log-store.test.ts'], numbers: { POWER_CUTS: 2000, DAMAGES: 5000 } },
  'season-power-cuts': { files: ['src/server/files/power-cut.test.ts'], numbers: { SEASON_POWER_CUTS: 50 } },
  'double-openings': { files: ['src/store/hold-folder.test.ts'], numbers: { DOUBLE_OPENINGS: 200 } },
  'two-tabs': { files: ['tests/e2e/two-tabs-and-an-editor.test.ts'], numbers: { TAB_EDITS: 1000 } },
  fuzz: {
    files: ['src/breakdown/any-input.test.ts', 'src/exchange/any-schedule.test.ts', 'src/folder/pdf/any-pdf.test.ts'],
    numbers: { FUZZ: 100_000, FUZZ_PDFS: 2000 },
  },
  routes: { files: ['src/server/any-request.test.ts'], numbers: { ROUTE_REQUESTS: 10_000 } },
  'many-edits': { files: ['tests/e2e/many-edits.test.ts'], numbers: { EDITS: 20_000 } },
};

const { values: chosen, positionals } = parseArgs({
  allowPositionals: true,
  options: { of: { type: 'string' }, count: { type: 'string' }, from: { type: 'string' } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
const folder = mkdtempSync(join(tmpdir(), 'onyva-reliability-'));
const file = join(folder, 'measured.jsonl');
writeFileSync(file, '');
let failed = 0;
for (const part of wanted) {
  const { files, numbers } = PARTS[part];
  const env = { ...process.env, ONYVA_MEASURED: file };
  for (const [name, number] of Object.entries(numbers)) env[`ONYVA_${name}`] = String(number);
  if (chosen.count !== undefined) env.ONYVA_FUZZ = env.ONYVA_FUZZ_PDFS = chosen.count;
  if (chosen.from !== undefined) env.ONYVA_FUZZ_FROM = chosen.from;
  const only = chosen.of === undefined ? [] : ['-t', `reader of ${chosen.of} gives`];
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const words = [vitest, 'run', '--project', 'rooms', ...only, ...files];
  const { status } = spawnSync(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status === 0) continue;
  failed++;
  process.stderr.write(`${part} FAILED\n`);
}
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });
process.stdout.write('| what was done | how often | found |\n|---|---:|---|\n');
for (const { what, amount, found } of rows) process.stdout.write(`| ${what} | ${amount} | ${found} |\n`);
process.exit(failed === 0 ? 0 : 1);
