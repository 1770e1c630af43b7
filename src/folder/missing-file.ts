import type { Diagnostic, Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';

/** @param path as the user knows it */
export function missingFile(path: string, action: Message): Diagnostic {
  return {
    code: 'file-missing',
    severity: 'error',
    message: message('folder.file-missing', { path }),
    action,
    place: null,
  };
}
