import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerEvent, SolveView } from '../api/index.ts';
import { eventually, type OpenedExample, openExample, removeFolder } from './testing/open-example.ts';

const compiled = existsSync(new URL('../../dist/worker/solver-thread.js', import.meta.url));

/** A search as a browser sees it: begun, watched, looked at, stopped, taken or dropped. */
describe.skipIf(!compiled)('a search (NEEDS `npm run build` first: its threads run compiled code)', () => {
  let season: OpenedExample;
  let stopListening = (): void => {};
  const told: SolveView[] = [];
  beforeEach(async () => {
    told.length = 0;
    season = await openExample();
    stopListening = season.client.listen((event: ServerEvent) => {
      if (event.type === 'solve') told.push(event.solve);
    });
  });
  afterEach(async () => {
    stopListening();
    await season.close();
    removeFolder(season.folder);
  });
  const newest = (): SolveView | undefined => told.at(-1);
  /** A search that is stopped before it has a plan is over, with nothing to take. */
  const hasPlan = (id: string) =>
    eventually(() => told.some((view) => view.id === id && (view.preview > 0 || view.state === 'done')));

  it('shows its best plan so far, is stopped, and its plan is taken as one edit that can be undone', async () => {
    const before = await season.client.board('main');
    const begun = await season.client.solve({ boardId: 'main', seconds: 600, seed: 1, afresh: true });
    expect(begun).toMatchObject({ state: 'running', preview: 0, from: { conflicts: before.conflicts.length } });
    await hasPlan(begun.id);
    const best = await season.client.solveBoard(begun.id);
    expect(best.boneyard).toEqual([]);
    expect(best.cost).not.toBeNull();
    // Looking changes nothing (the bound may have come in meanwhile).
    expect({ ...(await season.client.board('main')), bound: null }).toEqual({ ...before, bound: null });

    await season.client.stopSolve(begun.id);
    const done = await eventually(() => (newest()?.state === 'done' ? newest() : null));
    expect(done.result).toMatchObject({ legal: true, conflicts: 0 });
    // The curve only ever gets better.
    for (const [i, point] of done.history.entries()) {
      const last = done.history[i - 1];
      if (last !== undefined) expect(point.broken < last.broken || point.cost < last.cost).toBe(true);
    }
    const answer = await season.client.takeSolve(begun.id, { clientId: 'a', boardId: 'main' });
    expect(answer.board).toMatchObject({ legal: true, cost: { total: done.result!.cost } });
    expect(answer.history.undo).not.toBeNull();
    expect((await season.client.solveState(begun.id)).state).toBe('taken');
    await season.client.undo({ clientId: 'a' });
    const undone = await season.client.board('main');
    expect({ ...undone, revision: 0, bound: null }).toEqual({ ...before, revision: 0, bound: null });
  }, 30_000);

  it('that is dropped leaves the board alone and makes room for the next', async () => {
    const begun = await season.client.solve({ boardId: 'main', seconds: 600, seed: 1 });
    await expect(season.client.solve({ boardId: 'main' })).rejects.toMatchObject({ problem: { status: 409 } });
    expect((await season.client.dropSolve(begun.id)).state).toBe('dropped');
    expect((await season.client.board('main')).revision).toBe(0);
    await expect(season.client.takeSolve(begun.id, { clientId: 'a' })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    const next = await season.client.solve({ boardId: 'main', seconds: 1, seed: 2 });
    expect(next.state).toBe('running');
    await hasPlan(next.id);
    await season.client.stopSolve(next.id);
    await eventually(() => (newest()?.id === next.id && newest()?.state === 'done' ? true : null));
  }, 30_000);

  it.skipIf(!existsSync('/proc/self/status'))(
    'that is dropped leaves no thread behind, however often (Linux)',
    async () => {
      const threads = () => Number(/^Threads:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]);
      const before = threads();
      for (let count = 0; count < 6; count++) {
        const { id } = await season.client.solve({ boardId: 'main', seconds: 600, seed: count, afresh: true });
        if (count % 2 === 0) await eventually(() => threads() > before);
        await season.client.dropSolve(id);
      }
      await eventually(() => threads() <= before);
      expect((await season.client.solves()).every(({ state }) => state === 'dropped')).toBe(true);
    },
    60_000,
  );

  it('knows when the season was edited meanwhile', async () => {
    const begun = await season.client.solve({ boardId: 'main', seconds: 1, seed: 1 });
    await season.client.command({
      command: { kind: 'edit-scene', scene: '101-2', minutes: 75 },
      boardId: 'main',
      clientId: 'a',
    });
    expect((await season.client.solveState(begun.id)).stale).toBe(true);
    await hasPlan(begun.id);
    await season.client.stopSolve(begun.id);
    await eventually(() => (newest()?.state === 'done' ? true : null));
    const { board } = await season.client.takeSolve(begun.id, { clientId: 'a', boardId: 'main' });
    expect(board!.boneyard).toEqual([]);
  }, 30_000);
});
