/** What is told of a file beside the live copy. */
import type { FileState } from '../../api/index.ts';
import { readFile } from '../../folder/index.ts';
import type { Diagnostic, Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { readPlan, type StripRef, stripKey } from '../../season/index.ts';
import type { FileName } from './file-marks.ts';

export function stateOf(file: FileName, state: FileState['state']): FileState {
  return { file, state, message: null, disk: null, live: null };
}

/** The file has these bytes; null: there is none. */
export function isStill(path: string, file: FileName, bytes: Uint8Array | null): boolean {
  const now = readFile(path, file, Number.MAX_SAFE_INTEGER);
  if (now === null || bytes === null) return now === bytes;
  return now instanceof Uint8Array && Buffer.compare(now, bytes) === 0;
}

export function textOf(disk: string | Diagnostic | null): string {
  return typeof disk === 'string' ? disk : '';
}

export function refusalOf([first]: readonly Diagnostic[]): Text | null {
  if (first === undefined) return null;
  if (first.place === null) return first.message;
  return message('server.file.at-line', { line: String(first.place.line), said: first.message });
}

/** Why a plan has to wait: it may have come before the season that it is of. Null when it need not. */
export function planOfAnother(disk: string, strips: readonly StripRef[]): Text | null {
  const { plan } = readPlan(disk, 'plan.json');
  if (plan === null) return null;
  const known = new Set(strips.map(stripKey));
  const planned = [...plan.days.flatMap((day) => day.strips), ...plan.boneyard];
  const stranger = planned.find((strip) => !known.has(stripKey(strip)));
  return stranger === undefined ? null : message('server.file.plan-of-another', { scene: stranger.scene });
}
