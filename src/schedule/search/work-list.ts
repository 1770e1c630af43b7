/** A list of indices still to be looked at, each at most once; no allocation after the constructor. */
export class WorkList {
  readonly items: Int32Array;
  count = 0;
  private readonly listed: Uint8Array;

  constructor(size: number) {
    this.items = new Int32Array(size);
    this.listed = new Uint8Array(size);
  }

  add(item: number): void {
    if (this.listed[item] === 1) return;
    this.listed[item] = 1;
    this.items[this.count++] = item;
  }

  has(item: number): boolean {
    return this.listed[item] === 1;
  }

  /** Forgets one item (it stays in `items`, as does whoever walks them). */
  unlist(item: number): void {
    this.listed[item] = 0;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.listed[this.items[i]] = 0;
    this.count = 0;
  }
}
