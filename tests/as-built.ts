import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src') + sep;

/** What is not in `dist` as modules: tests, what builds their data, and the screens, which Vite makes one file of. */
const UNBUILT = /\.test\.ts$|[\\/]testing[\\/]|[\\/]src[\\/]web[\\/]/;

/**
 * Tests load the modules that `tsc` built, which is what users run: Node loads and runs them faster than Vitest runs
 * the sources. Only for `npm test`, which builds first; `npx vitest` alone tests the sources as they stand.
 */
export const asBuilt: Plugin = {
  name: 'as-built',
  enforce: 'pre',
  resolveId(wanted, importer) {
    if (importer === undefined || !wanted.startsWith('.') || !wanted.endsWith('.ts')) return null;
    const path = resolve(dirname(importer.replace(/\?.*/, '')), wanted);
    if (!path.startsWith(source) || UNBUILT.test(path)) return null;
    const built = join(root, 'dist', relative(source, path)).replace(/\.ts$/, '.js');
    return existsSync(built) ? built : null;
  },
};
