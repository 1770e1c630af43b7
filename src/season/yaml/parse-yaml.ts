/** YAML text to a tree with positions; every syntax error becomes a diagnostic that says what to do. */
import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Diagnostic, SourcePlace } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { type SeasonFinding, Spot, type YamlFile } from './spot.ts';

export interface ParsedYaml {
  readonly root: Spot;
  readonly document: Document;
  readonly diagnostics: Diagnostic[];
  /** False when the tree cannot be trusted: a syntax error other than a repeated key. */
  readonly isReadable: boolean;
}

/** Nesting beyond this is no season; the YAML reader would run out of stack (yaml 2.9, ten thousand open brackets). */
const DEEPEST = 200;

export function parseYaml(text: string, file: string): ParsedYaml {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const tooDeep = firstTooDeep(source);
  const { document, lines } = parsed(tooDeep === null ? source : '');
  const placeOf = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const diagnostics: Diagnostic[] = [];
  if (tooDeep !== null) {
    const before = source.slice(0, tooDeep);
    const place = { file, line: before.split('\n').length, column: tooDeep - before.lastIndexOf('\n') };
    diagnostics.push(diagnosticOf('season', 'yaml-syntax.too-deep', { count: String(DEEPEST) }, place));
  }
  for (const error of document.errors) diagnostics.push(explain(error, source, placeOf(error.pos[0])));
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const place = placeOf(alias.range?.[0] ?? 0);
      diagnostics.push(diagnosticOf('season', 'yaml-syntax.bad-alias', { yaml: null }, place));
    },
  });
  for (const warning of document.warnings) {
    const place = placeOf(warning.pos[0]);
    diagnostics.push(diagnosticOf('season', 'yaml-oddity', { yaml: warning.message }, place, 'warning'));
  }
  const yamlFile: YamlFile = { document, placeOf, diagnostics };
  return {
    root: new Spot(yamlFile, '', document.contents, document.contents?.range?.[0] ?? 0),
    document,
    diagnostics,
    isReadable: tooDeep === null && document.errors.every((error) => error.code === 'DUPLICATE_KEY'),
  };
}

export interface ParsedText {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Texts read again and again while a person edits; reading one takes a tenth of a second for a season. */
const KEPT = 3;
let kept: readonly ParsedText[] = [];

/** The tree of a text, shared by all who ask for the same one: whoever changes it says so to `forgetParsed`. */
export function parsed(text: string): ParsedText {
  const known = kept.find((candidate) => candidate.text === text);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const made: ParsedText = { text, document, lines };
  kept = [made, ...kept.slice(0, KEPT - 1)];
  return made;
}

/** The tree was changed and is no longer that of its text. */
export function forgetParsed(document: Document): void {
  kept = kept.filter((candidate) => candidate.document !== document);
}

/** Offset at which nesting (brackets, `- - -` in a line, or indentation) gets too deep, or null. */
export function firstTooDeep(source: string): number | null {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source[i];
    if (unit === '[' || unit === '{') depth++;
    else if ((unit === ']' || unit === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return i;
  }
  const nested = /(?:[-?:] +){200}|^ {600}/m.exec(source);
  return nested ? nested.index : null;
}

function explain(error: YAMLError, source: string, place: SourcePlace): Diagnostic {
  const start = source.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = source.slice(start, endOfLine(source, error.pos[0]));
  const isTab = /^[ ]*\t/.test(line);
  if (error.code === 'TAB_AS_INDENT' || isTab) {
    const column = isTab ? line.indexOf('\t') + 1 : place.column;
    return diagnosticOf('season', 'yaml-tab', {}, { ...place, column });
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = source.slice(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1));
    const word = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n,}]*)/.exec(source.slice(error.pos[0]))?.[0] ?? key;
    return diagnosticOf('season', 'duplicate-key', { key: word.trim() }, place);
  }
  const yaml = error.message;
  const known = EXPLAINED[error.code];
  return known === undefined
    ? diagnosticOf('season', 'yaml-syntax.other', { fault: lowerFirst(yaml), yaml }, place)
    : diagnosticOf('season', known, { yaml }, place);
}

/** Faults that have a sentence of their own. */
const EXPLAINED: Readonly<Partial<Record<YAMLError['code'], SeasonFinding>>> = {
  MISSING_CHAR: 'yaml-syntax.missing-char',
  BAD_INDENT: 'yaml-syntax.bad-indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-syntax.block-as-implicit-key',
  BLOCK_IN_FLOW: 'yaml-syntax.block-in-flow',
  MULTILINE_IMPLICIT_KEY: 'yaml-syntax.multiline-implicit-key',
  UNEXPECTED_TOKEN: 'yaml-syntax.unexpected-token',
  BAD_ALIAS: 'yaml-syntax.bad-alias',
  BAD_SCALAR_START: 'yaml-syntax.bad-scalar-start',
  BAD_DQ_ESCAPE: 'yaml-syntax.bad-dq-escape',
  MULTIPLE_DOCS: 'yaml-syntax.multiple-docs',
};

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
