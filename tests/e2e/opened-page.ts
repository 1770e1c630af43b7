/** Pages of a real Chromium on an opened season, and how tests wait: for what a person would see, never for a time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openSeason } from '../../scripts/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A machine may be ten times slower than the one this was written on. */
const PATIENCE_MS = 120_000;

export interface OpenedBrowser {
  readonly newPage: (colorScheme: 'light' | 'dark', width: number, height: number) => Promise<Page>;
  /** Errors that pages wrote to their consoles, and requests that were refused. */
  readonly complaints: readonly string[];
  /** Addresses asked for that are not this machine's. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

/** @param folder a season; null: none, and the page begins one within `cwd` */
export async function openBrowser(folder: string | null, cwd?: string): Promise<OpenedBrowser> {
  const server = await openSeason(folder, cwd);
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  const strangers: string[] = [];
  return {
    complaints,
    strangers,
    async newPage(colorScheme, width, height) {
      const page = await browser.newPage({
        colorScheme,
        viewport: { width, height },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('console', (message) => {
        const isAnswer = message.text().includes('the server responded with a status');
        if (message.type() === 'error' && !isAnswer) complaints.push(message.text());
      });
      // What the browser says of a refused request, with what was asked.
      page.on('response', (answer) => {
        if (answer.status() < 400) return;
        const { pathname } = new URL(answer.url());
        complaints.push(
          `${answer.status()} (${answer.statusText()}) ${pathname} ${answer.request().postData() ?? ''}`.trim(),
        );
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(request.url())) strangers.push(request.url());
      });
      await page.goto(server.address);
      await page.locator(folder === null ? '.start' : '.board').waitFor();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Goes to a screen by its address and waits until it shows what it has loaded. */
export async function go(to: Page, screen: string): Promise<void> {
  await to.evaluate(`location.hash = '/${screen}'`);
  await to.locator(`.nav a[aria-current=page][href="#/${screen.split('/')[0]}"]`).waitFor({ state: 'attached' });
  await to.locator('main h1').first().waitFor({ state: 'attached' });
  // Not by a function as text: the page's policy lets nothing be evaluated that has to be asked twice.
  await to.locator('main .busy').first().waitFor({ state: 'detached' });
}

/** What the browser carries, as its protocol says it; handed back as it came. */
interface DragData {
  readonly items: { mimeType: string; data: string; title?: string; baseURL?: string }[];
  readonly files?: string[];
  readonly dragOperationsMask: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Drag {
  readonly over: (at: Point) => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/**
 * Takes up what lies at a point. Speaks the DevTools protocol itself: Playwright's mouse guesses from a timer of the
 * page whether a move began a drag, and on a busy machine guesses wrong; the browser then drags and no event of it
 * arrives.
 */
export async function lift(on: Page, from: Point): Promise<Drag> {
  const session = await on.context().newCDPSession(on);
  let at = from;
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased') =>
    session.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount: 1 });
  await session.send('Input.setInterceptDrags', { enabled: true });
  const taken = new Promise<DragData>((resolve) => session.once('Input.dragIntercepted', ({ data }) => resolve(data)));
  let isTaken = false;
  void taken.then(() => {
    isTaken = true;
  });
  await mouse('mousePressed');
  for (let step = 1; !isTaken; step += 1) {
    at = { x: from.x + 4 + (step % 16), y: from.y + 4 + (step % 16) };
    // The browser answers a move that begins a drag only when the drag is over.
    void mouse('mouseMoved').catch(() => {});
    await on.waitForTimeout(50);
  }
  const data = await taken;
  const tell = async (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') => {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  };
  const end = async (type: 'drop' | 'dragCancel') => {
    await tell(type);
    await mouse('mouseReleased');
    await session.send('Input.setInterceptDrags', { enabled: false });
    await session.detach();
  };
  await tell('dragEnter');
  return {
    over: async (point) => {
      at = point;
      await tell('dragOver');
    },
    drop: () => end('drop'),
    cancel: () => end('dragCancel'),
  };
}

/** Violations of WCAG 2.2 A and AA, on the page or within a part of it, each with the elements it was found on. */
export async function axe(on: Page, within = ':root'): Promise<readonly string[]> {
  await on.evaluate(`window.axe === undefined && (() => { ${AXE} })()`);
  const run = `axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then((result) => result.violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))`;
  return (await on.evaluate(run)) as readonly string[];
}
