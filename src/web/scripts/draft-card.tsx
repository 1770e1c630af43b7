import { useEffect, useId, useRef, useState } from 'react';
import type { DraftChangeView, DraftView } from '../../api/index.ts';
import { REVISION_COLOURS } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { Sentences } from '../design/sentences.tsx';
import { sayText, useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { drafts } from './offered-scripts.ts';
import type { QueuedScript } from './script-queue.ts';
import { readFor, take } from './take-draft.ts';

/** One file: for which episode it is, what it would change, and what of that is taken. */
export function DraftCard(props: {
  readonly row: QueuedScript<DraftView>;
  /** Episode for which it was taken. */
  readonly takenFor: string | null;
  readonly onTaken: () => void;
  readonly onLeave: () => void;
}) {
  const say = useSay();
  const { row, takenFor } = props;
  const { view } = row;
  const canBeLeft = takenFor === null && row.state !== 'reading';
  return (
    <section className="draft-card" aria-label={row.file.name} data-state={takenFor === null ? row.state : 'taken'}>
      <header>
        <h3>{row.file.name}</h3>
        {canBeLeft && (
          <button
            type="button"
            className="button icon-only"
            aria-label={say('web.scripts.leave-out', { file: row.file.name })}
            onClick={() => drafts.remove(row.key)}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </header>
      {row.trouble !== null && <ProblemNote problem={row.trouble} />}
      {takenFor !== null ? (
        <Taken episode={takenFor} onLeave={props.onLeave} />
      ) : view === null ? (
        <p className="quiet">{say(row.state === 'waiting' ? 'web.scripts.waits' : 'web.breakdown.reading')}</p>
      ) : view.id === null ? (
        <div className="note bad-note" role="alert">
          <Sentences said={view.said} />
        </div>
      ) : (
        <Reading key={view.id} row={row} view={view} onTaken={props.onTaken} />
      )}
    </section>
  );
}

/** It has the focus that its button had, so that the dialog still hears Escape. */
function Taken({ episode, onLeave }: { readonly episode: string; readonly onLeave: () => void }) {
  const say = useSay();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => link.current?.focus(), []);
  return (
    <p className="note good-note">
      {say('web.scripts.taken', { episode })}{' '}
      <a ref={link} href={`#/breakdown/${encodeURIComponent(episode)}`} onClick={onLeave}>
        {say('web.scripts.see')}
      </a>
    </p>
  );
}

function Reading(props: {
  readonly row: QueuedScript<DraftView>;
  readonly view: DraftView;
  readonly onTaken: () => void;
}) {
  const say = useSay();
  const { row, view } = props;
  const [keepOut, setKeepOut] = useState<ReadonlySet<string>>(new Set());
  const [colour, setColour] = useState('');
  const [isTaking, setIsTaking] = useState(false);
  const colours = useId();
  const episodes = useStore(onScreen, (now) => now.season?.season?.episodes) ?? [];
  const known = episodes.find(({ id }) => id === view.episode);
  const submit = async () => {
    setIsTaking(true);
    if (await take(row, { keepOut: [...keepOut], colour })) props.onTaken();
    else setIsTaking(false);
  };
  const put = (scene: string, isTaken: boolean) =>
    setKeepOut((now) => {
      const next = new Set(now);
      if (isTaken) next.delete(scene);
      else next.add(scene);
      return next;
    });
  return (
    <>
      <div className="draft-terms">
        <label className="field">
          <span>{say('web.breakdown.episode')}</span>
          <select className="select" value={view.episode ?? ''} onChange={(event) => readFor(row, event.target.value)}>
            {episodes.map(({ id, title, script }) => (
              <option key={id} value={id}>
                {script === null ? say('web.scripts.expected', { episode: id }) : `${id} ${title}`}
              </option>
            ))}
            {known === undefined && view.episode !== null && (
              <option value={view.episode}>{say('web.scripts.new-episode', { episode: view.episode })}</option>
            )}
          </select>
        </label>
        <label className="field">
          <span>{say('web.records.fields.draft')}</span>
          <input type="text" list={colours} value={colour} onChange={(event) => setColour(event.target.value)} />
          <datalist id={colours}>
            {REVISION_COLOURS.map((one) => (
              <option key={one.id} value={one.id}>
                {say(`paper.colours.${one.id}`)}
              </option>
            ))}
          </datalist>
        </label>
      </div>
      <Sentences said={view.said} />
      {view.changes.length > 0 && (
        <ul className="draft-changes">
          {view.changes.map((change) => (
            <Change
              key={`${change.scene}/${change.kind}`}
              change={change}
              isTaken={!keepOut.has(change.scene)}
              onTake={(isTaken) => put(change.scene, isTaken)}
            />
          ))}
        </ul>
      )}
      <button type="button" className="button primary" disabled={isTaking} onClick={() => void submit()}>
        {say(known === undefined || known.script === null ? 'web.scripts.take-new' : 'web.scripts.take', {
          n: view.changes.filter(({ scene }) => !keepOut.has(scene)).length,
        })}
      </button>
    </>
  );
}

function Change(props: {
  readonly change: DraftChangeView;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) {
  const say = useSay();
  const { change } = props;
  const paragraphs = change.paragraphs.map((paragraph, at) => ({ ...paragraph, at }));
  const differs = change.paragraphs.some(({ kind }) => kind !== 'same');
  return (
    <li data-kind={change.kind}>
      <label className="check">
        <input
          type="checkbox"
          checked={props.isTaken}
          disabled={!change.canBeKeptOut}
          onChange={(event) => props.onTake(event.target.checked)}
        />
        <span>
          {change.said.map(sayText).join(' ')}
          {change.because !== null && <span className="quiet"> {sayText(change.because)}</span>}
        </span>
      </label>
      {differs && (
        <details>
          <summary>{say('web.scripts.text')}</summary>
          {paragraphs.map(({ at, kind, text }) => {
            const Part = kind === 'same' ? 'p' : kind === 'out' ? 'del' : 'ins';
            return <Part key={at}>{text}</Part>;
          })}
        </details>
      )}
    </li>
  );
}
