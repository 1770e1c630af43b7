/**
 * A script that somebody sends is read in a thread of its own, with a limit in time and in memory: whatever it is,
 * those who work on the season meanwhile notice nothing.
 */
import { Worker } from 'node:worker_threads';
import { compiledBeside } from '../foundation/index.ts';
import { givenUpScript, type Screenplay } from '../script/index.ts';
import { LOOK_EVERY, memoryWatch } from './pdf/memory-watch.ts';
import { rememberPdf } from './pdf/pdf-in-thread.ts';
import type { ScriptOrder, ScriptRead } from './script-thread.ts';

/** More than a PDF is given, so that the reason said is its own. */
const LONGEST_MILLISECONDS = 40_000;
const MOST_MEGABYTES = 1024;

/** As `readScriptFile`; one that takes too much is an empty script that says so. @param file as diagnostics name it */
export function readScriptAside(bytes: Uint8Array, file: string): Promise<Screenplay> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(compiledBeside(import.meta.url, 'script-thread')), {
      workerData: { bytes, file } satisfies ScriptOrder,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    const isTooMuch = memoryWatch();
    let waited = 0;
    const watch = setInterval(() => {
      waited += LOOK_EVERY;
      if (isTooMuch()) giveUp('memory');
      else if (waited >= LONGEST_MILLISECONDS) giveUp('slow');
    }, LOOK_EVERY);
    const end = (): void => {
      clearInterval(watch);
      void thread.terminate();
    };
    const giveUp = (why: 'memory' | 'slow'): void => {
      end();
      resolve(givenUpScript(file, why));
    };
    thread.on('message', ({ screenplay, pdf }: ScriptRead) => {
      if (pdf !== null) rememberPdf(bytes, pdf);
      end();
      resolve(screenplay);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return giveUp('memory');
      end();
      reject(error);
    });
  });
}
