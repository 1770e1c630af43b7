// The thread of an open season, as it is, but that it hangs when a file HANG comes into its folder, and dies by one
// called DIE: for hanging-season.test.ts.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import '../../dist/cli/season-thread.js';

const has = (name) => {
  const path = join(workerData.folder, name);
  if (!existsSync(path)) return false;
  rmSync(path);
  return true;
};

setInterval(() => {
  if (has('DIE')) throw new Error('as it was told');
  if (has('HANG')) for (;;);
}, 20);
