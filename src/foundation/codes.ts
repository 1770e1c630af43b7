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
  'incentive',
] as const;
export type CostCode = (typeof COST_CODES)[number];
