import { useEffect } from 'react';
import { Icon } from '../design/icon.tsx';
import { useSay } from '../i18n/language.ts';
import { useStore } from '../page/store.ts';
import { boardState, reveal } from './board-state.ts';

/**
 * Find: Enter goes to the next hit, Shift and Enter to the one before; Escape leaves it on the strip that is shown.
 * `hits`: what is found, in the order of the board; null: nothing is looked for.
 */
export function FindBar({ hits, total }: { readonly hits: readonly string[] | null; readonly total: number }) {
  const say = useSay();
  const find = useStore(boardState, (state) => state.find);
  const hit = useStore(boardState, (state) => state.hit);
  const only = useStore(boardState, (state) => state.onlyFound);
  const at = hit === null || hits === null ? -1 : hits.indexOf(hit);
  useEffect(() => {
    boardState.set({ found: hits === null ? null : new Set(hits) });
    const { hit: shown } = boardState.get();
    if (shown !== null && !(hits?.includes(shown) ?? false)) boardState.set({ hit: null });
  }, [hits]);
  const go = (by: 1 | -1) => {
    if (hits === null || hits.length === 0) return;
    const next = hits[(at < 0 && by < 0 ? hits.length - 1 : at + by + hits.length) % hits.length]!;
    boardState.set({ hit: next });
    reveal(next);
  };
  const leave = () => {
    if (find === '') return;
    boardState.set({ find: '', hit: null, onlyFound: false });
    if (hit !== null) reveal(hit, hit);
  };
  const count =
    hits === null
      ? ''
      : at >= 0
        ? say('web.board.found-at', { n: at + 1, of: hits.length })
        : say('web.board.found', { n: hits.length, of: total });
  return (
    <search className="find">
      <Icon name="search" />
      <input
        id="board-find"
        type="search"
        value={find}
        placeholder={say('web.board.find')}
        aria-label={say('web.board.find')}
        onChange={(event) => boardState.set({ find: event.target.value, hit: null })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            go(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            const shown = hit;
            leave();
            if (shown !== null) event.currentTarget.blur();
          }
        }}
      />
      <span className="found" role="status">
        {count}
      </span>
      {hits !== null && (
        <span className="find-steps">
          <button
            type="button"
            className="button icon-only small"
            aria-label={say('web.board.find-before')}
            title={say('web.board.find-before')}
            disabled={hits.length === 0}
            onClick={() => go(-1)}
          >
            <Icon name="up" size={16} />
          </button>
          <button
            type="button"
            className="button icon-only small"
            aria-label={say('web.board.find-next')}
            title={say('web.board.find-next')}
            disabled={hits.length === 0}
            onClick={() => go(1)}
          >
            <Icon name="chevron" size={16} />
          </button>
          <button
            type="button"
            className="button small"
            aria-pressed={only}
            onClick={() => boardState.set({ onlyFound: !only })}
          >
            {say('web.board.show-only')}
          </button>
        </span>
      )}
    </search>
  );
}
