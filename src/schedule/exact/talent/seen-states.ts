/**
 * Remembers, for pairs of scene sets (shot first, shot last), the most that was saved on reaching them. Fixed size; the older of two colliding entries is
 * overwritten, which costs time and never correctness.
 */
export class SeenStates {
  private readonly keys: Int32Array;
  private readonly best: Float64Array;
  private readonly mask: number;

  constructor(bits: number) {
    this.keys = new Int32Array(4 << bits);
    this.best = new Float64Array(1 << bits).fill(-1);
    this.mask = (1 << bits) - 1;
  }

  clear(): void {
    this.best.fill(-1);
  }

  /** True when the state was reached before with at least `saved`; else remembers it. */
  coveredBefore(a: number, b: number, c: number, d: number, saved: number): boolean {
    let hash =
      Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    const slot = (hash ^ (hash >>> 13)) & this.mask;
    const at = slot * 4;
    const keys = this.keys;
    if (this.best[slot] >= 0 && keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d) {
      if (this.best[slot] >= saved) return true;
    } else {
      keys[at] = a;
      keys[at + 1] = b;
      keys[at + 2] = c;
      keys[at + 3] = d;
    }
    this.best[slot] = saved;
    return false;
  }
}
