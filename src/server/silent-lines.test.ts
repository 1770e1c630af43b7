import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { closeSilentLines } from './silent-lines.ts';

const REQUEST = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}';

/** In a thread of its own: asks once (`again`: twice) and sends its last question while this thread stands still. */
const ASKS = `
const { parentPort, workerData: { port, again, request } } = require('node:worker_threads');
const line = require('node:net').connect(port, '127.0.0.1');
let answers = 0;
const ask = () => {
  parentPort.postMessage('stand still');
  setTimeout(() => line.write(request), 400);
};
line.on('connect', () => (again ? line.write(request) : setTimeout(ask, 50)));
line.on('data', (data) => {
  if (again && answers++ === 0) ask();
  else parentPort.postMessage(String(data).slice(9, 12));
});
line.on('error', (error) => parentPort.postMessage(error.code));
line.on('close', () => parentPort.postMessage('closed'));
`;

const server = createServer(
  { headersTimeout: 300, keepAliveTimeout: 300, connectionsCheckingInterval: 50 },
  (ask, answer) => {
    ask.resume();
    ask.on('end', () => answer.end('ok'));
  },
);
closeSilentLines(server);
afterEach(() => new Promise((closed) => server.close(closed)));

it.each([true, false])(
  'a question that came while the server stood still is answered (on a line used before: %s)',
  async (again) => {
    await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens));
    const { port } = server.address() as AddressInfo;
    const asks = new Worker(ASKS, { eval: true, workerData: { port, again, request: REQUEST } });
    const heard = await new Promise((hears) => {
      asks.on('message', (said: string) => {
        if (said !== 'stand still') return hears(said);
        const began = performance.now();
        while (performance.now() - began < 900);
      });
    });
    expect(heard).toBe('200');
    // Nothing more comes: it is closed as before.
    expect(await new Promise((hears) => asks.once('message', hears))).toBe('closed');
    await asks.terminate();
  },
);
