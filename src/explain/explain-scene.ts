/** Where and when a scene is shot, why there, and what any other day would cost or break. */
import {
  type CalendarDay,
  dayNumber,
  formatClock,
  type Message,
  type RuleCode,
  type Text,
} from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { describeReason, pagesInWords, particularReasons, reasonKey } from '../planning/index.ts';
import { type DateReason, week } from '../schedule/index.ts';
import type { Scene } from '../season/index.ts';
import type { Move, PartExplanation, SceneExplanation } from './explanation.ts';
import { days, indented, joined, money } from './lines.ts';
import { movesOf } from './moves.ts';
import type { PlanView } from './plan-view.ts';
import { reasonsOf } from './scene-reasons.ts';

export function explainScene(view: PlanView, scene: Scene): SceneExplanation {
  const parts = view.index.strips
    .map((name, strip) => ({ name, strip }))
    .filter(({ name }) => name.scene === scene.id)
    .map(({ name, strip }) => explainPart(view, scene, name.part, strip));
  return { kind: 'scene', scene: scene.id, heading: scene.heading, parts };
}

function explainPart(view: PlanView, scene: Scene, part: number, strip: number): PartExplanation {
  const { index, facts } = view;
  const { moves, blocked, withoutIt } = movesOf(view, strip);
  const placed = facts.slotOfStrip[strip] ?? null;
  return {
    part,
    placed:
      placed === null
        ? null
        : {
            date: index.dates[placed.day.date]!,
            unit: index.units[placed.day.unit]!,
            base: index.bases[placed.day.base]!,
            place: index.places[placed.slot.place]!,
            way: index.ways[placed.slot.way]!.way,
            start: formatClock(placed.slot.start),
            end: formatClock(placed.slot.end),
            cost: -withoutIt,
          },
    because: reasonsOf(view, scene, strip),
    excluded: excludedDates(view, blocked),
    moves,
  };
}

/** Reasons gathered over all dates, those particular to the scene first. */
function excludedDates(
  { index, names }: PlanView,
  blocked: readonly { readonly date: number; readonly reasons: readonly DateReason[] }[],
): PartExplanation['excluded'] {
  const gathered = new Map<string, { rule: RuleCode; why: Message; dates: CalendarDay[] }>();
  for (const { date, reasons } of blocked) {
    for (const reason of particularReasons(reasons)) {
      const key = reasonKey(reason);
      const known = gathered.get(key);
      if (known !== undefined) known.dates.push(index.dates[date]!);
      else
        gathered.set(key, {
          rule: reason.rule,
          why: describeReason(reason, index, names),
          dates: [index.dates[date]!],
        });
    }
  }
  return [...gathered.values()].toSorted((a, b) => Number(a.rule === week.code) - Number(b.rule === week.code));
}

/** At most so many other days are printed; the data has them all. */
const MOVES_PRINTED = 12;

export function renderScene(view: PlanView, explanation: SceneExplanation): readonly Text[] {
  const scene = view.scenes.get(explanation.scene)!;
  const { id, heading, eighths } = scene;
  const title = message('explain.scene', { scene: id, heading, pages: pagesInWords(eighths) });
  if (scene.omitted) return [title, message('explain.scene.omitted')];
  return [title, ...explanation.parts.flatMap((part) => renderPart(view, explanation, part))];
}

function renderPart(view: PlanView, { parts }: SceneExplanation, part: PartExplanation): readonly Text[] {
  const { placed, because, excluded, moves } = part;
  const where = whereInWords(view, placed);
  const lines: Text[] = ['', parts.length > 1 ? message('explain.scene.part', { part: part.part, where }) : where];
  if (placed !== null) {
    const amount = money(view, Math.abs(placed.cost));
    lines.push(indented(message(placed.cost < 0 ? 'explain.scene.adds' : 'explain.scene.saves', { amount })));
  }
  lines.push('', message('explain.scene.why'), ...because.map(indented));
  if (excluded.length > 0) {
    lines.push('', message('explain.scene.cannot'));
    for (const { rule, why, dates } of excluded) {
      const about = { days: days(dates.length), why, rule: message(`rule.${rule}.name`), dates: dateRuns(dates) };
      lines.push(indented(message('explain.scene.excluded', about)));
    }
  }
  const next = moves[0];
  if (next !== undefined && next.breaks.length === 0) {
    lines.push('', message('explain.scene.next', { move: describeMove(view, next) }));
  }
  lines.push('', message(moves.length === 0 ? 'explain.scene.no-other' : 'explain.scene.others'));
  lines.push(...moves.slice(0, MOVES_PRINTED).map((move) => indented(describeMove(view, move))));
  if (moves.length > MOVES_PRINTED) {
    lines.push(indented(message('explain.scene.more', { n: moves.length - MOVES_PRINTED })));
  }
  return lines;
}

function whereInWords({ names }: PlanView, placed: PartExplanation['placed']): Message {
  if (placed === null) return message('explain.scene.boneyard');
  const { date, start, end, unit, place } = placed;
  return message('explain.scene.placed', {
    on: { day: date },
    start,
    end,
    unit: names.unit(unit),
    place: names.place(place),
  });
}

function describeMove(view: PlanView, { date, unit, shootsAlready, costChange, breaks }: Move): Message {
  const isOneOf = view.season.units.length > 1;
  const day = message(shootsAlready ? 'explain.move.day' : 'explain.move.own-day', {
    on: { day: date },
    unit: isOneOf ? view.names.unit(unit) : null,
  });
  const cost =
    costChange === 0
      ? message('explain.move.same')
      : message(costChange > 0 ? 'explain.move.costs' : 'explain.move.saves', {
          amount: money(view, Math.abs(costChange)),
        });
  if (breaks.length === 0) return message('explain.move', { day, cost });
  const rules = joined(
    breaks.map((broken) => broken.message),
    'plan.sentences',
  );
  return message('explain.move.breaks', { day, cost, rules });
}

/** `12 April to 14 April, 17 April`; nothing when they are too scattered to read. */
function dateRuns(dates: readonly CalendarDay[]): Text | null {
  const runs: [CalendarDay, CalendarDay][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last !== undefined && dayNumber(date) === dayNumber(last[1]) + 1) last[1] = date;
    else runs.push([date, date]);
  }
  if (runs.length > 6) return null;
  return joined(
    runs.map(([from, to]) =>
      from === to
        ? message('plan.run.day', { on: { day: from } })
        : message('plan.run.days', { from: { day: from }, to: { day: to } }),
    ),
  );
}
