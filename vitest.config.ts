import { defineConfig } from 'vitest/config';
import { asBuilt } from './tests/as-built.ts';
import { LongestFirst } from './tests/longest-first.ts';

const IN_BROWSER = 'tests/e2e/web-*.test.ts';

const plugins = process.env.ONYVA_AS_BUILT === undefined ? [] : [asBuilt];
// The built program is run as Node would: it loads its threads from beside itself.
const server = { deps: { external: [/[\\/]dist[\\/]/] } };

/** Everything else first; then the tests in a real Chromium. */
export default defineConfig({
  test: {
    // Files of one worker share the modules they load: nothing here keeps state in one that a test could notice.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins,
        test: {
          name: 'rooms',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', IN_BROWSER],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // One more than the cores of a small machine: some tests wait for a child that is killed, or begins.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
          server,
        },
      },
      {
        plugins,
        test: {
          name: 'browser',
          include: [IN_BROWSER],
          // What takes a second here may take ten elsewhere; a test that waits does so for something a person would
          // see.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000, interval: 100 } },
          // A page, its browser and its server keep a core busy together.
          maxWorkers: 2,
          server,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
