import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedCopy } from '../../scripts/browser.mjs';
import { axe, go, type OpenedBrowser, openBrowser } from './opened-page.ts';

const SCREENS = [
  'board',
  'calendar',
  'dood',
  'breakdown',
  'story',
  'story/arc',
  'story/pairs',
  'story/looks',
  'story/words',
  'story/songs',
  'story/release',
  'people',
  'places',
  'records',
  'records/missing',
  'there-or-fake-it',
  'documents',
  'settings',
] as const;

let season: ReturnType<typeof plannedCopy>;
let browser: OpenedBrowser;

beforeAll(async () => {
  season = plannedCopy(undefined, 0, 100);
  browser = await openBrowser(season.folder);
});

afterAll(async () => {
  await browser?.close();
  season?.remove();
});

describe('WCAG 2.2 AA, by axe, without a violation', () => {
  for (const [scheme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
  ] as const) {
    it(`on every screen, ${scheme}, ${width} wide`, async () => {
      const page = await browser.newPage(scheme, width, height);
      const found: string[] = [];
      for (const screen of SCREENS) {
        await go(page, screen);
        found.push(...(await axe(page)).map((violation) => `${screen}: ${violation}`));
      }
      await page.close();
      expect(found).toEqual([]);
    });
  }

  it('in the dialogs and menus of the board, in French', async () => {
    const page = await browser.newPage('light', 1440, 900);
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByText('Français').click();
    await page.getByRole('button', { name: 'Affichage' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.strip-body').first().focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Déplacer vers' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.choice').first().waitFor();
    expect(await axe(page)).toEqual([]);
    await page.close();
  });
});

/** The dialog that is open on a page; `look` says what axe finds in it, and closes it. */
function dialogOf(page: Page) {
  const dialog = page.getByRole('dialog');
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    found.push(...(await axe(page, '[role=dialog]')).map((violation) => `${name}: ${violation}`));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  return { dialog, found, look };
}

describe('WCAG 2.2 AA in every dialog', () => {
  it('of a day and of a strip', async () => {
    const page = await browser.newPage('light', 1440, 900);
    const { dialog, found, look } = dialogOf(page);
    for (const item of [
      'Insert a day',
      'Take this day out',
      'New day breaks',
      'Move or swap',
      'Type and note',
      'Put in order',
    ]) {
      await page.locator('.day:not(.day-free) .day-name').nth(1).click();
      await page.getByRole('menuitem', { name: item }).click();
      await dialog.locator('.choice, textarea, select').first().waitFor();
      await look(item);
    }
    for (const key of ['b', 'o', 'm']) {
      await page.locator('.strip-body').first().focus();
      await page.keyboard.press(key);
      await dialog.locator('input, select, .choice').first().waitFor();
      await look(key);
    }
    for (const item of ['Duplicate', 'Rename']) {
      await page.locator('[data-testid=scenario]').click();
      await page.getByRole('menuitem', { name: item }).click();
      await dialog.locator('input').first().waitFor();
      await look(item);
    }
    await page.getByRole('button', { name: 'Find better' }).click();
    await dialog.getByLabel('Seconds to look').waitFor();
    await look('Find better');
    await page.locator('.toolbar .button.icon-only').first().click();
    await page.locator('.looks').waitFor();
    await look('Looks');
    await page.close();
    expect(found).toEqual([]);
  });

  it('of each kind of record: a new one, and one that is there', async () => {
    const page = await browser.newPage('dark', 390, 844);
    const { dialog, found, look } = dialogOf(page);
    await go(page, 'records/people');
    const links = page.locator('.record-lists a');
    const lists = await links.evaluateAll((nodes) => nodes.map((node) => (node as unknown as { hash: string }).hash));
    expect(lists.length).toBeGreaterThan(15);
    for (const list of lists.filter((hash) => !hash.endsWith('/missing'))) {
      await go(page, list.slice(2));
      const add = page.locator('.record-list header .button.primary, .record-list .button.primary').first();
      if ((await add.count()) > 0) {
        await add.click();
        await dialog.waitFor();
        await look(`new in ${list}`);
      }
      const first = page.locator('.record-name').first();
      if ((await first.count()) === 0) continue;
      await first.click();
      await dialog.waitFor();
      await look(list);
    }
    await page.close();
    expect(found).toEqual([]);
  });
});

describe('the pages', () => {
  it('ask nothing of any other machine', () => expect(browser.strangers).toEqual([]));
  it('complain of nothing in the console', () => expect(browser.complaints).toEqual([]));
});
