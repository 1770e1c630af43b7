/** What is on a date, what it costs by line, and what limits it. */

import { whyClosed } from '../facts/index.ts';
import { type CalendarDay, formatClock, type Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { costLine, gathered, pagesInWords } from '../planning/index.ts';
import { linesInOrder, mealsInOrder, stripsInOrder } from './day-in-order.ts';
import type { DayExplanation } from './explanation.ts';
import { holesOf, renderHoles } from './holes.ts';
import { describeLimit, limitsOf } from './limits.ts';
import { brokenRules, indented, money } from './lines.ts';
import type { PlanView } from './plan-view.ts';
import { renderCovers, weatherCovers } from './weather-cover.ts';

/** Limits with more than this to spare are not printed: they limit nothing. */
const TIGHT_MINUTES = 120;

export function explainDay(view: PlanView, date: CalendarDay): DayExplanation {
  const { season, index, facts, problem, lines, lineFacts } = view;
  const units = facts.days
    .filter((day) => index.dates[day.date] === date)
    .map((day) => ({
      unit: index.units[day.unit]!,
      base: index.bases[day.base]!,
      call: formatClock(day.call),
      wrap: formatClock(day.wrap),
      workMinutes: day.work,
      eighths: day.strips.reduce((sum, { strip }) => sum + problem.strips[strip]!.eighths, 0),
      strips: stripsInOrder(view, day),
      meals: mealsInOrder(view, day),
      continuous: day.continuous,
    }));
  const dated = lines.filter((line) => line.date === date && line.amount !== 0);
  return {
    kind: 'day',
    date,
    closed: season.bases
      .map((base) => ({ base: base.id, why: whyClosed(season.calendar, base, date) }))
      .filter((entry): entry is typeof entry & { why: NonNullable<typeof entry.why> } => entry.why !== null),
    units,
    cost: {
      total: dated.reduce((sum, line) => sum + line.amount, 0),
      lines: gathered(dated).map((line) => costLine({ ...line, date }, lineFacts)),
    },
    limits: limitsOf(view)
      .filter((limit) => limit.date === date)
      .toSorted((a, b) => Number(a.measure === 'minutes') - Number(b.measure === 'minutes') || a.slack - b.slack),
    conflicts: view.conflicts.filter(({ where }) => where.date === date),
    holes: holesOf(view, date),
    weather: weatherCovers(view, date),
  };
}

export function renderDay(view: PlanView, explanation: DayExplanation): readonly Text[] {
  const { names } = view;
  const { date, closed, units, cost, limits, conflicts, holes, weather } = explanation;
  const lines: Text[] = [message('explain.date', { on: { day: date }, date })];
  for (const { base, why } of closed) {
    lines.push(indented(message('explain.date.closed', { base: names.base(base), why })));
  }
  if (units.length === 0 && closed.length === 0) lines.push(indented(message('explain.date.open')));
  for (const ofUnit of units) {
    const { unit, base, call, wrap, workMinutes, eighths } = ofUnit;
    const work = { duration: workMinutes };
    const about = { unit: names.unit(unit), base: names.base(base), call, wrap, work, pages: pagesInWords(eighths) };
    lines.push('', message('explain.date.unit', about), ...linesInOrder(view, ofUnit));
  }
  if (cost.lines.length > 0) {
    lines.push('', message('explain.date.cost', { amount: money(view, cost.total) }));
    for (const { code, subject, amount, why } of cost.lines) {
      const line = message(`cost.${code}.name`);
      lines.push(
        message('explain.date.line', { amount: money(view, amount), line, subject: names.anyone(subject), why }),
      );
    }
  }
  const tight = limits.filter(({ slack, measure }) => (measure === 'days' ? slack <= 1 : slack <= TIGHT_MINUTES));
  if (tight.length > 0) {
    lines.push('', message('explain.date.limits'), ...tight.map((limit) => indented(describeLimit(limit))));
  }
  return [...lines, ...renderHoles(view, holes), ...renderCovers(view, weather), ...brokenRules(conflicts)];
}
