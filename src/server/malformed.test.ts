import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, type RouteName } from '../api/index.ts';
import { seededRandom } from '../foundation/index.ts';
import { memoryStore } from '../store/index.ts';
import { createApp } from './create-app.ts';
import { type OpenedSeason, openSeason } from './open-season.ts';
import { brokenText, NO_BODIES, ODD_NAMES, SOUND_BODIES, strayEdit } from './testing/bad-bodies.ts';
import { exampleFolder, removeFolder } from './testing/open-example.ts';

/** Bodies sent to each route. */
const RUNS = 200;

const folder = exampleFolder();
const failures: unknown[] = [];
let opened: OpenedSeason;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  const season = await openSeason({ folder, store: memoryStore(), now: () => performance.now(), say: () => {} });
  if (!('services' in season)) throw new Error('the example opens');
  opened = season;
  const assets = async () => null;
  app = createApp({ services: opened.services, token: 'token', assets, onError: (error) => failures.push(error) });
});
afterAll(async () => {
  await opened.close();
  removeFolder(folder);
});

async function send(method: string, address: string, body?: string): Promise<Response> {
  return app.request(`http://127.0.0.1${address}`, {
    method,
    headers: { host: '127.0.0.1', authorization: 'Bearer token', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
}

async function expectNoFailure(response: Response, what: string): Promise<void> {
  expect(failures.splice(0), what).toEqual([]);
  expect(response.status, what).toBeLessThan(500);
  if (response.status >= 400) {
    expect(response.headers.get('content-type'), what).toBe('application/problem+json');
    expect(await response.json(), what).toMatchObject({ status: response.status, title: expect.any(String) });
  } else await response.body?.cancel();
}

const names = Object.keys(ROUTES) as RouteName[];
const methodOf = (name: RouteName): string => name.split(' ')[0]!;
/** The route's address about `id`, which stands there as it is. */
const addressOf = (name: RouteName, id: string): string => name.split(' ')[1]!.replace(/:\w+/, id);

it.each(names.filter((name) => name.includes(':')))('%s of something that is not there is a problem', async (name) => {
  const ids = [...ODD_NAMES, '..', '%', 'x'.repeat(5000)].map(encodeURIComponent);
  for (const id of [...ids, '%E0%A4%A']) {
    const body = SOUND_BODIES[name]?.[0];
    const sent = body === undefined ? undefined : JSON.stringify(body);
    await expectNoFailure(await send(methodOf(name), addressOf(name, id), sent), addressOf(name, id));
  }
});

describe.each(Object.entries(SOUND_BODIES) as [RouteName, (typeof SOUND_BODIES)[RouteName]][])('%s', (name, sound) => {
  it('with a body that is none is a problem of the caller', async () => {
    for (const body of NO_BODIES) {
      const response = await send('POST', addressOf(name, 'main'), body);
      await expectNoFailure(response, body.slice(0, 40));
      expect(response.status).toBe(400);
    }
  });

  it('with a damaged body never fails', async () => {
    const random = seededRandom(name.length);
    for (let run = 0; run < RUNS; run++) {
      const body = brokenText(sound![run % sound!.length]!, random);
      await expectNoFailure(await send('POST', addressOf(name, 'main'), body), body);
    }
  });
});

it('an edit that asks for a board that is not there, whatever it is called, sends none back', async () => {
  for (const boardId of ['toString', 'hasOwnProperty', 'nowhere']) {
    const command = { kind: 'rename-board', board: 'main', name: boardId };
    const response = await send('POST', '/api/commands', JSON.stringify({ command, boardId, clientId: 'a' }));
    expect(await response.json()).toMatchObject({ board: null, delta: null, refused: [] });
  }
});

it('an edit of the season at a stray path is refused or done, and never fails', async () => {
  const random = seededRandom(8);
  for (let run = 0; run < RUNS; run++) {
    const body = strayEdit(random);
    await expectNoFailure(await send('POST', '/api/commands', body), body);
  }
});

it('one strip in hand twice is one strip, and the next move is answered', async () => {
  const strip = { scene: '101-1', part: 1 };
  const ask = async (strips: readonly (typeof strip)[]): Promise<unknown> =>
    (await send('POST', '/api/boards/main/what-if', JSON.stringify({ strips }))).json();
  const once = await ask([strip]);
  expect(once).toMatchObject({ days: expect.any(Array) });
  expect(await ask([strip, strip])).toEqual(once);
  expect(await ask([strip])).toEqual(once);
});

it('the season is still what it was to whoever asks: it can be read and edited', async () => {
  expect((await send('GET', '/api/season')).status).toBe(200);
  expect((await send('GET', '/api/boards/active')).status).toBe(200);
});
