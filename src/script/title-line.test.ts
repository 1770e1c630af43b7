import { expect, it } from 'vitest';
import { titleLine } from './title-line.ts';

it.each([
  ['GROG THE CAVEMAN', ['.', 'Placed into Public Domain.', 'GROG THE CAVEMAN', 'Written by', 'Joel']],
  ['Big Fish', ['.', 'Big Fish', 'written by', 'John August', 'FINAL PRODUCTION DRAFT']],
  ['LE GRAND BAIN', ['Films du Cadran', 'LE GRAND BAIN', 'écrit par', 'Lou Diallo']],
  ['UNE RUE', ['© 2026 Films du Cadran', 'UNE RUE']],
  ['1917', ['1917', 'Written by', 'Sam']],
  ['Pilot', ['Pilot']],
])('%s is the title', (title, lines) => {
  expect(lines[titleLine(lines)]).toBe(title);
});
