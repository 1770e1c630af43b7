/**
 * `season.yaml` and `plan.json` beside the live copy. After each edit they are written back; when someone else changes
 * them they come in as one undoable command. Where a change cannot simply come in (live edits not yet written, a text
 * that cannot be read) it is a conflict: both versions are kept until a person chooses, and the one not chosen stays
 * beside the file as `*.kept`.
 *
 * "Changed by someone else" means: its mark is not that of what we last wrote or took in. Marks are kept in the store,
 * so that this is known across restarts, and so that edits which were kept but not yet written when the process was
 * killed are written at the next opening. The mark of what is about to be written is kept before it is: whoever is
 * killed right after writing knows the file for theirs.
 *
 * `season.yaml` and the scripts are looked at together: either may be of no use without the other, and they arrive in
 * any order. So what could not come in is tried again at every change of any of them.
 */
import { join } from 'node:path';
import type { FileChoice, FileState, FilesView } from '../../api/index.ts';
import { arrangeAsPlan } from '../../explain/index.ts';
import { keepBeside, readFile, reasonOf, type SeasonFolder, writeAtomically } from '../../folder/index.ts';
import type { Diagnostic, Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { decodeText } from '../../script/index.ts';
import { CATALOG, readPlan, readSeason } from '../../season/index.ts';
import type { SeasonStore } from '../../store/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import type { SeasonFiles } from '../services.ts';
import { boardMark, FILE_MARKS, FILE_NAMES, type FileMarks, type FileName, markOf } from './file-marks.ts';
import { isStill, planOfAnother, refusalOf, stateOf, textOf } from './file-states.ts';
import { FolderWatch } from './folder-watch.ts';
import { LiveTexts } from './live-texts.ts';
import { type ScriptsOnDisk, scriptsOf } from './scripts-on-disk.ts';

/** Edits come in bursts; the files follow when it has been quiet for so long, in milliseconds. */
const WRITE_AFTER = 150;
/** Editors save in several steps; a change on disk is looked at when it has been quiet for so long. */
const LOOK_AFTER = 120;

/** Of a file that cannot be read, shown beside the live text; in bytes. */
const LARGEST_SHOWN = 1_000_000;

export interface SeasonFilesOptions {
  readonly folder: string;
  readonly disk: SeasonFolder;
  readonly scripts: ScriptsOnDisk;
  readonly host: LiveHost;
  readonly store: SeasonStore;
  readonly seasonId: string;
  /** The store had the season already: what it has and the files have not is written. */
  readonly isReopened: boolean;
  readonly tell: (view: FilesView) => void;
  readonly say: (text: Text) => void;
}

export interface WatchedFiles extends SeasonFiles {
  /** Looks at the disk now: for changes made while nobody watched. */
  look(): Promise<void>;
  /** The bound of the season is proven: a plan that was written without it is written again. */
  proven(): void;
  /** Resolves when everything that is to be written is. */
  close(): Promise<void>;
}

export async function seasonFiles(options: SeasonFilesOptions, marks: FileMarks): Promise<WatchedFiles> {
  const files = new Files(options, marks);
  await files.look();
  files.watch();
  if (options.isReopened) files.writeSoon();
  return files;
}

class Files implements WatchedFiles {
  readonly #options: SeasonFilesOptions;
  /** Mark of each file as we last wrote it or took it in. */
  readonly #marks: { -readonly [Key in keyof FileMarks]: FileMarks[Key] };
  readonly #texts: LiveTexts;
  /** `plan.json` as we last wrote it was made before the bound was proven. */
  #isPlanUnproven = false;
  readonly #states = new Map<FileName, FileState>();
  #queue: Promise<void> = Promise.resolve();
  /** Something was edited that has not been looked at for writing yet. */
  #isBehind = false;
  #isWriting = false;
  #wasSaidToWait = false;
  #writeTimer: NodeJS.Timeout | null = null;
  #lookTimer: NodeJS.Timeout | null = null;
  #isWatching = false;
  readonly #watch = new FolderWatch(() => this.#lookSoon());
  #stop: () => void = () => {};

  constructor(options: SeasonFilesOptions, marks: FileMarks) {
    this.#options = options;
    this.#texts = new LiveTexts(options.host);
    this.#marks = { ...marks };
    for (const file of FILE_NAMES) this.#states.set(file, stateOf(file, 'written'));
  }

  view(): FilesView {
    return {
      files: FILE_NAMES.map((file) => {
        const state = this.#states.get(file)!;
        if (state.state !== 'written' || !this.#isWaiting(file)) return state;
        this.#wasSaidToWait = true;
        return stateOf(file, 'writing');
      }),
    };
  }

  /** There are edits that are on their way to the file. */
  #isWaiting(file: FileName): boolean {
    if (!this.#isBehind && !this.#isWriting) return false;
    return this.#marks[file] === undefined || this.#isUnwritten(file, this.#options.host.live.text);
  }

  look(): Promise<void> {
    return this.#inTurn(async () => {
      this.#watchScripts();
      await this.#lookAtSeasonAndScripts();
      await this.#lookAtPlan();
      this.#watchScripts();
    });
  }

  async catchUp(): Promise<FilesView> {
    await this.#options.host.settled();
    if (this.#isBehind) await this.#inTurn(() => this.#writeAll());
    await this.look();
    return this.view();
  }

  watch(): void {
    this.#isWatching = true;
    this.#watchScripts();
    const unlisten = this.#options.host.onEdit(() => this.writeSoon());
    this.#stop = () => {
      this.#isWatching = false;
      unlisten();
      this.#watch.close();
    };
  }

  #lookSoon(): void {
    if (this.#lookTimer !== null) clearTimeout(this.#lookTimer);
    this.#lookTimer = setTimeout(() => void this.look(), LOOK_AFTER);
  }

  /** The folder, and those of the scripts that the season names, here or in a `season.yaml` that waits to come in. */
  #watchScripts(): void {
    if (!this.#isWatching) return;
    const { folder, host } = this.#options;
    const disk = this.#states.get('season.yaml')!.state === 'conflict' ? this.#onDisk('season.yaml') : null;
    const waiting = typeof disk === 'string' ? readSeason(disk, 'season.yaml', CATALOG).season : null;
    const folders = [...scriptsOf(host.model.season), ...(waiting === null ? [] : scriptsOf(waiting))].map((path) =>
      join(folder, path, '..'),
    );
    this.#watch.set([...new Set([folder, ...folders])]);
  }

  async choose(file: FileName, choice: FileChoice): Promise<FilesView | null> {
    return this.#inTurn(async () => {
      const state = this.#states.get(file)!;
      if (state.state !== 'conflict') return null;
      const path = join(this.#options.folder, file);
      const disk = this.#onDisk(file) ?? '';
      if (choice.keep === 'live') {
        const bytes = readFile(path, file, Number.MAX_SAFE_INTEGER);
        if (bytes !== null && !(bytes instanceof Uint8Array)) {
          // What cannot be kept is not written over.
          await this.#unreadable(file, bytes);
          return this.view();
        }
        if (bytes !== null) await keepBeside(path, bytes);
        this.#set(stateOf(file, 'writing'));
        await this.#write(file, bytes);
        return this.view();
      }
      if (typeof disk !== 'string') {
        await this.#unreadable(file, disk);
        return this.view();
      }
      const live = this.#liveText(file);
      const refusal = await this.#takeIn(file, disk, choice.clientId);
      if (refusal !== null) {
        await this.#conflict(file, disk, refusal);
        return this.view();
      }
      if (live !== null) await keepBeside(path, live);
      await this.#remember(file, disk);
      this.#set(stateOf(file, 'written'));
      this.writeSoon();
      return this.view();
    });
  }

  async close(): Promise<void> {
    this.#stop();
    if (this.#lookTimer !== null) clearTimeout(this.#lookTimer);
    if (this.#writeTimer !== null) clearTimeout(this.#writeTimer);
    const hasFailed = FILE_NAMES.some((file) => this.#states.get(file)!.state === 'failed');
    await this.#inTurn(async () => {
      if (this.#isBehind || hasFailed) await this.#writeAll();
    });
  }

  proven(): void {
    if (this.#isPlanUnproven) this.writeSoon();
  }

  writeSoon(): void {
    this.#isBehind = true;
    if (this.#writeTimer !== null) clearTimeout(this.#writeTimer);
    this.#writeTimer = setTimeout(() => void this.#inTurn(() => this.#writeAll()), WRITE_AFTER);
  }

  async #writeAll(): Promise<void> {
    this.#isBehind = false;
    this.#isWriting = true;
    try {
      for (const file of FILE_NAMES) {
        if (this.#states.get(file)!.state !== 'conflict') await this.#write(file);
      }
    } finally {
      this.#isWriting = false;
    }
    if (!this.#wasSaidToWait || this.#isBehind) return;
    this.#wasSaidToWait = false;
    this.#options.tell(this.view());
  }

  /**
   * @param kept what may be written over, because a copy of it is kept (null: no file); only what is ours unless given
   */
  async #write(file: FileName, kept?: Uint8Array | null): Promise<void> {
    const text = this.#liveText(file);
    const { awaitsProof } = this.#texts;
    const force = kept !== undefined;
    if (text === null) return;
    if (!force && markOf(file, text) === this.#marks[file]) {
      // What was edited of the board is nothing that plan.json holds: a lock.
      if (file === 'plan.json' && this.#marks.board !== this.#texts.board) await this.#remember(file, text);
      return;
    }
    const path = join(this.#options.folder, file);
    const disk = this.#onDisk(file);
    if (!force && disk !== null && typeof disk !== 'string') {
      await this.#unreadable(file, disk);
      return;
    }
    const isOurs = typeof disk !== 'string' || markOf(file, disk) === this.#marks[file];
    if (!force && !isOurs) {
      // Someone wrote since we last looked: nothing of theirs is overwritten.
      if (markOf(file, disk) === markOf(file, text)) await this.#remember(file, text);
      // Nothing was edited here: it comes in when we look.
      else if (this.#isUnwritten(file, text))
        await this.#conflict(file, disk, message('server.file.changed', { file }));
      return;
    }
    try {
      await this.#keepMarks({
        [file]: markOf(file, text),
        ...(file === 'plan.json' ? { board: this.#texts.board } : {}),
      });
      const mayReplace = (): boolean => (force ? isStill(path, file, kept) : this.#isOurs(file));
      if (!(await writeAtomically(path, text, { mayReplace }))) {
        await this.#conflict(file, textOf(this.#onDisk(file)), message('server.file.changed', { file }));
        this.#lookSoon();
        return;
      }
      if (file === 'plan.json') this.#isPlanUnproven = awaitsProof;
      await this.#remember(file, text);
      if (this.#states.get(file)!.state !== 'written') this.#set(stateOf(file, 'written'));
    } catch (error) {
      const failure = message('server.file.unwritable', { file, why: reasonOf(error) });
      // In the terminal too: at closing no browser listens any more.
      if (this.#states.get(file)!.state !== 'failed') this.#options.say(failure);
      this.#set({ ...stateOf(file, 'failed'), message: failure });
    }
  }

  #isOurs(file: FileName): boolean {
    const disk = this.#onDisk(file);
    return disk === null || (typeof disk === 'string' && markOf(file, disk) === this.#marks[file]);
  }

  async #lookAtSeasonAndScripts(): Promise<void> {
    const { host, scripts } = this.#options;
    const haveScriptsChanged = scripts.haveChanged(scriptsOf(host.model.season));
    const hadNoEdits = this.#marks.board === boardMark(host.live);
    const disk = await this.#changedOnDisk('season.yaml');
    if (disk !== null) {
      const why = haveScriptsChanged ? message('live.label.season-and-scripts-changed') : undefined;
      const refusal = await this.#takeIn('season.yaml', disk, 'disk', why);
      if (refusal === null) {
        await this.#remember('season.yaml', disk);
        await this.#followed(hadNoEdits);
        this.#set(stateOf('season.yaml', 'written'));
        return;
      }
      await this.#conflict('season.yaml', disk, refusal);
    }
    if (!haveScriptsChanged) return;
    const [first] = await host.takeFromDisk(null, message('live.label.scripts-changed'), 'disk');
    if (first === undefined) await this.#followed(hadNoEdits);
    // While a season.yaml waits that may be what they go with, it says what is wrong.
    if (first !== undefined && disk === null) {
      this.#options.say(message('server.file.script-unusable', { why: first.message }));
    }
  }

  async #lookAtPlan(): Promise<void> {
    const disk = await this.#changedOnDisk('plan.json');
    if (disk === null) return;
    const stranger = planOfAnother(disk, this.#options.host.model.facts.strips);
    const refusal = stranger ?? (await this.#takeIn('plan.json', disk, 'disk'));
    if (refusal !== null) {
      await this.#conflict('plan.json', disk, refusal);
      return;
    }
    await this.#remember('plan.json', disk);
    this.#set(stateOf('plan.json', 'written'));
  }

  /**
   * The text that someone else wrote and that may come in; null when there is none. What may not is made a conflict.
   */
  async #changedOnDisk(file: FileName): Promise<string | null> {
    const disk = this.#onDisk(file);
    // A file taken away is written again with the next edit.
    if (disk === null) return null;
    if (typeof disk !== 'string') {
      await this.#unreadable(file, disk);
      return null;
    }
    if (markOf(file, disk) === this.#marks[file]) {
      // Put back as it was: there is nothing to choose any more.
      if (this.#states.get(file)!.state === 'conflict') this.#settle(file);
      return null;
    }
    const live = this.#liveText(file);
    if (live !== null && markOf(file, live) === markOf(file, disk)) {
      await this.#remember(file, disk);
      if (this.#states.get(file)!.state === 'conflict') this.#set(stateOf(file, 'written'));
      return null;
    }
    if (!this.#isUnwritten(file, live)) return disk;
    await this.#conflict(file, disk, message('server.file.changed', { file }));
    return null;
  }

  /**
   * There are edits that the file does not have. That the season changed on disk makes another plan of the same board,
   * and is none.
   */
  #isUnwritten(file: FileName, live: string | null): boolean {
    if (file === 'plan.json' && this.#marks.board !== undefined) {
      return boardMark(this.#options.host.live) !== this.#marks.board;
    }
    return live !== null && this.#marks[file] !== undefined && markOf(file, live) !== this.#marks[file];
  }

  /** The boards have followed the disk, which is no edit of ours. */
  async #followed(hadNoEdits: boolean): Promise<void> {
    if (!hadNoEdits) return;
    this.#marks.board = boardMark(this.#options.host.live);
    await this.#keepMarks();
  }

  #settle(file: FileName): void {
    this.#set(stateOf(file, 'written'));
    this.writeSoon();
  }

  /** As one undoable command; null when it came in, else why not. */
  async #takeIn(file: FileName, disk: string, clientId: string, as?: Text): Promise<Text | null> {
    const { host } = this.#options;
    const why = as ?? message('live.label.file-changed', { file });
    if (file === 'season.yaml') return refusalOf(await host.takeFromDisk(disk, why, clientId));
    const { plan, diagnostics } = readPlan(disk, file);
    if (plan === null) return diagnostics[0]!.message;
    const command = arrangeAsPlan(host.model.built, plan, host.live.activeBoard, why);
    const { refused } = await host.command(command, clientId);
    this.#texts.board = boardMark(host.live);
    return refusalOf(refused);
  }

  async #conflict(file: FileName, disk: string, why: Text): Promise<void> {
    this.#set({ file, state: 'conflict', message: why, disk, live: this.#liveText(file) });
  }

  #onDisk(file: FileName): string | Diagnostic | null {
    const { disk } = this.#options;
    return file === 'season.yaml' ? disk.seasonText() : disk.planText();
  }

  /** What is on disk is no text that we can read, so neither version is touched until a person chooses. */
  async #unreadable(file: FileName, why: Diagnostic): Promise<void> {
    const bytes = readFile(join(this.#options.folder, file), file, LARGEST_SHOWN);
    await this.#conflict(file, bytes instanceof Uint8Array ? decodeText(bytes).text : '', why.message);
  }

  #set(state: FileState): void {
    this.#states.set(state.file, state);
    this.#options.tell(this.view());
  }

  async #remember(file: FileName, text: string): Promise<void> {
    this.#marks[file] = markOf(file, text);
    if (file === 'plan.json') this.#marks.board = this.#texts.board;
    await this.#keepMarks();
  }

  async #keepMarks(next?: FileMarks['next']): Promise<void> {
    const marks: FileMarks = next === undefined ? this.#marks : { ...this.#marks, next };
    await this.#options.store.putDocument(this.#options.seasonId, FILE_MARKS, JSON.stringify(marks));
  }

  /** Null when there is nothing to write. */
  #liveText(file: FileName): string | null {
    return this.#texts.of(file, this.#marks['plan.json'] !== undefined);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.then(
      () => {},
      (error: unknown) => this.#options.say(error instanceof Error ? error.message : String(error)),
    );
    return turn;
  }
}
