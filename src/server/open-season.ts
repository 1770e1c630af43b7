/** A season folder opened: its live copy in the store, its files beside it, everything the routes answer from. */
import { basename, resolve } from 'node:path';
import { liveSeasonOf } from '../explain/index.ts';
import { COMPARISON_NAME, clearHalfWritten, seasonFolder } from '../folder/index.ts';
import type { Diagnostic, Text } from '../foundation/index.ts';
import type { LiveSeason } from '../live/index.ts';
import { readPlan } from '../season/index.ts';
import type { SeasonStore } from '../store/index.ts';
import { BoundThread } from '../worker/index.ts';
import { Comparisons, shelfIn } from './comparisons/comparisons.ts';
import { Events } from './events.ts';
import { boardMark, FILE_MARKS, FILE_NAMES, type FileMarks, markOf, withNext } from './files/file-marks.ts';
import { keepScripts } from './files/kept-scripts.ts';
import { ScriptsOnDisk } from './files/scripts-on-disk.ts';
import { seasonAtOpening } from './files/season-at-opening.ts';
import { seasonFiles } from './files/season-files.ts';
import { LiveHost } from './season/live-host.ts';
import { isModel, type SeasonModel, SeasonReader } from './season/season-model.ts';
import { warmUp } from './season/warm-up.ts';
import type { Services } from './services.ts';
import { Solves } from './solves/solves.ts';
import { BoardViews } from './views/board-views.ts';

export interface OpenedSeason {
  readonly services: Services;
  /** Files written, watchers and solves stopped, the store closed. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly folder: string;
  readonly store: SeasonStore;
  /** Of the season in the store; for stores that hold several. */
  readonly id?: string;
  readonly now: () => number;
  /** Told of what a person should know while the season is open. */
  readonly say: (text: Text) => void;
}

/** Edits of the records come in bursts; the bound is proven when it has been quiet for so long, in milliseconds. */
const PROVE_AFTER = 250;

/** Id of the season in a store that holds one. */
export const SEASON_ID = 'season';

/** The opened season, or why it cannot be opened. */
export async function openSeason(options: OpenOptions): Promise<OpenedSeason | readonly Diagnostic[]> {
  const { store, now, id = SEASON_ID } = options;
  const folder = resolve(options.folder);
  await clearHalfWritten(folder, [...FILE_NAMES, COMPARISON_NAME]);
  const disk = seasonFolder(folder, '');
  const scripts = new ScriptsOnDisk(disk);
  const bounds = new BoundThread();
  const reader = new SeasonReader(scripts.at, (problem) => bounds.prove(problem));
  const stored = await store.load(id);
  let season = stored;
  let marks: FileMarks = {};
  if (stored === null) {
    const text = disk.seasonText();
    if (typeof text !== 'string') return [text ?? disk.noSeason];
    const planned = disk.planText();
    // A plan that cannot be read is shown as a conflict, and stays as it is.
    const plan = typeof planned === 'string' ? planned : null;
    const live = firstLive(reader, text, plan);
    if (!('text' in live)) return live;
    const { title } = (reader.model(live.text) as SeasonModel).season;
    await store.create(id, title, live);
    season = { id, title, live, revision: 0, edits: [] };
    marks = {
      'season.yaml': markOf('season.yaml', text),
      // A plan that says nothing to us is not ours to write over.
      ...(plan === null || readPlan(plan, 'plan.json').plan === null
        ? {}
        : { 'plan.json': markOf('plan.json', plan), board: boardMark(live) }),
    };
    store.putDocument(id, FILE_MARKS, JSON.stringify(marks)).catch(() => {});
  } else {
    const noted = JSON.parse((await store.document(id, FILE_MARKS)) ?? '{}') as FileMarks;
    marks = withNext(noted, (file) => {
      const text = file === 'season.yaml' ? disk.seasonText() : disk.planText();
      return typeof text === 'string' ? text : null;
    });
    const opened = await seasonAtOpening({ folder, disk, reader, scripts, store, stored, marks, say: options.say });
    if (!('season' in opened)) return opened;
    season = opened.season;
    marks = opened.marks;
  }
  if (season === null) throw new Error('a season was made and is not there');
  const host = new LiveHost(store, season, reader);
  const events = new Events();
  host.onEdit(({ revision, label, clientId, boards, seasonChanged }) => {
    events.tell({ type: 'revision', revision, label, clientId, boards, seasonChanged, history: host.history });
  });
  const keeping = keepScripts(store, id, host, scripts);
  const warming = warmUp(host);
  const solves = new Solves(host, now, (solve) => events.tell({ type: 'solve', solve }));
  const comparisons = new Comparisons(host, shelfIn(folder, disk));
  const files = await seasonFiles(
    {
      folder,
      disk,
      scripts,
      host,
      store,
      seasonId: id,
      isReopened: stored !== null,
      tell: (view) => events.tell({ type: 'files', files: view }),
      say: options.say,
    },
    marks,
  );
  const bounding = keepBound(host, () => {
    events.tell({ type: 'bound', revision: host.revision });
    files.proven();
  });
  return {
    services: {
      host,
      solves,
      comparisons,
      events,
      views: new BoardViews(),
      files,
      folder: basename(folder),
      path: folder,
    },
    async close() {
      solves.stopAll();
      await comparisons.close();
      bounding();
      warming();
      // The plan is written with the bound that is known by now.
      bounds.close();
      await host.settled();
      await files.close();
      await keeping();
      await store.close();
    },
  };
}

/**
 * After each edit of the records: the bound of the season as it then is, told when it is proven. The returned function
 * ends that.
 */
function keepBound(host: LiveHost, proven: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const proveSoon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void prove(), PROVE_AFTER);
  };
  const prove = async (): Promise<void> => {
    const { model } = host;
    if (!model.canBeEvaluated || model.knownBound() !== null) return;
    const bound = await model.bound();
    if (bound !== null && host.model === model) proven();
  };
  proveSoon();
  const unlisten = host.onEdit(({ seasonChanged }) => {
    if (seasonChanged) proveSoon();
  });
  return () => {
    unlisten();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The live season of a folder that has none yet: one board, arranged as `plan.json` says where there is one. */
function firstLive(reader: SeasonReader, text: string, plan: string | null): LiveSeason | readonly Diagnostic[] {
  const model = reader.model(text);
  if (!isModel(model)) return model.filter(({ severity }) => severity === 'error');
  const read = plan === null ? null : readPlan(plan, 'plan.json').plan;
  return liveSeasonOf(text, model.facts, model.built, read);
}
