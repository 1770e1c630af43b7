/**
 * Elements that a script asks for, as an AD marks them: proposed by the words of action and headings, never entered by
 * themselves. One pass over the words.
 */
import { plainWords } from '../../foundation/index.ts';
import { type ActionLanguage, languageOf, type Word, wordsOf } from './action-words.ts';
import { type ElementLexicon, entriesAt, LEXICONS, type LexiconEntry } from './element-lexicon.ts';
import { isAlsoVerb, nounPlace } from './noun-places.ts';

export interface ElementProposal {
  /** The same for the same words of a scene: `props/red pencil`. */
  readonly key: string;
  readonly category: string;
  /** What it would be called: the words in small letters. */
  readonly name: string;
  /** The words of the script that it comes from. */
  readonly words: string;
  /** Line of the script. */
  readonly line: number;
  readonly amount: number;
  /** 0 to 100: how often such words were right in the episodes that we marked by hand (`bench`), in steps of 5. */
  readonly confidence: number;
  /** `tag`: the writer's own, taken as it is. */
  readonly by: 'words' | 'tag';
}

/** A line of action, or the heading. */
export interface ReadLine {
  readonly kind: 'action' | 'heading';
  readonly text: string;
  readonly line: number;
}

/** What is known of a scene besides its lines. */
export interface SceneContext {
  /** Names that are people: no element is made of them. */
  readonly isPerson: (name: string) => boolean;
  /** Of the script, where a scene's words do not say. */
  readonly language: ActionLanguage;
}

/** Elements of one scene, each once, in the order of the words. */
export function proposeElements(lines: readonly ReadLine[], context: SceneContext): readonly ElementProposal[] {
  const read = lines.map((line) => ({ ...line, words: wordsOf(line.text) }));
  const language = languageOf(
    read.flatMap(({ words }) => words),
    context.language,
  );
  const found = new Map<string, ElementProposal>();
  for (const line of read)
    for (const proposal of ofLine(line, LEXICONS[language], context)) {
      const known = found.get(proposal.key);
      if (known === undefined) found.set(proposal.key, proposal);
      else if (proposal.amount > known.amount || proposal.confidence > known.confidence)
        found.set(proposal.key, {
          ...known,
          amount: Math.max(known.amount, proposal.amount),
          confidence: Math.max(known.confidence, proposal.confidence),
        });
    }
  return [...found.values()];
}

/** Categories that a heading may ask for: what stands in a set's name is dressed by the art department anyway. */
const OF_HEADING = new Set(['vehicles', 'special-effects', 'equipment', 'stunts', 'animals']);

function* ofLine(
  line: ReadLine & { readonly words: readonly Word[] },
  lexicon: ElementLexicon,
  context: SceneContext,
): Generator<ElementProposal> {
  const { words, text } = line;
  for (let at = 0; at < words.length; at++) {
    const entries = entriesAt(lexicon, words, at);
    if (entries.length === 0) continue;
    const length = entries[0]!.words.length;
    for (const entry of entries) {
      if (line.kind === 'heading' && !OF_HEADING.has(entry.category)) continue;
      const found = placeOf(entry, line, at, lexicon);
      if (found === null) continue;
      const { from, confidence } = found;
      const written = text.slice(words[from]!.from, words[at + length - 1]!.to);
      if (entry.use !== 'phrases' && context.isPerson(written)) continue;
      yield {
        key: `${entry.category}/${plainWords(entry.lemma).toLowerCase()}`,
        category: entry.category,
        name: written.toLowerCase(),
        words: written,
        line: line.line,
        amount: amountOf(words, from, lexicon),
        confidence,
        by: 'words',
      };
    }
    at += length - 1;
  }
}

/** Ours: nouns that stand where nouns stand are likelier right than those that may be a verb. */
function placeOf(
  entry: LexiconEntry,
  { kind, words }: ReadLine & { readonly words: readonly Word[] },
  at: number,
  lexicon: ElementLexicon,
): { readonly from: number; readonly confidence: number } | null {
  if (kind === 'heading') return { from: at, confidence: 75 };
  if (entry.use === 'phrases') return { from: at, confidence: 65 };
  if (entry.use === 'verbs') return { from: at, confidence: 60 };
  const place = nounPlace(words, at, entry, lexicon);
  if (place === null || isPartOfName(words, at, entry, lexicon)) return null;
  const isHandled = words
    .slice(Math.max(0, place.from - 3), place.from)
    .some(({ lower }) => lexicon.handling.has(lower));
  return { from: place.from, confidence: (place.isCertain ? 75 : 65) + (isHandled ? 5 : 0) };
}

/** `biscuit tin`, `TICKET CLERK`: the thing is what stands last; `LOCATION DE COSTUMES`: words on a sign. */
function isPartOfName(words: readonly Word[], at: number, entry: LexiconEntry, lexicon: ElementLexicon): boolean {
  const next = words[at + entry.words.length];
  if (next !== undefined && !next.begins) {
    const [longer] = entriesAt(lexicon, words, at + entry.words.length);
    const isNoun = longer?.use === 'sure' || longer?.use === 'people';
    if (isNoun && !isAlsoVerb(longer, lexicon)) return true;
  }
  return entry.use === 'sure' && capitalsAround(words, at) >= WORDS_OF_A_SIGN;
}

const WORDS_OF_A_SIGN = 3;

/** Words in capitals that stand together. */
function capitalsAround(words: readonly Word[], at: number): number {
  const isCapital = (word: Word | undefined): boolean => word !== undefined && /^[^\p{Ll}]{2,}$/u.test(word.text);
  if (!isCapital(words[at])) return 0;
  let from = at;
  while (from > 0 && at - from < WORDS_OF_A_SIGN && !words[from]!.begins && isCapital(words[from - 1])) from--;
  let to = at;
  while (to - at < WORDS_OF_A_SIGN && words[to + 1]?.begins === false && isCapital(words[to + 1])) to++;
  return to - from + 1;
}

function amountOf(words: readonly Word[], from: number, { numbers }: ElementLexicon): number {
  const one = words[from - 1];
  if (one === undefined || words[from]!.begins) return 1;
  const two = words[from - 2];
  const both = two === undefined || one.begins ? undefined : numbers.get(`${two.lower} ${one.lower}`);
  const digits = /^\d{1,4}$/.test(one.lower) ? Number(one.lower) : undefined;
  return both ?? numbers.get(one.lower) ?? digits ?? 1;
}
