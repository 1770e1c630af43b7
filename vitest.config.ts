import { configDefaults, defineConfig } from 'vitest/config';

/**
 * The browser's tests (an AD's first hour in Chromium) run with `npm run test:browser` until they pass on a loaded machine too; then
 * they belong here.
 */
const BROWSER_TESTS = 'tests/e2e/web-*.test.ts';
const inBrowser = process.env['ONYVA_BROWSER_TESTS'] === '1';

export default defineConfig({
  test: {
    include: inBrowser ? [BROWSER_TESTS] : ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(inBrowser ? [] : [BROWSER_TESTS])],
    testTimeout: 240_000,
    maxWorkers: 2,
  },
});
