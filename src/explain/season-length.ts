/** Why a season is not shorter: what its scenes need at least, and how early it can be finished at all. */
import { formatDuration } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import { counted, demandConflict, spokenDay } from '../planning/index.ts';
import type { WorkNeed } from '../schedule/index.ts';
import { earliestFinish, leastDays, provenConflict } from '../schedule/index.ts';
import type { SeasonLength, SeasonNeed } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

/** Needs of people, places, units and lights shown, the tightest; the company's and the bases' are always there. */
const MOST_NARROW = 6;
const LIGHTS = ['', 'day', 'night', 'dawn', 'dusk'];

export function seasonLength(view: PlanView): SeasonLength {
  const { season, problem, index, facts } = view;
  const first = facts.days[0]?.date ?? null;
  const last = facts.days.at(-1)?.date ?? null;
  const needs = leastDays(problem).map((need) => seasonNeed(view, need));
  const wide = needs.filter(isWide).toSorted((a, b) => b.daysNeeded - a.daysNeeded);
  const narrow = needs
    .filter((need) => !isWide(need) && need.daysUsed > 0 && (need.daysNeeded > 1 || need.daysAvailable <= 2))
    .toSorted((a, b) => b.daysNeeded / b.daysAvailable - a.daysNeeded / a.daysAvailable || b.daysNeeded - a.daysNeeded);
  const finish = last === null ? null : earliestFinish(problem, last);
  const impossible = view.evaluation.legal ? null : provenConflict(problem);
  return {
    days: facts.days.length,
    first: first === null ? null : index.dates[first]!,
    last: last === null ? null : index.dates[last]!,
    needs: [...wide, ...narrow.slice(0, MOST_NARROW)],
    earliestLast: finish === null ? null : (index.dates[finish.date] ?? null),
    because: (finish?.conflict ?? []).map((entry) => demandConflict(season, index, entry)),
    impossible: (impossible ?? []).map((entry) => demandConflict(season, index, entry)),
  };
}

function isWide({ of }: SeasonNeed): boolean {
  return of === 'company' || of === 'base';
}

function seasonNeed({ problem, index, facts }: PlanView, need: WorkNeed): SeasonNeed {
  const { kind, subject } = need.of;
  const strips = new Set(need.strips);
  const ids = {
    company: 'season',
    base: index.bases[subject],
    unit: index.units[subject],
    light: LIGHTS[subject],
    place: index.places[subject],
    person: index.people[subject],
  };
  return {
    of: kind,
    subject: ids[kind] ?? 'season',
    scenes: new Set(need.strips.map((strip) => problem.strips[strip]!.scene)).size,
    minutes: need.minutes,
    dayMinutes: need.dayRoom,
    daysNeeded: need.daysNeeded,
    daysAvailable: need.days,
    daysUsed: facts.days.filter((day) => day.strips.some(({ strip }) => strips.has(strip))).length,
  };
}

export function renderLength(view: PlanView, length: SeasonLength): readonly string[] {
  const { first, last, days, needs, earliestLast, because, impossible } = length;
  const lines: string[] = [];
  if (first === null || last === null) return ['Nothing is on a day.'];
  lines.push(`${counted(days, 'shooting day')} from ${spokenDay(first)} to ${spokenDay(last)}`);
  lines.push('', 'Why it is not shorter (proven about the model of src/schedule/SPEC.md)');
  for (const need of needs) lines.push(`  ${needInWords(view, need)}`);
  if (earliestLast !== null && because.length > 0) {
    lines.push(
      earliestLast === last
        ? `  No plan can finish before ${spokenDay(earliestLast)}: this one finishes as early as any can.`
        : `  No plan can finish before ${spokenDay(earliestLast)}; whether one can between that day and ${spokenDay(last)} is not known.`,
      '  To finish a day earlier these would have to hold together, and cannot:',
      ...because.map(({ rule, message }) => `    ${rule}: ${speak('en').say(message)}`),
    );
  }
  if (impossible.length > 0)
    lines.push(
      '',
      'These cannot hold together (proven: no plan keeps them all); one of them has to give:',
      ...impossible.map(({ rule, message }) => `  ${rule}: ${speak('en').say(message)}`),
    );
  return lines;
}

/** `Ben O: 6 scenes, 18 h 00; a day holds at most 9 h 45: at least 2 days of the 3 there are; the plan uses 2.` */
function needInWords({ names }: PlanView, need: SeasonNeed): string {
  const who = {
    company: 'The company',
    base: names.base(need.subject),
    unit: names.unit(need.subject),
    light: `Scenes at ${need.subject}`,
    place: names.place(need.subject),
    person: names.person(need.subject),
  }[need.of];
  const holds = Number.isFinite(need.dayMinutes) ? `; a day holds at most ${formatDuration(need.dayMinutes)}` : '';
  const binds = need.daysUsed === need.daysNeeded ? ', no fewer would do' : '';
  return `${who}: ${counted(need.scenes, 'scene')}, ${formatDuration(need.minutes)}${holds}: at least ${counted(need.daysNeeded, 'day')} of the ${need.daysAvailable} there are; the plan uses ${need.daysUsed}${binds}`;
}
