import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import type { DialogueNode, HeadingNode, ScriptNode } from '../screenplay.ts';
import { parseFdx } from './read-fdx.ts';

const script = (content: string, tail = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script" Template="No" Version="5">\n<Content>\n${content}\n</Content>\n${tail}\n</FinalDraft>`;
const paragraph = (type: string, text: string): string => `<Paragraph Type="${type}"><Text>${text}</Text></Paragraph>`;
const read = (content: string, tail = '') => parseFdx(script(content, tail), 'pilot.fdx');
const headings = (nodes: readonly ScriptNode[]) => nodes.filter((node): node is HeadingNode => node.type === 'heading');
const dialogues = (nodes: readonly ScriptNode[]) =>
  nodes.filter((node): node is DialogueNode => node.type === 'dialogue');

describe('an FDX scene heading', () => {
  it('has its number, length in eighths, page, title and summary', () => {
    const { nodes, diagnostics } = read(`<Paragraph Type="Scene Heading" Number="12A">
      <SceneProperties Length="1 4/8" Page="7" Title="The key">
        <Summary><Paragraph><Text>Lou finds the key.</Text></Paragraph></Summary>
        <SceneArcBeats><CharacterArcBeat Name="LOU"><Paragraph><Text>not a script line</Text></Paragraph></CharacterArcBeat></SceneArcBeats>
      </SceneProperties>
      <Text>INT. ATTIC - NIGHT</Text></Paragraph>`);
    expect(diagnostics).toEqual([]);
    expect(nodes.map((node) => [node.type, node.text])).toEqual([
      ['heading', 'INT. ATTIC - NIGHT'],
      ['synopsis', 'Lou finds the key.'],
    ]);
    expect(headings(nodes)[0]).toMatchObject({
      number: '12A',
      statedEighths: 12,
      statedPage: '7',
      title: 'The key',
      omitted: false,
    });
  });

  it.each([
    ['4/8', 4],
    ['3', 24],
    ['2 1/8', 17],
  ])('reads a length of %s as %i eighths', (length, eighths) => {
    const { nodes } = read(
      `<Paragraph Type="Scene Heading"><SceneProperties Length="${length}"/><Text>INT. A - DAY</Text></Paragraph>`,
    );
    expect(headings(nodes)[0]?.statedEighths).toBe(eighths);
  });

  it('says so when a length cannot be read, and keeps the scene', () => {
    const { nodes, diagnostics } = read(
      '<Paragraph Type="Scene Heading"><SceneProperties Length="1,5"/><Text>INT. A - DAY</Text></Paragraph>',
    );
    expect(headings(nodes)[0]?.statedEighths).toBeNull();
    expect(diagnostics[0]?.code).toBe('fdx-unknown-length');
  });

  it.each(['OMITTED', 'Omit', 'SCENE OMITTED', 'SUPPRIMÉE', 'Scène coupée', 'OMIS'])(
    'is omitted when it reads %s',
    (text) => {
      const { nodes } = read(
        `<Paragraph Type="Scene Heading" Number="9"><Text>${text}</Text></Paragraph>${paragraph('Scene Heading', 'INT. OMITTED MAN BAR - DAY')}`,
      );
      expect(headings(nodes).map((node) => node.omitted)).toEqual([true, false]);
      expect(headings(nodes)[0]?.number).toBe('9');
    },
  );

  it('keeps the scene that OMITTED took out as cut text', () => {
    const { nodes } = read(`<Paragraph Number="21" Type="Scene Heading"><Text>OMITTED</Text><OmittedScene>
      <Paragraph Type="Scene Heading"><SceneProperties Length="2/8" Page="1"/><Text>EXT. YARD - DUSK</Text></Paragraph>
      <Paragraph Type="Action"><Text>Mara waits.</Text></Paragraph></OmittedScene></Paragraph>${paragraph('Action', 'She waits.')}`);
    expect(nodes.map((node) => [node.type, node.text])).toEqual([
      ['heading', 'OMITTED'],
      ['boneyard', 'EXT. YARD - DUSK'],
      ['boneyard', 'Mara waits.'],
      ['action', 'She waits.'],
    ]);
    expect(headings(nodes)[0]).toMatchObject({ number: '21', omitted: true, statedEighths: null });
  });

  it('is printed in capitals when the file says its type is', () => {
    const { nodes } = read(
      paragraph('Scene Heading', 'int. will’s bedroom - night') + paragraph('Action', 'Will sleeps.'),
      '<ElementSettings Type="Scene Heading"><FontSpec Style="Bold+AllCaps"/></ElementSettings><ElementSettings Type="Action"><FontSpec Style=""/></ElementSettings>',
    );
    expect(nodes.map((node) => node.text)).toEqual(['INT. WILL’S BEDROOM - NIGHT', 'Will sleeps.']);
  });
});

describe('FDX dialogue', () => {
  it('joins a cue with its lines and takes its extensions apart', () => {
    const { nodes } = read(
      `<Paragraph Type="Character"><Text>EDWARD (V.O.)</Text><Text> (cont’d</Text><Text>)</Text></Paragraph>` +
        paragraph('Parenthetical', '(low)') +
        paragraph('Dialogue', 'Some fish cannot be caught.') +
        paragraph('Singing', 'La la.'),
    );
    expect(dialogues(nodes)).toMatchObject([
      {
        text: 'EDWARD (V.O.) (cont’d)',
        character: 'EDWARD',
        extensions: ['V.O.', "CONT'D"],
        dual: null,
        parts: [
          { type: 'parenthetical', text: '(low)' },
          { type: 'line', text: 'Some fish cannot be caught.' },
          { type: 'lyric', text: 'La la.' },
        ],
      },
    ]);
  });

  it('keeps two who speak at once side by side', () => {
    const { nodes } = read(`<Paragraph Type="General"><DualDialogue>
      ${paragraph('Character', 'MOSSY ')}${paragraph('Dialogue', 'You?')}
      ${paragraph('Character', 'TANGLE')}${paragraph('Dialogue', 'You.')}
      </DualDialogue><Text></Text></Paragraph>${paragraph('Character', 'LOU')}${paragraph('Dialogue', 'Who?')}`);
    expect(dialogues(nodes).map((node) => [node.character, node.dual, node.parts[0]?.text])).toEqual([
      ['MOSSY', 'left', 'You?'],
      ['TANGLE', 'right', 'You.'],
      ['LOU', null, 'Who?'],
    ]);
  });

  it('keeps a line without a speaker, and says so', () => {
    const { nodes, diagnostics } = read(paragraph('Action', 'Dark.') + paragraph('Dialogue', 'Hello?'));
    expect(nodes[1]).toMatchObject({ type: 'other', text: 'Hello?' });
    expect(diagnostics).toMatchObject([{ code: 'fdx-dialogue-without-cue', place: { file: 'pilot.fdx' } }]);
  });
});

describe('revisions and tags', () => {
  it('mark the words they are on, by the name of the set and the label of the tag', () => {
    const { nodes, revisions } = read(
      `<Paragraph Type="Action"><Text>He takes </Text><Text RevisionID="2" TagNumber="1">a crow</Text><Text RevisionID="2" Style="Bold">bar</Text><Text RevisionID="0">.</Text></Paragraph>`,
      `<Revisions><Revision ID="1" Name="Blue" Color="#0000FF"/><Revision ID="2" Name="Pink"/></Revisions>
       <TagData><TagCategories><TagCategory Id="c1" Name="Props"/></TagCategories>
       <TagDefinitions><TagDefinition CatId="c1" Id="d1" Label="crowbar"/></TagDefinitions>
       <Tags><Tag Number="1"><DefId>d1</DefId></Tag></Tags></TagData>`,
    );
    expect(nodes[0]?.text).toBe('He takes a crowbar.');
    expect(nodes[0]?.marks).toEqual([
      { kind: 'revision', label: 'Pink', category: null, from: 9, to: 18 },
      { kind: 'tag', label: 'crowbar', category: 'Props', from: 9, to: 15 },
    ]);
    expect(revisions).toEqual([
      { id: '1', name: 'Blue', color: '#0000FF' },
      { id: '2', name: 'Pink', color: null },
    ]);
  });

  it('find a category by name, or by the id Final Draft is known to use', () => {
    const tags = (category: string): string =>
      `<TagData><TagCategories><TagCategory Id="x" Name="Greenery"/></TagCategories><TagDefinitions><TagDefinition CatId="${category}" Id="d" Label="fern"/></TagDefinitions><Tags><Tag Number="7"><DefId>d</DefId></Tag></Tags></TagData>`;
    const tagged = '<Paragraph Type="Action"><Text TagNumber="7">A fern.</Text></Paragraph>';
    expect(read(tagged, tags('greenery')).nodes[0]?.marks[0]?.category).toBe('Greenery');
    expect(read(tagged, tags('0DEBB71B-5743-4C53-80CC-E17E841CE645')).nodes[0]?.marks[0]?.category).toBe(
      'Set Dressing',
    );
    expect(read(tagged, tags('nobody-knows')).nodes[0]?.marks[0]?.category).toBeNull();
  });

  it('keep the number of a tag that the file does not define, and say so', () => {
    const { nodes, diagnostics } = read('<Paragraph Type="Action"><Text TagNumber="9">Rain.</Text></Paragraph>');
    expect(nodes[0]?.marks[0]).toMatchObject({ kind: 'tag', label: '#9', category: null });
    expect(diagnostics[0]?.code).toBe('fdx-unknown-tag');
  });
});

describe('script notes', () => {
  it('follow the paragraph they point at, in dialogue after the whole speech', () => {
    const { nodes } = read(
      paragraph('Action', 'Hum.') +
        paragraph('Character', 'LOU') +
        paragraph('Dialogue', 'Yes.') +
        paragraph('Action', 'Go.'),
      `<ScriptNotes><ScriptNote Name="Late" Range="900,901"><Paragraph><Text>nowhere</Text></Paragraph></ScriptNote>
       <ScriptNote Name="Tone" Range="6,7"><Paragraph><Text>softer</Text></Paragraph><Paragraph><Text>please</Text></Paragraph></ScriptNote>
       <ScriptNote Name="" Range="0,4"><Paragraph><Text>first</Text></Paragraph></ScriptNote></ScriptNotes>`,
    );
    expect(nodes.map((node) => [node.type, node.text])).toEqual([
      ['action', 'Hum.'],
      ['note', 'first'],
      ['dialogue', 'LOU'],
      ['note', 'Tone: softer\nplease'],
      ['action', 'Go.'],
      ['note', 'Late: nowhere'],
    ]);
  });

  it('may stand inside a paragraph', () => {
    const { nodes } = read(
      '<Paragraph Type="Action"><ScriptNote ID="2"><Paragraph><Text>Too long.</Text></Paragraph></ScriptNote><Text>He waits.</Text></Paragraph>',
    );
    expect(nodes.map((node) => [node.type, node.text])).toEqual([
      ['action', 'He waits.'],
      ['note', 'Too long.'],
    ]);
  });
});

describe('other paragraphs', () => {
  it('have the meaning their type has in Final Draft', () => {
    const types = [
      'General',
      'Shot',
      'Transition',
      'New Act',
      'End of Act',
      'Outline 2',
      'Outline Body',
      'Cast List',
      'Song',
    ];
    const { nodes, diagnostics } = read(types.map((type) => paragraph(type, `a ${type}`)).join(''));
    expect(nodes.map((node) => node.type)).toEqual([
      'action',
      'shot',
      'transition',
      'action',
      'action',
      'section',
      'synopsis',
      'other',
      'other',
    ]);
    expect(nodes[3]).toMatchObject({ centered: true });
    expect(diagnostics).toMatchObject([{ code: 'fdx-unknown-type', severity: 'info' }]);
    expect(said(diagnostics[0]!.message)).toContain('"Song"');
  });

  it('of a type of the user’s own are what the file lays them out as', () => {
    const { nodes } = read(
      paragraph('Intitulé', 'INT. CUISINE - JOUR'),
      '<ElementSettings Type="Intitulé"><FontSpec Style="AllCaps"/><Behavior PaginateAs="Scene Heading"/></ElementSettings>',
    );
    expect(nodes[0]?.type).toBe('heading');
  });

  it('start a new page where the file says so, and nothing is made of blank ones', () => {
    const { nodes } = read(
      `${paragraph('Action', ' ')}<Paragraph Type="Action" StartsNewPage="Yes"><Text>ACT TWO</Text></Paragraph>`,
    );
    expect(nodes.map((node) => node.type)).toEqual(['page-break', 'action']);
  });

  it('outside the script (title page, headers, scene properties) are no script', () => {
    const { nodes, title, titlePage } = read(
      paragraph('Action', 'One.'),
      `<HeaderAndFooter><Header><Paragraph><Text>header</Text></Paragraph></Header></HeaderAndFooter>
       <TitlePage><HeaderAndFooter><Header><Paragraph><Text>.</Text></Paragraph></Header></HeaderAndFooter>
       <Content><Paragraph/><Paragraph><Text>The Golden Key</Text></Paragraph><Paragraph><Text>Written by</Text></Paragraph><Paragraph><Text>J. Jarvis</Text></Paragraph><Paragraph><Text>Draft 3</Text></Paragraph></Content></TitlePage>`,
    );
    expect(nodes.map((node) => node.text)).toEqual(['One.']);
    expect(title).toBe('The Golden Key');
    expect(titlePage.map(({ key, values }) => [key, values[0]])).toEqual([
      ['Title', 'The Golden Key'],
      ['Credit', 'Written by'],
      ['Author', 'J. Jarvis'],
      ['Text', 'Draft 3'],
    ]);
  });
});

describe('positions', () => {
  it('say where a paragraph begins, in any of the three kinds of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['<FinalDraft>', '<Content>', '  <Paragraph', '   Type="Action"><Text>é😀</Text></Paragraph>'].join(
        end,
      );
      const both = `${text}${end}<Paragraph Type="Action"><Text>B</Text></Paragraph></Content></FinalDraft>`;
      const [a, b] = parseFdx(both, 'x.fdx').nodes;
      expect(a?.span).toMatchObject({ start: text.indexOf('<Paragraph'), line: 3, column: 3, endLine: 4 });
      expect(b?.span).toMatchObject({ start: both.lastIndexOf('<Paragraph'), line: 5, column: 1 });
      expect(both.slice(b!.span.start, b!.span.end)).toBe('<Paragraph Type="Action"><Text>B</Text></Paragraph>');
    }
  });
});

describe('a broken FDX file', () => {
  it.each([
    ['', 'fdx-empty-file'],
    ['\uFEFF \n', 'fdx-empty-file'],
    ['INT. HOUSE - DAY\n\nHe waits.', 'fdx-not-xml'],
    ['<html><body>hello</body></html>', 'fdx-not-final-draft'],
    ['<FinalDraft DocumentType="Script"></FinalDraft>', 'fdx-no-content'],
  ])('%j is refused in words', (text, code) => {
    const { diagnostics, nodes } = parseFdx(text, 'x.fdx');
    expect(nodes).toEqual([]);
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, 'error']]);
    expect(diagnostics[0]?.place).toMatchObject({ file: 'x.fdx', line: 1 });
  });

  it('that is cut off keeps what it has and says where it ends', () => {
    const whole = script(paragraph('Scene Heading', 'INT. A - DAY') + paragraph('Action', 'He waits.'));
    const { nodes, diagnostics } = parseFdx(whole.slice(0, whole.indexOf('waits.') + 3), 'x.fdx');
    expect(nodes.map((node) => node.text)).toEqual(['INT. A - DAY', 'He wai']);
    expect(diagnostics[0]).toMatchObject({ code: 'fdx-malformed-xml', place: { line: 4 } });
  });

  it('with a missing end tag keeps the paragraphs after it', () => {
    const { nodes, diagnostics } = read(
      `<Paragraph Type="Action"><Text>One.</Text>\n${paragraph('Action', 'Two.')}<Paragraph Type="Action"><Text>Three.\n${paragraph('Action', 'Four.')}`,
    );
    expect(nodes.map((node) => node.text)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(diagnostics[0]?.code).toBe('fdx-malformed-xml');
  });

  it('with a bare ampersand reads it as written, at the right places', () => {
    const { nodes, diagnostics } = read(paragraph('Action', 'Tom & Jerry &amp; Co') + paragraph('Action', 'Next.'));
    expect(nodes.map((node) => node.text)).toEqual(['Tom & Jerry & Co', 'Next.']);
    expect(diagnostics).toMatchObject([{ code: 'fdx-bare-ampersand', severity: 'warning', place: { line: 4 } }]);
  });

  it('with paragraphs in an element nobody knows says that they were not read', () => {
    const { diagnostics } = read(
      `<Paragraph Type="Action"><Hologram>${paragraph('Action', 'x')}</Hologram><Text>y</Text></Paragraph>`,
    );
    expect(diagnostics).toMatchObject([{ code: 'fdx-unread-element' }]);
    expect(said(diagnostics[0]!.message)).toContain('<Hologram>');
  });

  it('with a thousand faults reports twenty and how many more', () => {
    const { diagnostics } = read('</X>'.repeat(1000));
    const faults = diagnostics.filter(({ code }) => code === 'fdx-malformed-xml');
    expect(faults).toHaveLength(21);
    expect(said(faults.at(-1)!.message)).toMatch(/^\d+ more faults/);
  });
});
