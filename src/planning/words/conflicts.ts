/**
 * A broken rule as a message: who, when, by how much and where. Its text is `rule.<rule>.<aspect>` of the catalogues.
 */
import type { Field, Fields, Message } from '../../foundation/index.ts';
import { message, speak } from '../../messages/index.ts';
import { RULES, type Violation } from '../../schedule/index.ts';
import type { Conflict, PlanConflict, Season } from '../../season/index.ts';
import { namesOf } from '../names.ts';
import type { ProblemIndex } from '../problem-index.ts';

/** What the amount of an aspect counts. */
const UNITS = new Map(
  RULES.flatMap(({ code, aspects }) =>
    Object.entries(aspects).map(([aspect, { unit }]) => [`${code}.${aspect}`, unit] as const),
  ),
);

/**
 * The violation as it is said. Fields, where the violation names them: `strip`, `person`, `place`, `base`, `unit`,
 * `element`, `on`; `amount` is a duration or a count, and `inAll` the count with the one that is allowed.
 */
export function conflictOf(season: Season, index: ProblemIndex, violation: Violation): Conflict {
  const { rule, aspect, amount } = violation;
  const date = violation.date === null ? undefined : index.dates[violation.date];
  const id = (position: number | null, ids: readonly string[]): string | undefined =>
    position === null ? undefined : ids[position];
  const where = {
    date,
    unit: id(violation.unit, index.units),
    scene: violation.strip === null ? undefined : index.strips[violation.strip]?.scene,
    person: id(violation.person, index.people),
    place: id(violation.place, index.places),
    base: id(violation.base, index.bases),
    element: id(violation.hire, index.hires),
  };
  const names = namesOf(season);
  const isTime = UNITS.get(`${rule}.${aspect}`) === 'minutes';
  const fields: Record<string, Field | undefined> = {
    strip: violation.strip === null ? undefined : stripName(season, index, violation.strip),
    person: where.person && names.person(where.person),
    place: where.place && names.place(where.place),
    base: where.base && names.base(where.base),
    element: where.element && names.element(where.element),
    unit: where.unit && names.unit(where.unit),
    on: date && { day: date },
    amount: isTime ? { duration: amount } : amount,
    inAll: isTime ? undefined : amount + 1,
  };
  return { rule, message: { code: `rule.${rule}.${aspect}`, fields: known(fields) as Fields }, where: known(where) };
}

/**
 * The conflict as `plan.json` has it: an English sentence, and beside it what it takes to say it in another language.
 */
export function planConflict({ rule, message: said, where }: Conflict): PlanConflict {
  const sentence = speak('en').say(said);
  return { rule, message: sentence, ...(typeof said === 'string' ? {} : { said }), where };
}

/** `scene 101-12`, `part 2 of scene 101-12` where the scene is split. */
export function stripName(season: Season, index: ProblemIndex, strip: number): Message {
  const { scene, part } = index.strips[strip]!;
  const split = (season.scenes.find((record) => record.id === scene)?.parts.length ?? 1) > 1;
  return split ? message('plan.name.part', { part, scene }) : message('plan.name.scene', { scene });
}

function known<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, T] => entry[1] !== undefined && entry[1] !== ''),
  );
}
