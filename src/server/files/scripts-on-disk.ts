import { readScriptFile, type SeasonFolder } from '../../folder/index.ts';
import type { Diagnostic } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { digestOf } from './file-marks.ts';

/** The scripts of a season folder, and whether any has changed since it was last read. */
export class ScriptsOnDisk {
  readonly #disk: SeasonFolder;
  /** By path, of the bytes that were read last; a reason or nothing counts as bytes too. */
  readonly #seen = new Map<string, string>();

  constructor(disk: SeasonFolder) {
    this.#disk = disk;
  }

  readonly at = (path: string): Screenplay | Diagnostic | null => {
    const bytes = this.#disk.scriptBytes(path);
    this.#seen.set(path, digestFor(bytes));
    return bytes instanceof Uint8Array ? readScriptFile(bytes, path) : bytes;
  };

  haveChanged(paths: readonly string[]): boolean {
    return paths.some((path) => digestFor(this.#disk.scriptBytes(path)) !== this.#seen.get(path));
  }
}

function digestFor(found: Uint8Array | Diagnostic | null): string {
  return found instanceof Uint8Array ? digestOf(found) : (found?.code ?? '');
}
