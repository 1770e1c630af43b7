import { useEffect, useRef, useState } from 'react';
import { type Command, pathOf, type SingleCommand } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { rowsOf } from '../forms/missing-row.ts';
import { SeasonFields } from '../forms/season-field.tsx';
import { seenAt } from '../forms/season-fields.ts';
import { runCommand } from '../live/season-link.ts';
import { Goes } from './goes.tsx';
import type { Book, KindOfRecord, RecordRow } from './record-kind.ts';
import { freshId } from './rows.ts';
import './records.css';

/** One record as a form, and what can be done with it as a whole. */
export function RecordDialog(props: {
  readonly kind: KindOfRecord;
  readonly row: RecordRow;
  readonly book: Book;
  /** Key of the field that gets the focus; as every dialog gives it unless said. */
  readonly field?: string | null;
  readonly onClose: () => void;
  /** Another record is looked at now: a copy, the one it was merged into. */
  readonly onOpen: (id: string) => void;
}) {
  const { kind, row, book, onClose } = props;
  const { say } = book;
  const [deleting, setDeleting] = useState(false);
  const parts = kind.form(row.id, book);
  const form = useRef<HTMLDivElement>(null);
  const { field = null } = props;
  useEffect(() => {
    if (field === null || form.current === null) return;
    // The key itself, or the first of those below it.
    const path = JSON.stringify([...row.path, field]).slice(0, -1);
    const found = [...form.current.querySelectorAll<HTMLElement>('[data-field]')].find(({ dataset }) => {
      return dataset.field === `${path}]` || dataset.field?.startsWith(`${path},`) === true;
    });
    const input = found?.querySelector<HTMLElement>('input, select, textarea, summary, button');
    if (input == null) return;
    // The dialog takes the focus as it opens; the field is next.
    const timer = setTimeout(() => {
      input.focus();
      input.scrollIntoView({ block: 'center' });
    });
    return () => clearTimeout(timer);
  }, [field, row.path]);
  const isWritten = kind.record === null || pathOf(book.source, kind.record, row.id) !== null;
  const remove = () => {
    onClose();
    void runCommand(removal(kind, row, book));
  };
  return (
    <DialogBox title={row.name} wide onClose={onClose}>
      <div ref={form} className="form-parts">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a form stay in their order; two may have one title
          <section key={index} aria-label={part.title}>
            <h3>
              {part.title}
              <span className="part-actions">
                {part.actions?.map((action) => (
                  <button
                    key={action.label}
                    type="button"
                    className="button small"
                    onClick={() => void runCommand(withSeen(action.command, book))}
                  >
                    {action.label}
                  </button>
                ))}
              </span>
            </h3>
            {part.help !== undefined && <p className="quiet part-help">{part.help}</p>}
            <SeasonFields fields={part.fields} view={book.view} />
          </section>
        ))}
      </div>
      {deleting ? (
        <section className="record-delete" aria-label={say('web.records.delete', { name: row.name })}>
          <Goes kind={kind} ids={[row.id]} book={book} />
          <div className="form-actions">
            <button type="button" className="button" onClick={() => setDeleting(false)}>
              {say('web.shell.cancel')}
            </button>
            <button type="button" className="button alarm" onClick={remove}>
              {say('web.records.delete-now')}
            </button>
          </div>
        </section>
      ) : (
        kind.list !== 'characters' && (
          <footer className="form-actions record-actions">
            {kind.record !== null && kind.record !== 'episodes' && (
              <button
                type="button"
                className="button"
                disabled={!isWritten}
                onClick={() => void duplicate(kind, row, book).then((id) => id !== null && props.onOpen(id))}
              >
                {say('web.records.duplicate')}
              </button>
            )}
            <button type="button" className="button" disabled={!isWritten} onClick={() => setDeleting(true)}>
              {say('web.records.delete-ask')}
            </button>
          </footer>
        )
      )}
    </DialogBox>
  );
}

/** An edit of what is shown says what was seen there. */
function withSeen(command: Command, { source }: Book): Command {
  return command.kind === 'edit-season' ? { ...command, was: seenAt(source, command.path) } : command;
}

/** What takes the record out of the season. */
export function removal(kind: KindOfRecord, row: RecordRow, { source }: Book): SingleCommand {
  if (kind.record !== null) return { kind: 'delete-record', record: kind.record, id: row.id };
  return { kind: 'edit-season', path: row.path, was: seenAt(source, row.path) };
}

/** Several records made one; those that season.yaml has no row of get one first. */
export function merging(kind: KindOfRecord, ids: readonly string[], into: string, book: Book): Command | null {
  if (kind.record === null) return null;
  const record = kind.record;
  const rows = [...ids, into].flatMap((id) => rowsOf(book.view, record, id));
  const from = ids.filter((id) => id !== into);
  const merge: SingleCommand = { kind: 'merge-records', record, from, into };
  const label = message('live.label.merge', { what: null, count: from.length, into: nameIn(kind, into, book) });
  return rows.length === 0 ? merge : { kind: 'batch', label, commands: [...rows, merge] };
}

function nameIn(kind: KindOfRecord, id: string, book: Book): string {
  return kind.rows(book).find((row) => row.id === id)?.name ?? id;
}

/** A copy with an id and a name of its own; what may be there once only stays with the first. */
async function duplicate(kind: KindOfRecord, row: RecordRow, book: Book): Promise<string | null> {
  const seen = seenAt(book.source, row.path);
  if (typeof seen !== 'object' || seen === null || Array.isArray(seen)) return null;
  const name = book.say('web.records.copy-of', { name: row.name });
  if (kind.record === 'sets') {
    const { also: _, ...rest } = seen as Readonly<Record<string, never>>;
    const id = name.toUpperCase();
    return (await runCommand({ kind: 'edit-season', path: ['sets', id], value: rest, was: null })) ? id : null;
  }
  const { 'cast number': _number, characters: _characters, ...rest } = seen as Readonly<Record<string, never>>;
  const id = freshId(name, 'people', book.season);
  const list = row.path[0]!;
  return (await runCommand({ kind: 'add-row', path: [list], value: { ...rest, id, name } })) ? id : null;
}
