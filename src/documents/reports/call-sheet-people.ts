/** Who is called, when and where: performers with their status. */
import { type CalendarDay, partsOf } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { Person, PlanDay } from '../../season/index.ts';
import type { Cell, Note, Row, Table } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { codesSaid } from './codes-said.ts';
import { peopleOfDay } from './person-day.ts';
import { charactersIn } from './shooting-schedule.ts';

const COLUMNS = [
  'col-number',
  'col-person',
  'col-characters',
  'col-status',
  'pick-up',
  'make-up',
  'on-set',
  'dismissed',
  'remarks',
] as const;

/** Who has no pick-up comes by their own means, where the season says who has one; else there is room to write. */
export function castTable(source: ReportSource, day: PlanDay): Table {
  const { words, clock, presence, season, look } = source;
  const { label } = words;
  const at = (minutes: number | null): Cell => ({
    text: minutes === null ? '' : clock.at(day.base, day.date, minutes),
  });
  const called = peopleOfDay(source, day);
  const isSaid = season.people.some(({ pickUpMinutes }) => pickUpMinutes !== undefined);
  const pickUpCell = (minutes: number | null): Cell =>
    minutes !== null ? at(minutes) : isSaid ? { text: label('own-way'), tone: 'muted' } : { text: '' };
  const working: readonly Row[] = called.map(({ id, person, strips, pickUp, makeUp, onSet, out }) => ({
    cells: [
      { text: person === undefined ? '' : String(person.castNumber) },
      { text: person?.name ?? id, isHeader: true },
      { text: [...new Set(strips.flatMap(({ scene }) => charactersIn(look.scene(scene), person)))].join(', ') },
      { text: presence.get(id)?.codes.get(day.date) ?? '', tone: 'work' },
      pickUpCell(pickUp),
      at(makeUp),
      at(onSet),
      at(out),
      { text: remarksOf(source, person, day.date, strips[0]!.place, day) },
    ],
  }));
  // Who waits or travels that day: on the sheet of the first unit, once.
  const isFirstUnit = day.unit === season.units[0]?.id;
  const ids = new Set(called.map(({ id }) => id));
  const others = isFirstUnit ? season.people : [];
  const idle = others.flatMap((person): readonly Row[] => {
    const code = presence.get(person.id)?.codes.get(day.date);
    if (code === undefined || ids.has(person.id) || code.includes('W')) return [];
    const cells = [
      { text: String(person.castNumber) },
      { text: person.name, isHeader: true },
      { text: charactersOf(person) },
      { text: code },
      { text: '', span: 5 },
    ];
    return [{ cells }];
  });
  return {
    type: 'table',
    caption: label('cast-total'),
    showCaption: true,
    columns: [
      { align: 'right' },
      { flexible: 14 },
      { flexible: 12 },
      { align: 'center' },
      { align: 'center' },
      { align: 'center' },
      { align: 'center' },
      { align: 'center' },
      { flexible: 14 },
    ],
    head: [COLUMNS.map((key) => ({ text: label(key) }))],
    groups: [{ rows: [...working, ...idle] }],
  };
}

/** What the status letters mean, where French is read: an American crew knows its own. */
export function statusNote({ words, presence }: ReportSource, day: PlanDay): readonly Note[] {
  if (words.languages.every((language) => language === 'en')) return [];
  const used = new Set([...presence.values()].flatMap(({ codes }) => codes.get(day.date) ?? []));
  return used.size === 0 ? [] : [{ type: 'note', text: codesSaid(used, words).join(' · '), tone: 'muted' }];
}

function charactersOf(person: Person | undefined): string {
  return person?.characters.join(', ') ?? '';
}

/** A child's age, or that it is to be confirmed, and tutor; where they start, when the day has several places. */
function remarksOf(
  { words, look }: ReportSource,
  person: Person | undefined,
  date: CalendarDay,
  place: string,
  day: PlanDay,
): string {
  const isMoving = new Set(day.strips.map((strip) => strip.place)).size > 1;
  const age = person?.born === null || person === undefined ? null : ageOn(person.born, date);
  const isUnsure = person?.isPerhapsMinor === true;
  const isMinor = age !== null && age < 18;
  return [
    // A guessed birthday is no age to print.
    ...(isUnsure ? [words.label('minor-unsure')] : isMinor ? [words.say(message('paper.minor', { age }))] : []),
    ...((isUnsure || isMinor) && person?.tutor ? [words.labelled('tutor', person.tutor)] : []),
    ...(isMoving ? [look.placeName(place)] : []),
  ].join(' · ');
}

function ageOn(born: CalendarDay, date: CalendarDay): number {
  const [year, month, day] = partsOf(born);
  const [ofYear, ofMonth, ofDay] = partsOf(date);
  const isBefore = ofMonth < month || (ofMonth === month && ofDay < day);
  return ofYear - year - (isBefore ? 1 : 0);
}
