/**
 * Edits of YAML text that touch only their own lines: where in the text a value stands comes from the parsed tree, the
 * text itself is cut and joined here. What these cannot do (rare notations) they answer with null.
 */
import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { flowText } from './flow-text.ts';
import { scalarText } from './spot.ts';

type Container = YAMLMap<Node, Node | null> | YAMLSeq<Node | null>;

export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.from) + splice.insert + text.slice(splice.to);
}

/** Where a pair or item stands: its key (maps) and value. */
interface Slot {
  readonly key: Node | null;
  readonly value: Node | null;
}

export function slotOf(container: Container, key: string | number): Slot | null {
  if (isSeq(container)) {
    const index = Number(key);
    return index < container.items.length
      ? { key: null, value: (container.items[index] as Node | null) ?? null }
      : null;
  }
  const pair = (container.items as Pair<Node, Node | null>[]).find(
    (candidate) => isScalar(candidate.key) && scalarText(candidate.key) === String(key),
  );
  return pair ? { key: pair.key, value: pair.value } : null;
}

/** Replaces the value in `slot`. */
export function replaceValue(text: string, slot: Slot, value: unknown): Splice | null {
  const written = flowText(value);
  const { key, value: old } = slot;
  if (old?.range && isCollection(old) && !old.flow) {
    if (key === null) return { from: old.range[0], to: endOfContent(old), insert: written };
    const colon = afterColon(text, key);
    if (colon === null) return null;
    // The block's lines go; what follows the colon on the key's own line (a comment) stays.
    const blockStart = lineStart(text, old.range[0]);
    if (blockStart <= colon) return { from: colon, to: endOfContent(old), insert: ` ${written}` };
    const between = text.slice(colon, blockStart);
    const to = endOfLineAfter(text, endOfContent(old));
    return { from: colon, to, insert: ` ${written}${between}` };
  }
  if (old?.range && old.range[1] > old.range[0]) {
    const isBlockText = isScalar(old) && (old.type === 'BLOCK_LITERAL' || old.type === 'BLOCK_FOLDED');
    return { from: old.range[0], to: old.range[1], insert: isBlockText ? `${written}\n` : written };
  }
  if (key === null) return null;
  const colon = afterColon(text, key);
  return colon === null ? null : { from: colon, to: colon, insert: ` ${written}` };
}

/**
 * Adds `key: value` to a map, or an item to the end of a list. In a map the new key goes after the last of `before`
 * that is there (at the top when none is), else to the end.
 */
export function insertValue(
  text: string,
  container: Container,
  key: string | number,
  value: unknown,
  before: readonly string[] | null,
): Splice | null {
  if (!container.range) return null;
  const written = isSeq(container) ? flowText(value) : `${flowText(String(key))}: ${flowText(value)}`;
  const items = container.items as (Node | Pair<Node, Node | null> | null)[];
  if (container.flow) {
    const last = items.at(-1);
    if (last === undefined) {
      const [open, close] = isSeq(container) ? '[]' : '{}';
      const inner = isSeq(container) ? written : ` ${written} `;
      return { from: container.range[0], to: container.range[1], insert: `${open}${inner}${close}` };
    }
    const end = endOfItem(last);
    return { from: end, to: end, insert: `, ${written}` };
  }
  const start = container.range[0];
  const indent = text.slice(lineStart(text, start), start).replace(/[^ ]/g, ' ');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const line = `${indent}${isSeq(container) ? '- ' : ''}${written}`;
  let previous = items.at(-1) ?? null;
  if (before !== null && isMap(container)) {
    previous = (items as Pair<Node, Node | null>[]).findLast((pair) => before.includes(keyText(pair))) ?? null;
    if (previous === null)
      return { from: lineStart(text, start), to: lineStart(text, start), insert: `${line}${newline}` };
  }
  if (previous === null) return null;
  const at = endOfLineAfter(text, endOfItem(previous));
  const isOpenLine = at > 0 && text[at - 1] !== '\n';
  return { from: at, to: at, insert: isOpenLine ? `${newline}${line}` : `${line}${newline}` };
}

/** Takes a pair or item out of a container that keeps at least one other. */
export function deleteValue(text: string, container: Container, key: string | number): Splice | null {
  const items = container.items as (Node | Pair<Node, Node | null> | null)[];
  const index = isSeq(container)
    ? Number(key)
    : (items as Pair<Node, Node | null>[]).findIndex((pair) => keyText(pair) === String(key));
  const item = items[index];
  if (!item || items.length < 2) return null;
  const [start, end] = [startOfItem(item), endOfItem(item)];
  const [previous, next] = [items[index - 1], items[index + 1]];
  if (start === null) return null;
  if (container.flow) {
    const nextStart = next ? startOfItem(next) : null;
    if (nextStart !== null) return { from: start, to: nextStart, insert: '' };
    return previous ? { from: endOfItem(previous), to: end, insert: '' } : null;
  }
  const dash = isSeq(container) ? text.lastIndexOf('-', start - 1) : start;
  const line = lineStart(text, dash);
  if (text.slice(line, dash).trim() === '') return { from: line, to: endOfLineAfter(text, end), insert: '' };
  // The item shares its line with what holds it (`- id: x`): the next item moves up into its place.
  const nextStart = next ? startOfItem(next) : null;
  if (nextStart === null) return null;
  const to = isSeq(container) ? text.lastIndexOf('-', nextStart - 1) : nextStart;
  return { from: dash, to, insert: '' };
}

function keyText(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? scalarText(pair.key) : '';
}

function isPair(item: Node | Pair<Node, Node | null>): item is Pair<Node, Node | null> {
  return 'key' in item;
}

function startOfItem(item: Node | Pair<Node, Node | null>): number | null {
  return (isPair(item) ? item.key : item).range?.[0] ?? null;
}

/** End of what is written, without the comments and blank lines that YAML counts to a block. */
function endOfItem(item: Node | Pair<Node, Node | null> | null): number {
  if (item === null) return 0;
  if (!isPair(item)) return endOfContent(item);
  const keyEnd = item.key.range?.[1] ?? 0;
  // An empty value stands somewhere after the colon; the key is followed by one in any case.
  return Math.max(keyEnd + 1, item.value === null ? 0 : endOfContent(item.value));
}

function endOfContent(node: Node): number {
  const range = node.range ?? [0, 0, 0];
  if (!isCollection(node) || node.flow) return range[1];
  const last = (node.items as (Node | Pair<Node, Node | null> | null)[]).at(-1);
  return last ? endOfItem(last) : range[1];
}

function afterColon(text: string, key: Node): number | null {
  const match = /^[ \t]*:/.exec(text.slice(key.range?.[1] ?? 0));
  return match ? (key.range?.[1] ?? 0) + match[0].length : null;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Start of the line after the one `offset` is in; block texts end at a line start already. */
function endOfLineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
