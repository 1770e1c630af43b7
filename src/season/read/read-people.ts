/** `people`: who they are, when they are free, how their days are bounded. Their pay is in `read-contract.ts`. */
import { storyName, WEEKDAY_NAMES, type Weekday } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Base } from '../bases.ts';
import type { PersonDefaults } from '../catalog.ts';
import type { CastNumber, HoursOn, Person } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { enter, idFromName, idText, type Known, referenceTo } from '../yaml/ids.ts';
import {
  atLeastOneMinute,
  clockSpan,
  date,
  daysList,
  duration,
  oneOf,
  oneOrMore,
  text,
  weekdays,
  whole,
} from '../yaml/scalars.ts';
import { listOf, mapOf, optional, record, refined, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import { contractShape, underAgreement, type WrittenContract } from './read-contract.ts';

export interface PeopleContext {
  readonly money: Money;
  readonly bases: readonly Base[];
  readonly baseIds: Known;
  readonly peopleIds: Known;
  readonly defaults: PersonDefaults;
  readonly castNumbers: readonly CastNumber[];
  /** How many episodes the season has: what a series contract guarantees unless it says otherwise. */
  readonly episodes: number;
}

/** Characters as cues have them: upper case, single spaces. */
export const characters: Shape<readonly string[]> = oneOrMore(
  refined(text, message('season.expected.character'), storyName),
);

export function readPeople(at: Spot, context: PeopleContext): readonly Person[] {
  if (!at.isGiven) return [];
  const written = listOf(personShape(context)).read(at) ?? [];
  reportCharactersTwice(written);
  return withCastNumbers(written, context.castNumbers);
}

interface WrittenPerson extends Omit<Person, 'castNumber'> {
  readonly castNumber: number | null;
  readonly castNumberAt: Spot;
  readonly charactersAt: Spot;
}

const castNumber = whole(1, 100_000);
const EVERY_WEEKDAY: readonly Weekday[] = WEEKDAY_NAMES.map((_, index) => index as Weekday);
const NO_PAY: WrittenContract = {
  kind: 'day',
  rate: 0,
  holdPercent: 0,
  drop: null,
  travelDayPercent: 0,
  overtime: 'none',
  forcedCall: 'none',
};

const hoursOnShape: Shape<HoursOn> = record(
  'hours-on',
  { days: required(daysList), hours: required(clockSpan) },
  ({ days, hours }) => ({ days, earliest: hours.from, latest: hours.to }),
);

function personShape(context: PeopleContext): Shape<WrittenPerson> {
  const { defaults, bases, baseIds, peopleIds } = context;
  const baseById = new Map(bases.map((one) => [one.id, one]));
  const base = referenceTo(baseIds);
  const home: Shape<string> = {
    expected: message('season.expected.base-or-local'),
    read: (at) => (at.text === 'local' ? 'local' : base.read(at)),
  };
  const dayCount = whole(1, 366);
  const dayLength = atLeastOneMinute(duration);
  return record(
    'person',
    {
      id: optional(idText),
      name: required(text),
      'cast number': optional(castNumber),
      characters: optional(characters, []),
      home: optional(home, 'local'),
      contract: optional(contractShape(context), NO_PAY),
      available: optional(daysList, []),
      unavailable: optional(daysList, []),
      booked: optional(daysList, []),
      confirmed: optional(daysList, []),
      'free weekdays': optional(weekdays, EVERY_WEEKDAY),
      hours: optional(clockSpan, { from: null, to: null }),
      'hours on': optional(listOf(hoursOnShape), []),
      rest: optional(duration),
      'weekly rest': optional(duration),
      'max day': optional(dayLength),
      'max consecutive days': optional(dayCount),
      'max days per week': optional(whole(1, 7)),
      'make-up': optional(duration, defaults.makeUpMinutes),
      out: optional(duration, defaults.outMinutes),
      'pick-up': optional(duration),
      born: optional(date),
      minor: optional(oneOf(['unsure'])),
      tutor: optional(text),
      contact: optional(text),
    },
    (person, at) => {
      const id = person.id ?? idFromName(person.name);
      const idAt = person.id === null ? at('name') : at('id');
      if (id === '') return idAt.error('bad-id.name');
      if (enter(peopleIds, id, idAt) === undefined) return undefined;
      if (person.minor !== null) {
        const said = { person: person.name, born: person.born ?? '' };
        at('minor').warn(person.born === null ? 'perhaps-minor.of-age' : 'perhaps-minor.held', said);
      }
      const homeBase = person.home === 'local' ? null : person.home;
      const ruledBy = (homeBase === null ? undefined : baseById.get(homeBase)) ?? bases[0];
      return {
        id,
        name: person.name,
        castNumber: person['cast number'],
        castNumberAt: at('cast number'),
        characters: [...new Set(person.characters)],
        charactersAt: at('characters'),
        homeBase,
        contract: underAgreement(person.contract, ruledBy?.rules),
        available: person.available,
        unavailable: person.unavailable,
        ...(person.booked.length === 0 ? {} : { booked: person.booked }),
        ...(person.confirmed.length === 0 ? {} : { confirmed: person.confirmed }),
        freeWeekdays: person['free weekdays'],
        earliest: person.hours.from,
        latest: person.hours.to,
        ...(person['hours on'].length === 0 ? {} : { hoursOn: person['hours on'] }),
        restMinutes: person.rest ?? ruledBy?.rules.dailyRestMinutes ?? defaults.restMinutes,
        weeklyRestMinutes: person['weekly rest'] ?? ruledBy?.rules.weeklyRestMinutes ?? 0,
        maxDayMinutes: person['max day'],
        maxConsecutiveDays: person['max consecutive days'],
        maxDaysPerWeek: person['max days per week'],
        makeUpMinutes: person['make-up'],
        outMinutes: person.out,
        ...(person['pick-up'] === null ? {} : { pickUpMinutes: person['pick-up'] }),
        born: person.born,
        ...(person.minor === null ? {} : { isPerhapsMinor: true }),
        tutor: person.tutor,
        ...(person.contact === null ? {} : { contact: person.contact }),
      };
    },
  );
}

/** `cast numbers`: the numbers of roles, each once. */
export function readCastNumbers(at: Spot): readonly CastNumber[] {
  if (!at.isGiven) return [];
  const holders = new Map<number, string>();
  const rows = mapOf('cast-numbers', (key, keyAt) => {
    const character = storyName(key);
    return refined(castNumber, castNumber.expected, (number): CastNumber => {
      const other = holders.get(number);
      if (other !== undefined) keyAt.error('duplicate-id.cast-number', { number: String(number), person: other });
      holders.set(number, character);
      return { character, number };
    });
  });
  return rows.read(at) ?? [];
}

/**
 * Numbers that are not written: that of the role, else the smallest free ones from 1, in file order, until the scenes
 * are known (`castNumbersByRank` of the breakdown).
 */
function withCastNumbers(people: readonly WrittenPerson[], roles: readonly CastNumber[]): readonly Person[] {
  const numberOf = new Map(roles.map(({ character, number }) => [storyName(character), number]));
  const taken = new Map<number, string>();
  for (const person of people) {
    if (person.castNumber === null) continue;
    const other = taken.get(person.castNumber);
    if (other !== undefined) {
      const fields = { number: String(person.castNumber), person: other };
      person.castNumberAt.error('duplicate-id.cast-number', fields);
    }
    taken.set(person.castNumber, person.name);
  }
  const own = people.map((person) => {
    if (person.castNumber !== null) return person.castNumber;
    const kept = person.characters.flatMap((character) => numberOf.get(character) ?? []).find((n) => !taken.has(n));
    if (kept !== undefined) taken.set(kept, person.name);
    return kept ?? null;
  });
  for (const { character, number } of roles) if (!taken.has(number)) taken.set(number, character);
  let next = 1;
  return people.map(({ castNumberAt: _a, charactersAt: _b, ...person }, at): Person => {
    const known = own[at] ?? null;
    if (known !== null) return { ...person, castNumber: known };
    while (taken.has(next)) next++;
    return { ...person, castNumber: next++, isNumberedByRank: true };
  });
}

function reportCharactersTwice(people: readonly WrittenPerson[]): void {
  const players = new Map<string, string>();
  for (const person of people) {
    for (const character of person.characters) {
      const other = players.get(character);
      if (other !== undefined) {
        person.charactersAt.warn('character-twice', { character, one: other, other: person.name });
      }
      players.set(character, person.name);
    }
  }
}
