import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const IN_BROWSER = 'tests/e2e/web-*.test.ts';

/**
 * Everything else first, on both cores; then the tests in a real Chromium, one file after the other, with the machine
 * to themselves.
 */
export default defineConfig({
  test: {
    // Files of one worker share the modules they load: nothing here keeps state in one that a test could notice.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', IN_BROWSER],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // The built program is run as Node would: it loads its threads from beside itself.
          server: { deps: { external: [/[\\/]dist[\\/]/] } },
        },
      },
      {
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          // What takes a second here may take ten elsewhere; a test that waits does so for something a person would
          // see.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
