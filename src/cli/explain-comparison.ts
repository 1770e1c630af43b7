/** `onyva explain DIR comparison`, or the id of a compared plan: every figure, and where it comes from. */
import { join } from 'node:path';
import { comparisonFromFile, type TracedLine, tracedLines } from '../compare/index.ts';
import { COMPARISON_NAME, missingFile, recordsMark, type SeasonFolder } from '../folder/index.ts';
import type { Field } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { type ComparedOnFile, type ComparisonFile, placesIn, type Season } from '../season/index.ts';
import type { ExitCode, Host } from './command.ts';
import { jsonText } from './json-text.ts';
import { report } from './report.ts';

interface Asked {
  readonly season: Season;
  readonly files: SeasonFolder;
  readonly folder: string;
  readonly isJson: boolean;
}

/**
 * The plans asked for: of `comparison` the best and the second, of a plan's id that plan. Null: the word means nothing
 * here.
 */
export function explainComparison(
  subject: string,
  { season, files, folder, isJson }: Asked,
  host: Host,
): ExitCode | null {
  const word = subject.trim().toLowerCase();
  const read = files.comparison();
  const file = read?.comparison ?? null;
  if (word !== 'comparison' && !file?.plans.some(({ id }) => id === word)) return null;
  if (file === null) {
    const missing = missingFile(join(folder, COMPARISON_NAME), message('folder.file-missing.comparison', { folder }));
    report(read?.diagnostics ?? [missing], host);
    return 1;
  }
  const ids = word === 'comparison' ? [file.verdict?.best, file.verdict?.second] : [word];
  const plans = file.plans.filter(({ id }) => ids.includes(id));
  const text = files.seasonText();
  const placeOf = typeof text === 'string' ? placesIn(text, join(folder, 'season.yaml')) : () => null;
  const asked = comparisonFromFile(season, file).plans;
  const traced = plans.map((plan) => {
    const own = asked.find(({ id }) => id === plan.id)?.season ?? season;
    return { plan, lines: tracedLines(own, plan.plan, placeOf) };
  });
  const stale = file.records !== recordsMark(season);
  if (isJson) {
    const of = traced.map(({ plan: { id, name, money }, lines }) => ({ id, name, money, lines }));
    host.out(jsonText({ format: 'onyva-comparison-trace/1', stale, plans: of }));
    return 0;
  }
  if (stale) host.out(`${host.speaker.say(message('explain.comparison.stale'))}\n`);
  for (const each of traced) sayPlan(file, each, host);
  return 0;
}

function sayPlan(
  { currency }: ComparisonFile,
  { plan, lines }: { readonly plan: ComparedOnFile; readonly lines: readonly TracedLine[] },
  host: Host,
): void {
  const say = (code: Parameters<typeof message>[0], fields: Parameters<typeof message>[1]): void =>
    host.out(`${host.speaker.say(message(code, fields))}\n`);
  const money = (cents: number): Field => ({ money: cents, currency });
  say('explain.comparison.plan', { plan: plan.name, money: money(plan.money) });
  for (const { code, amount, why, lines: count, rows, facts } of lines) {
    const name = message(`cost.${code}.name`);
    say('explain.comparison.line', { name, amount: money(amount), why, more: count - 1 });
    for (const { path, place } of rows) {
      const at = place === null ? null : `${place.file}:${place.line}:${place.column}`;
      say('explain.comparison.row', { path, at });
    }
    for (const { record, path, value, source, year, confidence } of facts) {
      say('explain.comparison.fact', { record, path, value, source, year, confidence });
    }
  }
  host.out('\n');
}
