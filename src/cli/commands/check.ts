import { resolve } from 'node:path';
import { recordsMark, seasonFolder } from '../../folder/index.ts';
import { type Cents, type CurrencyCode, type Field, type Message, moneyAndWishes } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { type ProvenClaims, proveClaims } from '../../planning/index.ts';
import type { ComparisonFile, PlanFile, Season } from '../../season/index.ts';
import {
  type ComparisonVerification,
  type NotRecomputed,
  type Verification,
  verifyComparison,
  verifyPlan,
} from '../../verify/index.ts';
import { type CliCommand, exactly, type Host, printMessage } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { report } from '../report.ts';

const CHECK_FORMAT = 'onyva-check/1';

export const checkCommand: CliCommand = {
  name: 'check',
  usage: 'DIR [--bound] [--json]',
  options: { json: { type: 'boolean' }, bound: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const compared = files.comparison();
    // Whoever has only compared so far has that to check.
    const isWithoutPlan = compared !== null && files.planText() === null;
    const { plan, diagnostics } = isWithoutPlan ? { plan: null, diagnostics: [] } : files.plan();
    report([...loaded.diagnostics, ...diagnostics, ...(compared?.diagnostics ?? [])], host);
    const { season } = loaded;
    if (!season || (plan === null && !isWithoutPlan) || compared?.comparison === null) return 1;
    const comparison = compared === null ? null : checkedComparison(season, compared.comparison);
    if (plan === null) {
      if (options.json === true) host.out(jsonText({ format: CHECK_FORMAT, comparison }));
      else sayComparison(comparison!, host);
      return isBorneOut(comparison) ? 0 : 2;
    }
    const verification = verifyPlan(season, plan);
    const proven = options.bound === true ? proveClaims(season, plan) : null;
    const agrees = verification.disagreements.length === 0;
    const borneOut = proven === null || (proven.bound.borneOut && (proven.cityLock?.borneOut ?? true));
    if (options.json === true) {
      const document = {
        format: CHECK_FORMAT,
        agrees,
        ...verification,
        ...(proven === null ? {} : { proven }),
        ...(comparison === null ? {} : { comparison }),
      };
      host.out(jsonText(document));
    } else {
      sayVerification(verification, plan, season.currency, host);
      if (proven === null) sayNotProven(plan, verification.notRecomputed, host);
      else sayProven(proven, season.currency, host);
      if (comparison !== null) sayComparison(comparison, host);
    }
    return verification.legal && agrees && borneOut && isBorneOut(comparison) ? 0 : 2;
  },
};

/** What is said of `comparison.json`; `stale`: the records were edited since, so that nothing in it can be checked. */
type CheckedComparison =
  | { readonly stale: true }
  | ({ readonly stale: false; readonly agrees: boolean } & ComparisonVerification);

function checkedComparison(season: Season, file: ComparisonFile): CheckedComparison {
  if (file.records !== recordsMark(season)) return { stale: true };
  const found = verifyComparison(season, file);
  return { stale: false, agrees: found.disagreements.length === 0, ...found };
}

function isBorneOut(comparison: CheckedComparison | null): boolean {
  return comparison === null || comparison.stale || comparison.agrees;
}

function sayComparison(comparison: CheckedComparison, host: Host): void {
  if (comparison.stale) {
    printMessage(host, 'check.comparison-stale');
    return;
  }
  for (const { what, expected, found } of comparison.disagreements)
    printMessage(host, 'check.disagrees', { what, expected, found });
  const { plans, disagreements } = comparison;
  if (comparison.agrees) printMessage(host, 'check.comparison-agrees', { plans: plans.length });
  else printMessage(host, 'check.comparison-disagrees', { plans: plans.length, count: disagreements.length });
}

function sayVerification(
  { cost, conflicts, disagreements, legal }: Verification,
  plan: PlanFile,
  currency: CurrencyCode,
  host: Host,
): void {
  printMessage(host, 'check.recomputed', { days: plan.days.length, cost: { money: cost.total, currency } });
  const { money, wishes } = moneyAndWishes(cost.lines);
  if (wishes !== 0) {
    printMessage(host, 'check.split', { money: { money, currency }, wishes: { money: wishes, currency } });
  }
  for (const conflict of conflicts) {
    printMessage(host, 'check.broken', { rule: message(`rule.${conflict.rule}.name`), said: conflict.message });
  }
  for (const { what, expected, found } of disagreements)
    printMessage(host, 'check.disagrees', { what, expected, found });
  if (legal) printMessage(host, 'plan.legal');
  else printMessage(host, 'check.not-legal', { count: conflicts.length });
  if (disagreements.length === 0) printMessage(host, 'check.agrees');
  else printMessage(host, 'check.disagreements', { count: disagreements.length });
}

/** What stays a claim of the planner, each with what it says. */
function sayNotProven(plan: PlanFile, fields: readonly NotRecomputed[], host: Host): void {
  const { currency } = plan.cost;
  const claims: Readonly<Record<NotRecomputed, Message>> = {
    'bound.total': message('cli.check.claim.bound', { amount: { money: plan.bound.total, currency } }),
    'cityLock.cost': message('cli.check.claim.city-lock', { amount: { money: plan.cityLock?.cost ?? 0, currency } }),
    cannotHoldTogether: message('cli.check.claim.cannot-hold-together'),
  };
  const said = fields.map((field) => claims[field]);
  const listed = said.reduce((first, others) => message('cli.check.claims', { first, others }));
  printMessage(host, 'check.not-recomputed', { claims: listed });
}

function sayProven({ bound, cityLock }: ProvenClaims, currency: CurrencyCode, host: Host): void {
  const money = (cents: Cents): Field => ({ money: cents, currency });
  printMessage(host, 'check.proven', { proven: money(bound.proven), method: message(`plan.bound.${bound.method}`) });
  printMessage(host, bound.borneOut ? 'check.bound-holds' : 'check.bound-above', { claimed: money(bound.claimed) });
  if (cityLock === null) return;
  const prices = { most: money(cityLock.most), claimed: money(cityLock.claimed) };
  printMessage(host, cityLock.borneOut ? 'check.lock-holds' : 'check.lock-above', prices);
}
