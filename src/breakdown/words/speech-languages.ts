/**
 * The language of each speech, for coaching, subtitles and translated pages. Told by small words; a speech too short to
 * say is in the language in which its speaker, or the scene, last spoke.
 */
import type { ScriptNode } from '../../script/index.ts';
import data from '../data/language-words.json' with { type: 'json' };

export type SpeechLanguage = keyof typeof data.languages;

export interface SpeechInLanguage {
  readonly character: string;
  readonly line: number;
  readonly language: SpeechLanguage;
  /** `words`: its own; else it is taken from what was said before. */
  readonly because: 'words' | 'speaker' | 'scene';
}

const LANGUAGES = Object.keys(data.languages) as SpeechLanguage[];
/** Languages that have a word, by the word. */
const BY_WORD = new Map<string, SpeechLanguage[]>();
for (const language of LANGUAGES)
  for (const word of data.languages[language]) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), language]);
const LETTERS = Object.entries(data.letters).map(([language, letters]) => ({
  language: language as SpeechLanguage,
  letters: new RegExp(`[${letters}]`, 'u'),
}));

const WORD = /\p{L}+(?:['’]\p{L}+)*/gu;
/** Letters that only some languages have are none of these. */
const NOT_ENGLISH = /[^a-z']/;
/** `l'eau`, `qu'il`: French and Italian write the article to its noun. */
const ELIDED = /^(?:[ldjnmtcs]|qu)'\p{L}/u;

/** Speeches of nodes in their order, scene after scene. */
export function speechLanguages(nodes: readonly ScriptNode[]): readonly SpeechInLanguage[] {
  const bySpeaker = new Map<string, SpeechLanguage>();
  let inScene: SpeechLanguage | null = null;
  let inScript: SpeechLanguage = 'en';
  const speeches: SpeechInLanguage[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      bySpeaker.clear();
      inScene = null;
    }
    if (node.type !== 'dialogue') continue;
    const { character, span } = node;
    const said = node.parts.filter(({ type }) => type !== 'parenthetical').map(({ text }) => text);
    const own = languageOfWords(said.join(' '));
    const speaker = bySpeaker.get(character);
    const language = own ?? speaker ?? inScene ?? inScript;
    const because = own !== null ? 'words' : speaker !== undefined ? 'speaker' : 'scene';
    speeches.push({ character, line: span.line, language, because });
    if (own === null) continue;
    bySpeaker.set(character, own);
    inScene = own;
    inScript = own;
  }
  return speeches;
}

/** Null where the words say nothing, or two languages say the same. */
export function languageOfWords(text: string): SpeechLanguage | null {
  const counts = new Map<SpeechLanguage, number>();
  const add = (language: SpeechLanguage, weight: number): void =>
    void counts.set(language, (counts.get(language) ?? 0) + weight);
  for (const [match] of text.matchAll(WORD)) {
    const word = match.toLowerCase().replaceAll('’', "'");
    for (const language of BY_WORD.get(word) ?? []) add(language, 2);
    if (ELIDED.test(word)) add('fr', 2);
    if (NOT_ENGLISH.test(word)) for (const { language, letters } of LETTERS) if (letters.test(word)) add(language, 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] === second?.[1]) return null;
  return first[0];
}

/** How many speeches are in each language, the most first. */
export function countLanguages(
  speeches: readonly SpeechInLanguage[],
): readonly { readonly language: SpeechLanguage; readonly speeches: number }[] {
  const counts = new Map<SpeechLanguage, number>();
  for (const { language } of speeches) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([language, count]) => ({ language, speeches: count }));
}
