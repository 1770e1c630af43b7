import { useMemo, useState } from 'react';
import type { BoardView, StripView } from '../../api/index.ts';
import { useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';
import { orderStrips } from './board-actions.ts';
import { locate } from './board-columns.ts';
import { FormDialog } from './form-dialog.tsx';
import { keepSetsTogether, SORT_KEYS, type SortBy, type SortKey, sortStrips } from './sort-strips.ts';

const LEVELS = 3;

/** Strips of a selection, a day or the boneyard put in order: by keys, or sets brought together. */
export function OrderDialog({ board, keys }: { readonly board: BoardView; readonly keys: readonly string[] }) {
  const say = useSay();
  const { places } = useLookups();
  const [how, setHow] = useState<'keys' | 'sets'>('keys');
  const [by, setBy] = useState<readonly SortBy[]>([{ key: 'scene', down: false }]);
  const strips = useMemo(() => stripsOf(board, keys), [board, keys]);
  const levels = Array.from({ length: Math.min(LEVELS, by.length + 1) }, (_, level) => by[level] ?? null);
  const change = (level: number, next: SortBy | null) =>
    setBy(next === null ? by.slice(0, level) : by.toSpliced(level, 1, next));
  const ordered =
    how === 'sets' ? keepSetsTogether(strips) : sortStrips(strips, by, (id) => places.get(id)?.name ?? id);
  return (
    <FormDialog
      title={say('web.board.order-title', { n: strips.length })}
      submit={say('web.board.order-do')}
      disabled={strips.length < 2 || (how === 'keys' && by.length === 0)}
      onSubmit={() => orderStrips(ordered)}
    >
      <p className="quiet">{say('web.board.order-help')}</p>
      <label className="check">
        <input type="radio" name="how" checked={how === 'keys'} onChange={() => setHow('keys')} />
        {say('web.board.order-by-keys')}
      </label>
      {how === 'keys' &&
        levels.map((level, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first key, the second, the third
          <div className="dialog-row" key={at}>
            <select
              className="select"
              aria-label={say('web.board.order-level', { n: at + 1 })}
              value={level?.key ?? ''}
              onChange={(event) =>
                change(at, event.target.value === '' ? null : { key: event.target.value as SortKey, down: false })
              }
            >
              <option value="">{say('web.board.order-none')}</option>
              {SORT_KEYS.map((key) => (
                <option key={key} value={key}>
                  {say(`web.sort.${key}`)}
                </option>
              ))}
            </select>
            {level !== null && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={level.down}
                  onChange={(event) => change(at, { ...level, down: event.target.checked })}
                />
                {say('web.board.order-down')}
              </label>
            )}
          </div>
        ))}
      <label className="check">
        <input type="radio" name="how" checked={how === 'sets'} onChange={() => setHow('sets')} />
        {say('web.board.order-sets')}
      </label>
    </FormDialog>
  );
}

/** In the order of the board. */
function stripsOf(board: BoardView, keys: readonly string[]): readonly StripView[] {
  const wanted = new Set(keys);
  return [...locate(board)].flatMap(([key, { strip }]) => (wanted.has(key) ? [strip] : []));
}
