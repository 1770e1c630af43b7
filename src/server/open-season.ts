/** A season folder opened: its live copy in the store, its files beside it, everything the routes answer from. */
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../foundation/index.ts';
import { arrangementOf } from '../planning/index.ts';
import { type Command, type LiveSeason, newLiveSeason, type PlanFile, readPlan, wayKey } from '../season/index.ts';
import type { SeasonStore } from '../store/index.ts';
import { Events } from './events.ts';
import { LiveHost } from './season/live-host.ts';
import { isModel, type SeasonModel, SeasonReader } from './season/season-model.ts';
import type { SeasonFiles, Services } from './services.ts';
import { Solves } from './solves/solves.ts';

export interface OpenedSeason {
  readonly services: Services;
  /** Files written, watchers and solves stopped, the store closed. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly folder: string;
  readonly store: SeasonStore;
  readonly now: () => number;
  /** Told of what a person should know while the season is open. */
  readonly say: (text: string) => void;
}

/** Id of the season in a store that holds one. */
export const SEASON_ID = 'season';

/** The opened season, or why it cannot be opened. */
export async function openSeason(options: OpenOptions): Promise<OpenedSeason | readonly Diagnostic[]> {
  const { store, now } = options;
  const folder = resolve(options.folder);
  const reader = new SeasonReader((path) => readOrNull(join(folder, path)));
  const stored = await store.load(SEASON_ID);
  if (stored === null) {
    const text = readOrNull(join(folder, 'season.yaml'));
    if (text === null) return [missing(folder)];
    const first = firstLive(reader, new TextDecoder().decode(text), readOrNull(join(folder, 'plan.json')));
    if (!('text' in first)) return first;
    const model = reader.model(first.text) as SeasonModel;
    await store.create(SEASON_ID, model.season.title, first);
  }
  const season = stored ?? (await store.load(SEASON_ID))!;
  const readable = reader.model(season.live.text);
  if (!isModel(readable)) return readable.filter(({ severity }) => severity === 'error');
  const host = new LiveHost(store, season, reader);
  const events = new Events();
  host.onEdit(({ revision, label, clientId, boards, seasonChanged }) => {
    events.tell({ type: 'revision', revision, label, clientId, boards, seasonChanged, history: host.history });
  });
  const solves = new Solves(host, now, (solve) => events.tell({ type: 'solve', solve }));
  const files: SeasonFiles = { view: () => ({ files: [] }), choose: async () => null };
  return {
    services: { host, solves, events, files, folder: basename(folder), now },
    async close() {
      solves.stopAll();
      await host.settled();
      await store.close();
    },
  };
}

/** The live season of a folder that has none yet: one board, arranged as `plan.json` says where there is one. */
function firstLive(reader: SeasonReader, text: string, plan: Uint8Array | null): LiveSeason | readonly Diagnostic[] {
  const model = reader.model(text);
  if (!isModel(model)) return model.filter(({ severity }) => severity === 'error');
  const live = newLiveSeason(text, model.facts);
  if (plan === null) return live;
  const read = readPlan(new TextDecoder().decode(plan), 'plan.json');
  const arranged = read.plan === null ? null : arrangeAs(read.plan, model, live.activeBoard, '');
  return arranged === null ? live : withArranged(live, arranged);
}

/** The command that arranges a board as a plan file says, as far as the season still has what it names. */
export function arrangeAs(
  plan: PlanFile,
  model: SeasonModel,
  board: string,
  why: string,
): Extract<Command, { kind: 'arrange' }> {
  const { index } = model.built;
  const { arrangement } = arrangementOf(model.built, plan);
  return {
    kind: 'arrange',
    board,
    days: arrangement.days.map(({ unit, date, strips }) => ({
      unit: index.units[unit]!,
      date: index.dates[date]!,
      strips: strips.map((strip) => index.strips[strip]!),
    })),
    ways: Object.fromEntries(
      arrangement.wayOfGroup.flatMap((way, group) => {
        const { set, scene } = index.groups[group]!;
        return way < 0 ? [] : [[wayKey(set, scene), index.ways[way]!.way]];
      }),
    ),
    why,
  };
}

function withArranged(live: LiveSeason, command: Extract<Command, { kind: 'arrange' }>): LiveSeason {
  const board = live.boards[command.board]!;
  const placed = new Set(command.days.flatMap(({ strips }) => strips.map(({ scene, part }) => `${scene}/${part}`)));
  return {
    ...live,
    boards: {
      ...live.boards,
      [board.id]: {
        ...board,
        days: Object.fromEntries(
          command.days.map(({ date, unit, strips }) => [
            `${date}/${unit}`,
            {
              date,
              unit,
              locked: false,
              call: null,
              entries: strips.map((strip) => ({ kind: 'strip' as const, ...strip })),
            },
          ]),
        ),
        boneyard: board.boneyard.filter(
          (entry) => entry.kind !== 'strip' || !placed.has(`${entry.scene}/${entry.part}`),
        ),
        ways: command.ways,
      },
    },
  };
}

export function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

function missing(folder: string): Diagnostic {
  return {
    code: 'file-missing',
    severity: 'error',
    message: `there is no file ${join(folder, 'season.yaml')}`,
    action: `make one with: onyva init ${folder} SCRIPT...`,
    place: null,
  };
}
