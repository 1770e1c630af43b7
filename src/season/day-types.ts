/**
 * What a date is for, besides or instead of shooting; a word of the AD's that no rule reads (docs/decisions/039).
 */
export const DAY_TYPES = [
  ...(['travel', 'prep', 'rehearsal', 'hold', 'holiday'] as const),
  ...(['worked-holiday', 'unit-move', 'press'] as const),
];
export type DayType = (typeof DAY_TYPES)[number];
