import process from 'node:process';
import { reasonOf } from '../folder/index.ts';
import { message, type Speaker, speak } from '../messages/index.ts';
import type { Host } from './command.ts';
import { harmless } from './harmless.ts';
import { terminalLanguage } from './terminal-language.ts';

/**
 * The real terminal. A closed pipe (`onyva ... | head`) ends the program quietly; whatever else keeps it from printing
 * or from knowing where it is, with a sentence. A season that is open is ended by neither: browsers read it.
 */
export function nodeHost(): Host {
  const speaker = speak(terminalLanguage(process.env));
  let hasHungUp = false;
  let isReadElsewhere = false;
  process.once('SIGHUP', () => {
    hasHungUp = true;
    // Nobody else listens: nothing is begun that has to be ended.
    if (process.listenerCount('SIGHUP') === 0) process.exit(129);
  });
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The terminal has gone: what is begun is ended all the same.
      if (hasHungUp || isReadElsewhere) return;
      if (error.code === 'EPIPE') process.exit(0);
      if (stream === process.stdout) {
        const said = message('cli.cannot-print', { why: reasonOf(error) });
        process.stderr.write(`${speaker.say(message('cli.failed.program', { said }))}\n`);
      }
      process.exit(1);
    });
  }
  return {
    cwd: folderWeAreIn(speaker),
    out: (text) => process.stdout.write(harmless(text)),
    paint: (text, how) => {
      const isShown = process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '';
      process.stdout.write(isShown ? painted(harmless(text), how) : harmless(text));
    },
    err: (text) => process.stderr.write(harmless(text)),
    redraw: (line) => process.stderr.write(`\r\u001b[2K${harmless(line)}`),
    errIsTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    speaker,
    onInterrupt: (listener) => onEnd(listener),
    goOnUnread: () => {
      isReadElsewhere = true;
    },
  };
}

/** Black on the paper, or struck through (ECMA-48 SGR), and nothing of it left behind; the line's end stays plain. */
function painted(text: string, how: { readonly paper: string } | 'struck'): string {
  const end = text.endsWith('\n') ? '\n' : '';
  const line = end === '' ? text : text.slice(0, -1);
  if (how === 'struck') return `\u001b[9m${line}\u001b[0m${end}`;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(how.paper.slice(at, at + 2), 16));
  return `\u001b[30;48;2;${red};${green};${blue}m${line}\u001b[0m${end}`;
}

/**
 * Ctrl-C, as often as it is pressed. A machine that goes down and a terminal that is closed ask in the same way, once:
 * they may send both, and none of them is impatient.
 */
function onEnd(listener: () => void): () => void {
  let isAsked = false;
  const interrupt = (): void => {
    isAsked = true;
    listener();
  };
  const once = (): void => {
    if (!isAsked) interrupt();
  };
  const off = (): void => {
    process.off('SIGINT', interrupt).off('SIGTERM', once).off('SIGHUP', once);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', once).on('SIGHUP', once);
  return off;
}

function folderWeAreIn(speaker: Speaker): string {
  try {
    return process.cwd();
  } catch {
    const said = message('cli.no-cwd');
    process.stderr.write(`${speaker.say(message('cli.failed.program', { said }))}\n`);
    process.exit(1);
  }
}
