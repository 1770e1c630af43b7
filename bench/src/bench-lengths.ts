/** Lengths and pages against Final Draft's own figures, and pages of scripts that other readers have counted. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paginate, readScript, type Screenplay, standardLayout } from '../../dist/script/index.js';
import { type BenchContext, percent, type Section } from './bench-context.js';

/** Final Draft files with `Length` and `Page`, and the pages of the PDF beside one of them. */
const STATED: readonly (readonly [file: string, pdfPages: number | null])[] = [
  ['fdx/bigfish-finaldraft8.fdx', null],
  ['fdx/rearview-writer.fdx', null],
  ['fdx/danielbmarkham-E02b.fdx', 51],
  ['fdx/final_draft_12_sample.fdx', null],
];

/** Pages that other readers give (shared/data/README: readers differ on Big Fish by six pages). */
const COUNTED: readonly (readonly [file: string, others: string])[] = [
  ['fountain/betterfountain/big_fish_lf.fountain', '118, 122, 124'],
  ['fountain/screenplain/The-Last-Birthday-Card.fountain', '-'],
  ['fountain/afterwriting/my_living_memory.fountain', '-'],
];

interface Compared {
  readonly scenes: number;
  readonly equal: number;
  readonly near: number;
  readonly rightPage: number;
  readonly nextPage: number;
  readonly pages: number;
  readonly lastPage: number;
}

export function benchLengths(context: BenchContext): Section | null {
  const folder = join(context.data, 'scripts');
  if (!existsSync(folder)) return null;
  const read = (file: string): Screenplay => readScript(readFileSync(join(folder, file)), file);
  const rows = STATED.map(([file, pdf]) => ({ file, pdf, ...compare(read(file)) }));
  const sum = (of: (row: Compared) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const scenes = sum((row) => row.scenes);
  const near = sum((row) => row.near) / scenes;
  const page = sum((row) => row.nextPage) / scenes;
  context.bar("scenes within one eighth of Final Draft's length", '90 %', percent(near), near >= 0.9);
  context.bar('headings on its page or the next', '95 %', percent(page), page >= 0.95);
  return {
    name: 'lengths',
    title: 'Lengths and pages',
    lines: [
      '| Final Draft file | scenes | same length | within 1/8 | same page | or the next | pages | its last heading on | PDF |',
      '|---|---:|---:|---:|---:|---:|---:|---:|---:|',
      ...rows.map(
        (row) =>
          `| ${row.file} | ${row.scenes} | ${row.equal} | ${row.near} | ${row.rightPage} | ${row.nextPage} | ${row.pages} | ${row.lastPage} | ${row.pdf ?? ''} |`,
      ),
      `| all | ${scenes} | ${sum((row) => row.equal)} | ${sum((row) => row.near)} | ${sum((row) => row.rightPage)} | ${sum((row) => row.nextPage)} | | | |`,
      '',
      "The margins, typeface and space before each element are the file's own; its lengths and pages are not looked at.",
      '',
      '| Fountain script | pages, US Letter | pages, A4 | other readers |',
      '|---|---:|---:|---:|',
      ...COUNTED.map(([file, others]) => {
        const script = read(file);
        const a4 = paginate(script, standardLayout('a4')).pages;
        return `| ${file} | ${paginate(script).pages} | ${a4} | ${others} |`;
      }),
      '',
      'fountain-js (compared for speed below) sets no pages. afterwriting 1.17 does; it is left out, because it brings a',
      'browser application and a security scanner (jquery, d3, snyk) as dependencies. Its page counts of Big Fish are',
      'among the other readers.',
    ],
  };
}

function compare(script: Screenplay): Compared {
  const nodes = script.nodes.map((node) => (node.type === 'heading' ? { ...node, statedEighths: null } : node));
  const { scenes, pages } = paginate({ ...script, nodes });
  const stated = scenes.flatMap(({ nodeIndex, eighths, page }) => {
    const heading = script.nodes[nodeIndex]!;
    if (heading.type !== 'heading' || heading.statedEighths === null || heading.statedPage === null) return [];
    return [{ off: Math.abs(eighths - heading.statedEighths), pagesOff: Math.abs(page - Number(heading.statedPage)) }];
  });
  const last = script.nodes.findLast((node) => node.type === 'heading' && node.statedPage !== null);
  return {
    scenes: stated.length,
    equal: stated.filter(({ off }) => off === 0).length,
    near: stated.filter(({ off }) => off <= 1).length,
    rightPage: stated.filter(({ pagesOff }) => pagesOff === 0).length,
    nextPage: stated.filter(({ pagesOff }) => pagesOff <= 1).length,
    pages,
    lastPage: last?.type === 'heading' ? Number(last.statedPage) : 0,
  };
}
