import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { readSeasonFiles } from '../breakdown/index.ts';
import type { Season } from '../season/index.ts';
import { recordsMark } from './comparison-on-disk.ts';
import { readScriptFile } from './read-script-file.ts';
import { seasonFolder } from './season-folder.ts';

const FOLDER = join(import.meta.dirname, '../../examples/poste-restante');

const opened = (shownAs: string): Season => seasonFolder(FOLDER, shownAs).season().season!;

it('a season is the same records however its folder is named, and others once something in it is edited', () => {
  const mark = recordsMark(opened(FOLDER));
  for (const shownAs of ['', '.', relative(process.cwd(), FOLDER), `${FOLDER}/`]) {
    expect(recordsMark(opened(shownAs)), shownAs).toBe(mark);
  }
  // As the server reads it: every file by its own name.
  const text = readFileSync(join(FOLDER, 'season.yaml'), 'utf8');
  const asServed = readSeasonFiles(text, 'season.yaml', (path) =>
    readScriptFile(readFileSync(join(FOLDER, path)), path),
  );
  expect(recordsMark(asServed.season!)).toBe(mark);
  const season = opened('');
  const [first, ...others] = season.scenes;
  const longer = { ...season, scenes: [{ ...first!, eighths: first!.eighths + 1 }, ...others] };
  expect(recordsMark(longer)).not.toBe(mark);
});
