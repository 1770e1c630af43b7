/** Trelby's own files: text, one printed line a line, each with a mark for how it ends and one for what it is. */

import type { ScriptParagraph } from '../laid-out/script-paragraph.ts';
import type { Screenplay } from '../screenplay.ts';
import { screenplayOfParagraphs, type WrittenParagraph } from './screenplay-of-paragraphs.ts';

const START = /^\ufeff?#Version \d+\s*$/;
const ELEMENTS: Readonly<Record<string, ScriptParagraph['kind']>> = {
  '\\': 'heading',
  '.': 'action',
  _: 'cue',
  ':': 'line',
  '(': 'parenthetical',
  '/': 'transition',
  '=': 'shot',
  '@': 'centered',
  '%': 'note',
};
/** A line of the script. */
const LINE = /^[>+&|.][\\._:(/=@%]/;
/** How a printed line is joined with the next: with a blank, with two, directly, on a new line; a dot ends it. */
const JOINS: Readonly<Record<string, string>> = { '>': ' ', '+': '  ', '&': '', '|': '\n' };

export function isTrelby(text: string): boolean {
  return START.test(text.slice(0, 60).split('\n', 1)[0]!);
}

export function parseTrelby(text: string, file: string): Screenplay {
  const paragraphs: WrittenParagraph[] = [];
  const titles: (readonly [string, string])[] = [];
  let offset = 0;
  let inScript = false;
  let open: { kind: ScriptParagraph['kind']; text: string; offset: number; line: number } | null = null;
  const close = (): void => {
    if (open !== null) paragraphs.push({ ...open, text: shown(open.kind, open.text).trim() });
    open = null;
  };
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.replace(/\r$/, '');
    const place = { offset, line: index + 1 };
    offset += whole.length + 1;
    if (line.startsWith('#Title-String ')) {
      const value = line.split(',').slice(6).join(',').replaceAll('\\n', '\n').trim();
      titles.push([titles.length === 0 ? 'Title' : 'Notes', value]);
    }
    if (line.startsWith('#Forced-Break')) {
      close();
      paragraphs.push({ kind: 'page-break', text: '', ...place });
    }
    if (line.startsWith('#') || line === '') continue;
    // Older files have their settings, which begin with a letter, and then the script.
    inScript ||= LINE.test(line);
    if (!inScript) continue;
    const kind = ELEMENTS[line[1] ?? ''];
    if (kind === undefined) {
      close();
      paragraphs.push({ kind: 'other', text: line.trim(), ...place });
      continue;
    }
    if (open === null) open = { kind, text: '', ...place };
    open.text += line.slice(2);
    const join = JOINS[line[0]!];
    if (join === undefined) close();
    else open.text += join;
  }
  close();
  return screenplayOfParagraphs('trelby', file, paragraphs, titles);
}

/** Trelby prints headings, cues and transitions in capitals, whatever was typed. */
function shown(kind: ScriptParagraph['kind'], text: string): string {
  return kind === 'heading' || kind === 'cue' || kind === 'transition' || kind === 'shot' ? text.toUpperCase() : text;
}
