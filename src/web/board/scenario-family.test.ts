import { describe, expect, it } from 'vitest';
import type { BoardSummary } from '../../api/index.ts';
import { treeOf } from './scenario-family.ts';

function summary(id: string, of: string | null): BoardSummary {
  const origin = of === null ? null : { board: of, name: of, at: '', why: '' };
  return { id, name: id, shootingDays: 0, boneyard: 0, cost: null, conflicts: 0, first: null, last: null, origin };
}

const drawn = (boards: readonly BoardSummary[]): string =>
  treeOf(boards)
    .map(({ board, depth }) => '.'.repeat(depth) + board.id)
    .join(' ');

describe('the family of scenarios', () => {
  it('has each copy behind what it was made of', () => {
    const boards = [summary('main', null), summary('sun', 'main'), summary('old', null), summary('rain', 'main')];
    expect(drawn([...boards, summary('flood', 'rain')])).toBe('main .sun .rain ..flood old');
  });

  it('has one whose maker was deleted at its root, and each once even in a ring', () => {
    expect(drawn([summary('rain', 'gone'), summary('a', 'b'), summary('b', 'a')])).toBe('rain a .b');
  });
});
