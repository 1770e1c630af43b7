/**
 * `season.yaml` and `plan.json` beside the live copy. After each edit they are written back; when someone else changes them they come in as one
 * undoable command. Where a change cannot simply come in (live edits not yet written, a text that cannot be read) it is a conflict:
 * both versions are kept until a person chooses, and the one not chosen stays beside the file as `*.kept`.
 *
 * "Changed by someone else" means: its mark is not that of what we last wrote or took in. Marks are kept in the store, so that this is known
 * across restarts, and so that edits which were kept but not yet written when the process was killed are written at the next opening. The mark
 * of what is about to be written is kept before it is: whoever is killed right after writing knows the file for theirs.
 */
import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { join } from 'node:path';
import type { FileChoice, FileState, FilesView } from '../../api/index.ts';
import { arrangeAsPlan } from '../../explain/index.ts';
import { keepBeside, readFile, type SeasonFolder, writeAtomically } from '../../folder/index.ts';
import type { Diagnostic, Text } from '../../foundation/index.ts';
import type { Command } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { decodeText } from '../../script/index.ts';
import { type PlanFile, readPlan, writePlan } from '../../season/index.ts';
import type { SeasonStore } from '../../store/index.ts';
import type { LiveHost } from '../season/live-host.ts';
import { isModel } from '../season/season-model.ts';
import type { SeasonFiles } from '../services.ts';
import { planOfBoard } from '../views/plan-of-board.ts';

/** Edits come in bursts; the files follow when it has been quiet for so long, in milliseconds. */
const WRITE_AFTER = 150;
/** Editors save in several steps; a change on disk is looked at when it has been quiet for so long. */
const LOOK_AFTER = 120;

/** Of a file that cannot be read, shown beside the live text; in bytes. */
const LARGEST_SHOWN = 1_000_000;

type Name = FileState['file'];
const NAMES: readonly Name[] = ['season.yaml', 'plan.json'];

/** Marks of the files as we last wrote them or took them in; `next`: of what was about to be written. */
export interface FileMarks extends Partial<Record<Name, string>> {
  readonly next?: Partial<Record<Name, string>>;
}

export interface SeasonFilesOptions {
  readonly folder: string;
  readonly disk: SeasonFolder;
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
  readonly #marks: Partial<Record<Name, string>>;
  readonly #states = new Map<Name, FileState>();
  #queue: Promise<void> = Promise.resolve();
  #writeTimer: NodeJS.Timeout | null = null;
  #lookTimer: NodeJS.Timeout | null = null;
  #scriptDigests = '';
  #stop: () => void = () => {};

  constructor(options: SeasonFilesOptions, { next = {}, ...marks }: FileMarks) {
    this.#options = options;
    this.#marks = { ...marks };
    for (const file of NAMES) {
      const disk = next[file] === undefined ? null : this.#onDisk(file);
      // Killed after it was written and before that was noted.
      if (typeof disk === 'string' && markOf(file, disk) === next[file]) this.#marks[file] = next[file];
    }
    for (const file of NAMES) this.#states.set(file, stateOf(file, 'written'));
    this.#scriptDigests = this.#digestScripts();
  }

  view(): FilesView {
    return { files: NAMES.map((file) => this.#states.get(file)!) };
  }

  look(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#lookAtScripts();
      await this.#lookAtSeason();
      await this.#lookAtPlan();
    });
  }

  watch(): void {
    const { folder, host } = this.#options;
    const unlisten = host.onEdit(() => this.writeSoon());
    const lookSoon = (_: unknown, name: string | null): void => {
      // Our own half-written files and the database are of no interest.
      if (name?.endsWith('.part') === true || name?.startsWith('.onyva') === true) return;
      if (this.#lookTimer !== null) clearTimeout(this.#lookTimer);
      this.#lookTimer = setTimeout(() => void this.look(), LOOK_AFTER);
    };
    const watchers = [folder, ...this.#scriptFolders()].flatMap((path) => {
      try {
        const watcher = watch(path, { persistent: false }, lookSoon);
        watcher.on('error', () => watcher.close());
        return [watcher];
      } catch {
        return [];
      }
    });
    this.#stop = () => {
      unlisten();
      for (const watcher of watchers) watcher.close();
    };
  }

  async choose(file: Name, choice: FileChoice): Promise<FilesView | null> {
    return this.#inTurn(async () => {
      const state = this.#states.get(file)!;
      if (state.state !== 'conflict') return null;
      const path = join(this.#options.folder, file);
      const disk = this.#onDisk(file) ?? '';
      if (choice.keep === 'live') {
        const bytes = readFile(path, file, Number.MAX_SAFE_INTEGER);
        if (bytes instanceof Uint8Array) await keepBeside(path, bytes);
        this.#set(stateOf(file, 'writing'));
        await this.#write(file, true);
        return this.view();
      }
      if (typeof disk !== 'string') {
        await this.#unreadable(file, disk);
        return this.view();
      }
      const live = await this.#liveText(file);
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
    await this.#inTurn(() => this.#writeAll());
  }

  writeSoon(): void {
    if (this.#writeTimer !== null) clearTimeout(this.#writeTimer);
    this.#writeTimer = setTimeout(() => void this.#inTurn(() => this.#writeAll()), WRITE_AFTER);
  }

  async #writeAll(): Promise<void> {
    for (const file of NAMES) {
      if (this.#states.get(file)!.state !== 'conflict') await this.#write(file, false);
    }
  }

  async #write(file: Name, force: boolean): Promise<void> {
    const text = await this.#liveText(file);
    if (text === null || (!force && markOf(file, text) === this.#marks[file])) return;
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
      else await this.#conflict(file, disk, message('server.file.changed', { file }));
      return;
    }
    try {
      await this.#keepMarks({ [file]: markOf(file, text) });
      await writeAtomically(path, text);
      await this.#remember(file, text);
      if (this.#states.get(file)!.state !== 'written') this.#set(stateOf(file, 'written'));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#set({
        ...stateOf(file, 'failed'),
        message: message('server.file.unwritable', { file, why }),
      });
    }
  }

  async #lookAtSeason(): Promise<void> {
    await this.#lookAt('season.yaml');
  }

  async #lookAtPlan(): Promise<void> {
    await this.#lookAt('plan.json');
  }

  async #lookAt(file: Name): Promise<void> {
    const disk = this.#onDisk(file);
    // A file taken away is written again with the next edit.
    if (disk === null) return;
    if (typeof disk !== 'string') {
      await this.#unreadable(file, disk);
      return;
    }
    if (markOf(file, disk) === this.#marks[file]) return;
    const live = await this.#liveText(file);
    if (live !== null && markOf(file, live) === markOf(file, disk)) {
      await this.#remember(file, disk);
      if (this.#states.get(file)!.state === 'conflict') this.#set(stateOf(file, 'written'));
      return;
    }
    const isUnwritten = live !== null && this.#marks[file] !== undefined && markOf(file, live) !== this.#marks[file];
    if (isUnwritten) {
      await this.#conflict(file, disk, message('server.file.changed', { file }));
      return;
    }
    const refusal = await this.#takeIn(file, disk, 'disk');
    if (refusal !== null) {
      await this.#conflict(file, disk, refusal);
      return;
    }
    await this.#remember(file, disk);
    this.#set(stateOf(file, 'written'));
  }

  /** As one undoable command; null when it came in, else why not. */
  async #takeIn(file: Name, disk: string, clientId: string): Promise<Text | null> {
    const { host } = this.#options;
    const why = message('live.label.file-changed', { file });
    let command: Command;
    if (file === 'season.yaml') command = { kind: 'replace-season', text: disk, why };
    else {
      const { plan, diagnostics } = readPlan(disk, file);
      if (plan === null) return diagnostics[0]!.message;
      command = arrangeAsPlan(host.model.built, plan, host.live.activeBoard, why);
    }
    const { refused } = await host.command(command, clientId);
    const [first] = refused;
    if (first === undefined) return null;
    if (first.place === null) return first.message;
    return message('server.file.at-line', { line: String(first.place.line), said: first.message });
  }

  async #lookAtScripts(): Promise<void> {
    const digests = this.#digestScripts();
    if (digests === this.#scriptDigests) return;
    this.#scriptDigests = digests;
    const [first] = await this.#options.host.renewScripts(message('live.label.scripts-changed'));
    if (first !== undefined) {
      this.#options.say(message('server.file.script-unusable', { why: first.message }));
    }
  }

  async #conflict(file: Name, disk: string, why: Text): Promise<void> {
    this.#set({ file, state: 'conflict', message: why, disk, live: await this.#liveText(file) });
  }

  #onDisk(file: Name): string | Diagnostic | null {
    const { disk } = this.#options;
    return file === 'season.yaml' ? disk.seasonText() : disk.planText();
  }

  /** What is on disk is no text that we can read, so neither version is touched until a person chooses. */
  async #unreadable(file: Name, why: Diagnostic): Promise<void> {
    const bytes = readFile(join(this.#options.folder, file), file, LARGEST_SHOWN);
    await this.#conflict(file, bytes instanceof Uint8Array ? decodeText(bytes).text : '', why.message);
  }

  #set(state: FileState): void {
    this.#states.set(state.file, state);
    this.#options.tell(this.view());
  }

  async #remember(file: Name, text: string): Promise<void> {
    this.#marks[file] = markOf(file, text);
    await this.#keepMarks();
  }

  async #keepMarks(next?: FileMarks['next']): Promise<void> {
    const marks: FileMarks = next === undefined ? this.#marks : { ...this.#marks, next };
    await this.#options.store.putDocument(this.#options.seasonId, FILE_MARKS, JSON.stringify(marks));
  }

  /** Null when there is nothing to write: the season cannot be evaluated. */
  async #liveText(file: Name): Promise<string | null> {
    const { host } = this.#options;
    if (file === 'season.yaml') return host.live.text;
    let { live } = host;
    let plan = await planOfBoard(live.boards[live.activeBoard]!, host.model);
    while (host.live !== live) {
      // Edited while its bound was being proven: the file is of one moment.
      live = host.live;
      plan = await planOfBoard(live.boards[live.activeBoard]!, host.model);
    }
    // Nobody has planned anything yet: there is no plan to write.
    if (plan === null || (plan.days.length === 0 && this.#marks['plan.json'] === undefined)) return null;
    return writePlan(plan);
  }

  #scripts(): readonly string[] {
    const model = this.#options.host.reader.model(this.#options.host.live.text);
    return isModel(model) ? model.season.episodes.flatMap(({ script }) => script ?? []) : [];
  }

  #scriptFolders(): readonly string[] {
    return [...new Set(this.#scripts().map((path) => join(this.#options.folder, path, '..')))];
  }

  #digestScripts(): string {
    return this.#scripts()
      .map((path) => {
        const bytes = this.#options.disk.scriptBytes(path);
        return digestOf(bytes instanceof Uint8Array ? bytes : (bytes?.code ?? ''));
      })
      .join(' ');
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

/** Name of the store's document that holds the marks. */
export const FILE_MARKS = 'file-marks';

function stateOf(file: Name, state: FileState['state']): FileState {
  return { file, state, message: null, disk: null, live: null };
}

function digestOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What of a file counts when it is asked whether it changed: of `plan.json` what is planned, not who planned it how long. */
export function markOf(file: Name, text: string | Uint8Array): string {
  if (file === 'season.yaml') return digestOf(text);
  try {
    const words = typeof text === 'string' ? text : new TextDecoder().decode(text);
    const plan = JSON.parse(words) as Partial<PlanFile>;
    return digestOf(JSON.stringify([plan.format, plan.days, plan.boneyard, plan.cost?.total, plan.conflicts]));
  } catch {
    return digestOf(text);
  }
}
