/**
 * What the incremental search asks the rules (S-5): each question is about one thing, asked again whenever what it is
 * told has changed, and answered in weights. Rules of sequences (weeks, rests, visits) are asked by the ledgers that
 * walk them.
 */
import type { Problem } from '../problem.ts';

/** The problem in flat arrays, as far as rules read it; indexed as the search's model says. */
export interface RuleTables {
  readonly problem: Problem;
  readonly units: number;
  readonly dates: number;
  readonly unitAllowed: Uint8Array;
  readonly earliestOf: Int32Array;
  readonly earliestOfWay: Int32Array;
  readonly baseOfPlace: Int32Array;
  readonly opensOf: Int32Array;
  readonly closesOf: Int32Array;
  readonly lightNeed: Uint8Array;
  readonly minutesStart: Int32Array;
  readonly wayIndex: Int32Array;
  readonly plainPerson: Uint8Array;
  readonly pinsOf: { readonly start: Int32Array; readonly items: Int32Array };
}

export interface InSearch {
  /** A strip in a unit's day, whatever the clock. */
  readonly ofStrip?: (
    tables: RuleTables,
    strip: number,
    way: number,
    place: number,
    base: number,
    unit: number,
    date: number,
  ) => number;
  /** A day of a unit with its minutes of work and from call to wrap. */
  readonly ofDay?: (tables: RuleTables, base: number, work: number, amplitude: number) => number;
  /** A strip from start to end. */
  readonly ofHours?: (
    tables: RuleTables,
    strip: number,
    way: number,
    place: number,
    date: number,
    start: number,
    end: number,
  ) => number;
  /** A person's date: own call and own wrap over so many units (K-6). */
  readonly ofPerson?: (
    tables: RuleTables,
    person: number,
    date: number,
    base: number,
    call: number,
    wrap: number,
    units: number,
  ) => number;
}
