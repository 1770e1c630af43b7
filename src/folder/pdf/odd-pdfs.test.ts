/** PDFs that are no script: what is said of them. */
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { inEnglish } from '../../messages/testing/said.ts';
import { readScriptFile } from '../read-script-file.ts';
import { pdfInThread } from './pdf-in-thread.ts';

const SCENE = ['INT. FLAT - DAY', '', 'Emma sits. The rain goes on.'];
/** One grey dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

type Draw = (pdf: InstanceType<typeof PDFDocument>) => void;

async function pdfOf(pages: readonly Draw[], options: object = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  for (const draw of pages) draw(pdf.addPage().font('Courier').fontSize(12));
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

const text: Draw = (pdf) => {
  for (const [row, line] of SCENE.entries()) if (line !== '') pdf.text(line, 108, 72 + row * 12, { lineBreak: false });
};
const scan: Draw = (pdf) => pdf.image(PICTURE, 0, 0, { width: 612, height: 792 });

const said = (bytes: Uint8Array): readonly (readonly [string, string, string])[] =>
  readScriptFile(bytes, 'a.pdf')
    .diagnostics.map(inEnglish)
    .map(({ code, severity, message }) => [code, severity, message]);

it('pages that were scanned are named, and those between them are read', async () => {
  const bytes = await pdfOf([text, scan, scan, text, scan]);
  expect(said(bytes)).toEqual([
    ['pdf-scanned', 'warning', 'Pages 2-3, 5 are pictures (scanned): nothing on them was read.'],
  ]);
  expect(readScriptFile(bytes, 'a.pdf').nodes.map(({ type, text: words }) => [type, words])).toEqual([
    ['heading', 'INT. FLAT - DAY'],
    ['action', 'Emma sits. The rain goes on.'],
    ['heading', 'INT. FLAT - DAY'],
    ['action', 'Emma sits. The rain goes on.'],
  ]);
});

it('a script that is nothing but pictures is an error', async () => {
  expect(said(await pdfOf([scan, scan]))).toEqual([
    ['pdf-scanned', 'error', 'Pages 1-2 are pictures (scanned): nothing on them was read.'],
  ]);
});

it('a password, damage, no text at all', async () => {
  expect(said(await pdfOf([text], { userPassword: 'x' }))).toEqual([
    ['pdf-unreadable', 'error', 'The PDF has a password.'],
  ]);
  expect(said(new TextEncoder().encode('%PDF-1.7\nnothing behind it\n'))).toEqual([
    ['pdf-unreadable', 'error', 'The file begins like a PDF and cannot be read as one.'],
  ]);
  expect(said(await pdfOf([() => {}]))).toMatchObject([['pdf-no-text', 'error', expect.any(String)]]);
});

it('what takes too long or has too many pages is given up', async () => {
  const bytes = await pdfOf([text, text, text]);
  expect(pdfInThread(bytes, { milliseconds: 1 })).toEqual({ unreadable: 'too-slow' });
  expect(pdfInThread(bytes, { pages: 2 })).toEqual({ unreadable: 'too-many-pages' });
});
