import { readScriptFile, type SeasonFolder } from '../../folder/index.ts';
import type { Diagnostic } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { digestOf } from './file-marks.ts';

/** The scripts of a season folder, and whether any has changed since it was last read. */
export class ScriptsOnDisk {
  readonly #disk: SeasonFolder;
  /** By path, of the bytes that were read last; a reason or nothing counts as bytes too. */
  readonly #seen = new Map<string, string>();
  readonly #bytes = new WeakMap<Screenplay, Uint8Array>();
  #instead: ReadonlyMap<string, Uint8Array> = new Map();

  constructor(disk: SeasonFolder) {
    this.#disk = disk;
  }

  readonly at = (path: string): Screenplay | Diagnostic | null => {
    const bytes = this.#instead.get(path) ?? this.#disk.scriptBytes(path);
    this.#seen.set(path, digestFor(bytes));
    if (!(bytes instanceof Uint8Array)) return bytes;
    const script = readScriptFile(bytes, path);
    this.#bytes.set(script, bytes);
    return script;
  };

  /** What `read` makes of other bytes at their paths; those on disk have then changed. */
  readingInstead<T>(instead: ReadonlyMap<string, Uint8Array>, read: () => T): T {
    this.#instead = instead;
    try {
      return read();
    } finally {
      this.#instead = new Map();
    }
  }

  /** Of which bytes a script was read; null when they were let go. */
  bytesOf(script: Screenplay): Uint8Array | null {
    return this.#bytes.get(script) ?? null;
  }

  letGo(script: Screenplay): void {
    this.#bytes.delete(script);
  }

  haveChanged(paths: readonly string[]): boolean {
    return paths.some((path) => digestFor(this.#disk.scriptBytes(path)) !== this.#seen.get(path));
  }
}

/** Paths of the scripts that a season names. */
export function scriptsOf({ episodes }: Season): readonly string[] {
  return episodes.flatMap(({ script }) => script ?? []);
}

function digestFor(found: Uint8Array | Diagnostic | null): string {
  return found instanceof Uint8Array ? digestOf(found) : (found?.code ?? '');
}
