/** The AD's scorecard in words: a label and a value for each count, the fewer the better but for the first. */
import type { Message } from '../../foundation/index.ts';
import { type CodeBelow, message } from '../../messages/index.ts';
import type { Scorecard } from '../../schedule/index.ts';

export interface ScorecardRow {
  readonly label: Message;
  readonly value: Message;
  /** To compare two plans by; null where more is not worse. */
  readonly measure: number | null;
}

export function scorecardRows(card: Scorecard): readonly ScorecardRow[] {
  const row = (label: CodeBelow<'plan.card.label'>, value: Message, measure: number | null): ScorecardRow => {
    return { label: message(`plan.card.label.${label}`), value, measure };
  };
  const count = (label: CodeBelow<'plan.card.label'>, n: number): ScorecardRow =>
    row(label, message('plan.card.count', { n }), n);
  const time = (label: CodeBelow<'plan.card.label'>, minutes: number): ScorecardRow =>
    row(label, message('plan.card.time', { time: { duration: minutes } }), minutes);
  const { strips, days, moves, mostMoves } = card;
  return [
    row('strips', message('plan.card.in-days', { n: strips, days: message('cost.count.days', { n: days }) }), null),
    count('idle-days', card.idleDays),
    count('short-days', card.shortDays),
    count('long-days', card.longDays),
    row('moves', message('plan.card.moves', { n: moves, most: mostMoves }), moves),
    count('returns', card.returns),
    count('flips', card.flips),
    time('call-swing', card.callSwing),
    count('lone-nights', card.loneNights),
    time('cast-waiting', card.castWaiting),
  ];
}
