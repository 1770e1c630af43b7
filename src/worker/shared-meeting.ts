/**
 * The meeting of solver threads in memory that they share. A table has two seats for each member, used in turn: nobody
 * comes to a meeting before all have left the one before the last.
 */
import type { Meeting, Problem, Shown } from '../schedule/index.ts';
import type { SolveRequest } from './messages.ts';

/** Integers at the head of a table for each member: meetings come to, and whether it has left for good. */
const HEAD = 2;
const CAME = 0;
const LEFT = 1;
/** Numbers of a seat before the plan itself: cost and broken. */
const FIGURES = 2;

/** A member looks up so often, in milliseconds, whether it is told to stop. */
const LOOK_UP_MS = 50;

/** Room for the plans of so many threads. */
export function tableFor(problem: Problem, members: number): SharedArrayBuffer {
  return new SharedArrayBuffer(8 * (members * HEAD + 2 * members * seatSize(contentSize(problem))));
}

/** Integers of a plan as `Shown.content` has it. */
function contentSize({ groups, units, dateCount, strips }: Problem): number {
  return groups.length + units.length * dateCount + strips.length;
}

function seatSize(content: number): number {
  return FIGURES + content;
}

export class SharedMeeting implements Meeting {
  readonly member: number;
  readonly members: number;
  readonly #heads: Int32Array;
  readonly #seats: Float64Array;
  readonly #isOver: () => boolean;
  #round = 0;

  constructor({ shared, member, members }: NonNullable<SolveRequest['table']>, isOver: () => boolean) {
    this.member = member;
    this.members = members;
    this.#heads = new Int32Array(shared, 0, members * HEAD);
    this.#seats = new Float64Array(shared, 8 * members * HEAD);
    this.#isOver = isOver;
  }

  exchange({ cost, broken, content }: Shown): readonly Shown[] {
    this.#round++;
    const size = seatSize(content.length);
    const seat = this.#seat(this.member, size);
    seat[0] = cost;
    seat[1] = broken;
    seat.set(content, FIGURES);
    const own = this.member * HEAD + CAME;
    Atomics.store(this.#heads, own, this.#round);
    Atomics.notify(this.#heads, own);
    const shown: Shown[] = [];
    for (let other = 0; other < this.members; other++) {
      if (other === this.member) continue;
      if (!this.#waitFor(other)) continue;
      const theirs = this.#seat(other, size);
      shown.push({ cost: theirs[0]!, broken: theirs[1]!, content: Int32Array.from(theirs.subarray(FIGURES)) });
    }
    return shown;
  }

  /** The others need not wait for this one any more. */
  leave(): void {
    Atomics.store(this.#heads, this.member * HEAD + LEFT, 1);
    Atomics.notify(this.#heads, this.member * HEAD + CAME);
  }

  /** True when the other has come to this meeting. */
  #waitFor(other: number): boolean {
    const at = other * HEAD + CAME;
    for (;;) {
      const came = Atomics.load(this.#heads, at);
      if (came >= this.#round) return true;
      if (Atomics.load(this.#heads, other * HEAD + LEFT) === 1) return Atomics.load(this.#heads, at) >= this.#round;
      if (this.#isOver()) return false;
      Atomics.wait(this.#heads, at, came, LOOK_UP_MS);
    }
  }

  #seat(member: number, size: number): Float64Array {
    const at = (2 * member + (this.#round % 2)) * size;
    return this.#seats.subarray(at, at + size);
  }
}
