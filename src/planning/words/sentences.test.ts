import { describe, expect, it } from 'vitest';
import { RULES } from '../../schedule/index.ts';
import { COST_CODES, type RuleCode } from '../../season/season.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { day, smallScene, smallSeason } from '../testing/small-season.ts';
import { conflictOf } from './conflict-sentences.ts';
import { planFacts, whyOf } from './cost-sentences.ts';
import { bothDays, counted, listed, pagesInWords, spokenDay } from './names.ts';

describe('conflicts in sentences', () => {
  const season = smallSeason();
  const { index } = buildProblem(season);
  const everything = { date: 2, unit: 0, strip: 1, person: 0, place: 1, base: 0, amount: 75 };

  it.each(RULES.flatMap(({ code, aspects }) => Object.keys(aspects).map((aspect) => [code, aspect] as const)))(
    '%s/%s is one sentence with a name in it',
    (rule: RuleCode, aspect) => {
      const { message } = conflictOf(season, index, { rule, aspect, ...everything });
      expect(message).toMatch(/^[A-Zs].*\.$/);
      expect(message).toMatch(/Lou|street|Paris|Main unit|101-2/);
      expect(message).not.toMatch(/undefined|null|The rule/);
    },
  );

  it('names the part of a split scene', () => {
    const parts = [1, 2].map((part) => ({ part, eighths: 8, minutes: null, people: [] }));
    const split = smallSeason({ scenes: [smallScene('101-1', { parts })] });
    const violation = { rule: 'scene-once', aspect: 'boneyard', ...everything, date: null } as const;
    expect(conflictOf(split, buildProblem(split).index, violation).message).toBe('Part 2 of scene 101-1 is on no day.');
  });
});

describe('costs in sentences', () => {
  it.each(COST_CODES)('%s has words of its own', (code) => {
    const facts = planFacts(smallSeason(), new Map());
    const line = {
      code,
      subject: 'lou',
      kind: 'person',
      date: day('2027-04-14'),
      base: 'paris',
      amount: 500,
      quantity: 5,
      detail: 'x',
    } as const;
    const why = whyOf(line, facts);
    expect(why).not.toBe('');
    expect(why).not.toMatch(/undefined|null|NaN/);
    if (code !== 'incentive') expect(why).not.toBe(code);
  });
});

describe('small words', () => {
  it.each([
    [counted(1, 'day'), '1 day'],
    [counted(3, 'day'), '3 days'],
    [listed(['a']), 'a'],
    [listed(['a', 'b', 'c']), 'a, b and c'],
    [pagesInWords(4), '4/8 page'],
    [pagesInWords(12), '1 4/8 pages'],
    [spokenDay(day('2027-04-14')), 'Wed 14 April'],
    [bothDays(day('2027-04-14'), day('2027-04-20')), '14 and 20 April'],
    [bothDays(day('2027-04-28'), day('2027-05-03')), '28 April and 3 May'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
