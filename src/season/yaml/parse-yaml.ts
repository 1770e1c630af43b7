/** YAML text to a tree with positions; every syntax error becomes a diagnostic that says what to do. */
import { type Document, LineCounter, type Node, parseDocument, type YAMLError, YAMLParseError } from 'yaml';
import type { Diagnostic, SourcePlace } from '../../foundation/index.ts';
import { diagnosticOf } from '../../messages/index.ts';
import { DEEPEST, FAULTS_REPORTED, MOST_ALIASES, MOST_CHARACTERS, MOST_UNFOLDED, MOST_VALUES } from './limits.ts';
import { suggestions } from './nearest.ts';
import { type SeasonFinding, Spot, type YamlFile } from './spot.ts';
import { walkTree } from './whole-tree.ts';

export interface ParsedYaml {
  readonly root: Spot;
  readonly document: Document;
  readonly diagnostics: Diagnostic[];
  /** False when the tree cannot be trusted: a syntax error other than a repeated key. */
  readonly isReadable: boolean;
}

export function parseYaml(text: string, file: string): ParsedYaml {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const excess = excessOf(source, file);
  const { document, lines, aliases, unfolded } = parsed(excess === null ? source : '');
  const placeOf = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const diagnostics: Diagnostic[] = excess === null ? [] : [excess];
  for (const error of document.errors.slice(0, FAULTS_REPORTED)) {
    const place = placeOf(error.pos[0]);
    diagnostics.push(explain(error, source, lines.lineStarts[place.line - 1] ?? 0, place));
  }
  const more = document.errors[FAULTS_REPORTED];
  if (more !== undefined) {
    const count = String(document.errors.length - FAULTS_REPORTED);
    diagnostics.push(diagnosticOf('season', 'yaml-syntax.more', { count }, placeOf(more.pos[0])));
  }
  for (const [alias, target] of aliases) {
    if (target !== null) continue;
    diagnostics.push(diagnosticOf('season', 'yaml-syntax.bad-alias', { yaml: null }, placeOf(alias.range?.[0] ?? 0)));
  }
  const tooMuch = isTooMuchUnfolded({ aliases, unfolded });
  if (tooMuch) {
    const count = String(MOST_UNFOLDED);
    const place = { file, line: 1, column: 1 };
    diagnostics.push(diagnosticOf('season', 'season-too-large.aliases', { count }, place));
  }
  for (const warning of document.warnings) {
    const place = placeOf(warning.pos[0]);
    diagnostics.push(diagnosticOf('season', 'yaml-oddity', { yaml: warning.message }, place, 'warning'));
  }
  const yamlFile: YamlFile = { document, placeOf, diagnostics, aliases, suggest: suggestions() };
  return {
    root: new Spot(yamlFile, '', document.contents, document.contents?.range?.[0] ?? 0),
    document,
    diagnostics,
    isReadable: excess === null && !tooMuch && document.errors.every((error) => error.code === 'DUPLICATE_KEY'),
  };
}

export interface ParsedText {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly aliases: ReadonlyMap<Node, Node | null>;
  /** Keys and values, each alias counted as what it stands for. */
  readonly unfolded: number;
}

/** Texts read again and again while a person edits; reading one takes a tenth of a second for a season. */
const KEPT = 3;
let kept: readonly ParsedText[] = [];

/** The tree of a text, shared by all who ask for the same one: whoever changes it says so to `forgetParsed`. */
export function parsed(text: string): ParsedText {
  const known = kept.find((candidate) => candidate.text === text);
  if (known !== undefined) return known;
  const lines = new LineCounter();
  // Comparing each key with all before it takes the square of their number; `walkTree` finds the repeated ones.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error', uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const { aliases, repeatedKeys, unfolded } = walkTree(document);
  for (const { range } of repeatedKeys) {
    const at = range?.[0] ?? 0;
    document.errors.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
  }
  const made: ParsedText = { text, document, lines, aliases, unfolded };
  kept = [made, ...kept.slice(0, KEPT - 1)];
  return made;
}

/** The tree was changed and is no longer that of its text. */
export function forgetParsed(document: Document): void {
  kept = kept.filter((candidate) => candidate.document !== document);
}

/** Whether a text could be read at all: no limit is passed, every alias stands for something. */
export function isWithinLimits(source: string): boolean {
  if (excessOf(source, '') !== null) return false;
  const text = parsed(source);
  return !isTooMuchUnfolded(text) && [...text.aliases.values()].every((target) => target !== null);
}

function isTooMuchUnfolded({ aliases, unfolded }: Pick<ParsedText, 'aliases' | 'unfolded'>): boolean {
  return aliases.size > MOST_ALIASES || unfolded > MOST_UNFOLDED;
}

/** What keeps a text from being given to the YAML reader; null for a text of any season. */
function excessOf(source: string, file: string): Diagnostic | null {
  const start = { file, line: 1, column: 1 };
  if (source.length > MOST_CHARACTERS) {
    const megabytes = String(MOST_CHARACTERS / 1_000_000);
    return diagnosticOf('season', 'season-too-large.text', { megabytes }, start);
  }
  if (hasMoreValues(source, MOST_VALUES)) {
    return diagnosticOf('season', 'season-too-large.values', { count: String(MOST_VALUES) }, start);
  }
  const tooDeep = firstTooDeep(source);
  if (tooDeep === null) return null;
  const before = source.slice(0, tooDeep);
  const place = { file, line: before.split('\n').length, column: tooDeep - before.lastIndexOf('\n') };
  return diagnosticOf('season', 'yaml-syntax.too-deep', { count: String(DEEPEST) }, place);
}

function hasMoreValues(source: string, most: number): boolean {
  let found = 0;
  for (let at = 0; at < source.length && found <= most; at++) {
    const unit = source[at];
    if (unit === '\n' || unit === ',' || unit === '[' || unit === '{') found++;
  }
  return found > most;
}

/** Offset at which nesting (brackets, `- - -` in a line, or indentation) gets too deep, or null. */
function firstTooDeep(source: string): number | null {
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

function explain(error: YAMLError, source: string, lineStart: number, place: SourcePlace): Diagnostic {
  const line = source.slice(lineStart, endOfLine(source, error.pos[0]));
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
