import { describe, expect, it } from 'vitest';
import { fakeHost } from './testing/fake-host.ts';
import { type WatchOptions, watchSeason } from './watch-season.ts';

/** A thread that serves as a season does, and does what `after` says when its time has come. */
function threadThat(after: string): URL {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    const pulse = new Int32Array(workerData.pulse);
    setInterval(() => Atomics.add(pulse, 0, 1), 10);
    const tell = (message) => parentPort.postMessage(message);
    const serve = () => tell({ kind: 'serving', address: 'http://' + workerData.port, port: 7000, token: workerData.token ?? 'secret' });
    parentPort.on('message', () => { tell({ kind: 'says', text: 'written' }); tell({ kind: 'closed' }); });
    ${after}`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

function watched(after: string, more: Partial<WatchOptions> = {}) {
  const host = fakeHost();
  const served: string[] = [];
  const order = { folder: '/season', webFolder: '/web', database: null, sign: null, port: 0 };
  const ended = watchSeason({
    order,
    host,
    entry: threadThat(after),
    onServing: ({ address }) => served.push(address),
    hangsAfter: 600,
    ...more,
  });
  return { host, served, ended };
}

/** Waits until the host has been told something like it. */
async function told({ host }: { readonly host: ReturnType<typeof fakeHost> }, words: RegExp): Promise<void> {
  await expect.poll(() => host.remarked(), { timeout: 60_000 }).toMatch(words);
}

describe('an open season', () => {
  it('is closed by Ctrl-C: its files are written first', async () => {
    const season = watched('serve();');
    await expect.poll(() => season.served, { timeout: 60_000 }).toEqual(['http://0']);
    season.host.interrupt();
    expect(await season.ended).toBe(0);
    expect(season.host.remarked()).toContain('written');
  });

  it('that hangs begins again at its port with its secret, and the page is opened once', async () => {
    const season = watched(`serve(); if (workerData.token === null) setTimeout(() => { for (;;); }, 100);
      else tell({ kind: 'says', text: 'port ' + workerData.port + ' token ' + workerData.token });`);
    await told(season, /no longer answered[\s\S]*port 7000 token secret/);
    await told(season, /open again at the same address/);
    expect(season.served).toEqual(['http://0']);
    season.host.interrupt();
    expect(await season.ended).toBe(0);
  });

  it('that dies begins again, and says what happened', async () => {
    const season = watched(
      `serve(); if (workerData.token === null) setTimeout(() => { throw new Error('out of luck'); }, 50);`,
    );
    await told(season, /out of luck[\s\S]*begins again[\s\S]*open again/);
    season.host.interrupt();
    expect(await season.ended).toBe(0);
  });

  it('that is lost again and again ends, and says where the season is', async () => {
    const season = watched(`serve(); setTimeout(() => process.exit(3), 20);`);
    expect(await season.ended).toBe(1);
    expect(season.host.remarked()).toContain('failed 3 times');
  });

  it('that cannot be opened says why and what to do, and is not tried again', async () => {
    const season = watched(`tell({ kind: 'refused', said: 'The folder is held.', action: 'Close the other.' });`);
    expect(await season.ended).toBe(1);
    expect(season.host.remarked()).toBe('onyva open: The folder is held.\n    -> Close the other.\n');
  });

  it('that dies while it opens is not tried again', async () => {
    const season = watched(`throw new Error('at once');`);
    expect(await season.ended).toBe(1);
    expect(season.host.remarked()).toContain('failed while it opened the season');
  });

  it('is left at once by Ctrl-C while it opens, and by a second one while it closes', async () => {
    const opening = watched(`for (;;);`);
    opening.host.interrupt();
    expect(await opening.ended).toBe(0);
    const closing = watched(`serve(); setTimeout(() => { for (;;); }, 50);`, { hangsAfter: 600_000 });
    await expect.poll(() => closing.served, { timeout: 60_000 }).toHaveLength(1);
    closing.host.interrupt();
    closing.host.interrupt();
    expect(await closing.ended).toBe(0);
  });
});
