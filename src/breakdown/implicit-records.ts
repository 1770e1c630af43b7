import { plainWords } from '../foundation/index.ts';
import type { CalendarDefaults, Person, PersonDefaults, Place, Season, StorySet } from '../season/index.ts';

/** Makes ids that nothing in the season has yet, and so tell an implicit record from none the user wrote. */
export function freeIds(season: Season): (name: string) => string {
  const taken = new Set(
    [season.bases, season.units, season.places, season.people, season.elements, season.prerequisites].flatMap(
      (records) => records.map(({ id }) => id),
    ),
  );
  /** Last number given to names of one slug. */
  const numbered = new Map<string, number>();
  return (name) => {
    const slug = plainWords(name).replace(/[ #]+/g, '-').replace(/^-|-$/g, '').toLowerCase() || 'unnamed';
    let id = slug;
    for (let n = (numbered.get(slug) ?? 1) + 1; taken.has(id); n++) {
      id = `${slug}-${n}`;
      numbered.set(slug, n);
    }
    taken.add(id);
    return id;
  };
}

/** Someone who plays a character nobody is cast for: costs nothing, always free, lives where the company is. */
export function implicitPerson(season: Season, defaults: PersonDefaults, id: string, character: string): Person {
  const kept = season.castNumbers?.find((row) => row.character === character)?.number;
  return {
    id,
    name: character,
    castNumber: kept ?? 0,
    ...(kept === undefined ? { isNumberedByRank: true } : {}),
    characters: [character],
    homeBase: null,
    contract: { kind: 'day', rate: 0, holdPercent: 0, drop: null, travelDayPercent: 0 },
    available: [],
    unavailable: [],
    freeWeekdays: [0, 1, 2, 3, 4, 5, 6],
    earliest: null,
    latest: null,
    restMinutes: season.bases[0]?.rules.dailyRestMinutes ?? defaults.restMinutes,
    weeklyRestMinutes: season.bases[0]?.rules.weeklyRestMinutes ?? 0,
    maxDayMinutes: null,
    maxConsecutiveDays: null,
    maxDaysPerWeek: null,
    makeUpMinutes: defaults.makeUpMinutes,
    outMinutes: defaults.outMinutes,
    born: null,
    tutor: null,
  };
}

/** Stands for the place to find of a set and its sub-sets: in the first base, always open, free of charge. */
export function placeToFind(season: Season, defaults: CalendarDefaults, id: string, name: string): Place {
  const base = season.bases[0];
  return {
    id,
    name,
    toFind: true,
    address: null,
    base: base?.id ?? '',
    latitude: base?.latitude ?? 0,
    longitude: base?.longitude ?? 0,
    opens: defaults.opens,
    closes: defaults.closes,
    closedWeekdays: [],
    closed: [],
    available: [],
    naturalLight: false,
    windows: false,
    blackOutMinutes: null,
    feePerDay: 0,
    dress: { days: 0, cost: 0 },
    strike: { days: 0, cost: 0 },
    keepDays: defaults.keepDays,
    holdPerDay: 0,
    buildPerDay: 0,
    setsAtOnce: null,
    permit: null,
  };
}

/** A set nobody mapped. */
export function implicitSet(name: string): StorySet {
  return { id: name, isCity: false, fake: null, mixWays: false, windows: null, blackOutMinutes: null, ways: [] };
}

/** The way of each set whose place is to be found. */
const WAY_TO_FIND = 'to-find';

/** A set whose place is to be found, shot at the place that stands for it. */
export function atPlaceToFind(set: StorySet, place: Place): StorySet {
  const way = {
    id: WAY_TO_FIND,
    kind: 'real place',
    place: place.id,
    build: { workingDays: 0, cost: 0 },
    strikeCost: 0,
    minutesPercent: 100,
    standingPerDay: 0,
  } as const;
  return { ...set, ways: [way] };
}
