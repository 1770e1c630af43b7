/** Word: paragraphs with the styles of a screenplay template, or none, and then their indentation. */
import { readMarkup } from './read-markup.ts';
import { kindOfStyle, type WrittenParagraph } from './screenplay-of-paragraphs.ts';

interface WordParagraph {
  style: string;
  /** Points from the margin. */
  indent: number;
  isCentered: boolean;
  startsPage: boolean;
  text: string;
  readonly offset: number;
}

/** Twentieths of a point, Word's own unit. */
const TWIPS = 20;
const LETTER_WIDTH = 7.2;

function wordParagraphs(xml: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  let open: WordParagraph | null = null;
  let inText = false;
  /** Inside what was deleted while changes were tracked. */
  let deleted = 0;
  readMarkup(xml, {
    open({ name, attributes }, offset) {
      if (name === 'p') open = { style: '', indent: 0, isCentered: false, startsPage: false, text: '', offset };
      else if (name === 'del') deleted++;
      if (open === null) return;
      if (name === 'pstyle') open.style = attributes.val ?? '';
      if (name === 'ind') {
        const twips = Number(attributes.left ?? attributes.start ?? 0) + Number(attributes.firstline ?? 0);
        open.indent = Number.isFinite(twips) ? twips / TWIPS : 0;
      }
      if (name === 'jc') open.isCentered = attributes.val === 'center';
      if (name === 'pagebreakbefore') open.startsPage = true;
      if (name === 't') inText = true;
      if (name === 'tab') open.text += '\t';
      if (name === 'br') {
        if (attributes.type === 'page') open.startsPage = true;
        else open.text += '\n';
      }
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'del') deleted = Math.max(0, deleted - 1);
      if (name === 'p' && open !== null) {
        paragraphs.push(open);
        open = null;
      }
    },
    text(text) {
      if (inText && deleted === 0 && open !== null) open.text += text;
    },
  });
  return paragraphs;
}

/** Paragraphs of a template whose styles say what they are; null: there is none. */
export function docxParagraphs(xml: string): readonly WrittenParagraph[] | null {
  const paragraphs = wordParagraphs(xml);
  const kinds = paragraphs.map(({ style }) => kindOfStyle(style.replace(/([a-z])([A-Z])/g, '$1 $2')));
  const isTemplate = kinds.includes('heading') && (kinds.includes('cue') || kinds.includes('line'));
  if (!isTemplate) return null;
  return paragraphs.map(({ text, offset }, index) => ({
    kind: kinds[index] ?? 'action',
    text: text.replaceAll('\t', ' ').trim(),
    offset,
    line: index + 1,
  }));
}

/** The same as plain text: a line a paragraph, indented as it is there. */
export function docxText(xml: string): string {
  return wordParagraphs(xml)
    .flatMap(({ text, indent, isCentered, startsPage }) => {
      const columns = Math.max(0, Math.min(60, Math.round(indent / LETTER_WIDTH)));
      const lines = text.split('\n').map((line) => {
        const own = isCentered ? Math.max(0, Math.floor((60 - line.trim().length) / 2)) : columns;
        return line.trim() === '' ? '' : ' '.repeat(own) + line;
      });
      return startsPage ? ['\f', ...lines] : lines;
    })
    .join('\n');
}
