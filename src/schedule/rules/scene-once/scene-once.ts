import { defineRule } from '../rule.ts';

/** `boneyard`: a strip on no day; `twice`: on more than one. */
export const sceneOnce = defineRule({
  code: 'scene-once',
  aspects: {
    boneyard: { weight: 10_000_000, unit: 'pieces' },
    twice: { weight: 10_000_000, unit: 'pieces' },
  },
  check({ problem, days }, report) {
    const times = new Int32Array(problem.strips.length);
    for (const day of days) for (const { strip } of day.strips) times[strip]++;
    for (const [strip, count] of times.entries()) {
      if (count === 0) report('boneyard', 1, { strip });
      else report('twice', count - 1, { strip });
    }
  },
});
