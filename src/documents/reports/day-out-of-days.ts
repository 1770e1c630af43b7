/** The day-out-of-days: who works, waits and travels on which date, week by week, with totals. */
import { type CalendarDay, dayFromNumber, dayNumber, mondayOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { DAY_TYPES, type PlanDay } from '../../season/index.ts';
import type { Words } from '../labels.ts';
import type { Block, Note, Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { codesSaid } from './codes-said.ts';
import type { IsOpen } from './day-codes.ts';
import { categoryName, elementsInOrder } from './elements.ts';
import { type PresenceContext, type PresenceRow, presenceGrid, type Week } from './presence-grid.ts';

/** 4 weeks fit an A4 sheet lying down. */
const WEEKS_PER_BLOCK = 4;

export function dayOutOfDays(source: ReportSource): Page {
  const { season, presence } = source;
  const rows = [...season.people]
    .sort((a, b) => a.castNumber - b.castNumber)
    .map((person): PresenceRow => {
      const named = person.characters.filter((character) => character !== person.name.toUpperCase());
      const unsure = person.isPerhapsMinor === true ? [source.words.label('minor-unsure')] : [];
      const characters = [...named, ...unsure].join(', ');
      return { number: String(person.castNumber), name: person.name, characters, days: presence.get(person.id)! };
    });
  return presencePage(source, 'dood-title', 'cast-total', rows);
}

/** The same for elements, by category: the dates on which a scene needs them. */
export function dayOutOfDaysOfElements(source: ReportSource): Page {
  const { days, look } = source;
  const rows = elementsInOrder(source).map(({ id, name, category }): PresenceRow => {
    const needs = ({ scene }: { readonly scene: string }): boolean =>
      look.scene(scene)?.elements.some(({ element, amount }) => element === id && amount > 0) === true;
    const dates = [...new Set(days.filter(({ strips }) => strips.some(needs)).map(({ date }) => date))];
    const codes = new Map(dates.map((date, index) => [date, workCode(index === 0, index === dates.length - 1)]));
    const count = { worked: dates.length, held: 0, travelled: 0 };
    const own = { codes, ...count, first: dates[0] ?? null, last: dates.at(-1) ?? null };
    return { number: '', name, characters: categoryName(source, category), days: own };
  });
  return presencePage(source, 'dood-elements', 'elements', rows);
}

function workCode(isFirst: boolean, isLast: boolean): string {
  return `${isFirst ? 'S' : ''}W${isLast ? 'F' : ''}`;
}

function presencePage(
  source: ReportSource,
  title: 'dood-title' | 'dood-elements',
  counted: 'cast-total' | 'elements',
  rows: readonly PresenceRow[],
): Page {
  const { season, words, days, isOpen, options } = source;
  const { weeksPerBlock = WEEKS_PER_BLOCK } = options;
  const working = rows.filter((row) => row.days.worked > 0);
  const idle = rows.filter((row) => row.days.worked === 0);
  const weeks = weeksOf(days, working);
  const of = title === 'dood-title' ? 'cast' : 'elements';
  const grid: PresenceContext = { working, of, off: offDates(weeks, days, isOpen), numbers: dayNames(source), words };
  const blocks: Block[] = [];
  // As many blocks as it takes, none much longer than another.
  const perBlock = Math.ceil(weeks.length / Math.max(1, Math.ceil(weeks.length / weeksPerBlock)));
  for (let from = 0; from < weeks.length && working.length > 0; from += perBlock) {
    const isLast = from + perBlock >= weeks.length;
    blocks.push(presenceGrid(weeks.slice(from, from + perBlock), isLast, grid));
  }
  const label = words.label;
  const notes: readonly Note[] = [
    ...(days.length === 0 ? [note(label('no-days'))] : []),
    ...(idle.length === 0
      ? []
      : [note(words.labelled('not-scheduled', idle.map(({ number, name }) => `${number} ${name}`.trim()).join(', ')))]),
    ...(working.length === 0
      ? [note(label(of === 'cast' ? 'nobody-works' : 'no-elements'))]
      : [note(legend(working, words))]),
    ...typesLegend(source),
  ];
  return {
    language: words.languages[0]!,
    production: season.title,
    title: label(title),
    facts: [
      `${label(counted)} ${working.length}`,
      `${label('shooting-days')} ${days.length}`,
      ...(days.length === 0 ? [] : [words.range(days[0]!.date, days.at(-1)!.date)]),
    ],
    blocks: [...blocks, ...notes],
  };
}

function note(text: string): Note {
  return { type: 'note', text };
}

/** Whole weeks, Monday first, that hold every shooting and travel date; week 1 is that of the first shooting day. */
function weeksOf(days: readonly PlanDay[], working: readonly PresenceRow[]): readonly Week[] {
  const first = days[0];
  if (first === undefined) return [];
  const dates = [...days.map((day) => day.date), ...working.flatMap(({ days: { codes } }) => [...codes.keys()])].sort();
  const firstMonday = mondayOf(dayNumber(first.date));
  const weeks: Week[] = [];
  for (let monday = mondayOf(dayNumber(dates[0]!)); monday <= dayNumber(dates.at(-1)!); monday += 7) {
    weeks.push({
      number: (monday - firstMonday) / 7 + 1,
      dates: Array.from({ length: 7 }, (_, index) => dayFromNumber(monday + index)),
    });
  }
  return weeks;
}

/**
 * What a date is called at the head: the main unit's shooting day (the main unit is the first of the season), else that
 * of the first unit that shoots, else the letter of what the date is for.
 */
function dayNames({ days, numbers, season, plan, words }: ReportSource): ReadonlyMap<CalendarDay, string> {
  const main = season.units[0]?.id;
  const names = new Map<CalendarDay, string>();
  for (const { date, type } of plan.dayTypes ?? []) names.set(date, words.say(message(`paper.day-type.${type}`)));
  for (const day of days.toReversed()) names.set(day.date, `(${numbers.get(day)})`);
  for (const day of days) if (day.unit === main) names.set(day.date, String(numbers.get(day)));
  return names;
}

/** The letters of what dates are for, where any is for something. */
function typesLegend({ plan, words }: ReportSource): readonly Note[] {
  const types = DAY_TYPES.filter((type) => plan.dayTypes?.some((day) => day.type === type) === true);
  if (types.length === 0) return [];
  const meaning = types.map(
    (type) => `${words.say(message(`paper.day-type.${type}`))} ${words.say(message(`live.day-type.${type}`))}`,
  );
  return [note(meaning.join(' · '))];
}

/** Dates on which the company rests: not shot on, and closed at the base where it is then (the last one shot at). */
function offDates(weeks: readonly Week[], days: readonly PlanDay[], isOpen: IsOpen): ReadonlySet<CalendarDay> {
  const shot = new Set(days.map((day) => day.date));
  const off = new Set<CalendarDay>();
  for (const date of weeks.flatMap((week) => week.dates)) {
    const at = days.findLast((day) => day.date < date) ?? days[0];
    if (at !== undefined && !shot.has(date) && !isOpen(at.base, date)) off.add(date);
  }
  return off;
}

function legend(working: readonly PresenceRow[], words: Words): string {
  const used = new Set(working.flatMap(({ days }) => [...days.codes.values()]));
  return [...codesSaid(used, words), `░ ${words.label('off-day')}`].join(' · ');
}
