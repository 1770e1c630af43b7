/** Seasons of the generator as problems, in memory: nothing is written. */
import { createHash } from 'node:crypto';
import { readSeasonFiles } from '../../dist/breakdown/index.js';
import { generateSeason, type SeasonSize } from '../../dist/generate/index.js';
import { type BuiltProblem, buildProblem } from '../../dist/planning/index.js';
import type { Problem } from '../../dist/schedule/index.js';
import { readScript } from '../../dist/script/index.js';
import type { Season } from '../../dist/season/index.js';

export interface LoadedSeason extends BuiltProblem {
  readonly season: Season;
}

export function loadSeason(size: SeasonSize, seed: number): LoadedSeason {
  const files = new Map(generateSeason({ size, seed }).map(({ path, text }) => [path, text]));
  const { season } = readSeasonFiles(files.get('season.yaml') ?? '', 'season.yaml', (path) =>
    readScript(new TextEncoder().encode(files.get(path) ?? ''), path),
  );
  if (season === null) throw new Error(`season ${size}-${seed} is not read`);
  return { season, ...buildProblem(season) };
}

/** Changes when the problem does: results of different checksums must not be compared. */
export function checksum(problem: Problem): string {
  const plain = JSON.stringify(problem, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value,
  );
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
