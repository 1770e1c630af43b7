/** Paragraphs of which it is known what they are: what the readers of formats other than Fountain and FDX give. */
import type { Diagnostic, Fields, Severity } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../../messages/index.ts';
import { splitCue } from '../fdx/cue.ts';
import { lookOfHeading, omissionAlone, readsLikeShot, saysOmitted, writtenNumber } from '../heading/index.ts';
import type { DialoguePart, ScriptNode, Span, TextMark } from '../screenplay.ts';

export interface ScriptParagraph {
  readonly kind:
    | 'heading'
    | 'action'
    | 'centered'
    | 'cue'
    | 'line'
    | 'parenthetical'
    | 'lyric'
    | 'transition'
    | 'shot'
    | 'section'
    | 'synopsis'
    | 'note'
    | 'page-break'
    | 'other';
  readonly text: string;
  readonly span: Span;
  /** Scene number that stands beside it. */
  readonly number?: string | null;
  readonly dual?: 'left' | 'right' | null;
  /** Page it stands on, as printed, and its scene's length there. */
  readonly statedPage?: string | null;
  readonly statedEighths?: number | null;
  readonly marks?: readonly TextMark[];
}

const NO_MARKS: readonly TextMark[] = [];

/** Cues and their lines joined to speeches; headings that were typed as something else found by their words. */
export function nodesOfParagraphs(
  paragraphs: readonly ScriptParagraph[],
  file: string,
): { readonly nodes: readonly ScriptNode[]; readonly diagnostics: readonly Diagnostic[] } {
  const nodes: ScriptNode[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (span: Span, severity: Severity, finding: FindingOf<'script'>, fields: Fields): void => {
    diagnostics.push(diagnosticOf('script', finding, fields, { file, line: span.line, column: span.column }, severity));
  };
  let speech: { readonly cue: ScriptParagraph; readonly parts: DialoguePart[] } | null = null;
  const close = (): void => {
    if (speech === null) return;
    const { cue, parts } = speech;
    const last = parts.at(-1)?.span ?? cue.span;
    nodes.push({
      type: 'dialogue',
      span: { ...cue.span, end: last.end, endLine: last.endLine },
      text: cue.text,
      marks: cue.marks ?? NO_MARKS,
      ...splitCue(cue.text),
      dual: cue.dual ?? null,
      parts,
    });
    speech = null;
  };
  for (const paragraph of paragraphs) {
    const { text, span, marks = NO_MARKS } = paragraph;
    if (text === '' && paragraph.kind !== 'page-break') continue;
    const kind = kindByWords(paragraph, report);
    if (kind === 'line' || kind === 'parenthetical' || kind === 'lyric') {
      if (speech !== null) (speech as { parts: DialoguePart[] }).parts.push({ type: kind, text, span, marks });
      else if (kind === 'lyric') nodes.push({ type: 'lyric', text, span, marks });
      else nodes.push({ type: 'action', centered: false, forced: false, text, span, marks });
      continue;
    }
    close();
    if (kind === 'cue') speech = { cue: paragraph, parts: [] };
    else if (kind === 'heading') nodes.push(headingOf(paragraph));
    else if (kind === 'action' || kind === 'centered')
      nodes.push({ type: 'action', centered: kind === 'centered', forced: false, text, span, marks });
    else if (kind === 'section') nodes.push({ type: 'section', depth: 1, text, span, marks });
    else nodes.push({ type: kind, text, span, marks });
  }
  close();
  return { nodes, diagnostics };
}

function headingOf({ text, span, marks = NO_MARKS, ...said }: ScriptParagraph): ScriptNode {
  const written = omissionAlone(text)?.numbers ?? writtenNumber(text)?.number ?? null;
  return {
    type: 'heading',
    span,
    text,
    marks,
    number: said.number ?? written,
    forced: false,
    omitted: saysOmitted(text),
    statedEighths: said.statedEighths ?? null,
    statedPage: said.statedPage ?? null,
    title: null,
  };
}

type Reporting = (span: Span, severity: Severity, finding: FindingOf<'script'>, fields: Fields) => void;

/** What a paragraph is by its words, whatever it was taken for (SPEC F-7). */
function kindByWords({ kind, text, span }: ScriptParagraph, report: Reporting): ScriptParagraph['kind'] {
  if (kind === 'heading' || kind === 'page-break' || kind === 'note') return kind;
  const line = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  const look = lookOfHeading(text);
  if (look === 'heading' && (kind === 'action' || kind === 'cue' || kind === 'shot' || kind === 'transition')) {
    report(span, 'info', 'heading-from-words', { line });
    return 'heading';
  }
  if (look !== null && kind !== 'line' && kind !== 'section') {
    report(span, 'warning', 'heading-doubtful.page', { line });
  } else if (kind === 'cue' && readsLikeShot(text)) {
    report(span, 'warning', 'cue-reads-like-shot.page', { line });
    return 'action';
  }
  return kind;
}
