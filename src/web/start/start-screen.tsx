import { useState } from 'react';
import type { StartAnswer, StartScriptView, StartView } from '../../api/index.ts';
import type { Text } from '../../foundation/index.ts';
import { parseCalendarDay } from '../../foundation/index.ts';
import { Busy } from '../design/controls.tsx';
import { DisplayMenu } from '../design/display-menu.tsx';
import { Icon } from '../design/icon.tsx';
import { Plate } from '../design/plate.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { Sentences } from '../design/sentences.tsx';
import { pageCount } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { beginSeason, client, onScreen, problemOf } from '../live/season-link.ts';
import { goToScreen } from '../page/route.ts';
import { useStore } from '../page/store.ts';
import { KNOWN_CITIES } from '../records/kinds/known-cities.ts';
import { FileDrop, FilePicker } from '../scripts/drop-files.tsx';
import { ReadingProgress } from '../scripts/reading-progress.tsx';
import { type QueuedScript, scriptQueue } from '../scripts/script-queue.ts';
import { folderFor } from './folder-for.ts';
import { isSchedule, SCHEDULE_ENDINGS, ScheduleFileRow, schedules } from './schedule-file.tsx';
import { seasonTitle } from './season-title.ts';
import './start.css';

const scripts = scriptQueue<StartScriptView>((script) => client.startScript(script), problemOf);

function addFiles(files: Iterable<File>): void {
  const all = [...files];
  schedules.add(all.filter(isSchedule));
  scripts.add(all.filter((file) => !isSchedule(file)));
}

/** How often, in milliseconds, the season that was made is asked for until it is open. */
const ASK_AGAIN = 250;

/** Nothing is there yet: scripts or a schedule are dropped, the season is named, and its board opens. */
export function StartScreen({ start }: { readonly start: StartView }) {
  const say = useSay();
  const rows = useStore(scripts.rows, (now) => now.rows);
  const read = rows.filter((row) => row.state === 'read' && row.view?.id != null);
  const tables = useStore(schedules.rows, (now) => now.rows);
  const schedule = tables.find((row) => row.state === 'read' && row.view?.id != null)?.view ?? null;
  const [typed, setTyped] = useState<Partial<Record<'title' | 'base' | 'start' | 'folder', string>>>({});
  const [refused, setRefused] = useState<readonly Text[]>([]);
  const [opens, setOpens] = useState<string | null>(null);
  const shared = seasonTitle(read.flatMap(({ view }) => view?.title ?? []));
  const title =
    typed.title ?? (shared === '' ? (read[0]?.view?.title ?? schedule?.title ?? start.folder ?? '') : shared);
  const folder = start.folder ?? typed.folder ?? folderFor(title);
  const day = parseCalendarDay(typed.start ?? start.start);
  const isOneKind =
    rows.length === 0 ? tables.length === 1 && schedule !== null : tables.length === 0 && read.length > 0;
  const isReady = isOneKind && title.trim() !== '' && folder.trim() !== '' && day !== null;

  const ask = async (work: () => Promise<StartAnswer>) => {
    setRefused([]);
    try {
      const answer = await work();
      if ('refused' in answer) return setRefused(answer.refused);
      setOpens(answer.opens);
      goToScreen('board');
      while (onScreen.get().season === null) {
        await beginSeason();
        await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
      }
    } catch (error) {
      const { title: what, detail, action } = problemOf(error);
      setRefused([what, detail, action]);
    }
  };
  const make = () =>
    ask(() =>
      client.startSeason({
        folder,
        title: title.trim(),
        base: typed.base ?? start.base,
        start: day ?? start.start,
        scripts: read.map(({ view }) => view?.id ?? ''),
        ...(schedule === null ? {} : { schedule: schedule.id ?? '' }),
      }),
    );

  return (
    <div className="start">
      <FileDrop onFiles={addFiles} />
      <header className="start-head">
        <Plate />
        <DisplayMenu />
      </header>
      <main id="screen" className="start-body" tabIndex={-1}>
        <h1>{say('web.start.title')}</h1>
        {opens !== null ? (
          <Busy text={say('web.start.opening', { folder: opens })} />
        ) : (
          <>
            <SeasonsHere start={start} onOpen={(name) => void ask(() => client.startWith({ folder: name }))} />
            <form
              onSubmit={(event) => {
                event.preventDefault();
                void make();
              }}
            >
              <section className="start-step" aria-labelledby="start-scripts">
                <h2 id="start-scripts">{say('web.start.scripts')}</h2>
                <p className="quiet">{say('web.start.scripts-help')}</p>
                <ReadingProgress rows={rows} />
                <ul className="start-scripts">
                  {rows.map((row) => (
                    <ScriptRow key={row.key} row={row} />
                  ))}
                  {tables.map((row) => (
                    <ScheduleFileRow key={row.key} row={row} />
                  ))}
                </ul>
                {tables.length > 0 && rows.length + tables.length > 1 && (
                  <p className="note warn-note">{say('web.start.one-schedule')}</p>
                )}
                <FilePicker
                  label={say('web.scripts.pick')}
                  isPrimary={rows.length + tables.length === 0}
                  more={SCHEDULE_ENDINGS}
                  onFiles={addFiles}
                />
              </section>
              <section className="start-step" aria-labelledby="start-season">
                <h2 id="start-season">{say('web.start.season')}</h2>
                <div className="start-fields">
                  <label className="field grow">
                    <span>{say('web.records.columns.title')}</span>
                    <input
                      type="text"
                      value={title}
                      onChange={(event) => setTyped((now) => ({ ...now, title: event.target.value }))}
                    />
                  </label>
                  <label className="field">
                    <span>{say('web.start.base')}</span>
                    <select
                      className="select"
                      value={typed.base ?? start.base}
                      onChange={(event) => setTyped((now) => ({ ...now, base: event.target.value }))}
                    >
                      {KNOWN_CITIES.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  </label>
                  <label className="field">
                    <span>{say('web.start.first-day')}</span>
                    <input
                      type="date"
                      value={typed.start ?? start.start}
                      onChange={(event) => setTyped((now) => ({ ...now, start: event.target.value }))}
                    />
                  </label>
                </div>
                <p className="quiet">{say('web.start.season-help')}</p>
              </section>
              <section className="start-step" aria-labelledby="start-folder">
                <h2 id="start-folder">{say('web.start.folder')}</h2>
                {start.folder === null && (
                  <label className="field">
                    <span>{say('web.start.folder-name')}</span>
                    <input
                      type="text"
                      value={folder}
                      onChange={(event) => setTyped((now) => ({ ...now, folder: event.target.value }))}
                    />
                  </label>
                )}
                <p className="quiet">{say('web.start.folder-help', { path: `${start.parent}/${folder}` })}</p>
              </section>
              {refused.length > 0 && (
                <div className="note bad-note" role="alert">
                  <Sentences said={refused} />
                </div>
              )}
              <button type="submit" className="button primary" disabled={!isReady}>
                {say('web.start.make')}
              </button>
            </form>
          </>
        )}
      </main>
    </div>
  );
}

function SeasonsHere({ start, onOpen }: { readonly start: StartView; readonly onOpen: (folder: string) => void }) {
  const say = useSay();
  if (start.seasons.length === 0) return null;
  return (
    <section className="start-step" aria-labelledby="start-here">
      <h2 id="start-here">{say('web.start.here')}</h2>
      <ul className="start-seasons">
        {start.seasons.map((folder) => (
          <li key={folder}>
            <button type="button" className="button" onClick={() => onOpen(folder)}>
              {folder}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ScriptRow({ row }: { readonly row: QueuedScript<StartScriptView> }) {
  const say = useSay();
  const { view, trouble } = row;
  return (
    <li data-state={row.state}>
      <b>{row.file.name}</b>
      {row.state === 'waiting' && <span className="quiet">{say('web.scripts.waits')}</span>}
      {row.state === 'reading' && <span className="quiet">{say('web.breakdown.reading')}</span>}
      {view?.id != null && (
        <span className="quiet">
          {say('web.start.found', {
            episodes: view.scenes.length,
            scenes: view.scenes.reduce((sum, scenes) => sum + scenes, 0),
            pages: pageCount(view.eighths),
            people: view.characters,
          })}
        </span>
      )}
      <button
        type="button"
        className="button icon-only"
        aria-label={say('web.scripts.leave-out', { file: row.file.name })}
        onClick={() => scripts.remove(row.key)}
      >
        <Icon name="close" size={16} />
      </button>
      {trouble !== null && <ProblemNote problem={trouble} />}
      {view !== null && view.said.length > 0 && (
        <details className={view.id === null ? 'note bad-note' : 'note warn-note'} open={view.id === null}>
          <summary>{say(view.id === null ? 'web.start.unread' : 'web.start.remarks', { n: view.said.length })}</summary>
          <Sentences said={view.said} />
        </details>
      )}
    </li>
  );
}
