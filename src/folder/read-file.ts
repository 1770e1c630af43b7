/**
 * Files of a user read whole, whatever stands at their path: a device without an end, a pipe nobody writes to, a
 * folder.
 */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Diagnostic, SourcePlace } from '../foundation/index.ts';
import { diagnosticOf } from '../messages/index.ts';
import { decodeText } from '../script/index.ts';

/** In bytes. The script of a feature with its pictures has a few million. */
export const LARGEST_SCRIPT = 20_000_000;
export const LARGEST_SEASON = 20_000_000;
export const LARGEST_PLAN = 100_000_000;

/**
 * The bytes of a file, why it cannot be read, or null when there is no such file.
 *
 * @param shown the path as the user knows it
 * @param largest in bytes; a larger file is refused unread
 */
export function readFile(path: string, shown: string, largest: number): Uint8Array | Diagnostic | null {
  try {
    // Asked before it is opened: opening is all that some devices wait for.
    if (!statSync(path).isFile()) return diagnosticOf('folder', 'no-plain-file', { file: shown }, null);
    // A pipe that took the file's place just now is not waited for.
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(descriptor);
      if (!stat.isFile()) return diagnosticOf('folder', 'no-plain-file', { file: shown }, null);
      if (stat.size > largest) return tooLarge(shown, largest);
      return contentOf(descriptor, stat.size, largest) ?? tooLarge(shown, largest);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    return diagnosticOf('folder', 'file-unreadable', { file: shown, why: reasonOf(error) }, null);
  }
}

/**
 * The same as text: UTF-8, without a byte order mark. Any other encoding is refused by name: nothing is written over
 * what was not understood.
 */
export function readText(path: string, shown: string, largest: number): string | Diagnostic | null {
  const bytes = readFile(path, shown, largest);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'UTF-8') return text.startsWith('\ufeff') ? text.slice(1) : text;
  const place = encoding === 'windows-1252' ? firstForeign(text, shown) : { file: shown, line: 1, column: 1 };
  return diagnosticOf('folder', 'not-utf8', { file: shown, encoding }, place);
}

/** Whether the system said `code` (`ENOENT` ...) with an error. */
export function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === code;
}

/** The system's words for a failure, without the paths: `ENOSPC: no space left on device`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.split(',', 1)[0]! : String(error);
}

/** Null: there was more than that; some files are larger than they say. */
function contentOf(descriptor: number, size: number, largest: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let room = size + 1; ; room = 65_536) {
    const part = new Uint8Array(room);
    const read = readSync(descriptor, part);
    if (read === 0) return parts.length === 1 ? parts[0]! : new Uint8Array(Buffer.concat(parts));
    parts.push(part.subarray(0, read));
    length += read;
    if (length > largest) return null;
  }
}

function tooLarge(file: string, largest: number): Diagnostic {
  return diagnosticOf('folder', 'file-too-large', { file, megabytes: largest / 1_000_000 }, null);
}

function firstForeign(text: string, file: string): SourcePlace {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) < 0x80) at++;
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}
