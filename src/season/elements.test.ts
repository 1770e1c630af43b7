import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../messages/index.ts';
import { written } from '../messages/testing/said.ts';
import { CATALOG } from './catalog.ts';
import { ELEMENT_CATEGORIES, elementsByCategory, withNeeded } from './elements.ts';
import { readSeason } from './read/read-season.ts';
import { smallElement } from './testing/small-season.ts';

const SEASON = `format: onyva-season/1
title: X
currency: EUR
calendar: { start: 2027-04-12 }
bases: [{ id: paris, incentive: none }]
episodes: [{ id: "101", script: a.fountain }]
`;
const read = (text: string) => readSeason(SEASON + text, 's', CATALOG);

describe('the categories of the trade', () => {
  it('are called the same by the data file and in every language', () => {
    for (const { id, en, fr } of ELEMENT_CATEGORIES) {
      expect(CATALOGUES.en[`season.category.${id}`]).toBe(en);
      expect(CATALOGUES.fr[`season.category.${id}`]).toBe(fr);
    }
  });

  it('have the numbers 100 to 124 of the Universal Category Identification once each', () => {
    const numbers = ELEMENT_CATEGORIES.flatMap(({ uci }) => (uci === null ? [] : [uci]));
    expect([...numbers].sort()).toEqual(Array.from({ length: 25 }, (_, i) => 100 + i));
  });
});

describe('elements of a season', () => {
  it('are read with all that planning needs of them, and may need one that is written further down', () => {
    const { season, diagnostics } = read(`elements:
  - { id: peugeot, name: Peugeot 404, category: vehicles, rate: 220, available: [2027-04-12..2027-05-07],
      unavailable: [2027-04-19], lead days: 15, needs: low-loader, note: the owner drives }
  - { id: low-loader, category: equipment }
`);
    expect(diagnostics.map(written)).toEqual([]);
    expect(season!.elements).toEqual([
      {
        id: 'peugeot',
        name: 'Peugeot 404',
        category: 'vehicles',
        rate: 22_000,
        available: [{ from: '2027-04-12', to: '2027-05-07' }],
        unavailable: [{ from: '2027-04-19', to: '2027-04-19' }],
        leadDays: 15,
        needs: ['low-loader'],
        note: 'the owner drives',
      },
      smallElement('low-loader', { category: 'equipment' }),
    ]);
  });

  it('may be of a category of the season; another one is refused, with what was meant', () => {
    expect(
      read('element categories: [{ id: puppets }]\nelements: [{ id: a, category: puppets }]\n').season,
    ).toMatchObject({
      elementCategories: [{ id: 'puppets', name: 'puppets', mark: null }],
      elements: [{ category: 'puppets' }],
    });
    const { season, diagnostics } = read('elements: [{ id: a, category: vehicle }]\n');
    expect(season).toBeNull();
    expect(diagnostics.map(written).join()).toContain('vehicles');
    expect(read('elements: [{ id: a, category: cast }]\n').season).toBeNull();
    expect(read('elements: [{ id: a, category: props, needs: [b] }]\n').diagnostics.map(({ code }) => code)).toEqual([
      'unknown-reference',
    ]);
  });

  it('read from the hires of an older file are the same as written as elements', () => {
    const older = read(`hires:
  - { id: crowd, name: Crowd, kind: background, rate: 98 }
  - { id: crane, kind: equipment, rate: 1450 }
scenes: { "101-1": { hires: { crowd: 30 } } }
`);
    const now = read(`elements:
  - { id: crowd, name: Crowd, category: background, rate: 98 }
  - { id: crane, category: equipment, rate: 1450 }
scenes: { "101-1": { elements: { crowd: { amount: 30 } } } }
`);
    expect(older.diagnostics.map(written)).toEqual([]);
    expect(older.season).toEqual(now.season);
    expect(older.sceneOverrides[0]!.elements).toEqual(now.sceneOverrides[0]!.elements);
  });
});

describe('what a scene needs', () => {
  const elements = [
    smallElement('car', { category: 'vehicles', needs: ['tow'] }),
    smallElement('tow', { category: 'equipment', needs: ['driver', 'car'] }),
    smallElement('driver', { category: 'stunts' }),
  ];

  it('has all that its elements need, once each, and says for whom', () => {
    expect(withNeeded([{ element: 'car', amount: 2 }], elements)).toEqual([
      { element: 'car', amount: 2 },
      { element: 'tow', amount: 1, neededBy: 'car' },
      { element: 'driver', amount: 1, neededBy: 'tow' },
    ]);
    expect(
      withNeeded(
        [
          { element: 'car', amount: 1 },
          { element: 'tow', amount: 3 },
        ],
        elements,
      )[1],
    ).toEqual({
      element: 'tow',
      amount: 3,
    });
    expect(withNeeded([{ element: 'car', amount: 0 }], elements)).toHaveLength(1);
  });

  it('stands on sheets in the order of the categories', () => {
    expect(elementsByCategory(elements, []).map(({ category }) => category)).toEqual([
      'stunts',
      'vehicles',
      'equipment',
    ]);
  });
});
