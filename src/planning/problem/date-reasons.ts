/** Why a strip cannot be on a date, in words: used to warn before solving and to explain a plan. */
import type { Message } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import type { DateReason, DemandKind } from '../../schedule/index.ts';
import type { Names } from '../names.ts';
import type { ProblemIndex } from '../problem-index.ts';

/** Reasons worth naming: on a date when the whole base is closed nothing else is. */
export function particularReasons(reasons: readonly DateReason[]): readonly DateReason[] {
  const closed = reasons.filter(({ demand }) => demand === 'open-days');
  return closed.length > 0 ? closed : reasons;
}

/** The same for reasons that say the same on other dates. */
export function reasonKey({ demand, aspect, subject }: DateReason): string {
  return `${demand ?? aspect}/${subject}`;
}

/** One reason in words that follow "cannot be that day: ". */
export function describeReason(reason: DateReason, index: ProblemIndex, names: Names): Message {
  const { demand, aspect } = reason;
  const named = (position: number | null, ids: readonly string[], name: Names['person']): string =>
    position === null ? '' : name(ids[position]!);
  const fields = {
    person: named(reason.person, index.people, names.person),
    place: named(reason.place, index.places, names.place),
    base: named(reason.base, index.bases, names.base),
    unit: named(reason.unit, index.units, names.unit),
    element: named(reason.hire, index.hires, names.element),
    way: index.ways[reason.way]?.way ?? '',
    amount: { duration: reason.amount },
  };
  const code = demand === null ? 'unit' : demand === 'minor' && aspect === 'tutor' ? 'tutor' : CANNOT[demand];
  return message(`plan.cannot.${code ?? 'unit'}`, fields);
}

/** By the demand that a reason comes from; those of a whole plan never keep one strip from one date. */
const CANNOT: Readonly<Partial<Record<DemandKind, CodeBelow<'plan.cannot'>>>> = {
  'open-days': 'base-closed',
  'unit-days': 'unit-away',
  'place-days': 'place-closed',
  'place-hours': 'place-hours',
  'person-days': 'person-away',
  'person-hours': 'person-hours',
  'element-days': 'element-away',
  'element-ready': 'element-ready',
  'own-day': 'own-day',
  minor: 'minor',
  'day-length': 'day-length',
  ready: 'ready',
  delivery: 'delivery',
  permit: 'permit',
  build: 'build',
  light: 'light',
  pin: 'pin',
  'day-pin': 'day-pin',
};
