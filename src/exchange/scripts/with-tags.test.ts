import { expect, it } from 'vitest';
import { SMALL_SEASON } from '../../../tests/golden/documents/small-season.ts';
import { parseFdx } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { smallElement } from '../../season/testing/small-season.ts';
import { withTags } from './with-tags.ts';

const script = (tables: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<FinalDraft DocumentType="Script" Version="5"><Content>
<Paragraph Type="Scene Heading" Number="1"><SceneProperties Title="hat"/><Text>INT. HALL - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text RevisionID="2">Ana puts on a red hat &amp; leaves.</Text></Paragraph>
<Paragraph Type="Scene Heading" Number="2"><Text>EXT. QUAY - DAY</Text></Paragraph>
<Paragraph Type="Action"><Text>The red hat is in Tom &amp; Sons’ window. Chats.</Text></Paragraph>
</Content>${tables}</FinalDraft>
`;

function seasonOf(text: string): Season {
  const elements = [
    smallElement('red-hat', { name: 'red hat', category: 'props' }),
    smallElement('sign', { name: 'Tom & Sons', category: 'set-dressing' }),
    smallElement('chat', { name: 'chat', category: 'animals' }),
  ];
  const headings = parseFdx(text, 'a.fdx').nodes.filter(({ type }) => type === 'heading');
  const scenes = headings.map(({ span }, index) => ({
    ...SMALL_SEASON.scenes[index]!,
    source: { file: 'a.fdx', line: span.line },
    elements: elements.map(({ id }) => ({ element: id, amount: 1 })),
  }));
  const episode = { id: '101', title: 'One', script: 'a.fdx', director: null, draft: null, expected: null };
  return { ...SMALL_SEASON, episodes: [episode], elements, scenes };
}

const tagged = (text: string) => withTags(text, 'a.fdx', seasonOf(text))!;

it('each scene has each of its elements that it names as a tag; nothing else changes', () => {
  const text = script('');
  const { text: written, added } = tagged(text);
  expect(added).toBe(3);
  expect(written).toContain(
    '<Text RevisionID="2">Ana puts on a </Text><Text RevisionID="2" TagNumber="1">red hat</Text><Text RevisionID="2"> &amp; leaves.</Text>',
  );
  expect(written).toContain('CatId="05c556eb-6bc1-4a3a-b09f-f8b5ba1b6afa"');
  const bare = written
    .replace(/<TagData>.*<\/TagData>/, '')
    .replace(/ TagNumber="\d+"/g, '')
    .replace(/<\/Text><Text[^>]*>/g, '');
  expect(bare).toBe(text);
  const tags = parseFdx(written, 'a.fdx').nodes.flatMap((node) =>
    node.type === 'action'
      ? node.marks.filter(({ kind }) => kind === 'tag').map(({ label, category }) => [label, category])
      : [],
  );
  expect(tags).toEqual([
    ['red hat', 'Props'],
    ['red hat', 'Props'],
    ['Tom & Sons', 'Set Dressing'],
  ]);
  expect(tagged(written)).toEqual({ text: written, added: 0 });
});

it('rows come into the tables that a file has; its own tags stay', () => {
  const tables = `<TagData><TagCategories><TagCategory Id="c" Name="Props" Number="4"/></TagCategories><TagDefinitions><TagDefinition CatId="c" Id="d" Label="key" Number="7"/><TagDefinition CatId="c" Id="e" Label="Tom &amp; Sons" Number="3"/></TagDefinitions><Tags><Tag Number="3"><DefId>e</DefId></Tag><Tag Number="7"><DefId>d</DefId></Tag></Tags></TagData>`;
  const { text: written } = tagged(script(tables));
  expect(written).toContain('<Tag Number="7"><DefId>d</DefId></Tag>');
  expect(written).toContain('<TagDefinition CatId="c" Id=');
  expect(written).toContain('TagNumber="8">red hat');
  // What has a tag of its own keeps it.
  expect(written).toContain('TagNumber="3">Tom &amp; Sons');
  expect(written.match(/Tom &amp; Sons"/g)).toHaveLength(1);
  expect(written.match(/<TagData>/g)).toHaveLength(1);
});
