import { describe, expect, it } from 'vitest';
import { CATALOG } from '../catalog.ts';
import { readSeason } from './read-season.ts';

const HEAD = `format: onyva-season/1
title: X
currency: EUR
calendar: { start: 2027-04-12, prep start: 2027-03-01 }
bases: [{ id: paris, incentive: none }]
episodes: [{ id: "101", script: a.fountain }]
people: [{ id: ana, name: Ana, characters: [LOU] }, { id: theo, name: Theo, characters: [CHEF] }]
`;

function read(more: string) {
  const { season, diagnostics } = readSeason(HEAD + more, 'season.yaml', CATALOG);
  return { season, said: diagnostics.map(({ code, place }) => `${code} ${place?.line}`) };
}

describe('the story in season.yaml', () => {
  it('is missing where nothing is said of it', () => {
    expect(read('').season).not.toHaveProperty('story');
  });

  it('has defaults for all but what must be said', () => {
    const { season, said } = read(`threads: [{ id: two }]
moments: [{ scene: "101-3" }]
rehearsals: [{ id: first, people: ana, before: "101-3" }]
looks: [{ id: coat, person: ana, story days: D1, fitting: {} }]
deliveries: [{ id: teaser, due: 2027-06-01 }]
`);
    expect(said).toEqual([]);
    expect(season?.story).toMatchObject({
      threads: [{ name: 'two', people: [], scenes: [] }],
      moments: [{ kind: 'own', people: [], thread: null, note: null }],
      rehearsals: [{ kind: 'rehearsal', minutes: 120, base: 'paris', date: null, leadDays: 0, cost: 0 }],
      looks: [{ kind: 'costume', storyDays: ['D1'], doubles: 0, fitting: { workingDays: 1, base: 'paris' } }],
      deliveries: [{ kind: 'own', days: 0 }],
    });
  });

  it('says where it names somebody or a thread that is not there', () => {
    const more = `moments:
  - { scene: "101-3", people: [anna], thread: three }
  - { scene: "909-1" }
looks: [{ id: coat, person: ana }]
`;
    expect(read(more)).toEqual({
      season: null,
      said: ['unknown-reference 9', 'unknown-reference 9', 'bad-scene-id 10', 'look-without-scenes 11'],
    });
  });

  it('takes an order with a price as a wish, which has no days between', () => {
    const row = 'before: ["101-1"], after: ["101-2"], price: 500';
    expect(read(`order: [{ ${row} }]\n`).season?.order).toMatchObject([{ kind: 'before', price: 50_000 }]);
    expect(read(`order: [{ ${row}, min days: 2 }]\n`).said).toEqual(['bad-order 8']);
    const off = `order: [{ ${row} }]\npreferences: { wishes: off }\n`;
    expect(read(off).season?.order).toMatchObject([{ price: 0 }]);
  });
});
