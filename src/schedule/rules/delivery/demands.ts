import { type DemandFeature, where } from '../demand.ts';

/** The last date of the strips is the subject. */
const delivery: DemandFeature<'delivery', 'late'> = {
  kind: 'delivery',
  particular: 172,
  aspects: ['late'],
  subjects: ({ strips }) => [...new Set(strips.flatMap(({ latest }) => latest ?? []))],
  behind: ({ strips }, { strip }) => (strip === null ? null : (strips[strip].latest ?? null)),
  lift: (problem, date) => ({
    ...problem,
    strips: problem.strips.map((strip) => {
      if (strip.latest !== date) return strip;
      const { latest: _, ...free } = strip;
      return free;
    }),
  }),
  entry: ({ strips }, date) => {
    const waiting = where(strips, ({ latest }) => latest === date);
    return { strip: waiting[0] ?? 0, date: Math.max(0, date), waiting };
  },
};

/** the last date for what is delivered. */
export const deliveryDemands = [delivery];
