import { join } from 'node:path';
import process from 'node:process';
import { root } from './set-up.mjs';

/**
 * The program that users run, `dist/program`, where this process has built it (or was told so by `ONYVA_AS_BUILT`);
 * else what `tsc -b` alone writes, which is newer after a change.
 */
export const program = join(root, 'dist', process.env.ONYVA_AS_BUILT === undefined ? 'cli' : 'program', 'main.js');
