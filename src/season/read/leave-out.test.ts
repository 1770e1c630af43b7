/** For a comparison, a season is read without what cannot be read in it; the rest can do without. */
import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import { CATALOG, isLeftOut, readSeason } from '../index.ts';

const TEXT = `format: onyva-season/1
title: Away
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases: [{ id: paris, crew day: 20000 }, { id: budapest, crew day: 15000 }]
base travel: [{ between: [paris, budapest], days: 1, fare: 90 }]
units: [{ id: main, home: paris }]
places: [{ id: stage-p, base: paris }, { id: stage-b, base: budapest, fee per day: 400 }]
sets:
  FLAT: { ways: [{ way: stage, place: stage-p }, { way: stage, place: stage-b, build: { cost: 900 } }] }
people: [{ id: anna, name: Anna, characters: [ANNA], contract: { kind: day, rate: 500 } }]
episodes: [{ id: "101", script: 101.fountain }]
`;

function reading(from: string, to: string) {
  expect(TEXT).toContain(from);
  const { season, diagnostics } = readSeason(TEXT.replace(from, to), 'season.yaml', CATALOG, { leaveOut: true });
  const left = diagnostics.filter(isLeftOut);
  return {
    season,
    left: left.map(({ place, message }) => `${place?.line}:${place?.column} ${said(message)}`),
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    bases: season?.bases.map(({ id }) => id),
    ways: season?.sets[0]?.ways.map(({ place }) => place),
  };
}

describe('left out, with the place to put it right', () => {
  it('a way whose build is in a currency without a rate', () => {
    const { left, errors, bases, ways } = reading('cost: 900', 'cost: 900 HUF');
    expect(left).toEqual([expect.stringMatching(/^10:\d+ this way is left out of the comparison: .*no rate for HUF$/)]);
    expect([errors, bases, ways]).toEqual([0, ['paris', 'budapest'], ['stage-p']]);
  });

  it('a way without a place, or with one that there is not', () => {
    for (const way of ['{ way: stage }', '{ way: stage, place: stage-x }']) {
      const { left, ways } = reading('{ way: stage, place: stage-b, build: { cost: 900 } }', way);
      expect([left.length, ways]).toEqual([1, ['stage-p']]);
      expect(left[0]).toMatch(/^10:\d+ this way is left out/);
    }
  });

  it('a place with its ways, a base with its places', () => {
    const place = reading('fee per day: 400', 'fee per day: 400 HUF');
    expect([place.left.length, place.bases, place.ways]).toEqual([1, ['paris', 'budapest'], ['stage-p']]);
    const base = reading('crew day: 15000', 'crew day: 15000 HUF');
    // Somebody may be at home there.
    expect([base.left.length, base.bases, base.ways]).toEqual([1, ['paris', 'budapest'], ['stage-p']]);
  });

  it('the base to which nobody knows what going costs', () => {
    const { left, bases, season } = reading('fare: 90', 'fare: 90 GBP');
    expect([left.length, bases, season?.baseTravel]).toEqual([1, ['paris'], []]);
  });
});

it('what every plan needs is an error as ever: where a unit is at home, what a person is paid', () => {
  expect(reading('crew day: 20000', 'crew day: 20000 USD')).toMatchObject({ season: null, left: [], errors: 1 });
  expect(reading('rate: 500', 'rate: 500 USD')).toMatchObject({ season: null, left: [], errors: 1 });
});
