import type { Fields, Severity, Text } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../../messages/index.ts';
import { DEEPEST_ELEMENT, MOST_CHARACTERS, MOST_LINES } from '../limits.ts';
import { type LaidOutElement, type PageLayout, statedLayout } from '../page-layout.ts';
import type { Screenplay, Span } from '../screenplay.ts';

import { tooLargeScript } from '../too-large.ts';
import type { FdxDocument } from './fdx-document.ts';
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
 * Text that is no part of the script (page headers, beat boards, alternative lines: SPEC F-6) is left out, text that
 * stands where we know none is reported; all other is in a node. Nodes are in the order of the script; a script note
 * follows the node it is about even where the file keeps notes in a list at its end.
 */
export function parseFdx(text: string, file: string): Screenplay {
  if (text.length > MOST_CHARACTERS) return tooLargeScript('fdx', file);
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
  const faults = faultsOf(text, reading).map(({ severity, finding, fields, offset }) =>
    diagnosticOf('script', finding, fields, { file, ...lines.placeAt(offset) }, severity),
  );
  return {
    format: 'fdx',
    file,
    title: title ? title.values.join(' ') : null,
    titlePage,
    nodes,
    revisions: document.revisions,
    layout: layoutOf(document),
    diagnostics: [...faults, ...diagnostics],
  };
}

/** Final Draft's name of each element whose place on the page a file can state. */
const ELEMENT_TYPES: readonly (readonly [LaidOutElement, string])[] = [
  ['heading', 'Scene Heading'],
  ['shot', 'Shot'],
  ['action', 'Action'],
  ['cue', 'Character'],
  ['dialogue', 'Dialogue'],
  ['parenthetical', 'Parenthetical'],
  ['transition', 'Transition'],
];

function layoutOf({ page, settings }: FdxDocument): PageLayout | null {
  const elements = new Map(
    ELEMENT_TYPES.flatMap(([element, type]) => {
      const own = settings.get(type);
      return own ? [[element, own] as const] : [];
    }),
  );
  return elements.size === 0 && page.top === null
    ? null
    : statedLayout({ ...page, elements, font: settings.get('Action')?.font?.toLowerCase() ?? null });
}

interface Fault {
  readonly severity: Severity;
  readonly finding: FindingOf<'script'>;
  readonly fields: Fields;
  readonly offset: number;
}

/** What is wrong with the file as a file; faults inside a text that is no FDX at all are not worth a line each. */
function faultsOf(text: string, reading: FdxReading): Fault[] {
  const { document, faults, bareAmpersands } = reading;
  const error = (finding: FindingOf<'script'>, offset: number, fields: Fields = {}): Fault => {
    return { severity: 'error', finding, fields, offset };
  };
  const warning = (finding: FindingOf<'script'>, offset: number, fields: Fields = {}): Fault => {
    return { severity: 'warning', finding, fields, offset };
  };
  if (text.replace(/^\uFEFF/, '').trim() === '') return [error('fdx-empty-file', 0)];
  if (document.root === null) return [error('fdx-not-xml', 0)];
  if (document.root !== 'FinalDraft') return [error('fdx-not-final-draft', document.rootAt, { root: document.root })];
  const found = faults
    .slice(0, FAULTS_REPORTED)
    .map(({ message: fault, offset }) => error('fdx-malformed-xml.here', offset, { fault: shortFault(fault) }));
  const [next] = faults.slice(FAULTS_REPORTED);
  if (next) {
    const count = String(faults.length - FAULTS_REPORTED);
    found.push(error('fdx-malformed-xml.more', next.offset, { count }));
  }
  const [bare] = bareAmpersands;
  if (bare !== undefined) found.push(warning('fdx-bare-ampersand', bare, { count: String(bareAmpersands.length) }));
  if (reading.stopped !== null) found.push(cutShort(reading.stopped));
  for (const [element, offset] of document.unread) found.push(warning('fdx-unread-element', offset, { element }));
  const [loose] = document.loose;
  if (loose !== undefined) found.push(warning('fdx-text-outside', loose, { count: String(document.loose.length) }));
  if (!document.hasContent) found.push(error('fdx-no-content', document.rootAt));
  return found;
}

/** What is after this place was not read. */
function cutShort({ by, offset }: NonNullable<FdxReading['stopped']>): Fault {
  const error = (finding: FindingOf<'script'>, fields: Fields): Fault => {
    return { severity: 'error', finding, fields, offset };
  };
  if (by === 'too-many-faults') return error('fdx-malformed-xml.hopeless', {});
  if (by === 'too-deep') return error('fdx-too-deep', { count: String(DEEPEST_ELEMENT) });
  return error('script-too-long', { count: String(MOST_LINES) });
}

/** What the XML reader says, which it says in English. */
function shortFault(fault: Text): Text {
  return typeof fault === 'string' ? fault.replace(/\.$/, '') : fault;
}
