/** The evaluator's cost lines with ids for indices, cut the way a line producer reads them (SPEC C-19). */
import { type CalendarDay, COST_CODES } from '../../foundation/index.ts';
import { speak } from '../../messages/index.ts';
import { authenticity, costOf, type Evaluation, type LineItem, prep } from '../../schedule/index.ts';
import type { CostLine, PlanCostLine, Season } from '../../season/index.ts';
import type { BuiltProblem } from '../problem/build-problem.ts';
import type { ProblemIndex } from '../problem-index.ts';
import { GUARANTEE, type NamedLine, type PlanFacts, planFacts, type WorkedDates, whyOf } from '../words/costs.ts';

type Built = Pick<BuiltProblem, 'problem' | 'index'>;

export function workedDates(built: Built, evaluation: Evaluation): WorkedDates {
  const { problem, index } = built;
  const people = new Map<string, CalendarDay[]>();
  const units = new Map<string, CalendarDay[]>();
  const note = (dates: Map<string, CalendarDay[]>, id: string, date: CalendarDay): void => {
    const known = dates.get(id);
    if (known === undefined) dates.set(id, [date]);
    else if (known.at(-1) !== date) known.push(date);
  };
  for (const day of evaluation.days.toSorted((a, b) => a.date - b.date)) {
    const date = index.dates[day.date]!;
    note(units, index.units[day.unit]!, date);
    for (const { strip } of day.strips) {
      for (const person of problem.strips[strip]!.people) note(people, index.people[person]!, date);
    }
  }
  return { people, units };
}

/** Every line on its own, named. Their amounts add up to the evaluation's cost to the cent. */
export function namedLines(built: Built, evaluation: Evaluation): readonly NamedLine[] {
  const { problem, index } = built;
  const lines: NamedLine[] = [];
  const constantLines = new Set<number>();
  for (const item of evaluation.lines) {
    // Preparation and authenticity are known more finely here than the evaluator says: by step, and by set.
    if (item.code === prep.code || item.code === authenticity.code) continue;
    const constant = problem.constants.findIndex(
      (line, i) => !constantLines.has(i) && item.date === null && isGuarantee(item, line),
    );
    if (constant >= 0) constantLines.add(constant);
    lines.push(nameLine(index, item, constant >= 0 ? GUARANTEE : ''));
  }
  for (const [i, constant] of index.constants.entries()) {
    if (constant.kind !== 'prep') continue;
    const { base, amount } = problem.constants[i]!;
    lines.push({
      code: prep.code,
      subject: constant.prerequisite,
      kind: 'prerequisite',
      date: null,
      base: index.bases[base] ?? null,
      amount,
      quantity: 1,
      detail: constant.step,
      workingDays: constant.workingDays,
    });
  }
  lines.push(...authenticityLines(built, evaluation));
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  if (total !== evaluation.cost) {
    throw new Error(`cost lines lost their sum in naming: ${total} is not ${evaluation.cost}`);
  }
  return lines;
}

/**
 * The lines of a plan: gathered, with a reason each, in the order of the codes, then by date, then by subject; the rest
 * as they come.
 */
export function costLines(season: Season, built: Built, evaluation: Evaluation): readonly CostLine[] {
  const facts = planFacts(season, workedDates(built, evaluation));
  const order = new Map<string, number>(COST_CODES.map((code, i) => [code, i]));
  return gathered(namedLines(built, evaluation))
    .filter((line) => line.amount !== 0)
    .toSorted(
      (a, b) =>
        order.get(a.code)! - order.get(b.code)! ||
        compareText(a.date ?? '', b.date ?? '') ||
        compareText(a.subject, b.subject) ||
        compareText(a.base ?? '', b.base ?? '') ||
        Number(b.detail === GUARANTEE) - Number(a.detail === GUARANTEE),
    )
    .map((line) => costLine(line, facts));
}

/** The line as `plan.json` has it: its reason in English. */
export function planCostLine({ why, ...line }: CostLine): PlanCostLine {
  return { ...line, why: speak('en').say(why) };
}

/** One line with its reason. */
export function costLine(line: NamedLine, facts: PlanFacts): CostLine {
  const { code, subject, date, amount } = line;
  const why = whyOf(line, facts);
  return { code, subject, ...(date === null ? {} : { date }), amount, why };
}

/** Lines of one code, subject, base and detail summed, per date where the code is a dated one. */
export function gathered(lines: readonly NamedLine[]): readonly NamedLine[] {
  const sums = new Map<string, NamedLine>();
  for (const line of lines) {
    const perDate: readonly string[] = costOf(line.code).perDate;
    const date = perDate.includes(line.kind) ? line.date : null;
    const key = [line.code, line.kind, line.subject, date, line.base, line.detail, line.workingDays].join('\n');
    const known = sums.get(key);
    sums.set(
      key,
      known === undefined
        ? { ...line, date }
        : { ...known, amount: known.amount + line.amount, quantity: known.quantity + line.quantity },
    );
  }
  return [...sums.values()];
}

function isGuarantee(item: LineItem, constant: BuiltProblem['problem']['constants'][number]): boolean {
  return (
    constant.person >= 0 &&
    item.code === constant.code &&
    item.kind === 'person' &&
    item.subject === constant.person &&
    item.amount === constant.amount
  );
}

function nameLine(index: ProblemIndex, item: LineItem, detail: string): NamedLine {
  const date = item.date === null ? null : index.dates[item.date]!;
  const base = index.bases[item.base] ?? null;
  const line = { code: item.code, date, base, amount: item.amount, quantity: item.quantity };
  if (item.kind === 'way') {
    const way = index.ways[item.subject]!;
    return { ...line, kind: 'way', subject: way.set, detail: way.way };
  }
  const ids = {
    unit: index.units,
    person: index.people,
    place: index.places,
    hire: index.hires,
    base: index.bases,
    season: [],
  }[item.kind];
  return { ...line, kind: item.kind, subject: ids[item.subject] ?? 'season', detail };
}

/** C-17 by set: what is not shot at the real place. */
function authenticityLines({ problem, index }: Built, evaluation: Evaluation): readonly NamedLine[] {
  const bySet = new Map<string, { readonly amount: number; readonly quantity: number }>();
  for (const day of evaluation.days) {
    for (const { strip } of day.strips) {
      const { group, eighths } = problem.strips[strip]!;
      const { notReal } = problem.ways[evaluation.arrangement.wayOfGroup[group]!]!;
      if (notReal === 0) continue;
      const { set } = index.groups[group]!;
      const { amount, quantity } = bySet.get(set) ?? { amount: 0, quantity: 0 };
      bySet.set(set, { amount: amount + notReal * eighths, quantity: quantity + eighths });
    }
  }
  return [...bySet].map(([set, { amount, quantity }]) => ({
    code: authenticity.code,
    subject: set,
    kind: 'set',
    date: null,
    base: null,
    amount,
    quantity,
    detail: '',
  }));
}

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
