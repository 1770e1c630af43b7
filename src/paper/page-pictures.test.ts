/**
 * The main pages as pictures, compared with golden ones in `tests/golden/pictures`, square by square. After a change
 * that is meant: `UPDATE_PICTURES=1 npx vitest run src/paper/page-pictures.test.ts`, and look at each.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import type { DocumentId, PaperLanguage } from '../documents/index.ts';
import { printFile } from './index.ts';
import { CAN_DRAW, greatestDifference, pictureIn, pictureOf } from './testing/page-picture.ts';

const folder = join(import.meta.dirname, '..', '..', 'tests', 'golden', 'pictures');
const isUpdate = process.env.UPDATE_PICTURES === '1';

const PAGES: readonly (readonly [DocumentId, PaperLanguage])[] = [
  ['call-sheet', 'en'],
  ['call-sheet', 'en+fr'],
  ['stripboard', 'fr'],
  ['one-liner', 'en'],
  ['dood', 'en+fr'],
  ['breakdown', 'fr'],
  ['exhibit-g', 'en'],
];

if (!CAN_DRAW) process.stderr.write('NOT CHECKED: page pictures; @napi-rs/canvas is not installed for this system\n');

it.skipIf(!CAN_DRAW).each(PAGES)('%s, %s, looks as it did', async (id, lang) => {
  const pdf = (await printFile(id, SMALL_SEASON, SMALL_PLAN, { lang, format: 'pdf' })) as Uint8Array;
  const picture = await pictureOf(pdf, 0.8);
  const file = join(folder, `${id}.${lang}.png`);
  if (isUpdate) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, picture.png);
    return;
  }
  expect(greatestDifference(picture, await pictureIn(readFileSync(file)))).toBeLessThan(24);
});

it.skipIf(!CAN_DRAW)('a line that stands elsewhere is seen', async () => {
  const print = async (title: string) =>
    pictureOf(
      (await printFile('stripboard', { ...SMALL_SEASON, title }, SMALL_PLAN, {
        lang: 'en',
        format: 'pdf',
      })) as Uint8Array,
      0.8,
    );
  expect(greatestDifference(await print('One'), await print('One'))).toBe(0);
  expect(greatestDifference(await print('One'), await print('Quite another title'))).toBeGreaterThan(24);
});
