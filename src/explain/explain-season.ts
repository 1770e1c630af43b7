/** Why a season is not shorter, what each thing it asks for costs, and what to ask for that would save most. */
import { moneyAndWishes, type Text, WISH_CODES } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Problem } from '../schedule/index.ts';
import type { PlanFile, Season } from '../season/index.ts';
import { problemOfChanged } from './changed-season.ts';
import type { Explanation, Price, SeasonAsk, SeasonExplanation } from './explanation.ts';
import { holesOf, renderHoles } from './holes.ts';
import { type Focus, liftsOf, type SeasonChange, withFixedEnd } from './lifts.ts';
import { brokenRule, indented, money } from './lines.ts';
import { type Ask, asksOf } from './openings.ts';
import { type PlanView, viewPlan } from './plan-view.ts';
import { freedom, type Pressure, pressKey, pressureOf } from './pressure.ts';
import { renderLength, seasonLength } from './season-length.ts';
import { runTrials, type TrialBudget, type TrialResults } from './trial-runs.ts';

/** Share of the time for choosing what to ask for. */
const CHOOSING = 0.15;
const PRINTED = 20;

interface Lift extends SeasonChange {
  readonly matters: boolean;
  readonly hope: number;
}

export interface SeasonStudy {
  readonly view: PlanView;
  readonly lifts: readonly Lift[];
  readonly asks: readonly Ask[];
  /** First those of the lifts, then those of the asks. */
  readonly results: TrialResults;
}

/** Explains the season of a plan. With `iterations` and no `seconds` the answer is the same on every machine. */
export function explainSeason(season: Season, plan: PlanFile, budget: TrialBudget): Explanation {
  const view = viewPlan(season, plan);
  if (!('evaluation' in view)) return { data: null, lines: [message('explain.cannot-plan')], diagnostics: view };
  const study = view.evaluation.legal ? studySeason(view, budget) : null;
  const data: SeasonExplanation = {
    kind: 'season',
    legal: view.evaluation.legal,
    cost: view.evaluation.cost,
    savedBySearchingOn: study === null ? 0 : view.evaluation.cost - study.results.reference.cost,
    length: seasonLength(view),
    holes: holesOf(view),
    prices: study === null ? [] : pricesOf(study),
    asks: study === null ? [] : asksThatSave(study),
  };
  return { data, lines: render(view, data, plan) };
}

/** Lifts and asks of a legal plan, each searched for what it saves. */
export function studySeason(view: PlanView, budget: TrialBudget): SeasonStudy {
  const season = withFixedEnd(view.season, view.index);
  const focus = focusOf(view);
  const now = budget.now ?? ((): number => 0);
  const began = now();
  const { seconds } = budget;
  const tooLong = (): boolean => seconds !== undefined && now() - began > seconds * 1000 * CHOOSING;
  const pressure = pressureOf(view, tooLong);
  const free = freedom(view);
  const lifts = liftsOf(season, view.index, focus).map((change): Lift => {
    const problem = changesCalendar(change) ? problemOfChanged(season, view, change.season) : null;
    if (problem === null) return { ...change, matters: true, hope: change.kind === 'hiatus' ? 0 : free(change.focus) };
    return { ...change, ...hopeOf(view, problem, pressure) };
  });
  const asks = asksOf(view, season, focus, pressure);
  const trials = [
    ...lifts.map((lift) => ({
      focus: lift.focus,
      hope: lift.hope,
      problem: () => problemOfChanged(season, view, lift.season),
    })),
    ...asks,
  ];
  const left = seconds === undefined ? {} : { seconds: Math.max(0, seconds - (now() - began) / 1000) };
  const results = runTrials(view.problem, view.evaluation.arrangement, trials, { ...budget, ...left });
  return { view, lifts, asks, results };
}

function changesCalendar({ kind }: SeasonChange): boolean {
  return kind === 'black-out' || kind === 'unavailable';
}

/** The least cost of a move onto a date that the change opens; whether it opens any that is not closed anyway. */
function hopeOf(
  { problem }: PlanView,
  changed: Problem,
  pressure: Pressure,
): { readonly matters: boolean; readonly hope: number } {
  let matters = false;
  let hope = Number.POSITIVE_INFINITY;
  const opened = (before: Uint8Array, after: Uint8Array, look: (date: number) => void): void => {
    for (const [date, one] of after.entries())
      if (one !== before[date] && problem.bases.some(({ open }) => open[date] === 1)) look(date);
  };
  const onDate = (demand: 'person-days' | 'place-days', subject: number) => (date: number) => {
    matters = true;
    hope = Math.min(hope, pressure.get(pressKey(demand, subject, date))?.cost ?? Number.POSITIVE_INFINITY);
  };
  for (const [i, { free }] of changed.people.entries()) opened(problem.people[i]!.free, free, onDate('person-days', i));
  for (const [i, { open, visitMayStart, visitMayEnd }] of changed.places.entries()) {
    const before = problem.places[i]!;
    opened(before.open, open, onDate('place-days', i));
    opened(before.visitMayStart, visitMayStart, () => (matters = true));
    opened(before.visitMayEnd, visitMayEnd, () => (matters = true));
  }
  return { matters, hope };
}

function focusOf({ problem, index }: PlanView): Focus {
  const strips = [...problem.strips.keys()];
  return {
    ofPerson: (person) => strips.filter((strip) => problem.strips[strip]!.people.includes(person)),
    ofPlace: (place) =>
      strips.filter((strip) =>
        problem.groups[problem.strips[strip]!.group]!.ways.some((way) => problem.ways[way]!.place === place),
      ),
    ofScene: (scene) => strips.filter((strip) => index.strips[strip]!.scene === scene),
  };
}

function pricesOf({ lifts, results }: SeasonStudy): readonly Price[] {
  return lifts
    .map(({ kind, subject, what, matters }, i): Price => {
      const { saves, tried } = results.outcomes[i]!;
      return { kind, subject, what, costs: saves, matters, tried: tried || !matters };
    })
    .toSorted((a, b) => b.costs - a.costs);
}

function asksThatSave({ lifts, asks, results }: SeasonStudy): readonly SeasonAsk[] {
  return asks
    .map(
      ({ kind, subject, date, what }, i): SeasonAsk => ({
        kind,
        subject,
        date,
        what,
        saves: results.outcomes[lifts.length + i]!.saves,
      }),
    )
    .filter(({ saves }) => saves > 0)
    .toSorted((a, b) => b.saves - a.saves);
}

function render(view: PlanView, explanation: SeasonExplanation, plan: PlanFile): readonly Text[] {
  const { legal, length, holes, prices, savedBySearchingOn } = explanation;
  const lines: Text[] = [
    view.season.title,
    '',
    moneyOf(view),
    '',
    ...renderLength(view, length),
    ...renderHoles(view, holes),
  ];
  if (!legal) {
    const seen = length.impossible.length > 0 ? [] : (plan.cannotHoldTogether ?? []);
    if (seen.length > 0) {
      lines.push('', message('explain.season.not-proven'));
      lines.push(...seen.map((found) => indented(brokenRule({ ...found, message: found.said ?? found.message }))));
    }
    return [...lines, '', message('explain.season.no-prices')];
  }
  if (savedBySearchingOn > 0) {
    lines.push('', message('explain.season.searched-on', { amount: money(view, savedBySearchingOn) }));
  }
  lines.push(...renderPrices(view, explanation), ...renderAsks(view, explanation));
  const idle = prices.filter(({ matters }) => !matters).length;
  if (idle > 0) lines.push('', message('explain.season.idle', { n: idle }));
  return lines;
}

/** `money EUR 1,930,000; wishes EUR 12,400: of that, earlier calls EUR 7,200`. */
function moneyOf(view: PlanView): Text {
  const { money: spent, wishes } = moneyAndWishes(view.evaluation.lines);
  const of = WISH_CODES.flatMap((code) => {
    const amount = view.evaluation.lines.reduce((sum, line) => sum + (line.code === code ? line.amount : 0), 0);
    return amount === 0 ? [] : [{ code, amount }];
  }).toSorted((a, b) => b.amount - a.amount);
  const parts = of.map(({ code, amount }) =>
    message('explain.season.wish', { wish: message(`cost.${code}.name`), amount: money(view, amount) }),
  );
  const fields = { money: money(view, spent), wishes: money(view, wishes) };
  return wishes === 0
    ? message('explain.season.money', fields)
    : message('explain.season.money-and-wishes', { ...fields, parts });
}

function renderPrices(view: PlanView, { prices }: SeasonExplanation): readonly Text[] {
  const dear = prices.filter(({ costs }) => costs > 0);
  const untried = prices.filter(({ tried }) => !tried).length;
  const free = prices.length - dear.length - untried;
  const lines: Text[] = ['', message('explain.season.prices')];
  for (const { costs, what } of dear.slice(0, PRINTED)) {
    lines.push(message('explain.season.price', { amount: money(view, costs), what }));
  }
  if (dear.length > PRINTED) lines.push(indented(message('explain.season.more', { n: dear.length - PRINTED })));
  if (prices.length === 0) lines.push(indented(message('explain.season.nothing-asked')));
  else if (free > 0) {
    const code = dear.length === 0 ? 'explain.season.all-free' : 'explain.season.others-free';
    lines.push(indented(message(code, { n: free })));
  }
  if (untried > 0) lines.push(indented(message('explain.season.untried', { n: untried })));
  return lines;
}

function renderAsks(view: PlanView, { asks }: SeasonExplanation): readonly Text[] {
  const lines: Text[] = ['', message('explain.season.asks')];
  for (const { saves, what } of asks.slice(0, PRINTED)) {
    lines.push(message('explain.season.ask', { what, amount: money(view, saves) }));
  }
  if (asks.length === 0) lines.push(indented(message('explain.season.no-asks')));
  return lines;
}
