import { expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../tests/golden/documents/small-season.ts';
import { DOCUMENT_IDS, documentReader, OF_SEVERAL_PLANS } from '../documents/index.ts';
import { printSet, printSetInThreads } from './index.ts';

it('the whole set has every document, each language in its folder; what is not for everyone lies apart', async () => {
  const paths: string[] = [];
  for await (const { path, content } of printSet(SMALL_SEASON, SMALL_PLAN, { languages: ['en', 'fr'] })) {
    expect(content.length).toBeGreaterThan(100);
    paths.push(path);
  }
  expect(new Set(paths).size).toBe(paths.length);
  for (const lang of ['en', 'fr'])
    for (const id of DOCUMENT_IDS.filter((one) => !OF_SEVERAL_PLANS.includes(one)))
      expect(paths).toContain(`${lang}/${documentReader(id) === 'production' ? 'production/' : ''}${id}.pdf`);
  expect(paths).toEqual(
    expect.arrayContaining([
      'en/one-liner.xlsx',
      'en/one-liner.csv',
      'fr/sides/ana-moreau.pdf',
      'fr/calendars/cast/ida-roux.ics',
      'fr/calendars/units/main.ics',
      'fr/calendars/places/pont.ics',
      'en/production/cost-report.xlsx',
    ]),
  );
  // Nobody hands out a calendar of someone who does not work.
  expect(paths.filter((path) => path.includes('nobody'))).toEqual([]);
});

it('threads print the same files, byte for byte but for the times in workbooks', async () => {
  const options = { languages: ['en+fr'] } as const;
  const content = async (set: AsyncGenerator<{ path: string; content: string | Uint8Array }>) => {
    const files = new Map<string, string>();
    for await (const { path, content: own } of set) files.set(path, Buffer.from(own).toString('latin1'));
    return files;
  };
  const alone = await content(printSet(SMALL_SEASON, SMALL_PLAN, options));
  const together = await content(printSetInThreads(SMALL_SEASON, SMALL_PLAN, options));
  expect([...together.keys()].sort()).toEqual([...alone.keys()].sort());
  for (const [path, file] of together) expect(path.endsWith('.xlsx') || file === alone.get(path), path).toBe(true);
});
