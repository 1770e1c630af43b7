/** What a rule says, where its numbers come from, and where the plan comes close to it or breaks it. */
import { formatClock, formatDuration, RULE_CODES, type RuleCode } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import { counted } from '../planning/index.ts';
import { CATALOG, type RulePack, rulePackFields } from '../season/index.ts';
import type { RuleExplanation } from './explanation.ts';
import { describeLimit, limitsOf } from './limits.ts';
import type { PlanView } from './plan-view.ts';

/** In the words of SPEC R, shortened; the numbers there are the law. */
const SAYS: Readonly<Record<RuleCode, string>> = {
  'scene-once': 'Every part of every scene is shot exactly once.',
  'way-allowed':
    'A set is shot in one of its ways; a set that is the city is not faked; a scene is shot by a unit that may.',
  'person-available':
    'Everyone in a strip is free that date and within their own hours, in one unit, with days to travel between bases.',
  'place-available': 'A place is open that date and those hours, with its dressing before and striking after.',
  light: 'Exteriors, and interiors with natural light, are shot in the light the story asks for.',
  'day-length': "A day's work, its length from call to wrap, and everyone's own day stay within the rules.",
  rest: 'Unit and people rest long enough between wrap and next call, and once a week.',
  week: 'Only open days are worked; not too many a week, in a row, or hours in the week.',
  minor: 'Minors work the hours of their age, with a tutor in school term.',
  order: 'Scenes that must come before, with or apart from others do.',
  prerequisite: 'Nothing is shot before its permit, build, preparation or script is ready.',
  'base-block': 'A unit works at one base at a time, in no more visits than allowed, with days to travel between.',
  pinned: 'What the user fixed stays.',
};

const FIELD_WORDS: Readonly<Partial<Record<keyof RulePack, string>>> = {
  maxWorkMinutes: 'work in a day, at most',
  maxAmplitudeMinutes: 'call to wrap, at most',
  mealAfterMinutes: 'a meal after',
  mealMinutes: 'a meal takes',
  dailyRestMinutes: 'rest between wrap and call',
  weeklyRestMinutes: 'rest once a week',
  maxDaysPerWeek: 'shooting days a week, at most',
  maxConsecutiveDays: 'days in a row, at most',
  maxWeekMinutes: 'work in a week, at most',
};

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
    says: SAYS[rule],
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
        ? "the season's own override"
        : fact === undefined
          ? 'no source'
          : `${fact.source}${fact.year === null ? '' : `, ${fact.year}`} (${fact.confidence})`;
      for (const [what, value] of valuesInWords(field, base.rules))
        numbers.push({ base: base.id, what, value, source });
    }
  }
  return numbers;
}

/** A number, or for minors one row per age. */
function valuesInWords(field: keyof RulePack, rules: RulePack): readonly (readonly [what: string, value: string])[] {
  if (field === 'minors') {
    return rules.minors.map((row) => {
      const hours = `${formatClock(row.earliest)} to ${formatClock(row.latest)}${row.tutor ? ', with a tutor' : ''}`;
      const presence = `${formatDuration(row.maxMinutes)} (${formatDuration(row.maxMinutesHoliday)} in holidays)`;
      return [`aged ${row.ageFrom} to ${row.ageTo}`, `${presence}, ${hours}`];
    });
  }
  const value = rules[field];
  const text = value === null ? 'none' : field.endsWith('Minutes') ? formatDuration(Number(value)) : String(value);
  return [[FIELD_WORDS[field] ?? field, text]];
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

export function renderRule(view: PlanView, explanation: RuleExplanation): readonly string[] {
  const { names } = view;
  const { rule, number, says, numbers, excludes, binds, breaks } = explanation;
  const lines = [`${rule} (${number} of src/schedule/SPEC.md): ${says}`];
  if (numbers.length > 0) {
    lines.push('', 'Numbers');
    for (const { base, what, value, source } of numbers)
      lines.push(`  ${names.base(base)}, ${what}: ${value} - ${source}`);
  }
  if (excludes.strips > 0) {
    lines.push(
      '',
      `By itself it keeps ${counted(excludes.strips, 'strip')} from ${counted(excludes.dates, 'date')} in sum.`,
    );
  }
  if (binds.length > 0) {
    lines.push('', `Where it binds (${counted(binds.length, 'place')}), the tightest first`);
    for (const limit of binds.slice(0, LIMITS_PRINTED)) lines.push(`  ${describeLimit(limit, true)}`);
  }
  lines.push('', breaks.length === 0 ? 'The plan does not break it.' : `Broken ${counted(breaks.length, 'time')}`);
  for (const { message } of breaks) lines.push(`  ${speak('en').say(message)}`);
  return lines;
}
