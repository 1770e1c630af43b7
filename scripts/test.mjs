// `npm test`: set up, lint, type-check and build every room, then all tests; those in a browser last. Arguments go to
// vitest.
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { root, run, setUp } from './set-up.mjs';

setUp();
const bin = (name) => join(root, 'node_modules', ...name);
run(process.execPath, [bin(['@biomejs', 'biome', 'bin', 'biome']), 'check', '.']);
findChromium();
run(process.execPath, [bin(['vitest', 'vitest.mjs']), 'run', ...process.argv.slice(2)]);
