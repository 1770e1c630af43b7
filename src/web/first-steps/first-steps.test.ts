import { expect, it } from 'vitest';
import type { Season } from '../../season/index.ts';
import { smallBase, smallUnit } from '../../season/testing/small-season.ts';
import type { Book } from '../records/record-kind.ts';
import { season as viewOf } from '../testing/views.ts';
import { firstSteps } from './first-steps.ts';

const EMPTY = { sets: [], people: [], places: [], elements: [], scenes: [], order: [], prerequisites: [] };

function leftOf(more: Partial<Season>, source: unknown = {}): readonly string[] {
  const season = { ...EMPTY, bases: [], units: [smallUnit({ id: 'main' })], ...more } as unknown as Season;
  const book: Book = { season, source, view: viewOf(1, { season, source }), say: (code) => code, money: String };
  return firstSteps(book)
    .filter(({ isDone }) => !isDone)
    .map(({ step }) => step);
}

it('a season without scenes begins with its scripts; what is not wanted yet is not asked for', () => {
  expect(leftOf({})).toEqual(['scripts', 'units', 'order']);
});

it('a step is done when what it asks for is there', () => {
  expect(leftOf({ units: [smallUnit({ id: 'main' }), smallUnit({ id: 'second' })] })).not.toContain('units');
  const paris = smallBase();
  const priced = { bases: [{ id: paris.id, 'crew day': 41_250, 'company move': 900 }] };
  expect(leftOf({ bases: [paris] })).toContain('money');
  expect(leftOf({ bases: [paris] }, priced)).not.toContain('money');
});
