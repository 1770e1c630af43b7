/**
 * Files inside a zip archive, with limits that an archive made to harm cannot get around: fflate's own `unzipSync`
 * believes what an entry says of its size, so the list at the archive's end is read here (PKWARE's APPNOTE 4.3) and
 * each entry is inflated piece by piece.
 */
import { Inflate, strFromU8 } from 'fflate';
import { MOST_CHARACTERS } from '../limits.ts';

/** Entries of an archive are listed up to this number. */
const MOST_ENTRIES = 5000;
/** Bytes of the archive that are inflated at a time: a thousand times as many come out of them at most. */
const STEP = 4096;

const END_OF_LIST = { signature: 0x06054b50, length: 22, entries: 10, offset: 16 };
const LISTED = { signature: 0x02014b50, length: 46, method: 10, packed: 20, name: 28, extra: 30, note: 32, offset: 42 };
const LOCAL = { signature: 0x04034b50, length: 30, name: 26, extra: 28 };
const STORED = 0;
const DEFLATED = 8;
const LONGEST_NOTE = 0xffff;

export type Unzipped = { readonly files: ReadonlyMap<string, Uint8Array> } | { readonly fault: 'broken' | 'too-large' };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

/**
 * The files whose names `wanted` takes. What comes out is counted as it comes, whatever the archive says of its size:
 * at `MOST_CHARACTERS` it is given up.
 */
export function unzipped(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const files = new Map<string, Uint8Array>();
  let room = MOST_CHARACTERS;
  try {
    for (const { name, method, packed } of entriesOf(bytes, wanted)) {
      const file = method === STORED ? packed : inflated(packed, room);
      if (file === null || file.length > room) return { fault: 'too-large' };
      room -= file.length;
      files.set(name, file);
    }
  } catch {
    // fflate and DataView throw on what is no deflated stream and on what lies outside the archive.
    return { fault: 'broken' };
  }
  return { files };
}

function entriesOf(bytes: Uint8Array, wanted: (name: string) => boolean): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  const count = Math.min(MOST_ENTRIES, view.getUint16(end + END_OF_LIST.entries, true));
  const entries: Entry[] = [];
  let at = view.getUint32(end + END_OF_LIST.offset, true);
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== LISTED.signature) throw new RangeError('no entry where the list says one');
    const afterName = at + LISTED.length + view.getUint16(at + LISTED.name, true);
    const name = strFromU8(bytes.subarray(at + LISTED.length, afterName));
    if (wanted(name)) {
      const method = view.getUint16(at + LISTED.method, true);
      if (method !== STORED && method !== DEFLATED) throw new RangeError('packed in a way that nobody uses');
      const from = contentAt(view, view.getUint32(at + LISTED.offset, true));
      const to = from + view.getUint32(at + LISTED.packed, true);
      if (to > bytes.length) throw new RangeError('cut off');
      entries.push({ name, method, packed: bytes.subarray(from, to) });
    }
    at = afterName + view.getUint16(at + LISTED.extra, true) + view.getUint16(at + LISTED.note, true);
  }
  return entries;
}

function endOfList(view: DataView): number {
  const last = view.byteLength - END_OF_LIST.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_NOTE); at--) {
    if (view.getUint32(at, true) === END_OF_LIST.signature) return at;
  }
  throw new RangeError('no list of entries');
}

function contentAt(view: DataView, at: number): number {
  if (view.getUint32(at, true) !== LOCAL.signature) throw new RangeError('no file where the list says one');
  return at + LOCAL.length + view.getUint16(at + LOCAL.name, true) + view.getUint16(at + LOCAL.extra, true);
}

/**
 * A raw deflated stream (RFC 1951) unpacked; what comes after its end is not read. Null: there is more than `most`
 * bytes in it. Throws where it is no whole deflated stream.
 */
export function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (size > most) return null;
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
