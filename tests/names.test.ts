import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';

/**
 * A name means one thing. What rooms export (by their faces; rooms without one, by every file) is looked up at its
 * declaration; the same name declared in two rooms would have a reader ask which one is meant.
 */
const SOURCE = join(import.meta.dirname, '..', 'src');

/** Names that two rooms declare and that mean the same in both, with the reason why there are two. */
const MEANT_TWICE: Readonly<Record<string, string>> = {};

/** Exported names of a module, each with the file that declares it. */
function exportsOf(file: string, seen: ReadonlySet<string> = new Set()): ReadonlyMap<string, string> {
  if (seen.has(file) || !existsSync(file)) return new Map();
  const within = new Set([...seen, file]);
  const text = readFileSync(file, 'utf8');
  const found = new Map<string, string>();
  const declared =
    /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (?!\{|\*)(\w+)/gm;
  for (const [, name] of text.matchAll(declared)) found.set(name!, file);
  const imported = new Map<string, { readonly name: string; readonly from: string }>();
  for (const [, list, from] of text.matchAll(/^import (?:type )?\{([^}]*)\} from '(\.[^']+)';/gm)) {
    for (const { name, as } of namesIn(list!)) imported.set(as, { name, from: from! });
  }
  for (const [, list, from] of text.matchAll(/^export (?:type )?\{([^}]*)\}(?: from '(\.[^']+)')?;/gm)) {
    for (const { name, as } of namesIn(list!)) {
      const source = from === undefined ? imported.get(name) : { name, from };
      const origin = source === undefined ? file : originOf(source.name, join(dirname(file), source.from), within);
      found.set(as, origin);
    }
  }
  for (const [, from] of text.matchAll(/^export (?:type )?\* from '(\.[^']+)';/gm)) {
    for (const [name, origin] of exportsOf(join(dirname(file), from!), within)) found.set(name, origin);
  }
  return found;
}

function originOf(name: string, file: string, seen: ReadonlySet<string>): string {
  return exportsOf(file, seen).get(name) ?? file;
}

function namesIn(list: string): readonly { readonly name: string; readonly as: string }[] {
  return list
    .split(',')
    .map((item) => item.trim().replace(/^type /, ''))
    .filter((item) => item !== '')
    .map((item) => {
      const [name, as] = item.split(' as ');
      return { name: name!, as: as ?? name! };
    });
}

function filesOf(room: string): readonly string[] {
  const face = join(SOURCE, room, 'index.ts');
  if (existsSync(face)) return [face];
  return readdirSync(join(SOURCE, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\/|\/testing\//.test(file))
    .map((file) => join(SOURCE, room, file));
}

it('no name is declared in two rooms', () => {
  const declaredIn = new Map<string, Set<string>>();
  const rooms = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: room } of rooms) {
    for (const file of filesOf(room)) {
      for (const [name, origin] of exportsOf(file)) {
        const [home] = relative(SOURCE, origin).split('/');
        declaredIn.set(name, (declaredIn.get(name) ?? new Set()).add(home!));
      }
    }
  }
  const twice = [...declaredIn].filter(([name, homes]) => homes.size > 1 && MEANT_TWICE[name] === undefined);
  expect(twice.map(([name, homes]) => `${name}: ${[...homes].sort().join(', ')}`).sort()).toEqual([]);
  // An exception that is none any more goes.
  expect(Object.keys(MEANT_TWICE).filter((name) => (declaredIn.get(name)?.size ?? 0) < 2)).toEqual([]);
});
