/**
 * The first words of a strip, `EXT. JOUR`: in the trade's words of the language of the screens, whichever the script is
 * written in. Pure.
 */
import type { StripView } from '../../api/index.ts';
import type { Language } from '../../messages/index.ts';

/** Times of day that headings name, as the languages write them; the first is the usual word. */
const TIMES = {
  day: { en: ['DAY'], fr: ['JOUR'] },
  night: { en: ['NIGHT', 'NITE'], fr: ['NUIT'] },
  morning: { en: ['MORNING'], fr: ['MATIN', 'MATINÉE'] },
  noon: { en: ['NOON', 'MIDDAY'], fr: ['MIDI'] },
  afternoon: { en: ['AFTERNOON'], fr: ['APRÈS-MIDI', 'APRES-MIDI'] },
  evening: { en: ['EVENING'], fr: ['SOIR', 'SOIRÉE'] },
  dawn: { en: ['DAWN'], fr: ['AUBE'] },
  sunrise: { en: ['SUNRISE'], fr: ['LEVER DU SOLEIL', 'LEVER DE SOLEIL'] },
  dusk: { en: ['DUSK'], fr: ['CRÉPUSCULE'] },
  sunset: { en: ['SUNSET'], fr: ['COUCHER DU SOLEIL', 'COUCHER DE SOLEIL'] },
  midnight: { en: ['MIDNIGHT'], fr: ['MINUIT'] },
} as const satisfies Record<string, Readonly<Partial<Record<Language, readonly string[]>>>>;

export type TimeOfDay = keyof typeof TIMES;

type TimeWords = Readonly<Partial<Record<Language, readonly string[]>>>;

/**
 * The time of day to say in the language's own word; null where the heading's own words stand: they are of that
 * language, or unknown.
 */
export function timeToSay(written: string, language: Language): TimeOfDay | null {
  const word = written.trim().toUpperCase();
  for (const [time, words] of Object.entries(TIMES) as [TimeOfDay, TimeWords][]) {
    if (words[language]?.includes(word)) return null;
    if (Object.values(words).some((of) => of.includes(word))) return time;
  }
  return null;
}

export function placeKind(intExt: StripView['intExt']): 'int' | 'ext' | 'int-ext' {
  return intExt === 'INT/EXT' ? 'int-ext' : intExt === 'EXT' ? 'ext' : 'int';
}
