import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFdx } from './fdx/read-fdx.ts';
import { parseFountain } from './fountain/read-fountain.ts';
import { countLines } from './line-wrap.ts';
import { standardLayout } from './page-layout.ts';
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

describe('the layout', () => {
  const fdx = (content: string, tail: string): string =>
    `<FinalDraft DocumentType="Script"><Content>${content}</Content>${tail}</FinalDraft>`;
  const lines = '<Paragraph Type="Action"><Text>Rain.</Text></Paragraph>'.repeat(100);
  const page = (height: string, font: string, breaks = ''): number => {
    const tail =
      `<PageLayout TopMargin="72" BottomMargin="72"><PageSize Height="${height}" Width="8.50"/></PageLayout>` +
      `<ElementSettings Type="Action"><FontSpec Font="${font}"/><ParagraphSpec LeftIndent="1.50" RightIndent="7.50" SpaceBefore="0"/></ElementSettings>${breaks}`;
    return paginate(parseFdx(fdx(lines, tail), 'a.fdx')).pages;
  };

  test('G-1 A4 holds four lines more than Letter', () => {
    const script = parseFountain(`INT. A\n\n${actions(29)}`, 'a');
    expect(paginate(script).pages).toBe(2);
    expect(paginate(script, standardLayout('a4')).pages).toBe(1);
    expect(paginate(parseFountain(actions(31), 'a'), standardLayout('a4')).pages).toBe(2);
  });

  test("G-1 a Final Draft file's own margins, paper, typeface and space count", () => {
    // 100 lines without space between: 54 a page in Final Draft's Courier, 55 in another; 36 on a page of 8 inches.
    expect(page('11.00', 'Courier Final Draft')).toBe(2);
    expect(page('8.00', 'Courier Final Draft')).toBe(3);
    expect(page('50.00', 'Courier')).toBe(2);
    const script = parseFdx(
      fdx(lines.slice(0, lines.length * 0.54), '<PageLayout TopMargin="72" BottomMargin="72"/>'),
      'a.fdx',
    );
    expect(script.layout?.lines).toBe(55);
  });

  test('G-1 a scene that goes on overleaf and says so has fewer lines of its own on each page', () => {
    const breaks =
      '<MoresAndContinueds><SceneBreaks SceneBottomOfPage="Yes" SceneTopOfNext="Yes"/></MoresAndContinueds>';
    // 36 lines a page: 34 and (CONTINUED), then 32 with CONTINUED: above, then 34 and the last.
    expect(page('8.00', 'Courier Final Draft')).toBe(3);
    expect(page('8.00', 'Courier Final Draft', breaks)).toBe(4);
  });

  test('G-3 a paragraph is divided after a sentence, and goes over whole where none ends', () => {
    const short = `${'word '.repeat(11)}end.`; // one line of 60
    const long = `${'word '.repeat(110)}end.`; // ten lines, one sentence
    const after = (text: string) => pagesOf(`${actions(26)}\n\n${text}\n\nINT. B\n\nGo.`).scenes[0]!;
    // 51 lines and a blank: three lines are left.
    expect(pagesOf(`${actions(26)}\n\n${short} ${short} ${short} ${short} ${short}`).pages).toBe(2);
    expect(after(long).page).toBe(2);
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

  test("Big Fish against Final Draft's own lengths: four scenes of five equal, none off by more than an eighth, no page by more than one", () => {
    const path = join(DATA, 'fdx/bigfish-finaldraft8.fdx');
    const screenplay = parseFdx(readFileSync(path, 'utf8'), path);
    const nodes = screenplay.nodes.map((node) => (node.type === 'heading' ? { ...node, statedEighths: null } : node));
    const compared = paginate({ ...screenplay, nodes }).scenes.map(({ nodeIndex, eighths, page }) => {
      const heading = screenplay.nodes[nodeIndex]!;
      if (heading.type !== 'heading') throw new Error('a scene begins with a heading');
      return { off: Math.abs(eighths - heading.statedEighths!), pagesOff: Math.abs(page - Number(heading.statedPage)) };
    });
    expect(compared.length).toBe(202);
    expect(compared.filter(({ off }) => off === 0).length).toBeGreaterThanOrEqual((202 * 4) / 5);
    expect(Math.max(...compared.map(({ off }) => off))).toBe(1);
    expect(Math.max(...compared.map(({ pagesOff }) => pagesOff))).toBe(1);
  });
});
