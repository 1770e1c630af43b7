/** The story of a synthetic season: places, sets, people and scenes, drawn by the shares in `data/shape.json`. */
import type { Random } from '../foundation/index.ts';
import names from './data/names.json' with { type: 'json' };
import shape from './data/shape.json' with { type: 'json' };
import { chance, fromQuantiles, pick, shuffled, weighted } from './draw.ts';
import type { SizeOfSeason } from './sizes.ts';

export interface StoryPlace {
  readonly id: string;
  /** Index into the size's bases. */
  readonly base: number;
  readonly stage: boolean;
  readonly outside: boolean;
}

export interface StorySetting {
  /** As the headings have it. */
  readonly name: string;
  readonly standing: boolean;
  readonly outside: boolean;
  /** Where the planted plan shoots it; its first way. */
  readonly place: number;
}

export interface StoryPerson {
  readonly name: string;
  readonly character: string;
  readonly rank: 'regular' | 'recurring' | 'guest';
  readonly minor: boolean;
}

export interface StoryScene {
  readonly id: string;
  readonly episode: number;
  readonly number: number;
  readonly set: number;
  readonly outside: boolean;
  light: 'day' | 'night' | 'dusk';
  eighths: number;
  readonly people: number[];
  /** `D1`, `N1`, ... counted through the season. */
  readonly storyDay: string;
  /** Background players; 0 for most. */
  readonly crowd: number;
}

export interface Story {
  readonly size: SizeOfSeason;
  readonly places: readonly StoryPlace[];
  readonly sets: readonly StorySetting[];
  readonly people: readonly StoryPerson[];
  readonly scenes: readonly StoryScene[];
}

export const episodeId = (episode: number): string => String(101 + episode);

/** Above this, and the child's presence could pass the four hours of its age (ours). */
const MINORS_LONGEST_SCENE = 8;

export function drawStory(size: SizeOfSeason, random: Random): Story {
  const places = drawPlaces(size, random.fork(1));
  const { sets, own } = drawSets(size, places, random.fork(2));
  const people = drawPeople(size, random.fork(3));
  const scenes = drawScenes(size, sets, own, random.fork(4));
  castScenes(size, scenes, people, random.fork(5), (set) => places[sets[set]!.place]!.base === 0);
  return { size, places, sets, people, scenes };
}

function drawPlaces(size: SizeOfSeason, random: Random): StoryPlace[] {
  return Array.from({ length: size.places }, (_, i): StoryPlace => {
    const stage = i < size.stages;
    // Every sixth place is at another base, where there is one; two thirds of the others are out of doors or have both.
    const away = size.bases.length > 1 && !stage && i % 6 === 5;
    const base = away ? 1 + (Math.floor(i / 6) % (size.bases.length - 1)) : 0;
    const outside = !stage && random.below(5) < 3;
    return { id: stage ? `stage-${i + 1}` : `${outside ? 'field' : 'house'}-${i + 1}`, base, stage, outside };
  });
}

function drawSets(
  size: SizeOfSeason,
  places: readonly StoryPlace[],
  random: Random,
): { sets: StorySetting[]; own: readonly (readonly number[])[] } {
  const sets: StorySetting[] = [];
  for (let i = 0; i < size.standingSets; i++) {
    const name = names.standing[i]!;
    // One standing set in five is out of doors: the yard.
    const outside = i === 4;
    const place = outside ? places.findIndex((candidate) => candidate.outside) : i % size.stages;
    sets.push({ name, standing: true, outside, place });
  }
  const fresh = shuffled(random, [...places.keys()].slice(size.stages));
  const titles = shuffled(
    random,
    names.owners.flatMap((owner) => names.inside.map((_, i) => [owner, i] as const)),
  );
  const own: number[][] = [];
  for (let episode = 0; episode < size.episodes; episode++) {
    const ofEpisode: number[] = [];
    for (let i = 0; i < size.ownSets; i++) {
      const place = fresh.pop() ?? size.stages + random.below(size.places - size.stages);
      const { outside } = places[place]!;
      const [owner, word] = titles.pop()!;
      ofEpisode.push(sets.length);
      sets.push({
        name: `${owner} ${(outside ? names.outside : names.inside)[word]!}`,
        standing: false,
        outside,
        place,
      });
    }
    own.push(ofEpisode);
  }
  return { sets, own };
}

function drawPeople(size: SizeOfSeason, random: Random): StoryPerson[] {
  const families = shuffled(random, names.family);
  const trades = shuffled(random, names.trades);
  const recurring = Math.round((size.people - size.regulars) * shape.recurringShare.value);
  return Array.from({ length: size.people }, (_, i): StoryPerson => {
    const rank = i < size.regulars ? 'regular' : i < size.regulars + recurring ? 'recurring' : 'guest';
    const series = Math.floor(i / families.length);
    return {
      name: `${pick(random, names.given)} ${families[i % families.length]!}${series > 0 ? `-${families[(i + 7 * series) % families.length]!}` : ''}`,
      character: i < names.characters.length ? names.characters[i]! : tradeOf(trades, i - names.characters.length),
      rank,
      minor: rank === 'recurring' && i < size.regulars + size.minors,
    };
  });
}

/** `WAITER`, and when all trades are taken `SECOND WAITER`. */
function tradeOf(trades: readonly string[], i: number): string {
  const again = ['', 'SECOND ', 'THIRD '][Math.floor(i / trades.length)] ?? 'OTHER ';
  return `${again}${trades[i % trades.length]!}`;
}

function drawScenes(
  size: SizeOfSeason,
  sets: readonly StorySetting[],
  own: readonly (readonly number[])[],
  random: Random,
): StoryScene[] {
  const scenes: StoryScene[] = [];
  const standing = sets.flatMap((set, i) => (set.standing ? [i] : []));
  const standingInside = standing.filter((set) => !sets[set]!.outside);
  let storyDay = 0;
  for (let episode = 0; episode < size.episodes; episode++) {
    const from = Math.floor((size.scenes * episode) / size.episodes);
    const count = Math.floor((size.scenes * (episode + 1)) / size.episodes) - from;
    const ofEpisode = own[episode]!;
    const outside = ofEpisode.filter((set) => sets[set]!.outside);
    const inside = ofEpisode.filter((set) => !sets[set]!.outside);
    for (let i = 0; i < count; i++) {
      // Three story days an episode, each with its night at the end.
      const inDay = ((i * 3) / count) % 1;
      if (i === 0 || Math.floor((i * 3) / count) > Math.floor(((i - 1) * 3) / count)) storyDay++;
      const dark = inDay >= 1 - shape.darkShare.value;
      // One exterior in four is a night set: companies do not go back to every corner in the dark.
      const fit = outside.filter((_, k) => (k % 4 === 0) === dark);
      const set = chooseSet(random, dark ? standingInside : standing, fit, inside, dark);
      scenes.push({
        id: `${episodeId(episode)}-${i + 1}`,
        episode,
        number: i + 1,
        set,
        outside: sets[set]!.outside,
        light: dark ? 'night' : 'day',
        eighths: Math.max(1, Math.round(fromQuantiles(random, shape.lengthQuantiles.value))),
        people: [],
        storyDay: `${dark ? 'N' : 'D'}${storyDay}`,
        crowd: chance(random, sets[set]!.outside ? 0.3 : 0.12) ? 5 * (1 + random.below(8)) : 0,
      });
    }
  }
  for (const scene of scenes) {
    if (!scene.outside || scene.light !== 'night' || scene.eighths > 2) continue;
    // Among the short ones only, which are under a third: their share is three times that of all.
    if (chance(random, 3 * shape.duskShareOfDarkExteriors.value)) scene.light = 'dusk';
  }
  return scenes;
}

function chooseSet(
  random: Random,
  standing: readonly number[],
  outside: readonly number[],
  inside: readonly number[],
  dark: boolean,
): number {
  if (chance(random, shape.standingShare.value)) {
    return standing[
      weighted(
        random,
        standing.map((_, i) => 1 / (i + 1)),
      )
    ]!;
  }
  const outShare = shape.exteriorShareElsewhere.value * (dark ? shape.exteriorsLessInTheDark.value : 1);
  const out = chance(random, outShare);
  const choice = (out && outside.length > 0) || inside.length === 0 ? outside : inside;
  return pick(random, choice);
}

/** Regulars by their shares, the long tail by how many scenes each of them has; nobody is left without a scene. */
function castScenes(
  size: SizeOfSeason,
  scenes: readonly StoryScene[],
  people: readonly StoryPerson[],
  random: Random,
  atMainBase: (set: number) => boolean,
): void {
  const spoken = scenes.filter(() => !chance(random, shape.emptyScenes.value));
  // Shares were measured over all scenes, the silent ones included.
  const lift = scenes.length / Math.max(1, spoken.length);
  for (const scene of spoken) {
    for (let person = 0; person < size.regulars; person++) {
      if (chance(random, (shape.regularShares.value[person] ?? 0.05) * lift)) scene.people.push(person);
    }
  }
  for (let person = size.regulars; person < people.length; person++) {
    const { rank, minor } = people[person]!;
    const first = random.below(size.episodes);
    const span = rank === 'recurring' ? Math.min(size.episodes, 2 + random.below(5)) : 1;
    const once = rank === 'guest' && chance(random, shape.guestInOneScene.value);
    const wanted = once ? 1 : 2 + random.below(shape.guestScenesMost.value - 1) * span;
    const possible = scenes.filter(
      (scene) =>
        (scene.episode - first + size.episodes) % size.episodes < span &&
        (!minor || (scene.light === 'day' && scene.eighths <= MINORS_LONGEST_SCENE && atMainBase(scene.set))) &&
        scene.people.length < 6,
    );
    const most = Math.ceil(possible.length / 4);
    for (const scene of shuffled(random, possible).slice(0, Math.max(1, Math.min(wanted, most)))) {
      scene.people.push(person);
    }
  }
}
