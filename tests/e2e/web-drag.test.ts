import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plannedCopy } from '../../scripts/browser.mjs';
import { type OpenedBrowser, openBrowser } from './opened-page.ts';

describe('dragging on the board', () => {
  const season = plannedCopy(undefined, 3);
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

  async function lift(): Promise<void> {
    const source = (await page.locator('.day:not(.day-free) .strip').first().boundingBox())!;
    await page.mouse.move(source.x + 40, source.y + 14);
    await page.mouse.down();
    await page.mouse.move(source.x + 56, source.y + 30, { steps: 3 });
  }

  it('brings further days in when a strip is held at the edge', async () => {
    await page.locator('.strip').first().waitFor();
    const grid = page.locator('.grid');
    await grid.evaluate((node) => {
      node.scrollLeft = 0;
    });
    await lift();
    const box = (await grid.boundingBox())!;
    for (let i = 0; i < 4; i++) await page.mouse.move(box.x + box.width - 12 - i, box.y + 300);
    await expect.poll(() => grid.evaluate((node) => node.scrollLeft)).toBeGreaterThan(300);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(opened.complaints).toEqual([]);
    expect(opened.strangers).toEqual([]);
  });
});
