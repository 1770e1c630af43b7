/** Inputs that no writer meant: pieces of the formats cut, doubled and mixed, by seed. */
import { type Random, seededRandom } from '../../foundation/index.ts';

export type InputKind =
  | 'fountain'
  | 'fdx'
  | 'season.yaml'
  | 'plan.json'
  | 'text'
  | 'trelby'
  | 'celtx'
  | 'fadein'
  | 'docx'
  | 'pages'
  | 'markdown';

const FOUNTAIN = `Title: The Key
Credit: by
Author: A. Nobody

FADE IN:

INT. ATTIC - NIGHT #1#

EMMA (V.O.)
(low)
Who is /* nobody */ there? [[a note]]

LOU ^
~La la.

> CUT TO:

EXT./INT. CAR, QUAY - LATER

Lou runs **very** _fast_. EMMA follows.

# Act two
= All goes wrong.
OMITTED #2A#
===
`;

const FDX = `<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Scene Heading" Number="1"><SceneProperties Length="1 4/8" Page="1" Title="Key"><Summary><Paragraph><Text>Sum.</Text></Paragraph></Summary></SceneProperties><Text>INT. ATTIC - NIGHT</Text></Paragraph>
<Paragraph Type="Action"><Text>Emma </Text><Text RevisionID="1" TagNumber="2" Style="AllCaps">waits</Text></Paragraph>
<Paragraph><DualDialogue><Paragraph Type="Character"><Text>EMMA</Text></Paragraph><Paragraph Type="Dialogue"><Text>You &amp; me?</Text></Paragraph></DualDialogue></Paragraph>
<Paragraph Type="Scene Heading"><Text>OMITTED</Text><OmittedScene><Paragraph Type="Action"><Text>Gone.</Text></Paragraph></OmittedScene></Paragraph>
<Paragraph Type="Song" StartsNewPage="Yes"><ScriptNote Range="0,3"><Paragraph><Text>note</Text></Paragraph></ScriptNote><Text>x</Text></Paragraph>
</Content><TitlePage><Content><Paragraph><Text>The Key</Text></Paragraph></Content></TitlePage>
<Revisions><Revision ID="1" Name="Blue"/></Revisions><TagData><TagCategories><TagCategory Id="c" Name="Props"/></TagCategories><TagDefinitions><TagDefinition CatId="c" Id="d" Label="key"/></TagDefinitions><Tags><Tag Number="2"><DefId>d</DefId></Tag></Tags></TagData>
</FinalDraft>`;

const SEASON = `format: onyva-season/1
title: "The Key"
currency: EUR
exchange: { USD: { rate: "0.92" } }
calendar: { start: 2027-04-12, end: 2027-06-30, weekdays: [mon, tue], hiatus: [2027-05-01..2027-05-08] }
bases: [{ id: paris, crew day: 1200.50 }, { id: lyon }]
base travel:
  - { between: [paris, lyon], days: 1, company: 900 USD }
places:
  - id: attic
    base: paris
    hours: "08:00-22:00"
    closed: [sun, 2027-04-20]
sets:
  ATTIC: { ways: [{ way: real place, place: attic, build: { working days: 2 } }] }
episodes: [{ id: "101", script: 101.fountain }, { id: "102", expected: { arrives: 2027-05-01, eighths: 3 4/8, set: ATTIC } }]
people:
  - &emma { name: Emma Blanc, characters: [EMMA], contract: { kind: day, rate: 500 }, rest: 12 h }
scenes: { "101-1": { minutes: 1 h 30, cast: { add: [LOU] }, split: [{ eighths: 1 }, { eighths: 2 }] } }
order: [{ before: 101-1, after: 101-2 }]
pins: [{ scene: "101-1", date: 2027-04-13 }]
`;

const PLAN =
  '{"format":"onyva-plan/1","season":"The Key","createdBy":"onyva","days":[{"date":"2027-04-12","unit":"main","strips":[{"scene":"101-1","part":1}]}],"costs":[],"conflicts":[]}';

const TEXT = `                         THE KEY

                                                            2.
1   INT. ATTIC - NIGHT                                       1

Emma waits for so long that the line is at its very end and
goes on below.

                      EMMA (V.O.)
                (low)
          Who is there? And who in all the
          world would come?                                 *

                      LOU
          Me. Only
                      (MORE)
\f                                                           3.

                      LOU (CONT'D)
          me.

         EMMA                     LOU
     You?                    Me.

                                             CUT TO:

CONTINUED: (2)

EXT. QUAY - DAY
`;

const TRELBY = `#Version 3
FontSize:12
#Title-String 0.000000,80.000000,32,cb,Times,,THE KEY
#Start-Script
.\\int. attic - night
>.Emma waits
..for long.
._emma
.((low)
|:Who is
&:the
+:re?
./CUT TO:
#Forced-Break
.=close on the key
.%a note
..EXT. QUAY - DAY
`;

const CELTX = `<html><head><meta content="shown" name="CX.sceneNumbering"><meta content="A. Nobody" name="Author"></head><body>
<p scenestr="1" class="sceneheading">int. attic - night<br></p><p class="action">Emma <span class="props">waits</span>.</p>
<p class="character">emma</p><p class="parenthetical">(low)</p><p class="dialog">Who &amp; what?</p><p>EXT. QUAY - DAY</p>
</body></html>`;

const FADEIN = `<?xml version="1.0"?><document type="Open Screenplay Format document" version="50"><paragraphs>
<para number="1" synopsis="All goes wrong."><style basestyle="Scene Heading"/><text>INT. ATTIC - NIGHT</text></para>
<para><style basestylename="Action"/><text>Emma </text><text bold="1">waits</text></para>
<para><style basestyle="Character" dual="1"/><text>Emma</text></para><para><style basestyle="Dialogue"/><text>You?</text></para>
</paragraphs><titlepage><para><style basestyle="Normal Text"/><text>THE KEY</text></para></titlepage></document>`;

const DOCX = `<w:document><w:body><w:p><w:pPr><w:pStyle w:val="SceneHeading"/></w:pPr><w:r><w:t>INT. ATTIC - NIGHT</w:t></w:r></w:p>
<w:p><w:pPr><w:ind w:left="0"/></w:pPr><w:r><w:t>Emma waits.</w:t><w:tab/><w:br/></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Character"/><w:ind w:left="2880"/></w:pPr><w:r><w:t>EMMA</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Dialogue"/><w:jc w:val="center"/></w:pPr><w:del><w:r><w:t>No.</w:t></w:r></w:del><w:r><w:t>Who?</w:t></w:r></w:p></w:body></w:document>`;

const MARKDOWN = `---
title: The Key
---
# The Key

## INT. ATTIC - NIGHT

Emma *waits*. [A link](https://example.org) ![](key.png)

**EMMA** (V.O.)
> Who is \\# there?

- a list
1. EXT. QUAY - DAY

| a | b |
|---|---|

\`\`\`
INT. CODE - DAY
\`\`\`
`;

// biome-ignore format: one screen
const PIECES = [
  '\n', '\n\n', '\r', '\r\n', ' ', '  ', '\t', '\u00a0', '\ufeff', '\u2028', '\0', '\u001b[2J', '\ud800', '\udc00', '\u0301', '🎬', '你好', 'é',
  '[[', ']]', '/*', '*/', '*', '**', '_', '\\', '#', '#1#', '.', '@', '!', '>', '<', '=', '===', '~', '^', '(', ')', ' - ', '—', '/', ',', 'TO:', 'INT. ',
  '<Text>', '</Text>', '<Paragraph>', '</Paragraph>', '<DualDialogue>', '</Content>', '<Content>', '<x:Text y="1">', '<![CDATA[', ']]>', '<!--', '-->', '<?', '&', '&amp;', '&#x;', '&#xD800;', '<', '"',
  '\f', '        ', '                      ', '(MORE)', '12.', 'CONTINUED:', '*', '..', '._', '.:', '.\\', '>.', '<p class="character">', '<text>', '<w:t>', '</para>',
  '- ', ': ', ':', '? ', '- - - ', '*emma', '&a ', '<<: *emma', '!!binary x', '!!set', '|', '>-', '{', '}', '[', ']', '%YAML 9', '---', '...', "'", '~', 'null', '.inf', '0x10',
  '__proto__: 1', 'constructor', '{"__proto__":1}', 'toString', '9'.repeat(40), '-1', '1e999', '2027-02-30', '26:00', '[]', '{}', 'true',
];

/**
 * The input of a seed: the format's own example with up to a dozen pieces of anything in it, doubled, cut out or moved.
 */
export function anyInput(kind: InputKind, seed: number): string {
  return anyOf(EXAMPLES[kind], seed);
}

/** The same of an example given. */
export function anyOf(example: string, seed: number): string {
  const random = seededRandom(seed);
  let text = example;
  if (random.below(10) === 0) text = '';
  for (let change = random.below(12); change >= 0; change--) text = changed(text, random);
  return text;
}

const EXAMPLES: Readonly<Record<InputKind, string>> = {
  fountain: FOUNTAIN,
  fdx: FDX,
  'season.yaml': SEASON,
  'plan.json': PLAN,
  text: TEXT,
  trelby: TRELBY,
  celtx: CELTX,
  fadein: FADEIN,
  docx: DOCX,
  pages: TEXT,
  markdown: MARKDOWN,
};

function changed(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.below(4) === 0 ? 200 : 12);
  const [before, after] = [text.slice(0, at), text.slice(at + length)];
  switch (random.below(5)) {
    case 0:
      return before + after;
    case 1:
      return before + text.slice(at, at + length).repeat(1 + random.below(4)) + after;
    case 2: {
      const to = random.below(text.length + 1);
      return text.slice(0, to) + text.slice(at, at + length) + text.slice(to);
    }
    default:
      return before + PIECES[random.below(PIECES.length)]!.repeat(1 + random.below(3)) + text.slice(at);
  }
}
