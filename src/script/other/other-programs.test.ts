/** One small script as each writing program keeps it, and the real ones where they are. */
import { existsSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readScript } from '../read-script.ts';
import type { Screenplay } from '../screenplay.ts';

const TEXT = `1    INT. ATTIC - NIGHT                                      1

Emma waits for so long that this line is at its very end and
goes on below.

                      EMMA (V.O.)
                (low)
          Who is there?

                                             CUT TO:

2    EXT. QUAY - DAY                                         2

                      LOU
          Me. And nobody else in the whole
          world, ever.
`;
const TRELBY = `#Version 3
FontSize:12
#Title-String 0.0,80.0,32,cb,Times,,The Key
#Start-Script
.\\1 int. attic - night
>.Emma waits for so long that this line is at its very end and
..goes on below.
._emma (v.o.)
.((low)
.:Who is there?
./CUT TO:
.\\2 ext. quay - day
._lou
>:Me. And nobody else in the whole
.:world, ever.
`;
const html = (...rows: readonly (readonly [string, string])[]): string =>
  `<html><head><meta content="shown" name="CX.sceneNumbering"></head><body>${rows
    .map(([kind, text], row) => `<p class="${kind}" scenestr="${row < 5 ? 1 : 2}">${text}<br>\n</p>`)
    .join('\n')}</body></html>`;
const CELTX = html(
  ['sceneheading', 'int. attic - night'],
  ['action', 'Emma waits for so long that this line is at its very end and\ngoes on <span class="props">below</span>.'],
  ['character', 'emma (v.o.)'],
  ['parenthetical', '(low)'],
  ['dialog', 'Who is there?'],
  ['transition', 'CUT TO:'],
  ['sceneheading', 'ext. quay - day'],
  ['character', 'Lou'],
  ['dialog', 'Me. And nobody else in the whole world, ever.'],
);
const osf = (key: string): string =>
  `<?xml version="1.0"?><document type="Open Screenplay Format document" version="50"><paragraphs>${[
    ['Scene Heading', 'int. attic - <!-- x -->night', ' number="1"'],
    ['Action', 'Emma waits for so long that this line is at its very end and goes on below.', ''],
    ['Character', 'Emma (v.o.)', ''],
    ['Parenthetical', '(low)', ''],
    ['Dialogue', 'Who is there?', ''],
    ['Transition', 'Cut to:', ''],
    ['Scene Heading', 'ext. quay - day', ' number="2"'],
    ['Character', 'Lou', ''],
    ['Dialogue', 'Me. And nobody else</text><text bold="1"> in the whole world, ever.', ''],
  ]
    .map(([style, text, number]) => `<para${number}><style ${key}="${style}"/><text>${text}</text></para>`)
    .join('')}</paragraphs></document>`;
const word = (rows: readonly (readonly [string, number, string])[]): string =>
  `<w:document><w:body>${rows
    .map(
      ([style, left, text]) =>
        `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:ind w:left="${left}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    .join('')}</w:body></w:document>`;
const ROWS: readonly (readonly [string, number, string])[] = [
  ['SceneHeading', 0, '1 INT. ATTIC - NIGHT'],
  ['Action', 0, 'Emma waits for so long that this line is at its very end and goes on below.'],
  ['Character', 2880, 'EMMA (V.O.)'],
  ['Parenthetical', 2160, '(low)'],
  ['Dialogue', 1440, 'Who is there?'],
  ['Transition', 5760, 'CUT TO:'],
  ['SceneHeading', 0, '2 EXT. QUAY - DAY'],
  ['Character', 2880, 'LOU'],
  ['Dialogue', 1440, 'Me. And nobody else in the whole world, ever.'],
];
/** Without a template: an empty paragraph between what belongs together. */
const UNSTYLED = ROWS.flatMap(([style, left, text]): (readonly [string, number, string])[] => [
  ...(style === 'Dialogue' || style === 'Parenthetical' ? [] : [['', 0, ''] as const]),
  ['Normal', left, text],
]);
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const told = ({ nodes }: Screenplay): readonly (readonly string[])[] =>
  nodes.map((node) => [
    node.type,
    ...(node.type === 'heading' ? [node.number ?? ''] : []),
    node.text.replace(/^\d /, ''),
    ...(node.type === 'dialogue' ? node.parts.map(({ type, text }) => `${type}: ${text}`) : []),
  ]);
const WANTED = [
  ['heading', '1', 'INT. ATTIC - NIGHT'],
  ['action', 'Emma waits for so long that this line is at its very end and goes on below.'],
  ['dialogue', 'EMMA (V.O.)', 'parenthetical: (low)', 'line: Who is there?'],
  ['transition', 'CUT TO:'],
  ['heading', '2', 'EXT. QUAY - DAY'],
  ['dialogue', 'LOU', 'line: Me. And nobody else in the whole world, ever.'],
];

describe('a script is the same from', () => {
  it.each([
    ['plain text', 'text', strToU8(TEXT)],
    ['Trelby', 'trelby', strToU8(TRELBY)],
    ['Celtx', 'celtx', zip({ 'project.rdf': '<x/>', 'script-a1.html': CELTX, 'scratch-b.html': '<p>no</p>' })],
    ['Fade In', 'fadein', zip({ 'document.xml': osf('basestyle') })],
    ['Open Screenplay Format of another version, not packed', 'fadein', strToU8(osf('baseStyleName'))],
    ['Word with the styles of a template', 'docx', zip({ 'word/document.xml': word(ROWS) })],
    ['Word with nothing but indentation', 'docx', zip({ 'word/document.xml': word(UNSTYLED) })],
  ])('%s, whatever the file is called', (_, format, bytes) => {
    const read = readScript(bytes, 'attic.dat');
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(told(read)).toEqual(WANTED);
    expect(read.format).toBe(format);
  });

  it('Markdown with its headings marked as titles', () => {
    const read = readScript(strToU8('# Pilot\n\n## INT. ATTIC - NIGHT\n\nEmma waits.\n'), 'pilot.md');
    expect(read.nodes.map(({ type, text }) => [type, text])).toEqual([
      ['section', 'Pilot'],
      ['heading', 'INT. ATTIC - NIGHT'],
      ['action', 'Emma waits.'],
    ]);
  });
});

describe('an archive', () => {
  it('that is cut off, or has no script in it, says so', () => {
    const whole = zip({ 'document.xml': osf('basestyle') });
    expect(readScript(whole.slice(0, 200), 'a.fadein').diagnostics).toMatchObject([{ code: 'script-archive-broken' }]);
    expect(readScript(zip({ 'a.jpg': 'x' }), 'a.zip').diagnostics).toMatchObject([{ code: 'script-format-unknown' }]);
    expect(readScript(zip({ 'document.xml': '' }), 'a').diagnostics).toMatchObject([{ code: 'script-empty' }]);
  });
});

const SHARED = '../shared/data/scripts';
const absent = !existsSync(SHARED);

describe.skipIf(absent)(`real files${absent ? ` [SKIPPED: ${SHARED} is not there]` : ''}`, () => {
  const read = (file: string): Screenplay => readScript(readFileSync(`${SHARED}/${file}`), file);
  const cues = ({ nodes }: Screenplay): string[] =>
    nodes.flatMap((node) => (node.type === 'dialogue' ? [node.character] : []));
  const headings = ({ nodes }: Screenplay): string[] =>
    nodes.flatMap((node) => (node.type === 'heading' ? [node.text] : []));

  it('Celtx and plain text have the scenes and cues of the same script in Trelby', () => {
    const [trelby, celtx, text] = ['test.trelby', 'test.celtx', 'test.txt'].map((file) => read(`other/trelby/${file}`));
    expect(headings(celtx!)).toEqual(headings(trelby!));
    expect(cues(celtx!)).toEqual(cues(trelby!));
    expect(cues(text!)).toEqual(cues(trelby!));
    // Two headings say neither INT nor EXT: on paper they are action.
    expect(headings(text!)).toEqual(headings(trelby!).filter((heading) => /^(?:INT|EXT)/.test(heading)));
  });

  it('Fade In has those of its Fountain export', () => {
    const folder = 'fountain/wildwinter-tests/TestFDX-FI';
    expect(headings(read(`${folder}.fadein`))).toEqual(headings(read(`${folder}.fountain`)));
    expect(cues(read(`${folder}.fadein`))).toEqual(cues(read(`${folder}.fountain`)));
  });
});
