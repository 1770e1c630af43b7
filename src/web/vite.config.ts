/** Builds the browser side into dist/web, where the server reads it. Nothing is fetched from a network: fonts come from packages. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Data URLs would need a wider content security policy for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
