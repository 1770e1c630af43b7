import type { Arrangement } from '../../schedule/index.ts';

/** The arrangement with strips taken from where they are and put on a day, behind one another. */
export function movedStrips(
  arrangement: Arrangement,
  strips: readonly number[],
  goal: { readonly unit: number; readonly date: number },
  position: number,
): Arrangement {
  const days = arrangement.days.map((day) =>
    day.strips.some((strip) => strips.includes(strip))
      ? { ...day, strips: day.strips.filter((strip) => !strips.includes(strip)) }
      : day,
  );
  const at = days.findIndex((day) => day.unit === goal.unit && day.date === goal.date);
  if (at < 0) days.push({ ...goal, strips });
  else days[at] = { ...days[at]!, strips: days[at]!.strips.toSpliced(position, 0, ...strips) };
  return {
    wayOfGroup: arrangement.wayOfGroup,
    days: days.filter((day) => day.strips.length > 0).toSorted((a, b) => a.date - b.date || a.unit - b.unit),
    unplaced: arrangement.unplaced.filter((strip) => !strips.includes(strip)),
  };
}
