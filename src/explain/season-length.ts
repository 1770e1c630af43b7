/** Why a season is not shorter: what its scenes need at least, and how early it can be finished at all. */
import type { Message, Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { demandConflict } from '../planning/index.ts';
import type { WorkNeed } from '../schedule/index.ts';
import { earliestFinish, leastDays, provenConflict } from '../schedule/index.ts';
import type { SeasonLength, SeasonNeed } from './explanation.ts';
import { brokenRule, days as countedDays, indented } from './lines.ts';
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
  // While no plan is known to be legal there is nothing to finish earlier.
  const finish = last === null || !view.evaluation.legal ? null : earliestFinish(problem, last);
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

export function renderLength(view: PlanView, length: SeasonLength): readonly Text[] {
  const { first, last, days, needs, earliestLast, because, impossible } = length;
  if (first === null || last === null) return [message('explain.season.nothing')];
  const span = { days: message('cost.count.shooting-days', { n: days }), first: { day: first }, last: { day: last } };
  const lines: Text[] = [
    message('explain.season.span', span),
    '',
    message('explain.season.why'),
    ...needs.map((need) => indented(needInWords(view, need))),
  ];
  if (earliestLast !== null && because.length > 0) {
    const code = earliestLast === last ? 'explain.season.earliest' : 'explain.season.between';
    lines.push(
      indented(message(code, { on: { day: earliestLast }, last: { day: last } })),
      indented(message('explain.season.day-earlier')),
      ...because.map((conflict) => indented(indented(brokenRule(conflict)))),
    );
  }
  if (impossible.length > 0) {
    lines.push('', message('cli.plan.because.proof'), ...impossible.map((conflict) => indented(brokenRule(conflict))));
  }
  return lines;
}

/** `Ben O: 6 scenes, 18 h 00; a day holds at most 9 h 45: at least 2 days of the 3 there are; the plan uses 2.` */
function needInWords({ names }: PlanView, need: SeasonNeed): Message {
  const who = {
    company: message('explain.season.company'),
    base: names.base(need.subject),
    unit: names.unit(need.subject),
    light: message('explain.season.light', { light: need.subject }),
    place: names.place(need.subject),
    person: names.person(need.subject),
  }[need.of];
  const said = message('explain.season.need', {
    who,
    scenes: message('plan.count.scenes', { n: need.scenes }),
    time: { duration: need.minutes },
    holds: Number.isFinite(need.dayMinutes) ? { duration: need.dayMinutes } : null,
    days: countedDays(need.daysNeeded),
    available: need.daysAvailable,
    used: need.daysUsed,
  });
  return need.daysUsed === need.daysNeeded ? message('explain.season.binding', { need: said }) : said;
}
