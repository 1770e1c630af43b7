/** Every line that is spoken, with its language and length: for coaches, subtitles and pages side by side. */
import { listsByKey } from '../../foundation/index.ts';
import type { Screenplay, ScriptNode } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import { characterKey } from '../cue-names.ts';
import data from '../data/speech-pace.json' with { type: 'json' };
import { type MisreadWords, misreadWords } from './false-friends.ts';
import { type SpeechLanguage, speechLanguages } from './speech-languages.ts';

export interface SpokenLine {
  readonly episode: string;
  /** Id. */
  readonly scene: string;
  /** As the script writes it. */
  readonly character: string;
  /** Id; null: nobody of the season plays it. */
  readonly person: string | null;
  readonly language: SpeechLanguage;
  /** Of the script. */
  readonly line: number;
  /** Without parentheses. */
  readonly text: string;
  readonly words: number;
  /** Words that a reader of the other language takes for something else. */
  readonly misread: readonly MisreadWords[];
}

/** In the order of the story; lines of scenes that are not shot are left out. */
export function spokenLines(season: Season, scripts: ReadonlyMap<string, Screenplay>): readonly SpokenLine[] {
  const players = new Map(
    season.people.flatMap(({ id, characters }) => characters.map((name) => [characterKey(name), id] as const)),
  );
  return season.episodes.flatMap(({ id: episode }) => {
    const script = scripts.get(episode);
    return script === undefined ? [] : linesOf(season, episode, script, players);
  });
}

function linesOf(
  season: Season,
  episode: string,
  { nodes }: Screenplay,
  players: ReadonlyMap<string, string>,
): readonly SpokenLine[] {
  const languages = new Map(speechLanguages(nodes).map(({ line, language }) => [line, language]));
  const misread = listsByKey(misreadWords(nodes), ({ line }) => line);
  return nodesByScene(season, episode, nodes).flatMap(({ scene, nodes: own }) =>
    own.flatMap((node): readonly SpokenLine[] => {
      if (node.type !== 'dialogue') return [];
      const said = node.parts.filter(({ type }) => type !== 'parenthetical');
      const text = said
        .map((part) => part.text)
        .join('\n')
        .trim();
      const language = languages.get(node.span.line);
      if (text === '' || language === undefined) return [];
      return [
        {
          ...{ episode, scene, character: node.character, language, text, line: node.span.line },
          person: players.get(characterKey(node.character)) ?? null,
          words: text.match(WORD)?.length ?? 0,
          misread: said.flatMap(({ span }) => misread.get(span.line) ?? []),
        },
      ];
    }),
  );
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The nodes of each scene that is shot, its shots' headings included. */
export function nodesByScene(
  season: Season,
  episode: string,
  nodes: readonly ScriptNode[],
): readonly { readonly scene: string; readonly nodes: readonly ScriptNode[] }[] {
  const at = new Map(
    season.scenes.flatMap((scene) =>
      scene.episode === episode && scene.source !== null ? [[scene.source.line, scene] as const] : [],
    ),
  );
  const found: { scene: string; nodes: ScriptNode[] }[] = [];
  let isShot = false;
  for (const node of nodes) {
    const scene = node.type === 'heading' ? at.get(node.span.line) : undefined;
    if (scene !== undefined) {
      isShot = !scene.omitted;
      if (isShot) found.push({ scene: scene.id, nodes: [] });
    }
    if (isShot) found.at(-1)?.nodes.push(node);
  }
  return found;
}

/** Seconds that so many words take to say. */
export function secondsOfWords(words: number): number {
  return Math.ceil((words * 60) / data.wordsPerMinute);
}
