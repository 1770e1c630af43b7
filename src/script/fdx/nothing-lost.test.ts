/**
 * Every word inside a text of an FDX file is in a node, or under a diagnostic, or in an element named as left out (SPEC
 * F-5, F-6).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import { readScript } from '../read-script.ts';
import type { Screenplay } from '../screenplay.ts';
import { isLeftOut } from './element-names.ts';
import { parseFdx } from './read-fdx.ts';

const script = (content: string, tail = ''): string => `<FinalDraft><Content>${content}</Content>${tail}</FinalDraft>`;
const read = (content: string, tail = '') => parseFdx(script(content, tail), 'x.fdx');

function everything({ nodes, titlePage }: Screenplay): string {
  const texts = nodes.flatMap((node) =>
    node.type === 'dialogue' ? [node.text, ...node.parts.map(({ text }) => text)] : [node.text],
  );
  return [...texts, ...titlePage.flatMap(({ values }) => values)].join(' ');
}

describe('text of an FDX file', () => {
  it.each([
    ['markup inside a text', '<Paragraph Type="Action"><Text>He <b>runs <i>very</i></b> fast.</Text></Paragraph>'],
    ['a text inside a text', '<Paragraph Type="Action"><Text>He <Text>runs very</Text> fast.</Text></Paragraph>'],
    ['a namespace', '<f:Paragraph f:Type="Action"><f:Text>He runs very fast.</f:Text></f:Paragraph>'],
    ['lower case', '<paragraph type="Action"><text>He runs very fast.</text></paragraph>'],
    ['texts in no paragraph', '<Text>He runs</Text> <Text> very fast.</Text>'],
    ['bare text in no paragraph', '\n  He runs very fast.\n'],
    ['character data', '<Paragraph Type="Action"><Text>He <![CDATA[runs very]]> fast.</Text></Paragraph>'],
  ])('with %s is one action', (_name, content) => {
    const { nodes, diagnostics } = read(content);
    expect(nodes.map(({ type, text }) => [type, text])).toEqual([['action', 'He runs very fast.']]);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the meaning of its paragraph whatever the case and namespace of its names', () => {
    const text =
      '<?xml version="1.0"?><x:finaldraft xmlns:x="urn:x"><x:content><x:paragraph type="Scene Heading" number="7">' +
      '<x:sceneproperties length="2/8"/><x:text>INT. ATTIC - DAY</x:text></x:paragraph></x:content></x:finaldraft>';
    const { nodes, diagnostics, format } = readScript(new TextEncoder().encode(text), '101.xml');
    expect(format).toBe('fdx');
    expect(diagnostics).toEqual([]);
    expect(nodes).toMatchObject([{ type: 'heading', text: 'INT. ATTIC - DAY', number: '7', statedEighths: 2 }]);
  });

  it('that stands in no paragraph is said once, with where', () => {
    const { diagnostics } = read('\nHe runs.\n<Paragraph><Text>She waits.</Text></Paragraph>\nThey go.');
    expect(diagnostics).toMatchObject([{ code: 'fdx-text-outside', place: { line: 2, column: 1 } }]);
    expect(said(diagnostics[0]!.message)).toContain('2 times');
  });

  it('of two speeches side by side is read where no paragraph holds them', () => {
    const speech = (who: string, what: string): string =>
      `<Paragraph Type="Character"><Text>${who}</Text></Paragraph><Paragraph Type="Dialogue"><Text>${what}</Text></Paragraph>`;
    const { nodes } = read(`<DualDialogue>${speech('EMMA', 'You?')}${speech('LOU', 'You.')}</DualDialogue>`);
    expect(nodes).toMatchObject([
      { character: 'EMMA', dual: 'left', parts: [{ text: 'You?' }] },
      { character: 'LOU', dual: 'right', parts: [{ text: 'You.' }] },
    ]);
  });

  it('of a scene taken out is kept where no heading holds it, with all that stands in it', () => {
    const { nodes } = read(`<OmittedScene><Paragraph Type="Action"><Text>One.</Text>
      <DualDialogue><Paragraph Type="Character"><Text>EMMA</Text></Paragraph></DualDialogue>
      <ScriptNote><Paragraph><Text>why?</Text></Paragraph></ScriptNote></Paragraph></OmittedScene>`);
    expect(nodes.map(({ type, text }) => [type, text])).toEqual([
      ['boneyard', 'One.'],
      ['boneyard', 'EMMA'],
      ['note', 'why?'],
    ]);
  });

  it('of notes inside two speeches side by side is kept', () => {
    const { nodes } = read(`<Paragraph><DualDialogue><Paragraph Type="Character"><Text>EMMA</Text>
      <ScriptNote><Paragraph><Text>louder</Text></Paragraph></ScriptNote></Paragraph></DualDialogue></Paragraph>`);
    expect(nodes.map(({ type, text }) => [type, text])).toEqual([
      ['dialogue', 'EMMA'],
      ['note', 'louder'],
    ]);
  });

  it('in an element nobody knows is reported, inside and outside the script', () => {
    const { diagnostics } = read('<Paragraph><Foo>lost</Foo></Paragraph>', '<Bar>lost too</Bar>');
    expect(diagnostics.map(({ code, message }) => [code, said(message).slice(0, 18)])).toEqual([
      ['fdx-unread-element', 'Text inside <Foo> '],
      ['fdx-unread-element', 'Text inside <Bar> '],
    ]);
  });
});

type Content = string | { readonly name: string; readonly inside: readonly Content[] };

const NAMES = [
  ...['Paragraph', 'Paragraph', 'Text', 'Text', 'Content', 'DualDialogue', 'OmittedScene', 'ScriptNote', 'ScriptNotes'],
  ...[
    'SceneProperties',
    'Summary',
    'TitlePage',
    'paragraph',
    'x:Text',
    'b',
    'Style',
    'Hologram',
    'Alts',
    'SceneArcBeats',
  ],
  ...['HeaderAndFooter', 'Header', 'TagData', 'Tag', 'ListItems', 'Characters', 'FinalDraft'],
];
const TYPES = [
  'Scene Heading',
  'Action',
  'Character',
  'Dialogue',
  'Parenthetical',
  'Shot',
  'Song',
  'Note',
  'Transition',
];

const contents = fc.letrec<{ element: Content; content: Content }>((tie) => ({
  element: fc.record({
    name: fc.constantFrom(...NAMES),
    inside: fc.array(tie('content'), { maxLength: 4 }),
  }),
  content: fc.oneof({ maxDepth: 8 }, fc.constant('word'), tie('element'), tie('element')),
}));

/** The file, with a word of its own at each place for one; and each word with the elements around it in the script. */
function written(all: readonly Content[]): { xml: string; words: Map<string, readonly string[]> } {
  const words = new Map<string, readonly string[]>();
  let next = 0;
  const write = (content: Content, around: readonly string[]): string => {
    if (typeof content === 'string') {
      const word = `word${next++}x`;
      words.set(word, around);
      return word;
    }
    const type = content.name.toLowerCase() === 'paragraph' ? ` Type="${TYPES[next % TYPES.length]}"` : '';
    const inside = content.inside.map((one) => write(one, [...around, content.name])).join(' ');
    return `<${content.name}${type}>${inside}</${content.name}>`;
  };
  const body = all.map((one) => write(one, [])).join('\n');
  const after = write({ name: 'Paragraph', inside: ['word'] }, []);
  return { xml: `<FinalDraft><Content>${body}${after}</Content></FinalDraft>`, words };
}

describe('every word of any FDX file', () => {
  it('is in a node, in an element that a diagnostic names, or in one that is left out by name', () => {
    const holds = (all: readonly Content[]): void => {
      const { xml, words } = written(all);
      const screenplay = parseFdx(xml, 'x.fdx');
      const text = everything(screenplay).toLowerCase();
      const unread = screenplay.diagnostics
        .filter(({ code }) => code === 'fdx-unread-element')
        .map(({ message }) => /<(.*?)>/.exec(said(message))![1]!);
      const lost = [...words].filter(
        ([word, around]) => !text.includes(word) && !around.some((name) => unread.includes(name) || isLeftOut(name)),
      );
      expect(lost, xml).toEqual([]);
    };
    fc.assert(fc.property(fc.array(contents.content, { maxLength: 5 }), holds), { seed: 20270412, numRuns: 3000 });
  });
});
