/** Store: where live seasons are kept. */
export { memoryStore } from './memory-store.ts';
export * from './store.ts';
