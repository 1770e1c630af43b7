/** A person's days, waiting, travel and money in the plan. */
import { formatClock } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import { bothDays, costLine, counted, gathered, type Names, spokenDay } from '../planning/index.ts';
import { castHold } from '../schedule/index.ts';
import type { Person } from '../season/index.ts';
import type { PersonExplanation } from './explanation.ts';
import { describeLimit, limitsOf } from './limits.ts';
import type { PlanView } from './plan-view.ts';

const TIGHT_MINUTES = 60;

export function explainPerson(view: PlanView, person: Person): PersonExplanation {
  const { index, facts, problem, names, lineFacts } = view;
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
    contract: contractInWords(person, names),
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

export function renderPerson(view: PlanView, explanation: PersonExplanation): readonly string[] {
  const { names } = view;
  const { days, gaps, cost, limits, conflicts } = explanation;
  const lines = [`${explanation.name}: ${explanation.contract}`, '', counted(days.length, 'working day')];
  for (const day of days)
    lines.push(`  ${spokenDay(day.date)}, ${day.call}-${day.wrap}, ${names.base(day.base)}: ${day.scenes.join(', ')}`);
  if (gaps.length > 0) {
    const kind = view.season.people.find(({ id }) => id === explanation.person)?.contract.kind;
    const unpaid = kind === 'series' || kind === 'run' ? 'covered by the contract' : 'not paid';
    lines.push('', 'Waiting');
    for (const gap of gaps) {
      const pay = gap.holdPay > 0 ? names.money(gap.holdPay) : unpaid;
      const away = gap.away ? ', away from home' : '';
      lines.push(`  ${counted(gap.openDays, 'open day')} between ${bothDays(gap.from, gap.to)}: ${pay}${away}`);
    }
  }
  lines.push('', `Costs ${names.money(cost.total)}`);
  for (const [code, amount, reasons] of byCode(explanation)) lines.push(`  ${names.money(amount)}  ${code}${reasons}`);
  if (limits.length > 0)
    lines.push(
      '',
      'What limits them, with an hour or less to spare',
      ...limits.map((limit) => `  ${describeLimit(limit, true)}`),
    );
  if (conflicts.length > 0)
    lines.push('', 'Broken', ...conflicts.map(({ rule, message }) => `  ${rule}: ${speak('en').say(message)}`));
  return lines;
}

/** Sums per code, with the reasons where they are few enough to read. */
function byCode({ cost }: PersonExplanation): readonly (readonly [string, number, string])[] {
  const codes = [...new Set(cost.lines.map(({ code }) => code))];
  return codes.map((code) => {
    const of = cost.lines.filter((line) => line.code === code);
    const reasons = of.length > 3 ? counted(of.length, 'line') : of.map(({ why }) => speak('en').say(why)).join('; ');
    return [code, of.reduce((sum, { amount }) => sum + amount, 0), `: ${reasons}`] as const;
  });
}

/** A contract in one phrase. */
export function contractInWords({ contract }: Person, names: Names): string {
  switch (contract.kind) {
    case 'day': {
      const hold = contract.holdPercent === 0 ? 'waiting is not paid' : `waiting paid ${contract.holdPercent} %`;
      const drop = contract.drop
        ? `, may be dropped ${counted(contract.drop.max, 'time')} for more than ${counted(contract.drop.minCalendarDays, 'day')}`
        : '';
      return `by the day at ${names.money(contract.rate)}, ${hold}${drop}`;
    }
    case 'weekly':
      return `by the week at ${names.money(contract.rate)}`;
    case 'series':
      return `series contract, ${counted(contract.episodes, 'episode')} at ${names.money(contract.perEpisode)}, ${counted(contract.includedDays, 'day')} included`;
    case 'run':
      return `flat fee of ${names.money(contract.fee)} for the whole run`;
  }
}
