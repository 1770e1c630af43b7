/** What the days of a unit at a base may hold, in whole cents and steps of minutes. */
export interface DayShape {
  readonly unit: number;
  readonly base: number;
  /** Steps of minutes that a day holds at most. */
  readonly room: number;
  /** Cost by steps of strips and gaps, never falling. */
  readonly cost: Float64Array;
  /** Of the day's company moves, the first and so on, never falling; the last stands for all further ones. */
  readonly moves: readonly number[];
  /** Of a day with both day and night among its lights, once (C-31). */
  readonly flip: number;
  readonly places: readonly ShapePlace[];
  /** By item, which is a strip at a place: strip and place of the problem, row, steps, cost whatever the day. */
  readonly strips: Int32Array;
  readonly placeOf: Int32Array;
  readonly rows: Int32Array;
  readonly steps: Int32Array;
  readonly fixed: Float64Array;
  /** By item, as in `StripModel`. */
  readonly lights: Uint8Array;
  readonly charges: readonly Charge[];
}

export interface ShapePlace {
  readonly fee: number;
  /** Steps of the gap before it unless it is the day's first. */
  readonly gap: number;
  /** Steps that a day there holds at most. */
  readonly room: number;
  /** Items between which there is no gap, with the gap before them unless they are the first of the place. */
  readonly parts: readonly { readonly gap: number; readonly from: number; readonly to: number }[];
}

/** What a day pays once when it has any of some items: a person, or a hire from one amount to the next. */
export interface Charge {
  /** Row whose price it is, times `factor`; -1: none. */
  readonly row: number;
  readonly factor: number;
  readonly amount: number;
  readonly items: Int32Array;
  /** Most steps of these items that a day holds. */
  readonly room: number;
}
