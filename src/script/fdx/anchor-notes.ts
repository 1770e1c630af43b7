import { type FdxNote, type FdxParagraph, typedText } from './fdx-document.ts';

/**
 * Script notes of newer files stand in a list of their own and point into the script with `Range="from,to"`. The range
 * counts the characters of the script's paragraphs, one more for each paragraph's end and two for each block embedded
 * in a paragraph (dual dialogue, omitted scene). Checked against the notes of a Final Draft 12 sample, whose ranges
 * fall on the words they speak of.
 */
export function unitsOf(paragraph: FdxParagraph): number {
  return typedText(paragraph).length + 2 * (paragraph.duals.length + paragraph.omissions.length) + 1;
}

export interface AnchoredNotes {
  /** Notes, not yet taken, that begin before this unit. */
  takeBefore(unit: number): FdxNote[];
  /** Notes that point nowhere. */
  rest(): FdxNote[];
}

/** Notes by the unit they begin at; equal ones in file order. */
export function notesByUnit(notes: readonly FdxNote[]): AnchoredNotes {
  const pointed: { note: FdxNote; unit: number }[] = [];
  const unpointed: FdxNote[] = [];
  for (const note of notes) {
    const match = /^\s*(\d+)\s*,/.exec(note.range ?? '');
    if (match) pointed.push({ note, unit: Number(match[1]) });
    else unpointed.push(note);
  }
  pointed.sort((a, b) => a.unit - b.unit || a.note.start - b.note.start);
  let next = 0;
  return {
    takeBefore(unit) {
      const from = next;
      while (next < pointed.length && pointed[next]!.unit < unit) next++;
      return pointed.slice(from, next).map(({ note }) => note);
    },
    rest: () => [...pointed.slice(next).map(({ note }) => note), ...unpointed],
  };
}
