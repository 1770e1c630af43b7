/**
 * `npm run bench [-- PART...] [--seconds N]`: parts are talent, core, seasons (or a size: S M L XL), film, board, speed,
 * lengths, formats, elements; all when none is named; `fuzz` by itself (`bench/reliability.mjs`, whose options it takes).
 * One part after the other, nothing else at the same time. Results go to `bench/results/` and into `bench/README.md`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchBoard } from './bench-board.js';
import { BenchContext, type Section } from './bench-context.js';
import { benchCore } from './bench-core.js';
import { benchElements } from './bench-elements.js';
import { benchFilm } from './bench-film.js';
import { benchFormats } from './bench-formats.js';
import { benchLengths } from './bench-lengths.js';
import { benchSeasons } from './bench-seasons.js';
import { benchSpeed } from './bench-speed.js';
import { benchTalent } from './bench-talent.js';
import { thisMachine } from './machine.js';
import { writeReport } from './report.js';

const words = process.argv.slice(2);
if (words[0] === 'fuzz') {
  const script = fileURLToPath(new URL('../reliability.mjs', import.meta.url));
  process.exit(spawnSync(process.execPath, [script, ...words], { stdio: 'inherit' }).status ?? 1);
}
const at = words.indexOf('--seconds');
const limit = at >= 0 ? Number(words[at + 1]) : 60;
const parts = words.filter((word, i) => !word.startsWith('--') && (at < 0 || i !== at + 1));
const SIZES = ['S', 'M', 'L', 'XL'] as const;
const sizeNames: readonly string[] = SIZES;
const wants = (part: string): boolean =>
  parts.length === 0 || parts.includes(part) || (parts.includes('seasons') && sizeNames.includes(part));

const folder = new URL('../', import.meta.url);
const data = new URL('../../shared/data/', folder).pathname;
const machine = thisMachine();
const sections: (Section & { bars: BenchContext['bars'] })[] = [];

const PARTS: readonly (readonly [string, (context: BenchContext) => Promise<Section | null> | Section | null])[] = [
  ['speed', benchSpeed],
  ['film', benchFilm],
  ['board', benchBoard],
  ...SIZES.map((size) => [size, (context: BenchContext) => benchSeasons(context, size)] as const),
  ['core', benchCore],
  ['talent', benchTalent],
  ['lengths', benchLengths],
  ['formats', benchFormats],
  ['elements', benchElements],
];

mkdirSync(new URL('plots/', folder), { recursive: true });
for (const [part, run] of PARTS) {
  if (!wants(part)) continue;
  const context = new BenchContext({ data, folder, seconds: limit, date: machine.date });
  const section = await run(context);
  if (section === null) process.stderr.write(`${part} SKIPPED: ${data} has no inputs for it\n`);
  else sections.push({ ...section, bars: context.bars });
}
writeReport(folder, machine, sections);
process.exit(0);
