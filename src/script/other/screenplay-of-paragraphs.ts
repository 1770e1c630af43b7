import type { Diagnostic } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { nodesOfParagraphs, type ScriptParagraph } from '../laid-out/script-paragraph.ts';
import type { Screenplay, Span, TitleEntry } from '../screenplay.ts';

/** A paragraph as its file has it; `offset`: where it stands in the text of the file. */
export type WrittenParagraph = Omit<ScriptParagraph, 'span'> & { readonly offset: number; readonly line: number };

/** The tree of a script whose program says what each paragraph is. */
export function screenplayOfParagraphs(
  format: Screenplay['format'],
  file: string,
  written: readonly WrittenParagraph[],
  titles: readonly (readonly [key: string, value: string])[] = [],
  faults: readonly Diagnostic[] = [],
): Screenplay {
  const spanAt = ({ offset, line, text }: WrittenParagraph): Span => ({
    start: offset,
    end: offset + text.length,
    line,
    column: 1,
    endLine: line,
  });
  const paragraphs = written.map((paragraph): ScriptParagraph => ({ ...paragraph, span: spanAt(paragraph) }));
  const { nodes, diagnostics } = nodesOfParagraphs(paragraphs, file);
  const span = { start: 0, end: 0, line: 1, column: 1, endLine: 1 };
  const titlePage = titles
    .filter(([, value]) => value.trim() !== '')
    .map(([key, value]): TitleEntry => ({ key, values: value.trim().split('\n'), span }));
  const empty =
    nodes.length === 0 && faults.length === 0
      ? [diagnosticOf('script', 'script-empty', {}, { file, line: 1, column: 1 })]
      : [];
  return {
    format,
    file,
    title: titlePage.find(({ key }) => key === 'Title')?.values.join(' ') ?? null,
    titlePage,
    nodes,
    revisions: [],
    layout: null,
    diagnostics: [...faults, ...empty, ...diagnostics],
  };
}

const KINDS: readonly (readonly [RegExp, ScriptParagraph['kind']])[] = [
  [/scene ?heading|slug ?line|^scene$|intitul|en-?t[êe]te/i, 'heading'],
  [/parenthetical|^paren|didascalie/i, 'parenthetical'],
  [/^character|^cue$|personnage/i, 'cue'],
  [/dialog|^speech/i, 'line'],
  [/lyric|singing/i, 'lyric'],
  [/transition/i, 'transition'],
  [/^shot|^plan$/i, 'shot'],
  [/act ?(?:break|heading)|new act|end of act/i, 'centered'],
  [/synopsis|outline|summary/i, 'synopsis'],
  [/note|comment/i, 'note'],
  [/action|description|general|normal|^text$|^$/i, 'action'],
];

/** What a paragraph is by the name of its style; null: the name says nothing. */
export function kindOfStyle(style: string): ScriptParagraph['kind'] | null {
  return KINDS.find(([pattern]) => pattern.test(style.trim()))?.[1] ?? null;
}
