import type { BoardView } from '../../api/index.ts';
import { Icon } from '../design/icon.tsx';
import { duration, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useStore } from '../page/store.ts';
import { copyAsText, moveEntries } from './board-actions.ts';
import { locate } from './board-columns.ts';
import { refOfKey } from './board-focus.ts';
import { boardState, openDialog, pickUp } from './board-state.ts';

/** What is chosen together, how long it is, and what can be done with it: for the pointer, the keys and the finger. */
export function SelectionBar({ board }: { readonly board: BoardView }) {
  const say = useSay();
  const selected = useStore(boardState, (state) => state.selected);
  const picking = useStore(boardState, (state) => state.picking);
  if (selected.size === 0 && !picking) return null;
  const strips = [...locate(board)].flatMap(([key, { strip }]) => (selected.has(key) ? [strip] : []));
  const refs = strips.map(({ scene, part }) => ({ scene, part }));
  const eighths = strips.reduce((sum, strip) => sum + strip.eighths, 0);
  const minutes = strips.reduce((sum, strip) => sum + strip.minutes, 0);
  const none = refs.length === 0;
  return (
    <section className="hand-bar selection-bar" aria-label={say('web.board.selection')}>
      <span role="status">
        <b>{say('web.board.selected', { n: refs.length })}</b>
        {!none && ` ${pages(eighths)} p · ${duration(minutes)}`}
        {none && ` ${say('web.board.pick-help')}`}
      </span>
      <button
        type="button"
        className="button small"
        disabled={none}
        onClick={() => openDialog({ kind: 'move', strips: refs })}
      >
        {say('web.board.move-to')}
      </button>
      <button
        type="button"
        className="button small"
        disabled={none}
        onClick={() => pickUp([...selected].map(refOfKey), 'cut')}
      >
        {say('web.board.cut')}
      </button>
      <button
        type="button"
        className="button small"
        disabled={refs.length < 2}
        onClick={() => openDialog({ kind: 'order', keys: [...selected] })}
      >
        {say('web.board.order')}
      </button>
      <button
        type="button"
        className="button small"
        disabled={none}
        onClick={() => void moveEntries(refs, { boneyard: true })}
      >
        {say('web.board.to-boneyard')}
      </button>
      <button type="button" className="button small" disabled={none} onClick={() => void copyAsText(strips)}>
        {say('web.board.copy-text')}
      </button>
      <button
        type="button"
        className="button small icon-only"
        aria-label={say('web.board.select-none')}
        onClick={() => boardState.set({ selected: new Set(), picking: false })}
      >
        <Icon name="close" size={16} />
      </button>
    </section>
  );
}
