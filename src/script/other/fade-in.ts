/** Fade In: Open Screenplay Format, a paragraph with a style and its texts. */
import type { ScriptParagraph } from '../laid-out/script-paragraph.ts';
import { titleLine } from '../title-line.ts';
import { readMarkup } from './read-markup.ts';
import { kindOfStyle, type WrittenParagraph } from './screenplay-of-paragraphs.ts';

/** `<style basestyle="Action"/>`, in other versions of the format `basestylename` or `baseStyleName`. */
const STYLE_NAMES = ['basestyle', 'basestylename', 'name'];
const CAPITALS: ReadonlySet<ScriptParagraph['kind']> = new Set(['heading', 'cue', 'transition', 'shot']);

export function fadeInDocument(xml: string): {
  readonly paragraphs: readonly WrittenParagraph[];
  readonly titles: readonly (readonly [string, string])[];
} {
  const paragraphs: WrittenParagraph[] = [];
  const title: string[] = [];
  let part: 'paragraphs' | 'titlepage' | null = null;
  let inText = false;
  let line = 0;
  let side: 'left' | 'right' | null = null;
  let open: {
    style: string;
    text: string;
    offset: number;
    number: string | null;
    dual: boolean;
    beside: (readonly [ScriptParagraph['kind'], string])[];
  } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { style, text, offset, number, dual, beside } = open;
    open = null;
    if (part === 'titlepage') {
      title.push(text.trim());
      return;
    }
    line++;
    const kind = kindOfStyle(style) ?? 'other';
    if (kind === 'cue') side = dual ? (side === 'left' ? 'right' : 'left') : null;
    else if (kind !== 'line' && kind !== 'parenthetical' && kind !== 'lyric') side = null;
    const shown = CAPITALS.has(kind) ? text.toUpperCase() : text;
    paragraphs.push({ kind, text: shown.trim(), offset, line, number, dual: side });
    for (const [of, said] of beside) paragraphs.push({ kind: of, text: said, offset, line });
  };
  readMarkup(xml, {
    open({ name, attributes }, offset) {
      if (name === 'paragraphs' || name === 'titlepage') part = name;
      if (part === null) return;
      if (name === 'para') {
        close();
        const said = (key: string, kind: ScriptParagraph['kind']): (readonly [ScriptParagraph['kind'], string])[] =>
          (attributes[key] ?? '').trim() === '' ? [] : [[kind, attributes[key]!.trim()]];
        const beside = [...said('synopsis', 'synopsis'), ...said('note', 'note')];
        const number = attributes.number ?? attributes.scene_number ?? null;
        open = { style: '', text: '', offset, number, dual: isTrue(attributes.dual), beside };
      }
      if (name === 'style' && open !== null) {
        const key = STYLE_NAMES.find((candidate) => (attributes[candidate] ?? '') !== '');
        if (key !== undefined) open.style = attributes[key]!;
        open.number ??= attributes.number ?? attributes.scene_number ?? null;
        open.dual ||= isTrue(attributes.dual) || isTrue(attributes.dualdialogue) || isTrue(attributes.dual_dialogue);
      }
      if (name === 'text') inText = true;
      if (name === 'br' && open !== null) open.text += '\n';
    },
    close(name) {
      if (name === 'text') inText = false;
      if (name === 'para') close();
      if (name === part) part = null;
    },
    text(text) {
      if (inText && open !== null) open.text += text;
    },
  });
  close();
  return { paragraphs, titles: titlesOf(title) };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function titlesOf(lines: readonly string[]): (readonly [string, string])[] {
  const filled = lines.filter((line) => line !== '');
  const title = titleLine(filled);
  return filled.map((line, index) => [index === title ? 'Title' : 'Notes', line] as const);
}
