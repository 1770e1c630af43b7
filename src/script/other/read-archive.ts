/** Scripts in zip archives: Celtx, Fade In, Word (.docx). */
import { diagnosticOf, message } from '../../messages/index.ts';
import { decodeText } from '../decode-script.ts';
import type { Screenplay } from '../screenplay.ts';
import { emptyScript, tooLargeScript } from '../too-large.ts';
import { celtxParagraphs } from './celtx.ts';
import { docxParagraphs, docxText } from './docx.ts';
import { fadeInDocument } from './fade-in.ts';
import { parseText } from './read-text.ts';
import { screenplayOfParagraphs } from './screenplay-of-paragraphs.ts';
import { unzipped } from './unzip.ts';

const CELTX_SCRIPT = /(?:^|\/)script[^/]*\.html$/i;

export function parseArchive(bytes: Uint8Array, file: string): Screenplay {
  const found = unzipped(
    bytes,
    (name) => CELTX_SCRIPT.test(name) || name === 'document.xml' || name === 'word/document.xml',
  );
  if ('fault' in found) {
    if (found.fault === 'too-large') return tooLargeScript('fadein', file);
    const place = { file, line: 1, column: 1 };
    return emptyScript('fadein', file, diagnosticOf('script', 'script-archive-broken', {}, place));
  }
  const textOf = (name: string): string => decodeText(found.files.get(name)!).text;
  if (found.files.has('word/document.xml')) {
    const xml = textOf('word/document.xml');
    const styled = docxParagraphs(xml);
    return styled === null ? parseText(docxText(xml), file, 'docx') : screenplayOfParagraphs('docx', file, styled);
  }
  if (found.files.has('document.xml')) {
    const { paragraphs, titles } = fadeInDocument(textOf('document.xml'));
    return screenplayOfParagraphs('fadein', file, paragraphs, titles);
  }
  const scripts = [...found.files.keys()].filter((name) => CELTX_SCRIPT.test(name));
  if (scripts.length > 0) {
    const { paragraphs, titles } = celtxParagraphs(scripts.map(textOf));
    return screenplayOfParagraphs('celtx', file, paragraphs, titles);
  }
  const place = { file, line: 1, column: 1 };
  return emptyScript(
    'fadein',
    file,
    diagnosticOf('script', 'script-format-unknown', { found: message('script.found.zip') }, place),
  );
}
