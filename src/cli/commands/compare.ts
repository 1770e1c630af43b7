import { resolve } from 'node:path';
import {
  type ComparedPlan,
  type Comparison,
  compareSeason,
  realShare,
  type Tip,
  type Verdict,
} from '../../compare/index.ts';
import { seasonFolder } from '../../folder/index.ts';
import type { Cents, CurrencyCode, Field, Fields, Message } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import type { Solve } from '../../planning/index.ts';
import type { Season } from '../../season/index.ts';
import { solveInWorkers } from '../../worker/index.ts';
import { type CliCommand, exactly, type Host, limitOf, printMessage, wholeNumberOption } from '../command.ts';
import { jsonText } from '../json-text.ts';
import { report } from '../report.ts';

/** Seconds for each plan, and plans along the frontier (ours). */
const DEFAULT_SECONDS = 12;
const DEFAULT_PAGES = 4;
/** The text names so many; `--json` has all. */
const MOST_TIPS = 6;
const MOST_ASSUMPTIONS = 8;
const MOST_SETS = 5;

export const compareCommand: CliCommand = {
  name: 'compare',
  usage: 'DIR [--seconds N | --iterations N] [--pages N] [--seed N] [--json]',
  facts: { seconds: DEFAULT_SECONDS, pages: DEFAULT_PAGES },
  options: {
    seconds: { type: 'string' },
    iterations: { type: 'string' },
    pages: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    const pages = wholeNumberOption(options.pages, 'pages') ?? DEFAULT_PAGES;
    const { iterations, seconds: wanted } = limitOf(options);
    const loaded = seasonFolder(resolve(host.cwd, folder), folder).season();
    report(loaded.diagnostics, host);
    const { season } = loaded;
    if (!season) return 1;

    const interrupted = new AbortController();
    const release = host.onInterrupt(() => interrupted.abort());
    const solve: Solve = (problem, { stop: _stop, onImprovement: _on, onBound: _bound, now: _now, ...posted }) =>
      solveInWorkers(problem, { ...posted, signal: interrupted.signal });
    try {
      const comparison = await compareSeason(season, solve, {
        seed,
        pages,
        ...(iterations === undefined ? { seconds: wanted ?? DEFAULT_SECONDS } : { iterations }),
        stop: () => interrupted.signal.aborted,
        onPlan: (next) =>
          host.err(`${host.speaker.say(message('cli.compare.planning', { plan: nameOf(next, season) }))}\n`),
      });
      if (options.json === true) host.out(jsonText(documentOf(season, comparison)));
      else sayComparison(season, comparison, host);
      return comparison.verdict === null ? 2 : 0;
    } finally {
      release();
    }
  },
};

/** Plans without the season they were made for, which the folder has. */
function documentOf(season: Season, { plans, ...rest }: Comparison): object {
  return {
    format: 'onyva-compare/1',
    season: season.title,
    currency: season.currency,
    plans: plans.map(({ season: _season, ...plan }) => plan),
    ...rest,
  };
}

function sayComparison(season: Season, comparison: Comparison, host: Host): void {
  const { plans, notPossible, frontier, verdict, tips, assumptions, stopped } = comparison;
  const { currency } = season;
  printMessage(host, 'compare.title', { season: season.title });
  host.out('\n');
  for (const plan of plans.filter(({ pagePrice }) => pagePrice === null)) sayPlan(season, plan, host);
  for (const { base, sets } of notPossible) {
    printMessage(host, 'compare.not-possible', {
      base: baseName(season, base),
      count: sets.length,
      sets: listed(sets.slice(0, MOST_SETS)),
      more: sets.length > MOST_SETS ? 'yes' : 'no',
    });
  }
  host.out('\n');
  printMessage(host, 'compare.frontier');
  for (const id of frontier) {
    const plan = plans.find((each) => each.id === id)!;
    printMessage(host, 'compare.point', {
      share: { basisPoints: realShare(plan) },
      money: { money: plan.money, currency },
      plan: nameOf(plan, season),
    });
  }
  host.out('\n');
  if (verdict === null) printMessage(host, 'compare.none-legal');
  else sayVerdict(season, verdict, plans, host);
  if (tips.length > 0) {
    const second = plans.find(({ id }) => id === verdict?.second)!;
    host.out('\n');
    printMessage(host, 'compare.tips', { plan: nameOf(second, season) });
    for (const tip of tips.slice(0, MOST_TIPS)) sayTip(season, tip, host);
  }
  host.out('\n');
  printMessage(host, 'compare.assumptions', { count: assumptions.length });
  for (const { base, about, path, value, source, year, confidence } of assumptions.slice(0, MOST_ASSUMPTIONS)) {
    printMessage(host, 'compare.assumption', {
      base: baseName(season, base),
      about,
      path,
      value,
      source,
      year,
      confidence,
    });
  }
  if (stopped) printMessage(host, 'compare.stopped');
}

function sayPlan(season: Season, plan: ComparedPlan, host: Host): void {
  const { currency } = season;
  const money = (cents: Cents): Field => ({ money: cents, currency });
  printMessage(host, 'compare.plan', {
    plan: nameOf(plan, season),
    money: money(plan.money),
    bound: plan.legal && plan.moneyAtLeast !== null ? money(plan.moneyAtLeast) : null,
    legal: plan.legal ? 'yes' : 'no',
  });
  const lines: readonly [CodeBelow<'cli.compare'>, Fields][] = [
    ['pages', { share: { basisPoints: realShare(plan) } }],
    ['days', { days: plan.days, first: plan.first, last: plan.last }],
    ['travel', { moves: plan.baseMoves, travel: plan.travelDays, away: plan.nightsAway, company: plan.companyMoves }],
    ['incentive', { incentive: money(plan.incentive) }],
  ];
  for (const [code, fields] of lines) host.out(`    ${host.speaker.say(message(`cli.compare.${code}`, fields))}\n`);
  if (!plan.checked) host.out(`    ${host.speaker.say(message('cli.compare.not-checked'))}\n`);
}

function sayVerdict(season: Season, verdict: Verdict, plans: readonly ComparedPlan[], host: Host): void {
  const { currency } = season;
  const named = (id: string): Message => nameOf(plans.find((plan) => plan.id === id)!, season);
  if (verdict.second === null) {
    printMessage(host, 'compare.only', { best: named(verdict.best) });
    return;
  }
  const fields = {
    best: named(verdict.best),
    second: named(verdict.second),
    ahead: { money: verdict.ahead, currency },
  };
  if (verdict.decided) printMessage(host, 'compare.decided', fields);
  else if (verdict.range === null) printMessage(host, 'compare.unknown', fields);
  else {
    printMessage(host, 'compare.not-decided', {
      ...fields,
      least: { money: verdict.range.least, currency },
      most: { money: verdict.range.most, currency },
    });
  }
}

function sayTip(season: Season, { lever, base, percent }: Tip, host: Host): void {
  printMessage(host, 'compare.tip', {
    lever: message(`cli.compare.lever.${lever}`, { base: baseName(season, base) }),
    percent: { basisPoints: percent * 100 },
    amount: amountOf(season, lever, base, percent),
  });
}

/** The price itself where it is one amount. */
function amountOf(season: Season, lever: Tip['lever'], id: string, percent: number): Field {
  const base = season.bases.find((each) => each.id === id)!;
  if (lever !== 'crew') return null;
  return { money: Math.round((base.crewDay * percent) / 100), currency: season.currency as CurrencyCode };
}

function nameOf({ kind, base, pagePrice }: Pick<ComparedPlan, 'kind' | 'base' | 'pagePrice'>, season: Season): Message {
  if (kind === 'all-in') return message('cli.compare.kind.all-in', { base: baseName(season, base!) });
  if (kind !== 'page') return message(`cli.compare.kind.${kind}`);
  return message('cli.compare.kind.page', { price: { money: pagePrice!, currency: season.currency } });
}

function baseName(season: Season, id: string): string {
  return season.bases.find((base) => base.id === id)?.name ?? id;
}

const listed = (names: readonly string[]): string => names.join(', ');
