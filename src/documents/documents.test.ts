import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { smallElement } from '../season/testing/small-season.ts';
import {
  DOCUMENT_IDS,
  type DocumentId,
  documentReader,
  documentTitle,
  PAPER_LANGUAGES,
  printDocument,
  TEXT_FORMATS,
} from './index.ts';
import type { Page } from './page-tree.ts';
import { documentPages } from './registry.ts';
import { renderHtml } from './render/html.ts';
import { renderText } from './render/text.ts';
import { textWidth } from './render/text-width.ts';
import { type ReportOptions, reportSource } from './report-source.ts';
import { dayOutOfDays } from './reports/day-out-of-days.ts';
import { oneLineSchedule } from './reports/one-liner.ts';

const oneLiner = (season: Season, plan: PlanFile): readonly Page[] => [
  oneLineSchedule(reportSource(season, plan, { lang: 'en' })),
];
const dood = (season: Season, plan: PlanFile, options: Partial<ReportOptions> = {}): Page =>
  dayOutOfDays(reportSource(season, plan, { lang: 'en', ...options }));

const GOLDEN = '../../tests/golden/documents';

/** HTML is drawn from the same trees: three documents have every kind of block. */
const IN_HTML: readonly DocumentId[] = ['one-liner', 'dood', 'call-sheet'];

describe('documents, as printed', () => {
  for (const id of DOCUMENT_IDS) {
    for (const lang of PAPER_LANGUAGES) {
      for (const format of TEXT_FORMATS.filter((each) => each === 'txt' || IN_HTML.includes(id))) {
        it(`${id}, ${lang}, ${format}`, async () => {
          const text = printDocument(id, SMALL_SEASON, SMALL_PLAN, { lang, format });
          await expect(text).toMatchFileSnapshot(`${GOLDEN}/${id}.${lang}.golden.${format}`);
        });
      }
    }
    it(`${id} has a name in every language`, () => {
      for (const lang of PAPER_LANGUAGES) expect(documentTitle(id, lang)).not.toBe('');
    });
  }
});

const PAGES: readonly (readonly [string, readonly Page[]])[] = DOCUMENT_IDS.flatMap((id) =>
  PAPER_LANGUAGES.map(
    (lang) => [`${id} ${lang}`, documentPages(id, SMALL_SEASON, SMALL_PLAN, { lang, weeksPerBlock: 2 })] as const,
  ),
);

describe('page trees', () => {
  it.each(PAGES)('%s: every row of a table fills its columns', (_, pages) => {
    for (const table of pages.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table')) {
      const rows = [...table.head, ...table.groups.flatMap((group) => group.rows.map((row) => row.cells))];
      for (const cells of rows)
        expect(cells.reduce((sum, cell) => sum + (cell.span ?? 1), 0)).toBe(table.columns.length);
    }
  });
});

describe('text', () => {
  it.each(PAGES)('%s fits the terminal it was asked to fit', (_, pages) => {
    for (const width of [120, 132, 140])
      for (const line of renderText(pages, { width }).split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  it('keeps boxes straight whatever names hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 5 }), (names) => {
        const people = names.map((name, index) => ({ ...SMALL_SEASON.people[index]!, name: name.replace(/\s/g, ' ') }));
        const text = renderText(oneLiner({ ...SMALL_SEASON, people }, SMALL_PLAN));
        const tables = text.split('\n\n').filter((block) => block.includes('┌'));
        for (const table of tables) {
          const boxes = table.split('\n').filter((line) => /^[┌├╞│└]/.test(line));
          expect(new Set(boxes.map(textWidth)).size).toBe(1);
        }
      }),
      { seed: 20270412, numRuns: 60 },
    );
  });
});

describe('html', () => {
  it.each(PAGES)('%s asks nothing of any network and runs nothing', (_, pages) => {
    const html = renderHtml(pages);
    expect(html).not.toMatch(/https?:|url\(|@import|<script|<link|<img/);
  });

  it('escapes every text of the season and the plan', () => {
    const evil = `<b onclick="x">&'`;
    const season = {
      ...SMALL_SEASON,
      title: evil,
      people: SMALL_SEASON.people.map((person) => ({ ...person, name: evil, characters: [evil] })),
      places: SMALL_SEASON.places.map((place) => ({ ...place, name: evil })),
      bases: SMALL_SEASON.bases.map((base) => ({ ...base, name: evil })),
      scenes: SMALL_SEASON.scenes.map((scene) => ({ ...scene, set: evil, synopsis: evil, storyDay: evil })),
    };
    const plan = { ...SMALL_PLAN, conflicts: SMALL_PLAN.conflicts.map((conflict) => ({ ...conflict, message: evil })) };
    const pages = [renderHtml(oneLiner(season, plan)), renderHtml([dood(season, plan)])];
    for (const html of pages) {
      expect(html).not.toContain('<b ');
      expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;');
    }
  });

  it('names the rows and columns of its tables for screen readers', () => {
    const html = renderHtml([dood(SMALL_SEASON, SMALL_PLAN)]);
    expect(html).toMatch(/<th[^>]* scope="col"/);
    expect(html).toMatch(/<th scope="row">Ana Moreau/);
    expect(html).toMatch(/<th colspan="7" scope="colgroup"/);
  });
});

describe('one-line schedule', () => {
  const text = (plan = SMALL_PLAN): string => renderText(oneLiner(SMALL_SEASON, plan));

  it('carries no money', () => {
    expect(text()).not.toMatch(/EUR|1,?234/);
  });

  it('says so when every scene is placed and no rule is broken', () => {
    const clean = text({ ...SMALL_PLAN, legal: true, boneyard: [], conflicts: [] });
    expect(clean).toContain('Every scene is on a day.');
    expect(clean).toContain('No rule is broken.');
    expect(clean).toContain('legal plan');
  });

  it('prints a plan without days', () => {
    expect(text({ ...SMALL_PLAN, days: [] })).toContain('No day is planned.');
  });

  it('numbers the shooting days of each unit by itself', () => {
    const season = {
      ...SMALL_SEASON,
      units: [...SMALL_SEASON.units, { ...SMALL_SEASON.units[0]!, id: 'second', name: 'Second unit' }],
    };
    const days = [...SMALL_PLAN.days, { ...SMALL_PLAN.days[1]!, unit: 'second' }];
    const page = renderText(oneLiner(season, { ...SMALL_PLAN, days }));
    expect(page).toContain('Day 2 · Tue 13 April 2027 · Main unit · Paris');
    expect(page).toContain('Day 1 · Tue 13 April 2027 · Second unit · Paris');
  });

  it('prints ids where the season does not know what the plan names', () => {
    const page = renderText(oneLiner({ ...SMALL_SEASON, scenes: [], people: [], places: [] }, SMALL_PLAN));
    expect(page).toContain('rue-des-lilas');
    expect(page).toContain('ana-moreau');
  });
});

describe('day out of days', () => {
  it('greys the dates on which the company rests, and only those', () => {
    const page = dood(SMALL_SEASON, SMALL_PLAN);
    const grid = page.blocks.find((block) => block.type === 'table')!;
    const numbers = grid.head.at(-2)!.slice(1);
    const off = numbers.filter((cell) => cell.tone === 'off').map((cell) => cell.text);
    // Before the calendar begins on the 12th, and at weekends.
    expect(off).toEqual(['5', '6', '7', '8', '9', '10', '11', '17', '18', '24', '25']);
  });

  it('counts the performers of each day', () => {
    const page = dood(SMALL_SEASON, SMALL_PLAN, { weeksPerBlock: 9 });
    const grid = page.blocks.find((block) => block.type === 'table')!;
    const sums = grid.groups[0]!.rows.at(-1)!
      .cells.map((cell) => cell.text)
      .filter((text) => text !== '');
    // No hold on Ascension Day, 6 May.
    expect(sums).toEqual(['Cast', '2', '3', '2', '2', '3', '12', '18', '4', '34']);
  });
});

describe('who may read it', () => {
  // Sums that appear nowhere else on paper.
  const rich: Season = {
    ...SMALL_SEASON,
    bases: SMALL_SEASON.bases.map((base) => ({ ...base, crewDay: 98_765_400, perDiem: 98_765_400, hotel: 98_765_400 })),
    places: SMALL_SEASON.places.map((place) => ({ ...place, feePerDay: 98_765_400 })),
    people: SMALL_SEASON.people.map((person) => ({
      ...person,
      contract: { kind: 'day' as const, rate: 98_765_400, holdPercent: 100, drop: null, travelDayPercent: 100 },
    })),
    elements: [smallElement('crowd', { rate: 98_765_400 })],
    scenes: SMALL_SEASON.scenes.map((scene) => ({ ...scene, elements: [{ element: 'crowd', amount: 30 }] })),
  };
  const costly: PlanFile = {
    ...SMALL_PLAN,
    cost: {
      currency: 'EUR',
      total: 98_765_400,
      lines: [
        { code: 'cast-work', subject: 'ana-moreau', date: SMALL_PLAN.days[0]!.date, amount: 98_765_400, why: '' },
      ],
    },
  };
  const printed = (id: DocumentId): string =>
    printDocument(id, rich, costly, { lang: 'en+fr', format: 'html' }).replace(/[\s,]/g, '');

  it.each(DOCUMENT_IDS.filter((id) => documentReader(id) === 'everyone'))('%s has no sum of money in it', (id) => {
    expect(printed(id)).not.toMatch(/987654|EUR|€/);
  });

  it('the cost report has', () => {
    expect(documentReader('cost-report')).toBe('production');
    expect(printed('cost-report')).toContain('987654');
  });
});
