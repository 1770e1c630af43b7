import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSeason } from '../../scripts/browser.mjs';
import { axe, go, lift, type OpenedBrowser, openBrowser } from './opened-page.ts';

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

const notice = () => page.locator('[data-testid=notice]');
const focused = () => page.evaluate(`document.activeElement?.getAttribute('data-key')`);
const said = () => page.locator('[data-testid=announcer]').textContent();
const cost = () => page.locator('[data-testid=total-cost]').textContent();
const clashes = async () =>
  Number(/^\d+/.exec((await page.locator('[data-testid=broken]').textContent()) ?? '')?.[0] ?? 0);
/** Scenes of each day, as they stand. */
const order = (of: Page) =>
  of
    .locator('.day')
    .evaluateAll((days) =>
      days.map((day) => [...day.querySelectorAll('.strip-number')].map(({ textContent }) => textContent).join(' ')),
    );
const yaml = () => readFileSync(join(season.folder, 'season.yaml'), 'utf8');

/** The story of one person at one desk: every step goes on from the one before. */
describe("an AD's first hour, in a real browser", () => {
  it('opens the four imported scripts: every scene waits in the boneyard', async () => {
    await expect.poll(() => page.title()).toContain('JE NE SAIS QUOI');
    await page.getByRole('heading', { name: 'Nothing is planned yet' }).waitFor();
    await expect.poll(() => page.locator('.boneyard .strip').count()).toBeGreaterThan(5);
  });

  it('corrects the breakdown: a scene gets minutes of its own, and season.yaml says so', async () => {
    await go(page, 'breakdown/101/101-3');
    const minutes = page.getByLabel('Minutes', { exact: true });
    await minutes.fill('75');
    await minutes.press('Tab');
    await expect.poll(yaml).toMatch(/"?101-3"?:\s*\{?\s*minutes: 75/);
  });

  it('plans it: the search is watched, and its plan is taken', async () => {
    await go(page, 'board');
    await page.getByRole('button', { name: 'Make a first plan' }).click();
    await page.getByLabel('Seconds to look').fill('6');
    await page.getByRole('button', { name: 'Start looking' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take this plan' }).click();
    await expect.poll(() => page.locator('.ribbon-lines i[data-colour]').count()).toBeGreaterThan(80);
    await expect.poll(() => page.locator('.day .strip').count()).toBeGreaterThan(5);
    await page.locator('[data-testid=solve-bar]').waitFor({ state: 'detached' });
    await notice().getByText('Saved').waitFor();
    expect(await page.locator('.day .strip').count()).toBeGreaterThan(5);
  });

  it('drags a strip: every day says what it would cost, and the drop says what it did', async () => {
    const before = await order(page);
    const full = page.locator('.day:has(.strip)');
    const from = await full.nth(0).locator('.strip').first().boundingBox();
    const to = await page.locator('.day').nth(2).boundingBox();
    const drag = await lift(page, { x: from!.x + 40, y: from!.y + 16 });
    await page.locator('.day[data-tone] .heat-line b').first().waitFor();
    await expect.poll(() => page.locator('.heat-line b').count()).toBeGreaterThan(2);
    // Drag events come once a frame: the hand moves until the gap shows where the strip would fall.
    let step = 0;
    await expect
      .poll(async () => {
        step += 1;
        await drag.over({ x: to!.x + 80 + (step % 2), y: to!.y + 200 });
        return page.locator('.gap-line').count();
      })
      .toBe(1);
    await drag.drop();
    await notice().getByText('Move').waitFor();
    await expect.poll(said).toContain('Move');
    await expect.poll(() => page.locator('.board[data-hand]').count()).toBe(0);
    await expect.poll(() => order(page)).not.toEqual(before);
  });

  it('undoes it by keyboard, does it again, and undoes it: the same money each time', async () => {
    await notice().getByText('Saved').waitFor();
    const moved = { order: await order(page), cost: await cost() };
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).not.toEqual(moved.order);
    const before = { order: await order(page), cost: await cost() };
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => ({ order: await order(page), cost: await cost() })).toEqual(moved);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => ({ order: await order(page), cost: await cost() })).toEqual(before);
  });

  it('breaks a rule by keyboard, sees the sentence, and lets Onyva fix it', async () => {
    const before = await clashes();
    await page.locator('.day .strip-body').first().focus();
    const key = await focused();
    await page.keyboard.press('m');
    await page.locator('.choice:has(.choice-why)').last().click();
    await expect.poll(clashes).toBeGreaterThan(before);
    await expect.poll(focused).toBe(key);
    const broken = await clashes();
    const all = page.locator('.panel .conflict');
    await page.getByRole('button', { name: /^Clashes/ }).click();
    await expect.poll(() => all.first().locator('p').nth(1).textContent()).toMatch(/^.{15,}\.$/);
    // Which plan six seconds of search find depends on the machine, and so does which of its clashes one move can mend.
    for (const clash of await all.all()) {
      await clash.getByRole('button', { name: 'Fix it' }).click();
      await clash.locator('.choice, .note').first().waitFor();
      if ((await clash.locator('.choice').count()) > 0) break;
    }
    await page.locator('.panel .conflict .choice').first().click();
    await expect.poll(clashes).toBeLessThan(broken);
  });

  it('cuts and pastes by keyboard, and keeps the focus on the strip', async () => {
    // The board may scroll to what gets the focus and draw days before it: the first strip is then another.
    await page.locator('.day .strip-body').first().focus();
    const key = await focused();
    const day = () => page.locator(`.day:has([data-key="${key}"])`).first().getAttribute('aria-label');
    const before = await day();
    await page.keyboard.press('Control+x');
    await expect.poll(said).toContain('in hand');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).not.toBe(key);
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.locator('.board[data-hand]').count()).toBe(0);
    await expect.poll(day).not.toEqual(before);
    await expect.poll(focused).toBe(key);
    await page.keyboard.press('Control+z');
    await expect.poll(day).toEqual(before);
  });

  it('finds scenes by a person, and puts the rest back in sight with Escape', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('solange');
    await page.locator('.toolbar .found').getByText(/\d/).waitFor();
    await expect.poll(() => page.locator('.strip[data-match=no]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.strip[data-match=no]').count()).toBe(0);
  });

  it('makes a second scenario, changes it, and compares the two side by side', async () => {
    await page.locator('[data-testid=scenario]').click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByLabel('Name').fill('Without nights');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-testid=scenario]').getByText('Without nights').waitFor();
    await page.locator('.day .strip-body').first().focus();
    await page.keyboard.press('Delete');
    await page.locator('.boneyard .strip').first().waitFor();
    await page.locator('[data-testid=scenario]').click();
    await page.getByRole('menuitem', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Two scenarios side by side' }).waitFor();
    await page.getByRole('heading', { name: '1 strip is elsewhere' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('prints: the one-line schedule is there in both languages and as a file', async () => {
    await go(page, 'documents');
    const paper = page.frameLocator('.document-frame');
    await paper.getByText('One-line schedule').first().waitFor();
    await page.getByText('French', { exact: true }).click();
    await paper
      .getByText(/Plan de travail|Jour 1/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'HTML' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.html$/);
  });

  it('paints a person away over three dates by keyboard, and takes it back', async () => {
    await go(page, 'people');
    await page.locator('[data-cell="0/2"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Space');
    await expect.poll(said).toMatch(/away/i);
    await expect.poll(yaml).toMatch(/unavailable/);
    await page.locator('[data-cell="0/4"][data-state=away]').waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('[data-cell="0/4"][data-state=free]').waitFor();
  });

  it('edits a contract as a form: bad money is told beside its field, good money is written to season.yaml', async () => {
    await page.locator('.person-name').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Kind of contract').selectOption('weekly');
    const rate = sheet.getByLabel('Rate, per week');
    await rate.fill('a lot');
    await rate.press('Tab');
    await sheet.locator('.field-wrong').filter({ hasText: 'amount' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await rate.fill('5200');
    await rate.press('Tab');
    await expect.poll(yaml).toMatch(/kind: weekly,?\s+rate: 5200/);
    expect(yaml()).toContain('# Written by `onyva init`');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('keeps a second tab on the same season the same', async () => {
    await go(page, 'board');
    await page.reload();
    await page.locator('.day .strip').first().waitFor();
    const other = await browser.newPage('light', 1440, 900);
    await other.locator('.day .strip').first().waitFor();
    const before = await order(page);
    await expect.poll(() => order(other)).toEqual(before);
    await other.locator('.day:has(.strip + .strip) .strip-body').first().focus();
    await other.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => order(other)).not.toEqual(before);
    await other.locator('[data-testid=notice]').getByText('Saved').waitFor();
    const after = await order(other);
    expect(after).not.toEqual(before);
    await expect.poll(() => order(page)).toEqual(after);
    await other.close();
  });

  it('asked nothing of any other machine, and complained of nothing in the console', () => {
    expect(browser.strangers).toEqual([]);
    // The amount that is none was refused, and nothing else.
    expect(browser.complaints).toEqual([expect.stringMatching(/^409 \(Conflict\) \/api\/commands .*"a lot"/)]);
  });
});
