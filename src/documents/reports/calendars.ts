/** Calendars: of each performer, what every date is; of each place, when the company is there. */
import type { CalendarDay } from '../../foundation/index.ts';
import type { Person, PlanDay } from '../../season/index.ts';
import type { Block, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { dateCell } from './cells.ts';
import { peopleOfDay } from './person-day.ts';
import { CENTER, type ColumnHead, plainTable, wide } from './plain-table.ts';

const CAST: readonly ColumnHead[] = [
  ['col-date', wide(16)],
  ['col-status', CENTER],
  ['pick-up', CENTER],
  ['make-up', CENTER],
  ['on-set', CENTER],
  ['dismissed', CENTER],
  ['scenes', wide(14)],
  ['col-place', wide(16)],
];

export function castCalendars(source: ReportSource): readonly Page[] {
  const { season, words, presence, look, clock } = source;
  const wanted = source.options.scope?.person;
  const days = daysInScope(source);
  const called = new Map(days.map((day) => [day, peopleOfDay(source, day)]));
  return [...season.people]
    .sort((a, b) => a.castNumber - b.castNumber)
    .filter(({ id }) => wanted === undefined || id === wanted)
    .flatMap((person): readonly Page[] => {
      const codes = presence.get(person.id)!.codes;
      if (codes.size === 0) return [];
      const rows = [...codes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([date, code]) => {
          const on = days.filter((day) => day.date === date && called.get(day)!.some(({ id }) => id === person.id));
          if (on.length === 0)
            return [[dateCell(words, date), code, '', '', '', '', '', placeOn(source, person, date, code)]];
          return on.map((day) => {
            const own = called.get(day)!.find(({ id }) => id === person.id)!;
            const at = (minutes: number | null): string => (minutes === null ? '' : clock.at(day.base, date, minutes));
            const scenes = own.strips.map((strip) => strip.scene).join(', ');
            const places = [...new Set(own.strips.map((strip) => look.placeName(strip.place)))].join(', ');
            return [
              dateCell(words, date),
              code,
              at(own.pickUp),
              at(own.makeUp),
              at(own.onSet),
              at(own.out),
              scenes,
              places,
            ];
          });
        });
      const title = `${person.castNumber} ${person.name}`;
      return [page(source, 'cast-calendar', title, person.characters, [plainTable(words, '', CAST, rows)])];
    });
}

export function placeCalendars(source: ReportSource): readonly Page[] {
  const { season, words, clock, look } = source;
  const days = daysInScope(source);
  const columns: readonly ColumnHead[] = [
    ['col-date', wide(16)],
    ['unit', wide(10)],
    ['first-on-set', CENTER],
    ['col-wrap', CENTER],
    ['scenes', wide(14)],
    ['col-set', wide(20)],
  ];
  const wanted = source.options.scope?.place;
  const places = season.places.filter(({ id }) => wanted === undefined || id === wanted);
  return places.flatMap((place): readonly Page[] => {
    const rows = days.flatMap((day: PlanDay) => {
      const strips = day.strips.filter((strip) => strip.place === place.id);
      if (strips.length === 0) return [];
      const at = (text: string): string => clock.written(day.base, day.date, text);
      return [
        [
          dateCell(words, day.date),
          look.unitName(day.unit),
          at(strips[0]!.start),
          at(strips.at(-1)!.end),
          strips.map((strip) => strip.scene).join(', '),
          [...new Set(strips.map((strip) => strip.set))].join(', '),
        ],
      ];
    });
    if (rows.length === 0) return [];
    const facts = place.address === null ? [] : [place.address];
    return [page(source, 'place-calendar', place.name, facts, [plainTable(words, '', columns, rows)])];
  });
}

/** Where one travels to, or waits: the base of the next day of work, on the way back that of the home. */
function placeOn(source: ReportSource, { id, homeBase }: Person, date: CalendarDay, code: string): string {
  const { days, look } = source;
  const worksOn = (day: PlanDay): boolean => day.strips.some(({ cast }) => cast.includes(id));
  const before = days.findLast((day) => day.date < date && worksOn(day))?.base ?? homeBase;
  const after = days.find((day) => day.date > date && worksOn(day))?.base ?? homeBase;
  if (before === null || after === null) return '';
  if (code !== 'T' || before === after) return code === 'T' ? '' : look.baseName(before);
  return `${look.baseName(before)} → ${look.baseName(after)}`;
}

function page(
  { words, season }: ReportSource,
  title: 'cast-calendar' | 'place-calendar',
  name: string,
  facts: readonly string[],
  blocks: readonly Block[],
): Page {
  return {
    language: words.languages[0]!,
    production: season.title,
    title: words.label(title),
    name,
    facts,
    orientation: 'portrait',
    blocks,
  };
}
