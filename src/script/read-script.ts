/** A script file of either kind to a screenplay. */
import type { Message } from '../foundation/index.ts';
import { type CodeBelow, diagnosticOf, message } from '../messages/index.ts';
import { decodeScript } from './decode-script.ts';
import { parseFdx } from './fdx/read-fdx.ts';
import { parseFountain } from './fountain/read-fountain.ts';
import type { PdfReading, ReadPdf, UnreadablePdf } from './laid-out/laid-out-pages.ts';
import { readPages } from './laid-out/read-pages.ts';
import { MOST_CHARACTERS } from './limits.ts';
import { fadeInDocument } from './other/fade-in.ts';
import { withoutMarkdown } from './other/markdown.ts';
import { parseArchive } from './other/read-archive.ts';
import { parseText } from './other/read-text.ts';
import { isTrelby, parseTrelby } from './other/read-trelby.ts';
import { screenplayOfParagraphs } from './other/screenplay-of-paragraphs.ts';
import type { Screenplay } from './screenplay.ts';
import { emptyScript, tooLargeScript } from './too-large.ts';

/** Files that carry scripts in a way we do not read, told by their first bytes. */
const FOREIGN: readonly { readonly name: CodeBelow<'script.found'>; readonly magic: string }[] = [
  { name: 'pdf', magic: '%PDF' },
  { name: 'word', magic: '\u00d0\u00cf\u0011\u00e0' },
  { name: 'rtf', magic: '{\\rtf' },
];

/** Of zip archives: Celtx, Fade In, Word. */
const ZIP = 'PK\u0003\u0004';
/** Fade In's format, not packed. */
const OPEN_SCREENPLAY = /<document\b[^>]*\bOpen Screenplay Format/i;

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
  if (startsWithBytes(bytes, ZIP)) return parseArchive(bytes, file);
  const named = /\.fdxt?$/i.test(file);
  if (bytes.length > MOST_CHARACTERS) return tooLargeScript(named ? 'fdx' : 'fountain', file);
  const { text, diagnostics } = decodeScript(bytes, file);
  const isFdx = named || (FDX_START.test(text.slice(0, 1000)) && !OPEN_SCREENPLAY.test(text.slice(0, 1000)));
  const screenplay = isFdx ? parseFdx(text, file) : parseWritten(text, file);
  return { ...screenplay, diagnostics: [...diagnostics, ...screenplay.diagnostics] };
}

/** Fountain files are named so; any other text may be a page of a script as it was typed. */
function parseWritten(text: string, file: string): Screenplay {
  if (isTrelby(text)) return parseTrelby(text, file);
  if (OPEN_SCREENPLAY.test(text.slice(0, 1000))) {
    const { paragraphs, titles } = fadeInDocument(text);
    return screenplayOfParagraphs('fadein', file, paragraphs, titles);
  }
  if (/\.(?:fountain|spmd)$/i.test(file)) return parseFountain(text, file);
  return parseText(/\.(?:md|markdown)$/i.test(file) ? withoutMarkdown(text) : text, file);
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
  'too-much-memory': 'script-given-up.memory',
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
