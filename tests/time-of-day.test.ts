import { describe, expect, it } from 'vitest';
import { scenesOfScript } from '../src/breakdown/index.ts';
import { stripMinutes } from '../src/planning/problem/strip-models.ts';
import { LANGUAGES } from '../src/script/heading/heading-words.ts';
import { readScript } from '../src/script/index.ts';
import { minutesOf } from '../src/season/first/shooting-days.ts';
import { CATALOG, type Scene, stripColour } from '../src/season/index.ts';
import { stripMinutes as verifiedMinutes } from '../src/verify/clock/strip-minutes.ts';

const { minutesPerEighth } = CATALOG.timing;
const EIGHTHS = 8;
const way = { minutesPercent: 100 };

/** The second scene of a script whose first is by night, so that CONTINUOUS has a time to take. */
function sceneOf(intExt: 'INT' | 'EXT', word: string): Pick<Scene, 'intExt' | 'light'> {
  const text = `INT. BAR - NIGHT\n\nRain.\n\n${intExt}. QUAY - ${word}\n\nRain.\n`;
  return scenesOfScript(readScript(new TextEncoder().encode(text), 'a.fountain')).scenes[1]!;
}

const relative = LANGUAGES.flatMap((language) => language.relative.map(({ word }) => [word, 'night'] as const));
const times = LANGUAGES.flatMap((language) => language.times.map(({ word, light }) => [word, light] as const));
const words = [...new Map([...relative, ...times.reverse()])];

describe.each(words)('%s', (word, light) => {
  it.each(['INT', 'EXT'] as const)(`%s asks for the light "${light}", and everything goes by that`, (intExt) => {
    const read = sceneOf(intExt, word);
    expect(read).toMatchObject({ intExt, light });

    const dark = light !== 'day' && light !== 'any';
    const perEighth =
      minutesPerEighth[intExt === 'INT' ? (dark ? 'intNight' : 'intDay') : dark ? 'extNight' : 'extDay'];
    const minutes = Math.ceil((EIGHTHS * perEighth) / 5) * 5;
    const part = { part: 1, eighths: EIGHTHS, minutes: null, people: [] };
    expect({
      estimate: minutesOf({ id: '101-2', set: 'QUAY', ...read, eighths: EIGHTHS, cast: [] }, EIGHTHS),
      planned: stripMinutes(CATALOG.timing, read, part, way),
      verified: verifiedMinutes(read, part, way, CATALOG.timing),
    }).toEqual({ estimate: minutes, planned: minutes, verified: minutes });

    const colour =
      light === 'dawn' || light === 'dusk' ? light : `${intExt.toLowerCase()}-${light === 'night' ? 'night' : 'day'}`;
    expect(stripColour(read)).toBe(colour);
  });
});
