import type { FileChoice, FileState, FilesView } from '../api/index.ts';
import type { Comparisons } from './comparisons/comparisons.ts';
import type { Events } from './events.ts';
import type { LiveHost } from './season/live-host.ts';
import type { Solves } from './solves/solves.ts';
import type { BoardViews } from './views/board-views.ts';

/** The readable files of the season beside the live copy. */
export interface SeasonFiles {
  view(): FilesView;
  /** Writes what waits to be written, then takes in what others have: not after a while, but now. */
  catchUp(): Promise<FilesView>;
  /** Settles a conflict; null when there is none in that file. */
  choose(file: FileState['file'], choice: FileChoice): Promise<FilesView | null>;
}

/** Everything the routes answer from. */
export interface Services {
  readonly host: LiveHost;
  readonly solves: Solves;
  readonly comparisons: Comparisons;
  readonly events: Events;
  readonly views: BoardViews;
  readonly files: SeasonFiles;
  /** Name of the season folder, and where it is. */
  readonly folder: string;
  readonly path: string;
}
