/** YAML text to a tree with positions; every syntax error becomes a diagnostic that says what to do. */
import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Diagnostic, SourcePlace } from '../../foundation/index.ts';
import type { SeasonCode } from '../season-diagnostics.ts';
import { Spot, type YamlFile } from './spot.ts';

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
    diagnostics.push(
      diagnostic('yaml-syntax', `more than ${DEEPEST} groups are open here`, 'Close the brackets.', place),
    );
  }
  for (const error of document.errors) diagnostics.push(explain(error, source, placeOf(error.pos[0])));
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const place = placeOf(alias.range?.[0] ?? 0);
      const [message, action] = EXPLANATIONS.BAD_ALIAS!;
      diagnostics.push(diagnostic('yaml-syntax', message, action, place));
    },
  });
  for (const warning of document.warnings) {
    const place = placeOf(warning.pos[0]);
    diagnostics.push({
      ...diagnostic('yaml-oddity', warning.message, 'Remove it: the season file is plain YAML.', place),
      severity: 'warning',
    });
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
    return diagnostic(
      'yaml-tab',
      'this line is indented with a tab; YAML allows only spaces there',
      'Replace the tab by two spaces per level (most editors: "convert indentation to spaces").',
      { ...place, column: isTab ? line.indexOf('\t') + 1 : place.column },
    );
  }
  if (error.code === 'DUPLICATE_KEY') {
    const key = source.slice(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1));
    const word = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n,}]*)/.exec(source.slice(error.pos[0]))?.[0] ?? key;
    return diagnostic(
      'duplicate-key',
      `the key \`${word.trim()}\` is written twice in the same group`,
      'Keep one of the two, or rename one.',
      place,
    );
  }
  const [message, action] = EXPLANATIONS[error.code] ?? [
    lowerFirst(error.message),
    'Compare the indentation and punctuation with the lines above.',
  ];
  return diagnostic('yaml-syntax', `${message} (YAML: ${error.message})`, action, place);
}

const EXPLANATIONS: Readonly<Partial<Record<YAMLError['code'], readonly [message: string, action: string]>>> = {
  MISSING_CHAR: [
    'something is not closed here',
    'Add the missing quote, bracket, comma or colon; a colon in a text needs quotes around the text.',
  ],
  BAD_INDENT: [
    'this line is not indented as its group asks',
    'Indent with the same number of spaces as its neighbours, and close every [ and { above.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'there is a second colon in this line',
    'Put a text that has a colon in quotes ("The song: clear"), or start a new line for the inner key.',
  ],
  BLOCK_IN_FLOW: [
    'lines with "- " or "key:" cannot stand inside [ ] or { }',
    'Close the bracket, or write it in brackets too.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a key must end on its own line with a colon',
    'Add the colon, or quotes and indentation when this belongs to the value above.',
  ],
  UNEXPECTED_TOKEN: [
    'this does not fit here',
    'Check the indentation of this line and whether something above is not closed.',
  ],
  BAD_ALIAS: [
    'this name of an anchor (`*name`) is not known',
    'Write the value itself, or put texts with * or & in quotes.',
  ],
  BAD_SCALAR_START: ['a text cannot start with this character', 'Put the text in quotes.'],
  BAD_DQ_ESCAPE: ['this backslash means nothing', 'Write \\\\ for a backslash, or use single quotes.'],
  MULTIPLE_DOCS: ['a second document starts here (`---`)', 'Keep one document per file: remove the `---`.'],
};

function diagnostic(code: SeasonCode, message: string, action: string, place: SourcePlace): Diagnostic {
  return { code, severity: 'error', message, action, place };
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf('\n', from);
  return end < 0 ? source.length : end;
}

function lowerFirst(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
