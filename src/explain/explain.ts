/** Answers "why?" about a plan: a scene, a date, a person or a rule. */
import { parseCalendarDay, RULE_CODES, type Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { buildProblem, personCalled } from '../planning/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { explainDay, renderDay } from './explain-day.ts';
import { explainFixes, renderFixes } from './explain-fixes.ts';
import { explainPerson, renderPerson } from './explain-person.ts';
import { explainRule, renderRule } from './explain-rule.ts';
import { explainScene, renderScene } from './explain-scene.ts';
import type { Explanation } from './explanation.ts';
import { type PlanView, viewPlan } from './plan-view.ts';
import { renderWeather, weatherCovers } from './weather-cover.ts';

/**
 * Explains what `subject` names: a scene (`101-12`, `101-12/2`), a date (`2027-04-12`), a rule (`light`, `R-5`), or a
 * person by id, name or character; `fixes`: what repairs the plan; `weather`: what covers its exteriors. Nothing is
 * thrown: an unknown subject gives `data: null` and lines that say what could be asked.
 */
export function explain(season: Season, plan: PlanFile, subject: string): Explanation {
  const view = viewPlan(season, plan);
  if (!('evaluation' in view)) {
    return { data: null, lines: [message('explain.cannot-plan')], diagnostics: view };
  }
  const text = subject.trim();
  if (text.toLowerCase() === 'fixes') {
    const data = explainFixes(season, buildProblem(season), plan);
    return { data, lines: renderFixes(season, data) };
  }
  if (text.toLowerCase() === 'weather') {
    const covers = weatherCovers(view);
    return { data: { kind: 'weather', covers }, lines: renderWeather(view, covers) };
  }
  const answer = explainDate(view, text) ?? explainByName(view, text);
  return answer ?? { data: null, lines: unknownSubject(view, text) };
}

function explainDate(view: PlanView, text: string): Explanation | null {
  const date = parseCalendarDay(text);
  if (date === null) return null;
  const data = explainDay(view, date);
  return { data, lines: renderDay(view, data) };
}

function explainByName(view: PlanView, text: string): Explanation | null {
  const scene = view.scenes.get(text) ?? view.scenes.get(text.replace(/\/\d+$/, ''));
  if (scene !== undefined) {
    const data = explainScene(view, scene);
    return { data, lines: renderScene(view, data) };
  }
  const rule = RULE_CODES.find((code, i) => code === text.toLowerCase() || `r-${i + 1}` === text.toLowerCase());
  if (rule !== undefined) {
    const data = explainRule(view, rule);
    return { data, lines: renderRule(view, data) };
  }
  const person = personCalled(view.season, text);
  if (person === undefined) return null;
  const data = explainPerson(view, person);
  return { data, lines: renderPerson(view, data) };
}

function unknownSubject({ season }: PlanView, text: string): readonly Text[] {
  const scene = season.scenes.find(({ omitted }) => !omitted)?.id ?? '101-1';
  const person = season.people[0]?.id ?? 'a-person';
  const rules = RULE_CODES.join(', ');
  return [
    message('explain.unknown', { text }),
    message('explain.unknown.ask', { scene, date: season.calendar.start, person, rules }),
  ];
}
