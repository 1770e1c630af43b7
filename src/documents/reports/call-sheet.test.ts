import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../../tests/golden/documents/small-season.ts';
import { calendarDay } from '../../foundation/index.ts';
import type { PlanFile, Season } from '../../season/index.ts';
import { documentPages, type PaperLanguage, renderPages } from '../index.ts';
import type { PaperScope } from '../report-source.ts';

function sheet(
  date: string,
  {
    season = SMALL_SEASON,
    plan = SMALL_PLAN,
    lang = 'en',
  }: { season?: Season; plan?: PlanFile; lang?: PaperLanguage } = {},
): string {
  const scope: PaperScope = { from: calendarDay(date), to: calendarDay(date) };
  return renderPages(documentPages('call-sheet', season, plan, { lang, scope }), 'txt');
}

/** The row of a person in the table of the cast. */
const rowOf = (text: string, name: string): readonly string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith('│') && line.includes(name))!
    .split('│')
    .map((cell) => cell.trim());

describe('call sheet: people', () => {
  it('are called by the plan: make-up before their first strip, out after their last', () => {
    // Ana: first strip 08:45, an hour of make-up; last strip ends 15:10, twenty minutes to get out.
    expect(rowOf(sheet('2027-04-12'), 'Ana Moreau')).toEqual(
      expect.arrayContaining(['1', 'Ana Moreau', 'LOU', 'SW', '07:45', '08:45', '15:30']),
    );
  });

  it('have a pick-up where the season says how long it takes', () => {
    const people = SMALL_SEASON.people.map((person) => ({ ...person, pickUpMinutes: 40 }));
    expect(rowOf(sheet('2027-04-12', { season: { ...SMALL_SEASON, people } }), 'Ana Moreau')).toContain('07:05');
  });

  it('who wait that day are named with their status, and no time', () => {
    const row = rowOf(sheet('2027-04-20'), 'Theo Blanc');
    expect(row).toContain('H');
    expect(row.join(' ')).not.toMatch(/\d\d:\d\d/);
  });

  it('who come back too soon have a line', () => {
    // Ana is out at 15:30 on the 12th. With 14 hours of rest asked for, 04:55 the next morning is too soon.
    const people = SMALL_SEASON.people.map((person) => ({ ...person, restMinutes: 14 * 60 }));
    const text = sheet('2027-04-13', { season: { ...SMALL_SEASON, people } });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Turnaround: Ana Moreau is back after 13 h 25 of rest; 14 h 00 is required',
    );
    expect(sheet('2027-04-13')).not.toContain('Turnaround');
  });

  it('who are children are marked, with their tutor', () => {
    const people = SMALL_SEASON.people.map((person) =>
      person.id === 'ana-moreau' ? { ...person, born: calendarDay('2017-04-13'), tutor: 'Mme Girard' } : person,
    );
    const text = sheet('2027-04-12', { season: { ...SMALL_SEASON, people } }).replace(/\s+/g, ' ');
    expect(text).toContain('minor, 9');
    expect(text).toContain('Girard');
  });

  it.each([
    ['en', /minor\? age to confirm/, 'minor, 9'],
    ['fr', /enfant\u202f\? âge à confirmer/, 'enfant, 9 ans'],
  ] as const)('who are perhaps children have no age until somebody says it (%s)', (lang, unsure, age) => {
    const season = (more: object): Season => ({
      ...SMALL_SEASON,
      people: SMALL_SEASON.people.map((person) =>
        person.id === 'ana-moreau' ? { ...person, born: calendarDay('2017-04-13'), ...more } : person,
      ),
    });
    const said = (more: object): string =>
      renderPages(
        documentPages('call-sheet', season(more), SMALL_PLAN, {
          lang,
          scope: { from: calendarDay('2027-04-12'), to: calendarDay('2027-04-12') },
        }),
        'html',
      );
    expect(said({ isPerhapsMinor: true })).toMatch(unsure);
    expect(said({ isPerhapsMinor: true })).not.toContain(age);
    expect(said({})).toContain(age);
    const board = (id: 'one-liner' | 'dood'): string =>
      renderPages(documentPages(id, season({ isPerhapsMinor: true }), SMALL_PLAN, { lang }), 'html');
    for (const id of ['one-liner', 'dood'] as const) expect(board(id)).toMatch(unsure);
  });
});

describe('call sheet: times', () => {
  it('past midnight are those of the next morning', () => {
    const text = sheet('2027-04-15');
    expect(text).toContain('21:40–01:00 Fri');
    expect(text).toContain('01:30 Fri');
    expect(text).not.toMatch(/2[4-9]:\d\d/);
    expect(sheet('2027-04-15', { lang: 'fr' })).toContain('01:00 ven.');
  });

  it('are those of a clock on the wall in the night in which clocks change', () => {
    // Sunday 28 March 2027, 02:00 becomes 03:00 in Paris: 25:30 of the 27th is 01:30, 27:30 is 04:30.
    const day = { ...SMALL_PLAN.days[2]!, date: calendarDay('2027-03-27'), wrap: '27:30' };
    const text = sheet('2027-03-27', { plan: { ...SMALL_PLAN, days: [day] } });
    expect(text).toContain('04:30 Sun');
    expect(text).toContain('The clocks change during this day');
    expect(sheet('2027-04-15')).not.toContain('clocks change');
  });

  it('of the sun are those of the place', () => {
    // Paris, 12 April: sunrise about 07:08, sunset about 20:38 (summer time).
    const text = sheet('2027-04-12');
    expect(text).toMatch(/Sunrise +07:0\d/);
    expect(text).toMatch(/Sunset +20:3\d/);
  });
});

describe('call sheet: what nobody has said', () => {
  it('stands on it as to be filled in, and in the list of what is missing', () => {
    const text = sheet('2027-04-12').replace(/[\s│]+/g, ' ');
    expect(text).toContain('to fill: Nearest hospital');
    expect(text).toMatch(/Missing before it is issued: .*Nearest hospital \(Stage 4\)/);
  });

  it('is gone when the season says it', () => {
    const information = {
      contact: 'M. Bonnet',
      parking: 'under the square',
      hospital: 'Hôpital de la Butte',
      baseCamp: null,
      holding: null,
      catering: 'tent',
      access: null,
    };
    const season: Season = {
      ...SMALL_SEASON,
      places: SMALL_SEASON.places.map((place) => ({ ...place, address: '1 quai', information })),
      production: {
        company: 'Films du Cadran',
        office: '8 rue du Sablier',
        contacts: [{ role: '1st AD', name: 'N. Faure', phone: '+33 6' }],
      },
    };
    const text = sheet('2027-04-12', { season });
    expect(text).not.toContain('to fill');
    expect(text).not.toContain('Missing before');
    for (const said of ['Hôpital de la Butte', 'Films du Cadran', 'N. Faure', 'Catering: tent'])
      expect(text).toContain(said);
  });
});

describe('call sheet: the days to come', () => {
  it('are the next two of the unit, with their calls and scenes', () => {
    const text = sheet('2027-04-12');
    expect(text).toContain('Day 2 · Tue 13 April 2027');
    expect(text).toContain('Day 3 · Thu 15 April 2027');
    expect(text).not.toContain('Day 4');
    expect(text).toContain('Day 1 of 5');
  });

  it('carries no money', () => {
    expect(sheet('2027-04-12')).not.toMatch(/EUR|1,?100|rate/i);
  });
});
