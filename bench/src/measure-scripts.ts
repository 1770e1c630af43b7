/**
 * Measures real scripts, for the distributions of the season generator: scene lengths, cast per scene, where and when.
 * `node bench/built/measure-scripts.js FILE...`; figures taken from it are in bench/README.md.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ScriptScene, scenesOfScript } from '../../dist/breakdown/index.js';
import { readScript } from '../../dist/script/index.js';

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`;

function quantiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return `mean ${mean.toFixed(1)}, deciles ${[0.1, 0.25, 0.5, 0.75, 0.9].map(at).join(' ')}, most ${at(1)}`;
}

function counts(values: readonly string[]): [string, number][] {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]);
}

function shares(values: readonly string[]): string {
  return counts(values)
    .map(([value, count]) => `${value} ${percent(count, values.length)}`)
    .join(', ');
}

function measure(file: string): string {
  const { scenes: all, pages } = scenesOfScript(readScript(readFileSync(file), file));
  const scenes = all.filter((scene: ScriptScene) => !scene.omitted);
  const outside = scenes.filter((scene) => scene.intExt !== 'INT');
  const cast = counts(scenes.flatMap((scene) => scene.cast));
  const sets = counts(scenes.map((scene) => scene.set.split(' - ')[0] ?? ''));
  const topSets = sets.slice(0, 5).reduce((sum, [, count]) => sum + count, 0);
  return [
    `${basename(file)}: ${pages} pages, ${scenes.length} scenes`,
    `  eighths         ${quantiles(scenes.map((scene) => scene.eighths))}`,
    `  place           ${shares(scenes.map((scene) => scene.intExt))}`,
    `  light, all      ${shares(scenes.map((scene) => scene.light))}`,
    `  light, outside  ${shares(outside.map((scene) => scene.light))}`,
    `  cast per scene  ${quantiles(scenes.map((scene) => scene.cast.length))}; none ${percent(scenes.filter((scene) => scene.cast.length === 0).length, scenes.length)}`,
    `  ${cast.length} speak: scenes of the first ten ${cast
      .slice(0, 10)
      .map(([, count]) => percent(count, scenes.length))
      .join(', ')}; in one scene only ${percent(cast.filter(([, count]) => count === 1).length, cast.length)}`,
    `  ${sets.length} sets: the five largest hold ${percent(topSets, scenes.length)}; used once ${percent(sets.filter(([, count]) => count === 1).length, sets.length)}`,
  ].join('\n');
}

for (const file of process.argv.slice(2)) process.stdout.write(`${measure(file)}\n`);
