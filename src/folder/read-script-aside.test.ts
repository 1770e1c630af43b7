/** Scripts that are sent to fill the memory, or that take too long, and honest ones beside them. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inEnglish } from '../messages/testing/said.ts';
import { readScriptAside } from './read-script-aside.ts';
import { readScriptFile } from './read-script-file.ts';

const MEBIBYTES_16 = 16 * 1024 * 1024;
const ZLIB_HEAD = Buffer.from([0x78, 0xda]);
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/** A PDF of one page, whose content is packed twice: a few kilobytes that become so many times 16 MB. */
function nestedPdf(times: number): Uint8Array {
  const blanks = deflateRawSync(Buffer.alloc(MEBIBYTES_16, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = [ZLIB_HEAD, ...Array.from({ length: times }, () => blanks), LAST_BLOCK];
  const content = deflateSync(Buffer.concat(packed), { level: 9 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>',
  ];
  const head = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const stream = `4 0 obj\n<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n${head}${stream}`, 'latin1'),
      content,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF\n', 'latin1'),
    ]),
  );
}

it('a PDF made to fill the memory is given up, and work goes on meanwhile', async () => {
  const bomb = nestedPdf(100);
  expect(bomb.length).toBeLessThan(20_000);
  let beats = 0;
  const heart = setInterval(() => beats++, 10);
  const { nodes, diagnostics } = await readScriptAside(bomb, 'bomb.pdf');
  clearInterval(heart);
  expect(nodes).toEqual([]);
  expect(diagnostics.map(inEnglish).map(({ message }) => message)).toEqual([
    'The script takes more memory to read than any script does, and was given up.',
  ]);
  expect(beats).toBeGreaterThan(3);
});

it('an honest script is read as it is elsewhere', async () => {
  const bytes = new TextEncoder().encode('INT. FLAT - DAY\n\nEMMA\nAt last.\n');
  expect(await readScriptAside(bytes, 'a.fountain')).toEqual(readScriptFile(bytes, 'a.fountain'));
});
