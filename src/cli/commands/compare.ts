import { join, resolve } from 'node:path';
import {
  type ComparedPlan,
  type Comparison,
  cityPriceInWords,
  compareSeason,
  comparisonOnFile,
  nameOf,
  notPossibleInWords,
  tipInWords,
  trueShare,
  verdictInWords,
} from '../../compare/index.ts';
import { COMPARISON_NAME, keepComparison, reasonOf, recordsMark, seasonFolder } from '../../folder/index.ts';
import type { Cents, Field, Fields, Message } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import type { Solve } from '../../planning/index.ts';
import { type ComparisonFile, isLeftOut, placesIn, type Season, writeComparison } from '../../season/index.ts';
import { solveInWorkers } from '../../worker/index.ts';
import { type CliCommand, exactly, type Host, limitOf, printMessage, remark, wholeNumberOption } from '../command.ts';
import { report } from '../report.ts';

/** Seconds for each plan, and plans along the frontier (ours). */
const DEFAULT_SECONDS = 6;
const DEFAULT_PAGES = 4;
/** The text names so many; `--json` has all. */
const MOST_TIPS = 6;
const MOST_ASSUMPTIONS = 8;

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
    const path = resolve(host.cwd, folder);
    const files = seasonFolder(path, folder);
    const { season, diagnostics } = files.readableSeason();
    report(diagnostics, host);
    if (!season) return 1;
    const records = recordsMark(season);
    const onFile = (found: Comparison): ComparisonFile => comparisonOnFile(season, found, records);
    const text = files.seasonText();
    const { plan } = files.plan();
    // After each plan, so that what is done stays whatever happens.
    let keeping: Promise<unknown> = Promise.resolve();
    const keepSoFar = (found: Comparison): void => {
      const file = onFile({ ...found, stopped: true });
      // What stands in the way of writing is told at the end.
      keeping = keeping.then(() => keepComparison(path, file)).catch(() => {});
    };

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
        ...(plan === null ? {} : { plan }),
        ...(typeof text === 'string' ? { placeOf: placesIn(text, join(folder, 'season.yaml')) } : {}),
        leftOut: diagnostics.filter(isLeftOut),
        onFound: keepSoFar,
        onPlan: (next, number, of) =>
          host.err(
            `${host.speaker.say(message('cli.compare.planning', { plan: nameOf(next, season), number, of }))}\n`,
          ),
      });
      await keeping;
      await keepOnDisk(path, folder, onFile(comparison), host);
      if (options.json === true) host.out(writeComparison(onFile(comparison)));
      else sayComparison(season, comparison, host);
      return comparison.verdict === null ? 2 : 0;
    } finally {
      release();
    }
  },
};

/** Says where it went only when that is not `comparison.json`. */
async function keepOnDisk(path: string, folder: string, file: ComparisonFile, host: Host): Promise<void> {
  try {
    const { how, name, unreadable } = await keepComparison(path, file);
    const fields = { file: join(folder, COMPARISON_NAME), beside: join(folder, name) };
    if (unreadable !== null) remark(host, 'plan.kept-unreadable', { ...fields, kept: join(folder, unreadable) });
    if (how === 'beside') remark(host, 'compare.link-stays', fields);
    if (how === 'stays') remark(host, 'compare.stays', fields);
  } catch (error) {
    remark(host, 'plan.unwritable', { file: join(folder, COMPARISON_NAME), why: reasonOf(error) });
  }
}

function sayComparison(season: Season, comparison: Comparison, host: Host): void {
  const { plans, notPossible, remarks, frontier, verdict, cityPrices, tips, assumptions, stopped } = comparison;
  const { currency } = season;
  printMessage(host, 'compare.title', { season: season.title });
  host.out('\n');
  for (const plan of plans.filter(({ pagePrice, kind }) => pagePrice === null && kind !== 'set-free'))
    sayPlan(season, plan, host);
  for (const { base, sets } of notPossible) {
    sayLine(notPossibleInWords(season, base, sets), host);
  }
  for (const { message: said, action, place } of remarks) {
    const at = place === null ? '' : `${place.file}:${place.line}:${place.column} `;
    host.out(`${at}${host.speaker.say(said)}\n    -> ${host.speaker.say(action)}\n`);
  }
  host.out('\n');
  printMessage(host, 'compare.frontier');
  for (const id of frontier) {
    const plan = plans.find((each) => each.id === id)!;
    printMessage(host, 'compare.point', {
      share: { basisPoints: trueShare(plan) },
      money: { money: plan.money, currency },
      plan: nameOf(plan, season),
    });
  }
  host.out('\n');
  for (const sentence of verdictInWords(season, comparison)) sayLine(sentence, host);
  const each = cityPrices.filter(({ set }) => set !== null);
  if (each.length > 0) {
    host.out('\n');
    printMessage(host, 'compare.city-prices');
    for (const price of each) {
      const said = message('cli.compare.city-price', { set: price.set, price: cityPriceInWords(season, price) });
      sayLine(said, host, '  ');
    }
  }
  if (tips.length > 0) {
    const second = plans.find(({ id }) => id === verdict?.second)!;
    host.out('\n');
    printMessage(host, 'compare.tips', { plan: nameOf(second, season) });
    for (const tip of tips.slice(0, MOST_TIPS)) sayLine(tipInWords(season, tip), host, '  ');
  }
  host.out('\n');
  printMessage(host, 'compare.assumptions', { count: assumptions.length });
  for (const { base, about, path, value, source, year, confidence } of assumptions.slice(0, MOST_ASSUMPTIONS)) {
    printMessage(host, 'compare.assumption', {
      base: base === null ? null : baseName(season, base),
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

function sayLine(text: Message, host: Host, indent = ''): void {
  host.out(`${indent}${host.speaker.say(text)}\n`);
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
    ['pages', { share: { basisPoints: trueShare(plan) } }],
    [
      'visits',
      {
        visits: plan.visits.map(({ base, first, last, days }) =>
          message('cli.compare.visit', {
            base: baseName(season, base),
            first: { day: first },
            last: { day: last },
            days,
          }),
        ),
      },
    ],
    ['travel', { moves: plan.baseMoves, travel: plan.travelDays, away: plan.nightsAway, company: plan.companyMoves }],
    ['incentive', { incentive: money(plan.incentive) }],
  ];
  for (const [code, fields] of lines) host.out(`    ${host.speaker.say(message(`cli.compare.${code}`, fields))}\n`);
  if (!plan.checked) host.out(`    ${host.speaker.say(message('cli.compare.not-checked'))}\n`);
}

function baseName(season: Season, id: string): string {
  return season.bases.find((base) => base.id === id)?.name ?? id;
}
