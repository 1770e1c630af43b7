/** Seasons of the generator as problems, in memory: nothing is written. */
import { createHash } from 'node:crypto';
import { breakDownInto } from '../../dist/breakdown/index.js';
import { hasErrors } from '../../dist/foundation/index.js';
import { generateSeason, type SeasonSize } from '../../dist/generate/index.js';
import { type BuiltProblem, buildProblem } from '../../dist/planning/index.js';
import type { Problem } from '../../dist/schedule/index.js';
import { readScript } from '../../dist/script/index.js';
import { CATALOG, readSeason, type Season } from '../../dist/season/index.js';

export interface LoadedSeason extends BuiltProblem {
  readonly season: Season;
}

export function loadSeason(size: SeasonSize, seed: number): LoadedSeason {
  const files = new Map(generateSeason({ size, seed }).map(({ path, text }) => [path, text]));
  const reading = readSeason(files.get('season.yaml') ?? '', 'season.yaml', CATALOG);
  if (reading.season === null || hasErrors(reading.diagnostics)) throw new Error(`season ${size}-${seed} is not read`);
  const scripts = new Map(
    reading.season.episodes.map(({ id, script }) => {
      const file = script ?? '';
      return [id, readScript(new TextEncoder().encode(files.get(file) ?? ''), file)];
    }),
  );
  const broken = breakDownInto(reading.season, reading.sceneOverrides, scripts, reading.sceneReferences);
  if (hasErrors(broken.diagnostics)) throw new Error(`season ${size}-${seed} is not broken down`);
  return { season: broken.season, ...buildProblem(broken.season) };
}

/** Changes when the problem does: results of different checksums must not be compared. */
export function checksum(problem: Problem): string {
  const plain = JSON.stringify(problem, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Int32Array)] : value,
  );
  return createHash('sha256').update(plain).digest('hex').slice(0, 16);
}
