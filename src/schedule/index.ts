/** Schedule: the problem in integers, its rules and costs, evaluation, bounds and search. Knows no records. */
export { evaluate } from './evaluate/evaluate.ts';
export * from './problem.ts';
export { brokenOf, RULES } from './rules/rules.ts';
export * from './solution.ts';
