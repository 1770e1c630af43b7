import type { Environment } from '../environment.ts';
import type { Insertion } from '../insertion.ts';
import type { Removal } from '../removal.ts';

/** One way to put strips back. One file each in `recreate/`. */
export interface Recreate {
  readonly name: string;
  apply(env: Environment, removal: Removal, insertion: Insertion): void;
}

/** Chance of passing over a candidate day (Christiaens & Vanden Berghe 2020). */
export const BLINK = 0.02;
