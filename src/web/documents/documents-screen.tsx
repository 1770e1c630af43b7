import { useRef, useState } from 'react';
import { parseCalendarDay } from '../../foundation/index.ts';
import { Busy, EmptyState, Segments } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useSay } from '../i18n/language.ts';
import { useBoards } from '../live/lookups.ts';
import { client, onScreen } from '../live/season-link.ts';
import { boardIdOf, shownBoard } from '../live/season-on-screen.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import { IssuePanel } from './issue-panel.tsx';
import './documents.css';

/** The papers of the shoot: seen as they print, in either language, printed or taken away as a file. */
export function DocumentsScreen() {
  const say = useSay();
  const language = useStore(preferences, (state) => state.language);
  const boardId = useStore(onScreen, boardIdOf) ?? '';
  const revision = useStore(onScreen, (now) => shownBoard(now)?.revision);
  const { value, problem } = useLoaded(() => client.documents(), 'documents');
  const [name, setName] = useState<string | null>(null);
  const [lang, setLang] = useState<string>(language);
  const [day, setDay] = useState('');
  const [person, setPerson] = useState('');
  const [beside, setBeside] = useState('');
  const boards = useBoards();
  const board = useStore(onScreen, shownBoard);
  const season = useStore(onScreen, (now) => now.season);
  const frame = useRef<HTMLIFrameElement>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (value === null) return <Busy text={say('web.shell.loading')} />;
  const chosen = value.find((entry) => entry.name === name) ?? value[0];
  if (chosen === undefined) return <EmptyState title={say('web.nav.documents')} text={say('web.documents.empty')} />;
  const { key } = chosen;
  const asksDay = chosen.asks.includes('day');
  const asksPerson = chosen.asks.includes('person');
  const [date = '', unit = ''] = asksDay ? day.split('/') : [];
  const shootDate = parseCalendarDay(date);
  const of = {
    ...(shootDate === null ? {} : { day: shootDate, unit }),
    ...(asksPerson && person !== '' ? { person } : {}),
    ...(chosen.asks.includes('scenario') && beside !== '' ? { beside } : {}),
  };
  const address = (format: string) => client.documentAddress(chosen.name, { board: boardId, lang, format, key, ...of });
  return (
    <div className="documents">
      <aside className="document-list">
        <h1>{say('web.nav.documents')}</h1>
        <ul>
          {value.map((entry) => (
            <li key={entry.name}>
              <button
                type="button"
                className="document"
                aria-current={entry.name === chosen.name ? 'true' : undefined}
                onClick={() => setName(entry.name)}
              >
                <Icon name="breakdown" />
                {entry.title[language]}
              </button>
            </li>
          ))}
        </ul>
      </aside>
      <section className="document-view" aria-label={chosen.title[language]}>
        <div className="document-bar">
          <h2>{chosen.title[language]}</h2>
          <Segments
            label={say('web.shell.language')}
            value={lang}
            options={chosen.languages.map((value) => ({
              value,
              label: say(`web.documents.languages.${value}`),
            }))}
            onChange={setLang}
          />
          {asksDay && (
            <label>
              {say('web.documents.day')}
              <select className="select" value={day} onChange={(event) => setDay(event.target.value)}>
                <option value="">{say('web.documents.all-days')}</option>
                {(board?.days ?? [])
                  .filter(({ number }) => number !== null)
                  .map(({ date: of, unit: by, number }) => (
                    <option key={`${of}/${by}`} value={`${of}/${by}`}>
                      {say('web.documents.day-n', { n: String(number), day: { day: of } })}
                    </option>
                  ))}
              </select>
            </label>
          )}
          {asksPerson && (
            <label>
              {say('web.documents.person')}
              <select className="select" value={person} onChange={(event) => setPerson(event.target.value)}>
                <option value="">{say('web.documents.everybody')}</option>
                {(season?.season?.people ?? []).map(({ id, name: called }) => (
                  <option key={id} value={id}>
                    {called}
                  </option>
                ))}
              </select>
            </label>
          )}
          {chosen.asks.includes('scenario') && (
            <label>
              {say('web.documents.beside')}
              <select className="select" value={beside} onChange={(event) => setBeside(event.target.value)}>
                <option value="">{say('web.documents.choose-scenario')}</option>
                {boards
                  .filter(({ id }) => id !== boardId)
                  .map(({ id, name: called }) => (
                    <option key={id} value={id}>
                      {called}
                    </option>
                  ))}
              </select>
            </label>
          )}
          <span className="grow" />
          <button type="button" className="button primary" onClick={() => frame.current?.contentWindow?.print()}>
            <Icon name="print" />
            {say('web.documents.print')}
          </button>
          {chosen.formats.map((format) => (
            <a key={format} className="button" href={address(format)} download={`${chosen.name}.${format}`}>
              <Icon name="download" />
              {say(`web.documents.formats.${format}`)}
            </a>
          ))}
        </div>
        {chosen.canBeIssued && (
          <IssuePanel
            key={`${chosen.name} ${day}`}
            entry={chosen}
            boardId={boardId}
            day={shootDate}
            unit={unit === '' ? null : unit}
            lang={lang}
            hasDays={board?.days.some(({ number }) => number !== null) ?? false}
          />
        )}
        <iframe
          key={`${revision}`}
          ref={frame}
          className="document-frame"
          title={say('web.documents.preview', { title: chosen.title[language] })}
          src={address('html')}
        />
      </section>
    </div>
  );
}
