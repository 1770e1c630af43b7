/** All languages at once: for the command line, the server and tests. The browser loads the one it speaks. */

import en from './languages/en.json' with { type: 'json' };
import fr from './languages/fr.json' with { type: 'json' };
import type { Catalogue, Language } from './languages.ts';
import { type Speaker, speakerOf } from './speaker.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, fr };

const speakers = new Map<Language, Speaker>();

/** The speaker of a language; made once. */
export function speak(language: Language): Speaker {
  let speaker = speakers.get(language);
  if (speaker === undefined) {
    speaker = speakerOf(language, CATALOGUES[language]);
    speakers.set(language, speaker);
  }
  return speaker;
}
