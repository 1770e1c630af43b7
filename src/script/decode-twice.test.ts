import { expect, it } from 'vitest';
import { decodeScript } from './decode-script.ts';

const read = (text: string) => {
  const { text: out, diagnostics } = decodeScript(new TextEncoder().encode(text), 'a.fountain');
  return [out, ...diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)];
};

it('accents that were encoded twice are read as they were meant, and it is said where', () => {
  expect(read('Title: X\n\nEXT. LA RUE 14Â° - JOUR\n\nIl a dÃ©jÃ\u00a0 mangÃ©, câ€™est sÃ»r.\n')).toEqual([
    'Title: X\n\nEXT. LA RUE 14° - JOUR\n\nIl a déjà mangé, c’est sûr.\n',
    'script-encoded-twice 3:15',
  ]);
});

it('where other accents are right nothing is changed, and it is said', () => {
  const text = 'EXT. LA RUE 14Â° - JOUR\n\nDéjà vu.\n';
  expect(read(text)).toEqual([text, 'script-encoded-twice 1:15']);
});

it.each(['Déjà vu. ÂME. «Hé»', 'ANGE: Ça va?', 'Ã', 'Straße ×2', '日本'])('%s stays, without a word', (text) => {
  expect(read(text)).toEqual([text]);
});
