/** The season folder on disk: `season.yaml`, `scripts/`, `plan.json` (DESIGN, part 4). */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { breakDownInto } from '../breakdown/index.ts';
import { type Diagnostic, hasErrors } from '../foundation/index.ts';
import { formatDiagnostic, speak } from '../messages/index.ts';
import { readScript, type Screenplay } from '../script/index.ts';
import { CATALOG, type PlanFile, readPlan, readSeason, type Season } from '../season/index.ts';
import type { Host } from './command.ts';

export interface LoadedSeason {
  /** Null when `season.yaml` or a script has errors that leave nothing to plan. */
  readonly season: Season | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a season folder with its scripts. A missing script is a diagnostic; a missing `season.yaml` is one too. */
export async function loadSeason(folder: string, host: Host): Promise<LoadedSeason> {
  const path = join(folder, 'season.yaml');
  const text = await readOrNull(resolve(host.cwd, path));
  if (text === null) {
    return {
      season: null,
      diagnostics: [missingFile(path, null, `make one with: onyva init ${folder} SCRIPT...`)],
    };
  }
  const read = readSeason(new TextDecoder().decode(text), path, CATALOG);
  const diagnostics = [...read.diagnostics];
  if (!read.season || hasErrors(read.diagnostics)) return { season: null, diagnostics };

  const scripts = new Map<string, Screenplay>();
  for (const episode of read.season.episodes) {
    if (episode.script === null) continue;
    const scriptPath = join(folder, episode.script);
    const bytes = await readOrNull(resolve(host.cwd, scriptPath));
    if (bytes === null) {
      const line = lineOf(new TextDecoder().decode(text), episode.script);
      diagnostics.push(
        missingFile(
          scriptPath,
          { file: path, ...line },
          `put the script of episode ${episode.id} there, or mend "script:"`,
        ),
      );
      continue;
    }
    const screenplay = readScript(bytes, scriptPath);
    diagnostics.push(...screenplay.diagnostics);
    scripts.set(episode.id, screenplay);
  }
  const broken = breakDownInto(read.season, read.sceneOverrides, scripts, read.sceneReferences);
  diagnostics.push(...broken.diagnostics);
  return { season: hasErrors(diagnostics) ? null : broken.season, diagnostics };
}

/** Reads `plan.json` of the folder. */
export async function loadPlan(
  folder: string,
  host: Host,
): Promise<{ plan: PlanFile | null; diagnostics: readonly Diagnostic[] }> {
  const path = join(folder, 'plan.json');
  const bytes = await readOrNull(resolve(host.cwd, path));
  if (bytes === null) {
    return { plan: null, diagnostics: [missingFile(path, null, `make one with: onyva plan ${folder}`)] };
  }
  return readPlan(new TextDecoder().decode(bytes), path);
}

/** Warnings of one code shown before the rest are only counted. */
const WARNINGS_SHOWN = 3;

/**
 * Prints diagnostics on stderr: all errors; of each kind of warning the first few and how many more there are; how many
 * remarks there are besides. `onyva import --remarks` shows everything a script gives.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  host: Host,
  options: { readonly only?: 'error' } = {},
): void {
  const counts = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error') host.err(`${formatDiagnostic(diagnostic, speak('en'))}\n`);
    if (diagnostic.severity !== 'warning' || options.only === 'error') continue;
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= WARNINGS_SHOWN) host.err(`${formatDiagnostic(diagnostic, speak('en'))}\n`);
  }
  const more = [...counts].filter(([, count]) => count > WARNINGS_SHOWN);
  for (const [code, count] of more) host.err(`... and ${count - WARNINGS_SHOWN} more warnings ${code}\n`);
  const remarks = diagnostics.filter(({ severity }) => severity === 'info').length;
  if (options.only !== 'error' && (remarks > 0 || more.length > 0)) {
    const assumed = remarks > 0 ? `${remarks} remark${remarks === 1 ? '' : 's'} on what was assumed` : 'all of them';
    host.err(`(${assumed}: onyva import --remarks SCRIPT)\n`);
  }
}

/** The bytes of a file, or null when there is no such file. Other failures are the host's and thrown. */
export async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

export function missingFile(path: string, place: Diagnostic['place'], action: string): Diagnostic {
  return {
    code: 'file-missing',
    severity: 'error',
    message: `there is no file ${path}`,
    action,
    place,
  };
}

function lineOf(text: string, needle: string): { line: number; column: number } {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes(needle));
  return index < 0 ? { line: 1, column: 1 } : { line: index + 1, column: (lines[index] ?? '').indexOf(needle) + 1 };
}
