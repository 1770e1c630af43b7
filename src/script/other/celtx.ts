/** Celtx: HTML, one paragraph an element, its class says what it is. */
import type { ScriptParagraph } from '../laid-out/script-paragraph.ts';
import { readMarkup } from './read-markup.ts';
import { kindOfStyle, type WrittenParagraph } from './screenplay-of-paragraphs.ts';

export function celtxParagraphs(documents: readonly string[]): {
  readonly paragraphs: readonly WrittenParagraph[];
  readonly titles: readonly (readonly [string, string])[];
} {
  const paragraphs: WrittenParagraph[] = [];
  const titles: (readonly [string, string])[] = [];
  let line = 0;
  let open: {
    kind: ScriptParagraph['kind'];
    text: string;
    number: string | null;
    offset: number;
    line: number;
  } | null = null;
  let numbered = false;
  const close = (): void => {
    if (open === null) return;
    const text = open.text.replace(/\s+/g, ' ').trim();
    const shown =
      open.kind === 'heading' || open.kind === 'cue' || open.kind === 'transition' ? text.toUpperCase() : text;
    paragraphs.push({ ...open, text: shown });
    open = null;
  };
  for (const html of documents) {
    let inBody = false;
    readMarkup(html, {
      open({ name, attributes }, offset) {
        if (name === 'body') inBody = true;
        if (name === 'meta' && attributes.name === 'CX.sceneNumbering') numbered = attributes.content !== 'none';
        if (name === 'meta' && attributes.name === 'Author') titles.push(['Author', attributes.content ?? '']);
        if (!inBody || name !== 'p') return;
        close();
        line++;
        const kind = kindOfStyle(attributes.class ?? '') ?? 'action';
        const number = numbered && kind === 'heading' ? (attributes.scenestr ?? attributes.scenenumber ?? null) : null;
        open = { kind, text: '', number, offset, line };
      },
      close(name) {
        if (name === 'p' || name === 'body') close();
      },
      text(text) {
        if (open !== null) open.text += text;
        else if (inBody && text.trim() !== '')
          paragraphs.push({ kind: 'other', text: text.trim(), offset: 0, line: Math.max(1, line) });
      },
    });
    close();
  }
  return { paragraphs, titles };
}
