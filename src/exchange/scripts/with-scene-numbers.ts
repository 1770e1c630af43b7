/**
 * A script with the numbers that the schedule gives its scenes, written into the file itself: nothing else in it
 * changes, byte for byte. Numbers that the script has stay.
 */
import { scenesOfScript } from '../../breakdown/index.ts';
import {
  decodeText,
  episodesOfScript,
  parseFdx,
  parseFountain,
  readScript,
  type Screenplay,
} from '../../script/index.ts';

export interface NumberedScript {
  readonly text: string;
  /** Headings that got a number. */
  readonly added: number;
}

/** Null: the file is not UTF-8, or no place in it for numbers was found. @param file its name, for what reads it */
export function withSceneNumbers(bytes: Uint8Array, file: string): NumberedScript | null {
  const { text: decoded, encoding } = decodeText(bytes);
  if (encoding !== 'UTF-8') return null;
  const mark = decoded.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = decoded.slice(mark.length);
  const { format } = readScript(bytes, file);
  if (format !== 'fdx' && format !== 'fountain') return null;
  const read = (text: string): readonly Screenplay[] => {
    const screenplay = format === 'fdx' ? parseFdx(text, file) : parseFountain(text, file);
    return episodesOfScript(screenplay).map((episode) => episode.screenplay);
  };
  const episodes = read(source);
  const insertions = episodes.flatMap((episode) =>
    scenesOfScript(episode).scenes.flatMap(({ number, nodeIndex }) => {
      const heading = episode.nodes[nodeIndex];
      if (heading?.type !== 'heading' || heading.number !== null) return [];
      const find = format === 'fdx' ? inParagraph : atEndOfLine;
      const insertion = find(source, heading.span.start, number);
      return insertion === null ? [] : [insertion];
    }),
  );
  let text = source;
  for (const { at, words } of insertions.toSorted((a, b) => b.at - a.at)) {
    text = `${text.slice(0, at)}${words}${text.slice(at)}`;
  }
  const isAsBefore = saidIn(episodes).join('\n') === saidIn(read(text)).join('\n');
  return isAsBefore ? { text: mark + text, added: insertions.length } : null;
}

/** Number, heading and length of each scene, as the season has them. */
function saidIn(episodes: readonly Screenplay[]): readonly string[] {
  return episodes.flatMap((episode) =>
    scenesOfScript(episode).scenes.map(({ number, heading, eighths }) => `${number} ${heading} ${eighths}`),
  );
}

interface Insertion {
  readonly at: number;
  readonly words: string;
}

/** `Number` of a paragraph that has none. */
function inParagraph(text: string, start: number, number: string): Insertion | null {
  const tag = /^<(?:[\w.-]+:)?Paragraph\b(?=([^<>]*)>)/.exec(text.slice(start, start + 2000));
  if (tag === null || /\sNumber\s*=\s*["'][^"']/.test(tag[1]!)) return null;
  const plain = number.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const empty = /\sNumber\s*=\s*(?=(""|''))/.exec(tag[1]!);
  if (empty !== null) return { at: start + tag[0].length + empty.index + empty[0].length + 1, words: plain };
  return { at: start + tag[0].length, words: ` Number="${plain}"` };
}

/** `#12#` behind the heading and the notes on its line. */
function atEndOfLine(text: string, start: number, number: string): Insertion | null {
  const rest = text.slice(start);
  const end = /\r\n|\r|\n/.exec(rest)?.index ?? rest.length;
  const line = rest.slice(0, end);
  const used = line.trimEnd().length;
  return used === 0 ? null : { at: start + used, words: ` #${number}#` };
}
