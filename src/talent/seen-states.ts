/**
 * Remembers, for a set of scenes still to place and the actors seen from either end, how little the rest can cost.
 * Fixed size; of two colliding entries the newer stays, which costs time and never correctness.
 */
export class SeenStates {
  private readonly keys: Int32Array;
  private readonly rest: Float64Array;
  private readonly mask: number;

  constructor(bits: number) {
    this.keys = new Int32Array(4 << bits);
    this.rest = new Float64Array(1 << bits).fill(-1);
    this.mask = (1 << bits) - 1;
  }

  /**
   * The least that the rest costs, as far as it is known; -1 where nothing is. An order and its mirror image are one
   * state.
   */
  leastRest(low: number, high: number, front: number, back: number): number {
    const one = front < back ? front : back;
    const other = front < back ? back : front;
    const slot = this.slotOf(low, high, one, other);
    const keys = this.keys;
    const at = slot * 4;
    const same = keys[at] === low && keys[at + 1] === high && keys[at + 2] === one && keys[at + 3] === other;
    return same ? this.rest[slot] : -1;
  }

  remember(low: number, high: number, front: number, back: number, rest: number): void {
    const one = front < back ? front : back;
    const other = front < back ? back : front;
    const slot = this.slotOf(low, high, one, other);
    const keys = this.keys;
    const at = slot * 4;
    keys[at] = low;
    keys[at + 1] = high;
    keys[at + 2] = one;
    keys[at + 3] = other;
    this.rest[slot] = rest;
  }

  private slotOf(a: number, b: number, c: number, d: number): number {
    let hash =
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) & this.mask;
  }
}
