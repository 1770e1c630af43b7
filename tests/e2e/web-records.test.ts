import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSeason } from '../../scripts/browser.mjs';
import { axe, go, type OpenedBrowser, openBrowser } from './opened-page.ts';

let season: ReturnType<typeof newSeason>;
let browser: OpenedBrowser;
let page: Page;

beforeAll(async () => {
  season = newSeason();
  browser = await openBrowser(season.folder);
  page = await browser.newPage('light', 1440, 900);
});

afterAll(async () => {
  await browser?.close();
  season?.remove();
});

const yaml = () => readFileSync(join(season.folder, 'season.yaml'), 'utf8');
const dialog = () => page.getByRole('dialog');
const list = async (name: string) => {
  await go(page, `records/${name}`);
  await page.locator('.record-lists a[aria-current=true]').waitFor();
};
const add = () => page.locator('.record-list > header .button').click();
const close = async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
};

/** Faults that people saw on these screens, each where it was seen. */
describe('screens and dialogs', () => {
  it('have no scrollbar around them', async () => {
    for (const screen of ['board', 'dood', 'breakdown', 'people', 'places', 'records', 'documents', 'settings']) {
      // Not by `go`: a screen that has nothing to show yet has no heading.
      await page.evaluate(`location.hash = '/${screen}'`);
      await page.locator(`.nav a[aria-current=page][href="#/${screen}"]`).waitFor();
      await page.locator('main .busy').first().waitFor({ state: 'detached' });
      const tall = await page.evaluate(
        '[document.documentElement.scrollHeight, document.documentElement.scrollWidth, innerHeight, innerWidth]',
      );
      expect(tall, screen).toEqual([900, 1440, 900, 1440]);
    }
  });

  it('keep a box and its words on one line, also after other screens, and inside the dialog on a phone', async () => {
    await go(page, 'breakdown');
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await go(page, 'records/sets');
      await page.locator('.record-name').first().click();
      const inside = await dialog().boundingBox();
      for (const label of await dialog().locator('label.check').all()) {
        const [box, words] = [await label.locator('input').boundingBox(), await label.locator('span').boundingBox()];
        expect([box!.width, box!.height]).toEqual([18, 18]);
        expect(words!.width).toBeGreaterThan(100);
        expect(words!.x + words!.width).toBeLessThanOrEqual(inside!.x + inside!.width);
      }
      expect(await axe(page)).toEqual([]);
      await close();
    }
  });

  it('are all in sight on a phone, with none behind the edge', async () => {
    for (const link of await page.locator('.nav a').all()) {
      const box = await link.boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(390);
      expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('draw no map of places whose coordinates nobody knows', async () => {
    await list('places');
    await add();
    await dialog().getByLabel('Name').fill('Barn');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('dialog', { name: 'Barn' }).waitFor();
    await go(page, 'places');
    await page.getByText('No place here has coordinates yet').waitFor();
    expect(await page.locator('.place-map svg').count()).toBe(0);
    await page.getByRole('button', { name: 'Edit' }).click();
    const where = dialog().getByLabel('Coordinates');
    await where.fill('https://www.openstreetmap.org/#map=17/48.8584/2.2945');
    await where.press('Tab');
    await expect.poll(yaml).toContain('at: [48.8584, 2.2945]');
    await close();
    await page.locator('.place-map svg').waitFor();
  });
});

describe('a scene', () => {
  const side = () => page.locator('.breakdown-side');

  it('has its story day as soon as Enter is pressed, and says so once', async () => {
    await go(page, 'breakdown/101/101-3');
    await side().getByLabel('Story day').fill('D2');
    await side().getByLabel('Story day').press('Enter');
    await side().getByLabel('Minutes').focus();
    await expect.poll(yaml).toMatch(/101-3.*story day: D2/);
    expect(await side().getByText('In the meantime').count()).toBe(0);
  });

  it('gets another length, an element that there was not, and goes in two', async () => {
    await side().getByLabel('Length').fill('1 4/8');
    await side().getByLabel('Length').press('Enter');
    await expect.poll(yaml).toMatch(/101-3.*eighths: 12/);
    await side().getByLabel('Add an element').fill('Red bicycle');
    await side().getByLabel('Add an element').press('Enter');
    await side().getByRole('link', { name: 'Red bicycle' }).waitFor();
    await side().getByRole('button', { name: 'Split' }).click();
    await side().getByText('In parts').waitFor();
    await side().getByRole('button', { name: 'Join again' }).click();
    await side().getByText('In parts').waitFor({ state: 'detached' });
    expect(await axe(page)).toEqual([]);
  });

  it('loses any proposal by D, all of a kind by Shift+D, and takes one as it is corrected', async () => {
    const all = page.locator('.proposals > li');
    await all.first().waitFor({ state: 'attached' });
    const before = await all.count();
    await page.locator('.script-scroll').focus();
    await page.keyboard.press('d');
    await expect.poll(() => all.count()).toBe(before - 1);
    // The first that is an element: a person cannot be corrected.
    const correct = side().getByRole('button', { name: 'Correct …' });
    while ((await correct.count()) === 0) await page.keyboard.press('j');
    await page.keyboard.press('c');
    await side().getByLabel('Name', { exact: true }).fill('The good hat');
    await side().getByLabel('Category').last().selectOption('wardrobe');
    await page.keyboard.press('Enter');
    await expect.poll(() => all.count()).toBeLessThan(before - 1);
    await expect.poll(yaml).toContain('name: The good hat, category: wardrobe');
    const left = await all.count();
    await page.locator('.script-scroll').focus();
    await page.keyboard.press('Shift+D');
    await expect.poll(() => all.count()).toBeLessThan(left - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => all.count()).toBe(left);
  });

  it('has words of the script marked as an element, by selecting them and a key', async () => {
    await page.evaluate(`{
      const line = [...document.querySelectorAll('.line-action')].find((one) => one.dataset.scene !== undefined);
      const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(text, 0, text, text.data.search(/\\S\\s|$/) + 1);
    }`);
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('e');
    await dialog().getByLabel('Name', { exact: true }).fill('Marked thing');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(yaml).toContain('name: Marked thing, category: props');
  });

  it('has a note on it by N, with who sees to it, and the note is done', async () => {
    await page.locator('.script-scroll').focus();
    await page.keyboard.press('n');
    await side().getByLabel('Note', { exact: true }).fill('vous or tu?');
    await side().getByLabel('Who sees to it').fill('Inès');
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await side().getByRole('checkbox', { name: 'vous or tu?' }).click();
    await expect.poll(yaml).toMatch(/notes:.*vous or tu\?.*Inès.*status: done/s);
  });
});

describe('records by hand', () => {
  it('a person is added, has dates as they are typed, another name, and goes; undo brings them back', async () => {
    await list('people');
    await add();
    await dialog().getByLabel('Name').fill('Zoe Marchand');
    await dialog().getByLabel('Plays').fill('ZOE');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('dialog', { name: 'Zoe Marchand' }).waitFor();
    const away = dialog().getByLabel('Away on', { exact: true });
    await away.fill('3-7 May, 1 June');
    await away.press('Tab');
    await expect.poll(yaml).toContain('unavailable: [2027-05-03..2027-05-07, 2027-06-01]');
    await dialog().getByRole('button', { name: 'Calendar: Away on' }).click();
    await page.locator('.month [data-day="2027-06-03"]').click();
    await page.locator('.month [data-day="2027-06-05"]').click();
    await expect.poll(yaml).toContain('2027-06-01, 2027-06-03..2027-06-05]');
    await dialog().getByLabel('Name', { exact: true }).fill('Zoé Marchand');
    await dialog().getByLabel('Name', { exact: true }).press('Enter');
    await expect.poll(yaml).toContain('id: zoe-marchand, name: Zoé Marchand');
    await dialog().getByRole('button', { name: 'Delete …' }).click();
    await dialog().getByText('Nothing else names it').or(dialog().getByText('This goes with it')).waitFor();
    await dialog().getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(yaml).not.toContain('Zoé');
    await page.keyboard.press('Control+z');
    await expect.poll(yaml).toContain('Zoé Marchand');
  });

  it('a second unit stands beside the main one, which was never written', async () => {
    await list('units');
    await add();
    await dialog().getByLabel('Name').fill('Second unit');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('dialog', { name: 'Second unit' }).waitFor();
    await expect.poll(yaml).toMatch(/units:.*main.*second-unit/s);
    await close();
  });

  it('many sets go to one place at once, a new one if need be; and two sets become one', async () => {
    await list('sets');
    const boxes = page.locator('tbody .record-box input');
    await boxes.nth(1).check();
    await boxes.nth(4).click({ modifiers: ['Shift'] });
    await page.getByLabel('Place (typed').fill('Old Mill');
    await page.getByRole('button', { name: 'Shoot 4 sets there' }).click();
    await expect.poll(() => page.getByText('Old Mill (real place)').count()).toBe(4);
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    const names = await page.locator('.record-table tbody .record-name').allTextContents();
    await page.getByRole('button', { name: 'Merge' }).click();
    await dialog().getByLabel(names[1]!).check();
    await dialog().getByRole('button', { name: 'Merge' }).click();
    await expect.poll(yaml).toMatch(/also: \[/);
    await expect.poll(() => page.locator('.record-table tbody .record-name').allTextContents()).not.toContain(names[2]);
  });

  it('what is missing is a click from its field', async () => {
    await list('missing');
    expect(await axe(page)).toEqual([]);
    await page.locator('.missing-list a').first().click();
    await dialog().waitFor();
    await close();
  });

  it('a rule pack is chosen of a list that says where it comes from', async () => {
    await list('bases');
    await page.locator('.record-name').first().click();
    const packs = dialog().locator('.catalogue').nth(1);
    await packs.locator('summary').click();
    await expect.poll(() => packs.locator('.catalogue-row').count()).toBeGreaterThan(3);
    expect(await packs.locator('.catalogue-sources').first().textContent()).toMatch(/\d{4}.*unsure/);
    expect(await axe(page)).toEqual([]);
    await close();
  });

  it('prints whole from where one stands: the list, and nothing around it', async () => {
    await list('people');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.nav').isVisible()).toBe(false);
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    const tall = await page.evaluate('document.documentElement.scrollHeight');
    const table = await page.locator('.record-table').boundingBox();
    expect(table!.y).toBeLessThan(200);
    expect(tall).toBeGreaterThanOrEqual(Math.floor(table!.y + table!.height));
    await page.emulateMedia({ media: null });
  });

  it('complained of nothing in the console', () => expect(browser.complaints).toEqual([]));
});
