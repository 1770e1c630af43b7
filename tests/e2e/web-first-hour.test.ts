import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openSeason, plannedCopy } from '../../scripts/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = ['board', 'calendar', 'dood', 'breakdown', 'people', 'places', 'documents', 'settings'] as const;

let browser: Browser;
let page: Page;
let server: Awaited<ReturnType<typeof openSeason>>;
let season: ReturnType<typeof plannedCopy>;
const complaints: string[] = [];
const strangers: string[] = [];

beforeAll(async () => {
  season = plannedCopy();
  server = await openSeason(season.folder);
  browser = await launchChromium();
  page = await newPage('light', 1440, 900);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  season?.remove();
});

async function newPage(colorScheme: 'light' | 'dark', width: number, height: number): Promise<Page> {
  const made = await browser.newPage({
    colorScheme,
    viewport: { width, height },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  made.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  made.on('pageerror', (error) => complaints.push(error.message));
  made.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url())) strangers.push(request.url());
  });
  await made.goto(server.address);
  await made.waitForSelector('.strip');
  return made;
}

async function go(to: Page, screen: string): Promise<void> {
  await to.evaluate(`location.hash = '/${screen}'`);
  await to.waitForSelector('main h1');
  await to.waitForTimeout(400);
}

const notice = (to: Page = page) => to.locator('[data-testid=notice]');
const focused = () => page.evaluate(`document.activeElement?.getAttribute('data-key')`);
const said = () => page.locator('[data-testid=announcer]').textContent();
const cost = () => page.locator('[data-testid=total-cost]').textContent();
const clashes = async () =>
  Number(/^\d+/.exec((await page.locator('[data-testid=broken]').textContent()) ?? '')?.[0] ?? 0);

describe("an AD's first hour on the board, in a real browser", () => {
  it('opens the season with its strips on its days', async () => {
    expect(await page.title()).toContain('Je ne sais quoi');
    expect(await page.locator('.strip').count()).toBeGreaterThan(10);
    expect(await page.locator('.ribbon-lines i[data-colour]').count()).toBeGreaterThan(80);
  });

  it('corrects the breakdown: a scene gets minutes of its own, and the sheet shows them', async () => {
    await go(page, 'breakdown/101/101-3');
    const minutes = page.getByLabel('Minutes', { exact: true });
    await minutes.fill('75');
    await minutes.press('Tab');
    await notice().waitFor();
    await expect
      .poll(() => readFileSync(join(season.folder, 'season.yaml'), 'utf8'), { timeout: 15_000 })
      .toMatch(/"101-3":.*minutes: 75/);
  });

  it('drags a strip: every day says what it would cost, and the drop says what it did', async () => {
    await go(page, 'board');
    await page.waitForSelector('.strip');
    const from = await page.locator('.day').nth(0).locator('.strip').first().boundingBox();
    const to = await page.locator('.day').nth(2).boundingBox();
    await page.mouse.move(from!.x + 40, from!.y + 16);
    await page.mouse.down();
    await page.mouse.move(from!.x + 60, from!.y + 30, { steps: 4 });
    await page.waitForSelector('.day[data-tone] .heat-line b');
    expect(await page.locator('.heat-line b').count()).toBeGreaterThan(2);
    await page.mouse.move(to!.x + 80, to!.y + 200, { steps: 8 });
    // Drag events come once a frame: a slow machine needs more than one move to see the gap.
    for (let move = 0; move < 40 && (await page.locator('.gap-line').count()) === 0; move++) {
      await page.mouse.move(to!.x + 80 + (move % 2), to!.y + 200);
      await page.waitForTimeout(100);
    }
    expect(await page.locator('.gap-line').count()).toBe(1);
    await page.mouse.up();
    await notice().getByText('Move').waitFor();
    expect(await said()).toContain('Move');
    expect(await page.locator('.board[data-hand]').count()).toBe(0);
  });

  it('undoes it by keyboard, to the same cost as before', async () => {
    const moved = await cost();
    await page.keyboard.press('Control+z');
    await notice().getByText('Undone').waitFor();
    const before = await cost();
    await page.keyboard.press('Control+Shift+z');
    await notice().getByText('Done again').waitFor();
    expect(await cost()).toBe(moved);
    await page.keyboard.press('Control+z');
    await notice().getByText('Undone').waitFor();
    expect(await cost()).toBe(before);
  });

  it('breaks a rule by keyboard, sees the sentence, and lets Onyva fix it', async () => {
    const before = await clashes();
    const strip = page.locator('.strip-body').first();
    await strip.focus();
    const key = await strip.getAttribute('data-key');
    await page.keyboard.press('m');
    const worst = page.locator('.choice:has(.choice-why)').last();
    await worst.waitFor();
    await worst.click();
    await notice().getByText('Move').waitFor();
    expect(await clashes()).toBeGreaterThan(before);
    await expect.poll(focused).toBe(key);
    const conflict = page
      .locator('.panel .conflict')
      .filter({ hasText: key!.split('/')[0]! })
      .first();
    if ((await conflict.count()) === 0) await page.getByRole('button', { name: /^Clashes/ }).click();
    const broken = await clashes();
    await page
      .locator('.panel .conflict')
      .filter({ hasText: key!.split('/')[0]! })
      .first()
      .getByRole('button', { name: 'Fix it' })
      .click();
    await page.locator('.panel .conflict .choice').first().click();
    await expect.poll(clashes, { timeout: 10_000 }).toBeLessThan(broken);
  });

  it('cuts and pastes by keyboard, and keeps the focus on the strip', async () => {
    const strip = page.locator('.strip-body').first();
    await strip.focus();
    const key = await strip.getAttribute('data-key');
    await page.keyboard.press('Control+x');
    expect(await said()).toContain('in hand');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.locator('.board[data-hand]').count()).toBe(0);
    await expect.poll(focused).toBe(key);
    await page.keyboard.press('Control+z');
    await notice().getByText('Undone').waitFor();
  });

  it('finds scenes by a person, and puts the rest back in sight with Escape', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('solange');
    await page.waitForSelector('.strip[data-match=yes]');
    expect(await page.locator('.strip[data-match=no]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.strip[data-match=yes]').count()).toBe(0);
  });

  it('makes a second scenario, changes it, and compares the two side by side', async () => {
    await page.locator('[data-testid=scenario]').click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByLabel('Name').fill('Without nights');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-testid=scenario]').getByText('Without nights').waitFor();
    await page.locator('.strip-body').first().focus();
    await page.keyboard.press('Delete');
    await page.waitForSelector('.boneyard .strip');
    await page.locator('[data-testid=scenario]').click();
    await page.getByRole('menuitem', { name: 'Compare' }).click();
    await page.getByRole('heading', { name: 'Two scenarios side by side' }).waitFor();
    await page.getByRole('heading', { name: '1 strip is elsewhere' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await go(page, 'board');
  });

  it('prints: the one-line schedule is there in both languages and as a file', async () => {
    await go(page, 'documents');
    await page.locator('.document-frame').waitFor();
    await page.frameLocator('.document-frame').getByText('One-line schedule').first().waitFor();
    await page.getByText('French', { exact: true }).click();
    await page
      .frameLocator('.document-frame')
      .getByText(/Plan de travail|Jour 1/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'HTML' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.html$/);
  });

  it('paints a person away over three dates by keyboard', async () => {
    await go(page, 'people');
    await page.locator('[data-cell="0/2"]').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-cell="0/4"][data-state=away]');
    await page.keyboard.press('Control+z');
  });

  it('keeps a second tab on the same season the same', async () => {
    // Both tabs on the active scenario.
    await page.reload();
    await go(page, 'board');
    await page.waitForSelector('.strip');
    const other = await newPage('light', 1440, 900);
    await other.locator('.strip-body').first().focus();
    await other.keyboard.press('Alt+ArrowDown');
    await notice(other).waitFor();
    const order = (to: Page) => to.locator('.day').first().locator('.strip-number').allInnerTexts();
    await expect.poll(() => order(page), { timeout: 10_000 }).toEqual(await order(other));
    await other.close();
  });
});

/** Violations of WCAG 2.2 A and AA, each with the elements it was found on. */
async function axe(on: Page): Promise<readonly string[]> {
  await on.evaluate(AXE);
  const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))`;
  return (await on.evaluate(run)) as readonly string[];
}

describe('WCAG 2.2 AA, by axe, without a violation', () => {
  for (const [scheme, width, height] of [
    ['light', 1440, 900],
    ['dark', 1440, 900],
    ['light', 390, 844],
  ] as const) {
    it(`on every screen, ${scheme}, ${width} wide`, async () => {
      const own = await newPage(scheme, width, height);
      const found: string[] = [];
      for (const screen of SCREENS) {
        await go(own, screen);
        found.push(...(await axe(own)).map((violation) => `${screen}: ${violation}`));
      }
      await own.close();
      expect(found).toEqual([]);
    });
  }

  it('in the dialogs and menus of the board, in French', async () => {
    const own = await newPage('light', 1440, 900);
    await own.getByRole('button', { name: 'Display' }).click();
    await own.getByText('Français').click();
    expect(await axe(own)).toEqual([]);
    await own.keyboard.press('Escape');
    await own.locator('.strip-body').first().focus();
    await own.keyboard.press('Shift+F10');
    await own.getByRole('menuitem', { name: 'Déplacer vers' }).waitFor();
    expect(await axe(own)).toEqual([]);
    await own.keyboard.press('Enter');
    await own.locator('.choice').first().waitFor();
    expect(await axe(own)).toEqual([]);
    await own.close();
  });
});

describe('the page itself', () => {
  it('asks nothing of any other machine', () => expect(strangers).toEqual([]));
  it('complains of nothing in the console', () => expect(complaints).toEqual([]));
});
