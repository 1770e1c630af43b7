/** The strips of a shooting day as rows, with the AD's banners, meals, company moves and re-lights between them. */
import { parseWrittenClock } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { isDark, type PlanDay, type PlanStrip, type Scene, stripColour } from '../../season/index.ts';
import type { Row } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { lightName, sideName, stripName } from './season-lookup.ts';

type DayBanner = NonNullable<PlanDay['banners']>[number];

const COLUMNS = 8;

export function stripRows(source: ReportSource, day: PlanDay): readonly Row[] {
  const { words, look } = source;
  const rows: Row[] = [];
  const meals = [...day.meals];
  const banners = [...(day.banners ?? [])];
  const pushMeals = (until: number): void => {
    while (meals[0] !== undefined && minutesOf(meals[0].start) < until) {
      rows.push(mealRow(source, day, meals.shift()!));
    }
  };
  const pushBanners = (after: number): void => {
    while (banners[0] !== undefined && banners[0].after <= after) {
      const next = banners.shift()!;
      pushMeals(minutesOf(next.start));
      rows.push(bannerRow(source, day, next));
    }
  };
  day.strips.forEach((strip, index) => {
    const before = day.strips[index - 1];
    pushBanners(index);
    const moves = before !== undefined && before.place !== strip.place;
    if (moves) {
      // A meal that begins later than the strip before ends is taken where the company has moved to.
      pushMeals(minutesOf(before.end) + 1);
      rows.push(banner(words.labelled('move', `${look.placeName(before.place)} → ${look.placeName(strip.place)}`)));
    }
    pushMeals(minutesOf(strip.start));
    const wait = day.waits?.find(({ end }) => end === strip.start);
    if (wait !== undefined) rows.push(waitRow(source, wait));
    if (before !== undefined && !moves && isRelit(look.scene(before.scene), look.scene(strip.scene)))
      rows.push(banner(words.label('relight')));
    rows.push(stripRow(source, day, strip, look.scene(strip.scene)));
  });
  pushBanners(Number.POSITIVE_INFINITY);
  pushMeals(Number.POSITIVE_INFINITY);
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
    { text: sideName(scene) },
    { text: scene?.set ?? strip.set, ...(synopsis ? { sub: synopsis } : {}) },
    {
      text: lightName(words, scene),
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

/** SPEC K-17. */
function waitRow({ words }: ReportSource, { start, end }: PlanDay['meals'][number]): Row {
  const minutes = minutesOf(end) - minutesOf(start);
  return banner(words.say(message('paper.waiting-for-light', { minutes: { duration: minutes } })));
}

/** What the AD wrote between strips, with its hours where it takes time. */
function bannerRow({ clock }: ReportSource, { base, date }: PlanDay, written: DayBanner): Row {
  const hours = written.minutes > 0 ? ` ${clock.span(base, date, written.start, written.end)}` : '';
  return banner(`${written.text}${hours}`);
}

function banner(text: string): Row {
  return { kind: 'banner', cells: [{ text, span: COLUMNS }] };
}

/** Anything that is not a time sorts first rather than hiding the row. */
function minutesOf(clock: string): number {
  return parseWrittenClock(clock) ?? -1;
}
