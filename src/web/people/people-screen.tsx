import { useMemo, useState } from 'react';
import type { SeasonView } from '../../api/index.ts';
import { message } from '../../messages/index.ts';
import { Busy, EmptyState, Segments } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen, runCommand } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { useStore } from '../page/store.ts';
import { AddOver, RecordOver } from '../records/records-screen.tsx';
import { recordPath } from '../records/rows.ts';
import { BRUSHES, type Brush, closedDates } from './availability.ts';
import { lockedNumbers, numbersByRank } from './cast-numbers.ts';
import { DateSheet } from './date-sheet.tsx';
import { useSheetRows } from './sheet-rows.ts';
import './people.css';

/** Numbers as they are, for good; or by who has most scenes. Each is shown only where it does something. */
function NumberButtons({ view }: { readonly view: SeasonView }) {
  const say = useSay();
  const { season, source } = view;
  if (season === null) return null;
  const pathOf = (id: string) => recordPath('people', id, { source });
  const all = [
    ['web.people.lock-numbers', lockedNumbers(season, message('web.people.lock-numbers'))],
    [
      'web.people.number-by-scenes',
      numbersByRank(season.people, source, pathOf, message('web.people.number-by-scenes')),
    ],
  ] as const;
  return all.map(
    ([code, command]) =>
      command !== null && (
        <button key={code} type="button" className="button" onClick={() => void runCommand(command)}>
          {say(code)}
        </button>
      ),
  );
}

/** Everyone's dates on one sheet, and each person's contract behind their name. */
export function PeopleScreen() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  const board = useStore(onScreen, shownBoard);
  const [editing, setEditing] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [brush, setBrush] = useState<Brush>('away');
  const rows = useSheetRows(view, board);
  const dates = useMemo(() => view?.calendar.map(({ date }) => date) ?? [], [view]);
  const closed = useMemo(() => closedDates(view?.calendar ?? []), [view]);
  if (view === null || view.season === null) return <Busy text={say('web.shell.loading')} />;
  const { people } = view.season;
  const add = (
    <button type="button" className="button" onClick={() => setAdding(true)}>
      {say('web.people.add')}
    </button>
  );
  const adder = adding && (
    <AddOver
      list="people"
      onClose={() => setAdding(false)}
      onAdded={(id) => {
        setAdding(false);
        setEditing(id);
      }}
    />
  );
  if (people.length === 0) {
    return (
      <EmptyState title={say('web.nav.people')} text={say('web.people.empty')}>
        {add}
        {adder}
      </EmptyState>
    );
  }
  return (
    <div className="people">
      <header className="people-head">
        <h1>{say('web.nav.people')}</h1>
        <p className="quiet">{say('web.people.help')}</p>
        <div className="people-tools">
          <Segments
            label={say('web.people.mark-as')}
            value={brush}
            options={BRUSHES.map((value) => ({ value, label: say(`web.people.states.${value}`) }))}
            onChange={setBrush}
          />
          {add}
          <NumberButtons view={view} />
        </div>
        <ul className="people-key">
          {(['work', 'booked', 'confirmed', 'away', 'outside', 'clash'] as const).map((state) => (
            <li key={state}>
              <i
                className="people-swatch"
                data-state={state === 'work' || state === 'clash' ? 'free' : state}
                data-work={state === 'work' || undefined}
                data-clash={state === 'clash' || undefined}
              />
              {say(`web.people.key.${state}`)}
            </li>
          ))}
        </ul>
      </header>
      <div className="people-scroll">
        <DateSheet rows={rows} dates={dates} closed={closed} brush={brush} onEdit={setEditing} />
      </div>
      {editing !== null && (
        <RecordOver list="people" id={editing} onClose={() => setEditing(null)} onOpen={setEditing} />
      )}
      {adder}
    </div>
  );
}
