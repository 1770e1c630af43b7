/**
 * A small seeded random source, passed in wherever chance is used (no global state, no clock).
 * Algorithm: sfc32 by Chris Doty-Humphrey (PractRand), seeded through splitmix32.
 */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [0, bound). */
  below(bound: number): number;
  /** An independent stream that depends only on this source's seed and `stream`. */
  fork(stream: number): Random;
}

export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const mix = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = mix();
  let b = mix();
  let c = mix();
  let counter = 1;
  const next32 = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next32();
  return {
    next: () => next32() / 4294967296,
    below: (bound) => Math.floor((next32() / 4294967296) * bound),
    fork: (stream) => seededRandom((Math.imul(seed ^ 0x5bd1e995, 0x01000193) ^ Math.imul(stream + 1, 0x9e3779b1)) | 0),
  };
}
