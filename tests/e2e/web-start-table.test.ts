import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, type OpenedBrowser, openBrowser } from './opened-page.ts';

let parent = '';
let browser: OpenedBrowser;
let page: Page;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'onyva-table-'));
  browser = await openBrowser(null, parent);
  page = await browser.newPage('light', 1100, 900);
});

afterAll(async () => {
  await browser?.close();
  rmSync(parent, { recursive: true, force: true });
});

const TABLE = 'No,Where it plays,When,Long,Props\n1,KITCHEN,DAY,1 2/8,Umbrella\n2,QUAY,NIGHT,4/8,\n';
const give = (name: string) =>
  page.locator('[data-testid=script-files]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
const column = (name: string) => page.getByLabel(`What the column ${name} is`);

/** The story of one person who has a breakdown as a table, and no script. */
describe('a breakdown as a table, in a real browser', () => {
  it('has no set that is known: its columns are asked for', async () => {
    await give('breakdown.csv');
    await column('Where it plays').waitFor();
    expect(await column('Props').inputValue()).toBe('elements');
    expect(await page.getByRole('button', { name: 'Make the season' }).isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it('is mapped by the keyboard alone, and remembered for the next table like it', async () => {
    for (const [name, as] of [
      ['Where it plays', 'Set'],
      ['No', 'Scene number'],
      ['When', 'Day or night'],
      ['Long', 'Length in pages'],
    ] as const) {
      await column(name).focus();
      await page.keyboard.type(as);
      await expect.poll(() => column(name).locator('option:checked').textContent()).toBe(as);
    }
    await page.getByText('2 scenes, 1 people and things').waitFor();
    await page.getByRole('button', { name: 'Leave out breakdown.csv' }).click();
    await give('again.csv');
    await page.getByText('2 scenes, 1 people and things').waitFor();
    expect(await column('Long').inputValue()).toBe('pages');
  });

  it('becomes a season whose scenes wait on the board', async () => {
    await page.getByLabel('Title').fill('Deux quais');
    await page.getByRole('button', { name: 'Make the season' }).click();
    await page.locator('.board .strip').first().waitFor();
    await expect.poll(() => existsSync(join(parent, 'deux-quais', 'season.yaml'))).toBe(true);
    expect(readFileSync(join(parent, 'deux-quais', 'season.yaml'), 'utf8')).toContain('KITCHEN');
    // While one server gives its address to the next, the page is answered by nobody.
    expect(browser.complaints.filter((said) => !/^(404 |Failed to load resource)/.test(said))).toEqual([]);
  });
});
