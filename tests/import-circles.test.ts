import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The compiler opens circles between rooms; these hold within each room, types included. */
const SOURCE = join(import.meta.dirname, '..', 'src');

/** Files of a room with those of the same room that they import; paths from the room. */
function importsWithin(room: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|[/\\])testing[/\\]/.test(file),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(SOURCE, room, file), 'utf8');
      const found = [...text.matchAll(/\b(?:from|import\() ?'(\.[^']+)'/g)].map(([, path]) =>
        relative(join(SOURCE, room), join(SOURCE, room, dirname(file), path!)),
      );
      return [file, found.filter((target) => known.has(target))];
    }),
  );
}

function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

/** Folders beside each other that import each other; a folder and those inside it are a list and its members. */
function twoWayFolders(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const ways = new Set<string>();
  for (const [file, targets] of imports) for (const target of targets) ways.add(`${dirname(file)} ${dirname(target)}`);
  return [...ways].filter((way) => {
    const [from = '', to = ''] = way.split(' ');
    const isInside = from === '.' || to === '.' || to.startsWith(`${from}/`) || from.startsWith(`${to}/`);
    return from < to && !isInside && ways.has(`${to} ${from}`);
  });
}

const rooms = readdirSync(SOURCE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(rooms)('within %s', (room) => {
  const imports = importsWithin(room);

  it('no file imports itself by way of others', () => {
    expect(circleIn(imports)).toBeNull();
  });

  it('no two folders import each other', () => {
    expect(twoWayFolders(imports)).toEqual([]);
  });
});
