/** What a move would change, in a few words. */
import type { Cents } from '../../foundation/index.ts';
import type { MoveEffect } from '../../live/index.ts';
import { moneyChange } from '../i18n/format.ts';
import { sayNow } from '../i18n/language.ts';

/** How many rules is counted only for the day that is looked at. */
export function changeText({ costDelta, broken }: MoveEffect, currency: string): string {
  const cost = moneyChange(costDelta, currency);
  return broken === 'same' ? cost : sayNow(`web.board.what-if-price.${broken}`, { cost });
}

/** Exactly: cents, and the number of rules that are broken more than now, or fewer where it is below 0. */
export function exactChangeText(costDelta: Cents, brokenDelta: number, currency: string): string {
  const cost = moneyChange(costDelta, currency);
  if (brokenDelta === 0) return cost;
  return brokenDelta > 0
    ? sayNow('web.board.what-if.breaks', { cost, n: brokenDelta })
    : sayNow('web.board.what-if.mends', { cost, n: -brokenDelta });
}
