/** The same script in two formats, read by two readers: scenes and cues that come out the same. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenesOfScript } from '../../dist/breakdown/index.js';
import { readScriptFile } from '../../dist/folder/index.js';
import type { Screenplay } from '../../dist/script/index.js';
import { type BenchContext, percent, type Section } from './bench-context.js';

/** What was exported, and what it was exported as. */
const TWINS: readonly (readonly [file: string, twin: string])[] = [
  ['fdx/danielbmarkham-E02b.fdx', 'fdx/danielbmarkham-E02b.pdf'],
  ['fountain/screenplain/Big-Fish.fountain', 'fountain/screenplain/Big-Fish.fdx'],
  ['fountain/screenplain/Brick-and-Steel.fountain', 'fountain/screenplain/Brick-and-Steel.fdx'],
  ['fountain/screenplain/The-Last-Birthday-Card.fountain', 'fountain/screenplain/The-Last-Birthday-Card.fdx'],
  ['fountain/betterfountain/brick_and_steel_lf.fountain', 'fountain/betterfountain/brick_and_steel_crlf.fountain'],
];

interface Read {
  /** Set, side and time of each scene. */
  readonly scenes: readonly string[];
  readonly cues: readonly string[];
}

export function benchFormats(context: BenchContext): Section | null {
  const folder = join(context.data, 'scripts');
  if (!existsSync(folder)) return null;
  const rows = TWINS.map(([file, twin]) => {
    const [a, b] = [file, twin].map((name) => said(readScriptFile(readFileSync(join(folder, name)), name))) as [
      Read,
      Read,
    ];
    return {
      file,
      twin,
      scenes: { all: Math.max(a.scenes.length, b.scenes.length), same: inCommon(a.scenes, b.scenes) },
      cues: { all: Math.max(a.cues.length, b.cues.length), same: inCommon(a.cues, b.cues) },
    };
  });
  const shareOf = (of: 'scenes' | 'cues'): number =>
    Math.min(...rows.map((row) => (row[of].all === 0 ? 1 : row[of].same / row[of].all)));
  const [scenes, cues] = [shareOf('scenes'), shareOf('cues')];
  context.bar('scenes the same in two formats, the worst pair', '98 %', percent(scenes), scenes >= 0.98);
  context.bar('cues the same in two formats, the worst pair', '95 %', percent(cues), cues >= 0.95);
  return {
    name: 'formats',
    title: 'One script in two formats',
    lines: [
      '| script | the same as | scenes | the same | cues | the same |',
      '|---|---|---:|---:|---:|---:|',
      ...rows.map(
        ({ file, twin, scenes: own, cues: spoken }) =>
          `| ${file} | ${twin} | ${own.all} | ${own.same} | ${spoken.all} | ${spoken.same} |`,
      ),
      '',
      'A scene is the same with the same INT or EXT, set, time and light in the same order, a cue with the same speaker.',
      'Where two files of one script differ by themselves (a later draft, words that a converter left out), so do these.',
    ],
  };
}

function said(script: Screenplay): Read {
  return {
    scenes: scenesOfScript(script).scenes.map(({ intExt, set, time, light }) => `${intExt} ${set} ${time} ${light}`),
    cues: script.nodes.flatMap((node) => (node.type === 'dialogue' ? [node.character.toUpperCase()] : [])),
  };
}

/** Length of the longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const item of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [at, other] of b.entries())
      row[at + 1] = item === other ? before[at]! + 1 : Math.max(before[at + 1]!, row[at]!);
    before = row;
  }
  return before[b.length]!;
}
