import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedCopy } from '../../scripts/browser.mjs';
import { type Drag, go, lift, type OpenedBrowser, openBrowser } from './opened-page.ts';

describe('on the example season', () => {
  // By iterations, not by time: the same plan on any machine, however busy.
  const season = plannedCopy(undefined, 0, 100);
  let opened: OpenedBrowser;
  let page: Page;
  beforeAll(async () => {
    opened = await openBrowser(season.folder);
    page = await opened.newPage('light', 1440, 900);
  });
  afterAll(async () => {
    await opened.close();
    season.remove();
  });

  /** Back to the first days, and they are drawn. */
  async function toStart(): Promise<void> {
    await page.locator('.grid').evaluate((node) => {
      node.scrollLeft = 0;
    });
    await page.locator('.grid .cell[data-index="0"]').waitFor();
  }

  async function liftFirst(): Promise<Drag> {
    const strip = page.locator('.day:not(.day-free) .strip').first();
    // A trial click waits until the strip has come to rest and nothing lies over it.
    await strip.click({ trial: true, position: { x: 40, y: 14 } });
    const source = (await strip.boundingBox())!;
    return lift(page, { x: source.x + 40, y: source.y + 14 });
  }

  it('brings further days in when a strip is held at the edge', async () => {
    await page.locator('.strip').first().waitFor();
    const grid = page.locator('.grid');
    await toStart();
    const drag = await liftFirst();
    const box = (await grid.boundingBox())!;
    for (let i = 0; i < 4; i++) await drag.over({ x: box.x + box.width - 12 - i, y: box.y + 300 });
    await expect.poll(() => grid.evaluate((node) => node.scrollLeft)).toBeGreaterThan(300);
    // Chromium scrolls at edges too, and does not notice that a drag given up by its protocol has ended.
    await drag.over({ x: box.x + box.width / 2, y: box.y + 300 });
    await drag.cancel();
    await expect.poll(() => page.locator('.board[data-hand]').count()).toBe(0);
  });

  it('does with a drop what was said while the strip was in the air', async () => {
    await toStart();
    const before = await page.locator('[data-testid=total-cost]').textContent();
    const drag = await liftFirst();
    const target = (await page.locator('.day:not(.day-free)').nth(1).boundingBox())!;
    const foreseen = page.locator('.day[data-over] .heat-line[data-exact] b');
    // Drag events come once a frame: the hand moves a little until the price under it is the exact one.
    let step = 0;
    await expect
      .poll(async () => {
        step += 1;
        await drag.over({ x: target.x + 90 + (step % 2), y: target.y + 190 });
        return foreseen.count();
      })
      .toBe(1);
    const price = await foreseen.textContent();
    // Looked for before it is there: on a busy machine the notice has come and gone before the drop is answered here.
    const kept = page.locator('[data-testid=notice]', { has: page.locator('[data-kept=true]') });
    const said = kept.locator('.notice-detail b').textContent();
    await drag.drop();
    if (!/^[^0-9]*0$/.test(price!)) expect(await said).toBe(price);
    else await said;
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-testid=total-cost]').textContent()).toBe(before);
  });

  it('paints a date on which a unit does not exist; season.yaml keeps its comments, and undo brings it back', async () => {
    const yaml = () => readFileSync(join(season.folder, 'season.yaml'), 'utf8');
    const before = yaml();
    await go(page, 'people');
    const dates = page.locator('tr', { hasText: 'Second unit' }).locator('[data-cell]');
    const existing = page.locator('tr', { hasText: 'Second unit' }).locator('[data-cell][data-state=free]');
    await expect.poll(() => existing.count()).toBe(19);
    await existing.nth(2).focus();
    await page.keyboard.press('Space');
    await expect.poll(yaml).toMatch(/available: \[\s*2027-04-26\.\.2027-04-27, 2027-04-29\.\.2027-05-14\s*\]/);
    expect(yaml()).toContain('# A small unit for scenes without the lead');
    await expect.poll(() => existing.count()).toBe(18);
    await page.keyboard.press('Control+z');
    await expect.poll(yaml).toBe(before);
    await expect.poll(() => existing.count()).toBe(19);
    expect(await dates.count()).toBeGreaterThan(19);
  });

  it('asked nothing of any other machine, and complained of nothing in the console', () => {
    expect(opened.complaints).toEqual([]);
    expect(opened.strangers).toEqual([]);
  });
});
