import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';

const ADDRESS = 'http://127.0.0.1:4711/?token=very-secret';
const { PATH, DISPLAY } = process.env;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-browser-'));
  writeFileSync(
    join(folder, 'xdg-open'),
    `#!/bin/sh\necho "$@" > ${join(folder, 'new')}\nmv ${join(folder, 'new')} ${join(folder, 'said')}\n`,
  );
  chmodSync(join(folder, 'xdg-open'), 0o755);
  process.env.PATH = `${folder}:${PATH}`;
  process.env.DISPLAY = ':0';
});
afterEach(() => {
  process.env.PATH = PATH;
  if (DISPLAY === undefined) delete process.env.DISPLAY;
  else process.env.DISPLAY = DISPLAY;
  rmSync(folder, { recursive: true });
});

/** What the desktop was asked to open. */
async function asked(): Promise<string> {
  const said = join(folder, 'said');
  await expect.poll(() => existsSync(said), { timeout: 60_000 }).toBe(true);
  return readFileSync(said, 'utf8').trim();
}

describe.skipIf(process.platform !== 'linux')('the browser', () => {
  it('is shown a page that only this user can read, and no secret in its arguments', async () => {
    const remove = openBrowser(ADDRESS, folder);
    const page = await asked();
    expect(page).toBe(join(folder, 'open.html'));
    expect(statSync(page).mode & 0o777).toBe(0o600);
    expect(readFileSync(page, 'utf8')).toContain(`content="0; url=${ADDRESS}"`);
    remove();
    expect(existsSync(page)).toBe(false);
  });

  it('is shown one in a folder of its own where there is no season yet', async () => {
    const remove = openBrowser(ADDRESS, null);
    const page = await asked();
    expect(statSync(join(page, '..')).mode & 0o777).toBe(0o700);
    remove();
    expect(existsSync(join(page, '..'))).toBe(false);
  });

  it('is led nowhere by a link that came with the season', async () => {
    const elsewhere = join(folder, 'diary');
    writeFileSync(elsewhere, 'dear diary');
    symlinkSync(elsewhere, join(folder, 'open.html'));
    const remove = openBrowser(ADDRESS, folder);
    await asked();
    remove();
    expect(readFileSync(elsewhere, 'utf8')).toBe('dear diary');
  });
});
