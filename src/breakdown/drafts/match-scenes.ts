/** Which scene of a new draft is which of the old one: by text, by number, by heading. */
import { plainWords } from '../../foundation/index.ts';
import { setKey } from '../../season/index.ts';
import { inCommon } from './in-common.ts';
import { likeness, type SceneOfDraft, shared } from './scene-text.ts';

/** What tells that two scenes are one. */
export interface Evidence {
  readonly by: 'text' | 'number' | 'heading' | 'place';
  /** Words in common, in percent of both. */
  readonly percent: number;
}

export interface MatchedScenes {
  /** By index of the new draft. */
  readonly pairs: ReadonlyMap<number, { readonly before: number; readonly evidence: Evidence }>;
  /** Indexes of the old draft that no new scene is. */
  readonly gone: readonly number[];
  readonly added: readonly number[];
  /** Scenes of the new draft, matched, whose place among the others has changed. */
  readonly moved: ReadonlySet<number>;
  /** By index of an added scene: the old scene that a part of its text was in. */
  readonly splitFrom: ReadonlyMap<number, number>;
  /** By index of a scene that is gone: the new scene that its text is in now. */
  readonly mergedInto: ReadonlyMap<number, number>;
}

/** Percent of words in common (all ours): alone, with the same number, with the same heading. */
const LIKE_ALONE = 45;
const LIKE_WITH_NUMBER = 15;
const LIKE_WITH_HEADING = 12;
/** Percent of a scene's own words that must be found in another for it to come from there, and so many words. */
const PART_OF = 55;
const FEWEST_WORDS = 12;

export function matchScenes(before: readonly SceneOfDraft[], after: readonly SceneOfDraft[]): MatchedScenes {
  const pairs = new Map<number, { before: number; evidence: Evidence }>();
  const free = new Set(before.keys());
  const pair = (old: number, now: number, evidence: Evidence): void => {
    pairs.set(now, { before: old, evidence });
    free.delete(old);
  };
  const unmatched = (): number[] => [...after.keys()].filter((now) => !pairs.has(now));

  const prints = [before, after].map((scenes) => scenes.map(({ print }) => print));
  for (const [old, now] of inCommon(prints[0]!, prints[1]!)) pair(old, now, { by: 'text', percent: 100 });
  const byPrint = new Map([...free].map((old) => [before[old]!.print, old]));
  for (const now of unmatched()) {
    const old = byPrint.get(after[now]!.print);
    if (old !== undefined && free.has(old)) pair(old, now, { by: 'text', percent: 100 });
  }

  const candidates = unmatched().flatMap((now) =>
    [...free].flatMap((old) => {
      const evidence = evidenceFor(before[old]!, after[now]!);
      return evidence === null ? [] : [{ old, now, evidence, score: scoreOf(evidence, before[old]!, after[now]!) }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.old - a.now) - Math.abs(b.old - b.now) || a.now - b.now);
  for (const { old, now, evidence } of candidates) if (free.has(old) && !pairs.has(now)) pair(old, now, evidence);
  byPlace(before, after, pairs, free, pair);

  const gone = [...free].sort((a, b) => a - b);
  const added = unmatched();
  return { pairs, gone, added, moved: movedIn(pairs), ...comesFrom(before, after, pairs, gone, added) };
}

function evidenceFor(old: SceneOfDraft, now: SceneOfDraft): Evidence | null {
  const percent = likeness(old, now);
  if (percent >= LIKE_ALONE) return { by: 'text', percent };
  const sameNumber = old.written !== null && now.written?.toUpperCase() === old.written.toUpperCase();
  if (sameNumber && (percent >= LIKE_WITH_NUMBER || isSameHeading(old, now))) return { by: 'number', percent };
  if (isSameHeading(old, now) && (percent >= LIKE_WITH_HEADING || Math.min(old.size, now.size) < FEWEST_WORDS))
    return { by: 'heading', percent };
  return null;
}

function scoreOf({ percent }: Evidence, old: SceneOfDraft, now: SceneOfDraft): number {
  const number = old.written !== null && now.written?.toUpperCase() === old.written.toUpperCase() ? 25 : 0;
  return percent + number + (isSameHeading(old, now) ? 15 : isSameSet(old, now) ? 8 : 0);
}

function isSameHeading(a: SceneOfDraft, b: SceneOfDraft): boolean {
  return plainWords(a.scene.heading) === plainWords(b.scene.heading);
}

function isSameSet(a: SceneOfDraft, b: SceneOfDraft): boolean {
  return setKey(a.scene.set) === setKey(b.scene.set);
}

type Pairs = ReadonlyMap<number, { readonly before: number }>;

/** One old and one new scene, in one set, between the same two neighbours: the scene was written anew. */
function byPlace(
  before: readonly SceneOfDraft[],
  after: readonly SceneOfDraft[],
  pairs: Pairs,
  free: ReadonlySet<number>,
  pair: (old: number, now: number, evidence: Evidence) => void,
): void {
  for (let now = 0; now < after.length; now++) {
    if (pairs.has(now)) continue;
    const old = now === 0 ? 0 : (pairs.get(now - 1)?.before ?? -2) + 1;
    const follows = now === after.length - 1 ? before.length : pairs.get(now + 1)?.before;
    if (!free.has(old) || follows !== old + 1 || !isSameSet(before[old]!, after[now]!)) continue;
    pair(old, now, { by: 'place', percent: likeness(before[old]!, after[now]!) });
  }
}

/** Those outside the longest run of matched scenes that kept their order. */
function movedIn(pairs: Pairs): ReadonlySet<number> {
  const order = [...pairs].sort(([a], [b]) => a - b);
  const best: number[] = [];
  const from: number[] = [];
  for (const [at, [, { before }]] of order.entries()) {
    best[at] = 1;
    from[at] = -1;
    for (let other = 0; other < at; other++) {
      if (order[other]![1].before < before && best[other]! + 1 > best[at]!) {
        best[at] = best[other]! + 1;
        from[at] = other;
      }
    }
  }
  let last = best.indexOf(Math.max(0, ...best));
  const stayed = new Set<number>();
  for (; last >= 0; last = from[last]!) stayed.add(order[last]![0]);
  return new Set(order.flatMap(([now]) => (stayed.has(now) ? [] : [now])));
}

function comesFrom(
  before: readonly SceneOfDraft[],
  after: readonly SceneOfDraft[],
  pairs: Pairs,
  gone: readonly number[],
  added: readonly number[],
): Pick<MatchedScenes, 'splitFrom' | 'mergedInto'> {
  const splitFrom = new Map<number, number>();
  const mergedInto = new Map<number, number>();
  const kept = [...pairs];
  for (const now of added) {
    const source = bestHome(
      after[now]!,
      kept.map(([, pair]) => pair.before),
      before,
    );
    if (source !== null) splitFrom.set(now, source);
  }
  for (const old of gone) {
    const home = bestHome(
      before[old]!,
      kept.map(([now]) => now),
      after,
    );
    if (home !== null) mergedInto.set(old, home);
  }
  return { splitFrom, mergedInto };
}

/** The scene that most of another's words are in. */
function bestHome(scene: SceneOfDraft, indexes: readonly number[], scenes: readonly SceneOfDraft[]): number | null {
  if (scene.size < FEWEST_WORDS) return null;
  let best: number | null = null;
  let most = (scene.size * PART_OF) / 100;
  for (const index of indexes) {
    const common = shared(scene, scenes[index]!);
    if (common >= most) [best, most] = [index, common];
  }
  return best;
}
