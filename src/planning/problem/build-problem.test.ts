import { describe, expect, it } from 'vitest';
import { said } from '../../messages/testing/said.ts';
import { CATALOG } from '../../season/index.ts';
import {
  day,
  PLAIN_RULES,
  PLAIN_TIMING,
  shotBefore,
  smallBase,
  smallEpisode,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallUnit,
  smallWay,
} from '../../season/testing/small-season.ts';
import { buildProblem } from './build-problem.ts';

const codesOf = (built: ReturnType<typeof buildProblem>): string[] => built.diagnostics.map(({ code }) => code);

describe('buildProblem', () => {
  it('makes a small season a problem without complaint, and finds the way back', () => {
    const { problem, index, diagnostics } = buildProblem(smallSeason());
    expect(diagnostics).toEqual([]);
    expect(problem.dateCount).toBe(19);
    expect(problem.firstWeekday).toBe(0);
    expect(index.dates.at(-1)).toBe('2027-04-30');
    expect(index.strips.map(({ scene }) => scene)).toEqual(['101-1', '101-2', '101-3']);
    const street = problem.strips[1]!;
    expect(street.exterior).toBe(true);
    expect([...street.people].map((person) => index.people[person])).toEqual(['lou', 'max']);
    expect(index.ways[problem.groups[street.group]!.ways[0]!]!.place).toBe('street');
    expect(problem.storyNeighbours).toEqual([
      [0, 1, false],
      [1, 2, false],
    ]);
  });

  it('can be posted to a worker as it is', () => {
    const { problem } = buildProblem(smallSeason());
    expect(structuredClone(problem)).toEqual(problem);
  });

  it('K-3 minutes by INT/EXT, dark, cast and way, rounded up once to five minutes', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((id) => smallPerson(id));
    const ids = people.map(({ id }) => id);
    const built = buildProblem(
      smallSeason({
        people,
        sets: [
          smallSet('FLAT', [
            smallWay('studio', 'stage', { minutesPercent: 90 }),
            smallWay('street', 'real place', { minutesPercent: 100 }),
          ]),
        ],
        scenes: [
          smallScene('101-1', { eighths: 6 }),
          smallScene('101-2', { eighths: 6, light: 'dusk' }),
          smallScene('101-3', { eighths: 6, intExt: 'EXT' }),
          smallScene('101-4', { eighths: 6, intExt: 'INT/EXT', light: 'night' }),
          smallScene('101-5', { eighths: 6, people: ids }),
          smallScene('101-6', { eighths: 1, people: ids.slice(0, 3) }),
          smallScene('101-7', { eighths: 6, parts: [{ part: 1, eighths: 6, minutes: 47, people: ids }] }),
        ],
        timing: { ...PLAIN_TIMING, minutesPerEighth: { intDay: 12, intNight: 13, extDay: 14, extNight: 18 } },
      }),
    );
    expect(built.problem.strips.map(({ minutes }) => [...minutes])).toEqual([
      [65, 75], // 64.8, 72
      [75, 80], // 70.2, 78
      [80, 85], // 75.6, 84
      [100, 110], // 97.2, 108
      [75, 80], // two over three: 110 %: 71.28, 79.2
      [15, 15], // at least the minimum
      [47, 47], // as the AD says
    ]);
  });

  it('R-2 a set that is the city keeps only its real places, unless the lock is lifted or somebody decided to fake it', () => {
    const ways = [smallWay('street', 'real place'), smallWay('studio', 'plate')];
    const locked = smallSet('STREET', ways, { isCity: true });
    const faked = { ...locked, fake: { who: 'A. Producer', when: day('2027-01-01'), why: 'agreed' } };
    const scenes = [smallScene('101-1', { set: 'STREET' })];
    const kinds = (set: typeof locked, liftCityLock = false) =>
      buildProblem(smallSeason({ sets: [set], scenes }), { liftCityLock }).index.ways.map(({ kind }) => kind);
    expect(kinds(locked)).toEqual(['real place']);
    expect(kinds(locked, true)).toEqual(['real place', 'plate']);
    expect(kinds(faked)).toEqual(['real place', 'plate']);
    const none = buildProblem(smallSeason({ sets: [{ ...locked, ways: ways.slice(1) }], scenes }));
    expect(codesOf(none)).toEqual(['season-contradicts-itself']);
    expect(said(none.diagnostics[0]!.message)).toContain("'STREET' is the city");
  });

  it('R-2 strips of a set choose one way together; scenes of a mixed set choose alone and share the build', () => {
    const ways = [
      smallWay('studio', 'stage', { build: { workingDays: 5, cost: 700 } }),
      smallWay('street', 'real place'),
    ];
    const scenes = [
      smallScene('101-1', {
        parts: [
          { part: 1, eighths: 10, minutes: null, people: [] },
          { part: 2, eighths: 6, minutes: null, people: [] },
        ],
      }),
      smallScene('101-2'),
    ];
    const together = buildProblem(smallSeason({ sets: [smallSet('FLAT', ways)], scenes })).problem;
    expect(together.strips.map(({ group }) => group)).toEqual([0, 0, 0]);
    const mixed = buildProblem(smallSeason({ sets: [smallSet('FLAT', ways, { mixWays: true })], scenes }));
    expect(mixed.problem.strips.map(({ group }) => group)).toEqual([0, 0, 1]);
    expect(mixed.problem.ways.map(({ build }) => build)).toEqual([0, 1, 0, 1]);
    expect(mixed.index.groups).toEqual([
      { set: 'FLAT', scene: '101-1' },
      { set: 'FLAT', scene: '101-2' },
    ]);
  });

  it('R-11 permits, builds, prerequisites and late scripts open the day after they are ready', () => {
    const { problem, index } = buildProblem(
      smallSeason({
        places: [
          smallPlace('studio'),
          smallPlace('street', { permit: { cost: 1, per: 'use', leadWorkingDays: 3, filed: day('2027-04-12') } }),
        ],
        sets: [
          smallSet('FLAT', [smallWay('studio', 'stage', { build: { workingDays: 33, cost: 1 } })]),
          smallSet('STREET', [smallWay('street', 'real place')]),
        ],
        episodes: [
          smallEpisode('101'),
          smallEpisode('102', { expected: { arrives: day('2027-04-13'), eighths: 16, cast: [], set: 'FLAT' } }),
        ],
        scenes: [smallScene('101-1', { set: 'STREET' }), smallScene('101-2'), smallScene('102-E1', { expected: true })],
        prerequisites: [
          {
            id: 'song',
            name: 'The song',
            kind: 'song',
            scenes: ['101-2'],
            starts: day('2027-04-15'),
            base: 'paris',
            steps: [
              { name: 'clear', workingDays: 1, cost: 100 },
              { name: 'record', workingDays: 1, cost: 0 },
            ],
          },
        ],
      }),
    );
    const on = (date: number) => index.dates[date];
    expect(on(problem.places[1]!.earliest)).toBe('2027-04-15');
    expect(on(problem.ways[0]!.earliest)).toBe('2027-04-16'); // 33 working days from 1 March over Easter Monday
    expect(on(problem.strips[1]!.earliest)).toBe('2027-04-17');
    expect(on(problem.strips[2]!.earliest)).toBe('2027-04-27');
    expect(problem.constants).toEqual([{ code: 'prep', base: 0, amount: 100, person: -1 }]);
    expect(index.constants).toEqual([{ kind: 'prep', prerequisite: 'song', step: 'clear', workingDays: 1 }]);
  });

  it('R-4 dressing and striking days must be free of black-outs; weekdays do not matter to them', () => {
    const place = smallPlace('studio', {
      closedWeekdays: [2],
      closed: [{ from: day('2027-04-19'), to: day('2027-04-19') }],
      dress: { days: 1, cost: 0 },
      strike: { days: 2, cost: 0 },
    });
    const { problem } = buildProblem(smallSeason({ places: [place, smallPlace('street')] }));
    const { open, visitMayStart, visitMayEnd } = problem.places[0]!;
    expect([...open.slice(0, 9)]).toEqual([1, 1, 0, 1, 1, 1, 1, 0, 1]);
    expect([...visitMayStart.slice(0, 9)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0]);
    expect([...visitMayEnd.slice(0, 9)]).toEqual([1, 1, 1, 1, 1, 0, 0, 1, 1]);
  });

  it('R-9 a child works school hours in term and longer ones on holidays; at 18 no rule holds', () => {
    const child = smallPerson('lou', { born: day('2017-03-02') });
    const grown = smallPerson('max', { born: day('2009-04-20') });
    const built = smallSeason({
      people: [child, grown],
      calendar: { ...smallSeason().calendar, schoolHolidays: [{ from: day('2027-04-10'), to: day('2027-04-18') }] },
      bases: [
        smallBase({
          rules: {
            ...PLAIN_RULES,
            minors: [
              {
                ageFrom: 6,
                ageTo: 11,
                maxMinutes: 240,
                maxMinutesHoliday: 360,
                earliest: 480,
                latest: 1200,
                tutor: true,
              },
              {
                ageFrom: 16,
                ageTo: 17,
                maxMinutes: 420,
                maxMinutesHoliday: 420,
                earliest: 360,
                latest: 1320,
                tutor: false,
              },
            ],
          },
        }),
      ],
    });
    const { people } = buildProblem(built).problem;
    const rowOn = (person: number, date: number) => people[person]!.minorRows[people[person]!.minorRow![date]!];
    expect(rowOn(0, 1)).toEqual({
      maxMinutes: 360,
      earliest: 480,
      latest: 1200,
      weekMinutes: -1,
      weekDays: -1,
      tutorMissing: false,
    });
    expect(rowOn(0, 8)).toEqual({
      maxMinutes: 240,
      earliest: 480,
      latest: 1200,
      weekMinutes: -1,
      weekDays: -1,
      tutorMissing: true,
    });
    expect(rowOn(1, 7)).toEqual({
      maxMinutes: 420,
      earliest: 360,
      latest: 1320,
      weekMinutes: -1,
      weekDays: -1,
      tutorMissing: false,
    });
    expect(rowOn(1, 8)).toBeUndefined();
  });

  it('C-3 night hours follow the season of the year; outside all of them there is no night', () => {
    const rules = { ...PLAIN_RULES, night: [{ from: '10-01', to: '04-14', start: 1200, end: 360 }] };
    const { nightStart, nightEnd } = buildProblem(smallSeason({ bases: [smallBase({ rules })] })).problem.bases[0]!;
    expect([...nightStart.slice(2, 4)]).toEqual([1200, 32767]);
    expect([...nightEnd.slice(2, 4)]).toEqual([360, 0]);
  });

  it('an open calendar reaches far enough past everything the records name', () => {
    const open = { ...smallSeason().calendar, end: null };
    const { index } = buildProblem(
      smallSeason({
        calendar: open,
        people: [
          smallPerson('lou', { unavailable: [{ from: day('2027-04-12'), to: day('2027-09-30') }] }),
          smallPerson('max'),
        ],
      }),
    );
    expect(index.dates[0]).toBe('2027-04-12');
    expect(index.dates.at(-1)! > '2027-11-01').toBe(true);
    expect(index.dates.at(-1)! < '2028-01-01').toBe(true);
  });

  it('R-13 constraints on scenes that are gone are left out; a pin outside the calendar is an error', () => {
    const built = buildProblem(
      smallSeason({
        order: [shotBefore('101-1', '101-99', 1)],
        pins: [
          { kind: 'scene', scene: '101-1', part: null, date: day('2027-04-13'), unit: null, why: 'press day' },
          { kind: 'scene', scene: '101-1', part: null, date: day('2027-05-13'), unit: null, why: 'too late' },
        ],
      }),
    );
    expect(codesOf(built)).toEqual(['season-contradicts-itself']);
    expect(built.problem.order.map((constraint) => 'then' in constraint && [...constraint.then])).toEqual([[]]);
    expect(built.problem.scenePins).toEqual([{ strip: 0, date: 1, unit: -1 }]);
  });
});

describe('what can be seen before solving', () => {
  it('R-6 a strip longer than any day', () => {
    const built = buildProblem(smallSeason({ scenes: [smallScene('101-1', { eighths: 60 })] }));
    expect(codesOf(built)).toEqual(['strip-longer-than-a-day']);
    expect(said(built.diagnostics[0]!.message)).toContain('2 h 15 more');
  });

  it('R-3 a person who is away all the time, by name', () => {
    const away = smallPerson('lou', { available: [{ from: day('2027-06-01'), to: day('2027-06-30') }] });
    const built = buildProblem(smallSeason({ people: [away, smallPerson('max')] }));
    expect(codesOf(built)).toEqual(['scene-fits-no-date', 'scene-fits-no-date']);
    expect(said(built.diagnostics[0]!.message)).toMatch(
      /Scene 101-1 fits no date of the calendar: Lou is not available/,
    );
  });

  it('R-13 a scene pinned to a date on which somebody in it is away', () => {
    const away = smallPerson('lou', { unavailable: [{ from: day('2027-04-13'), to: day('2027-04-13') }] });
    const pin = {
      kind: 'scene',
      scene: '101-1',
      part: null,
      date: day('2027-04-13'),
      unit: null,
      why: 'press',
    } as const;
    const built = buildProblem(smallSeason({ people: [away, smallPerson('max')], pins: [pin] }));
    expect(codesOf(built)).toEqual(['scene-fits-no-date']);
    expect(said(built.diagnostics[0]!.message)).toMatch(/it is pinned to another day or unit; Lou is not available/);
  });

  it('R-5 a night exterior in a polar summer', () => {
    const tromso = smallBase({
      id: 'tromso',
      country: 'NO',
      timeZone: 'Europe/Oslo',
      latitude: 69.65,
      longitude: 18.96,
    });
    const built = buildProblem(
      smallSeason({
        calendar: { ...smallSeason().calendar, start: day('2027-06-07'), end: day('2027-06-30') },
        bases: [tromso],
        units: [smallUnit({ homeBase: 'tromso' })],
        places: [smallPlace('street', { base: 'tromso', latitude: 69.65, longitude: 18.96 })],
        sets: [smallSet('STREET', [smallWay('street', 'real place')])],
        scenes: [smallScene('101-1', { set: 'STREET', intExt: 'EXT', light: 'night' })],
      }),
    );
    expect(codesOf(built)).toEqual(['scene-fits-no-date']);
    expect(said(built.diagnostics[0]!.message)).toContain('the light it needs does not last long enough at street');
  });

  it('keeps who may be a child out of the night, by the hours of the oldest children', () => {
    const { minors } = PLAIN_RULES;
    const oldest = minors.reduce((a, b) => (b.ageTo > a.ageTo ? b : a));
    const people = [smallPerson('boy', { isPerhapsMinor: true }), smallPerson('man')];
    const { problem } = buildProblem(smallSeason({ people }));
    const [boy, man] = problem.people;
    expect(boy!.minorRows.map(({ latest }) => latest)).toContain(oldest.latest);
    expect([...boy!.minorRow!].every((row) => row >= 0)).toBe(true);
    expect(man!.minorRow).toBeNull();
  });

  it('says where children may work by hours that nobody gave us, unless the season has its own', () => {
    const rules = CATALOG.rulePacks.get('us-guild')!;
    const warned = (base: Partial<Parameters<typeof smallBase>[0]>, born = day('2017-01-31')) =>
      buildProblem(smallSeason({ bases: [smallBase(base)], people: [smallPerson('kid', { born })] }))
        .diagnostics.filter(({ code }) => code === 'children-hours-not-sourced')
        .map(({ message }) => said(message));
    expect(warned({ name: 'Los Angeles', rules })).toEqual([
      'Los Angeles: nobody gave us the hours of children there (us-guild); Kid keeps the French ones, the strictest that we know.',
    ]);
    expect(warned({ rules: { ...rules, minors: [...rules.minors] } })).toEqual([]);
    expect(warned({ rules }, day('1990-01-31'))).toEqual([]);
    expect(warned({ rules: CATALOG.rulePacks.get('us-il')! })).toEqual([]);
  });

  it('says when the holidays of a country or a time zone are unknown', () => {
    const built = buildProblem(
      smallSeason({
        bases: [smallBase({ country: 'XX' }), smallBase({ id: 'lutetia', timeZone: 'Europe/Lutetia' })],
      }),
    );
    expect(codesOf(built)).toEqual(['holidays-unknown', 'season-contradicts-itself']);
  });
});
