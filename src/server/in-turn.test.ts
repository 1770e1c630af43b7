import { expect, it } from 'vitest';
import { oneAfterTheOther } from './in-turn.ts';

it('takes works in their order, and goes on after one that fails', async () => {
  const inTurn = oneAfterTheOther();
  const seen: string[] = [];
  const work = (name: string, milliseconds: number) => () =>
    new Promise<string>((resolve, reject) =>
      setTimeout(() => {
        seen.push(name);
        if (name === 'bad') reject(new Error(name));
        else resolve(name);
      }, milliseconds),
    );
  const all = [inTurn(work('slow', 20)), inTurn(work('bad', 5)), inTurn(work('quick', 0))];
  const ended = await Promise.allSettled(all);
  expect(seen).toEqual(['slow', 'bad', 'quick']);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
