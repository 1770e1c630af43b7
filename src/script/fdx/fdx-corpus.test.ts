import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import type { ScriptNode } from '../screenplay.ts';
import { parseFdx } from './read-fdx.ts';
import { writeFdx } from './write-fdx.ts';

const SCRIPTS = '../shared/data/scripts';
const absent = !existsSync(SCRIPTS);
const where = absent ? ` [SKIPPED: ${SCRIPTS} is not there]` : '';

const files = absent
  ? []
  : readdirSync(SCRIPTS, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.fdx'))
      .sort();
const load = (file: string): string => readFileSync(join(SCRIPTS, file), 'utf8');
const read = (file: string) => parseFdx(load(file), file);
const count = (nodes: readonly ScriptNode[], type: ScriptNode['type']): number =>
  nodes.filter((node) => node.type === type).length;

/** Every text of the script in order, read with nothing but a regular expression and a depth count. */
function paragraphTexts(xml: string): string[] {
  const texts: string[] = [];
  const path: string[] = [];
  let current: string | null = null;
  const inScript = (): boolean =>
    /^FinalDraft\/Content\/Paragraph(\/DualDialogue\/Paragraph|\/OmittedScene\/Paragraph)?$/.test(path.join('/'));
  for (const [, end, name, selfClosing, text] of xml.matchAll(
    /<\?[^>]*>|<!--[\s\S]*?-->|<(\/?)(\w+)(?:"[^"]*"|[^>"])*?(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (current !== null && path.at(-1) === 'Text') current += text;
    } else if (name === undefined) {
    } else if (end === '/') {
      if (name === 'Text' && current !== null) {
        texts.push(current);
        current = null;
      }
      path.pop();
    } else if (selfClosing !== '/') {
      if (name === 'Text' && inScript()) current = '';
      path.push(name);
    }
  }
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return texts.map((text) =>
    text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity]!).replace(/\s+/g, ''),
  );
}

/** All that the nodes say, in order, as one string: notes apart. */
function saidBy(nodes: readonly ScriptNode[]): string {
  return nodes
    .filter((node) => node.type !== 'note' && node.type !== 'synopsis')
    .map((node) =>
      node.type === 'dialogue' ? [node.text, ...node.parts.map((part) => part.text)].join('') : node.text,
    )
    .join('')
    .replace(/\s+/g, '')
    .toUpperCase();
}

describe.skipIf(absent)(`every real FDX file${where}`, () => {
  it('is there', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(files)('%s loses no paragraph and has true positions', (file) => {
    const text = load(file);
    const { nodes, diagnostics } = parseFdx(text, file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const said = saidBy(nodes);
    let at = 0;
    const lost: string[] = [];
    for (const part of paragraphTexts(text)) {
      const found = said.indexOf(part.toUpperCase(), at);
      if (found < 0) lost.push(part);
      else at = found + part.length;
    }
    const synopses = nodes.filter((node) => node.type === 'synopsis' || node.type === 'note').map(({ text }) => text);
    expect(lost.filter((part) => !synopses.some((synopsis) => synopsis.replace(/\s+/g, '').includes(part)))).toEqual(
      [],
    );
    for (const { span } of nodes) expect(text.startsWith('<', span.start)).toBe(true);
  });

  it('read/written/read again is the same script', () => {
    for (const file of files) {
      const once = read(file);
      const again = parseFdx(writeFdx(once), file);
      expect(again.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
      expect(again.nodes.map(essence)).toEqual(once.nodes.map(essence));
    }
  });
});

/** What must survive a round trip: the type, the text, the number and lengths, who speaks with whom. */
function essence(node: ScriptNode): unknown {
  const type = node.type === 'other' ? 'action' : node.type;
  if (node.type === 'heading')
    return [type, node.text, node.number, node.statedEighths, node.statedPage, node.title, node.omitted];
  if (node.type === 'dialogue')
    return [type, node.text, node.dual, node.parts.map((part) => [part.type, part.text.trimEnd()])];
  return [type, node.text];
}

describe.skipIf(absent)(`known facts of the real FDX files${where}`, () => {
  it('bigfish-finaldraft8 has 202 numbered headings with lengths', () => {
    const headings = read('fdx/bigfish-finaldraft8.fdx').nodes.filter((node) => node.type === 'heading');
    expect(headings).toHaveLength(202);
    expect(headings.every((node) => node.number !== null && node.statedEighths !== null && node.statedPage)).toBe(true);
  });

  it('rearview-writer has 207 scenes, and every revised character is marked with the name of its set', () => {
    const { nodes } = read('fdx/rearview-writer.fdx');
    expect(count(nodes, 'heading')).toBe(207);
    const marks = nodes
      .flatMap((node) => [node, ...(node.type === 'dialogue' ? node.parts : [])])
      .flatMap(({ text, marks }) => marks.map((mark) => ({ ...mark, text: text.slice(mark.from, mark.to) })));
    const letters = (text: string): number => text.replace(/\s+/g, '').length;
    const script = load('fdx/rearview-writer.fdx').split('</Content>')[0]!;
    const revised = [...script.matchAll(/<Text [^>]*RevisionID="[1-9][^>]*>([^<]*)</g)].map(([, text]) =>
      text!.replace(/&(amp|lt|gt|quot|apos);/g, '&'),
    );
    expect(revised.length).toBeGreaterThan(2000);
    expect(marks.reduce((sum, mark) => sum + letters(mark.text), 0)).toBe(
      revised.reduce((sum, text) => sum + letters(text), 0),
    );
    expect([...new Set(marks.map((mark) => mark.label))].sort()).toEqual([
      'Blue',
      'Buff',
      'Goldenrod',
      'Green',
      'Pink',
      'Salmon',
      'Yellow',
    ]);
  });

  it('danielbmarkham-E02b has 37 scenes', () => {
    expect(count(read('fdx/danielbmarkham-E02b.fdx').nodes, 'heading')).toBe(37);
  });

  it('final_draft_12_sample has 6 dual dialogues, and 12 script notes at the words they speak of', () => {
    const { nodes } = read('fdx/final_draft_12_sample.fdx');
    const sides = nodes.map((node) => (node.type === 'dialogue' ? node.dual : null));
    expect(sides.filter((side) => side === 'left')).toHaveLength(6);
    expect(sides.filter((side) => side === 'right')).toHaveLength(6);
    expect(count(nodes, 'note')).toBe(12);
    const gold = nodes.findIndex((node) => node.type === 'note' && node.text.startsWith('Gold Key'));
    expect(nodes[gold - 1]?.text).toMatch(/a gold key/i);
    const mossy = nodes.findIndex((node) => node.type === 'note' && node.text.startsWith('OMG this'));
    expect(nodes[mossy - 1]).toMatchObject({ type: 'dialogue', parts: [{ text: 'MOSSY!' }] });
  });
});

describe('no text at all makes the reader throw', () => {
  const pieces = [
    '<FinalDraft>',
    '<Content>',
    '<Paragraph Type="Scene Heading" Number="1">',
    '<Paragraph Type="Character">',
    '<Paragraph Type="Dialogue">',
    '<SceneProperties Length="9/9" Page="">',
    '<Text TagNumber="1" RevisionID="7">',
    '<DualDialogue>',
    '<OmittedScene>',
    '<ScriptNote Range="0,1">',
    '<TagDefinition Id="a" CatId="b">',
    '<DefId>',
    '<Summary>',
    '<ElementSettings Type="X"><Behavior PaginateAs="Y"/>',
    '</Text>',
    '</Paragraph>',
    '</Content>',
    '<![CDATA[x]]>',
    '&amp; & &#x0; &nope; ',
    '<',
    '"',
    '\u0000\uD800',
    'words ',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<?xml version="1.1"?>',
    '\uFEFF',
    '\uE000',
  ];

  it('random XML-like text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const { nodes } = parseFdx(text, 'x.fdx');
        for (const { span } of nodes) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20270412, numRuns: 2000 },
    );
  });

  it('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        parseFdx(text, 'x.fdx');
        parseFdx(`<FinalDraft><Content>${text}</Content></FinalDraft>`, 'x.fdx');
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it.skipIf(absent)(`small real files, damaged${where}`, () => {
    const random = seededRandom(105);
    for (const file of files) {
      const text = load(file);
      if (text.length > 6000) continue;
      for (let round = 0; round < 60; round++) {
        let damaged = text;
        for (let hit = 0; hit <= random.below(4); hit++) {
          const at = random.below(damaged.length + 1);
          const length = random.below(30);
          const piece = pieces[random.below(pieces.length)]!;
          const cut = random.below(3);
          damaged = damaged.slice(0, at) + (cut === 0 ? '' : piece) + damaged.slice(at + (cut === 2 ? 0 : length));
        }
        const { nodes } = parseFdx(damaged, file);
        // Text that stands in no paragraph any more has no tag to begin with.
        for (const { span, text } of nodes) {
          const begins = damaged.slice(span.start, span.start + 8);
          expect(begins[0] === '<' || text.startsWith(begins[0]!) || begins[0] === '&', begins).toBe(true);
        }
      }
    }
  });
});

describe('a written FDX', () => {
  it('reads back as the same script, whatever the text', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const span = { start: 0, end: 0, line: 1, column: 1, endLine: 1 };
    const node = fc.oneof(
      fc.record({ type: fc.constantFrom('transition', 'shot', 'note'), text: line }),
      fc.record({ type: fc.constant('section'), depth: fc.integer({ min: 1, max: 4 }), text: line }),
      fc.record({ type: fc.constant('action'), centered: fc.boolean(), forced: fc.constant(false), text: line }),
      fc.record({
        type: fc.constant('heading'),
        text: line,
        number: fc.option(fc.constantFrom('1', '12A', 'A&"9')),
        forced: fc.constant(false),
        omitted: fc.constant(false),
        statedEighths: fc.option(fc.integer({ min: 0, max: 99 })),
        statedPage: fc.option(fc.constant('7')),
        title: fc.option(line),
      }),
    );
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), (drawn) => {
        // A note stands after something, so the script begins with an action.
        const first = { type: 'action', centered: false, forced: false, text: 'FADE IN' };
        const nodes = [first, ...drawn].map((each) => ({ ...each, span, marks: [] })) as ScriptNode[];
        const shown = nodes.map(essence);
        const screenplay = {
          format: 'fdx' as const,
          file: 'x',
          title: null,
          titlePage: [],
          nodes,
          revisions: [],
          layout: null,
          diagnostics: [],
        };
        const back = parseFdx(writeFdx(screenplay), 'x.fdx').nodes.map(essence);
        expect(back).toEqual(shown);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
