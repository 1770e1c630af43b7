import { plainWords, storyName } from '../foundation/index.ts';
import type { DialogueNode } from '../script/index.ts';
import words from './data/cue-words.json' with { type: 'json' };

/** One who speaks at a cue. */
export interface Speaker {
  readonly name: string;
  /** Only heard (V.O.): not needed on the day. Someone off screen (O.S.) is taken to be there. */
  readonly voice: boolean;
}

/** What a cue says. */
export interface CueReading {
  readonly speakers: readonly Speaker[];
  /** `ALL`, `TOUS`: whoever is there; nobody is added. */
  readonly everyone: boolean;
  /** Reads like two names of whom neither speaks alone in the script; kept as one. */
  readonly doubtful: boolean;
}

const VOICES = new Set(words.extensions.filter(({ presence }) => presence === 'voice').map(({ word }) => word));
const EVERYONE = new Set(words.everyone);
const JOINER = new RegExp(String.raw`\s*[/+&,]\s*|\s+(?:${words.joiners.join('|')})\s+`, 'i');
const VOICE_NAMES = new Set(words.voices.names.map(plainWords));
const VOICE_FIRST = words.voices.first.map((start) => `${plainWords(start)} `);
const VOICE_LAST = words.voices.last.map((end) => ` ${plainWords(end)}`);

/** INTERCOM, POLICE OPERATOR, RADIO HOST: heard and not seen, by what they are called. */
export function isNameOfVoice(name: string): boolean {
  const key = characterKey(name);
  if (VOICE_NAMES.has(key)) return true;
  return VOICE_FIRST.some((start) => key.startsWith(start)) || VOICE_LAST.some((end) => ` ${key}`.endsWith(end));
}

/** Extensions that some writers put without brackets. */
const BARE_EXTENSION = /\s(V\.\s?O\.?|VO|O\.\s?S\.?|O\.\s?C\.?|VOIX OFF|CONT['’]D)$/i;

/** Of `BARE_EXTENSION`, its blank included: only so much of the end of a name is looked at. */
const LONGEST_EXTENSION = ' VOIX OFF'.length;

/** Key under which a character is one and the same: `LT. DAN` and `Lt Dan`. */
export function characterKey(name: string): string {
  return plainWords(name);
}

/** Keys of all who speak under a cue of their own. */
export function soloSpeakers(cues: Iterable<DialogueNode>): Set<string> {
  const solo = new Set<string>();
  for (const cue of cues) {
    const { name } = nameOf(cue);
    if (!JOINER.test(name)) solo.add(characterKey(name));
  }
  return solo;
}

/**
 * Reads a cue: extensions off, `CHARACTER #2` kept apart from `CHARACTER`. `EMMA/LOU` and `EMMA AND LOU` are two people
 * when at least one of them is in `known`; `SMITH & WESSON` stays one name otherwise.
 */
export function readCue(cue: DialogueNode, known: ReadonlySet<string>): CueReading {
  const { name, voice } = nameOf(cue);
  if (EVERYONE.has(characterKey(name))) return { speakers: [], everyone: true, doubtful: false };
  const pieces = name.split(JOINER).filter((piece) => characterKey(piece) !== '');
  const several = pieces.length > 1 && !known.has(characterKey(name));
  if (several && pieces.some((piece) => known.has(characterKey(piece))))
    return {
      speakers: pieces.map((piece) => ({ name: storyName(piece), voice })),
      everyone: false,
      doubtful: false,
    };
  return { speakers: name === '' ? [] : [{ name, voice }], everyone: false, doubtful: several };
}

function nameOf(cue: DialogueNode): { name: string; voice: boolean } {
  let name = storyName(cue.character);
  const extensions = [...cue.extensions];
  for (;;) {
    const end = name.slice(-LONGEST_EXTENSION);
    const match = BARE_EXTENSION.exec(end);
    if (match === null) break;
    extensions.push(match[1]!);
    name = name.slice(0, name.length - end.length + match.index);
  }
  return { name, voice: extensions.some(isVoice) };
}

/** `V.O.`, `V. O.`, `ON PHONE, V.O.`. */
function isVoice(extension: string): boolean {
  return extension
    .split(/[,/;&]/)
    .map((part) => plainWords(part.replaceAll('.', '')))
    .some((word) => VOICES.has(word) || VOICES.has(word.replaceAll(' ', '')));
}
