import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { CATALOG, readSeason } from '../../season/index.ts';
import { breakDownInto } from '../scenes-into-season.ts';

const cue = (name: string): string => `${name}\nYes.`;
const SCRIPT = [
  ...['INT. A - DAY #1#', cue('BEN'), cue('ANNA')],
  ...['INT. B - DAY #2#', cue('CLEO'), cue('ANNA')],
  ...['INT. C - DAY #3#', cue('CLEO'), cue('DORA'), cue('EVE')],
  ...['INT. D - DAY #4#', cue('DORA'), cue('CLEO')],
].join('\n\n');

function numbers(people: string): Readonly<Record<string, number>> {
  const yaml = `format: onyva-season/1
title: X
currency: EUR
calendar: { start: 2027-04-12 }
bases: [{ id: paris, incentive: none }]
episodes: [{ id: "101", script: a.fountain }]
${people}`;
  const reading = readSeason(yaml, 'season.yaml', CATALOG);
  if (reading.season === null) throw new Error(JSON.stringify(reading.diagnostics));
  const { season } = breakDownInto(reading.season, new Map([['101', parseFountain(SCRIPT, 'a.fountain')]]), reading);
  return Object.fromEntries(season.people.map(({ characters, castNumber }) => [characters[0]!, castNumber]));
}

it('go by who has most scenes where nobody wrote them', () => {
  expect(numbers('')).toEqual({ CLEO: 1, ANNA: 2, DORA: 3, BEN: 4, EVE: 5 });
});

it('stay as they are written, of a person and of a role', () => {
  const people = 'people: [{ name: B, characters: [BEN], cast number: 1 }, { name: A, characters: [ANNA] }]\n';
  expect(numbers(people)).toEqual({ BEN: 1, ANNA: 2, CLEO: 3, DORA: 4, EVE: 5 });
  expect(numbers(`${people}cast numbers: { EVE: 2, ANNA: 7, GONE: 9 }\n`)).toEqual({
    ...{ BEN: 1, ANNA: 7, EVE: 2 },
    ...{ CLEO: 10, DORA: 11 },
  });
});

it('are each of one role', () => {
  expect(() => numbers('cast numbers: { EVE: 2, ANNA: 2 }\n')).toThrow('duplicate-id');
});
