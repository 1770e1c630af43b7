/** Files inside a zip archive, with limits that an archive made to harm cannot get around. */
import { unzipSync } from 'fflate';
import { MOST_CHARACTERS } from '../limits.ts';

/** Entries of an archive are listed up to this number. */
const MOST_ENTRIES = 5000;

export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly fault: 'broken' | 'too-large' };

/**
 * The files whose names `wanted` takes. Nothing is unpacked that says it is larger than a script may be, and nothing
 * beyond what it says.
 */
export function unzipped(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  let entries = 0;
  let size = 0;
  let tooLarge = false;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        if (entries > MOST_ENTRIES || !wanted(name)) return false;
        size += originalSize;
        if (size > MOST_CHARACTERS) tooLarge = true;
        return !tooLarge;
      },
    });
    return tooLarge ? { fault: 'too-large' } : { files: new Map(Object.entries(found)) };
  } catch {
    return { fault: 'broken' };
  }
}
