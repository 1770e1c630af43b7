/**
 * Requests that nobody means, to every route: none fails, none hangs, and the season is afterwards what its edits made
 * of it. Each test run sends a few; `node bench/reliability.mjs routes` sends 10,000 to each route.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardEvaluator } from '../explain/index.ts';
import { measured, patience, times } from '../folder/testing/measured.ts';
import { seededRandom } from '../foundation/index.ts';
import { memoryStore, type SeasonStore } from '../store/index.ts';
import { createApp } from './create-app.ts';
import { type OpenedSeason, openSeason } from './open-season.ts';
import { type AnyRequest, anyRequest, ROUTE_NAMES } from './testing/any-request.ts';
import { exampleFolder, removeFolder } from './testing/open-example.ts';

const RUNS = times('ROUTE_REQUESTS', 120);

const folder = exampleFolder();
const failures: unknown[] = [];
const slowest = { milliseconds: 0, what: '' };
let store: SeasonStore;
let opened: OpenedSeason;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  store = memoryStore();
  const season = await openSeason({ folder, store, now: () => performance.now(), say: () => {} });
  if (!('services' in season)) throw new Error('the example opens');
  opened = season;
  const assets = async () => null;
  app = createApp({ services: opened.services, token: 'token', assets, onError: (error) => failures.push(error) });
});
afterAll(async () => {
  await opened.close();
  removeFolder(folder);
  const amount = `${ROUTE_NAMES.length} x ${RUNS.toLocaleString('en')}`;
  measured(
    'requests that nobody means, to every route (`any-request.test.ts`)',
    amount,
    `0 answers of 500, 0 hangs; slowest ${Math.round(slowest.milliseconds)} ms; the season equals its edits`,
  );
});

async function send({ method, address, headers, body }: AnyRequest): Promise<Response> {
  const begun = performance.now();
  const answer = await app.request(`http://127.0.0.1${address}`, { method, headers, body });
  // A stream of events has no end; of everything else the whole answer counts.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream') === true) await answer.body?.cancel();
  else await answer.arrayBuffer();
  const milliseconds = performance.now() - begun;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, what: `${method} ${address}` });
  return answer;
}

it.each(ROUTE_NAMES)(
  '%s never fails',
  async (name) => {
    const random = seededRandom(name.length * 31 + name.charCodeAt(name.length - 1));
    for (let run = 0; run < RUNS; run++) {
      const request = anyRequest(name, random);
      const what = `run ${run}: ${JSON.stringify({ ...request, body: String(request.body).slice(0, 300) })}`;
      const { status } = await send(request);
      expect(failures.splice(0), what).toEqual([]);
      expect(status, what).toBeLessThan(500);
    }
  },
  patience(120_000),
);

it('the season is what its edits made of it, in the store and in the answers', async () => {
  const { host } = opened.services;
  await host.settled();
  const kept = await store.load('season');
  expect(kept!.live).toEqual(host.live);
  expect(kept!.revision).toBe(host.revision);
  const { season, built } = host.model;
  const fresh = new BoardEvaluator(season, built);
  for (const board of Object.values(host.live.boards)) {
    expect(host.model.evaluator.evaluate(board)?.evaluation).toEqual(fresh.evaluate(board)?.evaluation);
    const [dates, strips] = [built.problem.dateCount, built.problem.strips.length];
    const goals = Array.from({ length: dates }, (_, date) => ({ unit: 0, date }));
    for (let strip = 0; strip < strips; strip++) {
      const ask = (evaluator: BoardEvaluator) => evaluator.evaluate(board)?.trial().onDays([strip], goals);
      expect(ask(host.model.evaluator)).toEqual(ask(fresh));
    }
  }
});
