import { expect, it } from 'vitest';
import { samePeople } from './same-people.ts';

const said = (names: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  samePeople(Object.entries(names).map(([name, scenes]) => ({ name, scenes }))).map(
    ({ keep, also, because }) => `${keep} = ${also} (${because})`,
  );

it('one name is short for the other, a part of it, or has a title', () => {
  expect(said({ JIM: ['1', '2'], JAMES: ['3'] })).toEqual(['JIM = JAMES (short-name)']);
  expect(said({ LOU: ['1'], 'LOU GRANT': ['2', '3'] })).toEqual(['LOU GRANT = LOU (part-of-name)']);
  expect(said({ 'MADAME BOUDOT': ['1', '2'], BOUDOT: ['3'] })).toEqual(['MADAME BOUDOT = BOUDOT (title)']);
  expect(said({ CLÉMENCE: ['1', '2'], CLEMANCE: ['3'] })).toEqual(['CLÉMENCE = CLEMANCE (one-letter)']);
});

it('who is in one scene with the other is somebody else', () => {
  expect(said({ JIM: ['1', '2'], JAMES: ['2'] })).toEqual([]);
});

it('ages, numbers and names that are only alike are other people', () => {
  expect(said({ JIM: ['1'], 'YOUNG JIM': ['2'] })).toEqual([]);
  expect(said({ 'COP 1': ['1'], 'COP 2': ['2'] })).toEqual([]);
  expect(said({ ANNA: ['1'], ANNE: ['2'] })).toEqual([]);
  expect(said({ 'MADAME BOUDOT': ['1'], 'MADAME AUBIN': ['2'] })).toEqual([]);
});

it('a thousand names are compared in no time', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({
    name: `PERSON ${String.fromCharCode(65 + (i % 26))}${i}X`,
    scenes: [`${i}`],
  }));
  const start = performance.now();
  samePeople(many);
  expect(performance.now() - start).toBeLessThan(2_000);
});
