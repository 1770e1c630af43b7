/** A broken rule in a sentence that says who, when and by how much, and where to look. */
import { formatDuration } from '../../foundation/index.ts';
import type { Violation } from '../../schedule/index.ts';
import type { PlanConflict, Season } from '../../season/index.ts';
import { counted, type Names, namesOf, spokenDay } from '../names.ts';
import type { ProblemIndex } from '../problem/problem-index.ts';

/** The ingredients of a sentence, already in words; empty where the violation does not name them. */
interface Ingredients {
  readonly strip: string;
  readonly person: string;
  readonly place: string;
  readonly base: string;
  readonly unit: string;
  readonly on: string;
  readonly minutes: string;
  readonly days: string;
  readonly amount: number;
}

/** By rule and aspect, as `schedule/rules` names them. */
const SENTENCES: Readonly<Record<string, (x: Ingredients) => string>> = {
  'scene-once/boneyard': (x) => `${x.strip} is on no day.`,
  'scene-once/twice': (x) => `${x.strip} is on ${x.amount + 1} days.`,
  'way-allowed/way': (x) => `${x.strip} is planned at ${x.place}${x.on}, which is not a way its set may be shot.`,
  'way-allowed/unit': (x) => `${x.strip} is planned with ${x.unit}${x.on}, which may not shoot it.`,
  'person-available/not-free': (x) => `${x.person} is not available${x.on}.`,
  'person-available/own-earliest': (x) => `${x.person} is called ${x.minutes} before their own hours${x.on}.`,
  'person-available/own-latest': (x) => `${x.person} wraps ${x.minutes} after their own hours${x.on}.`,
  'person-available/two-units': (x) => `${x.person} is in strips of ${x.amount + 1} units${x.on}.`,
  'person-available/travel': (x) =>
    `${x.person} has ${x.days} too few to travel to ${x.base || 'the next base'} before the work${x.on}.`,
  'place-available/closed-date': (x) => `${x.place} is not open${x.on}.`,
  'place-available/opens': (x) => `${x.strip} starts ${x.minutes} before ${x.place} opens${x.on}.`,
  'place-available/closes': (x) => `${x.strip} ends ${x.minutes} after ${x.place} closes${x.on}.`,
  'place-available/dress': (x) => `${x.place} cannot be dressed before the visit that starts${x.on}.`,
  'place-available/strike': (x) => `${x.place} cannot be struck after the visit that ends${x.on}.`,
  'light/too-early': (x) => `${x.strip} starts ${x.minutes} before its light at ${x.place}${x.on}.`,
  'light/too-late': (x) => `${x.strip} ends ${x.minutes} after its light at ${x.place}${x.on}.`,
  'light/no-window': (x) => `${x.strip} has no such light at ${x.place}${x.on}.`,
  'day-length/work': (x) => `The day of ${x.unit}${x.on} has ${x.minutes} more work than the rules allow.`,
  'day-length/amplitude': (x) =>
    `The day of ${x.unit}${x.on} is ${x.minutes} longer from call to wrap than the rules allow.`,
  'day-length/own-day': (x) => `The day of ${x.person}${x.on} is ${x.minutes} longer than their contract allows.`,
  'rest/daily-rest': (x) => `The rest of ${x.unit} before the call${x.on} is ${x.minutes} too short.`,
  'rest/weekly-rest': (x) => `The weekly rest of ${x.unit} before the call${x.on} is ${x.minutes} too short.`,
  'rest/own-rest': (x) => `The rest of ${x.person} before their call${x.on} is ${x.minutes} too short.`,
  'week/closed-date': (x) => `${x.unit} shoots${x.on}, when ${x.base} is closed.`,
  'week/unit-away': (x) => `${x.unit} shoots${x.on}, when it does not exist.`,
  'week/days': (x) => `${x.unit} shoots ${x.days} too many in the week of its work${x.on}.`,
  'week/consecutive': (x) => `${x.unit} shoots ${x.days} too many in a row from its work${x.on}.`,
  'week/work': (x) => `${x.unit} works ${x.minutes} too much in the week of its work${x.on}.`,
  'week/own-days': (x) => `${x.person} works ${x.days} too many in the week of their work${x.on}.`,
  'week/own-consecutive': (x) => `${x.person} works ${x.days} too many in a row from their work${x.on}.`,
  'minor/presence': (x) => `${x.person} is there ${x.minutes} longer than their age allows${x.on}.`,
  'minor/earliest': (x) => `${x.person} is called ${x.minutes} earlier than their age allows${x.on}.`,
  'minor/latest': (x) => `${x.person} wraps ${x.minutes} later than their age allows${x.on}.`,
  'minor/tutor': (x) => `${x.person} needs a tutor${x.on} and none is named.`,
  'order/before': (x) => `${x.strip} comes ${x.days} too early${x.on} after the scenes that must be shot before it.`,
  'order/before-same-day': (x) =>
    `${x.strip} starts ${x.minutes} before the end of a scene that must come first${x.on}.`,
  'order/same-day': (x) => `${x.strip} and the scenes that must be on its day are on ${x.amount + 1} days.`,
  'order/not-same-day': (x) =>
    `${x.strip} and ${counted(x.amount, 'scene')} that must not be on one day are together${x.on}.`,
  'prerequisite/scene': (x) => `${x.strip} is ${x.days} too early${x.on}: its preparation or its script is not ready.`,
  'prerequisite/permit': (x) => `${x.strip} is ${x.days} too early${x.on} for the permit of ${x.place}.`,
  'prerequisite/build': (x) => `${x.strip} is ${x.days} too early${x.on}: its set is not built.`,
  'base-block/mixed': (x) => `${x.strip} is at another base than the rest of the day of ${x.unit}${x.on}.`,
  'base-block/visits': (x) => `${x.unit} goes to ${x.base} ${counted(x.amount, 'time')} too often.`,
  'base-block/travel': (x) => `${x.unit} has ${x.days} too few to travel to ${x.base} before the work${x.on}.`,
  'pinned/strip': (x) => `${x.strip} is pinned${x.on} and is not there.`,
  'pinned/day': (x) => `The pinned day of ${x.unit}${x.on} differs in ${counted(x.amount, 'place')}.`,
};

/** The violation as `plan.json` says it. */
export function conflictOf(season: Season, index: ProblemIndex, violation: Violation): PlanConflict {
  const { rule, aspect, amount } = violation;
  const date = violation.date === null ? null : (index.dates[violation.date] ?? null);
  const id = (position: number | null, ids: readonly string[]): string | null =>
    position === null ? null : (ids[position] ?? null);
  const where = {
    date,
    unit: id(violation.unit, index.units),
    scene: violation.strip === null ? null : (index.strips[violation.strip]?.scene ?? null),
    person: id(violation.person, index.people),
    place: id(violation.place, index.places),
    base: id(violation.base, index.bases),
  };
  const names = namesOf(season);
  const sentence = SENTENCES[`${rule}/${aspect}`];
  const message =
    sentence === undefined
      ? `The rule ${rule} (${aspect}) is broken by ${amount}.`
      : sentence({
          strip: violation.strip === null ? 'A scene' : stripInWords(season, index, violation.strip),
          person: named(where.person, names.person),
          place: named(where.place, names.place),
          base: named(where.base, names.base),
          unit: named(where.unit, names.unit) || 'the unit',
          on: date === null ? '' : ` on ${spokenDay(date)}`,
          minutes: formatDuration(amount),
          days: counted(amount, 'day'),
          amount,
        });
  return {
    rule,
    message: message.replace(/^the unit /, 'The unit '),
    where: Object.fromEntries(Object.entries(where).filter(([, value]) => value !== null)),
  };
}

/** `Scene 101-12`, `Part 2 of scene 101-12` where the scene is split. */
export function stripInWords(season: Season, index: ProblemIndex, strip: number): string {
  const { scene, part } = index.strips[strip]!;
  const split = (season.scenes.find((record) => record.id === scene)?.parts.length ?? 1) > 1;
  return split ? `Part ${part} of scene ${scene}` : `Scene ${scene}`;
}

function named(id: string | null, name: Names['person']): string {
  return id === null ? '' : name(id);
}
