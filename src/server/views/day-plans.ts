/** A day more, a day less, new day breaks: each worked out, tried on the board, and told with what it would do. */
import type { DayPlan, DayPlansRequest } from '../../api/index.ts';
import { breakDays, type DayPush, deleteDay, insertDays, type Reach } from '../../explain/index.ts';
import { type Board, type Command, type DayRef, namingOf } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Services } from '../services.ts';
import { trialView } from './trial-view.ts';

/** Null when the board cannot be evaluated, or has no such day. */
export function dayPlans(services: Services, board: Board, asked: DayPlansRequest): readonly DayPlan[] | null {
  const { evaluator, facts } = services.host.model;
  if (asked.kind === 'break') {
    const { unit, severalUnits } = namingOf(facts);
    const name = { on: { day: asked.day.date }, unit: severalUnits ? unit(asked.day.unit) : null };
    const broken = breakDays(evaluator, board, { from: asked.day, ...asked }, message('live.name.day', name));
    if (broken === null) return null;
    return [
      {
        ...tried(services, board, broken.command),
        reach: 'rest',
        moves: [],
        stays: [],
        isShort: false,
        days: broken.days,
      },
    ];
  }
  const ofPush = (push: DayPush | null, reach: Reach): readonly DayPlan[] =>
    push === null ? [] : [{ ...tried(services, board, push.command), reach, ...movesOf(push), days: null }];
  if (asked.kind === 'delete') return someOf(ofPush(deleteDay(evaluator, board, asked.day), 'rest'));
  const units = asked.everyUnit ? facts.named.units.map(({ id }) => id) : [asked.day.unit];
  const inserted = (reach: Reach): DayPush | null => insertDays(evaluator, board, asked.day, asked.count, reach, units);
  const [rest, gap] = [inserted('rest'), inserted('gap')];
  const isSame = JSON.stringify(rest?.moves) === JSON.stringify(gap?.moves);
  return someOf([...ofPush(rest, 'rest'), ...(isSame ? [] : ofPush(gap, 'gap'))]);
}

function someOf(plans: readonly DayPlan[]): readonly DayPlan[] | null {
  return plans.length === 0 ? null : plans;
}

function movesOf({ moves, stays, isShort }: DayPush): Pick<DayPlan, 'moves' | 'stays' | 'isShort'> {
  const place = ({ date, unit }: DayRef) => ({ date, unit });
  return { moves: moves.map(({ from, to }) => ({ from: place(from), to: place(to) })), stays, isShort };
}

function tried(
  services: Services,
  board: Board,
  command: Command | null,
): Pick<DayPlan, 'command' | 'delta' | 'breaks' | 'mends' | 'label' | 'refused'> {
  const none = { count: 0, sentences: [] };
  const answer = command === null ? null : trialView(services, board.id, command, null);
  if (answer === null) return { command, delta: null, breaks: none, mends: none, label: null, refused: [] };
  const { delta, breaks, mends, label, refused } = answer;
  return { command, delta, breaks, mends, label, refused };
}
