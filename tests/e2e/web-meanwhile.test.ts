import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleFolder, removeFolder, SEASON_YAML } from '../../src/server/testing/open-example.ts';
import { axe, go, type OpenedBrowser, openBrowser } from './opened-page.ts';

const folder = exampleFolder();
let browser: OpenedBrowser;
beforeAll(async () => {
  browser = await openBrowser(folder);
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

it('a field that somebody else changes while it is typed in shows both values, and writes the one chosen', async () => {
  const page = await browser.newPage('light', 1200, 900);
  await go(page, 'settings');
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('Mine');
  const onDisk = () => readFileSync(join(folder, 'season.yaml'), 'utf8');
  writeFileSync(join(folder, 'season.yaml'), SEASON_YAML.replace('Two tabs', 'Theirs'));
  await page.getByText('In the meantime this was changed to Theirs.').waitFor();
  expect(await axe(page)).toEqual([]);
  // Leaving the field is no choice.
  await page.getByLabel('Currency', { exact: true }).focus();
  expect(onDisk()).toContain('title: Theirs');
  await page.getByRole('button', { name: 'Write Mine', exact: true }).click();
  await expect.poll(onDisk).toContain('title: Mine');
  await page.getByText('In the meantime').waitFor({ state: 'detached' });

  await title.fill('Mine again');
  writeFileSync(join(folder, 'season.yaml'), SEASON_YAML.replace('Two tabs', 'Theirs again'));
  await page.getByRole('button', { name: 'Keep Theirs again', exact: true }).click();
  await expect.poll(() => title.inputValue()).toBe('Theirs again');
  expect(onDisk()).toContain('title: Theirs again');
  expect(browser.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
});
