import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { ROUTES } from './routes.ts';

/** A client of a server that answers everything the same, and what it was asked. */
function clientOf(answer: Response, options: Parameters<typeof createClient>[0] = {}) {
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const authorization = new Headers(init?.headers).get('authorization');
    const parts = [init?.method, String(input), init?.body, authorization, init?.credentials];
    asked.push(parts.filter((part) => part !== undefined && part !== null).join(' '));
    return answer.clone();
  };
  return { client: createClient({ fetch, ...options }), asked };
}

describe('the client', () => {
  it("asks the page's own server, with the token it was given", async () => {
    const { client, asked } = clientOf(Response.json({ revision: 3 }));
    expect(await client.season()).toEqual({ revision: 3 });
    await client.undo({ clientId: 'a', have: 2 });
    expect(asked).toEqual(['GET /api/season omit', 'POST /api/undo {"clientId":"a","have":2} omit']);
  });

  it('asks another server with a token', async () => {
    const { client, asked } = clientOf(Response.json({}), { address: 'http://127.0.0.1:4711', token: 't' });
    await client.compare('main', 'rain & snow');
    const query = 'a=main&b=rain+%26+snow';
    expect(asked).toEqual([`GET http://127.0.0.1:4711/api/boards/compare?${query} Bearer t omit`]);
  });

  it('asks for one thing, whatever is in its name', async () => {
    const { client, asked } = clientOf(Response.json({}));
    for (const id of ['main', 'a/b', '../files', 'index', 'é?x=1']) await client.board(id);
    expect(asked.map((line) => line.split(' ')[1])).toEqual([
      '/api/boards/main',
      '/api/boards/a%2Fb',
      '/api/boards/..%2Ffiles',
      '/api/boards/index',
      '/api/boards/%C3%A9%3Fx%3D1',
    ]);
  });

  it('knows the address of a document', () => {
    const { client } = clientOf(Response.json({}), { address: 'http://127.0.0.1:4711' });
    expect(client.documentAddress('one-liner', { board: 'main', lang: 'fr' })).toBe(
      'http://127.0.0.1:4711/api/documents/one-liner?board=main&lang=fr',
    );
    expect(createClient().documentAddress('plan', {})).toBe('/api/documents/plan');
  });

  it('throws the problem that a server answers', async () => {
    const problem = { type: 'about:blank', title: 'Gone', status: 404, detail: 'There is none.', action: 'Look.' };
    const { client } = clientOf(Response.json(problem, { status: 404 }));
    await expect(client.board('main')).rejects.toMatchObject({ name: 'ApiError', problem });
  });

  it('says what to do when the answer comes from something else than Onyva', async () => {
    const { client } = clientOf(new Response('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(client.season()).rejects.toMatchObject({ problem: { status: 502, detail: '502 Bad Gateway' } });
  });

  it('has a name for every route', async () => {
    const { client, asked } = clientOf(Response.json({}));
    const names = Object.keys(ROUTES).filter((name) => !name.endsWith('/events') && !name.endsWith('/documents/:name'));
    const { documentAddress: _, listen: __, ...questions } = client;
    expect(Object.keys(questions)).toHaveLength(names.length);
    for (const question of Object.values(questions) as ((...of: unknown[]) => Promise<unknown>)[])
      await question('x', {});
    const addresses = names.map((name) => name.replace(/:\w+/, 'x'));
    expect(asked.map((line) => line.split(/[ ?]/).slice(0, 2).join(' ')).sort()).toEqual(addresses.sort());
  });
});
