/**
 * A season that the store has, made true to its folder before anyone works with it: `season.yaml` and the scripts may
 * have changed together while it was closed, so that the text in the store cannot be read with the scripts of today.
 */
import { join } from 'node:path';
import { keepBeside, type SeasonFolder } from '../../folder/index.ts';
import type { Diagnostic, Text } from '../../foundation/index.ts';
import { diffOf, followFacts, type LiveSeason } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { CATALOG, readSeason } from '../../season/index.ts';
import type { SeasonStore, StoredEdit, StoredSeason } from '../../store/index.ts';
import { isModel, type SeasonModel, type SeasonReader } from '../season/season-model.ts';
import { boardMark, FILE_MARKS, type FileMarks, markOf } from './file-marks.ts';
import { keptScripts } from './kept-scripts.ts';
import { type ScriptsOnDisk, scriptsOf } from './scripts-on-disk.ts';

export interface SeasonAtOpening {
  readonly season: StoredSeason;
  readonly marks: FileMarks;
}

/**
 * The season as one edit makes it true to the folder: to a changed `season.yaml` (unless edits wait to be written to
 * it: that is for a person to decide, and `Files` asks), and to the scripts (SPEC L-3). When neither text can be read
 * with the scripts on disk, that of the store with the scripts that it last used; when that cannot be either, why.
 */
export async function seasonAtOpening(options: {
  readonly folder: string;
  readonly disk: SeasonFolder;
  readonly reader: SeasonReader;
  readonly scripts: ScriptsOnDisk;
  readonly store: SeasonStore;
  readonly stored: StoredSeason;
  readonly marks: FileMarks;
  readonly say: (text: Text) => void;
}): Promise<SeasonAtOpening | readonly Diagnostic[]> {
  const { disk, reader, store, stored, marks } = options;
  const { live } = stored;
  const found = disk.seasonText();
  const isChanged =
    typeof found === 'string' && found !== live.text && markOf('season.yaml', found) !== marks['season.yaml'];
  const isUnwritten = marks['season.yaml'] !== undefined && markOf('season.yaml', live.text) !== marks['season.yaml'];
  const fromDisk = isChanged ? reader.model(found) : null;
  const fromStore = reader.model(live.text);
  if (fromDisk !== null && isModel(fromDisk) && (!isUnwritten || !isModel(fromStore))) {
    if (isUnwritten) {
      // What was edited here fits the scripts no more: the folder's own text counts, and the other is not lost.
      const kept = await keepBeside(join(options.folder, 'season.yaml'), live.text);
      options.say(message('server.file.kept-at-opening', { kept }));
    }
    const season = await followed(store, stored, { ...live, text: found as string }, fromDisk);
    return noted(store, stored, season, { ...marks, 'season.yaml': markOf('season.yaml', found as string) });
  }
  if (isModel(fromStore)) return noted(store, stored, await followed(store, stored, live, fromStore), marks);
  const fromKept = await readWithKeptScripts(options);
  if (fromKept !== null) return noted(store, stored, await followed(store, stored, live, fromKept), marks);
  const unreadable = fromDisk !== null && !isModel(fromDisk) ? fromDisk : fromStore;
  const why = found !== null && typeof found !== 'string' ? [found] : unreadable;
  return why.filter(({ severity }) => severity === 'error');
}

/** A script is half written, or gone: who looks at the files next says so, and tries again when it changes. */
async function readWithKeptScripts(options: {
  readonly reader: SeasonReader;
  readonly scripts: ScriptsOnDisk;
  readonly store: SeasonStore;
  readonly stored: StoredSeason;
}): Promise<SeasonModel | null> {
  const { reader, scripts, store, stored } = options;
  const { text } = stored.live;
  const { season } = readSeason(text, 'season.yaml', CATALOG);
  const kept = season === null ? null : await keptScripts(store, stored.id, scriptsOf(season));
  if (kept === null || kept.size === 0) return null;
  reader.renewScripts();
  const model = scripts.readingInstead(kept, () => reader.model(text));
  return isModel(model) ? model : null;
}

/** That a board without edits has followed the disk makes none. */
async function noted(
  store: SeasonStore,
  before: StoredSeason,
  season: StoredSeason,
  marks: FileMarks,
): Promise<SeasonAtOpening> {
  const hadNoEdits = marks.board === boardMark(before.live);
  const after: FileMarks = hadNoEdits ? { ...marks, board: boardMark(season.live) } : marks;
  if (season !== before) await store.putDocument(season.id, FILE_MARKS, JSON.stringify(after));
  return { season, marks: after };
}

/** `season` with its boards true to the model (SPEC L-3), kept in the store as one edit where that changes anything. */
async function followed(
  store: SeasonStore,
  stored: StoredSeason,
  season: LiveSeason,
  model: SeasonModel,
): Promise<StoredSeason> {
  const live = followFacts(season, model.facts);
  if (live === stored.live) return stored;
  const isText = live.text !== stored.live.text;
  const edit: StoredEdit = {
    kind: isText ? 'do' : 'follow',
    label: isText ? message('live.label.file-changed', { file: 'season.yaml' }) : message('live.label.scripts-changed'),
    diff: diffOf(stored.live, live),
    revision: stored.revision + 1,
    clientId: 'disk',
  };
  const outcome = await store.append(stored.id, edit, live);
  if (outcome.kind === 'overtaken') throw new Error('another program edits this season');
  return { ...stored, live, revision: edit.revision, edits: [...stored.edits, edit] };
}
