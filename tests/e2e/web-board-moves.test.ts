/** The moves of a scheduler on one page in a real browser: by keys, by the mouse, by a finger. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleFolder, removeFolder } from '../../src/server/testing/open-example.ts';
import { axe, type OpenedBrowser, openBrowser } from './opened-page.ts';

const folder = exampleFolder();
let browser: OpenedBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(folder);
  page = await browser.newPage('light', 1440, 900);
  await page.locator('.boneyard .strip').nth(2).waitFor();
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

/** What tests know of elements: they are checked without the browser's types. */
interface Keyed {
  getAttribute(name: string): string | null;
}

const strip = (scene: string) => page.locator(`[data-key="${scene}/1"]`);
const chosen = () =>
  page
    .locator('.strip[data-selected] [data-key]')
    .evaluateAll((nodes) => nodes.map((node: unknown) => (node as Keyed).getAttribute('data-key')));
const onDay = (date: string) =>
  page
    .locator(`[data-day="${date}/main"] .strip [data-key]`)
    .evaluateAll((nodes) => nodes.map((node: unknown) => (node as Keyed).getAttribute('data-key')));
const kept = () => page.locator('.notice [data-kept=true]').waitFor();
const dialog = () => page.getByRole('dialog');

async function undo(): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.locator('.notice').getByText('Undone').first().waitFor();
}

describe('the moves of a scheduler', () => {
  it('chooses with Ctrl, with Shift, with Ctrl+A and with a rectangle', async () => {
    await strip('101-1').click();
    await strip('101-3').click({ modifiers: ['Control'] });
    await expect.poll(chosen).toEqual(['101-1/1', '101-3/1']);
    await strip('101-1').click();
    await strip('101-3').click({ modifiers: ['Shift'] });
    await expect.poll(chosen).toEqual(['101-1/1', '101-2/1', '101-3/1']);
    await page.keyboard.press('Escape');
    await expect.poll(chosen).toEqual([]);
    await page.keyboard.press('Control+a');
    await expect.poll(chosen).toHaveLength(3);
    await page.keyboard.press('Escape');
    const box = (await strip('101-2').boundingBox())!;
    const boneyard = (await page.locator('.boneyard').boundingBox())!;
    await page.mouse.move(box.x + 30, boneyard.y + boneyard.height - 3);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(chosen).toEqual(['101-2/1']);
    await page.keyboard.press('Escape');
  });

  it('moves what is chosen, puts it in order, and says it where nothing is covered', async () => {
    await strip('101-1').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('m');
    await dialog().locator('.choice', { hasText: 'Tue 13 Apr' }).click();
    await expect.poll(() => onDay('2027-04-13')).toHaveLength(3);
    await kept();
    const notice = (await page.locator('.notice').boundingBox())!;
    const board = (await page.locator('.board').boundingBox())!;
    expect(notice.y + notice.height).toBeLessThanOrEqual(board.y);
    await strip('101-1').focus();
    await page.keyboard.press('o');
    await dialog().getByLabel('Last first').check();
    expect(await axe(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Put in order' }).click();
    await expect.poll(() => onDay('2027-04-13')).toEqual(['101-3/1', '101-2/1', '101-1/1']);
  });

  it('puts a day in with its price, takes it back, and moves the whole day', async () => {
    await strip('101-1').focus();
    await page.keyboard.press('i');
    await dialog().locator('.choice-price').first().getByText('€').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog().locator('.choice').first().click();
    await expect.poll(() => onDay('2027-04-14')).toHaveLength(3);
    await undo();
    await expect.poll(() => onDay('2027-04-13')).toHaveLength(3);
    await page.locator('[data-menu="day:2027-04-13/main"]').click();
    await page.getByRole('menuitem', { name: 'Move or swap the whole day' }).click();
    await dialog().locator('.choice', { hasText: 'Move to Fri 16 Apr' }).click();
    await expect.poll(() => onDay('2027-04-16')).toHaveLength(3);
  });

  it('has banners with minutes, and days with a type and a note', async () => {
    await strip('101-1').focus();
    await page.keyboard.press('b');
    await dialog().getByLabel('Text of the banner').fill('Press call');
    await dialog().getByLabel('Minutes it takes').fill('45');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.locator('.banner', { hasText: 'Press call' }).locator('.banner-minutes').getByText('0h45').waitFor();
    await page.locator('[data-menu="day:2027-04-16/main"]').click();
    await page.getByRole('menuitem', { name: 'Type and note' }).click();
    await dialog().getByLabel('What the day is for').selectOption('press');
    await dialog().getByLabel('Note').fill('The mayor comes');
    expect(await axe(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.locator('.day-words', { hasText: 'The mayor comes' }).getByText('press', { exact: true }).waitFor();
  });

  it('goes from hit to hit, and shows only those', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('flat');
    await page.keyboard.press('Enter');
    await page.locator('.found').getByText('1 of 2').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.found').getByText('2 of 2').waitFor();
    await page.locator('.strip[data-hit]').waitFor();
    await page.getByRole('button', { name: 'Show only these' }).click();
    await expect.poll(() => page.locator('.day .strip').count()).toBe(2);
    await page.locator('#board-find').press('Escape');
    await expect.poll(() => page.locator('.day .strip').count()).toBe(3);
  });

  it('shows strips as one likes them, and keeps that in this browser', async () => {
    await page.getByRole('button', { name: 'Strips as you like them' }).click();
    await dialog().getByLabel('Row 4, field 1').first().selectOption('cast-names');
    await dialog().getByLabel('Patterns beside the colours').check();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await strip('101-1').locator('.strip-cast-names', { hasText: 'EMMA' }).waitFor();
    await page.reload();
    await strip('101-1').locator('.strip-cast-names', { hasText: 'EMMA' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('data-patterns')).toBe('');
  });

  it('chooses by touch', async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (on: ReturnType<Page['locator']>) => {
      const box = (await on.boundingBox())!;
      const touchPoints = [{ x: box.x + 20, y: box.y + box.height / 2 }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap(page.getByRole('button', { name: 'Choose several strips' }));
    await page.getByText('Tap strips to choose them.').waitFor();
    await tap(strip('101-1'));
    await tap(strip('101-3'));
    await expect.poll(chosen).toHaveLength(2);
    await tap(strip('101-3'));
    await expect.poll(chosen).toEqual(['101-1/1']);
    await session.detach();
  });

  it('never scrolls the page itself, and complains of nothing', async () => {
    await page.evaluate('window.scrollTo(0, 500)');
    expect(await page.evaluate('window.scrollY')).toBe(0);
    expect(browser.complaints).toEqual([]);
  });
});
