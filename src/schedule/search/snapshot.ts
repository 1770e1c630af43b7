import type { Arrangement } from '../solution.ts';
import type { State } from './state.ts';

/** A remembered arrangement: cheap to take, and to go back to when little has changed. */
export class Snapshot {
  private readonly ways: Int32Array;
  private readonly length: Int32Array;
  /** Strips of all days end to end, in the order of the days. */
  private readonly strips: Int32Array;

  constructor(state: State) {
    this.ways = state.wayOfGroup.slice();
    this.length = state.length.slice();
    this.strips = new Int32Array(state.model.strips);
    this.take(state);
  }

  take(state: State): void {
    this.ways.set(state.wayOfGroup);
    this.length.set(state.length);
    let at = 0;
    for (let day = 0; day < state.days; day++) {
      const from = day * state.model.strips;
      for (let i = 0; i < state.length[day]; i++) this.strips[at++] = state.sequence[from + i];
    }
  }

  /** Becomes the same as another of the same problem. */
  copy(other: Snapshot): void {
    this.ways.set(other.ways);
    this.length.set(other.length);
    this.strips.set(other.strips);
  }

  /** As integers end to end, for another thread. */
  write(): Int32Array {
    const { ways, length, strips } = this;
    const content = new Int32Array(ways.length + length.length + strips.length);
    content.set(ways);
    content.set(length, ways.length);
    content.set(strips, ways.length + length.length);
    return content;
  }

  /** What `write` wrote, of the same problem. */
  static read(state: State, content: Int32Array): Snapshot {
    const snapshot = new Snapshot(state);
    const { ways, length, strips } = snapshot;
    ways.set(content.subarray(0, ways.length));
    length.set(content.subarray(ways.length, ways.length + length.length));
    strips.set(content.subarray(ways.length + length.length));
    return snapshot;
  }

  /** Puts the state back; only days that differ are touched. `flush` is the caller's. */
  restore(state: State): void {
    for (let day = 0, at = 0; day < state.days; at += this.length[day++]) {
      if (!this.differs(state, day, at)) continue;
      while (state.length[day] > 0) state.unplace(state.sequence[day * state.model.strips + state.length[day] - 1]);
    }
    for (let group = 0; group < this.ways.length; group++) {
      if (this.ways[group] >= 0) state.setWay(group, this.ways[group]);
    }
    for (let day = 0, at = 0; day < state.days; at += this.length[day++]) {
      if (state.length[day] > 0) continue;
      for (let i = 0; i < this.length[day]; i++) state.place(this.strips[at + i], day, i);
    }
  }

  private differs(state: State, day: number, at: number): boolean {
    if (state.length[day] !== this.length[day]) return true;
    const from = day * state.model.strips;
    for (let i = 0; i < this.length[day]; i++) if (state.sequence[from + i] !== this.strips[at + i]) return true;
    return false;
  }
}

/** Fills an empty state with an arrangement; strips whose group has no way stay in the boneyard. */
export function loadArrangement(state: State, arrangement: Arrangement): void {
  const { model } = state;
  for (const [group, way] of arrangement.wayOfGroup.entries()) {
    if (way >= 0 && model.wayGroup[way] === group) state.setWay(group, way);
  }
  for (const { unit, date, strips } of arrangement.days) {
    const day = unit * model.dates + date;
    for (const strip of strips) {
      if (state.dayOf[strip] < 0 && state.wayOf(strip) >= 0) state.place(strip, day, state.length[day]);
    }
  }
}

/** The state's arrangement in the form of `solution.ts`. */
export function arrangementOf(state: State): Arrangement {
  const { model } = state;
  const days: { unit: number; date: number; strips: number[] }[] = [];
  for (let date = 0; date < model.dates; date++) {
    for (let unit = 0; unit < model.units; unit++) {
      const day = unit * model.dates + date;
      if (state.length[day] === 0) continue;
      const from = day * model.strips;
      days.push({ unit, date, strips: [...state.sequence.subarray(from, from + state.length[day])] });
    }
  }
  const unplaced: number[] = [];
  for (let strip = 0; strip < model.strips; strip++) if (state.dayOf[strip] < 0) unplaced.push(strip);
  return { wayOfGroup: [...state.wayOfGroup], days, unplaced };
}
