/** A season small enough to be compared in a second: two interiors and a bridge, Paris and Budapest. */
import { readSeasonFiles } from '../../breakdown/index.ts';
import { hasErrors } from '../../foundation/index.ts';
import { readScript } from '../../script/index.ts';
import type { Season } from '../../season/index.ts';

const SCRIPT = `INT. FLAT - DAY #1#

ANNA
This one is mine.

INT. OFFICE - DAY #2#

ANNA
And this one?

BEN
Ask them.

EXT. BRIDGE - DAY #3#

ANNA
There it is.

INT. FLAT - NIGHT #4#

BEN
Good night.
`;

/** Interiors may be built in Paris or in Budapest; the bridge is in Paris, with a double in Budapest. */
export function twoKeys(
  more: { readonly incentive?: string; readonly city?: boolean; readonly paris?: number } = {},
): Season {
  const { incentive = 'hu', city = true, paris = 30000 } = more;
  const text = `format: onyva-season/1
title: Two keys
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: ${paris}, incentive: none }
  - { id: budapest, crew day: 31000, incentive: ${incentive}${incentive === 'none' ? '' : ', incentive override: { minimumSpend: 0, minimumShootingDays: 0, financing: { percentPerYear: 8, months: 12 } }'}, crew stay: 100 }
base travel: [{ between: [paris, budapest], days: 1, company: 400, fare: 50 }]
units: [{ id: main, name: Main unit, home: paris }]
places:
  - { id: stage-p, base: paris, fee per day: 500 }
  - { id: stage-b, base: budapest, fee per day: 500 }
  - { id: bridge, base: paris }
  - { id: lane, base: budapest }
sets:
  FLAT: { ways: [{ way: stage, place: stage-p }, { way: stage, place: stage-b }] }
  OFFICE: { ways: [{ way: stage, place: stage-p }, { way: stage, place: stage-b }] }
  BRIDGE: { is the city: ${city}, ways: [{ way: real place, place: bridge }, { way: double, place: lane }] }
people:
  - { id: anna, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }
  - { id: ben, name: Ben O, characters: [BEN], contract: { kind: day, rate: 300, hold percent: 0 } }
episodes: [{ id: "101", title: Two keys, script: scripts/101.fountain }]
`;
  const { season, diagnostics } = readSeasonFiles(text, 'season.yaml', (path) =>
    readScript(new TextEncoder().encode(SCRIPT), path),
  );
  if (season === null) throw new Error(JSON.stringify(diagnostics.filter((found) => hasErrors([found]))));
  return season;
}
