import { useMemo, useState } from 'react';
import { Busy, EmptyState } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { shownBoard } from '../live/season-on-screen.ts';
import { useStore } from '../page/store.ts';
import { closedDates } from './availability.ts';
import { DateSheet } from './date-sheet.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { useSheetRows } from './sheet-rows.ts';
import './people.css';

/** Everyone's dates on one sheet, and each person's contract behind their name. */
export function PeopleScreen() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  const board = useStore(onScreen, shownBoard);
  const [editing, setEditing] = useState<string | null>(null);
  const rows = useSheetRows(view, board);
  const dates = useMemo(() => view?.calendar.map(({ date }) => date) ?? [], [view]);
  const closed = useMemo(() => closedDates(view?.calendar ?? []), [view]);
  if (view === null || view.season === null) return <Busy text={say('web.shell.loading')} />;
  const { people } = view.season;
  if (people.length === 0) return <EmptyState title={say('web.nav.people')} text={say('web.people.empty')} />;
  const edited = people.find(({ id }) => id === editing);
  return (
    <div className="people">
      <header className="people-head">
        <h1>{say('web.nav.people')}</h1>
        <p className="quiet">{say('web.people.help')}</p>
        <ul className="people-key">
          {(['work', 'away', 'outside', 'clash'] as const).map((state) => (
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
        <DateSheet rows={rows} dates={dates} closed={closed} onEdit={setEditing} />
      </div>
      {edited !== undefined && <PersonDialog person={edited} view={view} onClose={() => setEditing(null)} />}
    </div>
  );
}
