/** Scene numbers that stay from draft to draft, laid over a script by the headings they are of. */
import { plainWords } from '../../foundation/index.ts';
import type { HeadingNode, Screenplay, ScriptNode } from '../../script/index.ts';
import type { KeptNumber } from '../../season/index.ts';
import { inCommon } from './in-common.ts';

const made = new WeakMap<Screenplay, { readonly key: string; readonly screenplay: Screenplay }>();

/**
 * The script with the numbers that its scenes keep. Headings that are the same in the same order are matched; between
 * two such pairs, as many new headings as old ones are taken for the old ones reworded. Any other heading keeps a
 * number of its own that no scene has, or gets one in between (12A). A number whose scene was taken out is an omitted
 * scene.
 */
export function withKeptNumbers(screenplay: Screenplay, kept: readonly KeptNumber[]): Screenplay {
  const key = JSON.stringify(kept);
  const known = made.get(screenplay);
  if (known?.key === key) return known.screenplay;
  const result = { ...screenplay, nodes: numbered(screenplay.nodes, kept) };
  made.set(screenplay, { key, screenplay: result });
  return result;
}

function numbered(nodes: readonly ScriptNode[], kept: readonly KeptNumber[]): readonly ScriptNode[] {
  const headings = nodes.filter((node): node is HeadingNode => node.type === 'heading');
  const pairs = pairsOf(
    kept.map(({ heading }) => (heading === null ? null : plainWords(heading))),
    headings.map(({ text }) => plainWords(text)),
  );
  const numbers = new Map(pairs.map(([old, now]) => [now, kept[old]!.number] as const));
  const taken = new Set(kept.map(({ number }) => number.toUpperCase()));
  /** Numbers of scenes that were taken out, by the heading before which they stand. */
  const out = new Map<number, string[]>();
  const matched = new Map(pairs);
  let next = headings.length;
  for (let old = kept.length - 1; old >= 0; old--) {
    const at = matched.get(old);
    if (at !== undefined) next = Math.min(next, at);
    else out.set(next, [kept[old]!.number, ...(out.get(next) ?? [])]);
  }
  let index = -1;
  const result: ScriptNode[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') {
      result.push(node);
      continue;
    }
    index++;
    for (const number of out.get(index) ?? []) result.push(omitted(node, number));
    const own = node.number !== null && !taken.has(node.number.trim().toUpperCase()) ? node.number : null;
    result.push({ ...node, number: numbers.get(index) ?? own });
  }
  const last = headings.at(-1);
  if (last !== undefined) for (const number of out.get(headings.length) ?? []) result.push(omitted(last, number));
  return result;
}

function omitted(near: HeadingNode, number: string): HeadingNode {
  return {
    ...near,
    text: 'OMITTED',
    number,
    omitted: true,
    forced: false,
    marks: [],
    statedEighths: null,
    title: null,
  };
}

/** Pairs of an index of `before` and one of `after`, both ascending. Nulls of `before` have none. */
function pairsOf(before: readonly (string | null)[], after: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const old = before.flatMap((heading, index) => (heading === null ? [] : [index]));
  let [from, start] = [0, 0];
  const between = (until: number, end: number): void => {
    if (until - from !== end - start) return;
    for (let step = 0; step < until - from; step++) pairs.push([old[from + step]!, start + step]);
  };
  const same = inCommon(
    old.map((index) => before[index]!),
    after,
  );
  for (const [a, b] of same) {
    between(a, b);
    pairs.push([old[a]!, b]);
    [from, start] = [a + 1, b + 1];
  }
  between(old.length, after.length);
  return pairs;
}
