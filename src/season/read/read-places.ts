/** `places` and `place travel`. */
import {
  type CalendarDay,
  type Cents,
  type DayRange,
  multiplyDivideRounded,
  type Weekday,
} from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Base } from '../bases.ts';
import type { CalendarDefaults } from '../catalog.ts';
import type { Permit, Place, PlaceInformation, PlaceTravel } from '../places-and-ways.ts';
import type { SeasonCalendar } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { type Known, newId, referenceTo } from '../yaml/ids.ts';
import {
  clockSpan,
  coordinates,
  date,
  days,
  daysList,
  duration,
  minutes,
  oneOf,
  oneOrMore,
  percent,
  text,
  truth,
  weekday,
  whole,
} from '../yaml/scalars.ts';
import { listOf, optional, record, required, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';
import type { LeaveOut } from './leave-out.ts';
import { pairOf, readPairs } from './read-bases.ts';

export interface PlaceContext {
  readonly money: Money;
  readonly calendar: SeasonCalendar | null;
  readonly defaults: CalendarDefaults;
  readonly bases: readonly Base[];
  readonly baseIds: Known;
  readonly placeIds: Known;
  readonly leaveOut: LeaveOut;
}

export function readPlaces(at: Spot, context: PlaceContext): readonly Place[] {
  return at.isGiven ? (listOf(context.leaveOut.of('place', placeShape(context))).read(at) ?? []) : [];
}

function placeShape({ money, calendar, defaults, bases, baseIds, placeIds }: PlaceContext): Shape<Place> {
  const onlyBase = baseIds.ids.size === 1 ? [...baseIds.ids.keys()][0]! : null;
  const base = referenceTo(baseIds);
  const baseById = new Map(bases.map((one) => [one.id, one]));
  return record(
    'place',
    {
      id: required(newId(placeIds)),
      name: optional(text),
      address: optional(text),
      base: onlyBase === null ? required(base) : optional(base, onlyBase),
      at: optional(coordinates),
      hours: optional(clockSpan, { from: null, to: null }),
      closed: optional(oneOrMore(weekdayOrDays), []),
      available: optional(daysList, []),
      'natural light': optional(truth, false),
      windows: optional(truth, false),
      'black-out': optional(duration),
      'fee per day': optional(money.amount, 0),
      dress: optional(work('dress', money), { days: 0, cost: 0 }),
      strike: optional(work('strike', money), { days: 0, cost: 0 }),
      'keep days': optional(whole(0, 366), defaults.keepDays),
      'hold per day': optional(amountOrShare(money), { percent: defaults.holdPercent }),
      'build per day': optional(amountOrShare(money), { percent: defaults.buildPercent }),
      'sets at once': optional(whole(1, 1000)),
      permit: optional(permitShape(money, calendar?.prepStart ?? null)),
      contact: optional(text),
      parking: optional(text),
      hospital: optional(text),
      'base camp': optional(text),
      holding: optional(text),
      catering: optional(text),
      access: optional(text),
    },
    (place) => {
      const home = baseById.get(place.base);
      return {
        id: place.id,
        name: place.name ?? place.id,
        address: place.address,
        base: place.base,
        latitude: place.at?.[0] ?? home?.latitude ?? 0,
        longitude: place.at?.[1] ?? home?.longitude ?? 0,
        opens: place.hours.from ?? defaults.opens,
        closes: place.hours.to ?? defaults.closes,
        closedWeekdays: [...new Set(place.closed.filter(isWeekday))].sort((a, b) => a - b),
        closed: place.closed.filter((item): item is DayRange => !isWeekday(item)),
        available: place.available,
        naturalLight: place['natural light'],
        windows: place.windows,
        blackOutMinutes: place['black-out'],
        feePerDay: place['fee per day'],
        dress: place.dress,
        strike: place.strike,
        keepDays: place['keep days'],
        holdPerDay: priceOf(place['hold per day'], place['fee per day']),
        buildPerDay: priceOf(place['build per day'], place['fee per day']),
        setsAtOnce: place['sets at once'],
        permit: place.permit,
        ...informationOf(place),
      };
    },
  );
}

type WrittenInformation = Omit<PlaceInformation, 'baseCamp'> & { readonly 'base camp': string | null };

function informationOf(place: WrittenInformation): Pick<Place, 'information'> {
  const { contact, parking, hospital, 'base camp': baseCamp, holding, catering, access } = place;
  const information = { contact, parking, hospital, baseCamp, holding, catering, access };
  return Object.values(information).every((text) => text === null) ? {} : { information };
}

type AmountOrShare = Cents | { readonly percent: number };

/** An amount, or a share of the place's fee, written with its sign: `50 %`. */
function amountOrShare(money: Money): Shape<AmountOrShare> {
  const share = percent(1000);
  return {
    expected: message('season.expected.amount-or-share'),
    read(at) {
      if (!at.text?.trim().endsWith('%')) return money.amount.read(at);
      const read = share.read(at);
      return read === undefined ? undefined : { percent: read };
    },
  };
}

function priceOf(written: AmountOrShare, fee: Cents): Cents {
  return typeof written === 'number' ? written : multiplyDivideRounded(fee, written.percent, 100);
}

function isWeekday(item: Weekday | DayRange): item is Weekday {
  return typeof item === 'number';
}

const weekdayOrDays: Shape<Weekday | DayRange> = {
  expected: message('season.expected.weekday-or-days'),
  read: (at) => (/^[a-z]/i.test(at.text ?? '') ? weekday.read(at) : days.read(at)),
};

function work(name: 'dress' | 'strike', money: Money) {
  return record(name, { days: optional(whole(0, 366), 0), cost: optional(money.amount, 0) }, (values) => values);
}

function permitShape(money: Money, prepStart: CalendarDay | null): Shape<Permit> {
  return record(
    'permit',
    {
      cost: optional(money.amount, 0),
      per: optional(oneOf(['use', 'day', 'fortnight']), 'use' as const),
      'lead working days': optional(whole(0, 1000), 0),
      filed: optional(date, prepStart),
    },
    (permit) => {
      // Without a calendar the file is refused anyway: that error has been reported.
      if (permit.filed === null) return undefined;
      return { cost: permit.cost, per: permit.per, leadWorkingDays: permit['lead working days'], filed: permit.filed };
    },
  );
}

export function readPlaceTravel(at: Spot, placeIds: Known): readonly PlaceTravel[] {
  const row: Shape<PlaceTravel> = record(
    'place-travel',
    { between: required(pairOf(placeIds)), minutes: required(minutes) },
    (travel) => travel,
  );
  return readPairs(at, row);
}
