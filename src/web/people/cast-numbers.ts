/** Cast numbers locked, or given by the rank of scenes again: one step each. Pure. */

import type { Message } from '../../foundation/index.ts';
import { type Command, lockedCastNumbers, type SeasonPath, type SingleCommand, valueAt } from '../../live/index.ts';
import type { Season } from '../../season/index.ts';

/** Null: every number is locked. */
export function lockedNumbers({ people }: Pick<Season, 'people'>, label: Message): Command | null {
  const commands = lockedCastNumbers(people);
  return commands.length === 0 ? null : { kind: 'batch', label, commands: [...commands] };
}

/** @param pathOf where a person stands in the file; null: nobody's number is written */
export function numbersByRank(
  people: readonly { readonly id: string }[],
  source: unknown,
  pathOf: (id: string) => SeasonPath,
  label: Message,
): Command | null {
  const isWritten = (path: SeasonPath): boolean => valueAt(source, path) !== undefined;
  const paths = [['cast numbers'], ...people.map(({ id }) => [...pathOf(id), 'cast number'])].filter(isWritten);
  const commands = paths.map((path): SingleCommand => ({ kind: 'edit-season', path }));
  return commands.length === 0 ? null : { kind: 'batch', label, commands };
}
