/** The thread in which a script is read while its owner goes on with other things (`read-script-aside.ts`). */
import { parentPort, workerData } from 'node:worker_threads';
import { type PdfReading, readScript, type Screenplay } from '../script/index.ts';
import { pdfInThread } from './pdf/pdf-in-thread.ts';

export interface ScriptOrder {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface ScriptRead {
  readonly screenplay: Screenplay;
  /** Null: it was no PDF. */
  readonly pdf: PdfReading | null;
}

const { bytes, file } = workerData as ScriptOrder;
let pdf: PdfReading | null = null;
const screenplay = readScript(bytes, file, (content) => {
  pdf = pdfInThread(content);
  return pdf;
});
parentPort!.postMessage({ screenplay, pdf } satisfies ScriptRead);
