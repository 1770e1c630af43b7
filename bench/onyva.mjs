// Runs the built program and ends this process when it fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/set-up.mjs';

export function onyva(...args) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args], {
    encoding: 'utf8',
  });
  if (status === 1 || status === null) {
    process.stderr.write(`onyva ${args.join(' ')} failed: ${stderr}\n`);
    process.exit(1);
  }
}
