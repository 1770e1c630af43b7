import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedExample, openExample, removeFolder } from './testing/open-example.ts';

let season: OpenedExample;
beforeAll(async () => {
  season = await openExample();
});
afterAll(async () => {
  await season.close();
  removeFolder(season.folder);
});

const port = (): number => Number(new URL(season.origin).port);

/** Sends bytes of a body until the other end has had enough; what it answered, and how much it took. */
function pour(megabytes: number, headers: Record<string, string | number>): Promise<{ status: number; sent: number }> {
  return new Promise((resolve) => {
    let [status, sent] = [0, 0];
    const piece = Buffer.alloc(1_000_000, 0x20);
    const call = request(
      { port: port(), host: '127.0.0.1', path: '/api/commands', method: 'POST', headers },
      (answer) => {
        status = answer.statusCode ?? 0;
        answer.resume();
      },
    );
    const more = (): void => {
      while (sent < megabytes && status === 0) {
        sent++;
        if (!call.write(piece)) {
          call.once('drain', more);
          return;
        }
      }
      call.end();
    };
    call.on('error', () => {});
    call.on('close', () => resolve({ status, sent }));
    more();
  });
}

describe('a body that is too large', () => {
  it.each([
    ['that says so', { 'content-length': 400_000_000 }],
    ['that does not say how large it is', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused before it is taken, and nothing of it stays', async (_, length) => {
    const headers = { authorization: `Bearer ${season.token}`, 'content-type': 'application/json', ...length };
    const before = process.memoryUsage().arrayBuffers;
    const { status, sent } = await pour(400, headers);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(200);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
    expect((await season.client.season()).revision).toBe(0);
  });

  it('of somebody without the token is not read at all', async () => {
    const { status, sent } = await pour(400, { 'content-length': 400_000_000 });
    expect(status).toBe(401);
    expect(sent).toBeLessThan(100);
  });
});

/** A line that says `said` and then nothing; resolves when the other end has closed it. */
function silent(said: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const line: Socket = connect(port(), '127.0.0.1', () => line.write(said));
    line.on('data', (bytes) => {
      heard += bytes;
    });
    line.on('error', () => {});
    line.on('close', () => resolve(heard));
  });
}

describe('a line on which nothing more comes', () => {
  it('is closed: one that says nothing, one that stops in its headers, one whose request was answered', async () => {
    const answers = await Promise.all([
      silent(''),
      silent('GET /api/season HTTP/1.1\r\nHost: 127.0.0.1\r\nX: '),
      silent(`GET /api/files HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${season.token}\r\n\r\n`),
    ]);
    expect(answers[2]).toContain('200 OK');
    expect((await season.client.season()).revision).toBe(0);
  }, 60_000);
});
