import { useState } from 'react';
import type { DraftView } from '../../api/index.ts';
import { EmptyState } from '../design/controls.tsx';
import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { useStore } from '../page/store.ts';
import { DraftCard } from './draft-card.tsx';
import { FilePicker } from './drop-files.tsx';
import { addingScripts, drafts } from './offered-scripts.ts';
import { ReadingProgress } from './reading-progress.tsx';
import type { QueuedScript } from './script-queue.ts';
import { takeAsItIs } from './take-draft.ts';
import './scripts.css';

/** Scripts that come in: each read, held against the season, and taken with or without each of its changes. */
export function AddScripts() {
  const say = useSay();
  const rows = useStore(drafts.rows, (now) => now.rows);
  const [taken, setTaken] = useState<ReadonlyMap<number, string>>(new Map());
  const open = rows.filter((row) => row.view?.id != null && row.state === 'read' && !taken.has(row.key));
  const close = () => {
    addingScripts.set({ isOpen: false });
    drafts.clear();
  };
  const onTaken = ({ key, view }: QueuedScript<DraftView>) =>
    setTaken((now) => new Map(now).set(key, view?.episode ?? ''));
  const takeAll = async () => {
    for (const row of open) if (await takeAsItIs(row)) onTaken(row);
  };
  return (
    <DialogBox title={say('web.scripts.add')} onClose={close} wide>
      <div className="add-scripts">
        {rows.length === 0 && <EmptyState title={say('web.scripts.none')} text={say('web.scripts.none-help')} />}
        <ReadingProgress rows={rows} />
        {rows.map((row) => (
          <DraftCard
            key={row.key}
            row={row}
            takenFor={taken.get(row.key) ?? null}
            onTaken={() => onTaken(row)}
            onLeave={close}
          />
        ))}
        <div className="form-actions">
          <FilePicker label={say('web.scripts.pick')} isPrimary={rows.length === 0} onFiles={drafts.add} />
          {open.length > 1 && (
            <button type="button" className="button primary" onClick={() => void takeAll()}>
              {say('web.scripts.take-all', { n: open.length })}
            </button>
          )}
          <button type="button" className="button" onClick={close}>
            {say(open.length > 0 ? 'web.shell.cancel' : 'web.shell.close')}
          </button>
        </div>
      </div>
    </DialogBox>
  );
}
