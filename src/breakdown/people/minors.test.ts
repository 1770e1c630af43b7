import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { perhapsMinors } from './minors.ts';

const found = (action: string, ...characters: readonly string[]) =>
  perhapsMinors(characters, parseFountain(`INT. FLAT - DAY\n\n${action}\n`, 'a.fountain').nodes).map(
    ({ character, age, isStated }) => `${character} ${age}${isStated ? '' : '?'}`,
  );

it.each([
  ['LILY (8) sits on the stairs.', 'LILY', 'LILY 8'],
  ['Lily, 8, sits on the stairs.', 'LILY', 'LILY 8'],
  ['LILY, aged 9, sits.', 'LILY', 'LILY 9'],
  ['He lifts his 8-year-old daughter LILY.', 'LILY', 'LILY 8'],
  ['LÉO (9 ans) mange.', 'LÉO', 'LÉO 9'],
  ['LÉO, âgé de 9 ans, mange.', 'LÉO', 'LÉO 9'],
  ['Sa fille de 7 ans, Lola, dort.', 'LOLA', 'LOLA 7'],
  ['Their young son TIM hides.', 'TIM', 'TIM 8?'],
  ['x', 'LITTLE TIM', 'LITTLE TIM 6?'],
  ['x', 'BOY #2', 'BOY #2 10?'],
  ['x', 'PETITE FILLE', 'PETITE FILLE 6?'],
  ['x', 'YOUNG EDWARD', 'YOUNG EDWARD 12?'],
])('%s %s', (action, character, said) => {
  expect(found(action, character)).toEqual([said]);
});

it.each([
  ['LILY (38) sits.', 'LILY'],
  ['YOUNG EDWARD (25) sits.', 'YOUNG EDWARD'],
  ['x', 'YOUNG MAN'],
  ['x', 'COWBOY'],
  ['x', 'BOYFRIEND'],
  ['x', 'GARÇON DE CAFÉ'],
  ['Room 12, 8 chairs. LILY sits at 8.', 'LILY'],
])('%s %s: nobody', (action, character) => {
  expect(found(action, character)).toEqual([]);
});
