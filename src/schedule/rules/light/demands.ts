import type { LightCode } from '../../problem.ts';
import { type DemandFeature, ofStrip } from '../demand.ts';

const LIGHTS = [1, 2, 3, 4] as const satisfies readonly LightCode[];

/** one kind of light, for all strips that need it. */
const ofLight: DemandFeature<'light', 'no-window' | 'too-early' | 'too-late'> = {
  kind: 'light',
  particular: 130,
  aspects: ['no-window', 'too-early', 'too-late'],
  subjects: ({ strips }) => LIGHTS.filter((code) => strips.some((strip) => strip.light === code)),
  behind: ({ strips }, { strip }) => (strip === null ? null : strips[strip].light),
  lift: (problem, code) => ({
    ...problem,
    strips: problem.strips.map((strip) => (strip.light === code ? { ...strip, light: 0 } : strip)),
  }),
  entry: (_, code, strip) => ({ ...ofStrip(strip), light: code as LightCode }),
};

export const lightDemands = [ofLight];
