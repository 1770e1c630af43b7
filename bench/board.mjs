// Measures the board in Chromium at 450 strips: time to the first board, drop to screen (after a moment over the gap,
// and flicked), frames while dragging; each with the processor time it took, which a busy machine does not change as it
// does the clock. `node bench/board.mjs [SEASON]`
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, openSeason, plannedCopy } from '../scripts/browser.mjs';
import { onyva } from './onyva.mjs';

const given = process.argv[2];
const made = mkdtempSync(join(tmpdir(), 'onyva-bench-'));
if (given === undefined) onyva('generate', join(made, 'season'), '--size', 'L', '--seed', '1');
const season = plannedCopy(given ?? join(made, 'season'), 10);
const server = await openSeason(season.folder);
const browser = await launchChromium();
const viewport = { width: 1440, height: 900 };

/** Processor time of the page's main thread so far, in milliseconds. */
async function watched() {
  const page = await browser.newPage({ viewport });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  return { page, spent };
}

/** Processor time of the server so far, in milliseconds; on Linux only. */
function serverSpent() {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

const warm = await browser.newPage({ viewport });
await warm.goto(server.address);
await warm.waitForSelector('.strip');
// The first opening makes the database and proves the bound; that is not what is measured.
await warm.waitForTimeout(20_000);
await warm.close();

const first = [];
const firstPage = [];
const beforeFirst = serverSpent();
for (let run = 0; run < 5; run++) {
  const { page, spent } = await watched();
  const begun = performance.now();
  await page.goto(server.address);
  await page.waitForSelector('.strip');
  first.push(performance.now() - begun);
  firstPage.push(await spent());
  await page.close();
}
const firstServer = (serverSpent() - beforeFirst) / 5;

const { page, spent } = await watched();
await page.goto(server.address);
await page.waitForSelector('.strip');
const strips = await page.locator('.ribbon-lines i[data-colour]').count();

// Drop to screen: from the pointer's release to the frame in which the new cost and rules stand on screen.
await page.evaluate(`(() => {
  window.drops = [];
  let released = 0;
  // Looks before each frame is painted, and takes the time right after.
  const look = () => {
    if (released === 0) return;
    if (document.querySelector('[data-testid=notice]') === null) { requestAnimationFrame(look); return; }
    const from = released;
    released = 0;
    const painted = new MessageChannel();
    painted.port1.onmessage = () => window.drops.push(performance.now() - from);
    painted.port2.postMessage(0);
  };
  addEventListener('drop', () => {
    // One that still speaks of the drop before would be taken for this one's: such a drop is not counted.
    if (document.querySelector('[data-testid=notice]') !== null) return;
    released = performance.now();
    requestAnimationFrame(look);
  }, true);
})()`);
const DROPS = 40;
/** Drags between the first two days; `dwell`: milliseconds held over the gap before letting go. */
async function dropAll(dwell) {
  const known = await page.evaluate('window.drops.length');
  const onPage = [];
  const before = serverSpent();
  for (let drop = 0; drop < DROPS; drop++) {
    const columns = page.locator('.day:not(.day-free)');
    const source = await columns
      .nth(drop % 2)
      .locator('.strip')
      .first()
      .boundingBox();
    const target = await columns.nth(1 - (drop % 2)).boundingBox();
    await page.mouse.move(source.x + 40, source.y + 14);
    await page.mouse.down();
    await page.mouse.move(source.x + 56, source.y + 30, { steps: 3 });
    await page.waitForTimeout(150);
    await page.mouse.move(target.x + 90, target.y + 190, { steps: 4 });
    await page.waitForTimeout(dwell);
    const from = await spent();
    await page.mouse.up();
    await page.waitForTimeout(250);
    onPage.push((await spent()) - from);
    await page.evaluate(`document.querySelector('.notice .icon-only')?.click()`);
  }
  const all = await page.evaluate('window.drops');
  return { drops: all.slice(known), onPage, onServer: (serverSpent() - before) / DROPS };
}
const dwelled = await dropAll(250);
const flicked = await dropAll(0);

// Frames while dragging over the board for three seconds.
const source = await page.locator('.strip').first().boundingBox();
await page.mouse.move(source.x + 40, source.y + 14);
await page.mouse.down();
await page.mouse.move(source.x + 60, source.y + 40, { steps: 3 });
await page.waitForTimeout(400);
await page.evaluate(`(() => { window.frames_ = []; let last = performance.now(); window.counting = true;
  const tick = (now) => { window.frames_.push(now - last); last = now; if (window.counting) requestAnimationFrame(tick); };
  requestAnimationFrame(tick); })()`);
const beforeDrag = await spent();
const until = performance.now() + 3000;
for (let step = 0; performance.now() < until; step++) {
  await page.mouse.move(300 + ((step * 13) % 800), 260 + ((step * 7) % 400));
}
const dragPage = (await spent()) - beforeDrag;
const frames = await page.evaluate('(window.counting = false, window.frames_.slice(2))');
await page.mouse.up();

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const at = (numbers, share) =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? Number.NaN;
const dropFigures = ({ drops, onPage, onServer }) => ({
  drops: drops.length,
  ms: Math.round(at(drops, 0.5)),
  p95Ms: Math.round(at(drops, 0.95)),
  pageCpuMs: Math.round(at(onPage, 0.5)),
  serverCpuMs: Math.round(onServer),
});
process.stdout.write(
  `${JSON.stringify(
    {
      strips,
      cpus: cpus().length,
      load: Math.round(loadavg()[0] * 10) / 10,
      firstBoard: {
        ms: Math.round(at(first, 0.5)),
        worstMs: Math.round(Math.max(...first)),
        pageCpuMs: Math.round(at(firstPage, 0.5)),
        serverCpuMs: Math.round(firstServer),
      },
      dropToScreen: { afterAMoment: dropFigures(dwelled), flicked: dropFigures(flicked) },
      dragFrames: {
        perSecond: Math.round((1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0)),
        pageCpuShare: Math.round((100 * dragPage) / 3000) / 100,
        slowestP95Ms: Math.round(at(frames, 0.95) * 10) / 10,
      },
    },
    null,
    2,
  )}\n`,
);
await browser.close();
await server.close();
season.remove();
rmSync(made, { recursive: true, force: true });
