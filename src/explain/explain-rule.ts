/** What a rule says, where its numbers come from, and where the plan comes close to it or breaks it. */
import { type Message, RULE_CODES, type RuleCode, type Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { CATALOG, type RulePack, rulePackFields } from '../season/index.ts';
import type { RuleExplanation } from './explanation.ts';
import { describeLimit, limitsOf } from './limits.ts';
import { indented } from './lines.ts';
import type { PlanView } from './plan-view.ts';

/** Numbers of a rule pack that have words of their own. */
const NAMED = [
  'maxWorkMinutes',
  'maxAmplitudeMinutes',
  'mealAfterMinutes',
  'mealMinutes',
  'dailyRestMinutes',
  'weeklyRestMinutes',
  'maxDaysPerWeek',
  'maxConsecutiveDays',
  'maxWeekMinutes',
] as const satisfies readonly (keyof RulePack)[];

/** Closer than this is worth showing. */
const CLOSE_MINUTES = 30;
const LIMITS_PRINTED = 15;

export function explainRule(view: PlanView, rule: RuleCode): RuleExplanation {
  const binds = limitsOf(view)
    .filter((limit) => limit.rule === rule && limit.slack >= 0)
    .filter(({ slack, measure }) => (measure === 'days' ? slack === 0 : slack <= CLOSE_MINUTES))
    .toSorted((a, b) => a.slack - b.slack);
  return {
    kind: 'rule',
    rule,
    number: `R-${RULE_CODES.indexOf(rule) + 1}`,
    says: message(`rule.${rule}.says`),
    numbers: numbersOf(view, rule),
    excludes: exclusions(view, rule),
    binds,
    breaks: view.conflicts.filter((conflict) => conflict.rule === rule),
  };
}

function numbersOf({ season }: PlanView, rule: RuleCode): RuleExplanation['numbers'] {
  const numbers: RuleExplanation['numbers'][number][] = [];
  for (const base of season.bases) {
    const facts = CATALOG.rulePacks.facts(base.rules.id);
    const published = CATALOG.rulePacks.get(base.rules.id);
    for (const field of rulePackFields(rule)) {
      const own = JSON.stringify(base.rules[field]);
      const fact = facts.find(({ path }) => path === field || path.startsWith(`${field}.`));
      const changed = published !== undefined && JSON.stringify(published[field]) !== own;
      const source = changed
        ? message('explain.source.own')
        : fact === undefined
          ? message('explain.source.none')
          : message('explain.source.fact', {
              source: fact.source,
              year: fact.year === null ? null : String(fact.year),
              confidence: fact.confidence,
            });
      for (const [what, value] of valuesInWords(field, base.rules))
        numbers.push({ base: base.id, what, value, source });
    }
  }
  return numbers;
}

/** A number, or for minors one row per age. */
function valuesInWords(field: keyof RulePack, rules: RulePack): readonly (readonly [what: Message, value: Text])[] {
  if (field === 'minors') {
    return rules.minors.map((row) => [
      message('explain.number.minors', { from: row.ageFrom, to: row.ageTo }),
      message('explain.number.minors.hours', {
        presence: { duration: row.maxMinutes },
        holidays: { duration: row.maxMinutesHoliday },
        from: { clock: row.earliest },
        to: { clock: row.latest },
        tutor: row.tutor ? 'yes' : 'no',
      }),
    ]);
  }
  const value = rules[field];
  const known = NAMED.find((named) => named === field);
  const what = known === undefined ? message('explain.number.other', { field }) : message(`explain.number.${known}`);
  if (value === null) return [[what, message('explain.number.none')]];
  if (field.endsWith('Minutes')) {
    return [[what, message('explain.number.other', { field: { duration: Number(value) } })]];
  }
  return [[what, String(value)]];
}

/** Over all strips at the way and units they have: dates that this rule alone is enough to forbid. */
function exclusions(view: PlanView, rule: RuleCode): RuleExplanation['excludes'] {
  const { problem, evaluation, dates: possible } = view;
  let strips = 0;
  let dates = 0;
  for (const [strip, model] of problem.strips.entries()) {
    const way = evaluation.arrangement.wayOfGroup[model.group]!;
    let excluded = 0;
    for (let date = 0; date < problem.dateCount; date++) {
      const everyUnit = [...model.units].every((unit) =>
        possible.reasons(strip, way, unit, date).some((reason) => reason.rule === rule),
      );
      if (everyUnit) excluded++;
    }
    if (excluded > 0) strips++;
    dates += excluded;
  }
  return { strips, dates };
}

export function renderRule(view: PlanView, explanation: RuleExplanation): readonly Text[] {
  const { names } = view;
  const { rule, number, says, numbers, excludes, binds, breaks } = explanation;
  const lines: Text[] = [message('explain.rule', { rule, number, says })];
  if (numbers.length > 0) {
    lines.push('', message('explain.rule.numbers'));
    for (const { base, what, value, source } of numbers) {
      lines.push(indented(message('explain.rule.number', { base: names.base(base), what, value, source })));
    }
  }
  if (excludes.strips > 0) {
    const dates = message('explain.rule.excludes.dates', { n: excludes.dates });
    lines.push('', message('explain.rule.excludes', { dates, strips: excludes.strips }));
  }
  if (binds.length > 0) {
    lines.push('', message('explain.rule.binds', { n: binds.length }));
    for (const limit of binds.slice(0, LIMITS_PRINTED)) lines.push(indented(describeLimit(limit, true)));
  }
  lines.push(
    '',
    breaks.length === 0 ? message('explain.rule.kept') : message('explain.rule.broken', { n: breaks.length }),
    ...breaks.map(({ message: said }) => indented(said)),
  );
  return lines;
}
