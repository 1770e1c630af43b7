import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { EntryView } from '../../api/index.ts';
import { stripKey } from '../../season/index.ts';
import { useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { useStore } from '../page/store.ts';
import { moveEntries } from './board-actions.ts';
import { entryKey } from './board-columns.ts';
import { isStripKey } from './board-focus.ts';
import { boardState, openDialog } from './board-state.ts';
import { changeText } from './change-text.ts';
import { entriesOf } from './day-column.tsx';
import { Banner, Strip } from './strip.tsx';

/** Strips that are on no day, in a tray below the days. */
export function Boneyard({
  entries,
  found,
}: {
  readonly entries: readonly EntryView[];
  readonly found: ReadonlySet<string> | null;
}) {
  const say = useSay();
  const currency = useCurrency();
  const element = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const heat = useStore(boardState, (state) => state.heat?.boneyard ?? null);

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    return dropTargetForElements({
      element: node,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        void moveEntries(entriesOf(source.data), { boneyard: true });
      },
    });
  }, []);

  return (
    <section
      ref={element}
      className="boneyard"
      aria-label={say('web.board.boneyard')}
      data-over={over || undefined}
      data-empty={entries.length === 0 || undefined}
    >
      <h2>
        <button type="button" className="boneyard-name" data-key="boneyard" tabIndex={-1}>
          {say('web.board.boneyard')} <span className="count">{entries.length}</span>
        </button>
        {entries.length > 1 && (
          <button
            type="button"
            className="button small"
            onClick={() => openDialog({ kind: 'order', keys: entries.map(entryKey).filter(isStripKey) })}
          >
            {say('web.board.order')}
          </button>
        )}
        {heat !== null && <span className="boneyard-heat">{changeText(heat, currency)}</span>}
      </h2>
      {entries.length === 0 ? (
        <p className="quiet">{say('web.board.boneyard-empty')}</p>
      ) : (
        <ol className="entries boneyard-entries" aria-label={say('web.board.boneyard')}>
          {entries.map((entry) =>
            entry.kind === 'strip' ? (
              <Strip
                key={stripKey(entry)}
                strip={entry}
                where={say('web.board.in-boneyard')}
                first={false}
                match={found === null ? 'none' : found.has(stripKey(entry)) ? 'yes' : 'no'}
              />
            ) : (
              <Banner key={entry.id} banner={entry} />
            ),
          )}
        </ol>
      )}
    </section>
  );
}
