/**
 * Makes `dist/program` of the compiled rooms: what `onyva` runs. Some seventy files load three times as fast as some
 * hundreds. Packages stay outside. Threads are begun by their names, so each is an entry and keeps its own.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { root } from './set-up.mjs';

const threads = readdirSync(join(root, 'src'), { recursive: true }).filter(
  (file) => file.endsWith('-thread.ts') && !file.endsWith('-in-thread.ts'),
);
const entries = ['cli/main.ts', ...threads].map((file) => file.replace(/\.ts$/, '.js'));

export default defineConfig({
  root: join(root, 'dist'),
  publicDir: false,
  build: {
    ssr: true,
    outDir: join(root, 'dist', 'program'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((file) => [basename(file, '.js'), join(root, 'dist', file)])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
