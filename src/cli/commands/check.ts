import { resolve } from 'node:path';
import { seasonFolder } from '../../folder/index.ts';
import { type CurrencyCode, formatMoney } from '../../foundation/index.ts';
import { type ProvenClaims, proveClaims } from '../../planning/index.ts';
import type { PlanFile } from '../../season/index.ts';
import { type NotRecomputed, verifyPlan } from '../../verify/index.ts';
import { type CliCommand, exactly } from '../command.ts';
import { report } from '../report.ts';

export const checkCommand: CliCommand = {
  name: 'check',
  summary: 'verifies plan.json again, from the records alone, through independent code',
  usage: 'DIR [--bound] [--json]',
  details: `Recomputes every rule, every clock time and every cent from season.yaml, the scripts and plan.json, through code that the
planner does not use, and compares with what plan.json says. The bound and the price of the city lock are the planner's
own and are taken as claimed, unless --bound asks for them to be proven again: some seconds for a large season. Exit
code 0: legal and it agrees; 2: a rule is broken, or plan.json says something that is not borne out; 1: could not check.`,
  options: { json: { type: 'boolean' }, bound: { type: 'boolean' } },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const files = seasonFolder(resolve(host.cwd, folder), folder);
    const loaded = files.season();
    const { plan, diagnostics } = files.plan();
    report([...loaded.diagnostics, ...diagnostics], host);
    if (!loaded.season || !plan) return 1;
    const verification = verifyPlan(loaded.season, plan);
    const proven = options.bound === true ? proveClaims(loaded.season, plan) : null;
    const agrees = verification.disagreements.length === 0;
    const borneOut = proven === null || (proven.bound.borneOut && (proven.cityLock?.borneOut ?? true));
    if (options.json === true) {
      const document = { format: 'onyva-check/1', agrees, ...verification, ...(proven === null ? {} : { proven }) };
      host.out(`${JSON.stringify(document, null, 2)}\n`);
    } else {
      const { currency } = loaded.season;
      const money = formatMoney(verification.cost.total, currency);
      host.out(`${plan.days.length} days, cost ${money} recomputed from the records.\n`);
      for (const conflict of verification.conflicts) host.out(`broken ${conflict.rule}: ${conflict.message}\n`);
      for (const { what, expected, found } of verification.disagreements) {
        host.out(`plan.json disagrees: ${what}: expected ${expected}, found ${found}\n`);
      }
      host.out(
        verification.legal ? 'Legal: no rule is broken.\n' : `Not legal: ${verification.conflicts.length} broken.\n`,
      );
      host.out(
        agrees
          ? 'plan.json agrees, cent for cent.\n'
          : `plan.json disagrees in ${verification.disagreements.length} places.\n`,
      );
      const lines = proven === null ? notProven(plan, verification.notRecomputed) : provenNow(proven, currency);
      for (const line of lines) host.out(`${line}\n`);
    }
    return verification.legal && agrees && borneOut ? 0 : 2;
  },
};

/** What stays a claim of the planner, each with what it says. */
function notProven(plan: PlanFile, fields: readonly NotRecomputed[]): string[] {
  const { currency } = plan.cost;
  const claims: Readonly<Record<NotRecomputed, string>> = {
    'bound.total': `the bound ${formatMoney(plan.bound.total, currency)}`,
    'cityLock.cost': `the price of the city lock ${formatMoney(plan.cityLock?.cost ?? 0, currency)}`,
    cannotHoldTogether: 'which rules cannot hold together',
  };
  return [`Not recomputed: ${fields.map((field) => claims[field]).join('; ')}. --bound proves the bound again.`];
}

function provenNow({ bound, cityLock }: ProvenClaims, currency: CurrencyCode): string[] {
  const money = (cents: number): string => formatMoney(cents, currency);
  return [
    `Proven now: no legal plan of this season can cost less than ${money(bound.proven)} (${bound.method}).`,
    bound.borneOut
      ? `The bound of plan.json, ${money(bound.claimed)}, is not above that.`
      : `The bound of plan.json, ${money(bound.claimed)}, is above that and could not be proven.`,
    ...(cityLock === null
      ? []
      : cityLock.borneOut
        ? [`The city lock costs at most ${money(cityLock.most)}; plan.json estimates ${money(cityLock.claimed)}.`]
        : [`The city lock costs at most ${money(cityLock.most)}, but plan.json says ${money(cityLock.claimed)}.`]),
  ];
}
