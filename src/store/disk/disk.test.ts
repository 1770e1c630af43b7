import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { forgetfulDisk } from '../testing/forgetful-disk.ts';
import type { Disk } from './disk.ts';
import { systemDisk } from './system-disk.ts';
import { writeWhole } from './write-whole.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function text(disk: Disk, path: string): Promise<string | null> {
  const found = await disk.read(path);
  return found === null ? null : new TextDecoder().decode(found);
}

async function write(disk: Disk, path: string, content: string, isSynced: boolean): Promise<void> {
  const file = await disk.open(path, 'new');
  await file.append(bytes(content));
  if (isSynced) await file.sync();
  await file.close();
}

/** One suite for every disk. */
const DISKS: readonly (readonly [string, () => Disk, () => string])[] = [
  [
    'of this machine',
    () => systemDisk,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'onyva-disk-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    },
  ],
  ['that forgets', forgetfulDisk, () => '/season'],
];

describe.each(DISKS)('the disk %s', (_, make, place) => {
  it('has no file that was not made', async () => {
    expect(await text(make(), join(place(), 'none'))).toBeNull();
  });

  it('appends to a file, also when it is opened again, and cuts it', async () => {
    const [disk, path] = [make(), join(place(), 'log')];
    const file = await disk.open(path, 'old');
    await file.append(bytes('one '));
    await file.append(bytes('two '));
    await file.sync();
    await file.close();
    const again = await disk.open(path, 'old');
    await again.append(bytes('three'));
    expect(await text(disk, path)).toBe('one two three');
    await again.cut(4);
    await again.append(bytes('2'));
    await again.sync();
    await again.close();
    expect(await text(disk, path)).toBe('one 2');
  });

  it('begins a new file empty, whatever was there', async () => {
    const [disk, path] = [make(), join(place(), 'log')];
    await write(disk, path, 'long before', true);
    await write(disk, path, 'now', true);
    expect(await text(disk, path)).toBe('now');
  });

  it('renames over a file, and removes one or none', async () => {
    const [disk, folder] = [make(), place()];
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    await write(disk, a, 'A', true);
    await write(disk, b, 'B', true);
    await disk.rename(a, b);
    await disk.syncFolder(folder);
    expect([await text(disk, a), await text(disk, b)]).toEqual([null, 'A']);
    await disk.remove(b);
    await disk.remove(b);
    expect(await text(disk, b)).toBeNull();
    await expect(disk.rename(a, b)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('a power cut, on the disk that forgets', () => {
  /** What may stand at `path` after `work` and a power cut, over many of them. */
  async function outcomes(path: string, work: (disk: Disk) => Promise<void>): Promise<ReadonlySet<string | null>> {
    const seen = new Set<string | null>();
    for (let seed = 0; seed < 60; seed++) {
      const disk = forgetfulDisk();
      await work(disk);
      disk.powerCut(seededRandom(seed));
      seen.add(await text(disk, path));
    }
    return seen;
  }

  it('leaves what was synced, content and name', async () => {
    const seen = await outcomes('/a/log', async (disk) => {
      await write(disk, '/a/log', 'kept', true);
      await disk.syncFolder('/a');
    });
    expect(seen).toEqual(new Set(['kept']));
  });

  it('may take a name whose folder was not synced', async () => {
    const seen = await outcomes('/a/log', (disk) => write(disk, '/a/log', 'kept', true));
    expect(seen).toEqual(new Set([null, 'kept']));
  });

  it('may take all, part or nothing of a write that was not synced', async () => {
    const long = 'x'.repeat(2000);
    const seen = await outcomes('/a/log', async (disk) => {
      await write(disk, '/a/log', 'kept', true);
      await disk.syncFolder('/a');
      const file = await disk.open('/a/log', 'old');
      await file.append(bytes(long));
    });
    expect(seen).toContain('kept');
    expect(seen).toContain(`kept${long}`);
    expect([...seen].some((left) => left!.startsWith('kept\0'))).toBe(true);
    expect(seen.size).toBeGreaterThan(5);
    for (const left of seen) expect(left).toMatch(/^kept/);
  });

  it('leaves a file written whole as it was or as it is, also where the write is broken off', async () => {
    for (let seed = 0; seed < 200; seed++) {
      const random = seededRandom(seed);
      const disk = forgetfulDisk();
      await writeWhole(disk, '/a/log', bytes('before'));
      disk.failAfter(random.below(6));
      const isWritten = await writeWhole(disk, '/a/log', bytes('after'.repeat(300))).then(
        () => true,
        () => false,
      );
      disk.powerCut(random);
      const left = await text(disk, '/a/log');
      expect(isWritten ? ['after'.repeat(300)] : ['before', 'after'.repeat(300)], `seed ${seed}`).toContain(left);
    }
  });

  it('ends what was open', async () => {
    const disk = forgetfulDisk();
    const file = await disk.open('/a/log', 'old');
    disk.powerCut(seededRandom(1));
    await expect(file.append(bytes('too late'))).rejects.toThrow('the power is gone');
  });
});
