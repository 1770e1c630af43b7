import { isLanguage, type Language } from '../messages/index.ts';

/**
 * The language of a terminal: the first of these that is set decides (POSIX, locale). `fr_FR.UTF-8` is French; what
 * Onyva does not speak is English.
 */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const language = locale.slice(0, 2).toLowerCase();
  return /^[a-z]{2}(?![a-z])/i.test(locale) && isLanguage(language) ? language : 'en';
}
