/** The strips of a shooting day as rows, with its meals, company moves and re-lights as banners between them. */
import { parseWrittenClock } from '../../foundation/index.ts';
import { isDark, type PlanDay, type PlanStrip, type Scene, stripColour } from '../../season/index.ts';
import type { Row } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { stripName } from './season-lookup.ts';

const COLUMNS = 8;

export function stripRows(source: ReportSource, day: PlanDay): readonly Row[] {
  const { words, look } = source;
  const rows: Row[] = [];
  const meals = [...day.meals];
  day.strips.forEach((strip, index) => {
    const before = day.strips[index - 1];
    while (meals[0] !== undefined && minutesOf(meals[0].start) < minutesOf(strip.start))
      rows.push(mealRow(source, day, meals.shift()!));
    if (before !== undefined && before.place !== strip.place)
      rows.push(banner(words.labelled('move', `${look.placeName(before.place)} → ${look.placeName(strip.place)}`)));
    else if (before !== undefined && isRelit(look.scene(before.scene), look.scene(strip.scene)))
      rows.push(banner(words.label('relight')));
    rows.push(stripRow(source, day, strip, look.scene(strip.scene)));
  });
  for (const meal of meals) rows.push(mealRow(source, day, meal));
  return rows;
}

/** The same set by day and in the dark (SPEC K-5.2). */
function isRelit(before: Scene | undefined, after: Scene | undefined): boolean {
  if (before === undefined || after === undefined || before.set !== after.set) return false;
  if (before.light === 'any' || after.light === 'any') return false;
  return isDark(before.light) !== isDark(after.light);
}

function stripRow(source: ReportSource, day: PlanDay, strip: PlanStrip, scene: Scene | undefined): Row {
  const { words, look, clock } = source;
  const synopsis = scene?.expected === true ? `(${words.label('expected-scene')})` : scene?.synopsis;
  const cells = [
    { text: stripName(strip, scene), isHeader: true },
    { text: scene === undefined ? '' : scene.intExt === 'INT/EXT' ? 'I/E' : scene.intExt },
    { text: scene?.set ?? strip.set, ...(synopsis ? { sub: synopsis } : {}) },
    {
      text: scene === undefined ? '' : words.label(`light-${scene.light}`),
      ...(scene?.storyDay ? { sub: scene.storyDay } : {}),
    },
    eighthsCell(strip.eighths),
    { text: look.castNumbers(strip.cast) },
    {
      text: look.placeName(strip.place),
      ...(strip.way === 'real place' ? {} : { sub: words.label(`way-${strip.way}`) }),
    },
    { text: clock.span(day.base, day.date, strip.start, strip.end) },
  ];
  return scene === undefined ? { cells } : { cells, edge: stripColour(scene) };
}

function mealRow({ words, clock }: ReportSource, { base, date }: PlanDay, meal: PlanDay['meals'][number]): Row {
  return banner(`${words.label('meal')} ${clock.span(base, date, meal.start, meal.end)}`);
}

function banner(text: string): Row {
  return { kind: 'banner', cells: [{ text, span: COLUMNS }] };
}

/** Anything that is not a time sorts first rather than hiding the row. */
function minutesOf(clock: string): number {
  return parseWrittenClock(clock) ?? -1;
}
