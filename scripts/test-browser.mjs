// `npm run test:browser`: set up, then the tests that need a Chromium (on PATH, or named by CHROMIUM_PATH).
import { join } from 'node:path';
import { root, run, setUp } from './set-up.mjs';

setUp();
run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], {
  env: { ...process.env, ONYVA_BROWSER_TESTS: '1' },
});
