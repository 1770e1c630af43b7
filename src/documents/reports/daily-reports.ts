/**
 * The reports of a day, with what was planned filled in and room for what happened: the daily production report (US,
 * on legal paper) and the rapport de production of the script supervisor (France, on A4). No standard of their layout
 * exists; the fields are those of `docs/compared.md`.
 */
import type { PlanDay } from '../../season/index.ts';
import type { Block, FormBox, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { countCell, eighthsCell } from './cells.ts';
import { dayPage, directorsOf } from './day-page.ts';
import { elementsOfDay } from './elements.ts';
import { peopleOfDay } from './person-day.ts';
import { BLANK, CENTER, type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';
import { placesOf, unitDays } from './unit-day.ts';

export function productionReports(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) =>
    dayPage(source, day, 'daily-production-report', dailyBlocks(source, day), { size: 'legal' }),
  );
}

export function rapportsDeProduction(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) =>
    dayPage(source, day, 'rapport-de-production', rapportBlocks(source, day), { size: 'a4' }),
  );
}

/** The script supervisor's times: a line for each shot, set change and set-up, with the plan's scenes to begin with. */
export function rapportsHoraires(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) =>
    dayPage(source, day, 'rapport-horaire', rapportHoraireBlocks(source, day), { size: 'a4' }),
  );
}

/** Lines to write in after each scene: as many shots as a page has room for on a usual day (ours). */
const SHOTS = 3;

function rapportHoraireBlocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, clock, look } = source;
  const { label } = words;
  const shot = Array.from({ length: SHOTS }, () => ['', '', '', '', '', '']);
  const rows = day.strips.flatMap((strip) => [
    [
      strip.scene,
      look.scene(strip.scene)?.set ?? strip.set,
      clock.span(day.base, day.date, strip.start, strip.end),
      '',
      '',
      '',
    ],
    ...shot,
  ]);
  const children = peopleOfDay(source, day).filter(({ person }) => person?.born != null);
  return [
    heads(source, day),
    plainTable(
      words,
      label('rapport-horaire'),
      [
        ['col-scene'],
        ['col-set', wide(20)],
        ['planned', RIGHT],
        ['col-start', BLANK],
        ['col-finish', BLANK],
        ['remarks', wide(22)],
      ],
      rows,
      { isToWriteIn: true },
    ),
    ...(children.length === 0
      ? []
      : [
          plainTable(
            words,
            label('children'),
            [
              ['col-person', wide(20)],
              ['planned', RIGHT],
              ['in-actual', BLANK],
              ['out-actual', BLANK],
            ],
            children.map(({ id, person, makeUp, out }) => [
              person?.name ?? id,
              `${clock.at(day.base, day.date, makeUp)} – ${clock.at(day.base, day.date, out)}`,
              '',
              '',
            ]),
            { isToWriteIn: true },
          ),
        ]),
    {
      type: 'form',
      caption: label('observations'),
      columns: 1,
      boxes: [{ label: label('observations'), text: '', room: 4 }],
    },
    signatures(source, ['first-ad', 'production-manager']),
  ];
}

function dailyBlocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words } = source;
  const { label } = words;
  return [
    heads(source, day),
    timesTable(source, day),
    scenesTable(source, day),
    coverage(source, day),
    castTimes(source, day),
    extras(source, day),
    {
      type: 'form',
      caption: label('notes'),
      columns: 3,
      boxes: (['meals-served', 'camera-and-sound', 'crew-remarks', 'delays', 'accidents', 'notes'] as const).map(
        (key): FormBox => ({ label: label(key), text: '', room: 4 }),
      ),
    },
    signatures(source, ['first-ad', 'production-manager']),
  ];
}

function rapportBlocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, look } = source;
  const { label } = words;
  const rows = day.strips.map((strip) => [
    strip.scene,
    look.scene(strip.scene)?.set ?? strip.set,
    eighthsCell(strip.eighths),
    words.duration(strip.minutes),
    '',
    '',
    '',
    '',
  ]);
  return [
    heads(source, day),
    timesTable(source, day),
    plainTable(
      words,
      label('scenes-planned'),
      [
        ['col-scene'],
        ['col-set', wide(20)],
        ['col-eighths', RIGHT],
        ['planned-time', RIGHT],
        ['complete', BLANK],
        ['incomplete', BLANK],
        ['shots-taken', BLANK],
        ['useful-minutes', BLANK],
      ],
      rows,
      { isToWriteIn: true },
    ),
    coverage(source, day),
    castTimes(source, day),
    extras(source, day),
    {
      type: 'form',
      caption: label('notes'),
      columns: 3,
      boxes: (
        ['scenes-dropped', 'retakes', 'sound-cards', 'overtime-of-day', 'extra-crew', 'unusual-equipment'] as const
      ).map((key): FormBox => ({ label: label(key), text: '', room: 3 })),
    },
    {
      type: 'form',
      caption: label('observations'),
      columns: 1,
      boxes: [{ label: label('observations'), text: '', room: 8 }],
    },
    signatures(source, ['script-supervisor', 'production-manager']),
  ];
}

function heads(source: ReportSource, day: PlanDay): Block {
  const { words, season } = source;
  const { label } = words;
  const places = placesOf(source, day).map(({ name, address }) => (address === null ? name : `${name}, ${address}`));
  const boxes: FormBox[] = [
    { label: label('company'), text: season.production?.company ?? '', span: 2 },
    { label: label('directors'), text: directorsOf(source, day), span: 2 },
    { label: label('locations'), text: places.join(' · '), span: 4 },
  ];
  return { type: 'form', caption: label('scenes'), columns: 4, boxes };
}

/** Planned beside what was. */
function timesTable(source: ReportSource, day: PlanDay): Block {
  const { words, clock } = source;
  const { label } = words;
  const at = (text: string | undefined): string => (text === undefined ? '' : clock.written(day.base, day.date, text));
  const afterMeal = (end: string): string => {
    // A meal inside a strip: the same strip goes on after it.
    const goesOn = day.strips.some((strip) => strip.start < end && strip.end > end);
    return goesOn ? end : (day.strips.find(({ start }) => start >= end)?.start ?? end);
  };
  const meals = day.meals.flatMap(({ start, end }) => [
    [label('meal-out'), at(start), ''],
    [label('meal-in'), at(end), ''],
    [label('first-shot-after-meal'), at(afterMeal(end)), ''],
  ]);
  return plainTable(
    words,
    label('times'),
    [
      ['times', wide(20)],
      ['planned', CENTER],
      ['actual', BLANK],
    ],
    [
      [label('crew-call'), at(day.call), ''],
      [label('first-shot'), at(day.strips[0]?.start), ''],
      ...meals,
      [label('col-wrap'), at(day.wrap), ''],
    ],
    { isToWriteIn: true },
  );
}

function scenesTable({ words, look }: ReportSource, day: PlanDay): Block {
  const columns: readonly ColumnHead[] = [
    ['col-scene'],
    ['col-set', wide(22)],
    ['col-eighths', RIGHT],
    ['shot', BLANK],
    ['not-shot', BLANK],
    ['setups', BLANK],
    ['remarks', wide(14)],
  ];
  return plainTable(
    words,
    words.label('scenes-planned'),
    columns,
    day.strips.map((strip) => [
      strip.scene,
      look.scene(strip.scene)?.set ?? strip.set,
      eighthsCell(strip.eighths),
      '',
      '',
      '',
      '',
    ]),
    { isToWriteIn: true },
  );
}

/** Scenes and pages: what the plan had before, has today, has left; beside it, room for what is so. */
function coverage(source: ReportSource, day: PlanDay): Block {
  const { words } = source;
  const { label } = words;
  const days = unitDays(source, day.unit);
  const count = (of: readonly PlanDay[]) => {
    const strips = of.flatMap(({ strips: own }) => own);
    return {
      scenes: countCell(new Set(strips.map(({ scene }) => scene)).size),
      pages: eighthsCell(strips.reduce((sum, { eighths }) => sum + eighths, 0)),
    };
  };
  const parts = [
    count(days.filter(({ date }) => date < day.date)),
    count([day]),
    count(days.filter(({ date }) => date <= day.date)),
    count(days.filter(({ date }) => date > day.date)),
    count(days),
  ];
  const blank = ['', '', '', '', ''];
  return plainTable(
    words,
    label('coverage'),
    [
      ['coverage', wide(16)],
      ['previous', CENTER],
      ['today', CENTER],
      ['to-date', CENTER],
      ['remaining', CENTER],
      ['col-total', CENTER],
    ],
    [
      [`${label('scenes')} (${label('planned')})`, ...parts.map(({ scenes }) => scenes)],
      [`${label('pages')} (${label('planned')})`, ...parts.map(({ pages }) => pages)],
      [`${label('scenes')} (${label('actual')})`, ...blank],
      [`${label('pages')} (${label('actual')})`, ...blank],
      [`${label('setups')} (${label('actual')})`, ...blank],
      [`${label('useful-minutes')} (${label('actual')})`, ...blank],
    ],
    { isToWriteIn: true },
  );
}

function castTimes(source: ReportSource, day: PlanDay): Block {
  const { words, clock, presence } = source;
  const at = (minutes: number): string => clock.at(day.base, day.date, minutes);
  return plainTable(
    words,
    words.label('cast-total'),
    [
      ['col-number', RIGHT],
      ['col-person', wide(16)],
      ['col-status', CENTER],
      ['make-up-planned', CENTER],
      ['on-set-planned', CENTER],
      ['dismissed-planned', CENTER],
      ['in-actual', BLANK],
      ['out-actual', BLANK],
    ],
    peopleOfDay(source, day).map(({ id, person, makeUp, onSet, out }) => [
      String(person?.castNumber ?? ''),
      person?.name ?? id,
      presence.get(id)?.codes.get(day.date) ?? '',
      at(makeUp),
      at(onSet),
      at(out),
      '',
      '',
    ]),
    { isToWriteIn: true },
  );
}

function extras(source: ReportSource, day: PlanDay): Block {
  const { words } = source;
  const rows = elementsOfDay(source, day).map(({ element, most, needed }) => [
    most === 1 ? element.name : `${most} × ${element.name}`,
    needed.map(({ scene }) => scene).join(', '),
    '',
    '',
  ]);
  return plainTable(
    words,
    words.label('elements'),
    [
      ['col-name', wide(24)],
      ['scenes', wide(14)],
      ['in-actual', BLANK],
      ['out-actual', BLANK],
    ],
    rows.length === 0 ? [['', '', '', '']] : rows,
    { isToWriteIn: true },
  );
}

function signatures(
  { words }: ReportSource,
  who: readonly ('first-ad' | 'production-manager' | 'script-supervisor')[],
): Block {
  const boxes = who.map(
    (key): FormBox => ({ label: `${words.label('signature')} · ${words.label(key)}`, text: '', room: 3 }),
  );
  return { type: 'form', caption: words.label('signature'), columns: who.length, boxes };
}
