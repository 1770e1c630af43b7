import { useState } from 'react';
import { Busy } from '../design/controls.tsx';
import { useSay } from '../i18n/language.ts';
import { goToScreen, useRoute } from '../page/route.ts';
import { AddRecord } from './add-record.tsx';
import { KINDS, listKind } from './kinds.ts';
import { MissingList } from './missing-list.tsx';
import { RecordDialog } from './record-dialog.tsx';
import type { Book, KindOfRecord, ListName } from './record-kind.ts';
import { RecordTable } from './record-table.tsx';
import { useBook } from './use-book.ts';
import { whatIsMissing } from './what-is-missing.ts';
import './records.css';

/** Every record of the season in lists: added, named, copied, merged, deleted, and its fields behind its name. */
export function RecordsScreen() {
  const say = useSay();
  const { rest } = useRoute();
  const book = useBook();
  if (book === null) return <Busy text={say('web.shell.loading')} />;
  const [list, id, field] = rest;
  const isMissing = list === 'missing';
  const kind = KINDS.find((candidate) => candidate.list === list) ?? listKind('people');
  const missing = whatIsMissing(book).length;
  return (
    <div className="records">
      <nav className="record-lists" aria-label={say('web.records.lists-label')}>
        <a href="#/records/missing" aria-current={isMissing ? 'true' : undefined}>
          <span>{say('web.records.missing')}</span>
          <b>{missing}</b>
        </a>
        {KINDS.map((candidate) => (
          <a
            key={candidate.list}
            href={`#/records/${candidate.list}`}
            aria-current={!isMissing && candidate.list === kind.list ? 'true' : undefined}
          >
            <span>{say(`web.records.lists.${candidate.list}`)}</span>
            <b>{candidate.rows(book).length}</b>
          </a>
        ))}
      </nav>
      <label className="record-list-choice field">
        <span>{say('web.records.lists-label')}</span>
        <select
          className="select"
          value={isMissing ? 'missing' : kind.list}
          onChange={(event) => goToScreen('records', event.target.value)}
        >
          <option value="missing">{`${say('web.records.missing')} (${missing})`}</option>
          {KINDS.map((candidate) => (
            <option key={candidate.list} value={candidate.list}>
              {`${say(`web.records.lists.${candidate.list}`)} (${candidate.rows(book).length})`}
            </option>
          ))}
        </select>
      </label>
      {isMissing ? (
        <MissingList book={book} />
      ) : (
        <RecordList key={kind.list} kind={kind} book={book} opened={id ?? null} field={field ?? null} />
      )}
    </div>
  );
}

function RecordList(props: {
  readonly kind: KindOfRecord;
  readonly book: Book;
  readonly opened: string | null;
  /** Key of the field that gets the focus. */
  readonly field: string | null;
}) {
  const { kind, book, opened } = props;
  const { say } = book;
  const [adding, setAdding] = useState(false);
  const rows = kind.rows(book);
  const row = rows.find((candidate) => candidate.id === opened);
  const open = (id: string | null) => goToScreen('records', kind.list, ...(id === null ? [] : [id]));
  const canAdd = kind.asks(book).length > 0;
  return (
    <section className="record-list">
      <header>
        <h1>{say(`web.records.lists.${kind.list}`)}</h1>
        <p className="quiet">{say(`web.records.about.${kind.list}`)}</p>
        {canAdd && (
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            {say('web.breakdown.add')}
          </button>
        )}
      </header>
      <RecordTable kind={kind} rows={rows} book={book} onOpen={open} />
      {adding && (
        <AddRecord
          kind={kind}
          book={book}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            if (id !== null) open(id);
          }}
        />
      )}
      {row !== undefined && (
        <RecordDialog
          key={row.id}
          kind={kind}
          row={row}
          book={book}
          field={props.field}
          onClose={() => open(null)}
          onOpen={open}
        />
      )}
    </section>
  );
}

/** A record's dialog over another screen. */
export function RecordOver(props: {
  readonly list: ListName;
  readonly id: string;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}) {
  const book = useBook();
  if (book === null) return null;
  const kind = listKind(props.list);
  const row = kind.rows(book).find(({ id }) => id === props.id);
  if (row === undefined) return null;
  return <RecordDialog key={row.id} kind={kind} row={row} book={book} onClose={props.onClose} onOpen={props.onOpen} />;
}

/** The same for a new record. */
export function AddOver(props: {
  readonly list: ListName;
  readonly onClose: () => void;
  readonly onAdded: (id: string | null) => void;
}) {
  const book = useBook();
  return book === null ? null : (
    <AddRecord kind={listKind(props.list)} book={book} onClose={props.onClose} onAdded={props.onAdded} />
  );
}
