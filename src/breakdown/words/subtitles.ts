/** Subtitles for lines that the audience does not speak: a table's rows, and a skeleton of timed text. */
import { listsByKey } from '../../foundation/index.ts';
import type { Screenplay } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';
import data from '../data/speech-pace.json' with { type: 'json' };
import { type SpokenLine, spokenLines } from './spoken-lines.ts';
import { pagesSideBySide } from './translated-lines.ts';

export interface Subtitle {
  readonly line: SpokenLine;
  /** In the audience's language, from a translation of the script; null: still to be written. */
  readonly translated: string | null;
  /** Milliseconds from the start of the episode, at a minute a page: where it will be once it is cut, nobody knows. */
  readonly from: number;
  readonly to: number;
}

/** Milliseconds of an eighth: a page is taken for a minute. */
const EIGHTH = 7500;

/** Lines of an episode in other languages than the audience's, in their order; none overlaps the one before. */
export function subtitlesOf(
  season: Season,
  episode: string,
  scripts: ReadonlyMap<string, Screenplay>,
  audience: string,
  translation: Screenplay | null,
): readonly Subtitle[] {
  const script = scripts.get(episode);
  if (script === undefined) return [];
  const lines = spokenLines({ ...season, episodes: season.episodes.filter(({ id }) => id === episode) }, scripts);
  const said = translatedAt(season, episode, script, translation);
  const spans = spansOf(season, episode, lines);
  let free = 0;
  return lines.flatMap((line) => {
    if (line.language === audience) return [];
    const translated = said.get(line.line) ?? null;
    const from = Math.max(free, spans.get(line.line) ?? 0);
    const to = from + timeToRead(translated ?? line.text);
    free = to + data.gapMilliseconds;
    return [{ line, translated, from, to }];
  });
}

function timeToRead(text: string): number {
  const needed = Math.ceil((text.replaceAll(/\s+/g, ' ').length * 1000) / data.charactersPerSecond);
  return Math.min(data.longestMilliseconds, Math.max(data.shortestMilliseconds, needed));
}

/** What a speech is in the translation, by its line in the script. */
function translatedAt(
  season: Season,
  episode: string,
  script: Screenplay,
  translation: Screenplay | null,
): ReadonlyMap<number, string> {
  if (translation === null) return new Map();
  const pairs = pagesSideBySide(season, episode, script, translation).flatMap(({ paragraphs }) => paragraphs);
  return new Map(
    pairs.flatMap(({ own, translated }): readonly (readonly [number, string])[] => {
      if (own?.type !== 'dialogue' || translated?.type !== 'dialogue') return [];
      const said = translated.parts.filter(({ type }) => type !== 'parenthetical').map(({ text }) => text);
      return [[own.span.line, said.join('\n').trim()]];
    }),
  );
}

/** When each line is said: its scene's place in the episode by pages, and its place in the scene by words. */
function spansOf(season: Season, episode: string, lines: readonly SpokenLine[]): ReadonlyMap<number, number> {
  const byScene = listsByKey(lines, ({ scene }) => scene);
  const starts = new Map<number, number>();
  let eighths = 0;
  for (const scene of season.scenes) {
    if (scene.episode !== episode || scene.omitted) continue;
    const own = byScene.get(scene.id) ?? [];
    const whole = own.reduce((sum, { words }) => sum + words, 0);
    let before = 0;
    for (const { line, words } of own) {
      const share = whole === 0 ? 0 : Math.floor((scene.eighths * EIGHTH * before) / whole);
      starts.set(line, eighths * EIGHTH + share);
      before += words;
    }
    eighths += scene.eighths;
  }
  return starts;
}

/** SubRip, with lines as long as they may be. What is still to be written stands in brackets in its own language. */
export function subRip(subtitles: readonly Subtitle[]): string {
  return subtitles
    .map(({ line, translated, from, to }, index) => {
      const text = translated ?? `[${line.text.replaceAll(/\s+/g, ' ')}]`;
      return `${index + 1}\n${clock(from)} --> ${clock(to)}\n${brokenInLines(text)}\n`;
    })
    .join('\n');
}

function clock(milliseconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)},${rest}`;
}

/** In lines of so many characters, broken between words; more lines than are shown at once are for the subtitler. */
function brokenInLines(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > data.lineCharacters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}
