import { expect, it } from 'vitest';
import { parseFountain, type Screenplay } from '../../script/index.ts';
import { CATALOG, readSeason } from '../../season/index.ts';
import { breakDownInto } from '../scenes-into-season.ts';
import { secondsOfWords, spokenLines } from './spoken-lines.ts';
import { subRip, subtitlesOf } from './subtitles.ts';
import { pagesSideBySide } from './translated-lines.ts';

const SCRIPT = `INT. KITCHEN - DAY #1#

Steam.

LOU
The water is cold and I have no towel.

CHEF
(in French)
Je suis plein, et vous n'avez pas de serviette.

[[turn (LOU): she laughs at last]]

INT. STREET - DAY #2#

LOU
I am not afraid of the rain, and you are.
`;
const FRENCH = `INT. CUISINE - JOUR #1#

De la vapeur.

LOU
L'eau est froide et je n'ai pas de serviette.

CHEF
Je n'ai plus faim, et vous n'avez pas de serviette.

INT. RUE - JOUR #2#

LOU
La pluie ne me fait pas peur.

Elle sort.
`;
const YAML = `format: onyva-season/1
title: X
currency: EUR
calendar: { start: 2027-04-12 }
bases: [{ id: paris, incentive: none }]
episodes: [{ id: "101", script: a.fountain }]
people: [{ id: ana, name: Ana, characters: [LOU] }, { id: theo, name: Theo, characters: [CHEF] }]
`;
const reading = readSeason(YAML, 'season.yaml', CATALOG);
const scripts: ReadonlyMap<string, Screenplay> = new Map([['101', parseFountain(SCRIPT, 'a.fountain')]]);
const { season } = breakDownInto(reading.season!, scripts, reading);
const french = parseFountain(FRENCH, 'a.fr.fountain');

it('each line has its language, its speaker, its words, and what is misread in it', () => {
  const lines = spokenLines(season, scripts);
  expect(lines.map(({ scene, person, language, words }) => [scene, person, language, words])).toEqual([
    ['101-1', 'ana', 'en', 9],
    ['101-1', 'theo', 'fr', 9],
    ['101-2', 'ana', 'en', 10],
  ]);
  expect(lines[1]!.misread).toMatchObject([{ kind: 'idiom', words: 'je suis plein' }]);
  // 150 words a minute.
  expect(secondsOfWords(9)).toBe(4);
});

it('a note of the script marks a moment', () => {
  expect(season.story?.moments).toEqual([
    { scene: '101-1', kind: 'turn', people: ['ana'], thread: null, note: 'she laughs at last' },
  ]);
});

it('subtitles are of what the audience does not speak, timed by the page, with the translation where there is one', () => {
  const [first, ...others] = subtitlesOf(season, '101', scripts, 'en', null);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ line: { character: 'CHEF' }, translated: null });
  const all = subRip(subtitlesOf(season, '101', scripts, 'fr', french));
  expect(all).toContain('1\n00:00:00,000 --> 00:00:02,');
  expect(all).toContain("L'eau est froide et je n'ai pas de\nserviette.\n\n2\n");
  expect(all).toContain('La pluie ne me fait pas peur.');
  expect(subRip([first!])).toContain('[Je suis plein');
});

it('pages stand side by side, speech by speech where the translation has more action', () => {
  const pages = pagesSideBySide(season, '101', scripts.get('101')!, french);
  expect(pages.map(({ scene, paragraphs }) => [scene, paragraphs.length])).toEqual([
    ['101-1', 4],
    ['101-2', 3],
  ]);
  expect(pages[1]!.paragraphs.map(({ own, translated }) => [own?.type ?? null, translated?.type ?? null])).toEqual([
    ['heading', 'heading'],
    ['dialogue', 'dialogue'],
    [null, 'action'],
  ]);
});
