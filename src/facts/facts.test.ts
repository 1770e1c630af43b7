import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseClock } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { type Base, CATALOG } from '../season/index.ts';
import { day, smallBase, smallPlace, smallSeason } from '../season/testing/small-season.ts';
import { knowsHolidaysOf, publicHolidayOn, publicHolidays } from './holidays.ts';
import { isHoliday, isOpen, isSchoolTerm, whyClosed } from './open-days.ts';
import { kilometresBetween, roadMinutes } from './road.ts';
import { lightCalendar, lightWindows } from './sun.ts';
import { isTimeZone, utcOffsetAtNoon } from './time-zone.ts';
import { isWorkingDay, readyDay } from './working-days.ts';

const CITIES = {
  paris: [48.8566, 2.3522, 'Europe/Paris'],
  london: [51.5074, -0.1278, 'Europe/London'],
  chicago: [41.8781, -87.6298, 'America/Chicago'],
  sydney: [-33.8688, 151.2093, 'Australia/Sydney'],
  apia: [-13.8333, -171.7667, 'Pacific/Apia'],
  edinburgh: [55.9533, -3.1883, 'Europe/London'],
  tromso: [69.6492, 18.9553, 'Europe/Oslo'],
  longyearbyen: [78.2232, 15.6267, 'Arctic/Longyearbyen'],
} as const;

function windowsIn(city: keyof typeof CITIES, date: string, margin = 0) {
  const [latitude, longitude, zone] = CITIES[city];
  return lightWindows(day(date), latitude, longitude, utcOffsetAtNoon(zone, day(date)), margin);
}

describe('K-2 offset of a time zone at noon', () => {
  it.each([
    ['Europe/Paris', '2027-03-27', 60],
    ['Europe/Paris', '2027-03-28', 120],
    ['Europe/Paris', '2027-10-30', 120],
    ['Europe/Paris', '2027-10-31', 60],
    ['America/Chicago', '2027-03-13', -360],
    ['America/Chicago', '2027-03-14', -300],
    ['America/Chicago', '2027-11-07', -360],
    ['Asia/Kolkata', '2027-07-01', 330],
    ['Pacific/Apia', '2027-07-01', 780],
    ['Pacific/Honolulu', '2027-07-01', -600],
    ['UTC', '2027-07-01', 0],
  ])('%s on %s is %i minutes east of UTC', (zone, date, minutes) => {
    expect(utcOffsetAtNoon(zone, day(date))).toBe(minutes);
  });

  it('knows which zones exist', () => {
    expect(isTimeZone('Europe/Paris')).toBe(true);
    expect(isTimeZone('Europe/Lutetia')).toBe(false);
  });
});

describe('K-11 sun', () => {
  // Almanac values (USNO rules: upper limb, 34' of refraction), whole minutes on the clock of the place.
  it.each([
    ['paris', '2027-06-21', '05:47', '21:58'],
    ['paris', '2027-12-21', '08:41', '16:56'],
    ['paris', '2027-03-20', '06:55', '19:04'],
    ['london', '2027-06-21', '04:43', '21:21'],
    ['chicago', '2027-12-21', '07:15', '16:23'],
    ['sydney', '2027-12-22', '05:41', '20:05'],
  ] as const)('sun of %s on %s: up %s, down %s, within 2 minutes', (city, date, up, down) => {
    const { day: daylight } = windowsIn(city, date);
    expect(Math.abs(daylight.from - parseClock(up)!)).toBeLessThanOrEqual(2);
    expect(Math.abs(daylight.to - parseClock(down)!)).toBeLessThanOrEqual(2);
  });

  it('takes the margin off both ends of every window', () => {
    const bare = windowsIn('paris', '2027-04-12');
    const kept = windowsIn('paris', '2027-04-12', 10);
    for (const part of ['day', 'night', 'dawn', 'dusk'] as const) {
      expect([kept[part].from - bare[part].from, bare[part].to - kept[part].to]).toEqual([10, 10]);
    }
  });

  it('night runs past midnight into the dawn of the next date, on the clock of the shooting date', () => {
    const { night, dusk } = windowsIn('paris', '2027-03-27');
    expect(night.from).toBeGreaterThan(dusk.from);
    // Clocks go forward in this night; its clock does not: civil dawn at about 6:08 winter time.
    expect(night.to).toBeGreaterThan(1440 + 360);
    expect(night.to).toBeLessThan(1440 + 375);
  });

  it('asks for the civil date even where the zone is a day ahead of its sun (Samoa)', () => {
    const { day: daylight } = windowsIn('apia', '2027-06-21');
    expect(daylight.from).toBeGreaterThan(380);
    expect(daylight.to).toBeLessThan(1110);
  });

  it('a calendar of consecutive dates says the same as each date alone, over a change of clocks too', () => {
    const days = Array.from({ length: 10 }, (_, i) => addDays(day('2027-03-24'), i));
    const [latitude, longitude, zone] = CITIES.paris;
    const offsets = days.map((date) => utcOffsetAtNoon(zone, date));
    expect(lightCalendar(days, latitude, longitude, offsets, 10)).toEqual(
      days.map((date, i) => lightWindows(date, latitude, longitude, offsets[i]!, 10)),
    );
  });

  it('polar day: daylight all day, no night; dusk and dawn are the low sun at midnight (Tromso in June)', () => {
    const { day: daylight, night, dusk } = windowsIn('tromso', '2027-06-21', 10);
    expect(daylight).toEqual({ from: 0, to: 1440 });
    expect(night.from).toBeGreaterThan(night.to);
    // 19 degrees east, on the time of 30: the sun is lowest at 00:46 of the next date, less 10 minutes of margin.
    expect(Math.abs(dusk.to - parseClock('24:36')!)).toBeLessThanOrEqual(3);
    expect(dusk.from).toBeLessThan(dusk.to - 60);
    const inTheArctic = windowsIn('longyearbyen', '2027-06-21');
    for (const empty of [inTheArctic.night, inTheArctic.dawn, inTheArctic.dusk])
      expect(empty.from).toBeGreaterThan(empty.to);
  });

  it('polar winter: no day; dark between the twilights (Tromso), or all day (Svalbard)', () => {
    const tromso = windowsIn('tromso', '2027-12-21');
    expect(tromso.day.from).toBeGreaterThan(tromso.day.to);
    // By hand for a declination of -23.44: civil twilight is 131 minutes either side of a solar noon at 11:42.
    expect(Math.abs(tromso.night.from - parseClock('13:53')!)).toBeLessThanOrEqual(2);
    expect(Math.abs(tromso.night.to - parseClock('33:31')!)).toBeLessThanOrEqual(2);
    expect(windowsIn('longyearbyen', '2027-12-21').night).toEqual({ from: 0, to: 2160 });
  });

  it('dusk goes from the golden hour over sunset to the night, dawn from the night over sunrise (Edinburgh)', () => {
    const { day: daylight, night, dawn, dusk } = windowsIn('edinburgh', '2027-06-10');
    expect(Math.abs(daylight.to - parseClock('21:57')!)).toBeLessThanOrEqual(2);
    expect(Math.abs(night.from - parseClock('22:56')!)).toBeLessThanOrEqual(5);
    expect(night.to).toBeGreaterThan(1440 + 180);
    // Rounded inwards: the night begins where the dusk has ended.
    expect(dusk.to).toBe(night.from - 1);
    // A sun that sinks 6 degrees takes 54 to 62 minutes here in June.
    expect(daylight.to - dusk.from).toBeGreaterThan(50);
    expect(daylight.to - dusk.from).toBeLessThan(66);
    expect(Math.abs(dawn.to - daylight.from - (daylight.to - dusk.from))).toBeLessThanOrEqual(3);
    expect(Math.abs(dawn.from - parseClock('03:28')!)).toBeLessThanOrEqual(5);
  });

  it('where not even a civil dusk comes, dusk and dawn meet in the middle of the night (Tromso in August)', () => {
    const { night, dusk } = windowsIn('tromso', '2027-08-01');
    const { dawn } = windowsIn('tromso', '2027-08-02');
    expect(night.from).toBeGreaterThan(night.to);
    expect(dusk.to - dusk.from).toBeGreaterThan(30);
    expect(dawn.to - dawn.from).toBeGreaterThan(30);
    expect(Math.abs(dusk.to - (1440 + dawn.from))).toBeLessThanOrEqual(3);
  });

  it('where the sun does not rise, dawn and dusk meet in the middle of the day (Tromso in December)', () => {
    const { dawn, dusk } = windowsIn('tromso', '2027-12-21');
    expect(Math.abs(dawn.to - parseClock('11:42')!)).toBeLessThanOrEqual(2);
    expect(Math.abs(dusk.from - dawn.to)).toBeLessThanOrEqual(1);
    expect(dusk.to).toBeGreaterThan(dusk.from + 120);
  });

  it('a crew has the holidays of its agreement, not those of every state (K-8)', () => {
    const { calendar } = smallSeason({ calendar: { ...smallSeason().calendar, end: null } });
    const crewOf = (id: string, change: Partial<Base> = {}): Base =>
      smallBase({ country: 'US', region: 'il', rules: CATALOG.rulePacks.get(id)!, ...change });
    const chicago = crewOf('us-il');
    const open = (base: Base, date: string): boolean => isOpen(calendar, base, day(date));
    // Malcolm X Day is a public holiday of Illinois; Good Friday and the day after Thanksgiving are none.
    expect(publicHolidayOn('US', 'il', day('2027-05-19'))).toBe('Malcolm X Day');
    expect([open(chicago, '2027-05-19'), isHoliday(chicago, day('2027-05-19'))]).toEqual([true, false]);
    expect(['2027-05-31', '2027-07-05', '2027-11-26', '2028-04-14'].map((date) => open(chicago, date))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    // Whit Monday is the solidarity day of French television: worked, without premium. Film crews have it off.
    const paris = { country: 'FR', region: null };
    expect(isHoliday(crewOf('fr-tv-2642', paris), day('2027-05-17'))).toBe(false);
    expect(isHoliday(crewOf('fr-film-3097', paris), day('2027-05-17'))).toBe(true);
    expect(isHoliday(crewOf('fr-tv-2642', paris), day('2027-05-06'))).toBe(true);
    // An ordinary day is none, whatever the list says.
    const ordinary = crewOf('us-il', { ordinaryDays: [day('2027-05-31')] });
    expect([open(ordinary, '2027-05-31'), isHoliday(ordinary, day('2027-05-31'))]).toEqual([true, false]);
  });

  it('SPEC names the versions of the packages that know sun and holidays (K-12)', () => {
    const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    for (const name of ['suncalc', 'date-holidays']) {
      const [, major] = /^\^?(\d+)\./.exec(dependencies[name]!)!;
      expect(read('src/schedule/SPEC.md')).toContain(`by \`${name}\` ${major}`);
    }
  });

  it('windows follow one another on any date below the polar circle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -45, max: 45 }), (offset, latitude) => {
        const { day: light, night, dawn, dusk } = lightWindows(addDays(day('2027-01-01'), offset), latitude, 0, 0, 0);
        expect(dawn.from).toBeLessThan(dawn.to);
        expect(dawn.from).toBeLessThan(light.from - 15);
        expect(dawn.to).toBeGreaterThan(light.from + 15);
        expect(dawn.to).toBeLessThan(dusk.from);
        expect(dusk.from).toBeLessThan(light.to - 15);
        expect(dusk.to).toBeGreaterThan(light.to + 15);
        expect(dusk.from).toBeLessThan(night.from);
        expect(night.to).toBeGreaterThan(1440);
      }),
      { seed: 20270412, numRuns: 60 },
    );
  });
});

describe('K-8 holidays and open days', () => {
  it('French public holidays of 2027 are the eleven of the labour code', () => {
    expect([...publicHolidays('FR', null, 2027).keys()]).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
  });

  it('leaves out observances and bank days, and knows a region of its own', () => {
    expect(publicHolidayOn('FR', null, day('2027-05-30'))).toBeNull();
    expect(publicHolidayOn('US', null, day('2027-03-01'))).toBeNull();
    expect(publicHolidayOn('US', 'il', day('2027-03-01'))).toMatch(/Pulaski/);
    expect(publicHolidayOn('TR', null, day('2027-05-18'))).not.toBeNull();
  });

  it('says when it does not know a country or region', () => {
    expect(knowsHolidaysOf('FR', null)).toBe(true);
    expect(knowsHolidaysOf('US', 'IL')).toBe(true);
    expect(knowsHolidaysOf('XX', null)).toBe(false);
    expect(knowsHolidaysOf('FR', 'qq')).toBe(false);
  });

  const { calendar } = smallSeason({
    calendar: {
      ...smallSeason().calendar,
      end: day('2027-05-31'),
      hiatus: [{ from: day('2027-05-10'), to: day('2027-05-11') }],
    },
  });
  const base = smallBase({ extraHolidays: [day('2027-05-07')], workedHolidays: [day('2027-05-17')] });

  it.each([
    ['2027-04-11', 'before the first shooting day Mon 12 April 2027'],
    ['2027-04-12', null],
    ['2027-04-17', 'not a working weekday'],
    ['2027-05-06', 'Ascension'],
    ['2027-05-07', 'holiday of the season'],
    ['2027-05-10', 'hiatus'],
    ['2027-05-17', null],
    ['2027-06-01', 'after the last shooting day Mon 31 May 2027'],
  ])('%s: %s', (date, why) => {
    const found = whyClosed(calendar, base, day(date));
    expect(found && said(found)).toBe(why);
    expect(isOpen(calendar, base, day(date))).toBe(why === null);
  });

  it('R-9 school term: not at weekends, on public holidays (worked or not) or in school holidays', () => {
    const school = { ...calendar, schoolHolidays: [{ from: day('2027-04-12'), to: day('2027-04-23') }] };
    expect(isSchoolTerm(school, base, day('2027-04-14'))).toBe(false);
    expect(isSchoolTerm(school, base, day('2027-04-24'))).toBe(false);
    expect(isSchoolTerm(school, base, day('2027-05-17'))).toBe(false);
    expect(isSchoolTerm(school, base, day('2027-04-26'))).toBe(true);
  });
});

describe('K-9 working days', () => {
  const base = smallBase();
  it.each([
    ['2027-03-01', 1, '2027-03-01'],
    ['2027-03-06', 1, '2027-03-08'],
    ['2027-03-26', 2, '2027-03-30'],
    ['2027-03-01', 15, '2027-03-19'],
  ])('from %s the %i. working day is %s', (start, count, ready) => {
    expect(readyDay(base, day(start), count)).toBe(ready);
  });

  it('waits for nothing when nothing is asked, and rests on Easter Monday', () => {
    expect(readyDay(base, day('2027-03-01'), 0)).toBeNull();
    expect(isWorkingDay(base, day('2027-03-29'))).toBe(false);
  });
});

describe('K-4 road', () => {
  const timing = { roadToFindMinutes: 25, roadBaseMinutes: 10, roadMinutesPerKm: 2 };
  const louvre = smallPlace('louvre', { latitude: 48.8606, longitude: 2.3376 });
  const versailles = smallPlace('versailles', { latitude: 48.8049, longitude: 2.1204 });

  it('uses the great circle, kilometres rounded up', () => {
    expect(kilometresBetween(louvre, versailles)).toBeCloseTo(17.06, 1);
    expect(roadMinutes(louvre, versailles, [], timing)).toBe(10 + 18 * 2);
  });

  it('is at most twelve hours between two bases, and as long as it is within one', () => {
    const chicago = smallPlace('chicago', { latitude: 41.8781, longitude: -87.6298 });
    expect(roadMinutes(louvre, { ...chicago, base: 'illinois' }, [], timing)).toBe(720);
    expect(roadMinutes(louvre, chicago, [], timing)).toBeGreaterThan(10_000);
  });

  it('takes the season at its word, in either direction; no road to the same place', () => {
    const given = [{ between: ['versailles', 'louvre'] as const, minutes: 55 }];
    expect(roadMinutes(louvre, versailles, given, timing)).toBe(55);
    expect(roadMinutes(louvre, louvre, given, timing)).toBe(0);
  });
});
