/**
 * Exhibit G, SAG-AFTRA's time report of performers, on Letter: all but what happened, and the signatures. Its fields
 * are those of `docs/compared.md`.
 */
import type { PlanDay } from '../../season/index.ts';
import type { Block, Cell, FormBox, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { dayPage } from './day-page.ts';
import { peopleOfDay } from './person-day.ts';
import { BLANK, CENTER, type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';
import { charactersIn } from './shooting-schedule.ts';
import { placesOf } from './unit-day.ts';

export function exhibitG(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) =>
    dayPage(source, day, 'exhibit-g', exhibitBlocks(source, day), { size: 'letter', orientation: 'landscape' }),
  );
}

const EXHIBIT_COLUMNS: readonly ColumnHead[] = [
  ['col-number', RIGHT],
  ['col-person'],
  ['col-characters', wide(12)],
  ['minor-short', CENTER],
  ['col-status', CENTER],
  ['report-make-up', CENTER],
  ['report-set', CENTER],
  ['dismiss-set', BLANK],
  ['dismiss-make-up', BLANK],
  ['meal-1', BLANK],
  ['meal-2', BLANK],
  ['meal-3', BLANK],
  ['travel-times', BLANK],
  ['outfits', BLANK],
  ['adjustments', BLANK],
  ['signature', { least: 22 }],
];

function exhibitBlocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, clock, presence, season } = source;
  const { label } = words;
  const [contact] = season.production?.contacts ?? [];
  const boxes: FormBox[] = [
    { label: label('company'), text: season.production?.company ?? '' },
    { label: label('production-number'), text: '' },
    {
      label: label('contacts'),
      text: contact === undefined ? '' : [contact.name, contact.phone ?? ''].join(' ').trim(),
    },
    {
      label: label('locations'),
      text: placesOf(source, day)
        .map(({ name }) => name)
        .join(' · '),
    },
    { label: label('designated-day-off'), text: '' },
    { label: label('production-type'), text: '' },
  ];
  const at = (minutes: number): string => clock.at(day.base, day.date, minutes);
  const rows = peopleOfDay(source, day).map(({ id, person, strips, makeUp, onSet }): readonly (string | Cell)[] => [
    String(person?.castNumber ?? ''),
    person?.name ?? id,
    [...new Set(strips.flatMap(({ scene }) => charactersIn(source.look.scene(scene), person)))].join(', '),
    person?.isPerhapsMinor === true ? '?' : isMinor(person?.born ?? null, day.date) ? label('yes') : '',
    presence.get(id)?.codes.get(day.date) ?? '',
    at(makeUp),
    at(onSet),
    ...Array.from({ length: EXHIBIT_COLUMNS.length - 7 }, () => ''),
  ]);
  return [
    { type: 'form', caption: label('exhibit-g'), columns: 3, boxes },
    plainTable(words, '', EXHIBIT_COLUMNS, rows, { isToWriteIn: true }),
    { type: 'note', text: label('exhibit-g-note') },
  ];
}

function isMinor(born: string | null, date: string): boolean {
  return (
    born !== null &&
    Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7) + date.slice(8)) <
      (Number(born.slice(0, 4)) + 18) * 10_000 + Number(born.slice(5, 7) + born.slice(8))
  );
}
