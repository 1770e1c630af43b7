/**
 * The independent check of a comparison: each of its plans by its own question (`verifyPlan`), then the figures it is
 * said to come to (incentives, travel, base blocks), the frontier and the verdict, from `comparison.json` and the
 * records alone.
 */
import type { Text } from '../../foundation/index.ts';
import type { ComparedOnFile, ComparisonFile, Season } from '../../season/index.ts';
import { collectDisagreements } from '../compare/disagreements.ts';
import type { Disagreement, Verification } from '../verification.ts';
import { verifyPlan } from '../verify-plan.ts';
import { asked } from './asked.ts';
import { figuresOf } from './figures.ts';

export interface ComparisonVerification {
  /** By plan; null: its question cannot be asked of these records. */
  readonly plans: readonly {
    readonly id: string;
    readonly name: Text;
    readonly verification: Verification | null;
  }[];
  /** Where the file says something else than what follows; `what` begins with the plan's id. */
  readonly disagreements: readonly Disagreement[];
}

export function verifyComparison(season: Season, file: ComparisonFile): ComparisonVerification {
  const found: Disagreement[] = [];
  const plans = file.plans.map((compared) => {
    const question = asked(season, compared);
    if (question === null) {
      found.push({ what: `${compared.id}: question`, expected: '-', found: compared.base ?? compared.set ?? '' });
      return { id: compared.id, name: compared.name, verification: null };
    }
    const verification = verifyPlan(question, compared.plan);
    const figures = figuresOf(season, question, compared.plan, verification.cost);
    const own = collectDisagreements();
    for (const [field, expected] of Object.entries(figures)) {
      own.same(field, plainly(field, expected), plainly(field, compared[field as keyof ComparedOnFile]));
    }
    own.same('legal', verification.legal, compared.legal);
    if (compared.moneyAtLeast !== null) own.same('moneyAtLeast', compared.plan.bound.total, compared.moneyAtLeast);
    for (const { what, ...rest } of [...verification.disagreements, ...own.found]) {
      found.push({ what: `${compared.id}: ${what}`, ...rest });
    }
    return { id: compared.id, name: compared.name, verification };
  });
  const whole = collectDisagreements();
  whole.same('frontier', frontier(file.plans).join(', '), file.frontier.join(', '));
  checkVerdict(file, whole);
  return { plans, disagreements: [...found, ...whole.found] };
}

/** Sums that are nothing need not be written. */
function plainly(field: string, value: unknown): string {
  if (field !== 'byCode' || typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const sums = Object.entries(value as Readonly<Record<string, number>>).filter(([, amount]) => amount !== 0);
  return JSON.stringify(Object.fromEntries(sums.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** Legal plans that no other beats in both money and truth, the cheapest first; of equal ones the first. */
function frontier(plans: readonly ComparedOnFile[]): readonly string[] {
  const legal = plans.filter((plan) => plan.legal);
  const untrue = ({ eighths, trueHundredths }: ComparedOnFile): number => eighths * 100 - trueHundredths;
  const isBeaten = (plan: ComparedOnFile, at: number): boolean =>
    legal.some(
      (other, n) =>
        n !== at &&
        other.money <= plan.money &&
        untrue(other) <= untrue(plan) &&
        (other.money < plan.money || untrue(other) < untrue(plan) || n < at),
    );
  return legal
    .filter((plan, at) => !isBeaten(plan, at))
    .toSorted((a, b) => a.money - b.money)
    .map(({ id }) => id);
}

/** The best is the cheapest of those it is chosen among, and the lead is the difference of the two. */
function checkVerdict({ plans, verdict }: ComparisonFile, found: ReturnType<typeof collectDisagreements>): void {
  const legal = plans.filter((plan) => plan.legal);
  const asWhere = legal.filter(({ kind, pagePrice }) => pagePrice === null && kind !== 'set-free');
  const keeping = asWhere.filter(({ keepsCity, kind }) => keepsCity && kind !== 'free');
  const among = keeping.length > 0 ? keeping : asWhere;
  const least = among.length === 0 ? null : Math.min(...among.map(({ money }) => money));
  const moneyOf = (id: string | null | undefined): number | null => plans.find((plan) => plan.id === id)?.money ?? null;
  found.same('verdict.best', least, moneyOf(verdict?.best));
  if (verdict === null || verdict.second === null) return;
  const [best, second] = [moneyOf(verdict.best), moneyOf(verdict.second)];
  found.same('verdict.ahead', best === null || second === null ? null : second - best, verdict.ahead);
  const bound = plans.find(({ id }) => id === verdict.second)?.moneyAtLeast ?? null;
  found.same('verdict.decided', bound !== null && best !== null && bound > best, verdict.decided);
}
