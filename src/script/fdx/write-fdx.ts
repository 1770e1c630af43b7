import { formatEighths } from '../../foundation/index.ts';
import type { DialogueNode, HeadingNode, Screenplay, ScriptNode } from '../screenplay.ts';

/**
 * Writes a screenplay as a plain Final Draft script: paragraph types, text, scene numbers, lengths, title page and
 * notes. Revision marks, tags and fonts are not written, so this is for scripts that have no FDX of their own (to save
 * changes in an existing FDX file, edit that file in place). An `other` node becomes General; cut text that belongs to
 * no omitted scene becomes a script note, since FDX has no comments; sections deeper than Outline 4 become Outline 4.
 */
export function writeFdx(screenplay: Screenplay): string {
  const writer = new ParagraphWriter();
  const { nodes } = screenplay;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const next = nodes[i + 1];
    if (node.type === 'heading') {
      const following = nodesAfterHeading(nodes, i);
      writer.heading(node, following.synopses, following.omitted);
      i += following.synopses.length + following.omitted.length;
    } else if (node.type === 'dialogue') {
      if (node.dual === 'left' && next?.type === 'dialogue' && next.dual === 'right') {
        writer.dual([node, next]);
        i++;
      } else writer.dialogue(node);
    } else writer.plain(node);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
    '<FinalDraft DocumentType="Script" Template="No" Version="5">',
    '  <Content>',
    ...writer.lines,
    '  </Content>',
    ...titlePage(screenplay),
    ...writer.noteLines(),
    '</FinalDraft>',
    '',
  ].join('\n');
}

interface AfterHeading {
  readonly synopses: readonly ScriptNode[];
  /** Text of the scene that an OMITTED heading took out. */
  readonly omitted: readonly ScriptNode[];
}

function nodesAfterHeading(nodes: readonly ScriptNode[], at: number): AfterHeading {
  const heading = nodes[at]!;
  let i = at + 1;
  while (nodes[i]?.type === 'synopsis') i++;
  const synopses = nodes.slice(at + 1, i);
  const from = i;
  if (heading.type === 'heading' && heading.omitted) while (nodes[i]?.type === 'boneyard') i++;
  return { synopses, omitted: nodes.slice(from, i) };
}

/** Collects paragraphs, counting the units that script notes point with (see `anchor-notes.ts`). */
class ParagraphWriter {
  readonly lines: string[] = [];
  private readonly notes: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  private unit = 0;
  private lastUnit = 0;
  private newPage = false;

  heading(node: HeadingNode, synopses: readonly ScriptNode[], omitted: readonly ScriptNode[]): void {
    const properties = [
      node.statedEighths === null ? '' : attribute('Length', formatEighths(node.statedEighths)),
      node.statedPage === null ? '' : attribute('Page', node.statedPage),
      node.title === null ? '' : attribute('Title', node.title),
    ].join('');
    const inside: string[] = [];
    if (properties !== '' || synopses.length > 0) {
      inside.push(`<SceneProperties${properties}>`);
      if (synopses.length > 0) inside.push('<Summary>', ...synopses.map(({ text }) => plain(text)), '</Summary>');
      inside.push('</SceneProperties>');
    }
    if (omitted.length > 0)
      inside.push('<OmittedScene>', ...omitted.map(({ text }) => plain(text, 'Action')), '</OmittedScene>');
    const number = node.number === null ? '' : attribute('Number', node.number);
    this.paragraph('Scene Heading', node.text, { attributes: number, inside, blocks: omitted.length > 0 ? 1 : 0 });
  }

  dialogue(node: DialogueNode): void {
    for (const { type, text } of dialogueParagraphs(node)) this.paragraph(type, text);
  }

  dual(pair: readonly DialogueNode[]): void {
    const inside = pair.flatMap(dialogueParagraphs).map(({ type, text }) => plain(text, type));
    this.paragraph('General', '', { inside: ['<DualDialogue>', ...inside, '</DualDialogue>'], blocks: 1 });
  }

  plain(node: ScriptNode): void {
    switch (node.type) {
      case 'action':
        this.paragraph('Action', node.text, { attributes: node.centered ? ' Alignment="Center"' : '' });
        return;
      case 'transition':
        this.paragraph('Transition', node.text);
        return;
      case 'shot':
        this.paragraph('Shot', node.text);
        return;
      case 'lyric':
        this.paragraph('Singing', node.text);
        return;
      case 'section':
        this.paragraph(`Outline ${Math.min(4, Math.max(1, node.depth))}`, node.text);
        return;
      case 'synopsis':
        this.paragraph('Outline Body', node.text);
        return;
      case 'page-break':
        this.newPage = true;
        return;
      case 'note':
      case 'boneyard':
        this.notes.push({ text: node.text, from: this.lastUnit, to: Math.max(this.lastUnit, this.unit - 1) });
        return;
      default:
        this.paragraph('General', node.text);
    }
  }

  noteLines(): string[] {
    if (this.notes.length === 0) return [];
    const notes = this.notes.map(
      ({ text, from, to }, index) =>
        `    <ScriptNote Id="${index + 1}" Name="" Range="${from},${to}">${plain(text)}</ScriptNote>`,
    );
    return ['  <ScriptNotes>', ...notes, '  </ScriptNotes>'];
  }

  private paragraph(
    type: string,
    text: string,
    more: { readonly attributes?: string; readonly inside?: readonly string[]; readonly blocks?: number } = {},
  ): void {
    const newPage = this.newPage ? ' StartsNewPage="Yes"' : '';
    this.newPage = false;
    this.lines.push(
      `    <Paragraph${attribute('Type', type)}${more.attributes ?? ''}${newPage}>`,
      ...(more.inside ?? []).map((line) => `      ${line}`),
      `      <Text>${escaped(text)}</Text>`,
      '    </Paragraph>',
    );
    this.lastUnit = this.unit;
    this.unit += escapedFree(text).length + 2 * (more.blocks ?? 0) + 1;
  }
}

function dialogueParagraphs(node: DialogueNode): { type: string; text: string }[] {
  const types = { parenthetical: 'Parenthetical', line: 'Dialogue', lyric: 'Singing' } as const;
  return [
    { type: 'Character', text: node.text },
    ...node.parts.map((part) => ({ type: types[part.type], text: part.text })),
  ];
}

function titlePage(screenplay: Screenplay): string[] {
  const lines = screenplay.titlePage.flatMap((entry) => entry.values);
  if (lines.length === 0) return [];
  return [
    '  <TitlePage>',
    '    <Content>',
    ...lines.map((line) => `      <Paragraph Alignment="Center"><Text>${escaped(line)}</Text></Paragraph>`),
    '    </Content>',
    '  </TitlePage>',
  ];
}

function plain(text: string, type?: string): string {
  return `<Paragraph${type ? attribute('Type', type) : ''}><Text>${escaped(text)}</Text></Paragraph>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value).replace(/\n/g, '&#10;')}"`;
}

/** Characters that XML 1.0 cannot hold, in any spelling, become U+FFFD; line ends are LF. */
function escapedFree(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML forbids
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
  );
}

function escaped(text: string): string {
  return escapedFree(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
