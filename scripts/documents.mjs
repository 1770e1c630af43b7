// `npm run documents -- DIR [PLAN]`: prints the main documents of a planned season and puts a picture of the first page
// of each into docs/documents/, where people see what they would hand out; with another plan of it, also the comparison
// of the two. Needs a built Onyva (`npx tsc -b`).

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const { createCanvas } = createRequire(import.meta.url)('@napi-rs/canvas');
const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'documents');
const [season, other] = process.argv.slice(2);
if (season === undefined) throw new Error('give the folder of a season with a plan: npm run documents -- DIR');

/** Document, language, more of the command line, and the page that is shown. */
const PICTURES = [
  ['call-sheet', 'en', ['--draft', 'blue', '--date', '2027-04-11'], 1],
  ['call-sheet', 'fr', ['--draft', 'blue', '--date', '2027-04-11'], 1],
  ['call-sheet', 'en+fr', ['--draft', 'blue', '--date', '2027-04-11'], 1],
  ['one-liner', 'en+fr', [], 1],
  ['shooting-schedule', 'fr', [], 1],
  ['stripboard', 'en', [], 1],
  ['dood', 'en', [], 1],
  ['sides', 'en', [], 1],
  ['movement-order', 'en', [], 1],
  ['breakdown', 'fr', [], 1],
  ['cast-calendar', 'en', [], 1],
  ['production-report', 'en', [], 1],
  ['rapport-de-production', 'fr', [], 1],
  ['exhibit-g', 'en', [], 1],
  ['dood-elements', 'en+fr', [], 1],
  ['story-days', 'fr', [], 1],
  ['minutage', 'fr', [], 1],
  ['languages', 'en', [], 1],
  ['rapport-horaire', 'fr', [], 1],
  ['cost-report', 'en', [], 1],
  ...(other === undefined ? [] : [['comparison', 'en', ['--beside', other], 1]]),
];

mkdirSync(folder, { recursive: true });
for (const [id, lang, more, number] of PICTURES) {
  const file = join(tmpdir(), `onyva-${process.pid}.pdf`);
  const words = ['print', season, id, '--lang', lang, '-o', file, ...more];
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...words]);
  if (status !== 0) throw new Error(String(stderr));
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: 1.25 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), viewport, canvas }).promise;
  writeFileSync(join(folder, `${id}.${lang}.png`), canvas.toBuffer('image/png'));
  await task.destroy();
  process.stderr.write(`docs/documents/${id}.${lang}.png\n`);
}
