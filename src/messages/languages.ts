/** The languages Onyva speaks. Another one is one file beside these two, and its line here. */
import type english from './languages/en.json';

/** Every code there is, by the English file; the test beside this holds the others to it. */
export type MessageCode = keyof typeof english;

/** Texts in Unicode MessageFormat 2 (LDML 48, part 9), by code. */
export type Catalogue = Readonly<Record<string, string>>;

export const LANGUAGES = {
  en: { locale: 'en-GB', name: 'English', firstOfMonth: '1' },
  fr: { locale: 'fr-FR', name: 'Français', firstOfMonth: '1er' },
} as const;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}
