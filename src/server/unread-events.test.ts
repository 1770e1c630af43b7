import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '../api/index.ts';
import { calendarDay } from '../foundation/index.ts';
import { Events } from './events.ts';
import { eventually, type OpenedExample, openExample, removeFolder } from './testing/open-example.ts';

let season: OpenedExample;
beforeAll(async () => {
  season = await openExample();
});
afterAll(async () => {
  await season.close();
  removeFolder(season.folder);
});

/** A tab that asks for events and then stands still. */
function deafTab(): Promise<Socket> {
  const { hostname, port } = new URL(season.origin);
  return new Promise((resolve) => {
    const line = connect(Number(port), hostname, () => {
      line.write(`GET /api/events HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${season.token}\r\n\r\n`);
    });
    line.once('data', () => {
      line.pause();
      resolve(line);
    });
    line.on('error', () => {});
  });
}

it('a tab that does not read is let go, one that reads hears every edit', async () => {
  const deaf = await deafTab();
  const heard = new Set<number>();
  let losses = 0;
  const stop = season.client.listen(
    (event) => {
      if (event.type === 'revision') heard.add(event.revision);
    },
    (connected) => {
      if (!connected) losses++;
    },
  );
  const to = { date: calendarDay('2027-04-13'), unit: 'main' };
  const edits = 20;
  for (let count = 1; count <= edits; count++) {
    const command: Command = { kind: 'add-banner', board: 'main', id: `b${count}`, text: 'E'.repeat(400_000), to };
    await season.client.command({ command, clientId: 'a' });
    await season.client.command({ command: { kind: 'remove-banner', board: 'main', id: `b${count}` }, clientId: 'a' });
  }
  await eventually(() => heard.has(2 * edits));
  expect(heard.size).toBe(2 * edits);
  expect(losses).toBe(0);
  stop();
  let isClosed = false;
  deaf.on('close', () => {
    isClosed = true;
  });
  deaf.resume();
  await eventually(() => isClosed);
}, 60_000);

it('an event is written out once, however many listen', () => {
  const events = new Events();
  const got: Uint8Array[] = [];
  for (let count = 0; count < 3; count++) events.listen((event) => got.push(event));
  events.tell({ type: 'bound', revision: 7 });
  expect(new Set(got).size).toBe(1);
  expect(new TextDecoder().decode(got[0])).toBe('data: {"type":"bound","revision":7}\n\n');
});
