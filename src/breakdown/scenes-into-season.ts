import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf, message } from '../messages/index.ts';
import type { Screenplay } from '../script/index.ts';
import {
  CATALOG,
  type Episode,
  mainPlace,
  nearest,
  type Person,
  type Place,
  placeParts,
  type Scene,
  type SceneOverride,
  type Season,
  type SeasonReading,
  type StorySet,
  setFinder,
  setNames,
  withNeeded,
} from '../season/index.ts';
import { characterKey } from './cue-names.ts';
import { expectedScenes } from './expected-scenes.ts';
import { atPlaceToFind, freeIds, implicitPerson, implicitSet, placeToFind } from './implicit-records.ts';
import { castNumbersByRank } from './people/cast-numbers.ts';
import { sameSetsOf } from './places/same-sets.ts';
import { charactersOf, partsOf, peopleOf } from './scene-cast-and-parts.ts';
import { draftOf, type SceneDraft, sceneId } from './scene-draft.ts';
import { withKnownScenes } from './scene-references.ts';
import { ScenesByHand, underHeading } from './scenes-by-hand.ts';
import { type ScriptBreakdown, scenesOfScript } from './scenes-of-script.ts';
import { setSpelling } from './set-spelling.ts';
import { silentCharacters } from './silent-characters.ts';
import { withMomentsOfNotes } from './story/moments-of-notes.ts';
import { withStoryPreparation } from './story/story-preparation.ts';

/** A season with its scenes, and what had to be said on the way. */
export interface BrokenDownSeason {
  readonly season: Season;
  /** Of the breakdown only: those of reading the scripts and the season are with their readers. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Fills `season.scenes` from the scripts (by episode id), laying what `season.yaml` says of single scenes over them. A
 * script counts before `expected`. Characters nobody plays and sets nobody mapped get implicit records, with a warning
 * each, so that no scene is dropped. `reading`: what else the season file says of scenes and where, as `readSeason`
 * gives it.
 */
export function breakDownInto(
  season: Season,
  scripts: ReadonlyMap<string, Screenplay>,
  reading: Partial<Pick<SeasonReading, 'sceneOverrides' | 'sceneReferences' | 'scriptPlaces'>> = {},
): BrokenDownSeason {
  const { sceneOverrides: overrides = [], sceneReferences: references = [], scriptPlaces = new Map() } = reading;
  const diagnostics: Diagnostic[] = [];
  const byScene = new Map(overrides.map((override) => [override.scene, override]));
  const byHand = new ScenesByHand(season.episodes, overrides);
  const entered = new Map([...references, ...overrides].map(({ scene, place }) => [scene, place]));
  const drafts = draftsOf(season, scripts, scriptPlaces, byHand, entered, diagnostics).map((draft) =>
    overlaid(draft, byScene, diagnostics),
  );
  const newId = freeIds(season);

  const scenes = drafts.map((draft) => {
    const override = byScene.get(draft.id);
    const characters = charactersOf(draft, override, (at, severity, finding, fields) => {
      diagnostics.push(diagnosticOf('breakdown', finding, fields, at.place, severity));
    });
    return { draft, override, characters, omitted: draft.omitted || (override?.omit ?? false) };
  });
  const shot = scenes.filter(({ omitted }) => !omitted);
  const people = withImplicitPeople(season, shot, newId, diagnostics);
  const { sets, places } = withImplicitSets(
    season,
    shot.map(({ draft }) => draft),
    newId,
    diagnostics,
  );
  const casting = castingOf(people);
  const findSet = setFinder(setNames(sets));
  const spelt = setSpelling();
  const [mainUnit] = season.units;

  const filled = scenes.map(({ draft, override, characters, omitted }): Scene => {
    const { cast, named, lightGuessed, ...same } = draft;
    const present = new Set(characters.map(characterKey));
    const anyoneSpeaks = draft.cast.length > 0;
    const silent = draft.named.filter((name) => present.has(characterKey(name)) !== anyoneSpeaks);
    const said = omitted ? null : silentCharacters(draft.id, silent, anyoneSpeaks, placeOf(draft));
    if (said) diagnostics.push(said);
    return {
      ...same,
      set: spelt(draft.set),
      setId: findSet(draft.set) ?? '',
      light: override?.light ?? draft.light,
      ...(lightGuessed && !override?.light ? { lightGuessed } : {}),
      characters,
      people: omitted ? [] : peopleOf(characters, casting),
      elements: withNeeded(override?.elements ?? [], season.elements),
      ...(override === undefined || override.dismissed.length === 0 ? {} : { dismissed: override.dismissed }),
      units: override?.units ?? (mainUnit ? [mainUnit.id] : []),
      storyDay: override?.storyDay ?? null,
      ...(override === undefined || override.notes === null ? {} : { notes: override.notes }),
      omitted,
      parts: omitted
        ? []
        : partsOf(draft, characters, override, casting, (at, severity, finding, fields) => {
            diagnostics.push(diagnosticOf('breakdown', finding, fields, at.place, severity));
          }),
    };
  });
  const full: Season = { ...season, sets, places, people, scenes: filled };
  const numbered = { ...full, people: castNumbersByRank(full, season.people.length) };
  const known = withKnownScenes(numbered, overrides, references);
  for (const { keep, also, because } of sameSetsOf(known.season).slice(0, MOST_SETS_NAMED))
    diagnostics.push(diagnosticOf('breakdown', MAY_BE_ONE[because], { keep, also }, null, 'warning'));
  return {
    season: withMomentsOfNotes(withStoryPreparation(known.season), scripts),
    diagnostics: [...diagnostics, ...known.diagnostics],
  };
}

const MAY_BE_ONE = {
  spacing: 'sets-may-be-one.spacing',
  possessive: 'sets-may-be-one.possessive',
  'one-letter': 'sets-may-be-one.one-letter',
} as const;

/** The last reading of each script: scripts stay as they are while the season around them is edited. */
const readings = new WeakMap<Screenplay, { readonly characters: string; readonly breakdown: ScriptBreakdown }>();

function scenesOnce(screenplay: Screenplay, characters: readonly string[]): ScriptBreakdown {
  const key = characters.join('\n');
  const known = readings.get(screenplay);
  if (known?.characters === key) return known.breakdown;
  const breakdown = scenesOfScript(screenplay, characters);
  readings.set(screenplay, { characters: key, breakdown });
  return breakdown;
}

function draftsOf(
  season: Season,
  scripts: ReadonlyMap<string, Screenplay>,
  scriptPlaces: ReadonlyMap<string, SourcePlace>,
  byHand: ScenesByHand,
  entered: ReadonlyMap<string, SourcePlace>,
  diagnostics: Diagnostic[],
): readonly SceneDraft[] {
  const characters = season.people.flatMap((person) => person.characters);
  const drafts = season.episodes.flatMap((episode) => {
    const screenplay = scripts.get(episode.id);
    if (screenplay) {
      const breakdown = scenesOnce(screenplay, characters);
      for (const diagnostic of breakdown.diagnostics) diagnostics.push(diagnostic);
      reportCountedNumbers(episode, breakdown.counted, entered, diagnostics);
      const drafts = breakdown.scenes.map((scene) => draftOf(episode, screenplay, scene));
      return [...drafts, ...byHand.draftsOf(episode.id, new Set(drafts.map(({ id }) => id)), diagnostics)];
    }
    if (episode.script !== null) {
      const said = { episode: episode.id, script: episode.script };
      const place = scriptPlaces.get(episode.id) ?? null;
      diagnostics.push(diagnosticOf('breakdown', 'episode-without-script', said, place));
    }
    const written = byHand.draftsOf(episode.id, new Set(), diagnostics);
    if (written.length > 0) return written;
    return episode.expected ? expectedScenes(episode, episode.expected, season.timing) : [];
  });
  const episodes = season.episodes.map(({ id }) => id);
  for (const [id, { file }] of scripts)
    if (!episodes.includes(id)) {
      const near = nearest(id, episodes);
      diagnostics.push(diagnosticOf('breakdown', 'unknown-episode', { file, episode: id, near }, null));
    }
  return drafts;
}

/** What is entered for a scene that is only counted goes to another when one is put before it. */
function reportCountedNumbers(
  episode: Episode,
  counted: readonly string[],
  entered: ReadonlyMap<string, SourcePlace>,
  diagnostics: Diagnostic[],
): void {
  const ids = counted.map((number) => sceneId(episode.id, number)).filter((id) => entered.has(id));
  const [first] = ids;
  if (first === undefined) return;
  const said = { scenes: ids.slice(0, MOST_SETS_NAMED), count: ids.length, episode: episode.id };
  diagnostics.push(diagnosticOf('breakdown', 'entered-for-counted-scenes', said, entered.get(first)!, 'warning'));
}

/** Heading, length, page and synopsis that `season.yaml` gives a scene lie over those of its script. */
function overlaid(
  draft: SceneDraft,
  byScene: ReadonlyMap<string, SceneOverride>,
  diagnostics: Diagnostic[],
): SceneDraft {
  const override = byScene.get(draft.id);
  if (override === undefined) return draft;
  const isOfScript = override.heading !== null && override.heading !== draft.heading;
  return {
    ...(isOfScript ? underHeading(draft, override, diagnostics) : draft),
    eighths: draft.omitted ? draft.eighths : (override.eighths ?? draft.eighths),
    page: override.page ?? draft.page,
    synopsis: override.synopsis ?? draft.synopsis,
  };
}

/** Two people may play one character (a double, twins): both are called. */
function castingOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const casting = new Map<string, Person[]>();
  for (const person of people)
    for (const character of person.characters) {
      const key = characterKey(character);
      const players = casting.get(key);
      if (players === undefined) casting.set(key, [person]);
      else players.push(person);
    }
  return casting;
}

function placeOf(draft: SceneDraft): Diagnostic['place'] {
  return draft.source ? { ...draft.source, column: 1 } : null;
}

function withImplicitPeople(
  season: Season,
  scenes: readonly { readonly draft: SceneDraft; readonly characters: readonly string[] }[],
  newId: (name: string) => string,
  diagnostics: Diagnostic[],
): readonly Person[] {
  const casting = castingOf(season.people);
  const uncast = new Map<string, { readonly name: string; readonly drafts: SceneDraft[] }>();
  for (const { draft, characters } of scenes)
    for (const name of characters) {
      const key = characterKey(name);
      if (casting.has(key)) continue;
      const entry = uncast.get(key) ?? { name, drafts: [] };
      entry.drafts.push(draft);
      uncast.set(key, entry);
    }
  const played = season.people.flatMap((person) => person.characters);
  const added = [...uncast.values()].map(({ name, drafts }) => {
    const near = nearest(name, played);
    const [first] = drafts as [SceneDraft];
    const said = { name, count: drafts.length, scene: first.id, near };
    diagnostics.push(diagnosticOf('breakdown', 'character-not-cast', said, placeOf(first), 'warning'));
    return implicitPerson(season, CATALOG.personDefaults, newId(name), name);
  });
  return [...season.people, ...added];
}

/**
 * Sub-sets of an unmapped set share one implicit set, called by the heading's first part. Sets without a way stand at
 * places to find, one for each first part of their names.
 */
function withImplicitSets(
  season: Season,
  drafts: readonly SceneDraft[],
  newId: (name: string) => string,
  diagnostics: Diagnostic[],
): { readonly sets: readonly StorySet[]; readonly places: readonly Place[] } {
  const find = setFinder(setNames(season.sets));
  const unmapped = new Map<string, { readonly name: string; readonly drafts: SceneDraft[] }>();
  for (const draft of drafts) {
    if (find(draft.set)) continue;
    const key = placeParts(draft.set)[0] ?? '';
    const entry = unmapped.get(key) ?? { name: mainPlace(draft.set), drafts: [] };
    entry.drafts.push(draft);
    unmapped.set(key, entry);
  }
  const known = season.sets.map(({ id }) => id);
  const base = season.bases[0]?.name ?? message('breakdown.first-base');
  const added = [...unmapped.values()].map(({ name, drafts: inSet }) => {
    const near = nearest(name, known);
    const [first] = inSet as [SceneDraft];
    const said = { set: name, count: inSet.length, scene: first.id, base, near };
    diagnostics.push(diagnosticOf('breakdown', 'set-not-mapped', said, placeOf(first), 'warning'));
    return implicitSet(name);
  });
  const listed = season.sets.filter(({ ways }) => ways.length === 0).map(({ id }) => id);
  if (listed.length > 0) {
    const more = Math.max(0, listed.length - MOST_SETS_NAMED);
    const sets = listed.slice(0, MOST_SETS_NAMED).join(', ');
    const road = { duration: season.timing.moveMinutes + season.timing.roadToFindMinutes };
    diagnostics.push(
      diagnosticOf('breakdown', 'places-to-find', { count: listed.length, sets, more, base, road }, null, 'warning'),
    );
  }
  const all = [...season.sets, ...added];
  const withoutWay = all.filter(({ ways }) => ways.length === 0);
  const nameOf = new Map(withoutWay.toReversed().map(({ id }) => [stemOf(id), mainPlace(id)]));
  const families = familiesOf(nameOf.keys());
  const toFind = new Map<string, Place>();
  const sets = all.map((set) => {
    if (set.ways.length > 0) return set;
    const stem = stemOf(set.id);
    const family = families.get(stem) ?? stem;
    let place = toFind.get(family);
    if (place === undefined) {
      const name = nameOf.get(family)!;
      place = placeToFind(season, CATALOG.calendarDefaults, newId(`to find ${name}`), name);
      toFind.set(family, place);
    }
    return atPlaceToFind(set, place);
  });
  return { sets, places: [...season.places, ...toFind.values()] };
}

function stemOf(set: string): string {
  return placeParts(set)[0] ?? set;
}

/**
 * Of each name, the shortest of two words or more that it begins with: BLOOM HOUSE KITCHEN is looked for where BLOOM
 * HOUSE is. One word says too little (STAGE, STAGE DOOR ALLEY). Sorted, a name stands right before those that begin
 * with it.
 */
function familiesOf(stems: Iterable<string>): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  let head: string | null = null;
  for (const stem of [...stems].toSorted()) {
    if (head === null || !stem.startsWith(`${head} `)) head = stem.includes(' ') ? stem : null;
    families.set(stem, head ?? stem);
  }
  return families;
}

/** Of the sets without a place, so many are named. */
const MOST_SETS_NAMED = 6;
