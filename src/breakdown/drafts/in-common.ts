/** Above so many cells the table of a comparison is not made; only equal ends are matched then. */
const MOST_CELLS = 4_000_000;

/** The longest list of pairs of equal items, both indexes ascending (the longest common subsequence). */
export function inCommon(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) pairs.push([start, start++]);
  let [endA, endB] = [a.length, b.length];
  const tail: (readonly [number, number])[] = [];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) tail.unshift([--endA, --endB]);
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns > MOST_CELLS || rows === 0 || columns === 0) return [...pairs, ...tail];
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      best[i * width + j] =
        a[start + i] === b[start + j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return [...pairs, ...tail];
}
