/**
 * When in the story each scene plays: D1, N1, D2 ... counted through the scripts, and what is no plain present:
 * flashbacks, dreams, montages, intercut calls, stock shots. Proposed, with what it rests on.
 */
import { plainWords } from '../../foundation/index.ts';
import type { ScriptNode } from '../../script/index.ts';
import data from '../data/story-words.json' with { type: 'json' };
import type { ScriptScene } from '../scenes-of-script.ts';

/** `first`: the story begins; `morning`: light after a night; `words`: the script says so; `goes-on`: as before. */
export type StoryDayBecause = 'first' | 'morning' | 'words' | 'goes-on';

export interface StoryMoment {
  /** `D2`, `N2`; `FB1`, `DR1`, `FF1` for what is not the present. */
  readonly storyDay: string;
  readonly because: StoryDayBecause;
  /** Words of the script that say it; empty where light does. */
  readonly words: string;
  readonly time: 'present' | 'past' | 'ahead' | 'dream';
  readonly isMontage: boolean;
  /** Two sets in turns, a telephone call: one scene, shot twice. */
  readonly isIntercut: boolean;
  /** Nobody shoots it: the pictures are bought. */
  readonly isStock: boolean;
}

type Said = 'next' | 'same' | 'past' | 'ahead' | 'dream' | 'back' | 'montage' | 'intercut' | 'stock';
const SAID: readonly Said[] = ['back', 'past', 'ahead', 'dream', 'next', 'same', 'montage', 'intercut', 'stock'];
const PHRASES = SAID.map((said) => [said, data[said].map((phrase) => ` ${plainWords(phrase)} `)] as const);

const NOT_PRESENT = { past: 'FB', ahead: 'FF', dream: 'DR' } as const;
const DARK: ReadonlySet<string> = new Set(['night', 'dusk']);
/** A super or a first line that says when it is stands among the first paragraphs. */
const FIRST_LINES = 3;

/** Counts on from scene to scene, and from one script to the next. */
export class StoryCalendar {
  #day = 0;
  #isNight = false;
  readonly #counted = { past: 0, ahead: 0, dream: 0 };

  /** The moments of a script's scenes, in their order. A new script begins a new day. `own`: the nodes of a scene. */
  ofScript(scenes: readonly ScriptScene[], own: (scene: ScriptScene) => readonly ScriptNode[]): readonly StoryMoment[] {
    let isFirst = true;
    let before: StoryMoment['time'] = 'present';
    let label = '';
    return scenes.map((scene): StoryMoment => {
      const said = saidOf(own(scene));
      const kind = {
        isMontage: said.has('montage'),
        isIntercut: said.has('intercut'),
        isStock: said.has('stock'),
      };
      const time = timeOf(said);
      if (time !== 'present') {
        const goesOn = before === time && (said.has('same') || said.get(time) === undefined);
        if (!goesOn) label = `${NOT_PRESENT[time]}${++this.#counted[time]}`;
        before = time;
        const words = said.get(time) ?? '';
        return { storyDay: label, because: goesOn ? 'goes-on' : 'words', words, time, ...kind };
      }
      before = 'present';
      const { because, words } = this.#step(scene, said, isFirst);
      isFirst = false;
      return { storyDay: `${this.#isNight ? 'N' : 'D'}${this.#day}`, because, words, time, ...kind };
    });
  }

  #step(
    { light }: ScriptScene,
    said: ReadonlyMap<Said, string>,
    isFirst: boolean,
  ): { readonly because: StoryDayBecause; readonly words: string } {
    const isDark = DARK.has(light);
    const isLit = light === 'day' || light === 'dawn';
    const next = said.get('next');
    const wasNight = this.#isNight;
    if (isDark) this.#isNight = true;
    else if (isLit || isFirst) this.#isNight = false;
    if (isFirst || next !== undefined) {
      this.#day++;
      return { because: next === undefined ? 'first' : 'words', words: next ?? '' };
    }
    const same = said.get('same');
    if (wasNight && isLit && same === undefined) {
      this.#day++;
      return { because: 'morning', words: '' };
    }
    return { because: 'goes-on', words: same ?? '' };
  }
}

function timeOf(said: ReadonlyMap<Said, string>): StoryMoment['time'] {
  if (said.has('back')) return 'present';
  return said.has('dream') ? 'dream' : said.has('past') ? 'past' : said.has('ahead') ? 'ahead' : 'present';
}

/** What the heading and the first lines say of time, with the words that say it. */
function saidOf(nodes: readonly ScriptNode[]): ReadonlyMap<Said, string> {
  const said = new Map<Said, string>();
  const [heading, ...rest] = nodes;
  if (heading !== undefined) look(heading.text, said);
  for (const { type, text } of rest.slice(0, FIRST_LINES)) {
    const isSuper = (type === 'action' || type === 'other') && SUPER.test(text.slice(0, 80));
    if (isSuper || type === 'transition' || type === 'shot') look(text, said);
  }
  // A call is cut between wherever it is in the scene.
  const call = rest.find(({ type, text }) => type !== 'dialogue' && INTERCUT.test(text.slice(0, 40)));
  if (call !== undefined) said.set('intercut', call.text.slice(0, 40));
  return said;
}

/** `SUPER: "Three weeks ago."`, `TITRE : LE LENDEMAIN`, or a line in capitals alone. */
const SUPER = /^\s*(?:SUPER|TITLE|CHYRON|CARD|TITRE|CARTON|INCRUSTATION|INTERCUT|MONTAGE|[^\p{Ll}]{4,80}$)/u;

const INTERCUT = /^\s*(?:INTERCUT|MONTAGE (?:ALTERNÉ|ALTERNE|PARALLÈLE|PARALLELE))/;

function look(text: string, said: Map<Said, string>): void {
  const plain = ` ${plainWords(text)} `;
  for (const [kind, phrases] of PHRASES) {
    if (said.has(kind)) continue;
    const phrase = phrases.find((one) => plain.includes(one));
    if (phrase !== undefined) said.set(kind, phrase.trim());
  }
}
