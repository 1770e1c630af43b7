/** Talent scheduling of the literature: instances read, solved and proven. */
export type { TalentInstance } from './instance.ts';
export { type ReadTalent, readTalentInstance } from './read-instance.ts';
export { type SolveTalentOptions, solveTalent, type TalentSolution } from './solve-talent.ts';
