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

describe('the pages', () => {
  it('ask nothing of any other machine', () => expect(browser.strangers).toEqual([]));
  it('complain of nothing in the console', () => expect(browser.complaints).toEqual([]));
});
