import { defineRule } from '../rule.ts';
import { sceneOnceDemands } from './demands.ts';
import { sceneOnceAspects } from './weights.ts';

/** `boneyard`: a strip on no day; `twice`: on more than one. */
export const sceneOnce = defineRule({
  code: 'scene-once',
  aspects: sceneOnceAspects,
  check({ problem, days }, report) {
    const times = new Int32Array(problem.strips.length);
    for (const day of days) for (const { strip } of day.strips) times[strip]++;
    for (const [strip, count] of times.entries()) {
      if (count === 0) report('boneyard', 1, { strip });
      else report('twice', count - 1, { strip });
    }
  },
  demands: sceneOnceDemands,
  /** A strip in the boneyard waits for its people and its place. */
  suspects(problem, { strip }, arrangement) {
    if (strip === null) return [];
    const { people, group } = problem.strips[strip];
    const way = arrangement.wayOfGroup[group];
    return [
      ...Array.from(people, (person) => ({ kind: 'person-days', subject: person })),
      ...(way >= 0 ? [{ kind: 'place-days', subject: problem.ways[way].place }] : []),
    ];
  },
});
