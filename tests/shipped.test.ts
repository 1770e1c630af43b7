import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { billOf, noticeOf } from '../scripts/bill-of-materials.mjs';
import { shippedPackages } from '../scripts/shipped.mjs';

const root = join(import.meta.dirname, '..');
const packages = shippedPackages(root);

/** Licences that Onyva may be shipped with. Another one is a decision: read it, then add it here. */
const KNOWN = [
  'Apache-2.0',
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'PSF-2.0',
  'OFL-1.1',
  'Bitstream-Vera',
  '(ISC AND CC-BY-3.0)',
];

describe('what is shipped', () => {
  it('is under licences that were looked at', () => {
    expect(packages.filter(({ licence }) => !KNOWN.includes(licence))).toEqual([]);
  });

  it('is in NOTICE, licence by licence (`npm run notice` writes it)', () => {
    expect(readFileSync(join(root, 'NOTICE'), 'utf8')).toBe(noticeOf(packages));
  });

  it('holds the fonts, the holidays and what is built into the screens', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['date-holidays', 'react-dom', '@fontsource/barlow', 'uplot']));
    expect(names).not.toContain('vite');
  });

  it('is listed for programs, each package once with version and licence', () => {
    const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
    const { components } = billOf(own, packages);
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(packages.length);
    for (const { purl, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\/.+@\d/);
      expect(licenses).toHaveLength(1);
    }
  });
});
