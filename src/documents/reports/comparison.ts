/**
 * Two scenarios of a season side by side: dates, calls, moves, people, and cost by line. For those who choose between
 * them: the production alone.
 */
import {
  addDays,
  type CalendarDay,
  COST_CODES,
  daysBetween,
  moneyAndWishes,
  type Text,
} from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanDay, PlanFile } from '../../season/index.ts';
import { stripKey } from '../../season/index.ts';
import type { Block, Cell, Page } from '../page-tree.ts';
import { type ReportSource, reportSource } from '../report-source.ts';
import { countCell, dateCell, moneyCell } from './cells.ts';
import { type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';
import { companyMoves, stripName } from './season-lookup.ts';

export function comparison(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const { label } = words;
  const { beside } = options;
  const page = {
    language: words.languages[0]!,
    production: season.title,
    title: label('comparison'),
    orientation: 'portrait' as const,
  };
  if (beside === undefined)
    return [{ ...page, facts: [], blocks: [{ type: 'note', text: words.say(message('paper.comparison-of-one')) }] }];
  const other = reportSource(season, beside.plan, options);
  const total = ({ plan }: ReportSource): string => words.money(plan.cost.total, season.currency);
  // Two of one name are told apart by what they cost.
  const isOneName = beside.ownName === beside.name;
  const names = [
    `A · ${beside.ownName}${isOneName ? ` (${total(source)})` : ''}`,
    `B · ${beside.name}${isOneName ? ` (${total(other)})` : ''}`,
  ];
  const pair: Pair = { a: source, b: other };
  return [
    {
      ...page,
      facts: [label('for-production-only'), ...names],
      blocks: [
        inShort(pair),
        byLine(pair),
        ...peopleElsewhere(pair),
        ...callsElsewhere(pair),
        ...scenesElsewhere(pair),
        ...brokenRules(pair),
      ],
    },
  ];
}

interface Pair {
  readonly a: ReportSource;
  readonly b: ReportSource;
}

const SIDES: readonly ColumnHead[] = [
  ['scenario-a', RIGHT],
  ['scenario-b', RIGHT],
];

function inShort({ a, b }: Pair): Block {
  const { words, season } = a;
  const { label } = words;
  const count = (of: (source: ReportSource) => number): readonly Cell[] => {
    const [x, y] = [of(a), of(b)];
    return [countCell(x), countCell(y), signed(y - x)];
  };
  const sum = (of: (plan: PlanFile) => number): readonly Cell[] => {
    const [x, y] = [of(a.plan), of(b.plan)];
    return [x, y, y - x].map((amount) => moneyCell(words, amount, season.currency));
  };
  const date = (of: (days: readonly PlanDay[]) => CalendarDay | undefined): readonly Cell[] => {
    const [x, y] = [of(a.days), of(b.days)];
    const cell = (day: CalendarDay | undefined): Cell => (day === undefined ? { text: '' } : dateCell(words, day));
    return [cell(x), cell(y), x === undefined || y === undefined ? { text: '' } : signed(daysBetween(x, y))];
  };
  const strips = (source: ReportSource) => source.days.flatMap((day) => day.strips);
  const hasWishes = [a, b].some(({ plan }) => moneyAndWishes(plan.cost.lines).wishes !== 0);
  return plainTable(
    words,
    label('in-short'),
    [['what', wide(18)], ...SIDES, ['difference', RIGHT]],
    [
      [label('col-total'), ...sum((plan) => plan.cost.total)],
      ...(hasWishes
        ? [
            [label('cost-money'), ...sum((plan) => moneyAndWishes(plan.cost.lines).money)],
            [label('cost-wishes'), ...sum((plan) => moneyAndWishes(plan.cost.lines).wishes)],
          ]
        : []),
      [label('conflicts'), ...count(({ plan }) => plan.conflicts.length)],
      [label('shooting-days'), ...count(({ days }) => days.length)],
      [label('day-first'), ...date((days) => days[0]?.date)],
      [label('day-last'), ...date((days) => days.at(-1)?.date)],
      [label('idle-days'), ...count((source) => idleDays(source).length)],
      [label('moves'), ...count(({ days }) => days.reduce((all, day) => all + companyMoves(day.strips), 0))],
      [label('unit-days-at'), ...count(({ days }) => new Set(days.map(({ base }) => base)).size)],
      [
        label('performer-days'),
        ...count(({ presence }) => [...presence.values()].reduce((all, one) => all + one.worked, 0)),
      ],
      [label('hold-days'), ...count(({ presence }) => [...presence.values()].reduce((all, one) => all + one.held, 0))],
      [label('strips'), ...count((source) => strips(source).length)],
      [label('boneyard'), ...count(({ plan }) => plan.boneyard.length)],
    ],
  );
}

function signed(difference: number): Cell {
  return { text: difference > 0 ? `+${difference}` : String(difference), value: { count: difference } };
}

/** Working days between the first and the last on which no unit shoots, as at the base where the company last was. */
export function idleDays({ days, isOpen }: ReportSource): readonly CalendarDay[] {
  const shot = new Set(days.map(({ date }) => date));
  const idle: CalendarDay[] = [];
  let base = days[0]?.base ?? '';
  const at = new Map(days.map((day) => [day.date, day.base]));
  const last = days.at(-1)?.date;
  for (let date = days[0]?.date; date !== undefined && last !== undefined && date < last; date = addDays(date, 1)) {
    base = at.get(date) ?? base;
    if (!shot.has(date) && isOpen(base, date)) idle.push(date);
  }
  return idle;
}

function byLine({ a, b }: Pair): Block {
  const { words, season } = a;
  const sums = ({ plan }: ReportSource): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { code, amount } of plan.cost.lines) found.set(code, (found.get(code) ?? 0) + amount);
    return found;
  };
  const [inA, inB] = [sums(a), sums(b)];
  const cells = (x: number, y: number): readonly Cell[] =>
    [x, y, y - x].map((amount) => moneyCell(words, amount, season.currency));
  const used = COST_CODES.filter((code) => inA.has(code) || inB.has(code));
  return plainTable(
    words,
    words.label('cost-by-line'),
    [['cost-line', wide(18)], ...SIDES, ['difference', RIGHT]],
    used.map((code) => [
      words.say({ code: `cost.${code}.name`, fields: {} }),
      ...cells(inA.get(code) ?? 0, inB.get(code) ?? 0),
    ]),
    { total: [words.label('col-total'), ...cells(a.plan.cost.total, b.plan.cost.total)] },
  );
}

/** Each of them has to be asked. */
function peopleElsewhere({ a, b }: Pair): readonly Block[] {
  const { words, season } = a;
  const dates = ({ days }: ReportSource, person: string): ReadonlySet<CalendarDay> =>
    new Set(days.filter(({ strips }) => strips.some(({ cast }) => cast.includes(person))).map(({ date }) => date));
  const rows = season.people.flatMap(({ id, castNumber, name }) => {
    const [inA, inB] = [dates(a, id), dates(b, id)];
    const only = (from: ReadonlySet<CalendarDay>, those: ReadonlySet<CalendarDay>): string =>
      [...from]
        .filter((date) => !those.has(date))
        .map((date) => words.shortDate(date))
        .join(', ');
    const [x, y] = [only(inA, inB), only(inB, inA)];
    return x === '' && y === '' ? [] : [[`${castNumber} ${name}`, x, y]];
  });
  if (rows.length === 0) return [];
  const columns: readonly ColumnHead[] = [
    ['col-person', wide(14)],
    ['only-a', wide(18)],
    ['only-b', wide(18)],
  ];
  return [plainTable(words, words.label('people-disturbed'), columns, rows)];
}

/** Calls of days that both have. */
function callsElsewhere({ a, b }: Pair): readonly Block[] {
  const { words, clock, look } = a;
  const rows = a.days.flatMap((day) => {
    const other = b.days.find(({ date, unit }) => date === day.date && unit === day.unit);
    if (other === undefined || other.call === day.call) return [];
    const at = ({ base, date, call }: PlanDay): string => clock.written(base, date, call);
    return [[dateCell(words, day.date), look.unitName(day.unit), at(day), at(other)]];
  });
  if (rows.length === 0) return [];
  return [plainTable(words, words.label('calls-elsewhere'), [['col-date'], ['unit', wide(10)], ...SIDES], rows)];
}

function scenesElsewhere({ a, b }: Pair): readonly Block[] {
  const { words, look } = a;
  const standsIn = ({ days }: ReportSource): ReadonlyMap<string, { readonly day: PlanDay; readonly place: string }> =>
    new Map(days.flatMap((day) => day.strips.map((strip) => [stripKey(strip), { day, place: strip.place }] as const)));
  const [inA, inB] = [standsIn(a), standsIn(b)];
  const where = (at: { readonly day: PlanDay; readonly place: string } | undefined): string =>
    at === undefined ? words.label('boneyard') : `${words.shortDate(at.day.date)}, ${look.placeName(at.place)}`;
  const strips = [...a.days, ...b.days].flatMap((day) => day.strips);
  const seen = new Set<string>();
  const rows = strips.flatMap((strip) => {
    const key = stripKey(strip);
    if (seen.has(key)) return [];
    seen.add(key);
    const [x, y] = [inA.get(key), inB.get(key)];
    if (x?.day.date === y?.day.date && x?.day.unit === y?.day.unit && x?.place === y?.place) return [];
    const scene = look.scene(strip.scene);
    return [[stripName(strip, scene), scene?.set ?? strip.set, where(x), where(y)]];
  });
  if (rows.length === 0) return [];
  const columns: readonly ColumnHead[] = [
    ['col-scene'],
    ['col-set', wide(18)],
    ['scenario-a', wide(16)],
    ['scenario-b', wide(16)],
  ];
  return [plainTable(words, words.label('scenes-elsewhere'), columns, rows)];
}

function brokenRules({ a, b }: Pair): readonly Block[] {
  const { words } = a;
  const said = ({ plan }: ReportSource): readonly Text[] => plan.conflicts.map((one) => one.said ?? one.message);
  const [inA, inB] = [said(a), said(b)].map((texts) => texts.map((text) => words.say(text)));
  const only = (from: readonly string[], those: readonly string[]): readonly string[] =>
    from.filter((text) => !those.includes(text));
  const block = (key: 'only-a' | 'only-b', texts: readonly string[]): readonly Block[] =>
    texts.length === 0
      ? []
      : [
          { type: 'heading', text: words.labelled('conflicts', words.label(key)) },
          ...texts.map((text): Block => ({ type: 'note', text, tone: 'broken' })),
        ];
  return [...block('only-a', only(inA!, inB!)), ...block('only-b', only(inB!, inA!))];
}
