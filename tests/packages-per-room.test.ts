import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The compiler keeps rooms from importing each other (project references); it cannot keep them from an npm package that only a
 * neighbour should use. This table can. Why each package is here: docs/decisions/.
 */
const ALLOWED: Record<string, readonly string[]> = {
  foundation: [],
  script: ['saxes'],
  season: ['yaml'],
  schedule: [],
  breakdown: [],
  planning: ['suncalc', 'date-holidays'],
  documents: [],
  worker: ['node:'],
  api: [],
  store: ['@electric-sql/pglite', 'pg', 'node:'],
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
  script: ['foundation'],
  season: ['foundation'],
  schedule: ['foundation'],
  breakdown: ['foundation', 'script', 'season'],
  planning: ['foundation', 'season', 'schedule'],
  documents: ['foundation', 'season'],
  worker: ['foundation', 'schedule'],
  api: ['foundation', 'season'],
  web: ['foundation', 'season', 'api'],
  store: ['foundation', 'season'],
  server: [
    'foundation',
    'script',
    'season',
    'schedule',
    'breakdown',
    'planning',
    'documents',
    'worker',
    'api',
    'store',
  ],
  cli: [
    'foundation',
    'script',
    'season',
    'schedule',
    'breakdown',
    'planning',
    'documents',
    'worker',
    'api',
    'store',
    'server',
  ],
};
