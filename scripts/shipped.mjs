// What is shipped beside our own code: the packages a user installs with ours, those bundled into the screens, and
// their own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Packages of `src/web` that only build it or describe types. */
const BUILDS_ONLY = /^(vite|@vitejs\/|@types\/)/;

/** Licences of packages whose manifest names none, from the text they bring. What DejaVu changed is public domain. */
const NAMED_IN_TEXT = { suncalc: 'BSD-2-Clause', 'dejavu-fonts-ttf': 'Bitstream-Vera', 'png-js': 'MIT' };

/** Packages that the screens import, by the import lines of `src/web`. */
function bundledInto(web) {
  const names = new Set();
  for (const entry of readdirSync(web, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name) || entry.name.includes('.test.')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [, wanted] of text.matchAll(/(?:from|import|@import)\s*\(?\s*['"]([^'".][^'"]*)['"]/g)) {
      const parts = wanted.split('/');
      const name = wanted.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
      if (!name.includes(':') && !BUILDS_ONLY.test(name)) names.add(name);
    }
  }
  return names;
}

/**
 * The folder of a package as Node finds it from another one's folder; null where it is not installed (an optional one).
 */
function folderOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (dirname(at) === at) return null;
  }
}

/** `{ name, version, licence, folder }` of each, sorted by name and version. */
export function shippedPackages(root) {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = new Map();
  const visit = (name, from) => {
    const folder = folderOf(name, from);
    if (folder === null || found.has(folder)) return;
    const {
      version,
      license,
      licenses,
      dependencies = {},
    } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const licence =
      NAMED_IN_TEXT[name] ?? license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown';
    found.set(folder, { name, version, licence, folder });
    for (const needed of Object.keys(dependencies)) visit(needed, folder);
  };
  for (const name of [...Object.keys(own.dependencies), ...bundledInto(join(root, 'src', 'web'))]) visit(name, root);
  const byName = (a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1);
  return [...found.values()].sort(byName);
}

/** The text of a package's licence and notice files; null where it brings none. */
export function licenceText(folder) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying|ofl)\b/i.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return texts.length === 0 ? null : texts.join('\n\n');
}
