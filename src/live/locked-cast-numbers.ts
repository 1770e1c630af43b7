import type { Person } from '../season/index.ts';
import type { SingleCommand } from './command.ts';

/** Numbers that went by rank, written down role by role: they are what people have seen, and stay so. */
export function lockedCastNumbers(people: readonly Person[]): readonly SingleCommand[] {
  return people.flatMap(({ characters: [role], castNumber, isNumberedByRank }): readonly SingleCommand[] =>
    isNumberedByRank === true && role !== undefined
      ? [{ kind: 'edit-season', path: ['cast numbers', role], value: castNumber }]
      : [],
  );
}
