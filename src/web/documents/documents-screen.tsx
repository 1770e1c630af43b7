import { useRef, useState } from 'react';
import { Busy, EmptyState, Segments } from '../design/controls.tsx';
import { Icon } from '../design/icon.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { useSay } from '../i18n/language.ts';
import { client, onScreen } from '../live/season-link.ts';
import { boardIdOf, shownBoard } from '../live/season-on-screen.ts';
import { useLoaded } from '../live/use-loaded.ts';
import { preferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
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
  const frame = useRef<HTMLIFrameElement>(null);
  if (problem) return <ProblemNote problem={problem} />;
  if (value === null) return <Busy text={say('web.shell.loading')} />;
  const chosen = value.find((entry) => entry.name === name) ?? value[0];
  if (chosen === undefined) return <EmptyState title={say('web.nav.documents')} text={say('web.documents.empty')} />;
  const { key } = chosen;
  const address = (format: string) => client.documentAddress(chosen.name, { board: boardId, lang, format, key });
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
