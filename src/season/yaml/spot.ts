import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Diagnostic, Field, Fields, Message, SourcePlace } from '../../foundation/index.ts';
import { diagnosticOf, type FindingOf, message } from '../../messages/index.ts';
import type { SeasonCode } from '../season-diagnostics.ts';
import type { Suggest } from './nearest.ts';

export type SeasonFinding = FindingOf<'season'>;

/** What all spots of one file share: where they are, and where their diagnostics go. */
export interface YamlFile {
  readonly document: Document;
  readonly placeOf: (offset: number) => SourcePlace;
  readonly diagnostics: Diagnostic[];
  /** What each alias stands for; null where there is no such anchor before it. */
  readonly aliases: ReadonlyMap<Node, Node | null>;
  /** "Did you mean" among the names of this file. */
  readonly suggest: Suggest;
}

/**
 * One place in the file: a node (or the gap where one could stand), the path a person would call it by, and the way to
 * say something about it. All reading of `season.yaml` goes through spots, so that nothing is reported without a
 * position.
 */
export class Spot {
  readonly file: YamlFile;
  /** `people #2 > contract > rate`; empty for the file itself. */
  readonly path: string;
  /** The value with aliases resolved; null when nothing is written there (`key:` alone counts as nothing). */
  readonly node: Node | null;
  readonly #offset: number;

  constructor(file: YamlFile, path: string, node: Node | null, offset: number) {
    this.file = file;
    this.path = path;
    this.#offset = isAlias(node) ? (node.range?.[0] ?? offset) : offset;
    const resolved = isAlias(node) ? (file.aliases.get(node) ?? null) : node;
    this.node = isNothing(resolved) ? null : resolved;
  }

  get isGiven(): boolean {
    return this.node !== null;
  }

  get place(): SourcePlace {
    return this.file.placeOf(this.#offset);
  }

  /** A part of this spot: the value of a key, or an item of a list. `offset` is where it stands when it has no node. */
  part(name: string, node: Node | null, offset: number | undefined): Spot {
    const at = node?.range?.[0] ?? offset ?? this.#offset;
    return new Spot(this.file, this.path === '' ? name : `${this.path} > ${name}`, node, at);
  }

  /** Item of a list; people count from 1. */
  item(position: number, node: Node | null): Spot {
    return new Spot(this.file, `${this.path} #${position}`, node, node?.range?.[0] ?? this.#offset);
  }

  /** Text of a scalar exactly as it is written (`1200.50`, `08:00`), quotes removed; null when this is no scalar. */
  get text(): string | null {
    if (!isScalar(this.node)) return null;
    return scalarText(this.node);
  }

  /** What was found here, for messages: `"12 hours"`, `a list`, `nothing`. */
  get found(): Message | string {
    if (this.node === null) return message('season.found.nothing');
    if (isMap(this.node)) return message('season.found.group');
    if (isSeq(this.node)) return message('season.found.list');
    const text = this.text ?? '';
    return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
  }

  /** Records an error; returns `undefined`, which is how shapes say "nothing usable here". */
  error(finding: SeasonFinding, fields: Fields = {}): undefined {
    this.#report('error', finding, fields);
    return undefined;
  }

  warn(finding: SeasonFinding, fields: Fields = {}): void {
    this.#report('warning', finding, fields);
  }

  info(finding: SeasonFinding, fields: Fields = {}): void {
    this.#report('info', finding, fields);
  }

  /**
   * Records that something else stands here than what is expected; the action is to write that, unless another is
   * given.
   */
  unexpected(
    code: SeasonCode,
    expected: Message,
    action: Message = message('season.write', { expected }),
    found: Field = this.found,
  ): undefined {
    const said = message('season.expected', { expected, found });
    this.#add({ code, severity: 'error', message: said, action, place: this.place });
    return undefined;
  }

  #report(severity: Diagnostic['severity'], finding: SeasonFinding, fields: Fields): void {
    this.#add(diagnosticOf('season', finding, fields, this.place, severity));
  }

  #add(diagnostic: Diagnostic): void {
    const { path } = this;
    const said = diagnostic.message;
    this.file.diagnostics.push(
      path === '' ? diagnostic : { ...diagnostic, message: message('season.at', { path, said }) },
    );
  }
}

/** The words of a scalar as written: the source for plain ones (`007` stays `007`), the unquoted value for others. */
export function scalarText(node: Scalar): string {
  if (typeof node.value === 'string') return node.value;
  return node.source ?? String(node.value ?? '');
}

function isNothing(node: Node | null): boolean {
  return isScalar(node) && node.value === null;
}
