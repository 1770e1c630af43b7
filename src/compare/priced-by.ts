/** Which rows of `season.yaml` and which values of the field's data price each cost line (`priced-by.json`). */
import type { CostCode } from '../foundation/index.ts';
import rows from './priced-by.json' with { type: 'json' };

export interface Pricing {
  /** Keys of the base's row. */
  readonly base?: readonly string[];
  /** The key of the record that the line is about; without one the record itself. */
  readonly own?: string;
  /** Values of the base's rule pack. */
  readonly rules?: readonly string[];
  /** Rows of `base travel`. */
  readonly isOnTheWay?: boolean;
  /** The base's incentive scheme, whole. */
  readonly isOfScheme?: boolean;
  /** Keys of `preferences`: a wish. */
  readonly wishes?: readonly string[];
}

/** A line of cost that has no row there does not compile. */
export const PRICED_BY: Readonly<Record<CostCode, Pricing>> = rows;
