/** A script file of either kind to a screenplay. */
import type { Message } from '../foundation/index.ts';
import { type CodeBelow, diagnosticOf, message } from '../messages/index.ts';
import { decodeScript } from './decode-script.ts';
import { parseFdx } from './fdx/read-fdx.ts';
import { parseFountain } from './fountain/read-fountain.ts';
import type { PdfReading, ReadPdf, UnreadablePdf } from './laid-out/laid-out-pages.ts';
import { readPages } from './laid-out/read-pages.ts';
import { MOST_CHARACTERS } from './limits.ts';
import type { Screenplay } from './screenplay.ts';
import { emptyScript, tooLargeScript } from './too-large.ts';

/** Files that carry scripts in a way we do not read, told by their first bytes. */
const FOREIGN: readonly { readonly name: CodeBelow<'script.found'>; readonly magic: string }[] = [
  { name: 'pdf', magic: '%PDF' },
  { name: 'zip', magic: 'PK\u0003\u0004' },
  { name: 'word', magic: '\u00d0\u00cf\u0011\u00e0' },
  { name: 'rtf', magic: '{\\rtf' },
];

/** An XML declaration, or the root element in any case and with or without a namespace. */
const FDX_START = /^\s*<(?:\?xml|(?:[\w.-]+:)?FinalDraft\b)/i;

/**
 * Reads a script: Final Draft when the content is its XML, Fountain otherwise; the extension of `file` decides only
 * where the content does not. A file of another kind gives an empty screenplay with the error `script-format-unknown`.
 */
export function readScript(bytes: Uint8Array, file: string, readPdf: ReadPdf | null = null): Screenplay {
  if (readPdf !== null && isPdf(bytes)) return parsePdf(readPdf(bytes), file);
  const foreign = FOREIGN.find(({ magic }) => startsWithBytes(bytes, magic));
  if (foreign !== undefined) return unreadable(file, message(`script.found.${foreign.name}`));
  const named = /\.fdxt?$/i.test(file);
  if (bytes.length > MOST_CHARACTERS) return tooLargeScript(named ? 'fdx' : 'fountain', file);
  const { text, diagnostics } = decodeScript(bytes, file);
  const isFdx = named || FDX_START.test(text.slice(0, 1000));
  const screenplay = isFdx ? parseFdx(text, file) : parseFountain(text, file);
  return { ...screenplay, diagnostics: [...diagnostics, ...screenplay.diagnostics] };
}

/** The mark may stand a little behind the beginning. */
function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /^[\s\S]{0,1000}%PDF-\d/.test(head) && !/^\s*(?:[A-Z][a-z]+:|INT|EXT)/.test(head);
}

const WHY_UNREADABLE = {
  locked: 'pdf-unreadable.locked',
  broken: 'pdf-unreadable.broken',
  'too-slow': 'pdf-unreadable.too-slow',
  'too-many-pages': 'pdf-unreadable.too-many-pages',
} as const satisfies Readonly<Record<UnreadablePdf, string>>;

function parsePdf(reading: PdfReading, file: string): Screenplay {
  if ('pages' in reading) return readPages(reading, 'pdf', file);
  const place = { file, line: 1, column: 1 };
  return emptyScript('pdf', file, diagnosticOf('script', WHY_UNREADABLE[reading.unreadable], {}, place));
}

function startsWithBytes(bytes: Uint8Array, magic: string): boolean {
  for (let index = 0; index < magic.length; index++) if (bytes[index] !== magic.charCodeAt(index)) return false;
  return true;
}

function unreadable(file: string, found: Message): Screenplay {
  const diagnostic = diagnosticOf('script', 'script-format-unknown', { found }, { file, line: 1, column: 1 });
  return emptyScript('fountain', file, diagnostic);
}
