import { join, resolve } from 'node:path';
import { cityPriceInWords } from '../../compare/index.ts';
import { recordsMark, type SeasonFolder, seasonFolder } from '../../folder/index.ts';
import {
  type Cents,
  COST_CODES,
  type CostCode,
  type Fields,
  hasErrors,
  isWish,
  type Message,
  moneyAndWishes,
  WISH_CODES,
} from '../../foundation/index.ts';
import { type CodeBelow, message, type Speaker } from '../../messages/index.ts';
import { boundMethod, type FoundPlan, planSeason, type Solve, scorecardRows } from '../../planning/index.ts';
import { scorecardOf } from '../../schedule/index.ts';
import { CATALOG, type PlanConflict, type PlanFile, type Season, writePlan } from '../../season/index.ts';
import { type Progress, solveInWorkers } from '../../worker/index.ts';
import { type CliCommand, exactly, type Host, limitOf, remark, wholeNumberOption } from '../command.ts';
import { keepElsewhere, keepPlan, whyNotWritable } from '../keep-plan.ts';
import { progressBar } from '../progress.ts';
import { clientOf, inFolder } from '../reach-season.ts';
import { report } from '../report.ts';

const DEFAULT_SECONDS = 45;

export const planCommand: CliCommand = {
  name: 'plan',
  usage: 'DIR [--seconds N | --iterations N] [--seed N] [--json]',
  facts: { seconds: DEFAULT_SECONDS },
  options: {
    seconds: { type: 'string' },
    iterations: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(positionals, options, host) {
    exactly(positionals, ['DIR']);
    const folder = positionals[0]!;
    const seed = wholeNumberOption(options.seed, 'seed') ?? 1;
    const { iterations, seconds: wanted } = limitOf(options);
    const seconds = iterations === undefined ? (wanted ?? DEFAULT_SECONDS) : undefined;

    const path = resolve(host.cwd, folder);
    const files = seasonFolder(path, folder);
    const loaded = files.season();
    report(loaded.diagnostics, host);
    if (!loaded.season) return 1;
    const season = loaded.season;
    const unwritable = await whyNotWritable(path, folder);
    if (unwritable !== null) {
      report([unwritable], host);
      return 1;
    }
    warnOfUnsureRules(season, host);

    const interrupted = new AbortController();
    const release = host.onInterrupt(() => interrupted.abort());
    const bar = progressBar(host, message('cli.plan.planning'), season.currency);
    const started = performance.now();
    let best = { cost: Number.POSITIVE_INFINITY, broken: Number.POSITIVE_INFINITY };
    const onProgress = ({ iteration, cost, broken }: Progress): void => {
      if (broken < best.broken || (broken === best.broken && cost < best.cost)) best = { cost, broken };
      const fraction =
        iterations === undefined ? (performance.now() - started) / (seconds! * 1000) : iteration / iterations;
      bar.show({ fraction, iteration, ...best });
    };
    let isPricing = false;
    // Signals and callbacks stay on this side; the threads get the rest.
    const solve: Solve = (problem, { stop: _stop, onImprovement: _on, onBound: _bound, now: _now, ...posted }) =>
      solveInWorkers(problem, {
        ...posted,
        signal: interrupted.signal,
        ...(isPricing ? {} : { onProgress }),
      });
    try {
      const planned = await planSeason(season, solve, {
        seed,
        ...(seconds === undefined ? {} : { seconds }),
        ...(iterations === undefined ? {} : { iterations }),
        stop: () => interrupted.signal.aborted,
        onPhase: (next) => {
          isPricing = next === 'pricing-lock';
          if (isPricing) remark(host, 'plan.pricing-lock');
        },
      });
      bar.done();
      report(planned.diagnostics, host);
      if (planned.plan === null) {
        if (!hasErrors(planned.diagnostics)) remark(host, 'plan.none-yet');
        return 1;
      }
      const { file, isTakenIn } = await keep({ path, folder, files, season, plan: planned.plan }, host);
      if (options.json === true || file === null) host.out(writePlan(planned.plan));
      else host.out(summary(season, planned, { file, cityPrice: comparedCityPrice(season, files) }, host.speaker));
      if (!isTakenIn) return 1;
      return planned.plan.legal ? 0 : 2;
    } finally {
      release();
    }
  },
};

interface PlanToKeep {
  readonly path: string;
  /** As the user knows it. */
  readonly folder: string;
  readonly files: SeasonFolder;
  readonly season: Season;
  readonly plan: PlanFile;
}

/** Where the plan went, while nobody else writes there; and whether an open season has it now. */
async function keep({ path, folder, files, ...planned }: PlanToKeep, host: Host) {
  const kept: { file: string | null; isTakenIn: boolean }[] = [];
  await inFolder('plan', path, host, async (found) => {
    const client = found !== null && 'port' in found ? clientOf(found) : null;
    await client?.catchUpFiles();
    const file = await keepPlan(path, folder, files, planned, host);
    const waiting = (await client?.catchUpFiles())?.files.find(({ file: name }) => name === 'plan.json');
    const isTakenIn = waiting?.state !== 'conflict' || file !== join(folder, 'plan.json');
    if (!isTakenIn) remark(host, 'plan.waits', { file, why: waiting?.message ?? '' });
    kept.push({ file, isTakenIn });
    return 0;
  });
  const [done] = kept;
  if (done !== undefined) return done;
  const file = await keepElsewhere(writePlan(planned.plan), join(folder, 'plan.json'), host);
  return { file, isTakenIn: false };
}

/**
 * Names the labour rules and incentives in use that the data is not sure of: figures to check with a payroll office.
 */
function warnOfUnsureRules(season: Season, host: Host): void {
  for (const base of season.bases) {
    const unsure = [
      ...CATALOG.rulePacks.unsure(base.rules.id),
      ...(base.incentive ? CATALOG.incentives.unsure(base.incentive.id) : []),
    ];
    if (unsure.length === 0) continue;
    const fields = [...new Set(unsure.map((fact) => fact.path))];
    remark(host, 'plan.unsure', {
      base: base.name,
      fields: fields.slice(0, 6).join(', '),
      more: Math.max(0, fields.length - 6),
    });
  }
}

/**
 * What the last comparison of these records says that keeping the city costs: it has searched for nothing else, so its
 * figure stands wherever there is one. Null where there is none, or the records have changed since.
 */
function comparedCityPrice(season: Season, files: SeasonFolder): Message | null {
  const file = files.comparison()?.comparison ?? null;
  if (file === null || file.records !== recordsMark(season)) return null;
  const price = file.cityPrices.find(({ set }) => set === null) ?? file.cityPrices[0];
  return price === undefined ? null : cityPriceInWords(season, price);
}

/** What a person wants to see first: money by code, the bound, the days, what is broken. */
function summary(
  season: Season,
  planned: FoundPlan,
  { file, cityPrice }: { readonly file: string; readonly cityPrice: Message | null },
  speaker: Speaker,
): string {
  const { plan } = planned;
  const say = (code: CodeBelow<'cli.plan'>, fields: Fields = {}): string =>
    speaker.say(message(`cli.plan.${code}`, fields));
  const strips = plan.days.reduce((sum, day) => sum + day.strips.length, 0);
  const [first, last] = [plan.days[0], plan.days.at(-1)];
  const lines = [
    '',
    season.title,
    '',
    ...moneyByCode(plan, speaker),
    '',
    ...boundAndLock(planned, cityPrice, say),
    '',
    say('days', {
      days: message('cost.count.shooting-days', { n: plan.days.length }),
      first: first?.date ?? null,
      last: last?.date ?? null,
      strips,
    }),
    ...toFind(season, plan, say),
    ...(plan.boneyard.length > 0
      ? [say('boneyard', { scenes: plan.boneyard.map(({ scene }) => scene).join(', ') })]
      : []),
    ...(plan.legal ? [say('legal')] : broken(planned, say)),
    '',
    ...scorecard(planned, speaker),
    '',
    say('written', { file, rounds: String(plan.iterations), stopped: plan.stoppedBy }),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many places nobody has found yet, and for how many scenes of the plan. */
function toFind({ places }: Season, { days }: PlanFile, say: Say): readonly string[] {
  const unknown = new Set(places.flatMap(({ id, toFind }) => (toFind === true ? [id] : [])));
  const there = days.flatMap(({ strips }) => strips.filter(({ place }) => unknown.has(place)));
  if (there.length === 0) return [];
  const scenes = new Set(there.map(({ scene }) => scene)).size;
  return [say('to-find', { n: new Set(there.map(({ place }) => place)).size, scenes })];
}

type Say = (code: CodeBelow<'cli.plan'>, fields?: Fields) => string;

function moneyByCode(plan: PlanFile, speaker: Speaker): readonly string[] {
  const rowsOf = (codes: readonly CostCode[]): { name: Message; amount: Cents }[] =>
    codes.flatMap((code) => {
      const amount = plan.cost.lines.filter((line) => line.code === code).reduce((sum, line) => sum + line.amount, 0);
      return amount === 0 ? [] : [{ name: message(`cost.${code}.name`), amount }];
    });
  const rows = rowsOf(COST_CODES.filter((code) => !isWish(code)));
  const { money, wishes } = moneyAndWishes(plan.cost.lines);
  rows.push({ name: message(wishes === 0 ? 'cli.plan.total' : 'cli.plan.money'), amount: money });
  const wished = rowsOf(WISH_CODES);
  if (wishes !== 0) {
    wished.push({ name: message('cli.plan.wishes'), amount: wishes });
    wished.push({ name: message('cli.plan.total'), amount: plan.cost.total });
  }
  const said = [...rows, ...wished].map(({ name, amount }) => {
    return { name: speaker.say(name), money: speaker.formats.money(amount, plan.cost.currency, 'never') };
  });
  const names = Math.max(...said.map(({ name }) => name.length));
  const width = Math.max(...said.map(({ money }) => money.length)) + 2;
  const lines = said.map(({ name, money: amount }) => `  ${name.padEnd(names)} ${amount.padStart(width)}`);
  return wished.length === 0 ? lines : lines.toSpliced(rows.length, 0, '');
}

function boundAndLock({ plan, result, cityLock }: FoundPlan, cityPrice: Message | null, say: Say): readonly string[] {
  const { currency } = plan.cost;
  const bound = { money: plan.bound.total, currency };
  const { gap } = plan.bound;
  return [
    plan.legal && gap !== null
      ? say('bound-and-gap', { bound, gap: { basisPoints: Math.round(gap * 10_000) } })
      : say('bound', { bound }),
    say('model', { method: boundMethod(result.bound) }),
    ...(cityLock === null
      ? []
      : cityPrice !== null
        ? [say('city-lock-compared', { sets: cityLock.sets.join(', '), price: cityPrice })]
        : [
            say('city-lock', {
              sets: cityLock.sets.join(', '),
              cost: cityLock.cost === null ? null : { money: cityLock.cost, currency },
              method: cityLock.method,
            }),
          ]),
  ];
}

function scorecard({ built, result }: FoundPlan, speaker: Speaker): readonly string[] {
  const rows = scorecardRows(scorecardOf(built.problem, result.evaluation.arrangement)).map(({ label, value }) => {
    return { label: speaker.say(label), value: speaker.say(value) };
  });
  const width = Math.max(...rows.map(({ label }) => label.length));
  const lines = rows.map(({ label, value }) => `  ${label.padEnd(width)}  ${value}`);
  return [speaker.say(message('plan.card.title')), ...lines];
}

/** What the plan breaks, and how sure the reasons are. */
function broken({ plan, result }: FoundPlan, say: Say): readonly string[] {
  const rule = ({ rule: code, message: english, said }: PlanConflict): string =>
    say('broken-rule', { rule: message(`rule.${code}.name`), said: said ?? english });
  const together = plan.cannotHoldTogether ?? [];
  return [
    say('broken'),
    ...plan.conflicts.map(rule),
    ...(result.impossible ? [say('impossible')] : []),
    ...(together.length === 0 ? [] : [say(`because.${result.infeasibleBy ?? 'least-broken'}`), ...together.map(rule)]),
  ];
}
