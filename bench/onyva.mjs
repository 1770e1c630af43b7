// Runs the built program and ends this process when it fails.
import { spawnSync } from 'node:child_process';
import { program } from '../scripts/program.mjs';

export function onyva(...args) {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  });
  if (status === 1 || status === null) {
    process.stderr.write(`onyva ${args.join(' ')} failed: ${stderr}\n`);
    process.exit(1);
  }
}
