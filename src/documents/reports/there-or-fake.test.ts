/** There or fake it, on paper: the picture, the plans side by side, what tips the answer, what it rests on. */
import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../../tests/golden/documents/small-season.ts';
import { parseCalendarDay } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { ComparedOnFile, ComparisonFile } from '../../season/index.ts';
import { PAPER_LANGUAGES } from '../labels.ts';
import { documentPages, printDocument } from '../registry.ts';

const FIRST = parseCalendarDay('2027-04-12')!;
const LAST = parseCalendarDay('2027-04-14')!;
const base = SMALL_SEASON.bases[0]!.id;

function plan(id: string, more: Partial<ComparedOnFile>): ComparedOnFile {
  return {
    id,
    name: message('compare.kind.mix'),
    kind: 'mix',
    base: null,
    set: null,
    pagePrice: null,
    legal: true,
    checked: true,
    money: SMALL_PLAN.cost.total,
    moneyAtLeast: null,
    byCode: { 'crew-day': 4_000_000, incentive: -500_000 },
    wishes: 0,
    incentive: 500_000,
    days: SMALL_PLAN.days.length,
    first: FIRST,
    last: LAST,
    eighths: 80,
    realEighths: 20,
    trueHundredths: 4000,
    keepsCity: true,
    travelDays: 2,
    nightsAway: 3,
    baseMoves: 2,
    companyMoves: 4,
    bases: [base],
    visits: [{ unit: 'main', base, first: FIRST, last: LAST, days: 3 }],
    plan: SMALL_PLAN,
    ...more,
  };
}

const mix = plan('mix', { moneyAtLeast: 60_000_000, money: 70_000_000 });
const free = plan('free', {
  name: message('compare.kind.free'),
  kind: 'free',
  money: 50_000_000,
  trueHundredths: 800,
  keepsCity: false,
});

const file: ComparisonFile = {
  format: 'onyva-comparison/1',
  season: SMALL_SEASON.title,
  currency: SMALL_SEASON.currency,
  records: 'mark',
  stopped: false,
  sentences: [message('compare.only', { best: mix.name })],
  verdict: { best: 'mix', second: 'free', ahead: -20_000_000, decided: false, range: null },
  cityPrices: [
    {
      set: 'BRIDGE',
      kept: 'mix',
      faked: 'free',
      found: 20_000_000,
      range: { least: 1_000_000, most: 30_000_000 },
      eighths: 12,
      said: message('compare.city-at-most', {
        set: 'BRIDGE',
        least: { money: 1_000_000, currency: 'EUR' },
        most: { money: 30_000_000, currency: 'EUR' },
      }),
    },
  ],
  frontier: ['free', 'mix'],
  tips: [
    {
      lever: 'crew',
      of: base,
      percent: 80,
      said: message('compare.tip', {
        lever: message('compare.lever.crew', { base: 'Paris' }),
        percent: { basisPoints: 8000 },
        amount: null,
      }),
    },
  ],
  notPossible: [],
  remarks: [],
  assumptions: [
    {
      base,
      about: 'incentive',
      record: 'fr-trip',
      path: 'rateBasisPoints',
      value: '3000',
      source: 'CNC-TRIP',
      year: '2025',
      confidence: 'firm',
      note: '40 % with VFX',
    },
  ],
  plans: [mix, free],
};
const compared = { file, isOfOtherRecords: false };

describe('the paper about a comparison', () => {
  for (const lang of PAPER_LANGUAGES) {
    it(`as printed, ${lang}`, async () => {
      const text = printDocument('there-or-fake-it', SMALL_SEASON, SMALL_PLAN, { lang, format: 'txt', compared });
      await expect(text).toMatchFileSnapshot(`../../../tests/golden/documents/there-or-fake-of-two.${lang}.golden.txt`);
    });
  }

  it('draws each plan where its cost and its true share are, and joins the frontier', () => {
    const [page] = documentPages('there-or-fake-it', SMALL_SEASON, SMALL_PLAN, { lang: 'en', compared });
    const chart = page!.blocks.find((block) => block.type === 'chart')!;
    // 10 % and 50 % of the pages on an axis of 50 %; 500,000 at the foot and 700,000 at the head.
    expect(chart.points).toEqual([
      { across: 200, up: 0, letter: 'A', isJoined: true, isMarked: false },
      { across: 1000, up: 1000, letter: 'B', isJoined: true, isMarked: true },
    ]);
    const html = printDocument('there-or-fake-it', SMALL_SEASON, SMALL_PLAN, { lang: 'fr', format: 'html', compared });
    expect(html.match(/<circle /g)).toHaveLength(2);
  });

  it('says when the records were edited since, and when nothing was compared', () => {
    const old = { file, isOfOtherRecords: true };
    const options = { lang: 'en', format: 'txt' } as const;
    expect(printDocument('there-or-fake-it', SMALL_SEASON, SMALL_PLAN, { ...options, compared: old })).toContain(
      'The season was edited since this was compared.',
    );
    expect(printDocument('there-or-fake-it', SMALL_SEASON, SMALL_PLAN, options)).toContain(
      'Nothing has been compared yet.',
    );
  });
});
