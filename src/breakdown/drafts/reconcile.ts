/** A new draft of an episode against the season: what has changed, with its evidence, and the numbers that stay. */
import type { Eighths } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type Episode, type KeptNumber, type LightNeed, setKey } from '../../season/index.ts';
import { characterKey } from '../cue-names.ts';
import { sceneId } from '../scene-draft.ts';
import { numberScenes } from '../scene-numbers.ts';
import { type Evidence, type MatchedScenes, matchScenes } from './match-scenes.ts';
import { type ParagraphChange, paragraphChanges } from './paragraph-changes.ts';
import { type SceneOfDraft, scenesOfDraft } from './scene-text.ts';

/** A scene as a draft has it. */
export interface DraftScene {
  readonly heading: string;
  readonly set: string;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  readonly time: string;
  readonly light: LightNeed;
  readonly eighths: Eighths;
  readonly page: number;
  readonly cast: readonly string[];
}

export interface DraftChange {
  readonly kind: 'added' | 'changed' | 'moved' | 'omitted' | 'split' | 'merged';
  /** Its id in the season, the number that it keeps or gets. */
  readonly scene: string;
  readonly number: string;
  /** Null: there was none, there is none any more. */
  readonly before: DraftScene | null;
  readonly after: DraftScene | null;
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  /** Where it comes from, or where its text is now: numbers of scenes. */
  readonly of: string | null;
  /** Scene after which it stands now; null: the first one. Of scenes that moved. */
  readonly follows: string | null;
  readonly hasMoved: boolean;
  /** Null of scenes that have no other to compare with. */
  readonly evidence: Evidence | null;
  readonly paragraphs: readonly ParagraphChange[];
}

export interface DraftReading {
  readonly episode: string;
  /** The episode was expected, or had no script. */
  readonly isFirst: boolean;
  readonly changes: readonly DraftChange[];
  readonly scenes: { readonly before: number; readonly after: number };
  readonly eighths: { readonly before: Eighths; readonly after: Eighths };
  /** Numbers that have to be kept in the season, in order; null: the draft's own are the same. */
  readonly sceneNumbers: readonly KeptNumber[] | null;
}

export interface DraftInput {
  readonly episode: Episode;
  /** With the numbers that the season gives its scenes; null: not written so far. */
  readonly before: Screenplay | null;
  readonly after: Screenplay;
  /** Names that the season knows. */
  readonly characters: readonly string[];
}

export function reconcileDraft({ episode, before, after, characters }: DraftInput): DraftReading {
  const old = before === null ? [] : scenesOfDraft(before, characters);
  const now = scenesOfDraft(after, characters);
  const matched = matchScenes(old, now);
  const kept = keptNumbers(episode, old, now, matched);
  const numberOf = (index: number): string => kept.numbers[index]!;
  const changes: DraftChange[] = [];
  for (const [index, scene] of now.entries()) {
    const pair = matched.pairs.get(index);
    const number = numberOf(index);
    const common = {
      scene: sceneId(episode.id, number),
      number,
      after: draftScene(scene),
      follows: index === 0 ? null : numberOf(index - 1),
    };
    if (pair === undefined) {
      const source = matched.splitFrom.get(index);
      changes.push({
        ...common,
        kind: source === undefined ? 'added' : 'split',
        before: null,
        joins: [],
        leaves: [],
        of: source === undefined ? null : old[source]!.scene.number,
        hasMoved: false,
        evidence: null,
        paragraphs: [],
      });
      continue;
    }
    const was = old[pair.before]!;
    const hasMoved = matched.moved.has(index);
    const isSame = was.print === scene.print && was.scene.eighths === scene.scene.eighths && !differs(was, scene);
    if (isSame && !hasMoved) continue;
    changes.push({
      ...common,
      kind: isSame ? 'moved' : 'changed',
      before: draftScene(was),
      joins: without(scene.cast, was.cast),
      leaves: without(was.cast, scene.cast),
      of: null,
      hasMoved,
      evidence: pair.evidence,
      paragraphs: paragraphChanges(was.paragraphs, scene.paragraphs),
    });
  }
  for (const index of matched.gone) {
    const home = matched.mergedInto.get(index);
    const { scene } = old[index]!;
    changes.push({
      kind: home === undefined ? 'omitted' : 'merged',
      scene: sceneId(episode.id, scene.number),
      number: scene.number,
      before: draftScene(old[index]!),
      after: null,
      joins: [],
      leaves: [],
      of: home === undefined ? null : numberOf(home),
      follows: null,
      hasMoved: false,
      evidence: null,
      paragraphs: [],
    });
  }
  const sum = (scenes: readonly SceneOfDraft[]): Eighths =>
    scenes.reduce((total, { scene }) => total + scene.eighths, 0);
  return {
    episode: episode.id,
    isFirst: before === null,
    changes,
    scenes: { before: old.length, after: now.length },
    eighths: { before: before === null ? (episode.expected?.eighths ?? 0) : sum(old), after: sum(now) },
    sceneNumbers: kept.toKeep,
  };
}

function draftScene({ scene, cast }: SceneOfDraft): DraftScene {
  const { heading, set, intExt, light, eighths, page } = scene;
  return { heading, set, intExt, time: scene.resolvedTime || scene.time, light, eighths, page, cast };
}

function differs(a: SceneOfDraft, b: SceneOfDraft): boolean {
  return (
    setKey(a.scene.set) !== setKey(b.scene.set) ||
    a.scene.light !== b.scene.light ||
    a.scene.intExt !== b.scene.intExt ||
    without(a.cast, b.cast).length + without(b.cast, a.cast).length > 0
  );
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(characterKey));
  return names.filter((name) => !known.has(characterKey(name)));
}

/** Matched scenes keep their numbers; a new one keeps its own where no other had it, else it gets one in between. */
function keptNumbers(
  episode: Episode,
  old: readonly SceneOfDraft[],
  now: readonly SceneOfDraft[],
  { pairs, gone }: MatchedScenes,
): { readonly numbers: readonly string[]; readonly toKeep: readonly KeptNumber[] | null } {
  const earlier = new Set(old.map(({ scene }) => scene.number.toUpperCase()));
  for (const { number } of episode.sceneNumbers ?? []) earlier.add(number.toUpperCase());
  const wished = now.map(({ written }, index): string | null => {
    const pair = pairs.get(index);
    if (pair !== undefined) return old[pair.before]!.scene.number;
    return written !== null && !earlier.has(written.toUpperCase()) ? written : null;
  });
  const out = [
    ...gone.map((index) => ({ number: old[index]!.scene.number, place: index })),
    ...(episode.sceneNumbers ?? []).flatMap(({ number, heading }) =>
      heading === null && !old.some(({ scene }) => scene.number === number) ? [{ number, place: old.length }] : [],
    ),
  ];
  const rows: { number: string | null; heading: string | null }[] = now.map(({ scene }, index) => ({
    number: wished[index]!,
    heading: scene.heading,
  }));
  for (const { number, place } of out.reverse()) {
    // Behind the scene that it followed, wherever that is now.
    const [behind] = [...pairs].filter(([, pair]) => pair.before < place).sort(([, a], [, b]) => b.before - a.before);
    rows.splice(behind === undefined ? 0 : rows.findIndex(isRowOf(wished[behind[0]]!)) + 1, 0, {
      number,
      heading: null,
    });
  }
  const all = numberScenes(rows.map(({ number }) => number)).map(({ number }) => number);
  const kept = rows.map(({ heading }, index): KeptNumber => ({ number: all[index]!, heading }));
  const numbers = kept.flatMap(({ number, heading }) => (heading === null ? [] : [number]));
  const own = now.map(({ scene }) => scene.number);
  const isOwn = out.length === 0 && numbers.every((number, index) => number === own[index]);
  // What a script without numbers would count is no number to rely on.
  const isNumbered = now.every(({ written }) => written !== null);
  return { numbers, toKeep: isOwn && (isNumbered || old.length === 0) ? null : kept };
}

function isRowOf(
  number: string,
): (row: { readonly number: string | null; readonly heading: string | null }) => boolean {
  return (row) => row.heading !== null && row.number === number;
}
