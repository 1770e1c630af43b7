/**
 * The rules of SPEC.md, case by case. Left of the bar is the script, right of it the tree that starts on that line:
 * `->` is a tab, `·` a blank that counts, `;` parts two nodes that start on one line, `+` is a further line of a node's
 * text.
 */
import { describe, expect, test } from 'vitest';
import type { DialogueNode, ScriptNode } from '../screenplay.ts';
import { parseFountain } from './read-fountain.ts';

function nameOf(node: ScriptNode): string {
  switch (node.type) {
    case 'heading':
      return `${node.forced ? 'forced-' : ''}${node.omitted ? 'omitted-' : ''}heading${node.number === null ? '' : ` #${node.number}#`}`;
    case 'action':
      return `${node.forced ? 'forced-' : ''}${node.centered ? 'centred' : 'action'}`;
    case 'section':
      return `section-${node.depth}`;
    case 'dialogue':
      return `${node.dual === null ? '' : `${node.dual} `}cue`;
    default:
      return node.type;
  }
}

function cueText(node: DialogueNode): string {
  return [node.character, ...node.extensions.map((extension) => `{${extension}}`)].join(' ');
}

/** The tree in the notation's right column: one string for each source line. */
function treeColumn(script: string): string[] {
  const { nodes, titlePage, diagnostics } = parseFountain(script, 'case.fountain');
  const column = script.split(/\r\n|\r|\n/).map((): string[] => []);
  const put = (line: number, name: string, text: string): void => {
    for (const [index, part] of text.split('\n').entries()) {
      column[line - 1 + index]?.push(index === 0 ? `${name} ${part}`.trim() : `+ ${part}`.trim());
    }
  };
  for (const entry of titlePage) put(entry.span.line, 'title', `${entry.key} = ${entry.values.join(' / ')}`);
  for (const node of nodes) {
    put(node.span.line, nameOf(node), node.type === 'dialogue' ? cueText(node) : node.text);
    if (node.type === 'dialogue') for (const part of node.parts) put(part.span.line, part.type, part.text);
  }
  for (const { code, place } of diagnostics) column[place!.line - 1]?.push(`!${code}`);
  return column.map((parts) => parts.join('; '));
}

function check(notation: string): void {
  const rows = notation
    .split('\n')
    .filter((row) => row.includes('|'))
    .map((row) => {
      const bar = row.indexOf('|');
      return { left: row.slice(0, bar).replace(/^ {4}/, '').trimEnd(), right: row.slice(bar + 1).trim() };
    });
  const script = rows.map(({ left }) => left.replaceAll('·', ' ').replaceAll('->', '\t')).join('\n');
  const shown = (column: readonly string[]): string =>
    rows.map(({ left }, index) => `${left.padEnd(40)} | ${column[index]}`.trimEnd()).join('\n');
  expect(shown(treeColumn(script))).toBe(shown(rows.map(({ right }) => right)));
}

const CASES: Readonly<Record<string, string>> = {
  'H-1 headings begin with INT, EXT, EST, INT./EXT, I/E and their turns': `
    INT. HOUSE - DAY                       | heading INT. HOUSE - DAY
                                           |
    ext. olympia circus - night            | heading ext. olympia circus - night
                                           |
    INT HOUSE DAY                          | heading INT HOUSE DAY
                                           |
    INT./EXT. CAR                          | heading INT./EXT. CAR
                                           |
    I/E. CAR                               | heading I/E. CAR
                                           |
    I./E. CAR                              | heading I./E. CAR
                                           |
    EXT/INT. CAR                           | heading EXT/INT. CAR; !heading-by-its-looks
                                           |
    EST. PARIS                             | heading EST. PARIS
                                           |
    Est ce bien lui?                       | action Est ce bien lui?
                                           |
    ESTABLISHING                           | action ESTABLISHING
                                           |
    INTERIOR DECORATION                    | action INTERIOR DECORATION; !heading-doubtful
  `,
  'H-2 a period forces a heading, an ellipsis does not': `
    .SNIPER SCOPE POV                      | forced-heading SNIPER SCOPE POV
                                           |
    ...where the circus is parked.         | action ...where the circus is parked.
                                           |
    . not this                             | action . not this
  `,
  'H-3 scene numbers of every style, notes around them': `
    INT. A - DAY #1#                       | heading #1# INT. A - DAY
                                           |
    INT. A - DAY #110-A#                   | heading #110-A# INT. A - DAY
                                           |
    INT. A - DAY #A12#                     | heading #A12# INT. A - DAY
                                           |
    INT. A - DAY #1.#                      | heading #1.# INT. A - DAY
                                           |
    INT. A [[red]] - DAY #2# [[cut?]]      | heading #2# INT. A - DAY; note red; note cut?
                                           |
    INT. HOTEL, ROOM #4                    | heading INT. HOTEL, ROOM #4
                                           |
    .#7#                                   | forced-heading #7#
  `,
  'H-4 an omitted scene keeps its number': `
    OMITTED #12#                           | omitted-heading #12# OMITTED
                                           |
    .OMITTED #12A#                         | forced-omitted-heading #12A# OMITTED
                                           |
    INT. HOUSE - DAY (OMITTED) #13#        | omitted-heading #13# INT. HOUSE - DAY (OMITTED)
                                           |
    SCÈNE SUPPRIMÉE #14#                   | omitted-heading #14# SCÈNE SUPPRIMÉE
                                           |
    OMITTED                                | action OMITTED
  `,
  'H-5 a heading needs a free line above, none below': `
    INT. HOUSE - DAY                       | heading INT. HOUSE - DAY
    EXT. HOUSE - DAY                       | heading EXT. HOUSE - DAY
    Rain.                                  | action Rain.
    INT. CAR - DAY                         | + INT. CAR - DAY; !fountain-heading-needs-blank-line
                                           |
    EMMA                                   | cue EMMA
    Go!                                    | line Go!
    EXT. ROAD - DAY                        | line EXT. ROAD - DAY; !fountain-heading-needs-blank-line
  `,
  'H-6 a file of notes holds no script': `
    [[later]]                              | note later; !fountain-empty-file
  `,
  'A-1 A-2 action keeps its line breaks and indentation; ! forces it': `
    ->Scott --                             | action     Scott --
    ··Palace Hotel                         | +   Palace Hotel
                                           |
    !BANG                                  | forced-action BANG
    The door falls.                        | + The door falls.
    !CRASH                                 | + CRASH
  `,
  'A-3 what ends a paragraph without a blank line': `
    Rain.                                  | action Rain.
    ~ And it rains                         | lyric And it rains
    More rain.                             | action More rain.
    ===                                    | page-break
    Sun.                                   | action Sun.
    # Act Two                              | section-1 Act Two
    #1 fan of hers.                        | section-1 1 fan of hers.
  `,
  'A-4 centred text': `
    >THE END<                              | centred THE END
    > **Act Two** <                        | centred Act Two
  `,
  'D-1 a cue has nothing above and something below': `
    STEEL                                  | cue STEEL
    The man's a myth!                      | line The man's a myth!
                                           |
    BOB                                    | action BOB
                                           |
    He waits.                              | action He waits.
    BOB                                    | + BOB
    And waits.                             | + And waits.
                                           |
    = A beat                               | synopsis A beat
    BOB                                    | cue BOB
    At last.                               | line At last.
  `,
  'D-2 names': `
    ÉMILIE                                 | cue ÉMILIE
    Oui.                                   | line Oui.
                                           |
    R2D2                                   | cue R2D2
    Bleep.                                 | line Bleep.
                                           |
    23                                     | action 23
    is a number.                           | + is a number.
                                           |
    McCLANE                                | action McCLANE
    Yippee.                                | + Yippee.
                                           |
    - EMMA RUNS                            | action - EMMA RUNS
    - TOM FALLS                            | + - TOM FALLS
                                           |
    你好                                     | action 你好
    世界                                     | + 世界
  `,
  'D-3 extensions and numbered names': `
    EDWARD (V.O.)(cont’d)                  | cue EDWARD {V.O.} {CONT'D}
    By then he was a legend.               | line By then he was a legend.
                                           |
    HANS (on the radio)                    | cue HANS {ON THE RADIO}
    What?                                  | line What?
                                           |
    WAITER #2                              | cue WAITER #2
    Wine?                                  | line Wine?
                                           |
    Han (O.S.)                             | action Han (O.S.)
    Not this.                              | + Not this.
  `,
  'D-4 openings and transitions are no cues': `
    FADE IN:                               | action FADE IN:
    A river.                               | + A river.
                                           |
    CUT TO:                                | action CUT TO:
    a river.                               | + a river.
  `,
  'D-5 @ forces a cue': `
    @McCLANE (O.S.)                        | cue McCLANE {O.S.}
    Yippee.                                | line Yippee.
                                           |
    @Emma                                  | cue Emma; !fountain-cue-without-dialogue
                                           |
    @                                      | action @
  `,
  'D-6 parentheticals': `
    BOB                                    | cue BOB
    ····(slowly)                           | parenthetical (slowly)
    Trying this.                           | line Trying this.
    (loudly)                               | parenthetical (loudly)
    (bouncy,                               | parenthetical (bouncy,
    almost)                                | + almost)
    (Laughs) I know (really)               | line (Laughs) I know (really)
    (unclosed                              | line (unclosed
                                           |
    (Jack)                                 | action (Jack)
  `,
  'D-7 two spaces are a pause, other blanks an end': `
    DEALER                                 | cue DEALER
    Dealer gets a seven.                   | line Dealer gets a seven.
    ··                                     | line
    Hit or stand?                          | line Hit or stand?
    ··                                     |
                                           |
    FISH                                   | cue FISH
    I am                                   | line I am
    ···                                    |
    an action.                             | action an action.
  `,
  'D-8 dual dialogue pairs a speech with the one before': `
    BRICK                                  | left cue BRICK
    Screw retirement.                      | line Screw retirement.
                                           |
    [[together]]                           | note together
                                           |
    STEEL (O.S.) ^                         | right cue STEEL {O.S.}
    Screw retirement.                      | line Screw retirement.
                                           |
    EMMA ^                                 | cue EMMA; !fountain-dual-without-partner
    Me too.                                | line Me too.
                                           |
    AND ^ (Dual)                           | action AND ^ (Dual)
    Not this.                              | + Not this.
  `,
  'D-9 D-10 lyrics under a cue; what ends a speech': `
    @Emma                                  | cue Emma
    ~ La vie en rose                       | lyric La vie en rose
    #1 fan!                                | line #1 fan!
    # Act Two                              | section-1 Act Two
  `,
  'T-1 T-2 transitions': `
    Rain.                                  | action Rain.
                                           |
    CUT TO:                                | transition CUT TO:
    INT. HOUSE - DAY                       | heading INT. HOUSE - DAY
                                           |
    SMASH CUT TO:···                       | transition SMASH CUT TO:
                                           |
    > Burn to white.                       | transition Burn to white.
                                           |
    boop TO:                               | action boop TO:
                                           |
    FADE TO BLACK.                         | action FADE TO BLACK.
  `,
  'S-1 S-2 S-3 sections, synopses, page breaks': `
    # Act                                  | section-1 Act
    ### Sequence                           | section-3 Sequence
    = They meet.                           | synopsis They meet.
    =THE FINAL ACT                         | synopsis THE FINAL ACT
    ====                                   | page-break
    =                                      | synopsis
  `,
  'C-1 C-2 notes within a line, over lines, and unclosed': `
    He waits [[too long?]] outside.        | action He waits outside.; note too long?
                                           |
    [[one                                  | note one
    ··                                     | +
    two]]                                  | + two
                                           |
    A [[ bracket [[ twice                  | action A [[ bracket [[ twice; !fountain-unclosed-note
                                           |
    left open]]                            | action left open]]
                                           |
    /* never closed                        | action /* never closed; !fountain-unclosed-boneyard
  `,
  'C-3 a line of notes is not there': `
    EMMA                                   | cue EMMA
    [[angry]]                              | note angry
    Go!                                    | line Go!
    /* Go away! */                         | boneyard Go away!
    Now!                                   | line Now!
  `,
  'C-4 a boneyard over lines leaves blank lines': `
    CUT TO:                                | transition CUT TO:
    /*                                     | boneyard INT. GARAGE - DAY
    INT. GARAGE - DAY                      |
    */                                     |
    EXT. MANSION - DAY                     | heading EXT. MANSION - DAY
  `,
  'E-1 E-2 E-3 E-4 emphasis': `
    _Steel's face FILLS the *scope*_.      | action Steel's face FILLS the scope.
    The code: **\\*9765\\***                 | + The code: *9765*
    He dialed *69 and then *23.            | + He dialed *69 and then *23.
    He dialed ***69 and 23***.             | + He dialed 69 and 23.
    my_file_name, ____ and \\\\HOST          | + my_file_name, ____ and \\\\HOST
                                           |
    **INT. HOUSE - DAY #3#**               | heading #3# INT. HOUSE - DAY
                                           |
    _EMMA_                                 | cue EMMA
    *Go.*                                  | line Go.
  `,
  'P-1 P-3 P-5 a title page': `
    Title:                                 | title Title = BRICK & STEEL / Part: two
    ····_**BRICK & STEEL**_                |
    ->Part: two                            |
    Draft date: 1/20/2012                  | title Draft date = 1/20/2012
    imdb:http://imdb.com/x                 | title imdb = http://imdb.com/x
                                           |
    INT. HOUSE - DAY                       | heading INT. HOUSE - DAY
  `,
  'P-2 the first words of a script are no title page': `
    FADE IN:                               | action FADE IN:
                                           |
    Mood: grim                             | action Mood: grim
  `,
  'P-2 keys of their own are guessed, aloud': `
    Mood: grim                             | title Mood = grim; !fountain-title-page-guess
                                           |
    Rain.                                  | action Rain.
  `,
  'P-4 flush values under an open key, and the end of the page': `
    Title: Beat Tutorial                   | title Title = Beat Tutorial
    Contact:                               | title Contact = beat@beat-app.fi / https://beat-app.fi
    beat@beat-app.fi                       |
    https://beat-app.fi                    |
    Author:                                | title Author = Stu
    ····Stu                                |
    Not a title entry.                     | action Not a title entry.
    Still: not one.                        | + Still: not one.
  `,
};

describe('Fountain, rule by rule', () => {
  test.each(Object.entries(CASES))('%s', (_name, notation) => check(notation));
});

describe('lines', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('L-1 %s ends a line', (_name, end) => {
    const script = ['INT. A - DAY', '', 'EMMA', 'Go!', '  ', 'Now!', '', '[[one', '  ', 'two]]'].join(end);
    expect(treeColumn(script)).toEqual([
      'heading INT. A - DAY',
      '',
      'cue EMMA',
      'line Go!',
      'line',
      'line Now!',
      '',
      'note one',
      '+',
      '+ two',
    ]);
  });

  test('L-1 a byte order mark is no part of the first line', () => {
    const [heading] = parseFountain('\uFEFFINT. A - DAY', 'bom').nodes;
    expect(heading).toMatchObject({ type: 'heading', text: 'INT. A - DAY', span: { start: 1, line: 1, column: 1 } });
  });
});
