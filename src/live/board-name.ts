/** What a board is called. */
import type { Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';

/** What the first board is called in the file until somebody names it. */
export const FIRST_BOARD_NAME = 'Main board';

/** A board's name; the first board's in everybody's own language, as long as nobody named it. */
export function boardName({ id, name }: { readonly id: string; readonly name: string }): Text {
  return id === 'main' && name === FIRST_BOARD_NAME ? message('live.name.main-board') : name;
}
