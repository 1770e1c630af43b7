import type { Diagnostic } from '../../foundation/index.ts';
import type { Screenplay, Span } from '../screenplay.ts';
import type { FdxCode } from './fdx-diagnostics.ts';
import { lineTable } from './line-table.ts';
import { nodesOfDocument } from './nodes-of-document.ts';
import { type FdxReading, readFdxDocument } from './read-document.ts';
import { titleEntries } from './title-page.ts';

/** A broken file has one fault that matters, the first; the rest mostly follow from it. */
const FAULTS_REPORTED = 20;

/**
 * Reads a Final Draft script (`.fdx`). `file` is the name used in diagnostics. Never throws: faults of the file are
 * diagnostics of the result, and everything that could be read is kept.
 *
 * Not read: page headers, page locks, beat boards, characters' arc notes and alternative lines. Nodes are in the order of
 * the script; a script note follows the node it is about even where the file keeps notes in a list at its end.
 */
export function parseFdx(text: string, file: string): Screenplay {
  const reading = readFdxDocument(text);
  const { document } = reading;
  const lines = lineTable(text);
  const spanOf = (start: number, end: number): Span => ({
    start,
    end,
    ...lines.placeAt(start),
    endLine: lines.placeAt(Math.max(start, end - 1)).line,
  });
  const { nodes, diagnostics } = nodesOfDocument(document, lines, file);
  const titlePage = titleEntries(document.titlePage, spanOf);
  const title = titlePage.find((entry) => entry.key === 'Title');
  const faults = faultsOf(text, reading).map(
    ({ code, severity, message, action, offset }): Diagnostic => ({
      code,
      severity,
      message,
      action,
      place: { file, ...lines.placeAt(offset) },
    }),
  );
  return {
    format: 'fdx',
    file,
    title: title ? title.values.join(' ') : null,
    titlePage,
    nodes,
    revisions: document.revisions,
    diagnostics: [...faults, ...diagnostics],
  };
}

interface Fault extends Omit<Diagnostic, 'place'> {
  readonly code: FdxCode;
  readonly offset: number;
}

/** What is wrong with the file as a file; faults inside a text that is no FDX at all are not worth a line each. */
function faultsOf(text: string, reading: FdxReading): Fault[] {
  const { document, faults, bareAmpersands } = reading;
  const exportAgain = 'Export the script again from the program it was written in, as Final Draft (.fdx).';
  if (text.replace(/^\uFEFF/, '').trim() === '')
    return [
      {
        code: 'fdx-empty-file',
        severity: 'error',
        message: 'The file is empty; expected a Final Draft script.',
        action: exportAgain,
        offset: 0,
      },
    ];
  if (document.root === null)
    return [
      {
        code: 'fdx-not-xml',
        severity: 'error',
        message: 'The file is not XML; a Final Draft script begins with <FinalDraft>.',
        action: 'Rename it if it is Fountain or plain text; the old .fdr format must be saved as .fdx in Final Draft.',
        offset: 0,
      },
    ];
  if (document.root !== 'FinalDraft')
    return [
      {
        code: 'fdx-not-final-draft',
        severity: 'error',
        message: `The file is XML, but its root is <${document.root}>; expected <FinalDraft>.`,
        action: exportAgain,
        offset: document.rootAt,
      },
    ];
  const found: Fault[] = faults.slice(0, FAULTS_REPORTED).map(({ message, offset }) => ({
    code: 'fdx-malformed-xml',
    severity: 'error',
    message: `The file is damaged here: ${message.replace(/\.$/, '')}. What could be read was kept.`,
    action: `Compare the scenes after this line with the original. ${exportAgain}`,
    offset,
  }));
  const [next] = faults.slice(FAULTS_REPORTED);
  if (next)
    found.push({
      code: 'fdx-malformed-xml',
      severity: 'error',
      message: `${faults.length - FAULTS_REPORTED} more faults of this kind follow.`,
      action: exportAgain,
      offset: next.offset,
    });
  const [bare] = bareAmpersands;
  if (bare !== undefined)
    found.push({
      code: 'fdx-bare-ampersand',
      severity: 'warning',
      message: `${bareAmpersands.length} "&" not written as "&amp;"; read as the character itself.`,
      action: 'Nothing to do, unless another program refuses the file.',
      offset: bare,
    });
  for (const [element, offset] of document.unread)
    found.push({
      code: 'fdx-unread-element',
      severity: 'warning',
      message: `Paragraphs inside <${element}> were not read: Onyva does not know this element.`,
      action: 'If they are part of the script, move them out of it in Final Draft.',
      offset,
    });
  if (!document.hasContent)
    found.push({
      code: 'fdx-no-content',
      severity: 'error',
      message: 'The file has no <Content>, so no script.',
      action: exportAgain,
      offset: document.rootAt,
    });
  return found;
}
