/**
 * What each person wears when in the story: a look for each story day, and another from the scene on in which they
 * change. Proposed by story days and by the words of the action.
 */
import { plainWords } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import { type Person, type Scene, type Season, scenesOfLook, storyOf } from '../../season/index.ts';
import data from '../data/wardrobe-words.json' with { type: 'json' };
import { proposedOnce } from '../proposals.ts';
import { sceneId } from '../scene-draft.ts';
import { nodesOfScene } from '../scene-nodes.ts';
import { isToShoot, type ScriptScene, scenesOfScript } from '../scenes-of-script.ts';

export interface ProposedLook {
  readonly storyDay: string;
  /** Which look of the person on that day, from 1. */
  readonly nth: number;
  /** Scenes in which it is worn; all of the person's on that day where `nth` is 1 and no other follows. */
  readonly scenes: readonly string[];
  readonly isWholeDay: boolean;
  /** Clothes that the action names with the person, in its words. */
  readonly pieces: readonly string[];
  /** Words of the action that say that the person changes; empty: a new story day. */
  readonly words: string;
}

export interface WardrobeProposal {
  /** As `dismissed` of the season has it. */
  readonly key: string;
  /** Id of the person. */
  readonly person: string;
  readonly looks: readonly ProposedLook[];
}

const CHANGES = data.changes.map((phrase) => ` ${phrase} `);
const ON = data.on.map((phrase) => ` ${phrase} `);
const OFF = data.off.map((phrase) => ` ${phrase} `);

/** Of the people with a scene in the episode that has a story day and for which no costume of theirs is known. */
export function wardrobeProposals(
  season: Season,
  episode: string,
  screenplay: Screenplay,
): readonly WardrobeProposal[] {
  const dressed = new Set(
    storyOf(season)
      .looks.filter(({ kind }) => kind === 'costume')
      .flatMap((look) => scenesOfLook(season, look).map((scene) => `${look.person} ${scene}`)),
  );
  const scenes = season.scenes.filter(
    (scene) => scene.episode === episode && !scene.omitted && scene.storyDay !== null,
  );
  if (scenes.length === 0) return [];
  const clothes = clothesOf(season, episode, screenplay);
  return season.people.flatMap((person): readonly WardrobeProposal[] => {
    const key = `wardrobe/${episode}/${person.id}`;
    if (season.dismissed?.includes(key) === true) return [];
    const days = new Map<string, Scene[]>();
    for (const scene of scenes) {
      if (!scene.people.includes(person.id)) continue;
      const day = scene.storyDay!;
      const same = days.get(day);
      if (same === undefined) days.set(day, [scene]);
      else same.push(scene);
    }
    const looks = [...days].flatMap(([storyDay, ofDay]) =>
      ofDay.some(({ id }) => dressed.has(`${person.id} ${id}`)) ? [] : looksOfDay(person, storyDay, ofDay, clothes),
    );
    return looks.length === 0 ? [] : [{ key, person: person.id, looks }];
  });
}

/** A change is seen in its scene: that one has the look before it and the one after it. */
function looksOfDay(
  { characters }: Person,
  storyDay: string,
  scenes: readonly Scene[],
  clothes: ReadonlyMap<string, readonly Clothing[]>,
): readonly ProposedLook[] {
  const names = characters.map(plainWords);
  const looks: { scenes: string[]; pieces: string[]; words: string }[] = [];
  for (const { id } of scenes) {
    const own = (clothes.get(id) ?? []).filter(({ name }) => names.includes(name));
    const change = own.find(({ isChange }) => isChange);
    const last = looks.at(-1);
    last?.scenes.push(id);
    const now = last === undefined || change !== undefined ? { scenes: [id], pieces: [], words: '' } : last;
    if (now !== last) {
      now.words = last === undefined ? '' : change!.words;
      looks.push(now);
    }
    for (const { piece } of own) if (piece !== null && !now.pieces.includes(piece)) now.pieces.push(piece);
  }
  const isWholeDay = looks.length === 1;
  return looks.map((look, i) => ({ ...look, storyDay, nth: i + 1, isWholeDay }));
}

/** Clothes that a sentence of the action names with one person, or that it says are changed. */
interface Clothing {
  /** Of the character, plain. */
  readonly name: string;
  readonly piece: string | null;
  readonly isChange: boolean;
  readonly words: string;
}

/** Sentences beyond that are no clothes' list (ours); names are looked for in each. */
const LONGEST_SENTENCE = 1000;

function clothesOf(season: Season, episode: string, screenplay: Screenplay): ReadonlyMap<string, readonly Clothing[]> {
  const characters = season.people.flatMap((person) => person.characters);
  const { scenes } = scenesOfScript(screenplay, characters);
  const proposed = proposedOnce(screenplay, scenes);
  const byId = new Map(season.scenes.map((scene) => [scene.id, scene]));
  return new Map(
    scenes.filter(isToShoot).map((scene) => {
      const id = sceneId(episode, scene.number);
      const there = [...new Set((byId.get(id)?.characters ?? []).map(plainWords))];
      const worn = (proposed.get(scene.number) ?? []).filter(({ category }) => category === 'wardrobe');
      return [
        id,
        clothesIn(
          scene,
          screenplay,
          there,
          worn.map(({ words }) => words),
        ),
      ];
    }),
  );
}

function clothesIn(
  { nodeIndex }: ScriptScene,
  { nodes }: Screenplay,
  there: readonly string[],
  worn: readonly string[],
): readonly Clothing[] {
  const sentences = nodesOfScene(nodes, nodeIndex)
    .filter(({ type }) => type === 'action')
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+|\n/u));
  return sentences.flatMap((sentence): readonly Clothing[] => {
    if (sentence.length > LONGEST_SENTENCE) return [];
    const plain = ` ${plainWords(sentence)} `;
    const named = there.filter((name) => plain.includes(` ${name} `));
    const [name] = named;
    // Of two people who wears what is not for us to say.
    if (name === undefined || named.length > 1) return [];
    const pieces = worn.filter((words) => plain.includes(` ${plainWords(words)} `));
    const says = (phrases: readonly string[]): boolean => phrases.some((phrase) => plain.includes(phrase));
    const isOff = pieces.length > 0 && says(OFF);
    const isChange = isOff || says(CHANGES) || (pieces.length > 0 && says(ON));
    const said = { name, isChange, words: sentence.trim() };
    if (pieces.length === 0 || isOff) return isChange ? [{ ...said, piece: null }] : [];
    return pieces.map((piece) => ({ ...said, piece: piece.toLowerCase() }));
  });
}
