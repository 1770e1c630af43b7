import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

it('the board starts with less than 250 kB of JavaScript, gzipped (npm run build makes dist/web)', () => {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'web');
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const first = new Set<string>();
  const follow = (name: string): void => {
    const chunk = manifest[name]!;
    if (first.has(chunk.file)) return;
    first.add(chunk.file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) follow(name);
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file))).length;
  // The page waits for the texts of the language it speaks.
  const languages = Object.entries(manifest).filter(([name]) => name.includes('messages/languages/'));
  const texts = Math.max(...languages.map(([, chunk]) => sizeOf(chunk.file)));
  const bytes = [...first].reduce((sum, file) => sum + sizeOf(file), 0) + texts;
  expect(bytes).toBeLessThan(250_000);
});
