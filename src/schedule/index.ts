/** Schedule: the problem in integers, its rules and costs, evaluation, bounds and search. Knows no records. */
export { lowerBound } from './bounds/lower-bound.ts';
export { evaluate } from './evaluate/evaluate.ts';
export { type RandomProblemOptions, randomProblem, SEASON } from './generate/random-problem.ts';
export * from './problem.ts';
export { brokenOf, RULES } from './rules/rules.ts';
export { Probe, type Tried } from './search/probe.ts';
export * from './solution.ts';
export { solve } from './solve.ts';
