import type { TextMark } from '../screenplay.ts';
import type { FdxDocument, FdxParagraph } from './fdx-document.ts';
import { labelsOfTag } from './tags.ts';

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/**
 * A paragraph's text as printed (capitals where its type or its run has them), with its revision and tag marks.
 * `trim`: `both` for headings, cues and lines; `end` where leading blanks are part of the layout.
 */
export function markedText(
  document: FdxDocument,
  paragraph: FdxParagraph,
  allCaps: boolean,
  trim: 'both' | 'end',
): MarkedText {
  let text = '';
  const marks: TextMark[] = [];
  /** The last mark of each kind and label. */
  const open = new Map<string, number>();
  for (const run of paragraph.runs) {
    if (run.text === '') continue;
    const from = text.length;
    text += allCaps || run.allCaps ? run.text.toUpperCase() : run.text;
    const to = text.length;
    if (run.revision !== null)
      addMark(marks, open, { kind: 'revision', label: revisionName(document, run.revision), category: null, from, to });
    if (run.tag !== null)
      for (const { label, category } of labelsOfTag(document.tags, run.tag))
        addMark(marks, open, { kind: 'tag', label, category, from, to });
  }
  const lead = trim === 'both' ? text.length - text.trimStart().length : 0;
  const trimmed = text.slice(lead).trimEnd();
  const kept: TextMark[] = [];
  for (const mark of marks) {
    const from = Math.max(0, mark.from - lead);
    const to = Math.min(trimmed.length, mark.to - lead);
    if (from < to) kept.push({ ...mark, from, to });
  }
  return { text: trimmed, marks: kept };
}

/** A mark that goes on where an equal one ends is the same mark: formatting splits runs, not revisions. */
function addMark(marks: TextMark[], open: Map<string, number>, mark: TextMark): void {
  const key = JSON.stringify([mark.kind, mark.label, mark.category]);
  const at = open.get(key);
  const before = at === undefined ? undefined : marks[at];
  if (at === undefined || before?.to !== mark.from) {
    open.set(key, marks.length);
    marks.push(mark);
  } else marks[at] = { ...mark, from: before.from };
}

/** Names of a document's revision sets: found by id, else by their place in the list, as Final Draft numbers them. */
function revisionName(document: FdxDocument, id: string): string {
  const set = document.revisionById.get(id) ?? document.revisions[Number(id) - 1];
  return set?.name ? set.name : `Revision ${id}`;
}
