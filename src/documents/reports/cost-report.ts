/**
 * The cost report: what the plan costs, by line, by day and by person, as the plan has it. For the production alone: no
 * such figure is on any paper that goes to cast and crew.
 */
import { type CalendarDay, moneyAndWishes } from '../../foundation/index.ts';
import type { PlanCostLine } from '../../season/index.ts';
import type { Block, Cell, Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { dateCell, moneyCell } from './cells.ts';
import { plainTable, RIGHT } from './plain-table.ts';

export function costReport(source: ReportSource): readonly Page[] {
  const { season, plan, words } = source;
  const { label } = words;
  const { lines, currency, total } = plan.cost;
  const split = moneyAndWishes(lines);
  const money = (amount: number): Cell => moneyCell(words, amount, currency);
  const sums = <K>(keyOf: (line: PlanCostLine) => K | undefined): ReadonlyMap<K, number> => {
    const found = new Map<K, number>();
    for (const line of lines) {
      const key = keyOf(line);
      if (key !== undefined) found.set(key, (found.get(key) ?? 0) + line.amount);
    }
    return found;
  };
  const byCode = sums((line) => line.code);
  const byDate = sums<CalendarDay | null>((line) => line.date ?? null);
  const people = new Set(season.people.map(({ id }) => id));
  const byPerson = sums((line) => (people.has(line.subject) ? line.subject : undefined));
  const undated = byDate.get(null) ?? 0;
  const dated = [...byDate].filter((entry): entry is [CalendarDay, number] => entry[0] !== null);
  const number = new Map(source.days.map((day) => [day.date, source.numbers.get(day)!]));
  const blocks: Block[] = [
    plainTable(
      words,
      label('cost-by-line'),
      [['cost-line'], ['amount', RIGHT]],
      [...byCode].map(([code, amount]) => [words.say({ code: `cost.${code}.name`, fields: {} }), money(amount)]),
      { total: [label('col-total'), money(total)] },
    ),
    plainTable(
      words,
      label('cost-by-day'),
      [['col-date'], ['shoot-day-number', RIGHT], ['amount', RIGHT]],
      [
        ...dated
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([date, amount]) => [dateCell(words, date), String(number.get(date) ?? ''), money(amount)]),
        [label('of-no-day'), '', money(undated)],
      ],
      { total: [label('col-total'), '', money(total)] },
    ),
    plainTable(
      words,
      label('cost-by-person'),
      [['col-person'], ['amount', RIGHT]],
      season.people.flatMap(({ id, castNumber, name }) => {
        const amount = byPerson.get(id);
        return amount === undefined ? [] : [[`${castNumber} ${name}`, money(amount)]];
      }),
      { total: [label('col-total'), money([...byPerson.values()].reduce((sum, amount) => sum + amount, 0))] },
    ),
  ];
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('cost-report'),
      facts: [
        label('for-production-only'),
        ...placesToFind(source),
        words.labelled('col-total', money(total).text),
        ...(split.wishes === 0
          ? []
          : [
              words.labelled('cost-money', money(split.money).text),
              words.labelled('cost-wishes', money(split.wishes).text),
            ]),
      ],
      orientation: 'portrait',
      blocks,
    },
  ];
}

/** How many of the plan's places nobody has found yet: what they cost is not in the sums. */
function placesToFind({ season, plan, words }: ReportSource): readonly string[] {
  const unknown = new Set(season.places.flatMap(({ id, toFind }) => (toFind === true ? [id] : [])));
  const used = new Set(plan.days.flatMap(({ strips }) => strips.map(({ place }) => place)));
  const n = [...unknown].filter((id) => used.has(id)).length;
  return n === 0 ? [] : [words.say({ code: 'paper.places-to-find', fields: { n } })];
}
