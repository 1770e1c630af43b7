/** Writes what was measured: one JSON file per part, and the tables of `bench/README.md` from all of them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Bar, Section } from './bench-context.js';
import type { Machine } from './machine.js';

interface Measured extends Section {
  readonly bars: readonly Bar[];
}

interface Kept extends Measured {
  readonly machine: Machine;
}

const BEGIN = '<!-- results: written by npm run bench -->';
const END = '<!-- end of results -->';
const ORDER = [
  'season-S',
  'season-M',
  'season-L',
  'season-XL',
  'film',
  'core',
  'talent',
  'lengths',
  'formats',
  'elements',
  'speed',
];

export function writeReport(folder: URL, machine: Machine, sections: readonly Measured[]): void {
  const results = new URL('results/', folder);
  mkdirSync(results, { recursive: true });
  for (const section of sections) {
    writeFileSync(new URL(`${section.name}.json`, results), `${JSON.stringify({ machine, ...section }, null, 2)}\n`);
  }
  const kept = readdirSync(results)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, results), 'utf8')) as Kept)
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const readme = new URL('README.md', folder);
  const before = existsSync(readme) ? readFileSync(readme, 'utf8') : `${BEGIN}\n${END}\n`;
  const [head = '', rest = ''] = before.split(BEGIN);
  const [, tail = ''] = rest.split(END);
  writeFileSync(readme, `${head}${BEGIN}\n\n${pageOf(kept)}\n${END}${tail}`);
}

function pageOf(kept: readonly Kept[]): string {
  const bars = kept.flatMap((section) => section.bars);
  return [
    `### Bars: ${bars.filter(({ met }) => met).length} of ${bars.length} met`,
    '',
    '| what | bar | measured | met |',
    '|---|---|---|---|',
    ...bars.map(({ what, bar, measured, met }) => `| ${what} | ${bar} | ${measured} | ${met ? 'yes' : '**no**'} |`),
    '',
    ...kept.flatMap(({ title, lines, machine }) => [
      `### ${title}`,
      '',
      `${machine.date}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}; load when it began: ${machine.load}.`,
      '',
      ...lines,
      '',
    ]),
  ].join('\n');
}
