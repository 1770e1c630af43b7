import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const scripts = join(import.meta.dirname, '..', 'scripts');

/**
 * Packages that a script needs before its first line runs: those it imports, and those its neighbours import, outside
 * any function.
 */
function neededBeforeSetUp(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?:[^'";(]*\bfrom)?\s*['"]([^'"]+)['"]/gm),
  ].flatMap(([, from]) => {
    if (from!.startsWith('node:')) return [];
    return from!.startsWith('.') ? neededBeforeSetUp(join(dirname(file), from!), seen) : [from!];
  });
}

for (const script of ['start.mjs', 'test.mjs', 'test-browser.mjs', 'screens.mjs']) {
  it(`${script} runs in a fresh clone, where no package is installed yet`, () => {
    expect(neededBeforeSetUp(join(scripts, script))).toEqual([]);
  });
}
