import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { misreadWords } from './false-friends.ts';

const SCRIPT = `INT. BISTROT - NUIT

EMMA
I actually like this place, and the people who come here every night.

LOU
Merci, c'est très gentil. Je suis pleine, je ne peux plus rien manger ce soir.

EMMA
(actually smiling)
Break a leg tomorrow, I will be there with all of them.
`;

it('words that are misread are told with their line, idioms whole', () => {
  const found = misreadWords(parseFountain(SCRIPT, 'a.fountain').nodes);
  expect(found.map(({ kind, language, line, words, means }) => [kind, language, line, words, means])).toEqual([
    ['false-friend', 'en', 4, 'actually', 'en fait'],
    ['idiom', 'fr', 7, 'je suis pleine', 'I am pregnant (of an animal), or drunk'],
    ['false-friend', 'fr', 7, 'gentil', 'kind'],
    ['idiom', 'en', 11, 'break a leg', 'bonne chance; merde'],
  ]);
});

it('nothing is told where all speak one language', () => {
  const english = SCRIPT.replace(/LOU[\s\S]*?\n\n/, '');
  expect(misreadWords(parseFountain(english, 'a.fountain').nodes)).toEqual([]);
});
