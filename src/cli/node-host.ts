import process from 'node:process';
import { speak } from '../messages/index.ts';
import type { Host } from './command.ts';
import { harmless } from './harmless.ts';
import { terminalLanguage } from './terminal-language.ts';

/** The real terminal. A closed pipe (`onyva ... | head`) ends the program quietly. */
export function nodeHost(): Host {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  return {
    cwd: process.cwd(),
    out: (text) => process.stdout.write(harmless(text)),
    err: (text) => process.stderr.write(harmless(text)),
    redraw: (line) => process.stderr.write(`\r\u001b[2K${harmless(line)}`),
    errIsTerminal: process.stderr.isTTY === true,
    outIsTerminal: process.stdout.isTTY === true,
    speaker: speak(terminalLanguage(process.env)),
    onInterrupt: (listener) => {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}
