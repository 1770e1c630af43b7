/** `sets` and their ways. */
import { storyName } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { type StorySet, type Truth, WAY_KINDS, type Way } from '../places-and-ways.ts';
import { setKey } from '../story-names.ts';
import type { Money } from '../yaml/amounts.ts';
import { idText, type Known, referenceTo } from '../yaml/ids.ts';
import { date, duration, oneOf, oneOrMore, percent, share, text, truth, whole } from '../yaml/scalars.ts';
import {
  type At,
  type Fields,
  listOf,
  mapOf,
  optional,
  record,
  refined,
  required,
  type Shape,
} from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { LeaveOut } from './leave-out.ts';

export interface SetContext {
  readonly money: Money;
  readonly placeIds: Known;
  readonly setIds: Known;
  readonly leaveOut: LeaveOut;
}

/** `sets`; ids (names in capitals) are entered in `setIds`. */
export function readSets(at: Spot, context: SetContext): readonly StorySet[] {
  const { setIds } = context;
  const idByKey = new Map<string, string>();
  const sets = mapOf('sets', (key, keyAt) => {
    const id = storyName(key);
    if (!enter(id, keyAt)) return undefined;
    return setShape(id, keyAt, context, (name, nameAt) => setKey(name) === setKey(id) || enter(name, nameAt));
  });
  return at.isGiven ? (sets.read(at) ?? []) : [];

  /** Enters a name that headings may have; false and an error when another set has it. */
  function enter(name: string, nameAt: Spot): boolean {
    const sameAs = setKey(name) || name;
    const first = idByKey.get(sameAs);
    if (first !== undefined) {
      nameAt.error('set-twice', { set: first, line: String(setIds.ids.get(first)!.line) });
      return false;
    }
    idByKey.set(sameAs, name);
    setIds.ids.set(name, nameAt.place);
    return true;
  }
}

const fakeShape: Shape<NonNullable<StorySet['fake']>> = record(
  'fake',
  { who: required(text), when: required(date), why: required(text) },
  (decision) => decision,
);

function setShape(
  id: string,
  nameAt: Spot,
  { money, placeIds, leaveOut }: SetContext,
  enter: (name: string, at: Spot) => boolean,
): Shape<StorySet> {
  return record(
    'set',
    {
      also: optional(setNameList),
      'is the city': optional(truth, false),
      fake: optional(fakeShape),
      'mix ways': optional(truth, false),
      windows: optional(truth),
      'black-out': optional(duration),
      ways: optional(listOf(leaveOut.of('way', wayShape(money, placeIds))), []),
    },
    (set, at) => {
      const isCity = set['is the city'];
      if (isCity && set.fake === null && set.ways.length > 0 && !set.ways.some((way) => way.kind === 'real place')) {
        nameAt.error('city-without-real-place', { set: id });
      }
      if (!isCity && set.fake !== null) {
        at('fake').warn('fake-without-city', { set: id });
      }
      const also = set.also?.filter((name) => enter(name, at('also'))) ?? [];
      return {
        id,
        ...(also.length === 0 ? {} : { also }),
        isCity,
        fake: set.fake,
        mixWays: set['mix ways'],
        windows: set.windows,
        blackOutMinutes: set['black-out'],
        ways: withIds(set.ways),
      };
    },
  );
}

const setNameList: Shape<readonly string[]> = oneOrMore(refined(text, message('season.expected.set-name'), storyName));

interface WrittenWay extends Omit<Way, 'id'> {
  readonly id: string | null;
  readonly at: Spot;
}

function wayShape(money: Money, placeIds: Known): Shape<WrittenWay> {
  const fields = {
    id: optional(idText),
    way: required(oneOf(WAY_KINDS)),
    place: required(referenceTo(placeIds)),
    build: optional(buildShape(money), { workingDays: 0, cost: 0 }),
    'strike cost': optional(money.amount, 0),
    'minutes percent': optional(percent(1000), 100),
    'standing per day': optional(money.amount, 0),
    truth: optional(truthShape),
  } satisfies Fields;
  return record('way', fields, (way, at: At<typeof fields>) => ({
    id: way.id,
    at: at('id'),
    kind: way.way,
    place: way.place,
    build: way.build,
    strikeCost: way['strike cost'],
    minutesPercent: way['minutes percent'],
    standingPerDay: way['standing per day'],
    ...(way.truth === null ? {} : { truth: way.truth }),
  }));
}

const truthShape: Shape<Truth> = record('truth', { of: required(share), why: required(text) }, ({ of, why }) => ({
  percent: of,
  why,
}));

function buildShape(money: Money): Shape<Way['build']> {
  return record('build', { 'working days': optional(whole(0, 1000), 0), cost: optional(money.amount, 0) }, (build) => ({
    workingDays: build['working days'],
    cost: build.cost,
  }));
}

/** Ways with their ids: as written, else `<place>`, `<place>-2`, `<place>-3` ... whichever is free within the set. */
function withIds(ways: readonly WrittenWay[]): readonly Way[] {
  const taken = new Set<string>();
  for (const way of ways) {
    if (way.id === null) continue;
    if (taken.has(way.id)) {
      way.at.error('duplicate-id.way', { way: way.id });
    }
    taken.add(way.id);
  }
  const numbered = new Map<string, number>();
  return ways.map(({ at, ...way }) => {
    let id = way.id ?? way.place;
    for (let n = (numbered.get(way.place) ?? 1) + 1; way.id === null && taken.has(id); n++) {
      id = `${way.place}-${n}`;
      numbered.set(way.place, n);
    }
    taken.add(id);
    return { ...way, id };
  });
}
