import { describe, expect, it } from 'vitest';
import { calendarDay, seededRandom } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import type { PlanFile } from './plan-file.ts';
import { readPlan } from './read-plan.ts';
import { writePlan } from './write-plan.ts';

const PLAN: PlanFile = {
  format: 'onyva-plan/1',
  season: 'Je ne sais quoi',
  seed: -3,
  iterations: 5000,
  stoppedBy: 'iterations',
  legal: false,
  cost: {
    currency: 'EUR',
    total: 4_000_000,
    lines: [
      { code: 'crew-day', subject: 'main', date: calendarDay('2027-04-12'), amount: 4_200_000, why: 'one "day"' },
      { code: 'incentive', subject: 'paris', amount: -200_000, why: '30 %' },
    ],
  },
  bound: { total: 3_900_000, gap: 0.0256, method: 'sum of what must be paid' },
  days: [
    {
      date: calendarDay('2027-04-12'),
      unit: 'main',
      base: 'paris',
      call: '08:00',
      wrap: '25:30',
      meals: [{ start: '13:00', end: '14:00' }],
      strips: [
        {
          scene: '101-12',
          part: 1,
          set: "LOU'S FLAT",
          way: 'real place',
          wayId: 'flat',
          place: 'rue-des-lilas',
          start: '08:45',
          end: '10:05',
          minutes: 80,
          eighths: 6,
          cast: ['ana-moreau'],
        },
      ],
    },
  ],
  boneyard: [{ scene: '101-13', part: 1 }],
  conflicts: [{ rule: 'scene-once', message: '101-13 is on no day', where: { scene: '101-13' } }],
  cityLock: { sets: ['PONT'], cost: 120_000, method: 'best with less best without' },
};

describe('plan.json', () => {
  it('reads what was written', () => {
    for (const plan of [
      PLAN,
      { ...PLAN, cityLock: { ...PLAN.cityLock!, cost: null } },
      { ...PLAN, days: [], boneyard: [], conflicts: [], cityLock: null, bound: { ...PLAN.bound, gap: null } },
    ]) {
      expect(readPlan(writePlan(plan), 'plan.json')).toEqual({ plan, diagnostics: [] });
      expect(JSON.parse(writePlan(plan))).toEqual(plan);
    }
  });

  it('writes the same bytes whatever the order of the keys it was given', () => {
    const shuffled = JSON.parse(writePlan(PLAN), (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).reverse())
        : inner,
    ) as PlanFile;
    expect(writePlan(shuffled)).toBe(writePlan(PLAN));
  });

  it('has one line per strip and per cost line, so that a moved strip is one line out and one line in', () => {
    const lines = writePlan(PLAN).split('\n');
    expect(lines.filter((line) => line.includes('"scene": "101-12"'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"code"'))).toHaveLength(2);
    expect(lines.find((line) => line.includes('"date": "2027-04-12", "unit"'))).toMatch(/"strips": \[$/);
  });

  it.each([
    [
      'a total with a fraction',
      '"total": 4000000',
      '"total": 12.5',
      'cost.total: expected a whole number, found 12.5',
      10,
      14,
    ],
    [
      'a day that is not',
      '"unit": "main", "base"',
      '"unit": "main", "bas"',
      'days[0].base: expected a text, found nothing',
      18,
      5,
    ],
    [
      'a clock time',
      '"call": "08:00"',
      '"call": "8:00"',
      'days[0].call: expected a clock time such as "08:00"',
      18,
      70,
    ],
    ['a way nobody knows', '"real place"', '"studio"', 'days[0].strips[0].way: expected one of real place', 19, 67],
    ['a rule nobody knows', '"scene-once"', '"scene-twice"', 'conflicts[0].rule: expected one of scene-once', 26, 15],
    [
      'a list that is none',
      '"cast": ["ana-moreau"]',
      '"cast": "ana-moreau"',
      'days[0].strips[0].cast: expected a list',
      19,
      195,
    ],
    [
      'a group that is a list',
      '{ "total": 3900000, "gap": 0.0256, "method": "sum of what must be paid" }',
      '[]',
      'bound: expected an object, found a list',
      16,
      12,
    ],
    ['a gap without end', '0.0256', '1e999', 'bound.gap: expected a number', 16, 39],
    [
      'a character that no text has',
      '"ana-moreau"',
      String.raw`"ana\u0000"`,
      'days[0].strips[0].cast[0]: expected a text',
      19,
      196,
    ],
  ])('%s is reported with path, line and column', (_, replace, by, message, line, column) => {
    const text = writePlan(PLAN);
    expect(text).toContain(replace);
    const { plan, diagnostics } = readPlan(
      text.replace(replace, () => by),
      'plan.json',
    );
    expect(plan).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'plan-field',
      severity: 'error',
      place: { file: 'plan.json', line, column },
    });
    expect(said(diagnostics[0]!.message)).toContain(message);
    expect(said(diagnostics[0]!.action)).toMatch(/onyva plan/);
  });

  it('refuses another version and says what to do', () => {
    const { plan, diagnostics } = readPlan('{\n  "format": "onyva-plan/2"\n}', 'plan.json');
    expect(plan).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'plan-format', place: { line: 2, column: 13 } }]);
    expect(said(diagnostics[0]!.action)).toMatch(/onyva plan.*update Onyva/);
  });

  it('refuses what is no JSON', () => {
    expect(readPlan('{ "format": ', 'plan.json').diagnostics).toMatchObject([
      { code: 'plan-json', place: { line: 1 } },
    ]);
    expect(readPlan('', 'plan.json').diagnostics).toMatchObject([{ code: 'plan-json' }]);
    expect(readPlan('[]', 'plan.json').diagnostics).toMatchObject([{ code: 'plan-field' }]);
  });

  it('leaves out what nobody knows, whatever its name', () => {
    const text = writePlan(PLAN).replace('"seed"', '"__proto__": { "legal": true }, "constructor": 1, "seed"');
    expect(readPlan(text, 'plan.json')).toEqual({ plan: PLAN, diagnostics: [] });
  });

  it('never throws on a damaged file', () => {
    const random = seededRandom(7);
    const text = writePlan(PLAN);
    for (let run = 0; run < 300; run++) {
      const from = random.below(text.length);
      const damaged = text.slice(0, from) + '{}[]",:01x'.charAt(random.below(10)) + text.slice(from + random.below(9));
      const { plan, diagnostics } = readPlan(damaged, 'plan.json');
      expect(plan === null).toBe(diagnostics.length > 0);
    }
  });
});
