import type { StartScheduleView } from '../../api/index.ts';
import { Icon } from '../design/icon.tsx';
import { ProblemNote } from '../design/problem-note.tsx';
import { Sentences } from '../design/sentences.tsx';
import { useSay } from '../i18n/language.ts';
import { client, problemOf } from '../live/season-link.ts';
import { type QueuedScript, type ScriptQueue, scriptQueue } from '../scripts/script-queue.ts';
import { keepColumns, keptColumns, type MappedColumn } from './columns-kept.ts';

/** Schedules and breakdowns of other tools, by their endings; everything else is a script. */
const SCHEDULES = /\.(?:uss|msd|mmsx|sex|xlsx|csv|tsv)$/i;

export const SCHEDULE_ENDINGS = '.uss,.msd,.sex,.xlsx,.csv,.tsv';

export function isSchedule({ name }: File): boolean {
  return SCHEDULES.test(name);
}

export type ScheduleQueue = ScriptQueue<StartScheduleView>;

/** A table whose heads are known from before is read as it was mapped then. */
export const schedules: ScheduleQueue = scriptQueue<StartScheduleView>(async (file) => {
  const view = await client.startSchedule({ ...file, columns: [] });
  const columns = view.columns.length === 0 ? null : keptColumns(view.columns);
  return columns === null ? view : client.startSchedule({ ...file, columns: [...columns] });
}, problemOf);

/** One file of another tool: what is in it and, of a table, what each column is. */
export function ScheduleFileRow({ row }: { readonly row: QueuedScript<StartScheduleView> }) {
  const say = useSay();
  const { view, trouble } = row;
  const map = (column: number, as: string): void => {
    const columns = (view?.columns ?? []).map(({ name, as: now }, index): MappedColumn => {
      if (index === column) return { name, as };
      // A field is that of one column.
      return { name, as: now === as && as !== 'elements' && as !== 'left-out' ? 'elements' : now };
    });
    keepColumns(columns);
    schedules.again(row.key, (file) => client.startSchedule({ ...file, columns }));
  };
  return (
    <li data-state={row.state}>
      <b>{row.file.name}</b>
      {view === null && <span className="quiet">{say('web.breakdown.reading')}</span>}
      {view?.id != null && (
        <span className="quiet" role="status">
          {say('web.start.schedule-found', { scenes: view.scenes, boards: view.boards, elements: view.elements })}
        </span>
      )}
      <button
        type="button"
        className="button icon-only"
        aria-label={say('web.scripts.leave-out', { file: row.file.name })}
        onClick={() => schedules.remove(row.key)}
      >
        <Icon name="close" size={16} />
      </button>
      {trouble !== null && <ProblemNote problem={trouble} />}
      {view !== null && view.columns.length > 0 && <ColumnTable view={view} onMap={map} />}
      {view !== null && view.said.length > 0 && (
        <details className={view.id === null ? 'note bad-note' : 'note warn-note'} open={view.id === null}>
          <summary>{say(view.id === null ? 'web.start.unread' : 'web.start.remarks', { n: view.said.length })}</summary>
          <Sentences said={view.said} />
        </details>
      )}
    </li>
  );
}

function ColumnTable(props: {
  readonly view: StartScheduleView;
  readonly onMap: (column: number, as: string) => void;
}) {
  const say = useSay();
  const { columns, fields } = props.view;
  const nameOf = (field: string): string => say(`web.start.fields.${codeOf(field)}`);
  return (
    <div className="start-columns">
      <table>
        <caption>{say('web.start.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('web.start.column')}</th>
            <th scope="col">{say('web.start.samples')}</th>
            <th scope="col">{say('web.start.column-is')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, samples, as }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table may have two columns of one name
            <tr key={`${index} ${name}`}>
              <th scope="row">{name === '' ? '—' : name}</th>
              <td className="quiet">{samples.join(' · ')}</td>
              <td>
                <select
                  className="select"
                  aria-label={say('web.start.column-of', { name })}
                  value={as}
                  onChange={(event) => props.onMap(index, event.target.value)}
                >
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {nameOf(field)}
                    </option>
                  ))}
                  <option value="elements">{say('web.start.fields.elements')}</option>
                  <option value="left-out">{say('web.start.fields.left-out')}</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const CODES = {
  scene: 'scene',
  heading: 'heading',
  'int/ext': 'int-ext',
  set: 'set',
  'day/night': 'day-night',
  pages: 'pages',
  page: 'page',
  minutes: 'minutes',
  'story day': 'story-day',
  synopsis: 'synopsis',
  notes: 'notes',
  location: 'location',
  unit: 'unit',
} as const;

function codeOf(field: string): (typeof CODES)[keyof typeof CODES] {
  return CODES[field as keyof typeof CODES] ?? 'notes';
}
