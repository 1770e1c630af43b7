/**
 * Marks of the files beside the live copy, kept in the store: what we last wrote or took in. A file with another mark
 * was changed by someone else.
 */
import { createHash } from 'node:crypto';
import type { FileState } from '../../api/index.ts';
import type { LiveSeason } from '../../live/index.ts';
import type { PlanDay, PlanFile } from '../../season/index.ts';

export type FileName = FileState['file'];
export const FILE_NAMES: readonly FileName[] = ['season.yaml', 'plan.json'];

/** Name of the store's document that holds the marks. */
export const FILE_MARKS = 'file-marks';

export interface FileMarks extends Partial<Record<FileName, string>> {
  /**
   * Of the active board when `plan.json` was last written or taken in, made true to the season since: another is one
   * with edits that wait.
   */
  readonly board?: string;
  /** Of what was about to be written. */
  readonly next?: Partial<Record<FileName | 'board', string>>;
}

export function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * What of a file counts when it is asked whether it changed: of `plan.json` what is planned, not who planned it how
 * long.
 */
export function markOf(file: FileName, text: string | Uint8Array): string {
  if (file === 'season.yaml') return digestOf(text);
  try {
    const words = typeof text === 'string' ? text : new TextDecoder().decode(text);
    const plan = JSON.parse(words) as Partial<PlanFile>;
    const { format, boneyard, cost, conflicts, dayTypes } = plan;
    const said = [format, plan.days?.map(withoutEmpty), boneyard, cost?.total, conflicts];
    return digestOf(JSON.stringify(dayTypes === undefined || dayTypes.length === 0 ? said : [...said, dayTypes]));
  } catch {
    return digestOf(text);
  }
}

/** To say that a day has no banners and no call set by hand is no other plan than to say nothing of them. */
function withoutEmpty({ banners, setCall, ...day }: PlanDay): object {
  return { ...day, ...(banners?.length ? { banners } : {}), ...(setCall ? { setCall } : {}) };
}

/** Of the board that `plan.json` shows. */
export function boardMark({ activeBoard, boards }: LiveSeason): string {
  const { days, boneyard, ways } = boards[activeBoard]!;
  return digestOf(JSON.stringify(sorted([activeBoard, days, boneyard, ways])));
}

/** The same data with its keys in one order: a database gives them back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/**
 * The marks with those of files that a process wrote and, killed, did not note. `onDisk`: the text of a file; null:
 * none that can be read.
 */
export function withNext({ next = {}, ...marks }: FileMarks, onDisk: (file: FileName) => string | null): FileMarks {
  const noted: { -readonly [Key in keyof FileMarks]: FileMarks[Key] } = { ...marks };
  for (const file of FILE_NAMES) {
    const disk = next[file] === undefined ? null : onDisk(file);
    if (disk === null || markOf(file, disk) !== next[file]) continue;
    noted[file] = next[file]!;
    if (file === 'plan.json' && next.board !== undefined) noted.board = next.board;
  }
  return noted;
}
