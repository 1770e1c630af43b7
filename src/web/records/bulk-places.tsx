import { useId, useState } from 'react';
import type { SingleCommand } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { WAY_KINDS, type WayKind } from '../../season/index.ts';
import { runCommand } from '../live/season-link.ts';
import { shootAt } from './kinds/sets.ts';
import type { Book } from './record-kind.ts';
import { freshId } from './rows.ts';

/**
 * Sets go to places in bulk: those chosen, to a place that is typed and made if there is none of that name, or dragged
 * onto it. One step, which can be undone.
 */
export function BulkPlaces(props: {
  readonly book: Book;
  readonly chosen: readonly string[];
  readonly onDone: () => void;
}) {
  const { book, chosen } = props;
  const { say, season } = book;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<WayKind>('real place');
  const [over, setOver] = useState<string | null>(null);
  const list = useId();
  const places = season.places.filter(({ toFind }) => toFind !== true);
  const assign = async (sets: readonly string[], words: string) => {
    const name = words.trim();
    if (sets.length === 0 || name === '') return;
    const known = places.find((place) => place.name.toLowerCase() === name.toLowerCase() || place.id === name);
    const id = known?.id ?? freshId(name, 'places', season);
    const fresh: readonly SingleCommand[] =
      known === undefined
        ? [{ kind: 'add-row', path: ['places'], value: { id, name, base: season.bases[0]!.id } }]
        : [];
    const label = message('web.records.assigned', { n: sets.length, place: known?.name ?? name });
    const done = await runCommand({ kind: 'batch', label, commands: [...fresh, ...shootAt(sets, id, kind)] });
    if (!done) return;
    setTyped('');
    props.onDone();
  };
  return (
    <aside className="bulk-places" aria-label={say('web.records.bulk')}>
      <h2>{say('web.records.bulk')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void assign(chosen, typed);
        }}
      >
        <label className="field">
          <span>{say('web.records.bulk-place')}</span>
          <input type="text" list={list} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <datalist id={list}>
          {places.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <label className="field">
          <span>{say('web.forms.way.kind')}</span>
          <select className="select" value={kind} onChange={(event) => setKind(WAY_KINDS[event.target.selectedIndex]!)}>
            {WAY_KINDS.map((way) => (
              <option key={way} value={way}>
                {say(`web.ways.${way}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button primary" disabled={chosen.length === 0 || typed.trim() === ''}>
          {say('web.records.bulk-assign', { n: chosen.length })}
        </button>
      </form>
      <p className="quiet">{say('web.records.bulk-help')}</p>
      <ul className="bulk-targets">
        {places.map((place) => (
          // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a target for dragging; typing above is the keyboard's way
          <li
            key={place.id}
            data-over={over === place.id || undefined}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes('application/x-onyva-sets')) return;
              event.preventDefault();
              setOver(place.id);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              const sets = JSON.parse(event.dataTransfer.getData('application/x-onyva-sets')) as readonly string[];
              void assign(sets, place.name);
            }}
          >
            <span>{place.name}</span>
            <span className="quiet">
              {season.sets.filter(({ ways }) => ways.some((way) => way.place === place.id)).length}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
