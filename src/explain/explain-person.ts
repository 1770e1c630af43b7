/** A person's days, waiting, travel and money in the plan. */
import {
  type Cents,
  type CurrencyCode,
  type Field,
  formatClock,
  type Message,
  type Text,
} from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { bothDays, costLine, gathered } from '../planning/index.ts';
import { castHold } from '../schedule/index.ts';
import type { Person } from '../season/index.ts';
import type { PersonExplanation } from './explanation.ts';
import { describeLimit, limitsOf } from './limits.ts';
import { brokenRules, days as countedDays, indented, joined, money } from './lines.ts';
import type { PlanView } from './plan-view.ts';

const TIGHT_MINUTES = 60;

export function explainPerson(view: PlanView, person: Person): PersonExplanation {
  const { index, facts, problem, lineFacts } = view;
  const position = index.people.indexOf(person.id);
  const worked = facts.datesOfPerson[position]!;
  const own = view.lines.filter((line) => line.kind === 'person' && line.subject === person.id);
  const scenesOn = (date: number): readonly string[] => [
    ...new Set(
      facts.days
        .filter((day) => day.date === date)
        .flatMap((day) => day.strips)
        .filter(({ strip }) => problem.strips[strip]!.people.includes(position))
        .map(({ strip }) => index.strips[strip]!.scene),
    ),
  ];
  return {
    kind: 'person',
    person: person.id,
    name: person.name,
    contract: contractInWords(person, view.season.currency),
    days: worked.map((day) => ({
      date: index.dates[day.date]!,
      base: index.bases[day.base]!,
      call: formatClock(day.call),
      wrap: formatClock(day.wrap),
      scenes: scenesOn(day.date),
    })),
    gaps: worked.slice(1).flatMap((after, i) => {
      const before = worked[i]!;
      const from = index.dates[before.date]!;
      let openDays = 0;
      for (let date = before.date + 1; date < after.date; date++) openDays += problem.bases[before.base]!.open[date]!;
      if (openDays === 0) return [];
      const holdPay = own
        .filter((line) => line.code === castHold.code && line.date === from)
        .reduce((sum, line) => sum + line.amount, 0);
      const away = person.homeBase !== null && index.bases[before.base] !== person.homeBase;
      return [{ from, to: index.dates[after.date]!, openDays, holdPay, away }];
    }),
    cost: {
      total: own.reduce((sum, line) => sum + line.amount, 0),
      lines: gathered(own)
        .filter((line) => line.amount !== 0)
        .map((line) => costLine(line, lineFacts)),
    },
    limits: limitsOf(view).filter((limit) => limit.person === person.id && limit.slack <= TIGHT_MINUTES),
    conflicts: view.conflicts.filter(({ where }) => where.person === person.id),
  };
}

export function renderPerson(view: PlanView, explanation: PersonExplanation): readonly Text[] {
  const { names } = view;
  const { name, contract, days, gaps, cost, limits, conflicts } = explanation;
  const lines: Text[] = [
    message('explain.person', { person: name, contract }),
    '',
    message('cost.count.working-days', { n: days.length }),
  ];
  for (const { date, call, wrap, base, scenes } of days) {
    const about = { on: { day: date }, call, wrap, base: names.base(base), scenes: scenes.join(', ') };
    lines.push(indented(message('explain.person.day', about)));
  }
  if (gaps.length > 0) {
    const kind = view.season.people.find(({ id }) => id === explanation.person)?.contract.kind;
    const isCovered = kind === 'series' || kind === 'run';
    const unpaid = message(isCovered ? 'explain.person.covered' : 'explain.person.not-paid');
    lines.push('', message('explain.person.waiting'));
    for (const { from, to, openDays, holdPay, away } of gaps) {
      const about = {
        days: message('cost.count.open-days', { n: openDays }),
        between: bothDays(from, to),
        pay: holdPay > 0 ? money(view, holdPay) : unpaid,
      };
      lines.push(indented(message(away ? 'explain.person.gap-away' : 'explain.person.gap', about)));
    }
  }
  lines.push('', message('explain.person.costs', { amount: money(view, cost.total) }), ...byCode(view, explanation));
  if (limits.length > 0) {
    lines.push('', message('explain.person.limits'), ...limits.map((limit) => indented(describeLimit(limit, true))));
  }
  return [...lines, ...brokenRules(conflicts)];
}

/** Sums per code, with the reasons where they are few enough to read. */
function byCode(view: PlanView, { cost }: PersonExplanation): readonly Text[] {
  const codes = [...new Set(cost.lines.map(({ code }) => code))];
  return codes.map((code) => {
    const of = cost.lines.filter((line) => line.code === code);
    return message('explain.person.line', {
      amount: money(
        view,
        of.reduce((sum, { amount }) => sum + amount, 0),
      ),
      line: message(`cost.${code}.name`),
      reasons:
        of.length > 3
          ? message('explain.person.lines', { n: of.length })
          : joined(
              of.map(({ why }) => why),
              'plan.alternatives',
            ),
    });
  });
}

/** A contract in one phrase. */
export function contractInWords({ contract }: Person, currency: CurrencyCode): Message {
  const sum = (cents: Cents): Field => ({ money: cents, currency });
  switch (contract.kind) {
    case 'day': {
      const { holdPercent, drop } = contract;
      return message('explain.contract.day', {
        rate: sum(contract.rate),
        waiting:
          holdPercent === 0
            ? message('explain.contract.unpaid')
            : message('explain.contract.paid', { percent: holdPercent }),
        drop: drop && message('explain.contract.drop', { times: drop.max, days: countedDays(drop.minCalendarDays) }),
      });
    }
    case 'weekly':
      return message('explain.contract.weekly', { rate: sum(contract.rate) });
    case 'series':
      return message('explain.contract.series', {
        episodes: message('cost.count.episodes', { n: contract.episodes }),
        each: sum(contract.perEpisode),
        days: countedDays(contract.includedDays),
      });
    case 'run':
      return message('explain.contract.run', { fee: sum(contract.fee) });
  }
}
