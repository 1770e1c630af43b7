/** Worker: solving off the main thread. */
export { BoundThread } from './bound-in-worker.ts';
export type { PostedOptions, SolveRequest, WorkerMessage } from './messages.ts';
export { type Progress, type SolveInWorkersOptions, solveInWorkers } from './solve-in-workers.ts';
