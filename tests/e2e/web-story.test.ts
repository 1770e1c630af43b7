import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedCopy } from '../../scripts/browser.mjs';
import { axe, go, type OpenedBrowser, openBrowser } from './opened-page.ts';

let season: ReturnType<typeof plannedCopy>;
let browser: OpenedBrowser;
let page: Page;

beforeAll(async () => {
  season = plannedCopy(undefined, 0, 100);
  browser = await openBrowser(season.folder);
  page = await browser.newPage('light', 1440, 900);
});

afterAll(async () => {
  await browser?.close();
  season?.remove();
});

const yaml = () => readFileSync(join(season.folder, 'season.yaml'), 'utf8');
const tab = async (name: string) => {
  await go(page, `story/${name}`);
  await page.locator('.story-tabs a[aria-current=true]').waitFor();
};
const written = (words: string | RegExp) => expect.poll(yaml, { timeout: 60_000 }).toMatch(words);

describe('the example, read from the Story screen alone', () => {
  it('shows everybody through every scene, as told and as shot, and says the same in a table', async () => {
    await tab('weave');
    await page.getByRole('img', { name: '14 people through 111 scenes' }).waitFor();
    await page.getByRole('slider', { name: 'Scene' }).focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await page.getByText('the leeks, and her age').waitFor();
    await page.getByText('As shot').click();
    await page.getByText('Where in the story it stands').waitFor();
    await page.getByText('Table', { exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'the wrong fight' });
    expect(await row.innerText()).toContain('103-13');
    await page.getByText('Picture', { exact: true }).click();
    await page.getByText('As told').click();
  });

  it('shows one thread, one pair', async () => {
    await page.getByLabel('Thread').selectOption({ label: 'Margo finds her voice' });
    await page.getByRole('img', { name: /through 5 scenes/ }).waitFor();
    await page.getByLabel('Thread').selectOption('');
    await page.getByLabel('Person').selectOption({ label: 'Maren Tully' });
    await page.getByLabel('Together with').selectOption({ label: 'Youenn Le Braz' });
    await page.getByRole('img', { name: /through 30 scenes/ }).waitFor();
    await page.getByLabel('Person').selectOption('');
  });

  it('tells the lead, for every shooting day, where she is', async () => {
    await tab('arc');
    await page.getByText('he washes her hair in the stockpot sink').first().waitFor();
    await page
      .getByText(/Maren Tully plays/)
      .first()
      .waitFor();
  });
});

describe('what is set there', () => {
  it('a wish is drawn from scene to scene, priced, and weighs in the plan', async () => {
    await tab('weave');
    const picture = page.locator('svg.weave');
    const box = (await picture.boundingBox())!;
    const [from, to] = [box.x + 2.5 * 14, box.x + 20.5 * 14];
    await page.mouse.move(from, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(to, box.y + 100, { steps: 5 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Price of a wish').fill('750');
    await dialog.getByLabel('Why').fill('she grows into it');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.waitFor({ state: 'detached' });
    await written(/price: 750[\s\S]*she grows into it/);
    await page.locator('path.weave-wishes[d^="M"]').waitFor({ state: 'attached' });
  });

  it('every slot that is proposed is taken in one press, and given back', async () => {
    await tab('pairs');
    await page.getByRole('button', { name: /^Take/ }).click();
    await page.getByRole('button', { name: /^Take/, disabled: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Take/, disabled: false }).waitFor();
  });

  it('a rehearsal of a pair is planned, and another one takes a slot', async () => {
    await tab('pairs');
    await page.getByRole('button', { name: 'Plan a rehearsal: Maren Tully – Youenn Le Braz' }).click();
    await page.getByRole('dialog').getByLabel('Led by').fill('N. Faure');
    await page.keyboard.press('Tab');
    await written(/coach: N\. Faure/);
    await page.keyboard.press('Escape');
    const slots = page.getByLabel(/^Slot of June's French/);
    await slots.focus();
    // It has no date: the slots are all that is offered besides none.
    const date = await slots.locator('option').nth(1).getAttribute('value');
    await slots.selectOption(date);
    await written(new RegExp(`date: ${date}`));
    await go(page, 'dood');
    await page.locator('.dood .code', { hasText: /^R$/ }).first().waitFor({ state: 'attached' });
  });

  it('a look is added, and undone', async () => {
    await tab('looks');
    await page.getByRole('button', { name: 'Add a look' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('The fifth hat');
    await dialog.getByLabel('Person').fill('Inès Vauthier');
    await dialog.getByLabel('Story days').fill('D3');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await written(/The fifth hat/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'The fifth hat' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'The fifth hat' }).waitFor({ state: 'detached' });
  });

  it('an arrow is drawn without dragging: from the scene that is chosen to the next that is tapped', async () => {
    await tab('weave');
    await page.getByRole('button', { name: 'Draw an arrow from here' }).click();
    await page.locator('svg.weave').click({ position: { x: 30.5 * 14, y: 100 } });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Then').waitFor();
    await page.keyboard.press('Escape');
  });

  it('who speaks what is counted, and coaching is a press away', async () => {
    await tab('words');
    await page.getByRole('region', { name: 'Lines by performer' }).getByRole('row').nth(1).waitFor();
    const french = page.getByRole('row').filter({ hasText: 'Maren Tully' }).filter({ hasText: 'French' });
    await french.getByRole('button').click();
    expect(await page.getByRole('dialog').getByLabel('Kind').inputValue()).toBe('coaching');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Subtitles for French' }).first().waitFor();
  });

  it('a song has its steps with their last dates, and a day that slips is asked about', async () => {
    await tab('songs');
    await page.getByRole('row').filter({ hasText: 'pre-record both voices' }).waitFor();
    await tab('release');
    await page.getByLabel('Shot instead on').waitFor();
  });

  it('keeps to WCAG 2.2 AA on every tab', async () => {
    for (const name of ['weave', 'arc', 'pairs', 'looks', 'words', 'songs', 'release']) {
      await tab(name);
      expect(await axe(page), name).toEqual([]);
    }
  });
});

describe('the pages', () => {
  it('complain of nothing in the console', () => expect(browser.complaints).toEqual([]));
});
