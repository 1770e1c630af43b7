/** What is on a date, what it costs by line, and what limits it. */

import { whyClosed } from '../facts/index.ts';
import { type CalendarDay, formatClock, formatDuration } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import { costLine, gathered, pagesInWords, spokenDay } from '../planning/index.ts';
import type { DayExplanation } from './explanation.ts';
import { describeLimit, limitsOf } from './limits.ts';
import type { PlanView } from './plan-view.ts';

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
      strips: day.strips.map(({ strip, place, start, end }) => ({
        ...index.strips[strip]!,
        place: index.places[place]!,
        start: formatClock(start),
        end: formatClock(end),
      })),
    }));
  const dated = lines.filter((line) => line.date === date && line.amount !== 0);
  return {
    kind: 'day',
    date,
    closed: season.bases
      .map((base) => ({ base: base.id, why: whyClosed(season.calendar, base, date) }))
      .filter((entry): entry is { base: string; why: string } => entry.why !== null),
    units,
    cost: {
      total: dated.reduce((sum, line) => sum + line.amount, 0),
      lines: gathered(dated).map((line) => costLine({ ...line, date }, lineFacts)),
    },
    limits: limitsOf(view)
      .filter((limit) => limit.date === date)
      .toSorted((a, b) => Number(a.measure === 'minutes') - Number(b.measure === 'minutes') || a.slack - b.slack),
    conflicts: view.conflicts.filter(({ where }) => where.date === date),
  };
}

export function renderDay(view: PlanView, explanation: DayExplanation): readonly string[] {
  const { names } = view;
  const { date, closed, units, cost, limits, conflicts } = explanation;
  const lines = [`${spokenDay(date)} (${date})`];
  for (const { base, why } of closed) lines.push(`  ${names.base(base)} is closed: ${why}.`);
  if (units.length === 0 && closed.length === 0) lines.push('  Nothing is shot: an open day.');
  for (const day of units) {
    lines.push(
      '',
      `${names.unit(day.unit)} in ${names.base(day.base)}: call ${day.call}, wrap ${day.wrap}, ${formatDuration(day.workMinutes)} of work, ${pagesInWords(day.eighths)}`,
    );
    for (const strip of day.strips) {
      const heading = view.scenes.get(strip.scene)?.heading ?? '';
      lines.push(`  ${strip.start}-${strip.end}  ${strip.scene}  ${heading}  at ${names.place(strip.place)}`);
    }
  }
  if (cost.lines.length > 0) {
    lines.push('', `What falls on this date: ${names.money(cost.total)}`);
    for (const { code, subject, amount, why } of cost.lines)
      lines.push(`  ${names.money(amount)}  ${code}, ${subject}: ${speak('en').say(why)}`);
  }
  const tight = limits.filter(({ slack, measure }) => (measure === 'days' ? slack <= 1 : slack <= TIGHT_MINUTES));
  if (tight.length > 0)
    lines.push('', 'What limits it, the tightest first', ...tight.map((limit) => `  ${describeLimit(limit)}`));
  if (conflicts.length > 0)
    lines.push('', 'Broken', ...conflicts.map(({ rule, message }) => `  ${rule}: ${speak('en').say(message)}`));
  return lines;
}
