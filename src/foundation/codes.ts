/**
 * The names of the hard rules and of the cost lines, as plans, seasons and messages write them. What a rule says or a
 * line costs is in `schedule/SPEC.md`, `schedule/rules/<rule>/` and `schedule/costs/<line>/`.
 */

/** Hard rules in the order of SPEC ...: the number of a rule is its position here. */
export const RULE_CODES = [
  'scene-once',
  'way-allowed',
  'person-available',
  'place-available',
  'light',
  'day-length',
  'rest',
  'week',
  'minor',
  'order',
  'prerequisite',
  'base-block',
  'pinned',
  'sets-at-once',
  'element-available',
  'delivery',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** Cost lines in the order in which plans and reports list them. */
export const COST_CODES = [
  'crew-day',
  'crew-hold',
  'overtime',
  'night',
  'sixth-day',
  'sunday',
  'holiday',
  'meal-penalty',
  'window-light',
  'cast-work',
  'cast-overtime',
  'forced-call',
  'cast-hold',
  'cast-travel',
  'place-day',
  'place-hold',
  'place-build',
  'set-standing',
  'place-dress',
  'place-strike',
  'permit',
  'company-move',
  'base-move',
  'crew-travel',
  'per-diem',
  'hotel',
  'background',
  'equipment-day',
  'prep',
  'story-order',
  'authenticity',
  'earlier-call',
  'lone-night',
  'extra-move',
  'long-day',
  'light-flip',
  'set-return',
  'sequence-split',
  'cast-wait',
  'first-day',
  'incentive',
] as const;
export type CostCode = (typeof COST_CODES)[number];

/** Cost lines that are no money: what habits are worth to the user (SPEC C-27). The others are. */
export const WISH_CODES = [
  'story-order',
  'authenticity',
  'earlier-call',
  'lone-night',
  'extra-move',
  'long-day',
  'light-flip',
  'set-return',
  'sequence-split',
  'cast-wait',
  'first-day',
] as const satisfies readonly CostCode[];

export function isWish(code: CostCode): boolean {
  const wishes: readonly CostCode[] = WISH_CODES;
  return wishes.includes(code);
}

/** Cents of lines that are money, and of those that are wishes. */
export function moneyAndWishes(lines: readonly { readonly code: CostCode; readonly amount: number }[]): {
  readonly money: number;
  readonly wishes: number;
} {
  let money = 0;
  let wishes = 0;
  for (const { code, amount } of lines) {
    if (isWish(code)) wishes += amount;
    else money += amount;
  }
  return { money, wishes };
}
