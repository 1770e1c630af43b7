/**
 * Bytes of a script file to text: UTF-8, UTF-16 (told by its mark or its zero bytes), else windows-1252 (SPEC B-1 to
 * B-4).
 */
import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';

export interface DecodedScript {
  /** Without a byte order mark. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one thing of the host this room needs; in Node and every browser. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/** Names of the Encoding Standard. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';

/**
 * Text in the encoding that its bytes look like, without a byte order mark. Never fails: what is neither UTF-8 nor
 * UTF-16 is windows-1252.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: utf16(bytes.subarray(2), 'little'), encoding: 'UTF-16LE' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes.subarray(2), 'big'), encoding: 'UTF-16BE' };
  const order = unmarkedUtf16(bytes);
  if (order !== null) return { text: utf16(bytes, order), encoding: order === 'little' ? 'UTF-16LE' : 'UTF-16BE' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' };
  }
}

/** What is not UTF-8 or UTF-16 is read as windows-1252, with a warning that says where it first mattered. */
export function decodeScript(bytes: Uint8Array, file: string): DecodedScript {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'windows-1252') return { text, diagnostics: [notUtf8(text, file)] };
  const twice = encodedTwice(text);
  if (twice === null) return { text, diagnostics: [] };
  const place = placeAt(text, twice.at, file);
  const { written, meant, isCertain } = twice;
  const said = { written, meant };
  return isCertain
    ? {
        text: twice.mended,
        diagnostics: [diagnosticOf('script', 'script-encoded-twice.mended', said, place, 'warning')],
      }
    : { text, diagnostics: [diagnosticOf('script', 'script-encoded-twice.kept', said, place, 'warning')] };
}

/** Plain letters in UTF-16 have a zero in every second byte; the first four bytes tell which. */
function unmarkedUtf16(bytes: Uint8Array): 'little' | 'big' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  if (bytes[1] === 0 && bytes[3] === 0 && bytes[0] !== 0 && bytes[2] !== 0) return 'little';
  if (bytes[0] === 0 && bytes[2] === 0 && bytes[1] !== 0 && bytes[3] !== 0) return 'big';
  return null;
}

function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const [low, high] = order === 'little' ? [0, 1] : [1, 0];
  return fromUnits(Math.floor(bytes.length / 2), (index) => bytes[index * 2 + low]! | (bytes[index * 2 + high]! << 8));
}

/** Bytes 80 to 9F (WHATWG Encoding Standard, index windows-1252); all others are their own code. */
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function windows1252(bytes: Uint8Array): string {
  return fromUnits(bytes.length, (index) => {
    const byte = bytes[index]!;
    return byte >= 0x80 && byte <= 0x9f ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte;
  });
}

const CHUNK = 8192;

function fromUnits(length: number, unitAt: (index: number) => number): string {
  const chunks: string[] = [];
  for (let from = 0; from < length; from += CHUNK) {
    const units: number[] = [];
    for (let index = from; index < Math.min(from + CHUNK, length); index++) units.push(unitAt(index));
    chunks.push(String.fromCharCode(...units));
  }
  return chunks.join('');
}

function notUtf8(text: string, file: string): Diagnostic {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) < 0x80) at++;
  return diagnosticOf('script', 'script-not-utf8', { letter: text[at] ?? '' }, placeAt(text, at, file), 'warning');
}

function placeAt(text: string, at: number, file: string): SourcePlace {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}

const STRICT = new TextDecoder('utf-8', { fatal: true });
const BEYOND_ASCII = /[^\0-\x7f]+/g;
/** A letter, or a mark that stands in texts; `Â°` could be two signs that somebody meant. */
const LIKELY = /[\p{L}\p{M}‘’“”«»–—…•°№€£©®™·\u00a0\u202f]/u;

interface EncodedTwice {
  readonly mended: string;
  readonly written: string;
  readonly meant: string;
  readonly at: number;
  /** Every sign beyond ASCII is such a pair, so none can have been meant. */
  readonly isCertain: boolean;
}

/** UTF-8 that was read as windows-1252 and written as UTF-8 again: `14Â°` for `14°`. Null: none of it. */
function encodedTwice(text: string): EncodedTwice | null {
  let first: { written: string; meant: string; at: number } | null = null;
  let isCertain = true;
  const mended = text.replace(BEYOND_ASCII, (written, at: number) => {
    const meant = readAgain(written);
    if (meant === null) {
      isCertain = false;
      return written;
    }
    first ??= { written, meant, at };
    return meant;
  });
  return first === null ? null : { ...(first as { written: string; meant: string; at: number }), mended, isCertain };
}

/** What the first byte of two or more of UTF-8 looks like: `Â` to `ô`. */
const FIRST_OF_PAIR = /^[\u00c2-\u00f4]/;

function readAgain(written: string): string | null {
  if (!FIRST_OF_PAIR.test(written)) return null;
  const bytes: number[] = [];
  for (const sign of written) {
    const code = sign.charCodeAt(0);
    const high = sign.length === 1 ? HIGH_CONTROLS.indexOf(sign) : -1;
    if (high >= 0) bytes.push(0x80 + high);
    else if (sign.length === 1 && code <= 0xff) bytes.push(code);
    else return null;
  }
  try {
    const meant = STRICT.decode(Uint8Array.from(bytes));
    return [...meant].every((sign) => LIKELY.test(sign)) ? meant : null;
  } catch {
    return null;
  }
}
