/**
 * The desktop's browser, at an address that holds the secret of a run. Every user of a machine can read the arguments
 * of a program: the browser gets a file that only this user can read, and that leads there.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser that is not running yet takes some seconds to look at the file. */
const KEPT_FOR = 60_000;

/**
 * Where there is no desktop, the printed address has to do.
 *
 * @param folder of this user alone, for the file; null: a new one
 * @returns takes the file away
 */
export function openBrowser(address: string, folder: string | null): () => void {
  // Without a display, `xdg-open` looks for a browser of the terminal.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return () => {};
  const own = folder === null ? mkdtempSync(join(tmpdir(), 'onyva-open-')) : null;
  const page = join(folder ?? own!, 'open.html');
  const remove = (): void => rmSync(own ?? page, { recursive: own !== null, force: true });
  // A season may come from anyone, with a link of that name.
  rmSync(page, { force: true });
  writeFileSync(page, pageTo(address), { mode: 0o600, flag: 'wx' });
  const [program, ...words] =
    process.platform === 'darwin'
      ? ['open', page]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', page]
        : ['xdg-open', page];
  spawn(program!, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
  const timer = setTimeout(remove, KEPT_FOR);
  timer.unref();
  return () => {
    clearTimeout(timer);
    remove();
  };
}

function pageTo(address: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Onyva</title>
<a href="${address}">${address}</a>
`;
}
