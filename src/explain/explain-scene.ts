/** Where and when a scene is shot, why there, and what any other day would cost or break. */
import { type CalendarDay, dayNumber, formatClock, type RuleCode } from '../foundation/index.ts';
import { speak } from '../messages/index.ts';
import {
  counted,
  dayAndMonth,
  describeReason,
  pagesInWords,
  particularReasons,
  reasonKey,
  spokenDay,
} from '../planning/index.ts';
import { type DateReason, week } from '../schedule/index.ts';
import type { Scene } from '../season/index.ts';
import type { Move, PartExplanation, SceneExplanation } from './explanation.ts';
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
  const gathered = new Map<string, { rule: RuleCode; why: string; dates: CalendarDay[] }>();
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

export function renderScene(view: PlanView, explanation: SceneExplanation): readonly string[] {
  const scene = view.scenes.get(explanation.scene)!;
  const lines = [`Scene ${scene.id}: ${scene.heading} (${pagesInWords(scene.eighths)})`];
  if (scene.omitted) return [...lines, 'It is omitted: its number is kept, nothing is shot.'];
  for (const part of explanation.parts) lines.push(...renderPart(view, explanation, part));
  return lines;
}

function renderPart(view: PlanView, { parts }: SceneExplanation, part: PartExplanation): readonly string[] {
  const { names } = view;
  const { placed } = part;
  const label = parts.length > 1 ? `Part ${part.part}: ` : '';
  const where =
    placed === null
      ? 'in the boneyard'
      : `${spokenDay(placed.date)}, ${placed.start} to ${placed.end}, ${names.unit(placed.unit)}, at ${names.place(placed.place)}`;
  const lines = ['', `${label}${where}`];
  if (placed !== null) {
    const change = `${names.money(Math.abs(placed.cost))} ${placed.cost < 0 ? 'more' : 'less'}`;
    lines.push(`  Without it the plan would cost ${change}.`);
  }
  lines.push('', 'Why there', ...part.because.map((reason) => `  ${reason}`));
  if (part.excluded.length > 0) {
    lines.push('', 'Days it cannot be on, whatever else moves');
    for (const { rule, why, dates } of part.excluded)
      lines.push(`  ${counted(dates.length, 'day')}: ${why} (${rule}) ${dateRuns(dates)}`);
  }
  const next = part.moves[0];
  if (next !== undefined && next.breaks.length === 0)
    lines.push('', `The next best day for it is ${describeMove(view, next)}.`);
  lines.push('', part.moves.length === 0 ? 'No other day can take it.' : 'What another day would do, the best first');
  for (const move of part.moves.slice(0, MOVES_PRINTED)) lines.push(`  ${describeMove(view, move)}`);
  if (part.moves.length > MOVES_PRINTED)
    lines.push(`  and ${counted(part.moves.length - MOVES_PRINTED, 'other')}, none of them better.`);
  return lines;
}

function describeMove({ names, season }: PlanView, move: Move): string {
  const unit = season.units.length > 1 ? `, ${names.unit(move.unit)}` : '';
  const day = move.shootsAlready ? '' : ', a day of its own';
  const cost =
    move.costChange === 0
      ? 'at no cost'
      : move.costChange > 0
        ? `costs ${names.money(move.costChange)} more`
        : `saves ${names.money(-move.costChange)}`;
  const breaks =
    move.breaks.length === 0
      ? ''
      : `, but breaks: ${move.breaks.map(({ message }) => speak('en').say(message)).join(' ')}`;
  return `${spokenDay(move.date)}${unit}${day}: ${cost}${breaks}`;
}

/** `- 12 April to 14 April, 17 April`; nothing when they are too scattered to read. */
function dateRuns(dates: readonly CalendarDay[]): string {
  const runs: [CalendarDay, CalendarDay][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last !== undefined && dayNumber(date) === dayNumber(last[1]) + 1) last[1] = date;
    else runs.push([date, date]);
  }
  const texts = runs.map(([from, to]) =>
    from === to ? dayAndMonth(from) : `${dayAndMonth(from)} to ${dayAndMonth(to)}`,
  );
  return texts.length > 6 ? '' : `- ${texts.join(', ')}`;
}
