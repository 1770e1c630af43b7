/** Planning: from the records of a season to a scheduling problem and back to a plan, with the reasons why. */
export { type BuildOptions, type BuiltProblem, buildProblem } from './problem/build-problem.ts';
export type { ConstantName, GroupName, ProblemIndex, StripName, WayName } from './problem/problem-index.ts';
