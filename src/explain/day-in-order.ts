/**
 * A day strip by strip: what passes between them, when people eat, and interiors whose windows show the wrong light.
 */
import { formatClock, type Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { blackOut, type DayFacts, gapOf } from '../schedule/index.ts';
import type { DayExplanation } from './explanation.ts';
import type { PlanView } from './plan-view.ts';

type DayOfUnit = DayExplanation['units'][number];

export function stripsInOrder({ index, problem }: PlanView, day: DayFacts): DayOfUnit['strips'] {
  return day.strips.map((slot, i) => {
    const before = day.strips[i - 1];
    const gap = before === undefined ? null : gapOf(problem, before.strip, before.way, slot.strip, slot.way);
    return {
      ...index.strips[slot.strip]!,
      place: index.places[slot.place]!,
      start: formatClock(slot.start),
      end: formatClock(slot.end),
      waitMinutes: waitBefore(day, slot.start),
      gapMinutes: gap?.minutes ?? 0,
      gapCause: gap?.cause ?? null,
      wrongLight: wrongLight(problem, day, slot),
    };
  });
}

/** K-17. */
function waitBefore({ waits }: DayFacts, start: number): number {
  const wait = waits.find(({ end }) => end === start);
  return wait === undefined ? 0 : wait.end - wait.start;
}

/** The light of the hour comes in, and it is not that of the story. */
function wrongLight(
  problem: PlanView['problem'],
  { date }: DayFacts,
  { strip, way, place, start, end }: DayFacts['strips'][number],
): DayOfUnit['strips'][number]['wrongLight'] {
  if (blackOut(problem, strip, way) === 0) return null;
  const { light } = problem.strips[strip]!;
  const site = problem.sunSites[problem.places[place]!.sunSite]!;
  const [sunrise, sunset] = [site.from[0][date]!, site.to[0][date]!];
  if (light > 1) return start < sunset && end > sunrise ? 'dark-by-day' : null;
  return start < sunrise || end > sunset ? 'day-after-dark' : null;
}

export function mealsInOrder({ index }: PlanView, { call, meals, strips }: DayFacts): DayOfUnit['meals'] {
  return meals.map(({ start, end }, i) => {
    const around = strips.find((slot) => slot.start < start && end < slot.end);
    return {
      start: formatClock(start),
      end: formatClock(end),
      since: start - (i === 0 ? call : meals[i - 1]!.end),
      first: i === 0,
      inside: around === undefined ? null : index.strips[around.strip]!.scene,
    };
  });
}

/** Strips, gaps and meals of a unit's day as lines, by the clock. */
export function linesInOrder(view: PlanView, { strips, meals, base, continuous }: DayOfUnit): readonly Text[] {
  const rules = view.season.bases.find(({ id }) => id === base)!.rules;
  const lines: Text[] = [];
  let next = 0;
  const eat = (until: string | null): void => {
    for (; next < meals.length && (until === null || meals[next]!.start < until); next++) {
      const { start, end, since, first, inside } = meals[next]!;
      const what = message(continuous ? 'explain.date.meal.break' : 'explain.date.meal.meal');
      const after = message(first ? 'explain.date.meal.call' : 'explain.date.meal.last');
      const from = { duration: rules.mealFromMinutes };
      const latest = { duration: rules.mealAfterMinutes };
      const fields = { start, end, what, since: { duration: since }, after, from, latest, scene: inside };
      lines.push(message(inside === null ? 'explain.date.meal' : 'explain.date.meal.inside', fields));
    }
  };
  for (const { start, end, scene, place, gapMinutes, gapCause, waitMinutes, wrongLight: light } of strips) {
    eat(start);
    if (gapCause !== null) {
      const why = message(`explain.date.gap.${gapCause}`);
      lines.push(message('explain.date.gap', { minutes: { duration: gapMinutes }, why }));
    }
    if (waitMinutes > 0) lines.push(message('explain.date.wait', { minutes: { duration: waitMinutes } }));
    const heading = view.scenes.get(scene)?.heading ?? '';
    lines.push(message('explain.date.strip', { start, end, scene, heading, place: view.names.place(place) }));
    if (light !== null) lines.push(message(`explain.date.${light}`));
  }
  eat(null);
  return lines;
}
