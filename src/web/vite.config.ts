/**
 * Builds the browser side into dist/web, where the server reads it. Nothing is fetched from a network: fonts come from
 * packages.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Fonts of the first board: asked for with the page, or the board would be laid out once more for each that comes late.
 */
const FIRST_FONTS =
  /barlow-latin-(400|500|600)-normal|barlow-semi-condensed-latin-(500|600)-normal|barlow-condensed-latin-600-normal/;

function preloadFonts(): Plugin {
  return {
    name: 'onyva-preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith('.woff2') && FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
  };
}

/** `public/first-questions.js` first of all, as it is: it asks for the first board while the program is on its way. */
function askFirst(): Plugin {
  return {
    name: 'onyva-first-questions',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: './first-questions.js' }, injectTo: 'head-prepend' }],
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), askFirst(), preloadFonts()],
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
