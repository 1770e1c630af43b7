import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './command-line.ts';
import { axe, go, type OpenedBrowser, openBrowser } from './opened-page.ts';

const SCRIPTS = join(root, 'examples', 'je-ne-sais-quoi', 'scripts');

let folder = '';
let browser: OpenedBrowser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onyva-nothing-'));
  browser = await openBrowser(null, folder);
  page = await browser.newPage('light', 1440, 900);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Looked at, never written: all of it comes from the screens. */
const yaml = () => readFileSync(join(folder, 'je-ne-sais-quoi', 'season.yaml'), 'utf8');
const dialog = () => page.getByRole('dialog');
const close = async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
};
const list = async (name: string) => {
  await go(page, `records/${name}`);
  await page.locator('.record-lists a[aria-current=true]').waitFor();
};
/** A record that is asked for by name, and its form. */
const add = async (name: string) => {
  await page.locator('.record-list > header .button').click();
  await dialog().getByLabel('Name').fill(name);
  await dialog().getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('dialog', { name, exact: true }).waitFor();
};
const fill = async (label: string, text: string) => {
  const field = dialog().getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Tab');
};
/** Files as a hand drops them on the window. */
const drop = (files: readonly { readonly name: string; readonly text: string }[]) =>
  page.evaluate(`{
    const dataTransfer = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) dataTransfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }`);
const scriptsOf = (...names: readonly string[]) =>
  names.map((name) => ({ name, text: readFileSync(join(SCRIPTS, name), 'utf8') }));

describe('a whole season in the browser, from nothing', () => {
  it('begins with three dropped scripts', async () => {
    expect(await axe(page)).toEqual([]);
    await drop(scriptsOf('101.fountain', '102.fountain', '103.fountain'));
    await expect
      .poll(() =>
        page
          .locator('.start-scripts')
          .getByText(/characters/)
          .count(),
      )
      .toBe(3);
    expect(await page.getByLabel('Title').inputValue()).toBe('JE NE SAIS QUOI');
    expect(readdirSync(folder)).toEqual([]);
    await page.getByRole('button', { name: 'Make the season' }).click();
    await page.locator('.boneyard .strip').first().waitFor();
    await page.getByText('sets have no place yet').waitFor();
    expect(existsSync(join(folder, 'je-ne-sais-quoi', 'scripts', '103.fountain'))).toBe(true);
    expect(await axe(page)).toEqual([]);
  });

  it('takes a new draft that is dropped on the board, but for a change that is kept out', async () => {
    const [script] = scriptsOf('101.fountain');
    const night = script!.text.replace(/^(INT\..* - )DAY/m, '$1NIGHT');
    await drop([{ name: '101 blue.fountain', text: `${night}\n\nINT. ATTIC - DAY\n\nDust.\n` }]);
    await dialog().getByRole('button', { name: 'Take the draft with 2 changes' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog().getByRole('checkbox', { name: 'now plays at NIGHT' }).uncheck();
    await dialog().getByLabel('Draft colour').fill('blue');
    await dialog().getByRole('button', { name: 'Take the draft with 1 change' }).click();
    await dialog().getByText('Taken for episode 101').waitFor();
    await expect.poll(yaml).toMatch(/draft: \{ colour: blue \}/);
    await close();
    await expect.poll(() => page.locator('.boneyard .strip', { hasText: 'ATTIC' }).count()).toBe(1);
  });

  it('has people with dates, places, a second unit, black-outs, elements and an order', async () => {
    await list('people');
    await page.getByRole('button', { name: 'June', exact: true }).click();
    await fill('Away on', '20-22 April');
    await fill('Contact (telephone, agent)', '+33 1 23 45 67 89');
    await close();
    await add('Zoe Marchand');
    await close();
    await list('sets');
    const boxes = page.locator('tbody .record-box input');
    await boxes.nth(0).check();
    await boxes.nth(5).click({ modifiers: ['Shift'] });
    await page.getByLabel('Place (typed').fill('Studio 4');
    await page.getByRole('button', { name: 'Shoot 6 sets there' }).click();
    await expect.poll(() => page.getByText('Studio 4 (real place)').count()).toBe(6);
    await list('places');
    await page.getByRole('button', { name: 'Studio 4', exact: true }).click();
    await fill('Closed on', '1 May, 8 May');
    await close();
    await list('units');
    await add('Second unit');
    await fill('Exists only on', '3-14 May');
    await close();
    await list('elements');
    await add('Picture car');
    await close();
    await list('order');
    await page.locator('.record-list > header .button').click();
    await dialog().getByLabel('First').fill('101-1');
    await dialog().getByLabel('Then').fill('101-9');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(yaml).toMatch(/before: \[101-1\], after: \[101-9\]/);
    await close();
    // Whatever plan is found, there is room behind it for a day more.
    await go(page, 'settings');
    await page.getByLabel('Last day', { exact: true }).fill('31 May 2027');
    await page.keyboard.press('Tab');
    await expect.poll(yaml).toMatch(/end: 2027-05-31/);
    const written = ['2027-04-20..2027-04-22', '2027-05-01', '2027-05-03..2027-05-14', 'zoe-marchand', 'picture-car'];
    for (const words of written) expect(yaml()).toContain(words);
  });

  it('is planned, and the plan is taken', async () => {
    await go(page, 'board');
    await page.getByRole('button', { name: 'Make a first plan' }).click();
    await dialog().getByLabel('Seconds to look').fill('2');
    await dialog().getByRole('button', { name: 'Start looking' }).click();
    await dialog().getByRole('button', { name: 'Take this plan' }).click();
    await page.locator('[data-testid=solve-bar]').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.day .strip').count()).toBeGreaterThan(5);
    await page.locator('[data-testid=notice]').getByText('Saved').waitFor();
  });

  it('gets a banner, a strip moved, and a day put in', async () => {
    const strip = () => page.locator('.day:not(.day-free) .strip-body').first();
    const lastEdit = () => page.locator('[data-testid=undo]').getAttribute('aria-label');
    /** By a key on the first strip: done when the edit that can be undone is another one. */
    const edit = async (key: string, answer: () => Promise<unknown>) => {
      const before = await lastEdit();
      // A dialog that closes gives the focus back a moment later: a key pressed before that reaches nobody.
      await page.locator('.choice').first().waitFor({ state: 'hidden' });
      await page.waitForTimeout(500);
      await strip().focus();
      await page.keyboard.press(key);
      await answer();
      await expect.poll(lastEdit).not.toBe(before);
    };
    await edit('b', async () => {
      await dialog().getByLabel('Text of the banner').fill('Company meeting');
      await dialog().getByLabel('Minutes it takes').fill('30');
      await page.keyboard.press('Enter');
    });
    await page.locator('.day', { hasText: 'Company meeting' }).first().waitFor();
    await edit('m', () => page.locator('.choice').first().click());
    await edit('i', () => page.locator('.choice').first().click());
    await page.locator('[data-testid=notice]').getByText('Saved').waitFor();
  });

  it('prints', async () => {
    await go(page, 'documents');
    const paper = page.frameLocator('.document-frame');
    await paper.getByText('JE NE SAIS QUOI').first().waitFor();
    await paper.getByText('Company meeting').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  });

  it('asked nothing of any other machine', () => {
    expect(browser.strangers).toEqual([]);
  });
});
