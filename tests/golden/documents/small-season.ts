/** A small season made by hand, with its plan: two bases, a split scene, holds, a drop, travel, a broken rule. */
import { calendarDay } from '../../../src/foundation/index.ts';
import { smallElement } from '../../../src/season/testing/small-season.ts';
import { CATALOG, type Person, type PlanFile, type PlanStrip, type Scene, type Season } from '../../../src/season/index.ts';

const day = calendarDay;

const base = (id: string): Season['bases'][number] => {
  const city = CATALOG.cities.get(id)!;
  return {
    ...city,
    rules: CATALOG.rulePacks.get(city.rules)!,
    incentive: null,
    weekdays: [0, 1, 2, 3, 4],
    extraHolidays: [],
    workedHolidays: [],
    ordinaryDays: [],
    crewDay: 4_000_000,
    crewTravelPercent: 50,
    crewHold: { percent: 30, restartPercent: 300, restartAfterDays: 14 },
    companyMove: 180_000,
    crewStay: 0,
    perDiem: 7_000,
    hotel: 18_000,
    preferredCall: 480,
    continuousDay: 'no',
    blocks: 1,
  };
};

const place = (id: string, name: string, baseId = 'paris'): Season['places'][number] => ({
  id,
  name,
  address: null,
  base: baseId,
  latitude: 48.8,
  longitude: 2.3,
  opens: 0,
  closes: 2160,
  closedWeekdays: [],
  closed: [],
  available: [],
  naturalLight: false,
  windows: false,
  blackOutMinutes: null,
  feePerDay: 0,
  dress: { days: 0, cost: 0 },
  strike: { days: 0, cost: 0 },
  keepDays: 3,
  holdPerDay: 0,
  buildPerDay: 0,
  setsAtOnce: null,
  permit: null,
});

const person = (
  castNumber: number,
  id: string,
  name: string,
  characters: readonly string[],
  more: Partial<Person>,
): Person => ({
  id,
  name,
  castNumber,
  characters,
  homeBase: null,
  contract: { kind: 'day', rate: 100_000, holdPercent: 0, drop: null, travelDayPercent: 100 },
  available: [],
  unavailable: [],
  freeWeekdays: [0, 1, 2, 3, 4, 5, 6],
  earliest: null,
  latest: null,
  restMinutes: 660,
  weeklyRestMinutes: 0,
  maxDayMinutes: null,
  maxConsecutiveDays: null,
  maxDaysPerWeek: null,
  makeUpMinutes: 60,
  outMinutes: 20,
  born: null,
  tutor: null,
  ...more,
});

const scene = (
  id: string,
  heading: string,
  eighths: number,
  people: readonly string[],
  synopsis: string | null,
  more: Partial<Scene> = {},
): Scene => {
  const [, intExt, set, time] = /^(INT|EXT|INT\/EXT)\. (.+) - ([A-Z]+)$/.exec(heading)!;
  return {
    id,
    episode: id.split('-')[0]!,
    number: id.split('-')[1]!,
    heading,
    intExt: intExt as Scene['intExt'],
    set: set!,
    setId: set!.split(' - ')[0]!,
    time: time!,
    resolvedTime: time!,
    light: time!.toLowerCase() as Scene['light'],
    eighths,
    page: 1,
    synopsis,
    characters: [],
    people,
    elements: [],
    units: ['main'],
    storyDay: null,
    omitted: false,
    expected: false,
    parts: [{ part: 1, eighths, minutes: null, people }],
    source: null,
    ...more,
  };
};

export const SMALL_SEASON: Season = {
  title: 'Je ne sais quoi',
  currency: 'EUR',
  release: null,
  calendar: {
    start: day('2027-04-12'),
    end: day('2027-05-21'),
    prepStart: day('2027-03-01'),
    weekdays: [0, 1, 2, 3, 4],
    hiatus: [],
    schoolHolidays: [],
  },
  bases: [base('paris'), base('chicago')],
  baseTravel: [{ between: ['paris', 'chicago'], days: 1, company: 6_000_000, fare: 90_000 }],
  units: [{ id: 'main', name: 'Main unit', homeBase: 'paris', crewPercent: 100, available: [] }],
  places: [
    place('rue-des-lilas', 'Rue des Lilas'),
    place('stage-4', 'Stage 4'),
    place('pont', 'Pont des Soupirs'),
    place('chicago-office', 'Wabash Avenue office', 'chicago'),
  ],
  placeTravel: [],
  sets: [],
  people: [
    person(1, 'ana-moreau', 'Ana Moreau', ['LOU'], {
      homeBase: 'chicago',
      contract: { kind: 'series', perEpisode: 1, episodes: 2, includedDays: 9, extraDay: 1, qualifiesAt: null },
    }),
    person(2, 'theo-blanc', 'Theo Blanc', ['THE CHEF'], {
      contract: { kind: 'day', rate: 110_000, holdPercent: 100, drop: null, travelDayPercent: 100 },
    }),
    person(3, 'ida-roux', 'Ida Roux', ['SINGER & GUITARIST'], {
      contract: {
        kind: 'day',
        rate: 90_000,
        holdPercent: 100,
        drop: { minCalendarDays: 14, max: 1 },
        travelDayPercent: 100,
      },
    }),
    person(4, 'max-petit', 'Max Petit', ['COLLEAGUE'], {}),
    person(14, 'nobody', 'Zoé <Nobody>', ['CONCIERGE'], {}),
  ],
  episodes: [],
  scenes: [
    scene('101-1', "INT. LOU'S FLAT - KITCHEN - DAY", 12, ['ana-moreau'], 'Lou reads the lease. There is a clause about hats.', {
      storyDay: 'D1',
    }),
    scene(
      '101-2',
      "INT. LOU'S FLAT - BEDROOM - NIGHT",
      6,
      ['ana-moreau', 'theo-blanc'],
      'The hot water stops. The chef downstairs knows why, and takes his time to say it.',
      { storyDay: 'N1' },
    ),
    scene('101-3A', 'EXT. RUE DES LILAS - DAWN', 3, ['ana-moreau'], null),
    scene('101-4', 'EXT. PONT DES SOUPIRS - NIGHT', 17, ['ana-moreau', 'ida-roux'], 'The song, and what it costs.', {
      elements: [
        { element: 'crowd', amount: 30 },
        { element: 'playback', amount: 1 },
      ],
      parts: [
        { part: 1, eighths: 9, minutes: 200, people: ['ana-moreau', 'ida-roux'] },
        { part: 2, eighths: 8, minutes: null, people: ['ana-moreau', 'ida-roux'] },
      ],
    }),
    scene('102-7', 'INT. CHICAGO OFFICE - DAY', 21, ['ana-moreau', 'max-petit'], 'A farewell with a cake <in one corner> & no knife.'),
    scene('102-9', 'EXT. RUE DES LILAS - DAY', 4, ['ida-roux', 'theo-blanc'], 'They meet again.', {
      elements: [
        { element: 'peugeot', amount: 1, note: 'door dented' },
        { element: 'low-loader', amount: 1, neededBy: 'peugeot' },
      ],
    }),
    scene('102-11', 'INT. CAFÉ - DUSK', 5, ['theo-blanc', 'nobody'], 'On no day yet.'),
  ],
  elements: [
    smallElement('playback', { name: 'Playback', category: 'sound' }),
    smallElement('low-loader', { name: 'Low loader', category: 'equipment', note: 'police escort' }),
    smallElement('peugeot', { name: 'Peugeot 404, red', category: 'vehicles', needs: ['low-loader'] }),
    smallElement('crowd', { name: 'People on the bridge' }),
  ],
  elementCategories: [],
  order: [],
  prerequisites: [],
  pins: [],
  timing: CATALOG.timing,
  preferences: {
    storyOrder: 0,
    authenticity: 0,
    earlierCall: 30_000,
    nightApart: 150_000,
    furtherMove: 50_000,
    movesPerDay: 1,
    longDay: 0,
    lightFlip: 0,
    returnToSet: 40_000,
    returnToPlace: 0,
    splitSequence: 0,
    castWaiting: 3_000,
    castWaitingFreeMinutes: 60,
    unfitFirstDay: 50_000,
  },
  story: {
    threads: [],
    moments: [
      { scene: '101-2', kind: 'first-meeting', people: ['ana-moreau', 'theo-blanc'], thread: null, note: 'no hot water' },
      { scene: '101-4', kind: 'turn', people: [], thread: null, note: null },
    ],
    rehearsals: [
      {
        ...{ id: 'duet', name: 'The duet, at the piano', kind: 'read', people: ['ana-moreau', 'ida-roux'], minutes: 120 },
        ...{ before: ['101-4'], base: 'paris', date: null, at: null, leadDays: 1, cost: 0, coach: 'P. Phraseur', note: null },
      },
    ],
    looks: [
      {
        ...{ id: 'coat', name: 'The red coat', kind: 'costume', person: 'ana-moreau', storyDays: ['D1'], scenes: ['101-3A'] },
        ...{ pieces: ['red coat', 'yellow hat'], photos: [], doubles: 0, states: [{ scene: '101-3A', state: 'wet' }] },
        ...{ beginsIn: null, endsIn: null, fitting: null, note: null },
      },
    ],
    deliveries: [
      {
        ...{ id: 'teaser', name: 'Teaser', kind: 'trailer', due: day('2027-05-20'), scenes: ['101-4', '102-11'] },
        ...{ people: [], days: 20, note: null },
      },
    ],
    releaseSteps: [],
  },
};

const strip = (sceneId: string, at: string, times: string, part = 1, way: PlanStrip['way'] = 'real place'): PlanStrip => {
  const found = SMALL_SEASON.scenes.find((candidate) => candidate.id === sceneId)!;
  const of = found.parts.find((candidate) => candidate.part === part)!;
  const [start, end] = times.split('-');
  return {
    scene: sceneId,
    part,
    set: found.set,
    way,
    wayId: at,
    place: at,
    start: start!,
    end: end!,
    minutes: 0,
    eighths: of.eighths,
    cast: of.people,
  };
};

export const SMALL_PLAN: PlanFile = {
  format: 'onyva-plan/1',
  season: 'Je ne sais quoi',
  seed: 1,
  iterations: 1000,
  stoppedBy: 'iterations',
  legal: false,
  cost: { currency: 'EUR', total: 123_456, lines: [] },
  bound: { total: 120_000, gap: 0.0288, method: 'by hand' },
  days: [
    {
      date: day('2027-04-12'),
      unit: 'main',
      base: 'paris',
      call: '08:00',
      wrap: '17:40',
      meals: [{ start: '12:15', end: '13:15' }],
      strips: [strip('101-1', 'stage-4', '08:45-12:15', 1, 'stage'), strip('101-2', 'stage-4', '13:35-15:10', 1, 'stage')],
    },
    {
      date: day('2027-04-13'),
      unit: 'main',
      base: 'paris',
      call: '05:10',
      wrap: '14:05',
      meals: [{ start: '10:40', end: '11:40' }],
      strips: [strip('101-3A', 'rue-des-lilas', '05:55-06:25'), strip('102-9', 'pont', '11:50-13:35')],
    },
    {
      date: day('2027-04-15'),
      unit: 'main',
      base: 'paris',
      call: '19:30',
      wrap: '25:30',
      meals: [],
      strips: [strip('101-4', 'pont', '21:40-25:00')],
    },
    {
      date: day('2027-04-20'),
      unit: 'main',
      base: 'chicago',
      call: '08:00',
      wrap: '16:30',
      meals: [{ start: '12:30', end: '13:30' }],
      strips: [strip('102-7', 'chicago-office', '08:45-16:00')],
    },
    {
      date: day('2027-05-10'),
      unit: 'main',
      base: 'paris',
      call: '19:30',
      wrap: '25:10',
      meals: [],
      strips: [
        { ...strip('101-4', 'pont', '21:55-24:40', 2), cast: ['ana-moreau', 'ida-roux', 'theo-blanc'] },
      ],
    },
  ],
  boneyard: [{ scene: '102-11', part: 1 }],
  conflicts: [
    {
      rule: 'scene-once',
      message: 'Scene 102-11 is on no day.',
      said: {
        code: 'rule.scene-once.boneyard',
        fields: { strip: { code: 'plan.name.scene', fields: { scene: '102-11' } }, amount: 1 },
      },
      where: { scene: '102-11' },
    },
    // As plans of earlier versions have it: an English sentence alone.
    {
      rule: 'rest',
      message: 'Ana Moreau rests 9 h 40 of 11 h 00 before this day',
      where: { date: day('2027-04-13'), person: 'ana-moreau' },
    },
  ],
  cityLock: null,
};
