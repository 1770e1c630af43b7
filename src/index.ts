/** The public face of the pure rooms. */
export * as foundation from './foundation/index.ts';
