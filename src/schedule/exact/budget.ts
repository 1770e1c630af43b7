/** What an exact method may spend, in pieces of work: the clock steers nothing (S-1), and `stop` only ends. */
export class Budget {
  private left: number;
  private readonly stop: () => boolean;
  private untilAsked = 256;
  /** Nothing is proven any more once this is true. */
  spent = false;

  constructor(work: number, stop: () => boolean) {
    this.left = work;
    this.stop = stop;
  }

  /** False once there is nothing left. */
  spend(work: number): boolean {
    this.left -= work;
    if (this.left < 0) this.spent = true;
    if (--this.untilAsked < 0) {
      this.untilAsked = 256;
      if (this.stop()) this.spent = true;
    }
    return !this.spent;
  }
}
