// `npm test`: set up, lint, type-check and build every room, then all tests. Arguments go to vitest.
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
const bin = (name) => join(root, 'node_modules', ...name);
run(process.execPath, [bin(['@biomejs', 'biome', 'bin', 'biome']), 'check', '.']);
run(process.execPath, [bin(['vitest', 'vitest.mjs']), 'run', ...process.argv.slice(2)]);
