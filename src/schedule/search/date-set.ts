/**
 * Sets of dates as bits, many sets in one array: set k of `words` 32-bit words starts at k x words. Neighbours are found with
 * `Math.clz32`, so walking a person's worked dates never looks at the dates between.
 */
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
