/** What compared plans would cost on other terms, and which would then be best: nothing is planned. */
import type { Cents, CurrencyCode } from '../foundation/index.ts';
import type { Season } from '../season/index.ts';
import { askedAs } from './asked-as.ts';
import type { ComparedPlan } from './comparison.ts';
import { frontierOf } from './frontier.ts';
import { fakeHundredths } from './measures.ts';
import { costOn, type PriceModel, priceModelOf } from './price-model.ts';

/** Rates in percent of what they are, and what a page of the real city is taken to be worth. */
export interface EstimateTerms {
  /** By base. */
  readonly incentives: Readonly<Record<string, number>>;
  readonly exchange: Readonly<Record<CurrencyCode, number>>;
  /** Of eight eighths. */
  readonly pageValue: Cents;
}

export interface Estimate {
  readonly plans: readonly { readonly id: string; readonly money: Cents }[];
  readonly frontier: readonly string[];
  /** The least money, with the value of what is not shot at the real place added to it. */
  readonly best: string | null;
  /** The least money of those that keep the city; null where none does. */
  readonly bestKept: string | null;
}

/** A compared plan with how its cost follows prices. */
export interface EstimatedPlan {
  readonly plan: ComparedPlan;
  readonly model: PriceModel;
}

/** @param atRates the season as its file gives it at other rates of exchange; null when it cannot be read so */
export function estimatedPlans(
  season: Season,
  plans: readonly ComparedPlan[],
  atRates: (percents: Readonly<Record<CurrencyCode, number>>) => Season | null,
): readonly EstimatedPlan[] {
  const rates = (season.exchange ?? []).map(({ currency }) => currency);
  return plans
    .filter(({ legal }) => legal)
    .map((plan) => ({
      plan,
      model: priceModelOf(
        plan,
        Object.fromEntries(
          rates.map((currency) => [
            currency,
            (percent: number) => {
              const other = atRates({ [currency]: percent });
              return other === null ? null : askedAs(other, plan);
            },
          ]),
        ),
      ),
    }));
}

export function estimateOn(estimated: readonly EstimatedPlan[], terms: EstimateTerms): Estimate {
  const plans = estimated.map(({ plan, model }) => ({
    id: plan.id,
    money: costOn(model, { prices: terms.exchange, incentives: terms.incentives }),
    fakeHundredths: fakeHundredths(plan),
    keepsCity: plan.keepsCity,
  }));
  const kept = plans.filter(({ keepsCity }) => keepsCity).toSorted((a, b) => a.money - b.money);
  const worth = (plan: (typeof plans)[number]): number =>
    plan.money + Math.round((terms.pageValue * plan.fakeHundredths) / 800);
  return {
    plans: plans.map(({ id, money }) => ({ id, money })),
    frontier: frontierOf(plans).map(({ id }) => id),
    best: plans.toSorted((a, b) => worth(a) - worth(b))[0]?.id ?? null,
    bestKept: kept[0]?.id ?? null,
  };
}
