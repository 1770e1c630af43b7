/** What a heading stands for: a scene, a shot of the scene before it, or a card under which nothing is shot. */
import { plainWords } from '../foundation/index.ts';
import { readsLikeShot, type SceneHeading, type ScriptNode, tellsTime } from '../script/index.ts';
import { placeParts } from '../season/index.ts';
import { characterKey } from './cue-names.ts';
import data from './data/heading-cards.json' with { type: 'json' };
import places from './data/place-sides.json' with { type: 'json' };

/**
 * `shot`: ANGLE ON THE DOOR, JACK'S POV, the name of somebody who speaks: part of the scene before. `card`: a title,
 * credits, a break between acts.
 */
export type Standing = 'scene' | 'shot' | 'card';

const CARDS = new Set(data.cards.map(plainWords));
const MOST_CARD_WORDS = Math.max(...[...CARDS].map((card) => card.split(' ').length));
const OWN_SCENES = data.scenesOfTheirOwn.map(plainWords);
const SIDES_ALONE = new Set([...places.outside, ...places.inside].map(plainWords));
/** No shot is named in more. */
const LONGEST = 120;

/** `speakers`: keys of those with a cue of their own. `body`: what stands under the heading. */
export function standingOf(
  { text, intExt, sets, reading }: SceneHeading,
  body: readonly ScriptNode[],
  speakers: ReadonlySet<string>,
): Standing {
  if (intExt !== null || text.length > LONGEST) return 'scene';
  const said = plainWords(text);
  // TITLE CARD: "LATER THAT YEAR" tells a time and is a card all the same.
  if (isCard(text, said)) return body.some(({ type }) => type === 'dialogue') ? 'shot' : 'card';
  if (tellsTime(reading)) return 'scene';
  if (OWN_SCENES.some((own) => said === own || said.startsWith(`${own} `))) return 'scene';
  if (sets.length === 0) return 'scene';
  return readsLikeShot(text) || isSomebody(said, speakers) ? 'shot' : 'scene';
}

/** `TITLE CARD`, `TITLE: LONDON, 1999`. */
function isCard(text: string, said: string): boolean {
  if (CARDS.has(said)) return true;
  const mark = /\s*[-–—:("«“]/.exec(text);
  if (mark === null || mark.index === 0) return false;
  const before = plainWords(text.slice(0, mark.index));
  return before.split(' ').length <= MOST_CARD_WORDS && CARDS.has(before);
}

/** `BOB`, `BACK TO BOB`, `ON BOB AND LOU`, `THE TWO OF THEM` is nobody. */
function isSomebody(said: string, speakers: ReadonlySet<string>): boolean {
  const who = said.replace(/^(?:BACK |RETOUR )?(?:ON |TO |SUR |A )?/, '');
  if (who === '') return false;
  return who.split(/ (?:AND|ET|UND|Y|E) /).every((name) => speakers.has(name));
}

/**
 * A heading's sets without what tells the camera: `INT. MUSTANG -- ON RAY` plays in the MUSTANG, `EXT. TIGHT ON TUG` in
 * the set before it.
 */
export function setsWithoutShots(
  heading: SceneHeading,
  speakers: ReadonlySet<string>,
  mainSets: ReadonlySet<string>,
): SceneHeading {
  const sets = heading.sets.flatMap((parts) => {
    if (parts.length === 1) {
      const [only] = parts as readonly [string];
      // INSIDE alone is the set before, from inside.
      if (heading.intExt === null ? SIDES_ALONE.has(plainWords(only)) : isTold(only, speakers)) return [];
      return setsJoined([withoutSomebody(only, speakers)], mainSets);
    }
    const own = parts.filter((part, at) => at === 0 || !isOnSomebody(part, speakers, mainSets));
    return setsJoined(own, mainSets);
  });
  return { ...heading, sets };
}

/** `SCOTT, IN BAXTER'S KITCHEN` plays in the kitchen. */
function withoutSomebody(part: string, speakers: ReadonlySet<string>): string {
  const told = /^([^,]{1,40}),\s*(?:IN|AT|INSIDE|DANS)\s+(\S.*)$/.exec(part);
  return told !== null && speakers.has(characterKey(told[1]!)) ? told[2]! : part;
}

function isTold(part: string, speakers: ReadonlySet<string>): boolean {
  return readsLikeShot(part) && !speakers.has(characterKey(part));
}

/** `ON RAY`, `ON THE DODGE`, `ON LORY UNDER BLANKET`: no part of a set is called so. */
function isOnSomebody(part: string, speakers: ReadonlySet<string>, mainSets: ReadonlySet<string>): boolean {
  const on = /^(?:BACK )?(?:ON|SUR) (?:THE |LE |LA )?(.+)$/.exec(plainWords(part));
  if (on === null) return false;
  const words = on[1]!.split(' ');
  return words.some((_, at) => {
    const name = words.slice(0, at + 1).join(' ');
    return speakers.has(name) || mainSets.has(name);
  });
}

/** `DODGE & MUSTANG`, where each is a set elsewhere, are two sets of one scene. */
function setsJoined(parts: readonly string[], mainSets: ReadonlySet<string>): readonly (readonly string[])[] {
  const [only, ...others] = parts;
  if (only === undefined || others.length > 0) return [parts];
  const both = only.split(/\s*[&+]\s*|\s+(?:AND|ET)\s+/).map((each) => each.trim());
  const known = both.length === 2 && both.every((each) => mainSets.has(placeParts(each)[0] ?? ''));
  return known ? both.map((each) => [each]) : [parts];
}

/** First parts of the sets that headings with INT or EXT name. */
export function mainSetsOf(headings: readonly SceneHeading[]): ReadonlySet<string> {
  return new Set(
    headings.flatMap(({ intExt, sets }) => {
      const main = intExt === null || sets.length !== 1 ? undefined : placeParts(sets[0]![0] ?? '')[0];
      return main === undefined ? [] : [main];
    }),
  );
}
