/**
 * The one holder of a live season in this process: does commands in the order in which they come, keeps each in the
 * store before anyone hears of it, and tells listeners.
 */
import type { Diagnostic, Text } from '../../foundation/index.ts';
import {
  applyCommand,
  type Board,
  boardById,
  type Command,
  type CommandOutcome,
  diffOf,
  type Edit,
  followFacts,
  type History,
  historyOf,
  type LiveSeason,
  type Refusal,
  redoLabel,
  runsShort,
  stepHistory,
  touchedBy,
  undoLabel,
  withEdit,
} from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { type SeasonStore, type StoredEdit, type StoredSeason, StoreRefused } from '../../store/index.ts';
import { isModel, type SeasonModel, type SeasonReader } from './season-model.ts';

export interface EditNews {
  readonly revision: number;
  readonly label: Text;
  readonly clientId: string;
  readonly boards: readonly string[];
  readonly seasonChanged: boolean;
}

export interface EditOutcome {
  /** Null when nothing was done. */
  readonly label: Text | null;
  readonly refused: readonly Diagnostic[];
  readonly present?: NonNullable<Refusal['present']>;
  readonly before: LiveSeason;
  readonly seasonChanged: boolean;
}

type Listener = (news: EditNews) => void;

export class LiveHost {
  readonly reader: SeasonReader;
  readonly #store: SeasonStore;
  readonly #id: string;
  readonly #listeners = new Set<Listener>();
  #live: LiveSeason;
  #history: History;
  #revision: number;
  #model: SeasonModel;
  #tried: { readonly before: LiveSeason; readonly key: string; readonly outcome: CommandOutcome } | null = null;
  /** Edits wait for one another. */
  #queue: Promise<unknown> = Promise.resolve();

  /** The text of `stored` must be readable. */
  constructor(store: SeasonStore, stored: StoredSeason, reader: SeasonReader) {
    const model = reader.model(stored.live.text);
    if (!isModel(model)) throw new Error('the stored season cannot be read');
    this.reader = reader;
    this.#store = store;
    this.#id = stored.id;
    this.#live = stored.live;
    this.#revision = stored.revision;
    this.#history = historyOf(stored.edits);
    this.#model = model;
  }

  get live(): LiveSeason {
    return this.#live;
  }

  get revision(): number {
    return this.#revision;
  }

  get history(): { readonly undo: Text | null; readonly redo: Text | null } {
    return { undo: undoLabel(this.#history), redo: redoLabel(this.#history) };
  }

  get model(): SeasonModel {
    return this.#model;
  }

  board(id: string): Board | null {
    return boardById(this.#live, id);
  }

  /**
   * What a command would make of the season as it is now; nothing is changed or kept. The same command given next is
   * not worked out again.
   */
  tried(command: Command): CommandOutcome {
    const key = JSON.stringify(command);
    if (this.#tried?.before !== this.#live || this.#tried.key !== key) {
      const outcome = applyCommand(this.#live, command, this.reader.facts);
      this.#tried = { before: this.#live, key, outcome };
    }
    return this.#tried.outcome;
  }

  command(command: Command, clientId: string): Promise<EditOutcome> {
    return this.#inTurn(async () => {
      const before = this.#live;
      const outcome = this.tried(command);
      this.#tried = null;
      if ('refused' in outcome) return { label: null, ...outcome, before, seasonChanged: false };
      return this.#keep(outcome.season, { kind: 'do', label: outcome.label, diff: outcome.diff }, clientId);
    });
  }

  step(direction: 'undo' | 'redo', clientId: string): Promise<EditOutcome> {
    return this.#inTurn(async () => {
      await this.#fillHistory();
      const stepped = stepHistory(this.#live, this.#history, direction, this.reader.facts);
      if (stepped === null) return { label: null, refused: [], before: this.#live, seasonChanged: false };
      const model = this.reader.model(stepped.season.text);
      if (!isModel(model)) {
        return { label: null, refused: [overtaken(errorsOf(model))], before: this.#live, seasonChanged: false };
      }
      const kept = await this.#keep(stepped.season, stepped.edit, clientId);
      await this.#fillHistory();
      return kept;
    });
  }

  /**
   * Takes what someone else wrote as one edit: the scripts are read again, and `text` counts for the season (null: the
   * text stays, and the edit is one that undo passes over, SPEC U-3). Answers why the season cannot be read so:
   * everything then stays as it was.
   */
  takeFromDisk(text: string | null, why: Text, clientId: string): Promise<readonly Diagnostic[]> {
    return this.#inTurn(async () => {
      const before = this.#model;
      const goBack = this.reader.renewScripts();
      const wanted = text ?? this.#live.text;
      const model = this.reader.model(wanted);
      if (!isModel(model)) {
        goBack();
        return errorsOf(model);
      }
      this.#model = model;
      const after = followFacts({ ...this.#live, text: wanted }, model.facts);
      const kind = wanted === this.#live.text ? 'follow' : 'do';
      try {
        await this.#keep(after, { kind, label: why, diff: diffOf(this.#live, after) }, clientId);
      } catch (error) {
        goBack();
        this.#model = before;
        throw error;
      }
      return [];
    });
  }

  /** Resolves when all edits that were asked for are kept. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  onEdit(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** Of a long history only the last steps are held. */
  async #fillHistory(): Promise<void> {
    if (!runsShort(this.#history)) return;
    const stored = await this.#store.load(this.#id);
    if (stored?.revision === this.#revision) this.#history = historyOf(stored.edits);
  }

  async #keep(after: LiveSeason, edit: Edit, clientId: string): Promise<EditOutcome> {
    const before = this.#live;
    // An undo that the scripts have overtaken may change nothing; it is a step all the same.
    if (edit.kind === 'do' && edit.diff.length === 0) return { label: null, refused: [], before, seasonChanged: false };
    const stored: StoredEdit = { ...edit, revision: this.#revision + 1, clientId };
    const kept = await this.#store.append(this.#id, stored, after);
    if (kept.kind === 'overtaken') {
      throw new StoreRefused('overtaken');
    }
    this.#live = after;
    this.#revision = stored.revision;
    this.#history = withEdit(this.#history, edit);
    const touched = touchedBy(edit.diff);
    if (after.text !== before.text) {
      const model = this.reader.model(after.text);
      if (!isModel(model)) throw new Error('an edit was kept that cannot be read');
      this.#model = model;
    }
    const seasonChanged = touched.text || edit.kind === 'follow';
    const boards = seasonChanged ? Object.keys(after.boards) : touched.boards;
    const news: EditNews = { revision: stored.revision, label: edit.label, clientId, boards, seasonChanged };
    for (const listener of this.#listeners) listener(news);
    return { label: edit.label, refused: [], before, seasonChanged };
  }
}

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** The scripts are not those any more with which that text could be read. */
function overtaken([first]: readonly Diagnostic[]): Diagnostic {
  return {
    code: 'cannot-edit',
    severity: 'error',
    message: message('server.step.overtaken', { why: first?.message ?? '' }),
    action: message('server.step.overtaken.action'),
    place: null,
  };
}
