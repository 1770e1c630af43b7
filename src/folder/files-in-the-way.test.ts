import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesInTheWay } from './files-in-the-way.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-way-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('files with other content, folders and dead links are in the way; the same content is not', () => {
  writeFileSync(join(folder, 'same'), 'new');
  writeFileSync(join(folder, 'shorter'), 'old');
  writeFileSync(join(folder, 'longer'), 'older draft');
  mkdirSync(join(folder, 'folder'));
  symlinkSync('nowhere', join(folder, 'link'));
  const names = ['same', 'shorter', 'longer', 'folder', 'link', 'none'];
  const files = names.map((path) => ({ path, content: 'new' }));
  expect(filesInTheWay(folder, 'show', files).map(({ code, message }) => [code, message])).toEqual(
    ['shorter', 'longer', 'folder', 'link'].map((name) => [
      'file-in-the-way',
      { code: 'folder.file-in-the-way', fields: { file: join('show', name) } },
    ]),
  );
});
