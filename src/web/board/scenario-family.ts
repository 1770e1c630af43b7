/** Scenarios as a family: each behind the one that it was made of. Pure. */
import type { BoardSummary } from '../../api/index.ts';

export interface InFamily {
  readonly board: BoardSummary;
  /** 0 for one that was made of none that is still there. */
  readonly depth: number;
}

/** In the order given, copies right behind what they were made of; a ring of copies begins with its first. */
export function treeOf(boards: readonly BoardSummary[]): readonly InFamily[] {
  const ids = new Set(boards.map(({ id }) => id));
  const parentOf = ({ id, origin }: BoardSummary): string | null =>
    origin !== null && origin.board !== id && ids.has(origin.board) ? origin.board : null;
  const found: InFamily[] = [];
  const placed = new Set<string>();
  const place = (board: BoardSummary, depth: number): void => {
    if (placed.has(board.id)) return;
    placed.add(board.id);
    found.push({ board, depth });
    for (const child of boards) if (parentOf(child) === board.id) place(child, depth + 1);
  };
  for (const board of boards) if (parentOf(board) === null) place(board, 0);
  for (const board of boards) place(board, 0);
  return found;
}
