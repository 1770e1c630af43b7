/** Inputs that no writer meant: pieces of the three formats cut, doubled and mixed, by seed. */
import { type Random, seededRandom } from '../../foundation/index.ts';

export type InputKind = 'fountain' | 'fdx' | 'season.yaml' | 'plan.json';

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

// biome-ignore format: one screen
const PIECES = [
  '\n', '\n\n', '\r', '\r\n', ' ', '  ', '\t', '\u00a0', '\ufeff', '\u2028', '\0', '\u001b[2J', '\ud800', '\udc00', '\u0301', '🎬', '你好', 'é',
  '[[', ']]', '/*', '*/', '*', '**', '_', '\\', '#', '#1#', '.', '@', '!', '>', '<', '=', '===', '~', '^', '(', ')', ' - ', '—', '/', ',', 'TO:', 'INT. ',
  '<Text>', '</Text>', '<Paragraph>', '</Paragraph>', '<DualDialogue>', '</Content>', '<Content>', '<x:Text y="1">', '<![CDATA[', ']]>', '<!--', '-->', '<?', '&', '&amp;', '&#x;', '&#xD800;', '<', '"',
  '- ', ': ', ':', '? ', '- - - ', '*emma', '&a ', '<<: *emma', '!!binary x', '!!set', '|', '>-', '{', '}', '[', ']', '%YAML 9', '---', '...', "'", '~', 'null', '.inf', '0x10',
  '__proto__: 1', 'constructor', '{"__proto__":1}', 'toString', '9'.repeat(40), '-1', '1e999', '2027-02-30', '26:00', '[]', '{}', 'true',
];

/**
 * The input of a seed: the format's own example with up to a dozen pieces of anything in it, doubled, cut out or moved.
 */
export function anyInput(kind: InputKind, seed: number): string {
  const random = seededRandom(seed);
  let text = EXAMPLES[kind];
  if (random.below(10) === 0) text = '';
  for (let change = random.below(12); change >= 0; change--) text = changed(text, random);
  return text;
}

const EXAMPLES: Readonly<Record<InputKind, string>> = {
  fountain: FOUNTAIN,
  fdx: FDX,
  'season.yaml': SEASON,
  'plan.json': PLAN,
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
