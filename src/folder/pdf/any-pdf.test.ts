/** Damaged PDFs, by seed, through the thread that reads them: each gives a script or says what is wrong. */
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { inEnglish } from '../../messages/testing/said.ts';
import { readScriptFile } from '../read-script-file.ts';
import { measured, patience, times } from '../testing/measured.ts';

const CASES = times('FUZZ_PDFS', 20);
const FROM = times('FUZZ_FROM', 0);
// biome-ignore format: one screen
const PIECES = ['endobj', 'stream\n', 'endstream', '<<', '>>', '/Length 99999999', '/Kids [1 0 R]', '/Count -1', 'BT', 'ET', '/Filter /FlateDecode',
  '/FontMatrix [1 0 0 (x) 0 0]', '0 0 0 0 0 0 Tm', '1e999', '/Encrypt 1 0 R', 'xref', '%%EOF', '9'.repeat(40), '\0', '\xff'];

async function script(compress: boolean): Promise<string> {
  const pdf = new PDFDocument({ size: 'LETTER', margin: 0, compress });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.font('Courier').fontSize(12);
  for (const [row, line] of ['INT. ATTIC - NIGHT', '', 'Emma waits.', '', '          EMMA', '   Who?'].entries())
    if (line !== '') pdf.text(line, 108, 72 + row * 12, { lineBreak: false });
  pdf.end();
  await ended;
  return Buffer.concat(chunks).toString('latin1');
}

function damaged(pdf: string, seed: number): string {
  const random = seededRandom(seed);
  let text = pdf;
  for (let change = random.below(6); change >= 0; change--) {
    const [at, length] = [random.below(text.length + 1), random.below(60)];
    const piece = PIECES[random.below(PIECES.length)]!;
    const middle = random.below(2) === 0 ? piece : text.slice(at, at + length).repeat(random.below(3));
    text = text.slice(0, at) + middle + text.slice(at + length);
  }
  return text;
}

it('a damaged PDF gives a script or a diagnostic', { timeout: patience(300_000) }, async () => {
  const examples = [await script(false), await script(true)];
  for (let seed = FROM; seed < FROM + CASES; seed++) {
    const bytes = new Uint8Array(Buffer.from(damaged(examples[seed % 2]!, seed), 'latin1'));
    const read = readScriptFile(bytes, 'a.pdf');
    for (const diagnostic of read.diagnostics) expect(inEnglish(diagnostic).message).not.toBe('');
    expect(read.nodes.length + read.diagnostics.length, `seed ${seed}`).toBeGreaterThan(0);
  }
  measured('damaged PDFs, through the thread that reads them', CASES.toLocaleString('en'), '0 crashes');
});
