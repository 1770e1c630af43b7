import { readScript, type Screenplay } from '../script/index.ts';
import { pdfInThread } from './pdf/pdf-in-thread.ts';

/** A script of any kind that is read, told by its content. @param file as diagnostics name it */
export function readScriptFile(bytes: Uint8Array, file: string): Screenplay {
  return readScript(bytes, file, pdfInThread);
}
