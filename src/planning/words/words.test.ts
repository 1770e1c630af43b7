import { describe, expect, it } from 'vitest';
import { COST_CODES, type RuleCode, type Text } from '../../foundation/index.ts';
import { LANGUAGES, type Language, speak } from '../../messages/index.ts';
import { RULES } from '../../schedule/index.ts';
import { day, shotBefore, smallElement, smallScene, smallSeason } from '../../season/testing/small-season.ts';
import { bothDays, fromDayToDay, pagesInWords } from '../names.ts';
import { buildProblem } from '../problem/build-problem.ts';
import { conflictOf } from './conflicts.ts';
import { planFacts, whyOf } from './costs.ts';
import { demandConflict } from './demands.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const english = (text: Text): string => speak('en').say(text);

/** Said in every language: English first; no code and no field without its text, and French is no English. */
function everywhere(text: Text): string {
  const [first, ...others] = languages.map((language) => speak(language).say(text));
  for (const sentence of [first!, ...others]) {
    expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|[{}$]/);
    expect(sentence).not.toMatch(/^(rule|cost|demand|plan)\./);
  }
  for (const sentence of others) {
    const itsOwn = sentence.replaceAll(/Main unit|the street|the song|the haircut|the boat/g, '');
    expect(itsOwn).not.toMatch(/(?<!\p{L})(the|is|are|not|days?|must|of|on|and|too|scene)(?!\p{L})/iu);
  }
  return first!;
}

describe('conflicts in sentences', () => {
  const season = smallSeason({ elements: [smallElement('crowd', { name: 'Lou’s car', rate: 1 })] });
  const { index } = buildProblem(season);
  const everything = { date: 2, unit: 0, strip: 1, person: 0, place: 1, base: 0, hire: 0, amount: 75 };

  it.each(RULES.flatMap(({ code, aspects }) => Object.keys(aspects).map((aspect) => [code, aspect] as const)))(
    '%s/%s is one sentence with a name in it',
    (rule: RuleCode, aspect) => {
      const message = everywhere(conflictOf(season, index, { rule, aspect, ...everything }).message);
      expect(message).toMatch(/^[A-Zs].*\.$/);
      expect(message).toMatch(/Lou|street|Paris|Main unit|101-2/);
      expect(message).not.toMatch(/undefined|null|The rule/);
    },
  );

  it.each(
    RULES.flatMap(({ code, aspects }) => Object.entries(aspects).map(([name, aspect]) => ({ code, name, ...aspect }))),
  )('$code/$name names only what its check reports', ({ code, name, names, unit }) => {
    const about = Object.fromEntries(names.map((field) => [field, everything[field]]));
    const nobody = { date: null, unit: null, strip: null, person: null, place: null, base: null, hire: null };
    const said = conflictOf(season, index, { rule: code, aspect: name, amount: 75, ...nobody, ...about }).message;
    // That there is no light at all has no measure.
    const isMeasured = unit === 'minutes' && name !== 'no-window';
    expect(everywhere(said)).toMatch(isMeasured ? /1 h 15/ : /\.$/);
  });

  it('names the part of a split scene', () => {
    const parts = [1, 2].map((part) => ({ part, eighths: 8, minutes: null, people: [] }));
    const split = smallSeason({ scenes: [smallScene('101-1', { parts })] });
    const violation = { rule: 'scene-once', aspect: 'boneyard', ...everything, date: null } as const;
    expect(english(conflictOf(split, buildProblem(split).index, violation).message)).toBe(
      'Part 2 of scene 101-1 is on no day.',
    );
  });
});

describe('demands in sentences', () => {
  const season = smallSeason({
    elements: [smallElement('car', { name: 'Lou’s car', rate: 1 })],
    order: [shotBefore('101-1', '101-2', 2)],
    pins: [{ kind: 'scene', scene: '101-2', part: null, date: day('2027-04-14'), unit: null, why: 'the boat' }],
  });
  const { index } = buildProblem(season);
  const about = {
    amount: 2,
    date: 2,
    unit: 0,
    strip: 1,
    person: 0,
    place: 1,
    base: 0,
    hire: 0,
    order: 0,
    light: 4,
  } as const;
  const need = {
    of: { kind: 'person', subject: 0 },
    strips: [0, 1],
    minutes: 900,
    from: 0,
    to: 1,
    days: 1,
    daysNeeded: 2,
    room: 600,
    dayRoom: 600,
  } as const;
  const kinds = [
    'rest',
    'consecutive',
    'week-work',
    'week-days',
    'visits',
    'day-length',
    'own-rest',
    'own-week',
    'open-days',
    'unit-days',
    'place-hours',
    'build',
    'permit',
    'light',
    'own-day',
    'person-hours',
    'minor',
    'ready',
    'place-days',
    'person-days',
    'element-days',
    'element-ready',
    'order',
    'day-pin',
    'pin',
    'work',
  ] as const;

  it.each(kinds)('%s is one sentence with a name in it', (demand) => {
    const entry = { rule: 'week', aspect: 'days', demand, ...about, leaves: [1, 2, 5], waiting: [1], need } as const;
    const message = everywhere(demandConflict(season, index, entry).message);
    expect(message).toMatch(/^[A-Zs0-9].*\.$/);
    expect(message).toMatch(/Lou|street|Paris|Main unit|101-2/);
    expect(message).not.toMatch(/undefined|null|NaN|Infinity/);
  });

  it('pins and order rules say why', () => {
    const say = (demand: 'pin' | 'order'): string =>
      english(demandConflict(season, index, { rule: 'pinned', aspect: 'strip', demand, ...about }).message);
    expect(say('pin')).toBe('Scene 101-2 is pinned to Wed 14 April (the boat).');
    expect(say('order')).toBe('Scene 101-1 must be shot before scene 101-2, at least 2 days before (the haircut).');
  });

  it('more work than room is said in hours and days', () => {
    const entry = { rule: 'scene-once', aspect: 'boneyard', demand: 'work', ...about, need } as const;
    const message = everywhere(demandConflict(season, index, entry).message);
    expect(message).toBe(
      '2 scenes, all with Lou (101-1, 101-2), must be shot from 12 April to 13 April: 15 h 00, on 2 days at least, and there is at most 1 day that holds 10 h 00: 1 day is missing.',
    );
  });
});

describe('costs in sentences', () => {
  it.each(COST_CODES)('%s has words of its own', (code) => {
    const facts = planFacts(smallSeason(), { people: new Map(), units: new Map() });
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
    const why = everywhere(whyOf(line, facts));
    expect(why).not.toBe('');
    expect(why).not.toMatch(/undefined|null|NaN/);
    if (code !== 'incentive') expect(why).not.toBe(code);
  });
});

describe('small words', () => {
  it.each([
    [english(pagesInWords(4)), '4/8 page'],
    [english(pagesInWords(12)), '1 4/8 pages'],
    [english(bothDays(day('2027-04-14'), day('2027-04-20'))), '14 and 20 April'],
    [english(bothDays(day('2027-04-28'), day('2027-05-03'))), '28 April and 3 May'],
    [english(fromDayToDay(day('2027-04-28'), day('2027-05-03'))), '28 April to 3 May'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});
