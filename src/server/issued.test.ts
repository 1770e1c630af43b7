import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { move } from './testing/example-moves.ts';
import { type OpenedExample, openExample, removeFolder } from './testing/open-example.ts';

let season: OpenedExample;
beforeEach(async () => {
  season = await openExample();
});
afterEach(async () => {
  await season.close();
  removeFolder(season.folder);
});

const DAY = calendarDay('2027-04-13');

describe('papers issued from a board', () => {
  it('say what is missing first, are issued all the same, read as they were, and are ticked off', async () => {
    const { client } = season;
    await client.command({ command: move('101-1', '2027-04-13'), boardId: 'main', clientId: 'a' });
    const order = { boardId: 'main', document: 'call-sheet', day: DAY, unit: 'main', date: DAY, lang: 'en' } as const;
    const first = await client.issue({ ...order, anyway: false });
    expect('missing' in first && first.missing.length > 0).toBe(true);
    expect(await client.issued()).toEqual({ papers: [], lost: [] });
    const second = await client.issue({ ...order, anyway: true });
    expect(second).toMatchObject({ issued: { code: 'CS-20270413-1', isLatest: true, isAltered: false } });
    const { key } = (await client.documents())[0]!;
    const address = client.documentAddress('issued', { code: 'CS-20270413-1', lang: 'en', format: 'html', key });
    expect(await (await fetch(address)).text()).toContain('No. 1 (CS-20270413-1)');
    expect((await fetch(client.documentAddress('issued', { code: 'none', key }))).status).toBe(404);
    const [ticked] = await client.confirm('CS-20270413-1', { person: 'emma', date: DAY });
    expect(ticked!.people).toMatchObject([{ id: 'emma', confirmed: DAY }]);
    await expect(client.confirm('CS-20270413-1', { person: 'nobody', date: DAY })).rejects.toThrow();
    expect(readdirSync(join(season.folder, 'issued')).sort()).toEqual([
      'CS-20270413-1.en.html',
      'CS-20270413-1.en.pdf',
      'CS-20270413-1.json',
      'confirmed.json',
      'index.html',
    ]);
    writeFileSync(join(season.folder, 'issued', 'CS-20270413-1.en.pdf'), 'other');
    expect((await client.issued()).papers).toMatchObject([{ code: 'CS-20270413-1', isAltered: true }]);
  });

  it('are refused where a word of the order is none', async () => {
    const { client } = season;
    await client.command({ command: move('101-1', '2027-04-13'), boardId: 'main', clientId: 'a' });
    const good = { boardId: 'main', document: 'call-sheet', day: DAY, unit: 'main', date: DAY, lang: 'en' } as const;
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ colour: '' }, /^colour: expected a colour of pages/],
      [{ colour: 'b'.repeat(41) }, /^colour: expected a colour of pages/],
      [{ colour: 'blue\n<b>' }, /^colour: expected a colour of pages/],
      [{ date: '2027-02-30' }, /^date: expected a date/],
      [{ date: 'tomorrow' }, /^date: expected a date/],
      [{ lang: 'xx' }, /^lang: expected one of/],
      [{ document: 'cost-report' }, /^document: expected one of/],
    ];
    for (const [field, why] of wrong) {
      const answer = await fetch(`${season.origin}/api/issued`, {
        method: 'POST',
        headers: { authorization: `Bearer ${season.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...good, anyway: true, ...field }),
      });
      const { detail } = (await answer.json()) as { readonly detail: string };
      expect([answer.status, detail]).toEqual([400, expect.stringMatching(why)]);
    }
    expect(await client.issued()).toEqual({ papers: [], lost: [] });
    for (const colour of ['blue', '2nd pink', 'bleu pâle']) {
      expect(await client.issue({ ...good, colour, anyway: true })).toMatchObject({ issued: { colour } });
    }
    await expect(client.solve({ boardId: 'main', seconds: 0 })).rejects.toThrow(/from 1 to 3600/);
  });

  it('are confirmed and issued one after the other, and a list that cannot be read is kept', async () => {
    const { client } = season;
    await client.command({ command: move('101-1', '2027-04-13'), boardId: 'main', clientId: 'a' });
    const order = { boardId: 'main', document: 'one-liner', day: null, unit: null, date: DAY, lang: 'en' } as const;
    const both = await Promise.all(['blue', 'pink'].map((colour) => client.issue({ ...order, colour, anyway: true })));
    expect(both.map((answer) => 'issued' in answer && answer.issued.code).sort()).toEqual(['OL-1', 'OL-2']);
    expect((await client.issued()).papers.every(({ isAltered }) => !isAltered)).toBe(true);
    await Promise.all(['OL-1', 'OL-2'].map((code) => client.confirm(code, { person: 'emma', date: DAY })));
    const confirmed = async () => (await client.issued()).papers.map(({ people }) => people[0]?.confirmed);
    expect(await confirmed()).toEqual([DAY, DAY]);
    const list = join(season.folder, 'issued', 'confirmed.json');
    writeFileSync(list, '<<<<<<< HEAD');
    await client.confirm('OL-1', { person: 'emma', date: DAY });
    expect(readFileSync(`${list}.kept`, 'utf8')).toBe('<<<<<<< HEAD');
  });

  it('of one day are what is asked for', async () => {
    const [entry] = (await season.client.documents()).filter(({ name }) => name === 'call-sheet');
    expect(entry).toMatchObject({ asks: ['day'], canBeIssued: true });
  });
});
