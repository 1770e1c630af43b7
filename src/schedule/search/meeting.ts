/**
 * Where searches of one problem in several threads show each other their best plans. They meet after legs of equal
 * effort and wait for each other, so what each hears depends on seed and effort alone (S-1).
 */
export interface Shown {
  readonly cost: number;
  readonly broken: number;
  /** As `Snapshot.write` writes it. */
  readonly content: Int32Array;
}

export interface Meeting {
  /** Which of how many this search is, from 0. */
  readonly member: number;
  readonly members: number;
  /** Shows a plan, waits for the others, and gives theirs; those that have ended, or are told to stop, show none. */
  exchange(plan: Shown): readonly Shown[];
}
