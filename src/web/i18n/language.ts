/**
 * What the screens say, in the language chosen. The texts of that language are there before the first screen is drawn.
 */
import type { Fields, Text } from '../../foundation/index.ts';
import {
  type Language,
  loadCatalogue,
  type MessageCode,
  message,
  type Speaker,
  speakerOf,
} from '../../messages/index.ts';
import { preferences } from '../page/preferences.ts';
import { createStore, useStore } from '../page/store.ts';

export type Say = (code: MessageCode, fields?: Fields) => string;

interface Voice {
  readonly speaker: Speaker;
  readonly say: Say;
}

const voices = createStore<Partial<Record<Language, Voice>> & { readonly now: Voice | null }>({ now: null });

/** Loads the texts of the language chosen, and speaks it from then on. */
export async function speakChosenLanguage(): Promise<void> {
  const { language } = preferences.get();
  const voice = voices.get()[language] ?? voiceOf(speakerOf(language, await loadCatalogue(language)));
  if (language === preferences.get().language) voices.set({ [language]: voice, now: voice });
}

/** `say('web.shell.undo')`, for components: drawn anew when the language changes. */
export function useSay(): Say {
  return useStore(voices, sayOf);
}

/** The same for code outside components. */
export function sayNow(code: MessageCode, fields?: Fields): string {
  return sayOf(voices.get())(code, fields);
}

/** What the server or a record says, as it stands in a sentence of its own. */
export function sayText(text: Text): string {
  return spoken(voices.get()).speaker.say(text);
}

/** Who speaks now, for figures and dates. */
export function speakerNow(): Speaker {
  return spoken(voices.get()).speaker;
}

/** Sentences kept; a board of a thousand strips says some hundred, each of them many times while it is scrolled. */
const MOST_KEPT = 5_000;

function voiceOf(speaker: Speaker): Voice {
  const kept = new Map<string, string>();
  return {
    speaker,
    say(code, fields) {
      const key = fields === undefined ? code : code + JSON.stringify(fields);
      let said = kept.get(key);
      if (said === undefined) {
        said = speaker.say(message(code, fields));
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, said);
      }
      return said;
    },
  };
}

function spoken({ now }: { readonly now: Voice | null }): Voice {
  if (now === null) throw new Error('a screen was drawn before its language was loaded');
  return now;
}

function sayOf(voices: { readonly now: Voice | null }): Say {
  return spoken(voices).say;
}
