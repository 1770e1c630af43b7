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
  for (const run of paragraph.runs) {
    if (run.text === '') continue;
    const from = text.length;
    text += allCaps || run.allCaps ? run.text.toUpperCase() : run.text;
    const to = text.length;
    if (run.revision !== null)
      addMark(marks, { kind: 'revision', label: revisionName(document, run.revision), category: null, from, to });
    if (run.tag !== null)
      for (const { label, category } of labelsOfTag(document.tags, run.tag))
        addMark(marks, { kind: 'tag', label, category, from, to });
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
function addMark(marks: TextMark[], mark: TextMark): void {
  const at = marks.findIndex(
    (other) =>
      other.to === mark.from &&
      other.kind === mark.kind &&
      other.label === mark.label &&
      other.category === mark.category,
  );
  if (at < 0) marks.push(mark);
  else marks[at] = { ...mark, from: marks[at]!.from };
}

/** Name of the revision set; sets are found by id, else by their place in the list, as Final Draft numbers them. */
function revisionName(document: FdxDocument, id: string): string {
  const set = document.revisions.find((revision) => revision.id === id) ?? document.revisions[Number(id) - 1];
  return set?.name ? set.name : `Revision ${id}`;
}
