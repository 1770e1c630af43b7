import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';
import { emptyFolder, onyva, onyvaHere } from './command-line.ts';

const SCRIPT = 'Title: Two keys\n\nINT. FLAT - DAY #1#\n\nANNA\nThis one is mine.\n';

describe('onyva init', () => {
  it('never overwrites a script of another content', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'show', 'scripts'), { recursive: true });
    writeFileSync(join(folder, '101.fountain'), SCRIPT);
    writeFileSync(join(folder, 'show', 'scripts', '101.fountain'), `${SCRIPT}\nBEN\nThe only copy of this line.\n`);
    const { code, err } = await onyvaHere(['init', 'show', '101.fountain'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/file-in-the-way: show\/scripts\/101\.fountain is there already, with another content/);
    expect(readFileSync(join(folder, 'show', 'scripts', '101.fountain'), 'utf8')).toContain('The only copy');
  });

  it('takes scripts that are in the folder already', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
    expect(await onyvaHere(['init', '.', 'scripts/101.fountain'], folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'season.yaml'), 'utf8')).toContain('scripts/101.fountain');
  });
});

describe('onyva plan', () => {
  it.skipIf(process.platform === 'win32')(
    'says before it plans that no plan can be written (NEEDS a POSIX shell)',
    async () => {
      const folder = emptyFolder();
      writeFileSync(join(folder, '101.fountain'), SCRIPT);
      await onyvaHere(['init', 'show', '101.fountain'], folder);
      // No file may become longer than 1 kB: as on a full disk.
      const command = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`;
      const words = [process.execPath, program, 'plan', 'show', '--seconds', '60'];
      const { status, stderr } = spawnSync('sh', ['-c', command, ...words], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 30_000,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/file-unwritable: show\/plan\.json cannot be written: EFBIG/);
      expect(stderr).not.toContain('planning');
    },
  );

  it('stopped early, leaves a better plan in its place', async () => {
    const folder = emptyFolder();
    expect((await onyvaHere(['generate', 'show', '--size', 'S'], folder)).code).toBe(0);
    await onyvaHere(['plan', 'show', '--iterations', '400'], folder);
    const before = readFileSync(join(folder, 'show', 'plan.json'), 'utf8');
    const { err, out } = await onyvaHere(['plan', 'show', '--iterations', '1', '--seed', '9'], folder);
    expect(readFileSync(join(folder, 'show', 'plan.json'), 'utf8')).toBe(before);
    expect(err).toContain('show/plan.json stays: it is better than the plan found now, which is in show/plan-2.json.');
    expect(out).toContain('show/plan-2.json written');
  });
});

it('onyva print does not print over the season', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '101.fountain'), SCRIPT);
  await onyvaHere(['init', 'show', '101.fountain'], folder);
  await onyvaHere(['plan', 'show', '--iterations', '5'], folder);
  for (const file of ['season.yaml', 'plan.json', join('scripts', '101.fountain')]) {
    const before = readFileSync(join(folder, 'show', file), 'utf8');
    expect(await onyvaHere(['print', 'show', 'one-liner', '-o', join('show', file)], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('which is not printed over; nothing was written'),
    });
    expect(readFileSync(join(folder, 'show', file), 'utf8')).toBe(before);
  }
});

it('onyva print names two plans by folder and file: most are called alike', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, '101.fountain'), SCRIPT);
  await onyvaHere(['init', 'show', '101.fountain'], folder);
  await onyvaHere(['plan', 'show', '--iterations', '5'], folder);
  mkdirSync(join(folder, 'winter'));
  writeFileSync(join(folder, 'winter', 'plan.json'), readFileSync(join(folder, 'show', 'plan.json')));
  const { out } = await onyvaHere(['print', 'show', 'comparison', '--beside', join('winter', 'plan.json')], folder);
  expect(out).toContain('A · show/plan.json · B · winter/plan.json');
});

it('shows escape sequences of scripts and seasons instead of doing them', async () => {
  const folder = emptyFolder();
  const title = 'Two\u001b]0;owned\u0007 keys';
  writeFileSync(join(folder, '101.fountain'), SCRIPT.replace('FLAT', 'FL\u001b[31mAT').replace('Two keys', title));
  for (const words of [
    ['import', '101.fountain'],
    ['init', 'show', '101.fountain'],
    ['plan', 'show', '--iterations', '5'],
    ['print', 'show', 'one-liner'],
    ['explain', 'show'],
    ['check', 'show'],
    ['import', '\u001b[2Jnone.fountain'],
  ]) {
    const { out, err } = await onyvaHere(words, folder);
    expect(`${out}${err}`).not.toBe('');
    expect(`${words[0]}: ${out}${err}`).not.toContain('\u001b');
  }
});

describe('onyva open', () => {
  const season = async (): Promise<string> => {
    const folder = emptyFolder();
    writeFileSync(join(folder, '101.fountain'), SCRIPT);
    await onyvaHere(['init', 'show', '101.fountain'], folder);
    return folder;
  };

  it('says in a sentence that the port does not exist or is taken, and ends', async () => {
    const folder = await season();
    const { code, err } = onyva(['open', 'show', '--no-browser', '--port', '99999'], folder);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^onyva open: --port takes a whole number up to 65535\n/),
    });
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const second = onyva(['open', 'show', '--no-browser', '--port', String(port)], folder);
    taken.close();
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toMatch(/^onyva open: listen EADDRINUSE.*\n$/);
  }, 120_000);

  it('says in a sentence that .onyva is a file', async () => {
    const folder = await season();
    writeFileSync(join(folder, 'show', '.onyva'), 'mine');
    const { code, err } = onyva(['open', 'show', '--no-browser'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^onyva open: .*\.onyva is not a folder; .*\n {4}-> Move .* away and open again\.\n$/);
    expect(readFileSync(join(folder, 'show', '.onyva'), 'utf8')).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('does not go where a link called .onyva leads', async () => {
    const folder = await season();
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'show', '.onyva'));
    const { code, err } = onyva(['open', 'show', '--no-browser'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^onyva open: .*\.onyva is a link; .*\n {4}-> Remove the link .*\n$/);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'ends with a sentence when there is no room for its edits, and leaves nothing (NEEDS a POSIX shell)',
    async () => {
      const folder = await season();
      const command = `trap '' XFSZ; ulimit -f 1000; exec "$0" "$@"`;
      const words = [process.execPath, program, 'open', 'show', '--no-browser'];
      const { status, stderr } = spawnSync('sh', ['-c', command, ...words], {
        cwd: folder,
        encoding: 'utf8',
        timeout: 100_000,
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/^onyva open: .*show cannot be written to: .*\n {4}-> \S.*\n$/);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(existsSync(join(folder, 'show', '.onyva'))).toBe(false);
    },
    120_000,
  );

  it('makes no folder where there is no season', () => {
    const folder = emptyFolder();
    const { code, err } = onyva(['open', 'TYPO', '--no-browser'], folder);
    expect(code).toBe(1);
    expect(err).toContain('there is no file');
    expect(readdirSync(folder)).toEqual([]);
  });
});
