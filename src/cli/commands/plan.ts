import { join, resolve } from 'node:path';
import { seasonFolder, writeAtomically } from '../../folder/index.ts';
import { COST_CODES, formatMoney } from '../../foundation/index.ts';
import { planSeason, type Solve } from '../../planning/index.ts';
import type { SolveResult } from '../../schedule/index.ts';
import { CATALOG, type PlanFile, type Season, writePlan } from '../../season/index.ts';
import { type Progress, solveInWorkers } from '../../worker/index.ts';
import { type CliCommand, exactly, UsageError, wholeNumberOption } from '../command.ts';
import { progressBar } from '../progress.ts';
import { report } from '../report.ts';

const DEFAULT_SECONDS = 45;

export const planCommand: CliCommand = {
  name: 'plan',
  summary: 'finds a dated, legal schedule at the lowest cost, and how far from the best possible it can be',
  usage: 'DIR [--seconds N | --iterations N] [--seed N] [--json]',
  details: `Writes DIR/plan.json. Without a limit it plans for ${DEFAULT_SECONDS} seconds. With --iterations the same seed gives the same plan on every machine. Ctrl-C stops
and keeps the best plan so far. Exit code 2: no legal plan was found; the least-broken one is written, with the rules that cannot hold together.`,
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
    const iterations = wholeNumberOption(options.iterations, 'iterations');
    const wanted = wholeNumberOption(options.seconds, 'seconds');
    if (iterations !== undefined && wanted !== undefined)
      throw new UsageError('give --seconds or --iterations, not both');
    const seconds = iterations === undefined ? (wanted ?? DEFAULT_SECONDS) : undefined;

    const loaded = seasonFolder(resolve(host.cwd, folder), folder).season();
    report(loaded.diagnostics, host);
    if (!loaded.season) return 1;
    const season = loaded.season;
    warnOfUnsureRules(season, host.err);

    const interrupted = new AbortController();
    const release = host.onInterrupt(() => interrupted.abort());
    const bar = progressBar(host, 'planning', season.currency);
    const started = performance.now();
    let best = { cost: Number.POSITIVE_INFINITY, broken: Number.POSITIVE_INFINITY };
    const onProgress = ({ iteration, cost, broken }: Progress): void => {
      if (broken < best.broken || (broken === best.broken && cost < best.cost)) best = { cost, broken };
      const fraction =
        iterations === undefined ? (performance.now() - started) / (seconds! * 1000) : iteration / iterations;
      bar.show({ fraction, iteration, ...best });
    };
    let phase: 'planning' | 'pricing the city lock' = 'planning';
    // Signals and callbacks stay on this side; the threads get the rest.
    const solve: Solve = (problem, { stop: _stop, onImprovement: _on, now: _now, ...posted }) =>
      solveInWorkers(problem, {
        ...posted,
        signal: interrupted.signal,
        ...(phase === 'planning' ? { onProgress } : {}),
      });
    try {
      const planned = await planSeason(season, solve, {
        seed,
        ...(seconds === undefined ? {} : { seconds }),
        ...(iterations === undefined ? {} : { iterations }),
        stop: () => interrupted.signal.aborted,
        onPhase: (next) => {
          phase = next;
          if (next !== 'planning') host.err(`${next} ...\n`);
        },
      });
      bar.done();
      report(planned.diagnostics, host);
      if (!planned.plan) return 1;
      const file = writePlan(planned.plan);
      await writeAtomically(resolve(host.cwd, folder, 'plan.json'), file);
      host.out(options.json === true ? file : summary(season, planned.plan, join(folder, 'plan.json'), planned.result));
      return planned.plan.legal ? 0 : 2;
    } finally {
      release();
    }
  },
};

/** Names the labour rules and incentives in use that the data is not sure of: figures to check with a payroll office. */
function warnOfUnsureRules(season: Season, say: (text: string) => void): void {
  for (const base of season.bases) {
    const unsure = [
      ...CATALOG.rulePacks.unsure(base.rules.id),
      ...(base.incentive ? CATALOG.incentives.unsure(base.incentive.id) : []),
    ];
    if (unsure.length === 0) continue;
    const fields = [...new Set(unsure.map((fact) => fact.path))];
    const shown = fields.slice(0, 6).join(', ');
    const more = fields.length > 6 ? ` and ${fields.length - 6} more` : '';
    say(
      `${base.name}: our data is unsure of ${shown}${more}: check with your payroll office (sources: docs/season-format.md).\n`,
    );
  }
}

/** How sure the reasons are that follow. */
const WHY_NOTHING_LEGAL: Readonly<Record<NonNullable<SolveResult['infeasibleBy']>, string>> = {
  proof: 'These cannot hold together (proven: no plan keeps them all); one of them has to give:',
  trial: 'These seem not to hold together (found, not proven): without any one of them a legal plan was found:',
  'least-broken': 'What cannot hold together is not proven; in the best plan found these do not:',
};

/** What a person wants to see first: money by code, the bound, the days, what is broken. */
function summary(season: Season, plan: PlanFile, path: string, result: SolveResult | null): string {
  const money = (cents: number): string => formatMoney(cents, plan.cost.currency, { minor: false });
  const lines: string[] = ['', `${season.title}`, ''];
  const width = money(plan.cost.total).length + 3;
  for (const code of COST_CODES) {
    const amount = plan.cost.lines.filter((line) => line.code === code).reduce((sum, line) => sum + line.amount, 0);
    if (amount !== 0) lines.push(`  ${code.padEnd(16)} ${money(amount).padStart(width)}`);
  }
  lines.push(`  ${'total'.padEnd(16)} ${money(plan.cost.total).padStart(width)}`);
  const bound = `No legal plan of this season can cost less than ${money(plan.bound.total)}`;
  const above = plan.legal && plan.bound.gap !== null;
  lines.push(
    '',
    above
      ? `${bound}; this one is at most ${(plan.bound.gap * 100).toFixed(1)} % above the best possible.`
      : `${bound}.`,
  );
  lines.push(`(A statement about the model in src/schedule/SPEC.md; ${plan.bound.method}.)`);
  if (plan.cityLock) {
    const { sets, cost, method } = plan.cityLock;
    lines.push(`City lock on ${sets.join(', ')}: ${cost === null ? 'price unknown' : money(cost)} (${method}).`);
  }
  const strips = plan.days.reduce((sum, day) => sum + day.strips.length, 0);
  const first = plan.days[0];
  const last = plan.days.at(-1);
  lines.push(
    '',
    `${plan.days.length} shooting days${first && last ? ` from ${first.date} to ${last.date}` : ''}, ${strips} strips.`,
  );
  if (plan.boneyard.length > 0) lines.push(`In the boneyard: ${plan.boneyard.map(({ scene }) => scene).join(', ')}`);
  if (plan.legal) lines.push('Legal: no rule is broken.');
  else {
    lines.push('Not legal. The least-broken plan breaks:');
    for (const { rule, message } of plan.conflicts) lines.push(`  ${rule}: ${message}`);
    if (result?.impossible) lines.push('No plan of this season is legal (proven: all were looked at or ruled out).');
    const together = plan.cannotHoldTogether ?? [];
    if (together.length > 0) {
      lines.push(WHY_NOTHING_LEGAL[result?.infeasibleBy ?? 'least-broken']);
      for (const { rule, message } of together) lines.push(`  ${rule}: ${message}`);
    }
  }
  lines.push('', `${path} written (${plan.iterations} rounds, stopped by ${plan.stoppedBy}).`, '');
  return lines.join('\n');
}
