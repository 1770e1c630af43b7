/** The seasons that the lines of a log tell of, and what is missing where lines are damaged. */
import { applyDiff, type LiveSeason } from '../../live/index.ts';
import type { StoredEdit } from '../store.ts';
import { LOG_FORMAT, type LogLines, type LogRecord } from './log-lines.ts';

export interface LoggedSeason {
  readonly id: string;
  readonly title: string;
  readonly live: LiveSeason;
  readonly revision: number;
  /** Without a gap up to `revision`; from the first on, unless something is missing. */
  readonly edits: readonly StoredEdit[];
  readonly documents: ReadonlyMap<string, string>;
}

/** Edits that were in the log and cannot be given back. */
export interface MissingEdits {
  readonly season: string;
  readonly from: number;
  /** Null: nothing tells how many there were. */
  readonly to: number | null;
  /** The season as it is after them is known, only the steps of undo are lost. */
  readonly isOnlyHistory: boolean;
}

export interface LogContent {
  readonly seasons: ReadonlyMap<string, LoggedSeason>;
  readonly missing: readonly MissingEdits[];
}

/** What is known of one season while its records are gone through. */
interface Gathered {
  title: string;
  /** The last whole state, and the edits since the last gap. */
  state: { readonly revision: number; readonly live: LiveSeason } | null;
  edits: StoredEdit[];
  /** Of the last edit that has all before it; or of the state. */
  revision: number;
  /** Since a damaged piece: the first edit that may be missing, and what came after it. */
  gap: { readonly from: number; readonly after: StoredEdit[]; readonly documents: Map<string, string> } | null;
  readonly documents: Map<string, string>;
  readonly missing: MissingEdits[];
}

export function contentOfLog({ lines, damaged }: LogLines): LogContent {
  const gathered = new Map<string, Gathered>();
  let lastEnd = 0;
  for (const { at, end, records } of lines) {
    // Something damaged lies between: any season may have had an edit there.
    if (at !== lastEnd) for (const known of gathered.values()) known.gap ??= gapAfter(known);
    lastEnd = end;
    for (const record of records) {
      if (record.record === 'log') continue;
      const known = gathered.get(record.season) ?? unknownSeason();
      gathered.set(record.season, known);
      take(known, record);
    }
  }
  if (damaged.some(({ at }) => at >= lastEnd)) for (const known of gathered.values()) known.gap ??= gapAfter(known);
  const seasons = new Map<string, LoggedSeason>();
  const missing: MissingEdits[] = [];
  for (const [id, known] of gathered) {
    const season = settled(id, known);
    if (season !== null) seasons.set(id, season);
    missing.push(...known.missing.map((gap) => ({ ...gap, season: id })));
  }
  // Without damage a log may begin with a later edit: what is missing was told when it was lost.
  return { seasons, missing: damaged.length === 0 ? missing.filter(({ isOnlyHistory }) => !isOnlyHistory) : missing };
}

/** All of it as records, each state but the last left out: what a log is begun or written anew with. */
export function* recordsOf({ seasons }: Pick<LogContent, 'seasons'>): Generator<LogRecord> {
  yield { record: 'log', format: LOG_FORMAT };
  for (const { id, title, live, revision, edits, documents } of seasons.values()) {
    for (const edit of edits) yield recordOf(id, edit);
    yield { record: 'state', season: id, title, revision, live };
    for (const [name, text] of documents) yield { record: 'document', season: id, name, text };
  }
}

export function recordOf(season: string, { revision, kind, label, clientId, diff }: StoredEdit): LogRecord {
  return { record: 'edit', season, revision, kind, label, client: clientId, diff };
}

function unknownSeason(): Gathered {
  return { title: '', state: null, edits: [], revision: 0, gap: null, documents: new Map(), missing: [] };
}

function take(known: Gathered, record: Exclude<LogRecord, { record: 'log' }>): void {
  if (record.record === 'document') {
    // Of a season that is not known any more, what was noted of its files is worth nothing either.
    (known.gap?.documents ?? known.documents).set(record.name, record.text);
    return;
  }
  if (record.record === 'state') {
    takeState(known, record);
    return;
  }
  const { revision, kind, label, client, diff } = record;
  const edit: StoredEdit = { revision, kind, label, clientId: client, diff };
  const last = known.gap?.after.at(-1)?.revision ?? known.revision;
  // Written twice, it counts once.
  if (revision <= last) return;
  if (known.gap?.after.length === 0 && revision === known.gap.from) closeGap(known);
  if (known.gap === null && revision !== known.revision + 1) known.gap = gapAfter(known);
  if (known.gap !== null) known.gap.after.push(edit);
  else {
    known.edits.push(edit);
    known.revision = revision;
  }
}

function takeState(known: Gathered, state: Extract<LogRecord, { record: 'state' }>): void {
  const { title, revision, live } = state;
  known.title = title;
  known.state = { revision, live };
  if (revision > known.revision) {
    // What is missing before it is only history; what of that lies between the gap and here can still be taken back.
    const after = lastRun(known.gap?.after ?? [], revision);
    const to = (after[0]?.revision ?? revision + 1) - 1;
    known.missing.push({ season: '', from: known.revision + 1, to, isOnlyHistory: true });
    known.edits = after;
    known.revision = revision;
  }
  closeGap(known);
}

function gapAfter({ revision }: Gathered): Gathered['gap'] {
  return { from: revision + 1, after: [], documents: new Map() };
}

/** What came after it is of the season as it is known. */
function closeGap(known: Gathered): void {
  for (const [name, text] of known.gap?.documents ?? []) known.documents.set(name, text);
  known.gap = null;
}

/** The edits without a gap that end with `revision`. */
function lastRun(edits: readonly StoredEdit[], revision: number): StoredEdit[] {
  const run: StoredEdit[] = [];
  for (let wanted = revision, at = edits.length - 1; at >= 0; at--) {
    if (edits[at]!.revision !== wanted) continue;
    run.unshift(edits[at]!);
    wanted--;
  }
  return run;
}

/** Null: nothing tells what the season was. */
function settled(id: string, known: Gathered): LoggedSeason | null {
  const { gap, state, documents } = known;
  if (gap !== null) known.missing.push(missingFrom(gap.from, gap.after.at(-1)?.revision ?? null));
  if (state === null) {
    if (gap === null && known.edits.length > 0) known.missing.push(missingFrom(1, known.revision));
    return null;
  }
  let { live, revision } = state;
  for (const edit of known.edits) {
    if (edit.revision <= revision) continue;
    try {
      live = applyDiff(live, edit.diff);
      revision = edit.revision;
    } catch {
      // Whole, and yet not of this season: as good as damaged.
      known.missing.push(missingFrom(edit.revision, gap?.after.at(-1)?.revision ?? known.revision));
      break;
    }
  }
  const edits = known.edits.filter((edit) => edit.revision <= revision);
  return { id, title: known.title, live, revision, edits, documents };
}

function missingFrom(from: number, to: number | null): MissingEdits {
  return { season: '', from, to, isOnlyHistory: false };
}
