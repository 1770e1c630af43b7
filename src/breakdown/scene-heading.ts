import { dashPieces, storyName } from '../season/index.ts';
import { readTime, type TimeReading } from './time-of-day.ts';

export interface SceneHeading {
  /** null: the heading says neither. */
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT' | null;
  /**
   * The set and its sub-sets, capitals: `["EMMA'S FLAT", "KITCHEN"]`; empty when the heading is a time alone (`LATER`).
   */
  readonly setParts: readonly string[];
  /** Time of day as written, markers such as FLASHBACK with it; empty where there is none. */
  readonly time: string;
  readonly reading: TimeReading | null;
}

const INT = 'INT(?:ERIOR|[ÉE]RIEUR)?';
const EXT = 'EXT(?:ERIOR|[ÉE]RIEUR)?';
const JOIN = String.raw`\.?\s*[/&+–-]\s*`;
/** `INT./EXT.`, `I/E`, `INT`, `EXT`, `EST`, also spelt out and in French. */
const INT_EXT = new RegExp(
  String.raw`^(?:(?<both>${INT}${JOIN}${EXT}|${EXT}${JOIN}${INT}|I\.?/E|E\.?/I)|(?<int>${INT})|(?<ext>${EXT}|EST))(?=[\s.:,/–—-]|$)[\s.:,/–—-]*`,
  'i',
);
/** Times that may end a heading without a dash before them. */
const BARE_TIME = /^(.+?)\s+(DAY|NIGHT|JOUR|NUIT)$/i;

/**
 * Reads a scene heading, English or French: `INT. EMMA'S FLAT - KITCHEN - NIGHT`, `EXT. QUAI - NUIT`, `INT/JOUR -
 * CUISINE`, `CUISINE - INT. JOUR`. Anything is a heading; what is not understood is part of the set.
 */
export function readSceneHeading(text: string): SceneHeading {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  const front = INT_EXT.exec(trimmed);
  let parts = dashPieces(front ? trimmed.slice(front[0].length) : trimmed).filter((part) => part.trim() !== '');
  let intExt = front ? kindOf(front) : null;
  if (!front) {
    const at = parts.findIndex((part, index) => index > 0 && INT_EXT.test(part));
    const inside = at < 0 ? null : INT_EXT.exec(parts[at]!);
    if (inside) {
      intExt = kindOf(inside);
      const rest = parts[at]!.slice(inside[0].length);
      parts = [...parts.slice(0, at), ...(rest === '' ? [] : [rest]), ...parts.slice(at + 1)];
    }
  }
  const { sets, times, readings } = takeTimes(parts);
  const reading = (['time', 'relative'] as const)
    .map((kind) => readings.find((one) => one.kind === kind))
    .find((one) => one !== undefined);
  return {
    intExt,
    setParts: sets.map((part) => withoutEnd(storyName(part))).filter((part) => part !== ''),
    time: times.map(storyName).join(' - '),
    reading: reading ?? null,
  };
}

/** Without the points, commas, colons and blanks it ends in. */
function withoutEnd(part: string): string {
  let end = part.length;
  while (end > 0 && ' .,:;'.includes(part[end - 1]!)) end--;
  return part.slice(0, end);
}

function kindOf(match: RegExpExecArray): 'INT' | 'EXT' | 'INT/EXT' {
  return match.groups?.both ? 'INT/EXT' : match.groups?.int ? 'INT' : 'EXT';
}

interface Taken {
  readonly sets: readonly string[];
  readonly times: readonly string[];
  readonly readings: readonly TimeReading[];
}

/**
 * Takes the time of day off the end (or, in French scripts, off the front) of a heading's parts; one part always stays.
 */
function takeTimes(written: readonly string[]): Taken {
  const parts = [...written];
  const times: string[] = [];
  const readings: TimeReading[] = [];
  const take = (part: string, reading: TimeReading): void => {
    times.unshift(part.trim());
    readings.unshift(reading);
  };
  const taken: { part: string; reading: TimeReading }[] = [];
  while (parts.length > 1) {
    const last = parts.at(-1)!;
    const reading = readTime(last);
    if (!reading) break;
    taken.push({ part: last.trim(), reading });
    parts.pop();
  }
  for (const { part, reading } of taken.reverse()) {
    times.push(part);
    readings.push(reading);
  }
  const found = (): boolean => readings.some(({ kind }) => kind !== 'marker');
  if (!found() && parts.length > 0) {
    const [before, time] = endingTime(parts.at(-1)!);
    const reading = time === null ? null : readTime(time);
    if (time !== null && reading) {
      parts[parts.length - 1] = before;
      take(time, reading);
    }
  }
  if (!found() && parts.length === 1) {
    const reading = readTime(parts[0]!);
    if (reading && reading.kind !== 'marker') take(parts.pop()!, reading);
  }
  if (!found() && parts.length > 0) {
    const [time, after] = leadingTime(parts[0]!, parts.length > 1);
    const reading = time === null ? null : readTime(time);
    if (time !== null && reading?.kind === 'time') {
      parts.splice(0, 1, ...(after === '' ? [] : [after]));
      take(time, reading);
    }
  }
  return { sets: parts, times, readings };
}

/** `KITCHEN, NIGHT`, `KITCHEN (NIGHT)`, `KITCHEN. NIGHT`, `KITCHEN NIGHT`. */
function endingTime(part: string): [before: string, time: string | null] {
  for (const pattern of [/^(.+?)\s*[,.;:/]\s+([^,.;:/]+)$/, /^(.+?)\s*[([]([^()[\]]+)[)\]]$/, BARE_TIME]) {
    const match = pattern.exec(part.trim());
    const reading = match ? readTime(match[2]!) : null;
    if (match && reading && reading.kind !== 'marker') return [match[1]!, match[2]!];
  }
  return [part, null];
}

/** `JOUR` before other parts; `JOUR. CUISINE`, `NUIT / CUISINE`. */
function leadingTime(part: string, others: boolean): [time: string | null, after: string] {
  if (others && readTime(part)?.kind === 'time') return [part, ''];
  const match = /^([^.,:/]+?)\s*(?:[.,:]\s|\/)\s*(.+)$/.exec(part.trim());
  return match && readTime(match[1]!)?.kind === 'time' ? [match[1]!, match[2]!] : [null, part];
}
