// What is shipped, twice: NOTICE for people (who made it, under which licence), dist/bom.cdx.json for programs
// (CycloneDX 1.6). `npm run build` makes both; `tests/shipped.test.ts` fails when NOTICE is not what is shipped, or a
// licence is new.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceText, shippedPackages } from './shipped.mjs';

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** NOTICE: a line a package, then each licence text once with the packages that bring it. */
export function noticeOf(packages) {
  const texts = new Map();
  for (const { name, licence, folder } of packages) {
    const text = licenceText(folder) ?? `No text comes with the package; it names ${licence} as its licence.`;
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  const lines = packages.map(({ name, licence }) => `  ${name}: ${licence}`);
  const head = `Onyva
Licensed under the Apache License 2.0 (LICENSE).

It is shipped with these packages, some as they are, some built into the screens. date-holidays brings data of public
holidays under CC-BY-3.0: Onyva shows them as proposals and says where they come from. Barlow and
Courier Prime are under the SIL Open Font License, DejaVu under that of Bitstream Vera.

${[...new Set(lines)].join('\n')}`;
  return `${[head, ...[...texts].map(([text, names]) => `${[...new Set(names)].join(', ')}\n\n${text}`)].join(RULE)}\n`;
}

/** CycloneDX 1.6, without a date or serial number: the same packages give the same bytes. */
export function billOf(own, packages) {
  const component = ({ name, version, licence }) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: [/[() ]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
  });
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: own.name, version: own.version } },
    components: packages.map(component),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(import.meta.dirname, '..');
  const packages = shippedPackages(root);
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'bom.cdx.json'), `${JSON.stringify(billOf(own, packages), null, 2)}\n`);
  if (process.argv.includes('--notice')) writeFileSync(join(root, 'NOTICE'), noticeOf(packages));
}
