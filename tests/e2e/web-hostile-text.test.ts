import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/index.ts';
import { calendarDay } from '../../src/foundation/index.ts';
import { hostile, hostileFolder, PROBE } from './hostile-season.ts';
import { type OpenedBrowser, openBrowser } from './opened-page.ts';

const SCREENS = [
  ...['board', 'calendar', 'dood', 'breakdown', 'breakdown/101', 'breakdown/102', 'people', 'places', 'documents'],
  ...['settings', 'compare/main/other'],
];
/** What opens something, on any screen: buttons, menus, tabs, rows that unfold. */
const OPENERS = 'button:not([disabled]), summary, [role=tab], [role=row][tabindex], .strip-body';

let folder = '';
let browser: OpenedBrowser;
let page: Page;
const opened: string[] = [];
const wrong: string[] = [];

beforeAll(async () => {
  folder = hostileFolder();
  browser = await openBrowser(folder);
  page = await browser.newPage('light', 1440, 900);
  page.setDefaultTimeout(20_000);
  page.on('dialog', (dialog) => {
    opened.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => opened.push(`window: ${popup.url()}`));
  await everyBoardText();
});
afterAll(async () => {
  await browser?.close();
  if (folder !== '') rmSync(dirname(folder), { recursive: true, force: true });
});

/** Texts that no file has: boards, banners. Everything stands on one day, so that rules are broken and say so. */
async function everyBoardText(): Promise<void> {
  const client = createClient({ address: new URL(page.url()).origin, token: await token() });
  const give = async (command: Parameters<typeof client.command>[0]['command']): Promise<void> => {
    await client.command({ command, clientId: 'hostile' });
  };
  const day = { date: calendarDay('2027-04-13'), unit: 'main' };
  const board = await client.board('main');
  const strips = board.boneyard.flatMap((entry) =>
    entry.kind === 'strip' ? [{ scene: entry.scene, part: entry.part }] : [],
  );
  await give({ kind: 'rename-board', board: 'main', name: hostile().slice(0, 190) });
  await give({ kind: 'add-banner', board: 'main', id: 'b', text: hostile(), to: day });
  await give({ kind: 'move-entries', board: 'main', entries: strips, to: { ...day, position: 1 } });
  await give({ kind: 'duplicate-board', board: 'main', id: 'other', name: hostile().slice(0, 190) });
}

/** As the page keeps it. */
async function token(): Promise<string> {
  return String(await page.evaluate(`localStorage.getItem('onyva-token')`));
}

async function go(screen: string): Promise<void> {
  await page.evaluate(`location.hash = '/${screen}'`);
  await page.locator('main').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
  await page.locator('main .busy').first().waitFor({ state: 'detached' });
}

/** What a text has done that it must not: run, become an element, or take the page away. */
async function look(at: string): Promise<void> {
  const seen = `({
    ran: 'pwned' in window,
    made: [...document.querySelectorAll('${PROBE}, script:not([src]), img[src=x], iframe[src^="http://evil"], ' +
      '[onerror], [onload], [onfocus], [onmouseover], a[href^="javascript:" i], link[href*="evil"], base, object, embed')]
      .map((element) => element.outerHTML.slice(0, 200)),
    isEmpty: document.body.innerText.trim() === '',
  })`;
  for (const frame of page.frames() as Frame[]) {
    const found = (await frame.evaluate(seen).catch(() => null)) as {
      ran: boolean;
      made: readonly string[];
      isEmpty: boolean;
    } | null;
    if (found === null) continue;
    if (found.ran) wrong.push(`${at}: a script of the season ran`);
    wrong.push(...found.made.map((html) => `${at}: ${html}`));
    if (frame === page.mainFrame() && found.isEmpty) wrong.push(`${at}: nothing is left of the page`);
  }
}

/**
 * Opens whatever can be opened on the screen, one thing after the other, and looks at each; `ofAKind`: the tenth strip
 * opens what the first did.
 */
async function openEverything(screen: string, ofAKind: number): Promise<number> {
  const tried = new Map<string, number>();
  let count = 0;
  for (let round = 0; round < 60; round++) {
    const names = (await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(OPENERS)})]
      .map((element) => element.offsetParent === null ? '' : element.className + '|' + (element.dataset.testid ?? ''))`)) as string[];
    const next = names.findIndex((kind) => kind !== '' && (tried.get(kind) ?? 0) < ofAKind);
    if (next < 0) break;
    tried.set(names[next]!, (tried.get(names[next]!) ?? 0) + 1);
    await page
      .locator(OPENERS)
      .nth(next)
      .click({ timeout: 1_500, force: true })
      .catch(() => {});
    await look(`${screen}, ${names[next]}`);
    count++;
    await page.keyboard.press('Escape');
    if (!page.url().includes(`#/${screen}`)) await go(screen);
  }
  return count;
}

describe('a season of somebody who means harm, in a real browser', () => {
  it.each(['m', '?', 'b', 'c', 'Shift+F10', '/'])('what the key %s opens on a strip', async (key) => {
    await go('board');
    await page.locator('.day .strip-body').first().focus();
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
    await look(`board, key ${key}`);
    await page.keyboard.press('Escape');
    expect(wrong.splice(0)).toEqual([]);
  });

  it.each(['en', 'fr'])('every screen and what can be opened on it, in %s: texts stay texts', async (language) => {
    if (language === 'fr') {
      await go('board');
      await page.getByRole('button', { name: 'Display' }).click();
      await page.getByText('Français').click();
      await page.keyboard.press('Escape');
    }
    let things = 0;
    for (const screen of SCREENS) {
      await go(screen);
      await look(screen);
      things += await openEverything(screen, language === 'en' ? 2 : 1);
    }
    expect(wrong.splice(0)).toEqual([]);
    expect(opened.splice(0)).toEqual([]);
    expect(things).toBeGreaterThan(20);
  });

  it('the paper of it, as HTML and in both languages', async () => {
    const client = createClient({ address: new URL(page.url()).origin, token: await token() });
    const paper = await browser.newPage('light', 1000, 800);
    for (const { name, formats, key } of await client.documents()) {
      if (!formats.includes('html')) continue;
      for (const lang of ['en', 'fr', 'en+fr']) {
        await paper.goto(client.documentAddress(name, { format: 'html', lang, key }));
        const made = await paper.evaluate(`document.querySelectorAll('${PROBE}, script, img, iframe, link').length`);
        expect([name, lang, made]).toEqual([name, lang, 0]);
        expect(await paper.evaluate(`'pwned' in window`)).toBe(false);
      }
    }
    await paper.close();
  });

  it('no request went anywhere else, and no page complained', () => {
    expect(browser.strangers).toEqual([]);
    // Everything is clicked twice: what no longer holds is refused.
    expect(browser.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });
});
