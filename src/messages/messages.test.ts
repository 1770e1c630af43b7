import { parseMessage, visit } from 'messageformat';
import { describe, expect, it } from 'vitest';
import { calendarDay, type Field, type Fields } from '../foundation/index.ts';
import { CATALOGUES } from './catalogues.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { type Speaker, speakerOf } from './speaker.ts';

const languages = Object.keys(LANGUAGES) as Language[];

function loud(language: Language, catalogue = CATALOGUES[language]): Speaker {
  return speakerOf(language, catalogue, (code, fault) => {
    throw new Error(`${code} in ${language}: ${fault.message}`);
  });
}

/** Fields that a text names. */
function fieldsOf(text: string): string[] {
  const names = new Set<string>();
  const local = new Set<string>();
  visit(parseMessage(text), {
    declaration: (declaration) => {
      if (declaration.type === 'local') local.add(declaration.name);
    },
    value: (value) => {
      if (value.type === 'variable') names.add(value.name);
    },
  });
  return [...names].filter((name) => !local.has(name)).toSorted();
}

const KINDS: Readonly<Record<string, Field>> = {
  text: 'Rue des Lilas',
  one: 1,
  many: 12,
  nothing: null,
  day: { day: calendarDay('2027-05-01') },
  clock: { clock: 1530 },
  duration: { duration: 95 },
  money: { money: -123_456, currency: 'EUR' },
  eighths: { eighths: 11 },
  percent: { basisPoints: 351 },
  list: ['a', { day: calendarDay('2027-05-02') }, 'c'],
  'empty list': [],
  message: { code: 'format.percent', fields: { number: '3' } },
};

describe('the catalogues', () => {
  const codes = Object.keys(CATALOGUES.en);

  it.each(languages)('%s has every code, sorted, and no other', (language) => {
    expect(Object.keys(CATALOGUES[language])).toEqual(codes.toSorted());
  });

  it.each(languages)('%s names the same fields as English', (language) => {
    // The order and choice of a date's parts is each language's own.
    const sentences = codes.filter((code) => !code.startsWith('format.'));
    const differing = sentences.filter(
      (code) => fieldsOf(CATALOGUES.en[code]!).join() !== fieldsOf(CATALOGUES[language][code]!).join(),
    );
    expect(differing).toEqual([]);
  });

  it('French has its narrow spaces that do not break, and its apostrophe', () => {
    const plain = / (?=[;!?»])| (?=:(?![a-z]))|« |\p{L}'\p{L}/u;
    // Paper keeps the spaces it has been printed with.
    const texts = Object.entries(CATALOGUES.fr).filter(([code]) => !code.startsWith('paper.'));
    expect(texts.filter(([, text]) => plain.test(text))).toEqual([]);
  });

  it.each(languages)('%s says every code with every kind of field', (language) => {
    const speaker = loud(language);
    for (const code of codes) {
      for (const field of Object.values(KINDS)) {
        const text = CATALOGUES[language][code]!;
        const counted = new Set([...text.matchAll(/\{\$(\w+) :integer/g)].map((match) => match[1]));
        const fields: Fields = Object.fromEntries(
          fieldsOf(text).map((name) => [name, counted.has(name) && typeof field !== 'number' ? 2 : field]),
        );
        const said = speaker.say({ code, fields });
        expect(said, code).not.toMatch(/\{\$|undefined|\[object|NaN/);
        expect(said, code).not.toBe(code);
      }
    }
  });
});

describe('what is said', () => {
  const texts = {
    en: {
      ...CATALOGUES.en,
      rest: 'The rest of {$unit} before the call {$on :day style=date} is {$missing} too short.',
      shoots: '.input {$on :given} .match $on none {{{$unit} shoots.}} * {{{$unit} shoots on {$on}.}}',
      brief: '.input {$on :given} .match $on none {{no day}} * {{{$on :day style=brief}}}',
      strips: '.input {$n :integer} .match $n one {{{$n} strip}} * {{{$n} strips}}',
      costs: '{$sum :money cents=never}, with {$who :list type=or}',
    },
    fr: {
      ...CATALOGUES.fr,
      rest: 'Il manque {$missing} de repos à {$unit} avant la convocation du {$on :day style=date}.',
      shoots: '.input {$on :given} .match $on none {{{$unit} tourne.}} * {{{$unit} tourne le {$on}.}}',
      brief: '.input {$on :given} .match $on none {{aucun jour}} * {{{$on :day style=brief}}}',
      strips: '.input {$n :integer} .match $n one {{{$n} bande}} * {{{$n} bandes}}',
      costs: '{$sum :money cents=never}, avec {$who :list type=or}',
    },
  };
  const [en, fr] = [loud('en', texts.en), loud('fr', texts.fr)];
  const first = { day: calendarDay('2027-05-01') };

  it.each<[code: string, fields: Fields, english: string, french: string]>([
    [
      'rest',
      { unit: 'Main', on: first, missing: { duration: 90 } },
      'The rest of Main before the call 1 May is 1 h 30 too short.',
      'Il manque 1 h 30 de repos à Main avant la convocation du 1er mai.',
    ],
    ['shoots', { unit: 'Main', on: null }, 'Main shoots.', 'Main tourne.'],
    ['shoots', { unit: 'Main', on: first }, 'Main shoots on Sat 1 May.', 'Main tourne le samedi 1er mai.'],
    ['brief', { on: first }, '1 May', '1er mai'],
    ['brief', { on: '' }, 'no day', 'aucun jour'],
    ['strips', { n: 0 }, '0 strips', '0 bande'],
    ['strips', { n: 1 }, '1 strip', '1 bande'],
    ['strips', { n: 2 }, '2 strips', '2 bandes'],
    [
      'costs',
      { sum: { money: -123_456_50, currency: 'EUR' }, who: ['Lou', 'Malo', 'Ana'] },
      '-EUR 123,457, with Lou, Malo or Ana',
      '-123\u202f457 EUR, avec Lou, Malo ou Ana',
    ],
  ])('%s %j', (code, fields, english, french) => {
    expect([en.say({ code, fields }), fr.say({ code, fields })]).toEqual([english, french]);
  });

  it('says words that are no message as they are', () => {
    expect(fr.say('Rain board')).toBe('Rain board');
  });

  it('says a code without a text as the code, and a field that is missing as its name', () => {
    const quiet = speakerOf('en', texts.en);
    expect(quiet.say({ code: 'no.such', fields: {} })).toBe('no.such');
    expect(quiet.say({ code: 'strips', fields: {} })).toContain('$n');
  });
});
