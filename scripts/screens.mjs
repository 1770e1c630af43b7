// `npm run screens`: a picture of every screen into docs/screens/, wide and narrow, light and dark, from the example
// season.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium, openSeason, plannedCopy } from './browser.mjs';
import { root, setUp } from './set-up.mjs';

if (!process.argv.includes('--no-build')) setUp();
const folder = join(root, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
// By iterations: the same pictures on a busy machine.
const season = plannedCopy(undefined, 0, 40_000);
const server = await openSeason(season.folder);
const browser = await launchChromium();

const SCREENS = [
  'board',
  'calendar',
  'dood',
  'breakdown/101/101-3',
  'story',
  'people',
  'places',
  'records/sets',
  'records/missing',
  'there-or-fake-it',
  'story',
  'documents',
  'settings',
];
const VARIANTS = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone-dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
];

async function open(variant, locale = 'en-GB') {
  const page = await browser.newPage({ ...variant, locale, reducedMotion: 'reduce' });
  await page.goto(server.address);
  await page.waitForSelector('.strip');
  return page;
}

async function take(page, name) {
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stderr.write(`docs/screens/${name}.png\n`);
}

for (const variant of process.argv.includes('--at-work') ? [] : VARIANTS) {
  const page = await open(variant);
  for (const screen of SCREENS) {
    await page.evaluate(`location.hash = '/${screen}'`);
    await page.waitForSelector('main h1');
    await take(page, `${screen === 'records/missing' ? 'missing' : screen.split('/')[0]}-${variant.name}`);
  }
  await page.close();
}

// Before there is a season, its first minutes, and scripts that come in: in both languages and both lights.
const SCRIPTS = join(root, 'examples', 'je-ne-sais-quoi', 'scripts');
for (const [language, locale, variant] of process.argv.includes('--at-work')
  ? []
  : [
      ['en', 'en-GB', VARIANTS[0]],
      ['fr', 'fr-FR', VARIANTS[1]],
      ['phone', 'fr-FR', VARIANTS[2]],
    ]) {
  const nothing = mkdtempSync(join(tmpdir(), 'onyva-nothing-'));
  const beginning = await openSeason(null, nothing);
  const fresh = await browser.newPage({ ...variant, locale, reducedMotion: 'reduce' });
  await fresh.goto(beginning.address);
  await fresh.locator('.start').waitFor();
  const files = ['101', '102', '103'].map((number) => join(SCRIPTS, `${number}.fountain`));
  await fresh.getByTestId('script-files').setInputFiles(files);
  await fresh.locator('.start-scripts li[data-state=read]').nth(2).waitFor();
  // Where it would be for somebody: the folder of this run has another name each time.
  await fresh.evaluate(`for (const line of document.querySelectorAll('.start-step .quiet'))
    line.textContent = line.textContent.replace(${JSON.stringify(nothing)}, '~/series')`);
  await take(fresh, `start-${language}`);
  await fresh.locator('.start form > button').click();
  await fresh.locator('.first-steps').waitFor({ timeout: 120_000 });
  await take(fresh, `first-steps-${language}`);
  await fresh.evaluate("location.hash = '/breakdown'");
  await fresh.locator('.script-page').waitFor();
  await take(fresh, `proposals-${language}`);
  await fresh.locator('.scene-list > .button').click();
  const blue = readFileSync(files[0], 'utf8').replace(/^(INT\..* - )DAY/m, '$1NIGHT');
  await fresh
    .getByRole('dialog')
    .getByTestId('script-files')
    .setInputFiles([
      { name: '101 blue.fountain', mimeType: 'text/plain', buffer: Buffer.from(blue) },
      { name: '104.fountain', mimeType: 'text/plain', buffer: readFileSync(join(SCRIPTS, '104.fountain')) },
    ]);
  await fresh.locator('.draft-card[data-state=read]').nth(1).waitFor();
  await take(fresh, `add-scripts-${language}`);
  await fresh.keyboard.press('Escape');
  await fresh.getByRole('dialog').waitFor({ state: 'detached' });
  await fresh.keyboard.press('?');
  await fresh.locator('.keys-page').waitFor();
  await take(fresh, `keys-${language}`);
  await fresh.close();
  await beginning.close();
  rmSync(nothing, { recursive: true, force: true });
}

// The board at work: a strip in the air, the menu, every day's price, the search, in French too.
const page = await open(VARIANTS[0]);
const from = await page.locator('.strip').nth(1).boundingBox();
await page.mouse.move(from.x + 40, from.y + 16);
await page.mouse.down();
await page.mouse.move(from.x + 400, from.y + 120, { steps: 6 });
await page.waitForSelector('.heat-line b');
await take(page, 'board-drag');
await page.keyboard.press('Escape');
await page.mouse.up();
await page.locator('.strip-body').first().focus();
await page.keyboard.press('m');
await page.waitForSelector('.choice');
await take(page, 'board-move-to');
await page.keyboard.press('Escape');
await page.getByRole('button', { name: 'Cost', exact: true }).click();
await page.locator('.cost-line').first().click();
await take(page, 'board-cost');
await page.getByRole('button', { name: 'Find better' }).click();
await page.getByLabel('Seconds to look').fill('8');
await page.getByRole('button', { name: 'Start looking' }).click();
await page.getByRole('dialog').getByRole('button', { name: 'Take this plan' }).waitFor({ timeout: 60_000 });
await take(page, 'board-solve');
await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();

// The moves of a scheduler: each dialog, in both languages and both lights, and the other ways to see the board.
const DAY_DIALOGS = [
  { name: 'insert-day', item: { en: 'Insert a day', fr: 'Insérer un jour' }, ready: '.choice' },
  { name: 'delete-day', item: { en: 'Take this day out', fr: 'Supprimer cette journée' }, ready: '.choice' },
  { name: 'break-days', item: { en: 'New day breaks', fr: 'Redécouper' }, ready: '.choice' },
  { name: 'move-day', item: { en: 'Move or swap', fr: 'Déplacer ou échanger' }, ready: '.choice' },
  { name: 'describe-day', item: { en: 'Type and note', fr: 'Type et note' }, ready: 'textarea' },
  { name: 'order', item: { en: 'Put in order', fr: 'Ranger' }, ready: 'select' },
];
for (const [language, locale, variant] of [
  ['en', 'en-GB', VARIANTS[0]],
  ['fr', 'fr-FR', VARIANTS[1]],
]) {
  const board = await open(variant, locale);
  for (const { name, item, ready } of DAY_DIALOGS) {
    await board.locator('.day:not(.day-free) .day-name').nth(1).click();
    await board.getByRole('menuitem', { name: item[language] }).click();
    await board.getByRole('dialog').locator(ready).first().waitFor();
    await take(board, `board-${name}-${language}`);
    await board.keyboard.press('Escape');
    await board.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await board.locator('.toolbar .button.icon-only').first().click();
  await board.locator('.looks').waitFor();
  await take(board, `board-looks-${language}`);
  await board.keyboard.press('Escape');
  await board.locator('.strip-body').first().focus();
  await board.keyboard.press('Control+a');
  await take(board, `board-selection-${language}`);
  await board.keyboard.press('Escape');
  await board.locator('.segments .segment').nth(1).click();
  await take(board, `board-list-${language}`);
  await board.locator('.segments .segment').first().click();
  await board.locator('.toolbar button[aria-pressed]').first().click();
  await take(board, `board-slim-${language}`);
  await board.close();
}

// What is broken, with the cheapest repairs; two scenarios beside each other; a contract as a form.
await page.locator('.day:not(.day-free) .strip-body').first().focus();
await page.keyboard.press('m');
await page.locator('.choice:has(.choice-why)').last().click();
await page.getByRole('button', { name: /^Clashes/ }).click();
await page.locator('.panel .conflict').first().getByRole('button', { name: 'Fix it' }).click();
await page.locator('.panel .conflict .choice').first().waitFor();
await take(page, 'board-clashes');
await page.keyboard.press('Control+z');
await page.locator('[data-testid=broken].good').waitFor();
await page.locator('[data-testid=scenario]').click();
await page.getByRole('menuitem', { name: 'Duplicate' }).click();
await page.getByLabel('Name').fill('Without Chicago');
await page.getByRole('button', { name: 'Save' }).click();
await page.locator('[data-testid=scenario]').getByText('Without Chicago').waitFor();
for (let strip = 0; strip < 3; strip++) {
  const waiting = await page.locator('.boneyard .strip').count();
  await page.locator('.day .strip-body').first().focus();
  await page.keyboard.press('Delete');
  await page.locator('.boneyard .strip').nth(waiting).waitFor();
}
await page.locator('[data-testid=scenario]').click();
await page.getByRole('menuitem', { name: 'Compare' }).click();
await page.getByRole('heading', { name: 'Two scenarios side by side' }).waitFor();
await take(page, 'compare');
await page.evaluate("location.hash = '/people'");
await page.locator('.person-name').first().click();
await page.getByRole('dialog').waitFor();
await take(page, 'people-contract');
await page.close();

const french = await open(VARIANTS[0], 'fr-FR');
await take(french, 'board-french');
await french.evaluate("location.hash = '/calendar'");
await french.waitForSelector('main h1');
await take(french, 'calendar-french');
await french.close();

await browser.close();
await server.close();
season.remove();
await import('./compared-screens.mjs');
