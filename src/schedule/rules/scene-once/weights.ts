import type { Aspects } from '../rule.ts';

export const sceneOnceAspects = {
  boneyard: { weight: 10_000_000, unit: 'pieces', names: ['strip'] },
  twice: { weight: 10_000_000, unit: 'pieces', names: ['strip'] },
} as const satisfies Aspects;

/** A strip in the boneyard. */
export const BONEYARD: number = sceneOnceAspects.boneyard.weight;
