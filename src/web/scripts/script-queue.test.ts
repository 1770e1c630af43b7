import { expect, it } from 'vitest';
import type { Trouble } from '../live/notice.ts';
import { scriptQueue } from './script-queue.ts';

const trouble = { title: 'wrong', detail: '', action: '' } as const satisfies Trouble;
const file = (name: string, text: string): File => new File([text], name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('reads one file after the other, and one that fails does not stop the others', async () => {
  const asked: string[] = [];
  const queue = scriptQueue<string>(
    async ({ file, bytes }) => {
      asked.push(file);
      if (file === 'bad') throw new Error('no');
      return atob(bytes);
    },
    () => trouble,
  );
  queue.add([file('one', 'é'), file('bad', ''), file('two', 'b')]);
  queue.add([file('three', 'c')]);
  expect(queue.rows.get().rows.map(({ state }) => state)).toEqual(['reading', 'waiting', 'waiting', 'waiting']);
  await settled();
  expect(asked).toEqual(['one', 'bad', 'two', 'three']);
  // Bytes as they are: UTF-8 of é.
  expect(queue.rows.get().rows.map(({ state, view }) => [state, view])).toEqual([
    ['read', '\u00c3\u00a9'],
    ['failed', null],
    ['read', 'b'],
    ['read', 'c'],
  ]);
  expect(queue.rows.get().rows[1]!.trouble).toBe(trouble);
});

it('reads a file again in another way, and forgets what is taken out', async () => {
  const queue = scriptQueue<string>(
    async () => 'first',
    () => trouble,
  );
  queue.add([file('one', 'a'), file('two', 'b')]);
  await settled();
  const [one, two] = queue.rows.get().rows;
  queue.again(one!.key, async () => 'second');
  queue.remove(two!.key);
  await settled();
  expect(queue.rows.get().rows.map(({ view }) => view)).toEqual(['second']);
});
