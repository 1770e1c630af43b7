/**
 * `season.yaml` as a text that can be edited in places: comments, order, spacing and keys nobody knows stay as they
 * are, and an edit changes only the lines of what it edits.
 */
import { type Document, isCollection, isMap, isSeq, type Node } from 'yaml';
import { type EditableSeason, FORMAT_VERSION, type KeyPath, upgrade, versionOf } from './read/format-version.ts';
import { SEASON_KEYS } from './read/read-season.ts';
import { flowText } from './yaml/flow-text.ts';
import { forgetParsed, isWithinLimits, parsed } from './yaml/parse-yaml.ts';
import { applySplice, deleteValue, insertValue, replaceValue, type Splice, slotOf } from './yaml/text-edits.ts';

export class SeasonDocument implements EditableSeason {
  #text: string;
  #document: Document;
  readonly #start: string;

  /** The text must be readable YAML (`canEdit`); throws otherwise. */
  constructor(text: string) {
    if (!canEdit(text)) throw new Error('a text that is no YAML cannot be edited by path');
    this.#start = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.#text = text.slice(this.#start.length);
    this.#document = parse(this.#text);
  }

  /** The whole file; byte for byte what was given when nothing was edited. */
  toString(): string {
    return this.#start + this.#text;
  }

  has(path: KeyPath): boolean {
    return this.#node(path) !== undefined;
  }

  /** The value at `path` as plain data; undefined when there is none. */
  get(path: KeyPath): unknown {
    let value: unknown = this.#document.toJS();
    for (const key of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string | number, unknown>)[key];
    }
    return value;
  }

  /**
   * Writes `value` at `path`; groups on the way that are not there are made. A list takes its own length as next index.
   */
  set(path: KeyPath, value: unknown): void {
    this.#edit(
      () => this.#setSplice(path, value),
      () => this.#document.setIn(path, value),
      (plain) => changed(plain, path, value),
    );
  }

  /** Takes the key or list item at `path` out; nothing happens when there is none. */
  delete(path: KeyPath): void {
    if (path.length === 0 || !this.has(path)) return;
    this.#edit(
      () => this.#deleteSplice(path),
      () => this.#document.deleteIn(path),
      (plain) => changed(plain, path, undefined),
    );
  }

  /** Gives the key at `path` another name; nothing happens when there is none, or its group has that name already. */
  renameKey(path: KeyPath, name: string): void {
    const parent = path.slice(0, -1);
    const group = this.get(parent);
    if (!this.has(path) || typeof group !== 'object' || group === null || Object.hasOwn(group, name)) return;
    const old = String(path.at(-1));
    const entries = Object.entries(group).map(([key, value]) => [key === old ? name : key, value] as const);
    this.#edit(
      () => this.#renameSplice(path, name),
      () => this.#document.setIn(parent, Object.fromEntries(entries)),
      (plain) => changed(plain, parent, Object.fromEntries(entries)),
    );
  }

  #renameSplice(path: KeyPath, name: string): Splice | null {
    const parent = path.length === 1 ? this.#document.contents : this.#node(path.slice(0, -1));
    if (!isMap<Node, Node | null>(parent)) return null;
    const range = slotOf(parent, path.at(-1)!)?.key?.range;
    return range ? { from: range[0], to: range[1], insert: flowText(name) } : null;
  }

  #setSplice(path: KeyPath, value: unknown): Splice | null {
    let node: Node | null = this.#document.contents;
    for (const [depth, key] of path.entries()) {
      if (!isMap<Node, Node | null>(node) && !isSeq<Node | null>(node)) return null;
      const rest = path.slice(depth + 1);
      const slot = slotOf(node, key);
      if (slot === null) {
        const before = depth === 0 && typeof key === 'string' ? keysBefore(key) : null;
        return insertValue(this.#text, node, key, nested(rest, value), before);
      }
      if (rest.length === 0 || !isCollection(slot.value)) return replaceValue(this.#text, slot, nested(rest, value));
      node = slot.value;
    }
    return null;
  }

  #deleteSplice(path: KeyPath): Splice | null {
    const parentPath = path.slice(0, -1);
    const parent = parentPath.length === 0 ? this.#document.contents : this.#node(parentPath);
    if (!isMap<Node, Node | null>(parent) && !isSeq<Node | null>(parent)) return null;
    const splice = deleteValue(this.#text, parent, path.at(-1)!);
    // The last item goes with its lines: the container stays, empty.
    if (splice !== null || parent.items.length > 1 || parentPath.length === 0) return splice;
    return this.#setSplice(parentPath, isSeq(parent) ? [] : {});
  }

  #node(path: KeyPath): Node | null | undefined {
    let node: Node | null = this.#document.contents;
    for (const key of path) {
      if (!isMap<Node, Node | null>(node) && !isSeq<Node | null>(node)) return undefined;
      const slot = slotOf(node, key);
      if (slot === null) return undefined;
      node = slot.value;
    }
    return node;
  }

  /**
   * Edits the text where that says exactly what was asked; otherwise (anchors, odd notations) the tree, whose text
   * keeps comments but may be laid out anew.
   */
  #edit(splice: () => Splice | null, onTree: () => void, expected: (plain: unknown) => unknown): void {
    const wanted = inKeyOrder(expected(this.#document.toJS()));
    const cut = splice();
    if (cut !== null) {
      const text = applySplice(this.#text, cut);
      const document = parse(text);
      if (document.errors.length === 0 && inKeyOrder(document.toJS()) === wanted) {
        this.#text = text;
        this.#document = document;
        return;
      }
    }
    forgetParsed(this.#document);
    onTree();
    this.#text = this.#document.toString({ lineWidth: 0 });
    this.#document = parse(this.#text);
  }
}

/** Whether `text` can be edited by path: YAML without syntax errors or repeated keys. */
export function canEdit(text: string): boolean {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (!isWithinLimits(source)) return false;
  const document = parse(source);
  if (document.errors.length > 0) return false;
  // Only a group of keys has a place for a key.
  if (document.contents !== null && !isMap(document.contents)) return false;
  try {
    document.toJS();
    return true;
  } catch {
    // Aliases within aliases that would unfold without end: yaml refuses them by throwing.
    return false;
  }
}

/** Data as text that is the same for the same data, whatever the order of its keys. */
function inKeyOrder(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The text of an older version's file in the form of this version; null when it is no such file. */
export function upgradedText(text: string): string | null {
  if (!canEdit(text)) return null;
  const version = versionOf(parse(text));
  if (version === null || version > FORMAT_VERSION) return null;
  const document = new SeasonDocument(text);
  upgrade(document, version);
  return document.toString();
}

function parse(text: string): Document {
  return parsed(text).document;
}

/** Keys of the file that stand before `key` on the format page; null for a key of the user's own. */
function keysBefore(key: string): readonly string[] | null {
  const index = SEASON_KEYS.indexOf(key);
  return index < 0 ? null : SEASON_KEYS.slice(0, index);
}

/** `value` under the keys of `path`: `nested(['a', 0], 1)` is `{ a: [1] }`. */
function nested(path: KeyPath, value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);
}

/**
 * `plain` with the value at `path` replaced, or taken out when `value` is undefined; what is not on the path is shared.
 */
function changed(plain: unknown, path: KeyPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof plain !== 'object' || plain === null) return nested(path, value);
  if (Array.isArray(plain)) {
    const copy: unknown[] = [...plain];
    if (rest.length === 0 && value === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = changed(copy[Number(key)], rest, value);
    return copy;
  }
  const group = plain as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(group).filter(([name]) => name !== String(key)));
  }
  return { ...group, [key]: changed(group[key], rest, value) };
}
