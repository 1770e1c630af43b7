// The screen "There or fake it" of the second example, compared: the last part of `npm run screens`, and by itself
// `node scripts/compared-screens.mjs`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, openSeason, plannedCopy } from './browser.mjs';
import { root } from './set-up.mjs';

const folder = join(root, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const season = plannedCopy(join(root, 'examples', 'poste-restante'), 0, 2_000);
const server = await openSeason(season.folder);
const browser = await launchChromium();
/** Some minutes on a machine that does other things too. */
const PATIENCE_MS = 900_000;

const VARIANTS = [
  { name: 'light', locale: 'en-GB', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'phone', locale: 'en-GB', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { name: 'phone-dark', locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  { name: 'french', locale: 'fr-FR', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
];

for (const { name, ...variant } of VARIANTS) {
  const page = await browser.newPage({ ...variant, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(server.address);
  await page.waitForSelector('.strip');
  await page.evaluate("location.hash = '/there-or-fake-it'");
  await page.waitForSelector('.fake h1');
  // What is compared for the first picture stays for the others.
  if (name === 'light') await page.locator('.fake .button.primary').click();
  await page.waitForSelector('.fake-tips');
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(folder, `there-or-fake-it-${name}.png`) });
  process.stderr.write(`docs/screens/there-or-fake-it-${name}.png\n`);
  await page.close();
}

await browser.close();
await server.close();
season.remove();
