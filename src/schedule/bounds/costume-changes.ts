import type { Problem } from '../problem.ts';

/**
 * Gaps within one set that no order of its strips avoids (K-5.2). Two strips of a set follow one another without a gap
 * only when nobody in both changes costume; so a stretch without gaps stays inside one connected part of that relation.
 * Every further part costs a costume change, or going away to another set and coming back, which takes no less than the
 * lesser of the two gaps.
 */
export function fewestCostumeChanges(problem: Problem, strips: readonly number[]): number {
  return Math.max(0, costumeParts(problem, strips).length - 1);
}

/** The connected parts of strips of one set. */
export function costumeParts(problem: Problem, strips: readonly number[]): number[][] {
  return partsWithout(strips, (a, b) => changesCostume(problem, a, b));
}

/** The same when day and dark are also not shot one right after the other, without time to re-light. */
export function costumeOrLightParts(problem: Problem, strips: readonly number[]): number[][] {
  return partsWithout(strips, (a, b) => changesCostume(problem, a, b) || changesLight(problem, a, b));
}

function partsWithout(strips: readonly number[], hasGap: (a: number, b: number) => boolean): number[][] {
  const waiting = new Set(strips);
  const parts: number[][] = [];
  while (waiting.size > 0) {
    const [first] = waiting;
    const reached = [first];
    waiting.delete(first);
    for (const strip of reached) {
      for (const other of waiting) {
        if (hasGap(strip, other)) continue;
        waiting.delete(other);
        reached.push(other);
      }
    }
    parts.push(reached);
  }
  return parts;
}

function changesLight({ strips }: Problem, a: number, b: number): boolean {
  const [first, second] = [strips[a].light, strips[b].light];
  return (first === 1 && second > 1) || (first > 1 && second === 1);
}

function changesCostume(problem: Problem, a: number, b: number): boolean {
  const [first, second] = [problem.strips[a], problem.strips[b]];
  if (first.storyDay < 0 || second.storyDay < 0 || first.storyDay === second.storyDay) return false;
  return first.people.some((person) => second.people.includes(person));
}
