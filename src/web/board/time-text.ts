import { sayNow, speakerNow } from '../i18n/language.ts';
import { timeToSay } from './strip-heading.ts';

/** The time of day of a heading, in the word of the language of the screens where there is one. */
export function timeText(written: string): string {
  const time = timeToSay(written, speakerNow().language);
  return time === null ? written : sayNow(`web.heading.time.${time}`);
}
