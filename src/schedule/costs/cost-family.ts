import type { Facts } from '../clock/facts.ts';
import type { LineItem } from '../solution.ts';

/** Takes one cost line; lines of nothing (amount 0) are dropped. `base`: the base it counts for, -1 for none. */
export type AddLine = (
  code: LineItem['code'],
  kind: LineItem['kind'],
  subject: number,
  date: number | null,
  base: number,
  amount: number,
  quantity: number,
) => void;

/** Costs that belong together, one file each; numbers C-1 .. C-18 are those of SPEC. */
export type CostFamily = (facts: Facts, add: AddLine) => void;
