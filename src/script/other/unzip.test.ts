/** Archives that do not tell the truth about what is in them. */
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { MOST_CHARACTERS } from '../limits.ts';
import { readScript } from '../read-script.ts';
import { unzipped } from './unzip.ts';

const NAME = 'word/document.xml';
const every = (): boolean => true;
const archive = (content: Uint8Array): Uint8Array => zipSync({ [NAME]: content });

/** The same archive, whose entry says that it is of another size: in its own header and in the list at the end. */
function sayingSize(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint32(22, size, true);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

it('more than a script may be is given up as it comes, whatever size was said', () => {
  const bomb = archive(new Uint8Array(MOST_CHARACTERS * 1.5));
  expect(bomb.length).toBeLessThan(100_000);
  expect(unzipped(bomb, every)).toEqual({ fault: 'too-large' });
  expect(unzipped(sayingSize(bomb, 100), every)).toEqual({ fault: 'too-large' });
  const read = readScript(bomb, 'a.docx');
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['script-too-large']);
});

it.each([10, 1_000_000_000])('what is there is taken where an entry says %d bytes', (size) => {
  const text = '<document>the whole of it</document>'.repeat(40);
  const found = unzipped(sayingSize(archive(strToU8(text)), size), every);
  expect('files' in found && new TextDecoder().decode(found.files.get(NAME))).toBe(text);
});

it('an entry that breaks off is damage', () => {
  const whole = archive(strToU8(Array.from({ length: 5000 }, (_, n) => String(n * 7919)).join(' ')));
  expect(unzipped(whole.subarray(0, whole.length / 2), every)).toEqual({ fault: 'broken' });
});
