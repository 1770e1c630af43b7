import { compiledBeside } from '../foundation/index.ts';

/** The compiled thread of this room. */
export function threadEntry(name: 'solver-thread' | 'bound-thread'): URL {
  return new URL(compiledBeside(import.meta.url, name));
}
