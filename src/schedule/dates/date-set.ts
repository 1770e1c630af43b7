/**
 * Sets of dates as bits, 32 to a word. Hot tables keep many sets in one array and name the word a set starts at (`at`):
 * set k of `words` words starts at k x words. Neighbours are found with `Math.clz32`, so walking a person's worked
 * dates never looks at the dates between.
 */

/** A set by itself: it starts at word 0. */
export type DateSet = Int32Array;

/** 32-bit words of a set. */
export function wordsFor(dateCount: number): number {
  return (dateCount + 31) >> 5;
}

export function noDates(dateCount: number): DateSet {
  return new Int32Array(wordsFor(dateCount));
}

export function datesWhere(dateCount: number, holds: (date: number) => boolean): DateSet {
  const set = noDates(dateCount);
  for (let date = 0; date < dateCount; date++) if (holds(date)) addDate(set, 0, date);
  return set;
}

export function hasDate(sets: Int32Array, at: number, date: number): boolean {
  return ((sets[at + (date >> 5)] >>> (date & 31)) & 1) === 1;
}

export function addDate(sets: Int32Array, at: number, date: number): void {
  sets[at + (date >> 5)] |= 1 << (date & 31);
}

export function removeDate(sets: Int32Array, at: number, date: number): void {
  sets[at + (date >> 5)] &= ~(1 << (date & 31));
}

/** First date of the set at or after `date`; -1 when there is none. */
export function dateFrom(sets: Int32Array, at: number, words: number, date: number): number {
  let word = date >> 5;
  if (word >= words) return -1;
  let bits = sets[at + word] & (-1 << (date & 31));
  while (bits === 0) {
    if (++word >= words) return -1;
    bits = sets[at + word];
  }
  return (word << 5) + 31 - Math.clz32(bits & -bits);
}

/** Last date of the set before `date`; -1 when there is none. */
export function dateBefore(sets: Int32Array, at: number, date: number): number {
  let word = date >> 5;
  const within = date & 31;
  let bits = within === 0 ? 0 : sets[at + word] & (-1 >>> (32 - within));
  while (bits === 0) {
    if (--word < 0) return -1;
    bits = sets[at + word];
  }
  return (word << 5) + 31 - Math.clz32(bits);
}

/** How many dates the set holds. */
export function countDates(sets: Int32Array, at: number, words: number): number {
  let count = 0;
  for (let word = at; word < at + words; word++) for (let bits = sets[word]; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Takes away the dates before `date`. */
export function keepFrom(set: DateSet, date: number): void {
  if (date <= 0) return;
  const first = date >> 5;
  set.fill(0, 0, first);
  if (first < set.length) set[first] &= -1 << (date & 31);
}

/** Takes away the dates after `date`. */
export function keepUpTo(set: DateSet, date: number): void {
  const last = date >> 5;
  set.fill(0, Math.max(0, last + 1));
  if (last >= 0 && last < set.length) set[last] &= -1 >>> (31 - (date & 31));
}

/** Takes away the dates of `set` that are not in `other`. */
export function keepShared(set: DateSet, other: DateSet): void {
  for (let word = 0; word < set.length; word++) set[word] &= other[word];
}

export function addAll(set: DateSet, other: DateSet): void {
  for (let word = 0; word < set.length; word++) set[word] |= other[word];
}

export function sharedDates(a: DateSet, b: DateSet): DateSet {
  return a.map((word, i) => word & b[i]);
}

export function unitedDates(a: DateSet, b: DateSet): DateSet {
  return a.map((word, i) => word | b[i]);
}

export function isEmpty(set: DateSet): boolean {
  return set.every((word) => word === 0);
}

export function sameDates(a: DateSet, b: DateSet): boolean {
  return a.every((word, i) => word === b[i]);
}

/** First date of a set; -1 when it is empty. */
export function firstDate(set: DateSet): number {
  return dateFrom(set, 0, set.length, 0);
}

/** Last date of a set; -1 when it is empty. */
export function lastDate(set: DateSet): number {
  return dateBefore(set, 0, set.length << 5);
}
