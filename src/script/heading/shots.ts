/**
 * Lines in capitals that tell the camera, not who speaks: INSERT - PHONE, CLOSE ON THE DOOR, ANNA'S POV (SPEC D-11).
 */
import { plainWords } from '../../foundation/index.ts';
import { LANGUAGES } from './heading-words.ts';

const words = (list: 'starts' | 'ends' | 'alone' | 'titles'): readonly string[] =>
  LANGUAGES.flatMap(({ shots }) => (shots?.[list] ?? []).map(plainWords));

/** By first word, so that most names cost one look-up. */
const STARTS = new Map<string, string[]>();
for (const start of words('starts')) {
  const [first] = start.split(' ') as [string];
  STARTS.set(first, [...(STARTS.get(first) ?? []), start]);
}
const ENDS = words('ends');
const ALONE = new Set(words('alone'));
const TITLES = words('titles');
/** No shot is called in more. */
const LONGEST = 200;

/** A name that begins with a shot's one word is a shot only with more behind it that no name has. */
export function readsLikeShot(line: string): boolean {
  if (line.length > LONGEST) return false;
  const said = plainWords(line);
  const first = said.slice(0, said.indexOf(' ') < 0 ? said.length : said.indexOf(' '));
  if (ALONE.has(said) || (said.includes(' ') && STARTS.get(first)?.includes(said))) return true;
  if (ENDS.some((end) => said.endsWith(` ${end}`))) return true;
  return (STARTS.get(first) ?? []).some(
    (start) => said.startsWith(`${start} `) && (start.includes(' ') || isShot(line, start)),
  );
}

/** SUPER: "PARIS, TWO HOURS LATER": words on the picture, whatever they tell of place and time. */
export function isTitleOnPicture(line: string): boolean {
  const [first = ''] = line.slice(0, LONGEST).split(':', 1);
  return first.length < line.length && TITLES.includes(plainWords(first));
}

/** ANGLE ON and CLOSE TO say it themselves; INSERT - PHONE, TITLE: 1999 need the mark. `CLOSE` alone may be a name. */
function isShot(line: string, start: string): boolean {
  const rest = line.slice(start.length).trimStart();
  return (
    /^[-–—:,.(]/.test(rest) || /^(?:ON|OF|TO|AT|UP|IN|OVER|FROM|ACROSS|SHOT|SHOTS|SUR|DE|DU|D')(?:\s|$)/i.test(rest)
  );
}
