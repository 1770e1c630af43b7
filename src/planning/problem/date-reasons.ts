/** Why a strip cannot be on a date, in words: used to warn before solving and to explain a plan. */
import { formatDuration } from '../../foundation/index.ts';
import type { DateReason } from '../../schedule/index.ts';
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
export function describeReason(reason: DateReason, index: ProblemIndex, names: Names): string {
  const { demand, aspect, amount } = reason;
  const named = (position: number | null, ids: readonly string[], name: Names['person']): string =>
    position === null ? '' : name(ids[position]!);
  const person = named(reason.person, index.people, names.person);
  const place = named(reason.place, index.places, names.place);
  const base = named(reason.base, index.bases, names.base);
  const unit = named(reason.unit, index.units, names.unit);
  const short = `${formatDuration(amount)} too short`;
  switch (demand) {
    case 'open-days':
      return `${base} is closed`;
    case 'unit-days':
      return `${unit} is not there`;
    case 'place-days':
      return `${place} is not open`;
    case 'place-hours':
      return `the hours of ${place} are ${short}`;
    case 'person-days':
      return `${person} is not available`;
    case 'person-hours':
      return `the hours of ${person} are ${short}`;
    case 'own-day':
      return `the longest day of ${person} is ${short}`;
    case 'minor':
      return aspect === 'tutor' ? `${person} has no tutor` : `the hours of ${person}'s age are ${short}`;
    case 'day-length':
      return `the longest day at ${base} is ${short}`;
    case 'ready':
      return 'its preparation or its script is not ready';
    case 'permit':
      return `the permit of ${place} is not in`;
    case 'build':
      return `the set is not built (${index.ways[reason.way]?.way})`;
    case 'light':
      return `the light it needs does not last long enough at ${place}`;
    case 'pin':
      return 'it is pinned to another day or unit';
    case 'day-pin':
      return `the day of ${unit} is pinned without it`;
    default:
      return `${unit} may not shoot it`;
  }
}
