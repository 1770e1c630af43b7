/**
 * The one-line schedule: every shooting day with its strips, in the order of the plan; then what is on no day, which
 * rules are broken, and whose number is whose. No money: everybody gets this paper.
 */
import { addDays, dayFromNumber, dayNumber, formatEighths, mondayOf } from '../../foundation/index.ts';
import type { PlanConflict, PlanDay, PlanFile, Season } from '../../season/index.ts';
import type { Words } from '../labels.ts';
import type { Block, Cell, Page, Row, RowGroup, Table } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { countCell, eighthsCell } from './cells.ts';
import { stripRows } from './day-strips.ts';
import { typedDayTitles, typeOfDay } from './day-types.ts';
import { companyMoves, type SeasonLookup, stripName } from './season-lookup.ts';

export function oneLineSchedule(source: ReportSource): Page {
  const { season, plan, words, look } = source;
  const days = daysInScope(source);
  const strips = days.flatMap((day) => day.strips);
  const eighths = strips.reduce((sum, strip) => sum + strip.eighths, 0);
  const blocks: Block[] =
    days.length === 0
      ? [{ type: 'note', text: words.label('no-days') }]
      : [scheduleTable(days, source), totalsTable(days, season, words)];
  return {
    language: words.languages[0]!,
    production: season.title,
    title: words.label('one-line-schedule'),
    facts: [
      `${words.label('shooting-days')} ${days.length}`,
      ...(days.length === 0 ? [] : [words.range(days[0]!.date, days.at(-1)!.date)]),
      `${words.label('eighths-total')} ${formatEighths(eighths)}`,
      plan.legal ? words.label('plan-legal') : words.label('plan-broken'),
    ],
    blocks: [
      ...blocks,
      ...boneyard(plan, words, look),
      ...conflicts(plan.conflicts, words, look),
      castKey(season, words),
    ],
  };
}

function scheduleTable(days: readonly PlanDay[], source: ReportSource): Table {
  const { season, words, look, numbers, clock } = source;
  const label = words.label;
  const groups: RowGroup[] = [];
  const firstMonday = mondayOf(dayNumber(days[0]!.date));
  let week = -1;
  days.forEach((day, index) => {
    for (const title of typedDayTitles(source, days[index - 1]?.date ?? null, day.date))
      groups.push({ title, rows: [] });
    const monday = mondayOf(dayNumber(day.date));
    if (monday !== week) {
      week = monday;
      const sunday = addDays(dayFromNumber(monday), 6);
      groups.push({
        title: {
          level: 'week',
          text: `${label('week-n')} ${(monday - firstMonday) / 7 + 1}`,
          aside: words.range(dayFromNumber(monday), sunday),
        },
        rows: [],
      });
    }
    const moves = companyMoves(day.strips);
    const pages = formatEighths(day.strips.reduce((sum, strip) => sum + strip.eighths, 0));
    const unit = season.units.length > 1 ? ` · ${look.unitName(day.unit)}` : '';
    const number = `${label('day-n')} ${numbers.get(day)}`;
    const next = days[index + 1];
    const isWeekEnd = next === undefined || mondayOf(dayNumber(next.date)) !== monday;
    groups.push({
      title: {
        level: 'day',
        text: [`${number} · ${words.date(day.date)}${unit} · ${look.baseName(day.base)}`, typeOfDay(source, day) ?? []]
          .flat()
          .join(' · '),
        aside: [
          `${label('col-call')} ${clock.written(day.base, day.date, day.call)}`,
          `${label('col-wrap')} ${clock.written(day.base, day.date, day.wrap)}`,
        ].join(' · '),
      },
      rows: stripRows(source, day),
      end: [
        `${label('end-of-day')} ${numbers.get(day)}`,
        `${label('eighths-total')} ${pages}`,
        `${label('moves')} ${moves}`,
        ...(isWeekEnd ? [weekTotal(days, monday, words)] : []),
      ].join(' · '),
    });
  });
  for (const title of typedDayTitles(source, days.at(-1)!.date, null)) groups.push({ title, rows: [] });
  return {
    type: 'table',
    caption: label('one-line-schedule'),
    columns: [
      {},
      {},
      { flexible: 22 },
      {},
      { align: 'right' },
      { flexible: 8 },
      { flexible: 14 },
      { align: 'center', flexible: 11 },
    ],
    head: [
      (
        [
          'col-scene',
          'col-int-ext',
          'col-set',
          'col-light',
          'col-eighths',
          'col-cast',
          'col-place',
          'col-time',
        ] as const
      ).map((key) => ({ text: label(key) })),
    ],
    groups,
  };
}

/** What a week amounts to, at its last day. */
function weekTotal(days: readonly PlanDay[], monday: number, words: Words): string {
  const ofWeek = days.filter((day) => mondayOf(dayNumber(day.date)) === monday);
  const eighths = ofWeek.flatMap((day) => day.strips).reduce((sum, strip) => sum + strip.eighths, 0);
  const label = words.label;
  return words.labelled(
    'end-of-week',
    `${label('shooting-days')} ${ofWeek.length}, ${label('eighths-total')} ${formatEighths(eighths)}`,
  );
}

function totalsTable(days: readonly PlanDay[], season: Season, words: Words): Table {
  const label = words.label;
  const units = season.units.filter((unit) => days.some((day) => day.unit === unit.id));
  const row = (name: string, of: readonly PlanDay[], kind?: 'total'): Row => {
    const strips = of.flatMap((day) => day.strips);
    const figures: readonly Cell[] = [
      countCell(of.length),
      countCell(new Set(strips.map((strip) => strip.scene)).size),
      countCell(strips.length),
      eighthsCell(strips.reduce((sum, strip) => sum + strip.eighths, 0)),
      countCell(of.reduce((sum, day) => sum + companyMoves(day.strips), 0)),
    ];
    const cells = [{ text: name, isHeader: true }, ...figures];
    return kind === undefined ? { cells } : { cells, kind };
  };
  const rows = units.map((unit) =>
    row(
      unit.name,
      days.filter((day) => day.unit === unit.id),
    ),
  );
  return {
    type: 'table',
    caption: label('totals'),
    showCaption: true,
    columns: [{}, ...Array.from({ length: 5 }, () => ({ align: 'right' as const }))],
    head: [
      (['unit', 'shooting-days', 'scenes', 'strips', 'pages', 'moves'] as const).map((key) => ({ text: label(key) })),
    ],
    groups: [{ rows: rows.length > 1 ? [...rows, row(label('col-total'), days, 'total')] : rows }],
  };
}

function boneyard(plan: PlanFile, words: Words, look: SeasonLookup): readonly Block[] {
  const label = words.label;
  if (plan.boneyard.length === 0) return [{ type: 'note', text: label('boneyard-empty') }];
  const rows = plan.boneyard.map((strip): Row => {
    const scene = look.scene(strip.scene);
    const part = scene?.parts.find((candidate) => candidate.part === strip.part);
    return {
      cells: [
        { text: stripName(strip, scene), isHeader: true },
        { text: scene?.set ?? '' },
        part === undefined ? { text: '' } : eighthsCell(part.eighths),
        { text: look.castNumbers(part?.people ?? scene?.people ?? []) },
      ],
    };
  });
  return [
    {
      type: 'table',
      caption: label('boneyard'),
      showCaption: true,
      columns: [{}, { flexible: 20 }, { align: 'right' }, { flexible: 10 }],
      head: [(['col-scene', 'col-set', 'col-eighths', 'col-cast'] as const).map((key) => ({ text: label(key) }))],
      groups: [{ rows }],
    },
  ];
}

function conflicts(broken: readonly PlanConflict[], words: Words, look: SeasonLookup): readonly Block[] {
  const label = words.label;
  if (broken.length === 0) return [{ type: 'note', text: label('conflicts-none') }];
  const rows = broken.map(({ rule, message, said, where }): Row => {
    const at = [
      where.date === undefined ? null : words.shortDate(where.date),
      where.scene,
      where.person === undefined ? null : (look.person(where.person)?.name ?? where.person),
      where.place === undefined ? null : look.placeName(where.place),
      where.base === undefined ? null : look.baseName(where.base),
      where.unit === undefined ? null : look.unitName(where.unit),
    ];
    return {
      cells: [
        { text: words.say({ code: `rule.${rule}.name`, fields: {} }), isHeader: true, tone: 'broken' },
        { text: words.say(said ?? message) },
        { text: at.filter((part) => part !== null && part !== undefined).join(', ') },
      ],
    };
  });
  return [
    {
      type: 'table',
      caption: label('conflicts'),
      showCaption: true,
      columns: [{}, { flexible: 30 }, { flexible: 16 }],
      head: [(['col-rule', 'col-message', 'col-where'] as const).map((key) => ({ text: label(key) }))],
      groups: [{ rows }],
    },
  ];
}

function castKey(season: Season, words: Words): Table {
  const people = [...season.people].sort((a, b) => a.castNumber - b.castNumber);
  return {
    type: 'table',
    caption: words.label('cast-key'),
    showCaption: true,
    columns: [{ align: 'right' }, { flexible: 16 }, { flexible: 16 }],
    head: [(['col-number', 'col-person', 'col-characters'] as const).map((key) => ({ text: words.label(key) }))],
    groups: [
      {
        rows: people.map((person) => ({
          cells: [
            countCell(person.castNumber),
            { text: person.name, isHeader: true },
            {
              text: person.characters.join(', '),
              ...(person.isPerhapsMinor === true ? { sub: words.label('minor-unsure') } : {}),
            },
          ],
        })),
      },
    ],
  };
}
