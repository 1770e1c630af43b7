/** `timing` and `preferences`. */
import type { Preferences, Timing } from '../season.ts';
import type { Money } from '../yaml/amounts.ts';
import { atLeastOneMinute, duration, eighths, minutes, percent, whole } from '../yaml/scalars.ts';
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
    roadBaseMinutes: values['road base'],
    roadMinutesPerKm: values['road minutes per km'],
  }));
}

export function readPreferences(at: Spot, money: Money): Preferences {
  const shape: Shape<Preferences> = record(
    'preferences',
    { 'story order': optional(money.amount, 0), authenticity: optional(money.amount, 0) },
    (values) => ({ storyOrder: values['story order'], authenticity: values.authenticity }),
  );
  return (at.isGiven ? shape.read(at) : undefined) ?? { storyOrder: 0, authenticity: 0 };
}
