import type { Diagnostic } from '../foundation/index.ts';

/** @param path as the user knows it */
export function missingFile(path: string, action: string): Diagnostic {
  return { code: 'file-missing', severity: 'error', message: `there is no file ${path}`, action, place: null };
}
