import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyPatch, type Command, type ServerEvent } from '../api/index.ts';
import { calendarDay } from '../foundation/index.ts';
import { said } from '../messages/testing/said.ts';
import { move, scenesOn } from './testing/example-moves.ts';
import { eventually, type OpenedExample, openExample, removeFolder } from './testing/open-example.ts';

let season: OpenedExample;
beforeEach(async () => {
  season = await openExample();
});
afterEach(async () => {
  await season.close();
  removeFolder(season.folder);
});

const send = (command: Command, clientId = 'a') => season.client.command({ command, boardId: 'main', clientId });

describe('a season without a plan', () => {
  it('opens with everything in the boneyard, and writes nothing by itself', async () => {
    const view = await season.client.season();
    const board = await season.client.board(view.activeBoard);
    expect(board.boneyard.map((entry) => entry.kind === 'strip' && entry.scene)).toEqual(['101-1', '101-2', '101-3']);
    expect(board.conflicts.map(({ rule }) => rule)).toEqual(['scene-once', 'scene-once', 'scene-once']);
    expect(existsSync(join(season.folder, 'plan.json'))).toBe(false);
  });
});

describe('an edit', () => {
  it('shows times, money and what it breaks, with one sentence each', async () => {
    const { board, delta } = await send(move('101-1', '2027-04-15'));
    const day = board!.days[0]!;
    expect(day).toMatchObject({
      date: '2027-04-15',
      number: 1,
      base: 'paris',
      call: '08:00',
      sunrise: expect.any(String),
    });
    expect(day.cost).toBe(3_000_000 + 100_000 + 100_000);
    expect(delta).toEqual({ cost: 3_200_000, conflicts: 0 });
    expect(said(board!.conflicts.find(({ rule }) => rule === 'person-available')!.message)).toBe(
      'Emma Stone-Wall is not available on Thu 15 April.',
    );
    expect(day.entries[0]).toMatchObject({ kind: 'strip', start: '08:45', castNumbers: [1], place: 'studio' });
  });

  it('has its exteriors covered against the weather', async () => {
    await send(move('101-2', '2027-04-13'));
    const weather = (date: string) => season.client.weather('main', { date: calendarDay(date), unit: 'main' });
    const alone = (await weather('2027-04-13')).cover!;
    expect([alone.isCovered, said(alone.said)]).toEqual([false, expect.stringContaining('no cover')]);
    await send(move('101-1', '2027-04-16'));
    expect((await weather('2027-04-13')).cover).not.toBeNull();
    expect((await weather('2027-04-16')).cover).toBeNull();
  });

  it('is taken back and done again without limit', async () => {
    const first = await season.client.board('main');
    for (const scene of ['101-1', '101-2', '101-3']) await send(move(scene, '2027-04-13'));
    for (let i = 0; i < 3; i++) await season.client.undo({ clientId: 'a' });
    const undone = await season.client.board('main');
    expect({ ...undone, revision: 0 }).toEqual({ ...first, revision: 0 });
    expect((await season.client.undo({ clientId: 'a' })).label).toBeNull();
    for (let i = 0; i < 3; i++) await season.client.redo({ clientId: 'a' });
    expect(scenesOn(await season.client.board('main'), '2027-04-13')).toEqual(['101-1', '101-2', '101-3']);
  });

  it('of a call moves the day to the wished time, as far as the rules let it', async () => {
    await send(move('101-1', '2027-04-13'));
    const day = { date: calendarDay('2027-04-13'), unit: 'main' };
    const { board } = await send({ kind: 'set-call', board: 'main', day, call: '06:30' });
    expect(board!.days[0]).toMatchObject({ call: '06:30', callIsSet: true, entries: [{ start: '07:15' }] });
  });

  it('on a locked day is refused, and the solver leaves it alone', async () => {
    await send(move('101-2', '2027-04-15'));
    const day = { date: calendarDay('2027-04-15'), unit: 'main' };
    await send({ kind: 'lock-day', board: 'main', day, locked: true });
    expect((await send(move('101-2', '2027-04-16'))).refused[0]).toMatchObject({ code: 'day-locked' });
    const { days } = await season.client.whatIf('main', { strips: [{ scene: '101-1', part: 1 }] });
    expect(days.some(({ date }) => date === '2027-04-15')).toBe(false);
  });

  it('that cannot be done is refused with what to do, and changes nothing', async () => {
    const answer = await send(move('101-9', '2027-04-13'));
    expect(answer).toMatchObject({ label: null, revision: 0, refused: [{ code: 'no-such-entry' }] });
    await expect(send(JSON.parse('{ "kind": "fly" }'))).rejects.toMatchObject({ problem: { status: 400 } });
    const broken: Command = { kind: 'edit-season', path: ['calendar', 'start'], value: 'soon' };
    expect((await send(broken)).refused[0]).toMatchObject({ code: 'bad-date', place: { file: 'season.yaml' } });
  });
});

describe('while a strip is in the air', () => {
  it('every day says what it would cost and break there, as the drop then shows', async () => {
    await send(move('101-2', '2027-04-13'));
    await send(move('101-1', '2027-04-13'));
    const { days } = await season.client.whatIf('main', { strips: [{ scene: '101-2', part: 1 }] });
    const of = (date: string) => days.find((day) => day.date === date)!;
    expect(of('2027-04-14')).toMatchObject({
      broken: 'more',
      sentence: { code: 'rule.place-available.closed-date', fields: { place: 'street' } },
    });
    expect(said(of('2027-04-15').sentence!)).toBe('Emma Stone-Wall is not available on Thu 15 April.');
    expect(said(of('2027-04-17').sentence!)).toMatch(/closed/);
    const { costDelta, position, sentence, rank } = of('2027-04-16');
    expect(sentence).toBeNull();
    expect(rank).toBeLessThan(of('2027-04-14').rank);
    expect((await send(move('101-2', '2027-04-16', position))).delta).toEqual({ cost: costDelta, conflicts: 0 });
  });

  it('a drop is asked about to the cent and the rule, changes nothing, and is then exactly what happens', async () => {
    const { board } = await send(move('101-1', '2027-04-13'));
    const command = move('101-2', '2027-04-15', 0);
    const tried = await season.client.tryCommand('main', { command, have: board!.revision });
    expect(tried.breaks.count).toBe(tried.breaks.sentences.length);
    expect(tried.breaks.sentences.map(said)).toContain('Emma Stone-Wall is not available on Thu 15 April.');
    // The scene is on no day before.
    expect(tried.mends).toMatchObject({ count: 1 });
    expect(tried.delta!.conflicts).toBe(tried.breaks.count - tried.mends.count);
    expect((await season.client.board('main')).revision).toBe(board!.revision);
    const answer = await season.client.command({ command, clientId: 'a', have: board!.revision });
    expect(answer.delta).toEqual(tried.delta);
    expect(answer.board).toBeNull();
    expect({ ...answer.patch, revision: 0 }).toEqual({ ...tried.patch, revision: 0 });
    const whole = await season.client.board('main');
    expect(applyPatch(board!, answer.patch!, ['main'])).toEqual(whole);
  });

  it('a drop that is not allowed says why before it is tried', async () => {
    const refused = await season.client.tryCommand('main', { command: move('101-9', '2027-04-13') });
    expect(refused).toMatchObject({ delta: null, refused: [{ code: 'no-such-entry' }] });
  });

  it('a broken rule is mended by the cheapest move', async () => {
    for (const scene of ['101-1', '101-3']) await send(move(scene, '2027-04-13'));
    const { board } = await send(move('101-2', '2027-04-14'));
    const conflict = board!.conflicts.find(({ rule }) => rule === 'place-available')!;
    const { fixes } = await season.client.fix('main', { conflict: conflict.id });
    expect(fixes[0]).toMatchObject({ brokenDelta: -1 });
    expect(said(fixes[0]!.label)).toBe('Move scene 101-2 to Tue 13 Apr');
    const mended = await send(fixes[0]!.command);
    expect(mended.board!.legal).toBe(true);
    expect(mended.delta).toEqual({ cost: fixes[0]!.costDelta, conflicts: -1 });
  });

  it('a day at two bases is mended by moving the stranger, whichever of them the rule names', async () => {
    const bases = [
      { id: 'paris', 'crew day': 30_000 },
      { id: 'budapest', 'crew day': 20_000 },
    ];
    expect((await send({ kind: 'edit-season', path: ['bases'], value: bases })).refused).toEqual([]);
    expect(
      (await send({ kind: 'edit-season', path: ['places', { id: 'street' }, 'base'], value: 'budapest' })).refused,
    ).toEqual([]);
    for (const scene of ['101-1', '101-3']) await send(move(scene, '2027-04-13'));
    const { board } = await send(move('101-2', '2027-04-13', 0));
    const named = board!.conflicts.find(({ rule, where }) => rule === 'base-block' && where.scene === '101-1')!;
    const { fixes } = await season.client.fix('main', { conflict: named.id });
    expect(said(fixes[0]!.label)).toMatch(/^Move scene 101-2 to /);
    expect(new Set(fixes.map(({ command }) => JSON.stringify(command))).size).toBe(fixes.length);
    expect((await send(fixes[0]!.command)).board!.conflicts.filter(({ rule }) => rule === 'base-block')).toEqual([]);
  });
});

describe('two tabs on one season', () => {
  it('hear of each edit and stay the same', async () => {
    const heard: Record<string, ServerEvent[]> = { a: [], b: [] };
    const stops = ['a', 'b'].map((tab) => season.client.listen((event) => heard[tab]!.push(event)));
    await eventually(() => heard.a!.length > 0 && heard.b!.length > 0);
    const edits = ['101-1', '101-2', '101-3'].map((scene, i) =>
      send(move(scene, `2027-04-1${3 + i}`), i % 2 ? 'b' : 'a'),
    );
    const answers = await Promise.all(edits);
    expect(answers.map(({ revision }) => revision).sort()).toEqual([1, 2, 3]);
    await season.client.undo({ clientId: 'b' });
    await eventually(() => heard.a!.length >= 5 && heard.b!.length >= 5);
    expect(heard.a).toEqual(heard.b);
    expect(heard.a!.map((event) => (event.type === 'revision' ? event.revision : event.type))).toEqual([
      'hello',
      1,
      2,
      3,
      4,
    ]);
    for (const stop of stops) stop();
  });
});

describe('who may come in', () => {
  it('only those with the token, from this machine, and no other site', async () => {
    const { origin, token } = season;
    const status = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${origin}${path}`, { headers, redirect: 'manual' })).status;
    const bearer = { authorization: `Bearer ${token}` };
    expect(await status('/api/season', bearer)).toBe(200);
    expect(await status('/api/season')).toBe(401);
    expect(await status('/api')).toBe(401);
    expect(await status('/API/season')).toBe(401);
    // Written otherwise, it is the same address to whoever finds the route by it.
    for (const path of ['/%61pi/season', '/ap%69/boards/main', '/%61%70%69/documents', '/api/%73eason']) {
      expect([path, await status(path)]).toEqual([path, 401]);
    }
    for (const path of ['/%2561pi/season', '//api/season', '/api%2fseason', '/.%2fapi/season', '/x/..%2fapi/season']) {
      const page = await fetch(`${origin}${path}`);
      expect([path, (await page.text()).includes('Two tabs')]).toEqual([path, false]);
    }
    expect(await status('/api/season', { authorization: 'Bearer wrong' })).toBe(401);
    expect(await status(`/api/season?token=${token}`)).toBe(401);
    expect(await status('/api/season', { ...bearer, origin: 'https://evil.example' })).toBe(403);
    expect(await status('/api/season', { ...bearer, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await status('/api/season', { ...bearer, origin: 'null' })).toBe(403);
    expect(await status('/api/season', { ...bearer, origin })).toBe(200);
    expect(await status('/api/season', { ...bearer, origin: origin.replace('http', 'https') })).toBe(403);
  });

  it('nobody by a cookie: it would reach every server of this machine', async () => {
    const { origin, token } = season;
    const entrance = await fetch(`${origin}/?token=${token}`, { redirect: 'manual' });
    expect(entrance.headers.get('set-cookie')).toBeNull();
    const headers = { cookie: `onyva-${new URL(origin).port}=${token}; onyva-token=${token}` };
    expect((await fetch(`${origin}/api/season`, { headers })).status).toBe(401);
  });

  it('frames and downloads by a key that reads papers and does nothing else', async () => {
    const { origin, client } = season;
    const [entry] = await client.documents();
    const paper = client.documentAddress(entry!.name, { format: 'txt', key: entry!.key });
    expect((await fetch(paper)).status).toBe(200);
    expect((await fetch(paper.replace(entry!.key, 'x'))).status).toBe(401);
    expect((await fetch(`${origin}/api/documents?key=${entry!.key}`)).status).toBe(401);
    expect((await fetch(`${origin}/api/season?key=${entry!.key}`)).status).toBe(401);
    expect((await fetch(`${origin}/api/season`, { headers: { authorization: `Bearer ${entry!.key}` } })).status).toBe(
      401,
    );
    expect((await fetch(`${origin}/api/documents/../season?key=${entry!.key}`)).status).toBe(401);
    expect((await fetch(`${origin}/api/documents/%2e%2e/season?key=${entry!.key}`)).status).toBe(401);
    expect((await fetch(`${origin}/api/undo?key=${entry!.key}`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('pages may ask nobody else (CSP), and no path leads out of the folder of assets', async () => {
    const { origin, token } = season;
    const headers = { authorization: `Bearer ${token}` };
    const page = await fetch(`${origin}/board`, { headers });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect((await fetch(`${origin}/..%2f..%2fseason.yaml`, { headers })).status).toBe(404);
  });
});

describe('documents of a board', () => {
  it('come as HTML or text, in both languages', async () => {
    await send(move('101-1', '2027-04-13'));
    const headers = { authorization: `Bearer ${season.token}` };
    const text = async (name: string, query: Record<string, string>) =>
      (await fetch(season.client.documentAddress(name, query), { headers })).text();
    expect(await text('one-liner', { format: 'html', lang: 'en' })).toContain('<!doctype html>');
    expect(await text('dood', { format: 'txt', lang: 'fr' })).toContain('Two tabs');
    expect(JSON.parse(await text('plan', {}))).toMatchObject({ boneyard: [{ scene: '101-2' }, { scene: '101-3' }] });
    // Sides quote the script; every document comes in the formats that its entry names.
    expect(await text('sides', { format: 'txt', lang: 'en' })).toContain('Emma reads. Lou is spoken of.');
    expect(await text('one-liner', { format: 'ics', lang: 'en' })).toContain('BEGIN:VEVENT');
    expect(await text('call-sheet', { format: 'pdf', lang: 'en' })).toMatch(/^%PDF-/);
  });

  it.each([
    ['day=x', 'day: expected a date such as "2027-04-12", found "x"'],
    ['format=exe', 'format: expected one of txt, html, csv, pdf, xlsx'],
    ['lang=tlh', 'lang: expected one of'],
    ['person=nobody', 'person nobody'],
    ['unit=third', 'unit third'],
  ])('%s is told, not passed over', async (query, told) => {
    const headers = { authorization: `Bearer ${season.token}` };
    const response = await fetch(`${season.origin}/api/documents/call-sheet?${query}`, { headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(await response.json())).toContain(JSON.stringify(told).slice(1, -1));
  });
});

describe('the script page', () => {
  it('marks who is in a scene and proposes who may be; one command accepts', async () => {
    const page = await season.client.script('101');
    expect(page.proposals.map(({ id }) => id)).toEqual(['cast:101-1:LOU', 'cast:101-2:LOU', 'story-days/101']);
    const action = page.lines.find(({ text }) => text.startsWith('Emma walks'))!;
    expect(action.marks.map(({ kind, label }) => [kind, label])).toEqual([
      ['cast', 'EMMA'],
      ['proposal', 'LOU'],
    ]);
    await send(page.proposals[1]!.accept);
    const left = (await season.client.script('101')).proposals;
    expect(left.map(({ id }) => id)).toEqual(['cast:101-1:LOU', 'story-days/101']);
    await send(left[1]!.accept);
    expect((await season.client.script('101')).proposals.map(({ id }) => id)).toEqual([
      'cast:101-1:LOU',
      'wardrobe/101/emma',
      'wardrobe/101/lou',
    ]);
    const board = await season.client.board('main');
    expect(board.boneyard.find((e) => e.kind === 'strip' && e.scene === '101-2')).toMatchObject({
      people: ['emma', 'lou'],
    });
  });
});
