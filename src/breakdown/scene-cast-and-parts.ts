import { type Eighths, type Fields, type Severity, storyName } from '../foundation/index.ts';
import type { FindingOf } from '../messages/index.ts';
import type { Person, SceneOverride, ScenePart, ScenePartOverride } from '../season/index.ts';
import { characterKey } from './cue-names.ts';
import type { SceneDraft } from './scene-draft.ts';
import type { ScriptScene } from './scenes-of-script.ts';

/** The season's people by the characters they play. */
export type Casting = ReadonlyMap<string, readonly Person[]>;

type ReportOverride = (
  override: SceneOverride,
  severity: Severity,
  finding: FindingOf<'breakdown'>,
  fields: Fields,
) => void;

/** Characters counted as there: who speaks on screen; where nobody does, those whom the action names. */
export function presentIn({ cast, named }: Pick<ScriptScene, 'cast' | 'named'>): readonly string[] {
  return cast.length > 0 ? cast : named;
}

/** The scene's characters, with those that the override adds and without those it removes. */
export function charactersOf(
  draft: SceneDraft,
  override: SceneOverride | undefined,
  report: ReportOverride,
): readonly string[] {
  const characters = new Map(presentIn(draft).map((name) => [characterKey(name), name]));
  if (!override) return [...characters.values()];
  for (const name of override.castAdd) {
    const key = characterKey(name);
    if (!characters.has(key)) characters.set(key, storyName(name));
  }
  for (const name of override.castRemove) {
    if (characters.delete(characterKey(name))) continue;
    // Named and silent: it was asked whether they are there, and somebody said no.
    if (draft.named.some((silent) => characterKey(silent) === characterKey(name))) continue;
    const there = [...characters.values()];
    report(override, 'warning', 'cast-not-in-scene.removed', { name, scene: draft.id, there });
  }
  return [...characters.values()];
}

/** People who play these characters, each once, in the characters' order. */
export function peopleOf(characters: readonly string[], casting: Casting): readonly string[] {
  return [...new Set(characters.flatMap((name) => (casting.get(characterKey(name)) ?? []).map((person) => person.id)))];
}

/**
 * The parts' eighths. A scene too short to be divided (an eighth, shot by two units) may have an eighth for each: it is
 * counted as often as the scene has it, and the other parts have no length.
 */
function lengthsOf(parts: readonly ScenePartOverride[], whole: Eighths): readonly Eighths[] {
  const isTooShort = parts.length > whole && parts.every(({ eighths }) => eighths === 1);
  return parts.map(({ eighths }, index) => (isTooShort && index >= whole ? 0 : eighths));
}

/** One part, or those of the split when they add up to the scene. */
export function partsOf(
  draft: SceneDraft,
  characters: readonly string[],
  override: SceneOverride | undefined,
  casting: Casting,
  report: ReportOverride,
): readonly ScenePart[] {
  const people = peopleOf(characters, casting);
  const whole: ScenePart = { part: 1, eighths: draft.eighths, minutes: override?.minutes ?? null, people };
  if (!override?.split) return [whole];
  const lengths = lengthsOf(override.split, draft.eighths);
  const sum = lengths.reduce((eighths, length) => eighths + length, 0);
  if (sum !== draft.eighths) {
    report(override, 'error', 'split-does-not-add-up', {
      scene: draft.id,
      pages: { eighths: draft.eighths },
      eighths: String(draft.eighths),
      parts: override.split.map((part) => part.eighths).join(' + '),
      sum: String(sum),
    });
    return [whole];
  }
  const present = new Map(characters.map((name) => [characterKey(name), name]));
  return override.split.map((part, index) => {
    const inPart = part.cast?.filter((name) => {
      if (present.has(characterKey(name))) return true;
      const there = [...present.values()];
      report(override, 'warning', 'cast-not-in-scene.part', { name, part: index + 1, scene: draft.id, there });
      return false;
    });
    return {
      part: index + 1,
      eighths: lengths[index]!,
      minutes: part.minutes,
      people: inPart ? peopleOf(inPart, casting) : people,
    };
  });
}
