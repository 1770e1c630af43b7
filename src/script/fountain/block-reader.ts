/** The state the rules share: the lines, where we are, the nodes so far. One per parse. */
import type { Diagnostic, Fields, Severity } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf } from '../../messages/index.ts';
import type {
  ActionNode,
  DialogueNode,
  HeadingNode,
  PlainNode,
  ScriptNode,
  SectionNode,
  TextMark,
} from '../screenplay.ts';
import { type ScriptLine, spanOfLines } from './script-lines.ts';

/** Fountain has neither revision marks nor tags. */
export const NO_MARKS: readonly TextMark[] = [];

export class BlockReader {
  readonly nodes: ScriptNode[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly lines: readonly ScriptLine[];
  readonly file: string;
  /** Index of the line being read; rules move it past what they take. */
  at: number;

  constructor(file: string, lines: readonly ScriptLine[], from: number) {
    this.file = file;
    this.lines = lines;
    this.at = from;
  }

  get line(): ScriptLine {
    return this.lines[this.at]!;
  }

  /** Text of the line after this one; empty when that is blank or there is none. */
  get nextText(): string {
    return this.lines[this.at + 1]?.text ?? '';
  }

  /** Nothing printed directly above: the start, a blank line, or a line that only organises (SPEC D-1). */
  get freeAbove(): boolean {
    const above = this.lines[this.at - 1]?.text ?? '';
    return above === '' || above[0] === '#' || above[0] === '=';
  }

  addHeading(text: string, number: string | null, forced: boolean, omitted: boolean): void {
    const node: HeadingNode = {
      type: 'heading',
      text,
      number,
      forced,
      omitted,
      statedEighths: null,
      statedPage: null,
      title: null,
      marks: NO_MARKS,
      span: spanOfLines(this.line, this.line),
    };
    this.take(node);
  }

  addAction(text: string, options: { readonly centered: boolean; readonly forced: boolean }, lineCount = 1): void {
    const node: ActionNode = {
      type: 'action',
      text,
      centered: options.centered,
      forced: options.forced,
      marks: NO_MARKS,
      span: spanOfLines(this.line, this.lines[this.at + lineCount - 1]!),
    };
    this.take(node, lineCount);
  }

  addSection(text: string, depth: number): void {
    const node: SectionNode = {
      type: 'section',
      text,
      depth,
      marks: NO_MARKS,
      span: spanOfLines(this.line, this.line),
    };
    this.take(node);
  }

  addPlain(type: PlainNode['type'], text: string): void {
    const node: PlainNode = { type, text, marks: NO_MARKS, span: spanOfLines(this.line, this.line) };
    this.take(node);
  }

  addDialogue(node: DialogueNode, lineCount: number): void {
    this.take(node, lineCount);
  }

  report(line: ScriptLine, severity: Severity, finding: FindingOf<'script'>, fields: Fields = {}): void {
    const place = { file: this.file, line: line.number, column: line.start - line.lineStart + 1 };
    this.diagnostics.push(diagnosticOf('script', finding, fields, place, severity));
  }

  private take(node: ScriptNode, lineCount = 1): void {
    this.nodes.push(node);
    this.at += lineCount;
  }
}
