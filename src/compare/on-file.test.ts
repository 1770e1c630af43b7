/** `comparison.json`: written, read, opened again, and checked by code that shares nothing with what made it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../messages/index.ts';
import type { Solve } from '../planning/index.ts';
import { solve } from '../schedule/index.ts';
import { type ComparisonFile, readComparison, writeComparison } from '../season/index.ts';
import { verifyComparison } from '../verify/index.ts';
import { type Comparison, compareSeason, comparisonFromFile, comparisonOnFile } from './index.ts';
import { twoKeys } from './testing/two-keys.ts';

const season = twoKeys();
const here: Solve = (problem, options) => solve(problem, { ...options, bound: 'quick' });
let comparison: Comparison;
let file: ComparisonFile;

beforeAll(async () => {
  comparison = await compareSeason(season, here, { seed: 1, iterations: 100, pages: 2 });
  file = comparisonOnFile(season, comparison, 'mark');
}, 60_000);

/** What the check says of the file with one plan, or the whole, changed. */
function disagreements(change: Partial<ComparisonFile> | ((plan: ComparisonFile['plans'][number]) => object)) {
  const changed =
    typeof change === 'function'
      ? { ...file, plans: file.plans.map((plan, at) => (at === 2 ? { ...plan, ...change(plan) } : plan)) }
      : { ...file, ...change };
  return verifyComparison(season, changed).disagreements.map(({ what }) => what);
}

describe('comparison.json', () => {
  it('is read as it was written, one line to a sentence and a plan as plan.json has it', () => {
    const text = writeComparison(file);
    const read = readComparison(text, 'comparison.json');
    expect(read.diagnostics).toEqual([]);
    expect(read.comparison).toEqual(JSON.parse(JSON.stringify(file)));
    expect(writeComparison(read.comparison!)).toBe(text);
    const again = comparisonFromFile(season, read.comparison!);
    expect(again.plans.map(({ id, money }) => [id, money])).toEqual(
      comparison.plans.map(({ id, money }) => [id, money]),
    );
    expect(again.plans.map((plan) => plan.season)).toEqual(comparison.plans.map((plan) => plan.season));
  });

  it('says which field is wrong, on its line', () => {
    const text = writeComparison(file).replace('"travelDays": ', '"travelDays": "two", "was": ');
    const { comparison: none, diagnostics } = readComparison(text, 'comparison.json');
    expect(none).toBe(null);
    expect(diagnostics.map(({ code, place }) => [code, text.split('\n')[place!.line - 1]!.includes('"two"')])).toEqual([
      ['comparison-field', true],
    ]);
    expect(speak('en').say(diagnostics[0]!.message)).toMatch(/^plans\[0\]\.travelDays: /);
    const newer = readComparison(text.replace('comparison/1', 'comparison/2'), 'comparison.json');
    expect(newer.diagnostics.map(({ code }) => code)).toEqual(['comparison-format']);
  });
});

describe('the independent check of a comparison', () => {
  it('agrees with every plan, figure, frontier and verdict', () => {
    const { plans, disagreements: none } = verifyComparison(season, file);
    expect(none).toEqual([]);
    expect(plans.map(({ verification }) => verification?.legal)).toEqual(file.plans.map(({ legal }) => legal));
  });

  it('finds what is not so: money, incentives, travel, blocks, truth, legality', () => {
    const id = file.plans[2]!.id;
    expect(disagreements(({ money }) => ({ money: money - 1 }))).toContain(`${id}: money`);
    expect(disagreements(({ incentive }) => ({ incentive: incentive + 100 }))).toEqual([`${id}: incentive`]);
    expect(disagreements(({ travelDays }) => ({ travelDays: travelDays + 1 }))).toEqual([`${id}: travelDays`]);
    expect(disagreements(({ nightsAway }) => ({ nightsAway: nightsAway + 1 }))).toEqual([`${id}: nightsAway`]);
    expect(disagreements(({ visits }) => ({ visits: visits.slice(1) }))).toEqual([`${id}: visits`]);
    expect(disagreements(({ trueHundredths }) => ({ trueHundredths: trueHundredths + 1 }))).toContain(
      `${id}: trueHundredths`,
    );
    expect(disagreements(({ legal }) => ({ legal: !legal }))).toContain(`${id}: legal`);
    expect(disagreements(({ moneyAtLeast }) => ({ moneyAtLeast: moneyAtLeast! - 1 }))).toEqual([`${id}: moneyAtLeast`]);
  });

  it('finds a plan that does not answer its question', () => {
    // The days of the plan that keeps the city, said to be all in Budapest.
    const kept = file.plans.find((plan) => plan.id === 'all-in-paris')!.plan;
    const plans = file.plans.map((plan) => (plan.id === 'all-in-budapest' ? { ...plan, plan: kept } : plan));
    expect(disagreements({ plans })).toContain('all-in-budapest: legal');
  });

  it('finds a frontier and a verdict that do not follow', () => {
    expect(disagreements({ frontier: file.frontier.slice(1) })).toEqual(['frontier']);
    const verdict = file.verdict!;
    expect(disagreements({ verdict: { ...verdict, ahead: verdict.ahead + 1 } })).toEqual(['verdict.ahead']);
    expect(disagreements({ verdict: { ...verdict, decided: !verdict.decided } })).toEqual(['verdict.decided']);
  });
});
