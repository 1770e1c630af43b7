/**
 * The texts of a PDF, waited for: scripts are read where no promise can be (a season is read as one, on every change),
 * and pdf.js works in promises. It runs in a thread of its own, which is ended when it takes too long or too much.
 */
import { createHash } from 'node:crypto';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { compiledBeside } from '../../foundation/index.ts';
import type { PdfReading } from '../../script/index.ts';
import { LOOK_EVERY, memoryWatch } from './memory-watch.ts';
import type { PdfOrder } from './pdf-thread.ts';

/** A script of 120 pages takes a second or two. */
const LONGEST_MILLISECONDS = 30_000;
const MOST_MEGABYTES = 1024;
/** No script has more. */
const MOST_PAGES = 1500;

export interface PdfLimits {
  readonly milliseconds?: number;
  readonly pages?: number;
}

/** What the bytes gave the last time, so that a script is not read again because the season around it changed. */
const known = new Map<string, PdfReading>();
const MOST_KNOWN = 30;

export function pdfInThread(bytes: Uint8Array, limits: PdfLimits = {}): PdfReading {
  const key = printOf(bytes);
  const before = known.get(key);
  if (before !== undefined) return before;
  const reading = readInThread(bytes, limits);
  if (limits.milliseconds === undefined) keep(key, reading);
  return reading;
}

/** What another thread has made of these bytes. */
export function rememberPdf(bytes: Uint8Array, reading: PdfReading): void {
  keep(printOf(bytes), reading);
}

function keep(key: string, reading: PdfReading): void {
  if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
  known.set(key, reading);
}

function readInThread(
  bytes: Uint8Array,
  { milliseconds = LONGEST_MILLISECONDS, pages = MOST_PAGES }: PdfLimits,
): PdfReading {
  const done = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const order: PdfOrder = { bytes, mostPages: pages, done, port: port2 };
  const thread = new Worker(new URL(compiledBeside(import.meta.url, 'pdf-thread')), {
    workerData: order,
    transferList: [port2],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  });
  // Its own end (out of memory) is no event that a waiting thread could hear: the wait runs out.
  thread.on('error', () => {});
  thread.unref();
  try {
    const isTooMuch = memoryWatch();
    for (let waited = 0; Atomics.load(done, 0) === 0; waited += LOOK_EVERY) {
      if (waited >= milliseconds) return { unreadable: 'too-slow' };
      Atomics.wait(done, 0, 0, Math.min(LOOK_EVERY, milliseconds - waited));
      if (isTooMuch()) return { unreadable: 'too-much-memory' };
    }
    const answer = receiveMessageOnPort(port1) as { readonly message: PdfReading } | undefined;
    return answer?.message ?? { unreadable: 'broken' };
  } finally {
    port1.close();
    void thread.terminate();
  }
}

function printOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}
