import { describe, expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { CATALOG, readSeason } from '../../season/index.ts';
import { breakDownInto } from '../scenes-into-season.ts';

const SCRIPT = `INT. KITCHEN - DAY #1#

LOU
Salt.

INT. STREET - DAY #2#

LOU
Rain.

CHEF
Rain.

INT. KITCHEN - NIGHT #3#

CHEF
Sugar.
`;
const YAML = `format: onyva-season/1
title: X
currency: EUR
calendar: { start: 2027-04-12, prep start: 2027-03-01 }
bases: [{ id: paris, incentive: none }]
episodes: [{ id: "101", script: a.fountain }]
people:
  - { id: ana, name: Ana, characters: [LOU], unavailable: [2027-03-01..2027-03-03] }
  - { id: theo, name: Theo, characters: [CHEF], available: [2027-03-06..2027-05-30] }
scenes: { "101-1": { story day: D1 }, "101-2": { story day: D1 }, "101-3": { story day: D1 } }
`;

function seasonOf(more: string) {
  const reading = readSeason(YAML + more, 'season.yaml', CATALOG);
  return breakDownInto(reading.season!, new Map([['101', parseFountain(SCRIPT, 'a.fountain')]]), reading);
}

describe('what the story asks of the plan', () => {
  it('a rehearsal is a prerequisite from its date, or from the first day on which all are free', () => {
    const { season } = seasonOf(`rehearsals:
  - { id: together, people: [ana, theo], before: ["101-2"], lead days: 2, cost: 900 }
  - { id: alone, people: [theo], before: ["101-3"], date: 2027-04-09 }
`);
    // Theo is there from Saturday the 6th: the first Monday to Friday with both is the 8th.
    expect(season.prerequisites).toMatchObject([
      { id: 'together', scenes: ['101-2'], starts: '2027-03-08', steps: [{ workingDays: 3, cost: 90_000 }] },
      { id: 'alone', kind: 'rehearsal', of: 'rehearsals', starts: '2027-04-09', steps: [{ workingDays: 1 }] },
    ]);
  });

  it('a fitting is one of all scenes of its look, which are those of its person on its story days', () => {
    const { season } = seasonOf('looks: [{ id: coat, person: ana, story days: D1, fitting: { working days: 4 } }]\n');
    expect(season.prerequisites).toMatchObject([
      { kind: 'fitting', of: 'looks', scenes: ['101-1', '101-2'], starts: '2027-03-04', steps: [{ workingDays: 4 }] },
    ]);
  });

  it('a look that ends on camera is order, and one that begins there too', () => {
    const { season } = seasonOf(`looks:
  - { id: long, name: Long hair, kind: hair, person: ana, story days: D1, ends in: "101-2" }
  - { id: short, name: Short hair, kind: hair, person: theo, scenes: ["101-3"], begins in: "101-2" }
`);
    expect(season.order.map((row) => row.kind === 'before' && [row.first, row.then, row.why])).toEqual([
      [['101-1'], ['101-2'], 'Long hair'],
      [['101-2'], ['101-3'], 'Short hair'],
    ]);
  });

  it('what names a scene that is not there is said at its place', () => {
    const { diagnostics, season } = seasonOf('moments: [{ scene: "101-9" }, { scene: "101-1" }]\n');
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toContainEqual(['unknown-scene', 11]);
    expect(season.story?.moments).toMatchObject([{ scene: '101-1' }]);
  });
});
