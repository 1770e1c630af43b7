/**
 * Lines of `src` end at column 120. The formatter breaks code there; what it leaves longer is one literal, which must
 * be short, unless its file is named here with the reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
const WIDTH = 120;

/** Files of long literals, by why they are long. */
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  'each is a line of a season file that is written': [
    'generate/people-rows.ts',
    'generate/place-rows.ts',
    'generate/season-text.ts',
    'generate/story.ts',
    'season/first/initial-season.ts',
    'season/first/scenes.ts',
  ],
  'regular expressions': [
    'documents/render/text-width.ts',
    'script/episodes-of-script.ts',
    'script/heading/omitted-scene.ts',
    'script/heading/sides.ts',
    'script/heading/written-number.ts',
  ],
  'sentences of docs/diagnostics.md': [
    'script/fdx/fdx-diagnostics.ts',
    'script/script-diagnostics.ts',
    'season/season-diagnostics.ts',
  ],
  'lines of a page that is written': ['documents/render/html-style.ts', 'documents/reports/shooting-schedule.ts'],
};

const excused = new Set(Object.values(LITERALS).flat());

const files = readdirSync(SRC, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.mjs', '.css', '.html'].includes(extname(entry.name)))
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SRC.length + 1)
      .replaceAll('\\', '/'),
  );

/** Tests quote scripts, seasons and sentences as they are. */
const isTest = (file: string): boolean => /\.test\.tsx?$|(^|\/)testing\//.test(file);

/** Such a comment must stand on one line. */
const isForTheLinter = (line: string): boolean => line.includes('biome-ignore');

const isComment = (line: string): boolean => /^\s*(\/\/|\/\*|\*|<!--)/.test(line);

describe('lines of src end at column 120', () => {
  it.each([
    ['comments', (_file: string, line: string) => isComment(line)],
    ['code', (file: string, line: string) => !isComment(line) && !isTest(file) && !excused.has(file)],
  ] as const)('%s', (_what, isHeld) => {
    const long = files.flatMap((file) =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          [...line].length > WIDTH && !isForTheLinter(line) && isHeld(file, line) ? [`${file}:${index + 1}`] : [],
        ),
    );
    expect(long).toEqual([]);
  });

  it('names no file that needs no excuse', () => {
    const isLong = (file: string): boolean =>
      readFileSync(join(SRC, file), 'utf8')
        .split('\n')
        .some((line) => [...line].length > WIDTH);
    expect([...excused].filter((file) => !files.includes(file) || !isLong(file))).toEqual([]);
  });
});
