/** The strips of a shooting day as rows, with its meals and company moves as banners between them. */
import { formatEighths, parseClock } from '../../foundation/index.ts';
import { type PlanDay, type PlanStrip, type Scene, stripColour } from '../../season/index.ts';
import type { Words } from '../labels.ts';
import type { Row } from '../page-tree.ts';
import { type SeasonLookup, stripName } from './season-lookup.ts';

const COLUMNS = 8;

export function stripRows(day: PlanDay, words: Words, look: SeasonLookup): readonly Row[] {
  const rows: Row[] = [];
  const meals = [...day.meals];
  day.strips.forEach((strip, index) => {
    const before = day.strips[index - 1];
    while (meals[0] !== undefined && minutesOf(meals[0].start) < minutesOf(strip.start))
      rows.push(mealRow(meals.shift()!, words));
    if (before !== undefined && before.place !== strip.place)
      rows.push(banner(words.labelled('move', `${look.placeName(before.place)} → ${look.placeName(strip.place)}`)));
    rows.push(stripRow(strip, look.scene(strip.scene), words, look));
  });
  for (const meal of meals) rows.push(mealRow(meal, words));
  return rows;
}

function stripRow(strip: PlanStrip, scene: Scene | undefined, words: Words, look: SeasonLookup): Row {
  const synopsis = scene?.expected === true ? `(${words.label('expected-scene')})` : scene?.synopsis;
  const cells = [
    { text: stripName(strip, scene), isHeader: true },
    { text: scene === undefined ? '' : scene.intExt === 'INT/EXT' ? 'I/E' : scene.intExt },
    { text: scene?.set ?? strip.set, ...(synopsis ? { sub: synopsis } : {}) },
    {
      text: scene === undefined ? '' : words.label(`light-${scene.light}`),
      ...(scene?.storyDay ? { sub: scene.storyDay } : {}),
    },
    { text: formatEighths(strip.eighths) },
    { text: look.castNumbers(strip.cast) },
    {
      text: look.placeName(strip.place),
      ...(strip.way === 'real place' ? {} : { sub: words.label(`way-${strip.way}`) }),
    },
    { text: `${strip.start}–${strip.end}` },
  ];
  return scene === undefined ? { cells } : { cells, edge: stripColour(scene) };
}

function mealRow(meal: { readonly start: string; readonly end: string }, words: Words): Row {
  return banner(`${words.label('meal')} ${meal.start}–${meal.end}`);
}

function banner(text: string): Row {
  return { kind: 'banner', cells: [{ text, span: COLUMNS }] };
}

/** A plan's clock times are `HH:MM`; anything else sorts first rather than hiding the row. */
function minutesOf(clock: string): number {
  return parseClock(clock) ?? -1;
}
