/**
 * There or fake it, on paper: the answer, cost against true pages as a picture, the plans side by side, what tips the
 * answer and what it rests on. For the production alone.
 */
import { type Cents, COST_CODES, divideRounded, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { ComparedKind, ComparedOnFile, ComparisonFile } from '../../season/index.ts';
import type { Words } from '../labels.ts';
import type { Block, Cell, Chart, Page, Table } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { countCell, eighthsCell, moneyCell } from './cells.ts';
import { plainTable, RIGHT, wide } from './plain-table.ts';

/** Kinds of plans that answer where to shoot; the others are points of the frontier. */
const SIDE_BY_SIDE: readonly ComparedKind[] = ['all-in', 'rest-in', 'mix', 'free'];

export function thereOrFake(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const { label } = words;
  const page = { language: words.languages[0]!, production: season.title, title: label('there-or-fake') };
  const { compared } = options;
  if (compared === undefined) {
    return [{ ...page, facts: [], blocks: [{ type: 'note', text: label('there-or-fake-none'), tone: 'muted' }] }];
  }
  const { file, isOfOtherRecords } = compared;
  const notes: Block[] = [
    ...(isOfOtherRecords
      ? [{ type: 'note' as const, text: label('there-or-fake-stale'), tone: 'broken' as const }]
      : []),
    ...(file.stopped ? [{ type: 'note' as const, text: label('there-or-fake-stopped'), tone: 'broken' as const }] : []),
    ...file.sentences.map((sentence) => ({ type: 'note' as const, text: words.say(sentence) })),
  ];
  return [
    {
      ...page,
      facts: [label('for-production-only')],
      blocks: [...notes, chart(words, file), points(words, file), ...whyAndWhat(source, file)],
    },
    { ...page, name: label('there-or-fake-beside'), facts: [], blocks: [sideBySide(source, file)] },
    { ...page, name: label('there-or-fake-rests-on'), facts: [], blocks: [assumptions(source, file)] },
  ];
}

/** The letter of each legal plan in the picture and in the table below it: the cheapest is A. */
function lettered(file: ComparisonFile): readonly (ComparedOnFile & { readonly letter: string })[] {
  return file.plans
    .filter(({ legal }) => legal)
    .toSorted((a, b) => a.money - b.money)
    .map((plan, at) => ({ ...plan, letter: String.fromCharCode(65 + (at % 26)).repeat(1 + Math.floor(at / 26)) }));
}

function shareOf({ eighths, trueHundredths }: ComparedOnFile): number {
  return eighths === 0 ? 0 : divideRounded(trueHundredths * 100, eighths);
}

const share = (basisPoints: number): Message => message('paper.there-or-fake-share', { share: { basisPoints } });

function chart(words: Words, file: ComparisonFile): Chart {
  const plans = lettered(file);
  const [low, high, step] = scaleOf(plans.map(({ money }) => money));
  const most = Math.max(1000, ...plans.map(shareOf));
  const widest = Math.min(10_000, Math.ceil(most / 1000) * 1000);
  const up = (money: Cents): number => divideRounded((money - low) * 1000, high - low);
  const across = (basisPoints: number): number => divideRounded(basisPoints * 1000, widest);
  return {
    type: 'chart',
    caption: words.label('there-or-fake-picture'),
    across: {
      label: words.label('there-or-fake-true-share'),
      ticks: Array.from({ length: widest / 1000 + 1 }, (_, n) => ({
        at: across(n * 1000),
        text: words.say(share(n * 1000)),
      })),
    },
    up: {
      label: words.label('there-or-fake-cost'),
      ticks: Array.from({ length: (high - low) / step + 1 }, (_, n) => ({
        at: up(low + n * step),
        text: words.money(low + n * step, file.currency),
      })),
    },
    points: plans.map((plan) => ({
      across: across(shareOf(plan)),
      up: up(plan.money),
      letter: plan.letter,
      isJoined: file.frontier.includes(plan.id),
      isMarked: plan.id === file.verdict?.best,
    })),
  };
}

/** Round amounts below and above all, and the step between its marks. */
function scaleOf(amounts: readonly Cents[]): readonly [low: Cents, high: Cents, step: Cents] {
  if (amounts.length === 0) return [0, 10_000, 5000];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  let step = 1000;
  // 10, 20, 50, 100 ... whole units.
  for (let n = 0; (most - least) / step > 5; n++) step = n % 3 === 1 ? (step * 5) / 2 : step * 2;
  const low = Math.floor(least / step) * step;
  return [low, Math.max(low + step, Math.ceil(most / step) * step), step];
}

/** Every legal plan of the picture. */
function points(words: Words, file: ComparisonFile): Table {
  const { currency } = file;
  return plainTable(
    words,
    words.label('there-or-fake-points'),
    [
      ['there-or-fake-point'],
      ['there-or-fake-plan', wide(24)],
      ['there-or-fake-cost', RIGHT],
      ['there-or-fake-at-least', RIGHT],
      ['there-or-fake-true-share', RIGHT],
      ['there-or-fake-frontier', wide(10)],
    ],
    lettered(file).map((plan) => [
      plan.letter,
      words.say(plan.name),
      moneyCell(words, plan.money, currency),
      amount(words, plan.moneyAtLeast, currency),
      words.say(share(shareOf(plan))),
      file.frontier.includes(plan.id) ? words.label('yes') : '',
    ]),
  );
}

function amount(words: Words, cents: Cents | null | undefined, currency: string): Cell {
  return cents === null || cents === undefined ? { text: '–' } : moneyCell(words, cents, currency);
}

/** What the city costs, what must change for the second-best plan to win, and what could not be answered. */
function whyAndWhat({ words }: ReportSource, file: ComparisonFile): readonly Block[] {
  const { label } = words;
  const locks = file.cityPrices.filter(({ set }) => set !== null);
  const second = file.plans.find(({ id }) => id === file.verdict?.second);
  return [
    ...(locks.length === 0
      ? []
      : [
          plainTable(
            words,
            label('there-or-fake-locks'),
            [['col-set'], ['there-or-fake-lock', wide(50)]],
            locks.map(({ set, said }) => [set!, words.say(said)]),
          ),
        ]),
    ...(second === undefined || file.tips.length === 0
      ? []
      : [
          { type: 'heading' as const, text: words.say(message('paper.there-or-fake-tips', { plan: second.name })) },
          ...file.tips.map(({ said }) => ({ type: 'note' as const, text: words.say(said) })),
        ]),
    ...(file.remarks.length === 0
      ? []
      : [
          { type: 'heading' as const, text: label('there-or-fake-remarks') },
          ...file.remarks.map(({ message: said, action, place }) => ({
            type: 'note' as const,
            text: `${place === null ? '' : `${place.file}:${place.line} `}${words.say(said)} ${words.say(action)}`,
          })),
        ]),
  ];
}

function sideBySide({ season, words }: ReportSource, file: ComparisonFile): Table {
  const { label } = words;
  const plans = file.plans.filter(({ kind }) => SIDE_BY_SIDE.includes(kind));
  const baseName = (id: string): string => season.bases.find((base) => base.id === id)?.name ?? id;
  const row = (name: string, cell: (plan: ComparedOnFile) => string | Cell) => ({
    cells: [
      { text: name, isHeader: true },
      ...plans.map((plan) => {
        const said = cell(plan);
        return typeof said === 'string' ? { text: said } : said;
      }),
    ],
  });
  const codes = COST_CODES.filter((code) => plans.some(({ byCode }) => (byCode[code] ?? 0) !== 0));
  return {
    type: 'table',
    caption: label('there-or-fake-beside'),
    columns: [{ flexible: 20 }, ...plans.map(() => ({ align: 'right' as const, flexible: 16 }))],
    head: [[{ text: '' }, ...plans.map(({ name }) => ({ text: words.say(name) }))]],
    groups: [
      {
        rows: [
          row(label('there-or-fake-cost'), ({ money }) => moneyCell(words, money, file.currency)),
          row(label('there-or-fake-at-least'), ({ moneyAtLeast }) => amount(words, moneyAtLeast, file.currency)),
          row(label('there-or-fake-legal'), ({ legal }) =>
            legal ? label('yes') : { text: label('no'), tone: 'broken' },
          ),
          row(label('there-or-fake-checked'), ({ checked }) =>
            checked ? label('yes') : { text: label('no'), tone: 'broken' },
          ),
          row(label('there-or-fake-true-share'), (plan) => words.say(share(shareOf(plan)))),
          row(label('there-or-fake-real-pages'), ({ realEighths }) => eighthsCell(realEighths)),
          row(label('there-or-fake-blocks'), ({ visits }) =>
            visits
              .map(({ base, first, last, days }) =>
                words.say(
                  message('paper.there-or-fake-visit', {
                    base: baseName(base),
                    first: words.shortDate(first),
                    last: words.shortDate(last),
                    days,
                  }),
                ),
              )
              .join('; '),
          ),
          row(label('there-or-fake-days'), ({ days }) => countCell(days)),
          row(label('there-or-fake-travel-days'), ({ travelDays }) => countCell(travelDays)),
          row(label('there-or-fake-nights-away'), ({ nightsAway }) => countCell(nightsAway)),
          row(label('there-or-fake-base-moves'), ({ baseMoves }) => countCell(baseMoves)),
          row(label('there-or-fake-company-moves'), ({ companyMoves }) => countCell(companyMoves)),
        ],
      },
      {
        title: { text: label('cost-by-line'), level: 'day' },
        rows: codes.map((code) =>
          row(words.say({ code: `cost.${code}.name`, fields: {} }), ({ byCode }) =>
            moneyCell(words, byCode[code] ?? 0, file.currency),
          ),
        ),
      },
    ],
  };
}

function assumptions({ season, words }: ReportSource, file: ComparisonFile): Table {
  const { label } = words;
  return plainTable(
    words,
    label('there-or-fake-rests-on'),
    [
      ['there-or-fake-confidence'],
      ['there-or-fake-base'],
      ['there-or-fake-figure', wide(24)],
      ['there-or-fake-value', wide(16)],
      ['there-or-fake-source', wide(30)],
    ],
    file.assumptions.map(({ confidence, base, record, path, value, source, year, note }) => [
      words.say(message(`paper.there-or-fake-${confidence}`)),
      base === null ? '' : (season.bases.find(({ id }) => id === base)?.name ?? base),
      `${record}, ${path}`,
      value,
      { text: year === null ? source : `${source}, ${year}`, ...(note === null ? {} : { sub: note }) },
    ]),
  );
}
