/**
 * What other readers make of the same scripts: counts for Big Fish (betterfountain), element dumps (screenplay-tools),
 * HTML (screenplain). Where we differ on purpose the difference is written down with its reason.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScriptNode } from '../screenplay.ts';
import { parseFountain } from './read-fountain.ts';

const FOUNTAIN = join(process.cwd(), '../shared/data/scripts/fountain');
const absent = !existsSync(FOUNTAIN);
const scriptAt = (path: string) => parseFountain(readFileSync(join(FOUNTAIN, path), 'utf8'), path);

describe.skipIf(absent)(`Big Fish (SKIPPED where ${FOUNTAIN} is absent)`, () => {
  const headings = (path: string) =>
    scriptAt(path).nodes.flatMap((node) => (node.type === 'heading' ? [node.text] : []));

  test('190 scenes, as betterfountain counts them, and the two EXT/INT that it takes for action (H-1)', () => {
    const found = headings('betterfountain/big_fish_lf.fountain');
    expect(found).toHaveLength(192);
    expect(found.filter((text) => !text.startsWith('EXT/INT'))).toHaveLength(190);
    const noticed = scriptAt('betterfountain/big_fish_lf.fountain').diagnostics.filter(
      ({ code }) => code === 'heading-by-its-looks',
    );
    expect(noticed).toHaveLength(2);
  });

  test('48 characters speak', () => {
    const { nodes } = scriptAt('betterfountain/big_fish_lf.fountain');
    const names = new Set(nodes.flatMap((node) => (node.type === 'dialogue' ? [node.character] : [])));
    expect(names.size).toBe(48);
  });

  test('title page', () => {
    const { title, titlePage } = scriptAt('betterfountain/big_fish_lf.fountain');
    expect(title).toBe('Big Fish');
    expect(titlePage.find((entry) => entry.key === 'Notes')?.values).toEqual([
      'FINAL PRODUCTION DRAFT',
      'includes post-production dialogue',
      'and omitted scenes',
    ]);
  });

  test('CRLF and LF twins of Brick & Steel read alike', () => {
    const texts = (path: string) => scriptAt(path).nodes.map((node) => [node.type, node.text, node.span.line]);
    expect(texts('betterfountain/brick_and_steel_crlf.fountain')).toEqual(
      texts('betterfountain/brick_and_steel_lf.fountain'),
    );
  });
});

/** `TYPE text`, emphasis and spacing aside, running action joined: what both dumps can say. */
function elements(rows: readonly (readonly [type: string, text: string])[]): string[] {
  const joined: string[] = [];
  for (const [type, text] of rows) {
    const plain = text.replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
    if (plain === '' && type !== 'PAGEBREAK') continue;
    const runs = (type === 'ACTION' || type === 'DIALOGUE') && joined.at(-1)?.startsWith(`${type} `);
    if (runs) joined[joined.length - 1] += ` ${plain}`;
    else joined.push(`${type} ${plain}`.trim());
  }
  return joined;
}

function ourRows(node: ScriptNode): [string, string][] {
  switch (node.type) {
    case 'heading':
      return [['HEADING', node.number === null ? node.text : `${node.text} (${node.number})`]];
    case 'section':
      return [['SECTION', `${node.text} (${node.depth})`]];
    case 'action':
      return [[node.centered ? 'CENTERED' : 'ACTION', node.text]];
    case 'page-break':
      return [['PAGEBREAK', '']];
    case 'dialogue': {
      const extensions = node.extensions.filter((extension) => extension !== "CONT'D");
      const cue = [node.character, ...extensions.map((extension) => `(${extension})`)].join(' ').toUpperCase();
      const types = { parenthetical: 'PARENTHETICAL', lyric: 'LYRIC', line: 'DIALOGUE' } as const;
      return [
        ['CHARACTER', node.dual === 'right' ? `${cue} ^` : cue],
        ...node.parts.map((part): [string, string] => [
          types[part.type],
          part.type === 'parenthetical' ? part.text.slice(1, -1) : part.text,
        ]),
      ];
    }
    default:
      return [[node.type.toUpperCase(), node.text]];
  }
}

function theirRows(dump: string): [string, string][] {
  return [...dump.matchAll(/^([A-Z]+):"([^"]*)"([^\n]*)/gm)].map((match) => {
    const [type, text, rest] = [match[1]!, match[2]!, match[3]!];
    if (type === 'CHARACTER') {
      const extension = /"(\([^"]*\))"/.exec(rest)?.[1] ?? '';
      const dual = rest.includes('(Dual)') && !rest.endsWith('"(Dual)"') ? ' ^' : '';
      return [type, `${`${text} ${extension}`.trim().toUpperCase()}${dual}`];
    }
    if (type === 'HEADING' || type === 'SECTION') return [type, `${text}${rest}`];
    return [rest.includes('(centered)') ? 'CENTERED' : type, text];
  });
}

interface Difference {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
  readonly why: string;
}

const DIFFERENCES: Readonly<Record<string, readonly Difference[]>> = {
  Character: [
    {
      theirs: ['ACTION 3CPO Not work.'],
      ours: ['CHARACTER 3CPO', 'DIALOGUE Not work.'],
      why: 'D-2: the syntax asks for one letter, wherever it stands',
    },
  ],
  Parenthetical: [
    {
      theirs: ['DIALOGUE (bouncy) Also trying this?'],
      ours: ['PARENTHETICAL bouncy', 'DIALOGUE Also trying this?'],
      why: 'D-6: two brackets may follow one another',
    },
  ],
  Sections: [{ theirs: ['TITLEENTRY CUT TO'], ours: ['TRANSITION CUT TO:'], why: 'P-2: not a key' }],
};

describe.skipIf(absent)(`screenplay-tools' dumps (SKIPPED where ${FOUNTAIN} is absent)`, () => {
  test.each([
    ['Action', 'Action-Merged'],
    ['Character', 'Character'],
    ['Dialogue', 'Dialogue-Merged'],
    ['Lyrics', 'Lyrics'],
    ['PageBreak', 'PageBreak'],
    ['Parenthetical', 'Parenthetical'],
    ['Scratch', 'Scratch'],
    ['Sections', 'Sections'],
    ['Transition', 'Transition'],
  ])('%s', (script, dump) => {
    let expected = elements(theirRows(readFileSync(join(FOUNTAIN, `wildwinter-tests/${dump}.txt`), 'utf8')));
    for (const { theirs, ours } of DIFFERENCES[script] ?? []) {
      const at = expected.indexOf(theirs[0]!);
      expect(expected.slice(at, at + theirs.length)).toEqual(theirs);
      expected = expected.toSpliced(at, theirs.length, ...ours);
    }
    const { nodes } = scriptAt(`wildwinter-tests/${script}.fountain`);
    expect(elements(nodes.flatMap(ourRows))).toEqual(expected);
  });
});

describe.skipIf(absent)(`screenplain's HTML, as lines of text (SKIPPED where ${FOUNTAIN} is absent)`, () => {
  const folder = join(FOUNTAIN, 'screenplain/tests');
  const names = absent ? [] : readdirSync(folder).filter((name) => name.endsWith('.html'));

  const textOfHtml = (html: string): string[] =>
    html
      .replace(/<br\/>|<\/?(?:p|h\d|div|span)[^>]*>/g, '\n')
      .replaceAll('&nbsp;', ' ')
      .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
      .split('\n');
  const printed = (lines: readonly string[]): string[] =>
    lines.map((line) => line.trim().toUpperCase()).filter((line) => line !== '');

  test.each(names)('%s', (name) => {
    const { nodes } = scriptAt(`screenplain/tests/${name.replace('.html', '.fountain')}`);
    const ours = nodes
      .filter((node) => node.type !== 'boneyard' && node.type !== 'note')
      .flatMap((node) => [node.text, ...(node.type === 'dialogue' ? node.parts.map((part) => part.text) : [])])
      .flatMap((text) => text.split('\n'));
    expect(printed(ours)).toEqual(printed(textOfHtml(readFileSync(join(folder, name), 'utf8'))));
  });
});
