import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFdx } from '../fdx/read-fdx.ts';
import type { Screenplay } from '../screenplay.ts';
import { parseFountain } from './read-fountain.ts';
import { writeFountain } from './write-fountain.ts';

const rewritten = (script: string) => writeFountain(parseFountain(script, 'a.fountain'));

describe('W-2 marks only where they are needed', () => {
  const plain = `Title: Onyva
Contact:
    Emma
    Paris

INT. FLAT - DAY #12A#

Rain. A **bar** of *9 and a file_name.

EMMA (V.O.)
(softly)
Hello.
  
~La vie en rose

TOM ^
Hello?

CUT TO:

===

# Act Two

= They meet.

[[a note
  
in two parts]]

/* old */

> THE END <
`;
  test('a script in our own style comes back letter for letter, but for emphasis', () => {
    expect(rewritten(plain)).toBe(plain.replace('**bar**', 'bar'));
  });

  test.each([
    ['capitals over a line', '!BANG\nThe door falls.\n'],
    ['action like a heading', '!INT. what?\n'],
    ['action like a section inside a paragraph', 'Rain.\n!# 5\n'],
    ['an ellipsis needs none', '...where it rains.\n'],
    ['small letters in a cue', '@McCLANE\nYippee.\n'],
    ['a cue that says nothing', '@EMMA\n'],
    ['a transition of another kind', '> Burn to white.\n'],
    ['a literal mark that would pair', 'He dials \\*9\\*.\n'],
    ['a literal mark that pairs with nothing', 'He dials *9.\n'],
    ['a literal note', '\\[\\[not a note]]\n'],
    ['a first line like a key', '!Mood: grim\n'],
    ['a cue like a key', '@TITLE:\nGrim.\n'],
  ])('%s', (_name, script) => {
    expect(rewritten(script)).toBe(script);
  });

  test('nothing gives nothing', () => {
    expect(rewritten(' \n\n')).toBe('');
  });
});

const FDX = join(process.cwd(), '../shared/data/scripts/fdx');

describe.skipIf(!existsSync(FDX))(`Final Draft scripts written as Fountain (SKIPPED where ${FDX} is absent)`, () => {
  const files = existsSync(FDX)
    ? readdirSync(FDX, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.fdx'))
    : [];
  const scenesAndCast = ({ nodes }: Screenplay): string[] =>
    nodes.flatMap((node) => {
      if (node.type === 'heading')
        return [`${node.number ?? '-'} ${node.text.trim()}${node.omitted ? ' omitted' : ''}`];
      return node.type === 'dialogue' ? [`  ${node.character} ${node.dual ?? ''}`] : [];
    });

  test.each(files.sort())('%s keeps its scenes, numbers and who speaks', (name) => {
    const screenplay = parseFdx(readFileSync(join(FDX, name), 'utf8'), name);
    const again = parseFountain(writeFountain(screenplay), name);
    expect(scenesAndCast(again)).toEqual(scenesAndCast(screenplay));
  });
});
