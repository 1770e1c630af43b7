// `npm run test:browser`: set up, then only those of `npm test` that need a Chromium (on PATH, or named by
// CHROMIUM_PATH).
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
run(process.execPath, [vitest, 'run', '--project', 'browser', ...process.argv.slice(2)]);
