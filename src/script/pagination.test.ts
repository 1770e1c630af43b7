import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFdx } from './fdx/read-fdx.ts';
import { parseFountain } from './fountain/read-fountain.ts';
import { countLines } from './line-wrap.ts';
import { eighthsOfLines, paginate } from './pagination.ts';

const pagesOf = (script: string) => paginate(parseFountain(script, 'pages.fountain'));
const actions = (count: number) => Array.from({ length: count }, (_, index) => `Action ${index + 1}.`).join('\n\n');
/** `count` lines of action that cannot be told apart, in one paragraph. */
const paragraph = (count: number) => Array.from({ length: count }, () => 'It rains.').join('\n');
const speech = (count: number) => `EMMA\n${paragraph(count)}`;

describe('lines of a text', () => {
  test.each([
    ['an empty text is one line', '', 10, 1],
    ['a text that just fits', '1234567890', 10, 1],
    ['words wrap at blanks', 'one two three four', 10, 2],
    ['the blank at the break is not printed', 'one two three', 7, 2],
    ['after a hyphen', 'peanut butter-and-cheese', 14, 2],
    ['a word too wide is cut', 'aaaaaaaaaaaaaaaaaaaaaaaaa', 10, 3],
    ['written line breaks stand', 'one\ntwo\n\nthree', 10, 4],
    ['blanks at the end take no line', 'one       ', 5, 1],
  ])('G-2 %s', (_name, text, columns, lines) => {
    expect(countLines(text, columns)).toBe(lines);
  });
});

describe('eighths', () => {
  test.each([
    [1, 1],
    [6, 1],
    [7, 2],
    [55, 8],
    [56, 9],
  ])('G-6 %i lines are %i eighths', (lines, eighths) => {
    expect(eighthsOfLines(lines)).toBe(eighths);
  });

  test('G-6 a scene of nothing but its heading is an eighth', () => {
    expect(pagesOf('INT. A\n\nINT. B').scenes.map((scene) => scene.eighths)).toEqual([1, 1]);
  });

  test('G-6 heading, blank, three lines of action, blank, cue and one line: eight lines, two eighths', () => {
    expect(pagesOf(`INT. A\n\n${paragraph(3)}\n\nEMMA\nGo!\n\nINT. B`).scenes[0]!.eighths).toBe(2);
    expect(pagesOf(`INT. A\n\n${paragraph(2)}\n\nEMMA\n\nINT. B`).scenes[0]!.eighths).toBe(1);
  });

  test('G-7 a length that Final Draft states wins', () => {
    const screenplay = parseFountain('INT. A\n\nINT. B', 'stated');
    const nodes = screenplay.nodes.map((node, index) =>
      node.type === 'heading' && index === 0 ? { ...node, statedEighths: 12 } : node,
    );
    expect(paginate({ ...screenplay, nodes }).scenes.map((scene) => scene.eighths)).toEqual([12, 1]);
  });

  test('G-3 dual dialogue is as long as its longer side', () => {
    const apart = pagesOf(`INT. A\n\n${speech(20)}\n\nTOM\n${paragraph(20)}`).scenes[0]!.eighths;
    const beside = pagesOf(`INT. A\n\n${speech(20)}\n\nTOM ^\n${paragraph(20)}`).scenes[0]!.eighths;
    expect([apart, beside]).toEqual([7, 4]);
  });

  test('G-4 what is not printed takes no room', () => {
    const { scenes } = pagesOf(
      `INT. A\n\n# Act\n\n= ${'They meet. '.repeat(99)}\n\n[[note]]\n\n/* ${paragraph(99)} */`,
    );
    expect(scenes).toEqual([{ nodeIndex: 0, page: 1, eighths: 1 }]);
  });
});

describe('pages', () => {
  test('nothing printed, no page', () => {
    expect(pagesOf('[[note]]').pages).toBe(0);
  });

  test('G-1 28 lines with 27 blank ones between them fill a page of 55', () => {
    expect(pagesOf(actions(28)).pages).toBe(1);
    expect(pagesOf(actions(29)).pages).toBe(2);
  });

  test('G-3 a heading at the foot goes over with what follows it', () => {
    expect(pagesOf(`${actions(26)}\n\nINT. B\n\nHe waits.`).scenes[0]!.page).toBe(1);
    expect(pagesOf(`${actions(27)}\n\nINT. B\n\nHe waits.`).scenes[0]!.page).toBe(2);
  });

  test('G-3 a paragraph leaves two lines on either page, so three lines are not divided', () => {
    const after = (lines: number) => pagesOf(`${actions(26)}\n\n${paragraph(lines)}\n\nINT. B`).scenes[0]!;
    expect(after(3).page).toBe(2);
    // 51 lines, blank, 3 there, 52 over: the heading follows on page 2 at line 54
    expect(pagesOf(`${actions(26)}\n\n${paragraph(55)}\n\nINT. B`).scenes[0]!.page).toBe(2);
    expect(pagesOf(`${actions(26)}\n\n${paragraph(57)}\n\nINT. B`).scenes[0]!.page).toBe(3);
  });

  test('G-3 a divided speech pays for (MORE) and the cue above', () => {
    const undivided = pagesOf(`INT. A\n\n${speech(40)}`).scenes[0]!.eighths;
    expect(undivided).toBe(eighthsOfLines(1 + 1 + 41));
    const { scenes } = pagesOf(`${actions(20)}\n\nINT. A\n\n${speech(40)}`);
    expect(scenes[0]!.eighths).toBe(eighthsOfLines(1 + 1 + 41 + 2));
  });

  test('G-3 a speech longer than pages ends', () => {
    expect(pagesOf(speech(300)).pages).toBe(6);
    expect(pagesOf(`EMMA\n${paragraph(300)}\n\nTOM ^\n${paragraph(10)}`).pages).toBe(6);
  });

  test('G-3 a heading longer than a page ends too', () => {
    expect(pagesOf(`INT. ${'A'.repeat(60 * 60)}\n\nRain.`).pages).toBe(2);
  });

  test('G-4 a page break opens one page, not two', () => {
    expect(pagesOf('Rain.\n\n===\n\n===\n\nINT. B').scenes[0]!.page).toBe(2);
    expect(pagesOf('===\n\nINT. B').scenes[0]!.page).toBe(1);
  });

  test('G-8 what stands before the first heading belongs to no scene', () => {
    expect(pagesOf(`${actions(60)}\n\nINT. A`).scenes).toEqual([{ nodeIndex: 60, page: 3, eighths: 1 }]);
  });
});

const DATA = join(process.cwd(), '../shared/data/scripts');

describe.skipIf(!existsSync(DATA))(`real scripts (SKIPPED where ${DATA} is absent)`, () => {
  test('Big Fish comes out between the 118 and the 124 pages of other readers', () => {
    const path = join(DATA, 'fountain/betterfountain/big_fish_lf.fountain');
    const { pages } = paginate(parseFountain(readFileSync(path, 'utf8'), path));
    expect(pages).toBeGreaterThanOrEqual(118);
    expect(pages).toBeLessThanOrEqual(124);
  });

  test("Big Fish against Final Draft's own lengths: six scenes of seven equal, none off by more than an eighth, no page by more than one", () => {
    const path = join(DATA, 'fdx/bigfish-finaldraft8.fdx');
    const screenplay = parseFdx(readFileSync(path, 'utf8'), path);
    const nodes = screenplay.nodes.map((node) => (node.type === 'heading' ? { ...node, statedEighths: null } : node));
    const compared = paginate({ ...screenplay, nodes }).scenes.map(({ nodeIndex, eighths, page }) => {
      const heading = screenplay.nodes[nodeIndex]!;
      if (heading.type !== 'heading') throw new Error('a scene begins with a heading');
      return { off: Math.abs(eighths - heading.statedEighths!), pagesOff: Math.abs(page - Number(heading.statedPage)) };
    });
    expect(compared.length).toBe(202);
    expect(compared.filter(({ off }) => off === 0).length).toBeGreaterThanOrEqual((202 * 6) / 7 - 2);
    expect(Math.max(...compared.map(({ off }) => off))).toBe(1);
    expect(Math.max(...compared.map(({ pagesOff }) => pagesOff))).toBe(1);
  });
});
