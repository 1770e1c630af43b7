/** Seasons with nothing in them, scenes far too long or far too short, numbers given twice. */
import { describe, expect, it } from 'vitest';
import { inEnglish, said } from '../../src/messages/testing/said.ts';
import {
  board,
  brokenRules,
  costOf,
  dates,
  FLAT,
  interiors,
  lasting,
  planned,
  plannedScenes,
  readFiles,
  script,
  seasonYaml,
} from './planned.ts';

const WEEK = '{ start: 2027-04-12, end: 2027-04-16 }';

describe('an empty season', () => {
  it('without episodes: an error that says so, with its line', () => {
    const { season, diagnostics } = readFiles(seasonYaml({ calendar: WEEK, rest: `${FLAT}episodes: []\n` }), {});
    expect(season).toBeNull();
    expect(diagnostics.map(inEnglish)).toMatchObject([
      { severity: 'error', message: expect.stringContaining('no episode') },
    ]);
    expect(diagnostics[0]!.place?.line).toBeGreaterThan(0);
  });

  it.each([
    ['a script without a heading', 'Anna waits.\n', 'script-no-scenes'],
    ['an empty script', '', 'fountain-empty-file'],
  ])('%s: an error that names it', (_, text, code) => {
    const { season, diagnostics } = readFiles(seasonYaml({ calendar: WEEK, rest: FLAT }), { '101.fountain': text });
    expect(season).toBeNull();
    expect(diagnostics.find((found) => found.code === code)).toMatchObject({
      severity: 'error',
      place: { file: '101.fountain' },
    });
  });

  // Nothing to shoot breaks nothing and costs nothing but what is due in any case (C): Anna's fee for the run.
  it.each([
    [
      'omitted in season.yaml',
      script(...interiors(2)),
      'scenes: { "101-1": { omit: true }, "101-2": { omit: true } }\n',
    ],
    ['omitted in the script', 'OMITTED #1#\n\nOMITTED #2#\n', ''],
  ])('all scenes %s: a legal plan without days, proven, and the fees that are due', async (_, text, rest) => {
    const people = FLAT.replace('characters: [ANNA]', 'characters: [ANNA], contract: { kind: run, fee: 5000 }');
    const { plan, optimal } = await planned(seasonYaml({ calendar: WEEK, rest: `${people}${rest}` }), {
      '101.fountain': text,
    });
    expect(plan).toMatchObject({ legal: true, days: [], boneyard: [], conflicts: [], stoppedBy: 'nothing-to-do' });
    expect(plan.cost.total).toBe(500_000);
    expect(plan.bound.total).toBe(500_000);
    expect(optimal).toBe(true);
  });
});

describe('one scene longer than a day', () => {
  // French rules: at most 720 worked minutes, of which 45 + 30 are not shooting: 645 minutes is the longest strip.
  it('645 minutes are a day to the minute', async () => {
    const { plan, codes } = await plannedScenes({ calendar: WEEK, rest: `${FLAT}${lasting(645, 1)}` }, interiors(1));
    expect(plan.legal).toBe(true);
    expect(codes).toEqual([]);
  });

  it('646 minutes: said before solving, and the plan is one minute over the day, nothing else', async () => {
    const { plan, diagnostics } = await plannedScenes(
      { calendar: WEEK, rest: `${FLAT}${lasting(646, 1)}` },
      interiors(1),
    );
    const found = diagnostics.find(({ code }) => code === 'strip-longer-than-a-day');
    expect(found).toMatchObject({ severity: 'warning', place: { file: '101.fountain', line: 1 } });
    expect(said(found!.message)).toContain('Scene 101-1 takes 1 min more than the longest day');
    expect(said(found!.action)).toContain('Split');
    expect(plan.legal).toBe(false);
    expect(brokenRules(plan)).toEqual(['day-length']);
    expect(plan.conflicts[0]!.message).toContain('1 min more work');
    expect(board(plan)).toHaveLength(1);
  });
});

describe('one scene of 60 pages', () => {
  // 55 lines a page; a paragraph of one line and a blank one before it, none at the top of a page: 28 paragraphs a
  // page. The heading and 1,679 lines of action are 1,680 paragraphs: 60 pages, 480 eighths, at 9 minutes 4,320
  // minutes.
  const sixtyPages = `INT. FLAT - DAY #1#\n\n${'Anna waits.\n\n'.repeat(1679)}`;
  const TWO_WEEKS = '{ start: 2027-04-12, end: 2027-04-23 }';

  it('in one piece: 4,395 worked minutes are 61 h 15 over the day of 12 h', async () => {
    const { plan, season, diagnostics } = await planned(seasonYaml({ calendar: TWO_WEEKS, rest: FLAT }), {
      '101.fountain': sixtyPages,
    });
    expect(season.scenes[0]!.eighths).toBe(480);
    expect(said(diagnostics.find(({ code }) => code === 'strip-longer-than-a-day')!.message)).toContain('61 h 15');
    expect(plan.legal).toBe(false);
    expect(
      brokenRules(plan).every((rule) => ['day-length', 'week', 'place-available', 'scene-once'].includes(rule)),
    ).toBe(true);
  });

  // Ten parts of 48 eighths: 432 minutes, 435 in fives; 510 worked: 30 minutes of overtime at 125 %, 30 x 125 x 100,000
  // / 48,000 = 7,812.5 cents, rounded up. Two parts are 945 minutes and more than a day, so ten days it is: all of both
  // weeks.
  it('split in ten: a part a day, ten days, each with 30 minutes of overtime', async () => {
    const parts = Array.from({ length: 10 }, () => '{ eighths: 48 }').join(', ');
    const { plan, codes } = await planned(
      seasonYaml({ calendar: TWO_WEEKS, rest: `${FLAT}scenes: { "101-1": { split: [${parts}] } }\n` }),
      { '101.fountain': sixtyPages },
    );
    expect(codes).toEqual([]);
    expect(plan.legal).toBe(true);
    expect(dates(plan)).toHaveLength(10);
    const shot = plan.days.flatMap(({ strips }) => strips);
    expect(shot.map(({ part }) => part).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shot.every(({ minutes, eighths }) => minutes === 435 && eighths === 48)).toBe(true);
    expect(plan.cost.money).toBe(10 * (100_000 + 7813));
  });

  it('split in ten that do not add up: the split is refused, and the file with it', async () => {
    const parts = Array.from({ length: 10 }, () => '{ eighths: 47 }').join(', ');
    const { diagnostics } = readFiles(
      seasonYaml({ calendar: TWO_WEEKS, rest: `${FLAT}scenes: { "101-1": { split: [${parts}] } }\n` }),
      { '101.fountain': sixtyPages },
    );
    expect(diagnostics.map(({ code }) => code)).toContain('split-does-not-add-up');
  });
});

describe('200 scenes of one eighth', () => {
  // Each takes the least a strip takes, 15 minutes. A day of 480 minutes without overtime holds (480 - 75) / 15 = 27 of
  // them: 8 days. 7 days hold 189; 11 more are 165 minutes at 125 %, 0.43 of a crew day: EUR 7,429.69. 6 days and 38
  // more: 7,484.38; 5: worse.
  const many = (iterations: number) =>
    plannedScenes(
      { calendar: '{ start: 2027-04-12, end: 2027-04-30 }', rest: `${FLAT}preferences: { wishes: off }\n` },
      interiors(200),
      { iterations },
    );

  it('are shot each once, for less than eight days without overtime', async () => {
    const { plan } = await many(200);
    expect(plan.legal).toBe(true);
    const shot = plan.days.flatMap(({ strips }) => strips);
    expect(new Set(shot.map(({ scene }) => scene)).size).toBe(200);
    expect(shot.every(({ minutes, eighths }) => minutes === 15 && eighths === 1)).toBe(true);
    // Roundings of single days may take a cent each from the sum.
    expect(plan.cost.total).toBeGreaterThanOrEqual(742_969 - 7);
    expect(plan.cost.total).toBeLessThanOrEqual(800_000);
  });

  it('in seven days for EUR 7,430', async () => {
    const { plan } = await many(1000);
    expect(plan.days).toHaveLength(7);
    expect(plan.cost.total).toBeLessThanOrEqual(742_969 + 7);
  });
});

describe('scene numbers given twice', () => {
  it('both scenes are shot, the second under a letter of its own, and it is said', async () => {
    const { plan, codes } = await planned(seasonYaml({ calendar: WEEK, rest: FLAT }), {
      '101.fountain': 'INT. FLAT - DAY #1#\n\nANNA\nYes.\n\nINT. FLAT - DAY #1#\n\nANNA\nNo.\n',
    });
    expect(codes).toEqual(['scene-number-repeated']);
    expect(plan.legal).toBe(true);
    expect(plan.days.flatMap(({ strips }) => strips.map(({ scene }) => scene)).sort()).toEqual(['101-1', '101-1A']);
  });
});

describe('a person with no scenes', () => {
  const withBen = (contract: string) =>
    plannedScenes(
      {
        calendar: WEEK,
        rest: `${FLAT}  - { id: ben, name: Ben, characters: [BEN], available: [2027-01-01], contract: ${contract} }\n`,
      },
      interiors(1),
    );

  it('by the day costs nothing and is in nobody’s way, whenever they are free', async () => {
    const { plan } = await withBen('{ kind: day, rate: 900 }');
    expect(plan.legal).toBe(true);
    expect(plan.cost.total).toBe(100_000);
    expect(plan.cost.lines.filter(({ subject }) => subject === 'ben')).toEqual([]);
  });

  it('with a guarantee is owed it: two episodes of EUR 700', async () => {
    const { plan } = await withBen('{ kind: series, per episode: 700, episodes: 2, included days: 3, extra day: 100 }');
    expect(plan.legal).toBe(true);
    expect(costOf(plan, 'cast-work', 'ben')).toBe(140_000);
    expect(plan.cost.total).toBe(240_000);
  });
});
