/** The one way in which a live season changes (SPEC L-1, L-2). */
import type { Text } from '../foundation/index.ts';
import { SeasonDocument } from '../season/index.ts';
import {
  type BatchCommand,
  BOARDS_COMMANDS,
  type BoardCommand,
  type BoardsCommand,
  type Command,
  SEASON_COMMANDS,
  type SeasonCommand,
} from './command.ts';
import { type Diff, diffOf } from './diff.ts';
import { editBoard } from './edit-board.ts';
import { editBoards } from './edit-boards.ts';
import { isOnRecords } from './edit-records.ts';
import { editSeasonText } from './edit-season-text.ts';
import { labelOf } from './labels.ts';
import { boardById, followFacts, type LiveSeason, type ReadFacts, type SeasonFacts } from './live-season.ts';
import { namingOf } from './naming.ts';
import { newNames, withNewNames } from './new-names.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';

export type CommandOutcome =
  | {
      readonly season: LiveSeason;
      readonly diff: Diff;
      /** What was done. */
      readonly label: Text;
    }
  | Refusal;

/** Does a command, or says why not. `read` reads the season's text together with the scripts as they are. */
export function applyCommand(season: LiveSeason, command: Command, read: ReadFacts): CommandOutcome {
  const after = run(season, command, read);
  if (isRefusal(after)) return after;
  return { season: after, diff: diffOf(season, after), label: labelOf(command, namingOf(factsOf(season, read))) };
}

function run(season: LiveSeason, command: Command, read: ReadFacts): LiveSeason | Refusal {
  if (command.kind === 'batch') return runAll(season, command, read);
  if (isOnSeason(command)) return runOnSeason(season, [command], read);
  if (isOnBoards(command)) return editBoards(season, command);
  const before = boardById(season, command.board);
  if (before === null) return refusal('no-such-board', { board: command.board });
  const reading = read(season.text);
  if (!('facts' in reading)) return { refused: reading.diagnostics };
  const board = editBoard(before, command, reading.facts);
  if (isRefusal(board)) return board;
  return { ...season, boards: { ...season.boards, [command.board]: board } };
}

function factsOf(season: LiveSeason, read: ReadFacts): SeasonFacts | null {
  const reading = read(season.text);
  return 'facts' in reading ? reading.facts : null;
}

/** Commands on the season that stand behind one another are written together; the season is read once after them. */
function runAll(season: LiveSeason, { commands }: BatchCommand, read: ReadFacts): LiveSeason | Refusal {
  let state = season;
  for (let at = 0; at < commands.length; ) {
    const together: SeasonCommand[] = [];
    for (let next = commands[at]; next !== undefined && isOnSeason(next); next = commands[++at]) together.push(next);
    const single = commands[at];
    const after =
      together.length > 0
        ? runOnSeason(state, together, read)
        : single === undefined
          ? state
          : run(state, single, read);
    if (isRefusal(after)) return after;
    if (together.length === 0) at++;
    state = after;
  }
  return state;
}

function runOnSeason(season: LiveSeason, commands: readonly SeasonCommand[], read: ReadFacts): LiveSeason | Refusal {
  const text = editSeasonText(season.text, commands);
  if (typeof text !== 'string') return text;
  if (text === season.text) return season;
  const reading = read(text);
  if (!('facts' in reading)) return { refused: reading.diagnostics.filter(({ severity }) => severity === 'error') };
  const boards = commands.reduce((named, command) => boardsNamed(named, season.text, command), season.boards);
  return followFacts({ ...season, text, boards }, reading.facts);
}

/** The boards with the names that the command gives. */
function boardsNamed(boards: LiveSeason['boards'], text: string, command: SeasonCommand): LiveSeason['boards'] {
  if (!isOnRecords(command)) return boards;
  const names = newNames(new SeasonDocument(text).get([]), command);
  if (names === null) return boards;
  return Object.fromEntries(Object.entries(boards).map(([id, board]) => [id, withNewNames(board, names)]));
}

const ON_BOARDS = new Set<string>(BOARDS_COMMANDS.map(({ entries }) => entries.kind.literal));
const ON_SEASON = new Set<string>(SEASON_COMMANDS.map(({ entries }) => entries.kind.literal));

function isOnBoards(command: BoardCommand | BoardsCommand | SeasonCommand): command is BoardsCommand {
  return ON_BOARDS.has(command.kind);
}

function isOnSeason(command: BoardCommand | BoardsCommand | SeasonCommand): command is SeasonCommand {
  return ON_SEASON.has(command.kind);
}
