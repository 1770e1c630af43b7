import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The compiler keeps rooms from importing each other (project references); it cannot keep them from an npm package that
 * only a neighbour should use. This table can. Why each package is here: docs/decisions/.
 */
const ALLOWED: Record<string, readonly string[]> = {
  foundation: [],
  messages: ['messageformat'],
  script: ['saxes', 'fflate'],
  season: ['valibot', 'yaml'],
  schedule: [],
  breakdown: [],
  exchange: ['saxes'],
  live: ['valibot'],
  facts: ['suncalc', 'date-holidays'],
  talent: [],
  planning: [],
  verify: [],
  explain: [],
  compare: [],
  generate: [],
  story: [],
  documents: [],
  paper: ['pdfkit', 'fontkit', 'bidi-js', 'write-excel-file', 'pdfjs-dist', 'node:'],
  folder: ['pdfjs-dist', 'node:'],
  worker: ['node:'],
  api: ['hono', 'valibot'],
  store: ['@electric-sql/pglite', 'pg', 'valibot', 'node:'],
  server: ['hono', '@hono/node-server', 'node:'],
  cli: ['node:'],
  web: [
    'react',
    'react-dom',
    'react-aria-components',
    '@atlaskit/pragmatic-drag-and-drop',
    '@tanstack/react-virtual',
    'uplot',
    '@fontsource/barlow',
    '@fontsource/barlow-condensed',
    '@fontsource/barlow-semi-condensed',
    '@fontsource/courier-prime',
    // vite.config.ts, which builds the room
    'vite',
    '@vitejs/plugin-react',
    'node:',
  ],
};

const source = join(import.meta.dirname, '..', 'src');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('npm packages per room', () => {
  it('names every room', () => {
    const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map((room) => room.name).sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  for (const [room, allowed] of Object.entries(ALLOWED)) {
    it(`${room} imports only ${allowed.join(', ') || 'its neighbours'}`, () => {
      const strangers: string[] = [];
      for (const file of filesIn(join(source, room))) {
        for (const match of readFileSync(file, 'utf8').matchAll(
          /(?:^(?:import|export|\})[^'"`]*\bfrom|^import)\s*['"]([^'".][^'"]*)['"]/gm,
        )) {
          const wanted = match[1]!;
          if (!allowed.some((name) => wanted === name || wanted.startsWith(name.endsWith(':') ? name : `${name}/`))) {
            strangers.push(`${relative(source, file)} imports ${wanted}`);
          }
        }
      }
      expect(strangers).toEqual([]);
    });
  }

  it('enters other rooms by their faces, or takes a data file', () => {
    const past: string[] = [];
    for (const room of Object.keys(ALLOWED)) {
      for (const file of filesIn(join(source, room))) {
        if (file.includes('/testing/')) continue;
        for (const match of readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)) {
          const target = relative(source, join(dirname(file), match[1] ?? match[2]!));
          const [of, ...inside] = target.split(sep);
          if (of !== room && inside.join('/') !== 'index.ts' && inside[0] !== 'data')
            past.push(`${relative(source, file)} imports ${target}`);
        }
      }
    }
    expect(past).toEqual([]);
  });

  it('refers to nothing outside the table of the design', () => {
    for (const room of Object.keys(ALLOWED)) {
      const config = JSON.parse(readFileSync(join(source, room, 'tsconfig.json'), 'utf8')) as {
        references: { path: string }[];
      };
      expect(config.references.map((reference) => reference.path.replace('../', ''))).toEqual(NEIGHBOURS[room]);
    }
  });
});

const NEIGHBOURS: Record<string, readonly string[]> = {
  foundation: [],
  messages: ['foundation'],
  script: ['foundation', 'messages'],
  season: ['foundation', 'messages'],
  live: ['foundation', 'messages', 'season'],
  facts: ['foundation', 'messages', 'season'],
  schedule: ['foundation'],
  talent: ['foundation', 'messages', 'schedule'],
  breakdown: ['foundation', 'messages', 'script', 'season'],
  exchange: ['foundation', 'messages', 'script', 'season', 'live', 'facts', 'breakdown'],
  planning: ['foundation', 'messages', 'season', 'schedule', 'facts'],
  verify: ['foundation', 'messages', 'season', 'facts'],
  explain: ['foundation', 'messages', 'season', 'live', 'facts', 'schedule', 'planning'],
  compare: ['foundation', 'messages', 'season', 'facts', 'schedule', 'planning', 'verify'],
  generate: ['foundation', 'season', 'facts'],
  story: ['foundation', 'season'],
  documents: ['foundation', 'messages', 'season', 'story', 'facts', 'script', 'breakdown'],
  paper: ['foundation', 'messages', 'season', 'documents'],
  folder: ['foundation', 'messages', 'script', 'season', 'breakdown'],
  worker: ['foundation', 'schedule'],
  api: ['foundation', 'messages', 'season', 'live'],
  web: ['foundation', 'messages', 'season', 'story', 'live', 'api'],
  store: ['foundation', 'messages', 'season', 'live'],
  server: [
    'foundation',
    'messages',
    'script',
    'season',
    'live',
    'facts',
    'schedule',
    'breakdown',
    'exchange',
    'folder',
    'planning',
    'verify',
    'explain',
    'compare',
    'documents',
    'paper',
    'worker',
    'api',
    'store',
  ],
  cli: [
    'foundation',
    'messages',
    'script',
    'season',
    'live',
    'facts',
    'schedule',
    'talent',
    'breakdown',
    'folder',
    'planning',
    'verify',
    'explain',
    'compare',
    'generate',
    'documents',
    'paper',
    'worker',
    'api',
    'store',
    'server',
    'exchange',
  ],
};
