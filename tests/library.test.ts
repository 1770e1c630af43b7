import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8');
const example = join(root, 'examples', 'library', 'plan-a-season.mjs');

describe('onyva as a library', () => {
  it('does what its page shows', () => {
    expect(page).toContain(readFileSync(example, 'utf8'));
    const printed = execFileSync(process.execPath, [example], { cwd: root, encoding: 'utf8' });
    expect(page).toContain(`It prints:\n\n\`\`\`\n${printed}\`\`\``);
  });

  it('has everything its page names', () => {
    const rows = page.split('\n').filter((line) => /^\| `\w+`(, `\w+`)* \|/.test(line));
    const rooms = library as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const named: string[] = [];
    for (const row of rows) {
      const [, names = '', gives = ''] = row.split('|');
      const of = [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name!);
      named.push(...of);
      for (const [, value] of gives.matchAll(/`([A-Za-z_]\w+)`/g)) {
        expect(Object.keys(rooms[of[0]!] ?? {}), `${of[0]} of docs/library.md`).toContain(value);
      }
    }
    expect(named.sort()).toEqual(Object.keys(library).sort());
  });

  it('is published without tests, their builders and what only the compiler reads', () => {
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }] = JSON.parse(listed) as [{ readonly files: readonly { readonly path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['dist/index.js', 'dist/index.d.ts', 'dist/program/main.js']));
    expect(paths.filter((path) => /(^|\/)(testing|tests?)\/|\.test\.|\.tsbuildinfo$|-checked\//.test(path))).toEqual(
      [],
    );
  });
});
