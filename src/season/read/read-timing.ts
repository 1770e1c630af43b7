/** `timing` and `preferences`. */
import type { WishDefaults } from '../catalog.ts';
import type { Preferences, Timing } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { atLeastOneMinute, duration, eighths, minutes, oneOf, percent, whole } from '../yaml/scalars.ts';
import { type Field, optional, record, type Shape } from '../yaml/shapes.ts';
import type { Spot } from '../yaml/spot.ts';

export function readTiming(at: Spot, defaults: Timing): Timing {
  return at.isGiven ? (timingShape(defaults).read(at) ?? defaults) : defaults;
}

function timingShape(defaults: Timing): Shape<Timing> {
  const perEighth = defaults.minutesPerEighth;
  const positive = atLeastOneMinute(minutes);
  const minutesPerEighth = record(
    'minutes-per-eighth',
    {
      'int day': optional(positive, perEighth.intDay),
      'int night': optional(positive, perEighth.intNight),
      'ext day': optional(positive, perEighth.extDay),
      'ext night': optional(positive, perEighth.extNight),
    },
    (values): Timing['minutesPerEighth'] => ({
      intDay: values['int day'],
      intNight: values['int night'],
      extDay: values['ext day'],
      extNight: values['ext night'],
    }),
  );
  const fields = {
    'minutes per eighth': optional(minutesPerEighth, perEighth),
    'cast free': optional(whole(0, 1000), defaults.castFree),
    'cast percent': optional(percent(1000), defaults.castPercent),
    'minimum strip': optional(duration, defaults.minimumStripMinutes),
    'first set-up': optional(duration, defaults.firstSetUpMinutes),
    'set change': optional(duration, defaults.setChangeMinutes),
    relight: optional(duration, defaults.relightMinutes),
    'black-out': optional(duration, defaults.blackOutMinutes),
    'costume change': optional(duration, defaults.costumeChangeMinutes),
    move: optional(duration, defaults.moveMinutes),
    wrap: optional(duration, defaults.wrapMinutes),
    'light margin': optional(duration, defaults.lightMarginMinutes),
    'expected prep days': optional(whole(0, 366), defaults.expectedPrepDays),
    'expected strip': optional(eighths, defaults.expectedStripEighths),
    'meal by': optional(duration, defaults.mealByMinutes),
    'wait for light': optional(duration, defaults.waitForLightMinutes),
    'road to find': optional(duration, defaults.roadToFindMinutes),
    'road base': optional(duration, defaults.roadBaseMinutes),
    'road minutes per km': optional(whole(0, 60), defaults.roadMinutesPerKm),
  } satisfies Readonly<Record<string, Field<unknown>>>;
  return record('timing', fields, (values) => ({
    minutesPerEighth: values['minutes per eighth'],
    castFree: values['cast free'],
    castPercent: values['cast percent'],
    minimumStripMinutes: values['minimum strip'],
    firstSetUpMinutes: values['first set-up'],
    setChangeMinutes: values['set change'],
    relightMinutes: values.relight,
    blackOutMinutes: values['black-out'],
    costumeChangeMinutes: values['costume change'],
    moveMinutes: values.move,
    wrapMinutes: values.wrap,
    lightMarginMinutes: values['light margin'],
    expectedPrepDays: values['expected prep days'],
    expectedStripEighths: values['expected strip'],
    mealByMinutes: values['meal by'],
    waitForLightMinutes: values['wait for light'],
    roadToFindMinutes: values['road to find'],
    roadBaseMinutes: values['road base'],
    roadMinutesPerKm: values['road minutes per km'],
  }));
}

/** The prices of wishes in a season that does not say otherwise, in cents. */
function usualPreferences(defaults: WishDefaults): Preferences {
  return {
    storyOrder: 0,
    authenticity: 0,
    earlierCall: defaults.earlierCall * 100,
    nightApart: defaults.nightApart * 100,
    furtherMove: defaults.furtherMove * 100,
    movesPerDay: defaults.movesPerDay,
    longDay: defaults.longDay * 100,
    lightFlip: defaults.lightFlip * 100,
    returnToSet: defaults.returnToSet * 100,
    returnToPlace: defaults.returnToPlace * 100,
    splitSequence: defaults.splitSequence * 100,
    castWaiting: defaults.castWaiting * 100,
    castWaitingFreeMinutes: defaults.castWaitingFreeMinutes,
    unfitFirstDay: defaults.unfitFirstDay * 100,
  };
}

interface ReadPreferences {
  readonly preferences: Preferences;
  /** Off: whatever is wished for is worth nothing. */
  readonly areOff: boolean;
}

/** `wishes: off` takes all prices away. */
export function readPreferences(at: Spot, money: Money, defaults: WishDefaults): ReadPreferences {
  const usual = usualPreferences(defaults);
  const shape: Shape<ReadPreferences> = record(
    'preferences',
    {
      wishes: optional(oneOf(['on', 'off']), 'on'),
      'story order': optional(money.amount, usual.storyOrder),
      authenticity: optional(money.amount, usual.authenticity),
      'earlier call': optional(money.amount, usual.earlierCall),
      'night apart': optional(money.amount, usual.nightApart),
      'further move': optional(money.amount, usual.furtherMove),
      'moves per day': optional(whole(0, 1000), usual.movesPerDay),
      'long day': optional(money.amount, usual.longDay),
      'light flip': optional(money.amount, usual.lightFlip),
      'return to set': optional(money.amount, usual.returnToSet),
      'return to place': optional(money.amount, usual.returnToPlace),
      'split sequence': optional(money.amount, usual.splitSequence),
      'cast waiting': optional(money.amount, usual.castWaiting),
      'cast waiting free': optional(duration, usual.castWaitingFreeMinutes),
      'unfit first day': optional(money.amount, usual.unfitFirstDay),
    },
    (values): ReadPreferences => {
      const areOff = values.wishes === 'off';
      const worth = (amount: number): number => (areOff ? 0 : amount);
      const preferences = {
        storyOrder: worth(values['story order']),
        authenticity: worth(values.authenticity),
        earlierCall: worth(values['earlier call']),
        nightApart: worth(values['night apart']),
        furtherMove: worth(values['further move']),
        movesPerDay: values['moves per day'],
        longDay: worth(values['long day']),
        lightFlip: worth(values['light flip']),
        returnToSet: worth(values['return to set']),
        returnToPlace: worth(values['return to place']),
        splitSequence: worth(values['split sequence']),
        castWaiting: worth(values['cast waiting']),
        castWaitingFreeMinutes: values['cast waiting free'],
        unfitFirstDay: worth(values['unfit first day']),
      };
      return { preferences, areOff };
    },
  );
  return (at.isGiven ? shape.read(at) : undefined) ?? { preferences: usual, areOff: false };
}
