import { describe, expect, test } from 'vitest';
import { decodeScript } from './decode-script.ts';
import { readScript } from './read-script.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const units = Array.from(`${mark ? '\uFEFF' : ''}${text}`, (letter) => letter.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'little' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('bytes to text', () => {
  test.each([
    ['B-3 UTF-8', utf8('ÉMILIE “oui” 🎬')],
    ['B-1 UTF-8 with a mark', utf8('\uFEFFÉMILIE “oui” 🎬')],
  ])('%s', (_name, input) => {
    expect(decodeScript(input, 'a.fountain')).toEqual({ text: 'ÉMILIE “oui” 🎬', diagnostics: [] });
  });

  test.each([
    ['B-1 UTF-16 little endian with a mark', utf16('Émilie “oui”', 'little', true)],
    ['B-1 UTF-16 big endian with a mark', utf16('Émilie “oui”', 'big', true)],
  ])('%s', (_name, input) => {
    expect(decodeScript(input, 'a.fountain')).toEqual({ text: 'Émilie “oui”', diagnostics: [] });
  });

  test.each([['little' as const], ['big' as const]])('B-2 UTF-16 %s endian without a mark', (order) => {
    expect(decodeScript(utf16('INT. CAFÉ', order, false), 'a').text).toBe('INT. CAFÉ');
  });

  test('B-3 anything else is windows-1252, and the first place where that matters is named', () => {
    const { text, diagnostics } = decodeScript(latin('INT. BAR\n\nCAF\xc9 \x93oui\x94 \x80'), 'old.fountain');
    expect(text).toBe('INT. BAR\n\nCAFÉ “oui” €');
    expect(diagnostics).toMatchObject([
      { code: 'script-not-utf8', severity: 'warning', place: { file: 'old.fountain', line: 3, column: 4 } },
    ]);
  });

  test.each([[bytes()], [bytes(0xff)], [bytes(0xff, 0xfe)], [bytes(0xfe, 0xff, 0)], [bytes(0, 0, 0, 0)]])(
    'B-3 %j gives some text',
    (input) => {
      expect(typeof decodeScript(input, 'a').text).toBe('string');
    },
  );
});

describe('B-4 which reader', () => {
  test('Fountain by its content, whatever the extension', () => {
    expect(readScript(utf8('INT. A - DAY'), 'pilot.txt').nodes).toMatchObject([
      { type: 'heading', text: 'INT. A - DAY' },
    ]);
  });

  test('Final Draft by its content, whatever the extension', () => {
    const fdx =
      '<?xml version="1.0"?><FinalDraft DocumentType="Script"><Content><Paragraph Type="Scene Heading"><Text>INT. A</Text></Paragraph></Content></FinalDraft>';
    expect(readScript(utf8(fdx), 'pilot.xml')).toMatchObject({
      format: 'fdx',
      nodes: [{ type: 'heading', text: 'INT. A' }],
    });
  });

  test('what was found in the bytes comes before what was found in the script', () => {
    const codes = readScript(latin('@ CAF\xc9'), 'a.fountain').diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['script-not-utf8', 'fountain-cue-without-dialogue']);
  });

  test.each([
    ['a PDF', latin('%PDF-1.7 ...'), 'script-format-unknown'],
    ['a zip', latin('PK\x03\x04....'), 'script-archive-broken'],
    ['RTF', latin('{\\rtf1 ...'), 'script-format-unknown'],
  ])('%s is an error that says what to do, not a script full of noise', (_name, input, code) => {
    const { nodes, diagnostics } = readScript(input, 'pilot.pdf');
    expect(nodes).toEqual([]);
    expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
  });
});
