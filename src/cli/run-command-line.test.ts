import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../messages/index.ts';
import { allCommands, runCommandLine } from './run-command-line.ts';
import { type FakeHost, fakeHost } from './testing/fake-host.ts';

async function run(words: string, host: FakeHost = fakeHost()) {
  const code = await runCommandLine(words.split(' ').filter(Boolean), host);
  return { code, printed: host.printed(), remarked: host.remarked() };
}

describe('the command line', () => {
  it('without a command lists them, and says by its exit code that nothing was done', async () => {
    const { code, printed } = await run('');
    expect(code).toBe(1);
    for (const { name } of await allCommands()) expect(printed).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect((await run('help')).code).toBe(0);
  });

  it.each(Object.keys(LANGUAGES) as Language[])('helps with every command in %s', async (language) => {
    for (const { name, usage } of await allCommands()) {
      const { code, printed } = await run(`${name} --help`, fakeHost({ language }));
      expect(code).toBe(0);
      expect(printed).toContain(`onyva ${name} ${usage}`);
      expect((await run(`help ${name}`, fakeHost({ language }))).printed).toBe(printed);
    }
  });

  it('knows its version', async () => {
    const own = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect((await run('--version')).printed).toBe(`onyva ${own.version}\n`);
  });

  it.each([
    ['dance', /there is no command "?dance/],
    ['plan', /DIR is missing/],
    ['plan a b', /"b" is one word too many/],
    ['plan a --fast', /there is no option --fast/],
    ['plan a --seed', /--seed needs a value/],
    ['plan a --seed --json', /--seed needs a value/],
    ['plan a --json=yes', /--json takes no value/],
    ['plan a --seed one', /--seed takes a whole number, not "one"/],
    ['plan a --seconds 1 --iterations 1', /not both/],
    ['print a tea', /DOCUMENT takes one-liner, .*there-or-fake-it, not "tea"/],
    ['generate a --size XS', /--size takes S, M, L, XL, not "XS"/],
    ['init a b.fountain --base moon', /--base takes one of .*paris/],
    ['check a --lang xx', /--lang takes en, fr, not "xx"/],
  ])('onyva %s is refused with a reason, on stderr', async (words, reason) => {
    const { code, printed, remarked } = await run(words);
    expect(code).toBe(1);
    expect(remarked).toMatch(reason);
    expect(printed).toBe('');
  });
});

describe('commands in a folder', () => {
  let folder = '';
  const inFolder = (words: string, language: Language = 'en') => run(words, fakeHost({ cwd: folder, language }));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onyva-cli-'));
    expect((await inFolder('generate season --size S --seed 2')).code).toBe(0);
    expect((await inFolder('plan season --iterations 60')).code).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('do not write over a season', async () => {
    const { code, remarked } = await inFolder('generate season');
    expect(code).toBe(1);
    expect(remarked).toContain('season.yaml is there already');
  });

  it('say what is missing, and how to come by it', async () => {
    const { code, remarked } = await inFolder('check elsewhere');
    expect(code).toBe(1);
    expect(remarked).toContain(`there is no file ${join('elsewhere', 'season.yaml')}`);
    expect(remarked).toContain('onyva init elsewhere');
  });

  it('sum up a plan: money by code, bound, days, whether it is legal', async () => {
    const { code, printed } = await inFolder('plan season --iterations 60');
    expect(code).toBe(0);
    expect(printed).toMatch(/^ {2}total +EUR [\d,]+$/m);
    expect(printed).toMatch(/No legal plan of this season can cost less than EUR [\d,]+/);
    expect(printed).toMatch(/^\d+ shooting days from 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d, \d+ strips\.$/m);
    expect(printed).toContain('Legal: no rule is broken.');
    expect(printed).toContain(join('season', 'plan.json'));
  });

  it('check: 0 for a plan that is legal and agrees, 2 for one that is not', async () => {
    expect(await inFolder('check season')).toMatchObject({ code: 0, printed: expect.stringContaining('Legal') });
    const path = join(folder, 'season', 'plan.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/"total": (\d+)/, (_, total: string) => `"total": ${Number(total) + 1}`),
    );
    const { code, printed } = await inFolder('check season --json');
    writeFileSync(path, text);
    expect(code).toBe(2);
    expect(JSON.parse(printed)).toMatchObject({ agrees: false, legal: true });
  });

  it('print to the terminal or to a file, whose folder is made', async () => {
    const { printed } = await inFolder('print season one-liner');
    const { code, printed: nothing } = await inFolder('print season one-liner -o out/paper/one-liner.txt');
    expect(code).toBe(0);
    expect(nothing).toBe('');
    expect(readFileSync(join(folder, 'out', 'paper', 'one-liner.txt'), 'utf8')).toBe(printed);
  });

  it('explain what is asked, and say what could be where nothing is called so', async () => {
    const { code, printed } = await inFolder('explain season light --json');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ kind: 'rule', rule: 'light' });
    expect(await inFolder('explain season fixes')).toMatchObject({ code: 0 });
    const unknown = await inFolder('explain season nobody-of-that-name');
    expect(unknown.code).toBe(1);
    expect(unknown.remarked).toContain('nobody-of-that-name');
  });
});
