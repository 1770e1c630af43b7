/**
 * Talent scheduling of the literature: instances read, solved and proven; and its extension by locations and
 * precedences.
 */
export type { TalentInstance } from './instance.ts';
export { type ReadTalent, readTalentInstance, type TalentForm } from './read/read-instance.ts';
export { type MovieShoot, shootCost } from './shoot/movie-shoot.ts';
export { type ShootSolution, solveShoot } from './shoot/solve-shoot.ts';
export { type SolveTalentOptions, solveTalent, type TalentSolution } from './solve-talent.ts';
