/**
 * Every code that planning can report, in the form of `season/season-diagnostics.ts`; `docs/diagnostics.md` is written
 * from it.
 */
import type { DiagnosticEntry } from '../season/index.ts';

export const PLANNING_DIAGNOSTICS = {
  'season-contradicts-itself': {
    meaning:
      'A record names another that is not there, a set has no way that is allowed, a scene has no unit, a pin is ' +
      'outside the calendar, or parts do not add up to their scene. Reading the files reports such things with ' +
      'their line, so you see this only when a program made the season.',
    example: "Scene 101-4 plays in 'KITCHEN', which the season does not have.",
    fix: 'Correct the record that the message names.',
  },
  'holidays-unknown': {
    meaning:
      'No public holidays are known for the country or region of a base, so every weekday there is planned as a ' +
      'working day.',
    example: '- { id: paris, country: FX }',
    fix:
      'Write the ISO country code and one of its region codes, or list the days under `holidays: { closed: [...] ' +
      '}`.',
  },
  'children-hours-not-sourced': {
    meaning:
      'Children may work at a base whose hours by age we have read nowhere: those of the French television ' +
      'agreement, the strictest that we know, are kept in their place.',
    example: '- { id: los-angeles, rules: us-guild }   # and someone in `people` with `born: 2017-06-14`',
    fix:
      'Ask the studio teacher or the labour office there, and write what they say under `rules: { minors: [...] ' +
      '}` of the base.',
  },
  'calendar-very-long': {
    meaning: 'The calendar has more than three years; planning looks at the first three only.',
    example: 'calendar: { start: 2027-04-12, end: 2037-04-12 }',
    fix: 'Write under `calendar: end` the last day on which you would really shoot.',
  },
  'strip-longer-than-a-day': {
    meaning:
      'A scene, or a part of one, needs more work than the longest day the labour rules allow, at every place it ' +
      'may be shot.',
    example: '"101-12": { minutes: 800 }',
    fix: 'Split the scene under `scenes`, or give it fewer minutes.',
  },
  'scene-fits-no-date': {
    meaning:
      'The scene fits no date of the calendar, whatever else is planned: its people, its place, its light or its ' +
      'preparation never all allow it on the same date. The message names what stands in the way most often. The ' +
      'plan will break a rule there.',
    example: 'available: [2028-01-01..2028-01-31]   # of someone in the scene; the calendar ends in 2027',
    fix: 'Make the people or the place named available, move the calendar, or give the set another way.',
  },
  'plan-day-unknown': {
    meaning: 'plan.json has a day of a unit, or on a date, that the season does not have (any more); it is left out.',
    example: '{ "date": "2031-01-01", "unit": "main", ... }',
    fix: 'Plan again: the season has changed since the plan was made.',
  },
  'plan-strip-unknown': {
    meaning: 'plan.json has a scene, or a part of one, that the scripts do not have (any more); it is left out.',
    example: '{ "scene": "101-99", "part": 1, ... }',
    fix: 'Plan again: the scripts have changed since the plan was made.',
  },
  'plan-way-unknown': {
    meaning:
      'plan.json shoots a scene in a way that its set does not have (any more); another way of the set is taken.',
    example: '{ "scene": "101-12", "wayId": "old-stage", ... }',
    fix: 'Plan again, or give the way back to the set.',
  },
  'plan-ways-mixed': {
    meaning: 'plan.json shoots a set in two ways, but all its scenes must share one; the first one met is taken.',
    example: '{ "scene": "101-12", "wayId": "flat-stage" } and { "scene": "101-14", "wayId": "flat-real" }',
    fix: 'Allow it with `mix ways: true`, or plan again.',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

export type PlanningCode = keyof typeof PLANNING_DIAGNOSTICS;
