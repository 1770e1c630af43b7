import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { countLanguages, languageOfWords, speechLanguages } from './speech-languages.ts';

it('small words tell the language of a line', () => {
  expect(languageOfWords("Je n'en sais rien.")).toBe('fr');
  expect(languageOfWords('You put it on a salad.')).toBe('en');
  expect(languageOfWords('Ich habe das nicht gesagt.')).toBe('de');
  expect(languageOfWords('¿Dónde está el señor?')).toBe('es');
  expect(languageOfWords('Non è la mia, grazie.')).toBe('it');
  expect(languageOfWords('Malo!')).toBeNull();
});

it('a speech that says nothing by itself is in the language of its speaker, else of the scene', () => {
  const script = parseFountain(
    'INT. FLAT - DAY\n\nMALO\nC’est le chef.\n\nJUNE\nYou are the chef?\n\nMALO\nMalo.\n\nANA\nOpe.\n\nINT. BAR - DAY\n\nMALO\nHm.\n',
    'a.fountain',
  );
  const speeches = speechLanguages(script.nodes);
  expect(speeches.map(({ character, language, because }) => `${character} ${language} ${because}`)).toEqual([
    'MALO fr words',
    'JUNE en words',
    'MALO fr speaker',
    'ANA en scene',
    'MALO en scene',
  ]);
  expect(countLanguages(speeches)).toEqual([
    { language: 'en', speeches: 3 },
    { language: 'fr', speeches: 2 },
  ]);
});
