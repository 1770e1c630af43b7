import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../scripts/program.mjs';
import { parseFountain, writeFdx } from '../../src/script/index.ts';
import { onyva, onyvaHere, root } from './command-line.ts';

const EXAMPLE = join(root, 'examples', 'je-ne-sais-quoi');
const FOLDERS = ['src', 'tests', 'docs', 'bench', 'scripts', 'examples', '.ci'];

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const FILES = [...readdirSync(root), ...FOLDERS.flatMap(filesIn)];

/** Files that a path with stars stands for. */
function matching(pattern: string): string[] {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const wanted = new RegExp(`^${parts.join('[^/]*')}$`);
  return FILES.filter((file) => wanted.test(file)).toSorted();
}

/** The pages a reader is sent to. Decisions and the changelog tell what was true on their day. */
const PAGES = FILES.filter(
  (file) => file.endsWith('.md') && file !== 'CHANGELOG.md' && !file.startsWith('docs/decisions/'),
).toSorted();

/** Made by a command that the page names, so that a fresh clone does not have them. */
const MADE = /^(examples\/[^/]+\/(out|plan\.json)|bench\/built)(\/|$)/;

function linesOf(page: string): string[] {
  return readFileSync(join(root, page), 'utf8').split('\n');
}

/** Paths in links and between backticks; a row that says "to come" names what is not there yet. */
function pathsOf(page: string): string[] {
  const paths = new Set<string>();
  for (const line of linesOf(page)) {
    if (line.includes('to come')) continue;
    for (const [, target] of line.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (!target!.includes(':')) paths.add(relative(root, join(root, dirname(page), target!)));
    }
    for (const [, quoted] of line.matchAll(/`([^`\s]+)`/g)) {
      const path = quoted!.replace(/:\d+$/, '');
      if (FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && !/[<>{}]|\.\.\.|…|NNN/.test(path)) paths.add(path);
    }
  }
  return [...paths].filter((path) => !MADE.test(path));
}

/** Command lines in blocks of code, without the comment behind them. */
function commandsOf(page: string): string[] {
  const commands: string[] = [];
  let inBlock = false;
  for (const line of linesOf(page)) {
    if (line.startsWith('```')) inBlock = !inBlock;
    const [, words] = /^(?:npx )?onyva (.*)$/.exec(line.replace(/\s+#.*$/, '').trim()) ?? [];
    if (inBlock && words !== undefined) commands.push(words.trim());
  }
  return commands;
}

let folder = '';

/** A place where the commands of the pages find what they name. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-pages-'));
  const script = (episode: string): string => join(EXAMPLE, 'scripts', `${episode}.fountain`);
  copyFileSync(script('101'), join(folder, 'my-script.fountain'));
  copyFileSync(script('102'), join(folder, 'episode2.fountain'));
  const pilot = parseFountain(readFileSync(script('101'), 'utf8'), 'pilot.fountain');
  writeFileSync(join(folder, 'pilot.fdx'), writeFdx(pilot));
  cpSync(EXAMPLE, join(folder, 'examples', 'je-ne-sais-quoi'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The words of a command as the shell would give them; searches are kept short, which changes nothing that is said of
 * them.
 */
function argumentsOf(command: string): string[] {
  const words = command.split(/\s+/).flatMap((word) => (word.includes('*') ? matching(word) : [word]));
  const seconds = words.indexOf('--seconds');
  if (seconds >= 0) words.splice(seconds, 2);
  const searches = words[0] === 'plan' || (words[0] === 'explain' && words[2] === 'season');
  return searches && !words.includes('--iterations') ? [...words, '--iterations', '10'] : words;
}

/** `open` serves until it is told to end: ended as soon as it says where. */
function opened(words: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words, '--no-browser'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += String(bytes);
      if (/http:\/\/127\.0\.0\.1:\d+/.test(said)) child.kill('SIGINT');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => done(said));
  });
}

const compiled = existsSync(program);

describe('what the pages name is there', () => {
  it.each(PAGES)('%s', (page) => {
    const missing = pathsOf(page).filter((path) =>
      path.includes('*') ? matching(path).length === 0 : !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });
});

describe.skipIf(!compiled)('commands on the pages do what they are there for (NEEDS `npm run build` first)', () => {
  const withCommands = PAGES.filter((page) => commandsOf(page).length > 0);

  /** One that another page has too has done the same there. */
  const done = new Set<string>();

  it.each(withCommands)('%s', async (page) => {
    for (const command of commandsOf(page)) {
      const words = argumentsOf(command);
      if (done.has(words.join(' '))) continue;
      done.add(words.join(' '));
      if (words[0] === 'open') {
        expect(await opened(words), command).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
        continue;
      }
      const { code, out, err } = await onyvaHere(words, folder);
      expect(code, `${command}\n${out}\n${err}`).not.toBe(1);
    }
  });

  it('every command named in a sentence is one', () => {
    const known = new Set([...onyva(['--help']).out.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name));
    const unknown = PAGES.flatMap((page) =>
      linesOf(page)
        .filter((line) => !line.includes('to come'))
        .flatMap((line) => [...line.matchAll(/`(?:npx )?onyva (\w+)/g)].map(([, name]) => name!))
        .filter((name) => !known.has(name))
        .map((name) => `${page}: onyva ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
