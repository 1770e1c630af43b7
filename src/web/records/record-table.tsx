import { Fragment, useState } from 'react';
import { message } from '../../messages/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { runCommand } from '../live/season-link.ts';
import { BulkPlaces } from './bulk-places.tsx';
import { Goes } from './goes.tsx';
import { merging, removal } from './record-dialog.tsx';
import type { Book, KindOfRecord, RecordRow } from './record-kind.ts';

/**
 * The rows of a kind. Several are chosen by their boxes, by Shift-click for all between, or all at once; what can be
 * done with them stands above the list.
 */
export function RecordTable(props: {
  readonly kind: KindOfRecord;
  readonly rows: readonly RecordRow[];
  readonly book: Book;
  readonly onOpen: (id: string) => void;
}) {
  const { kind, book, onOpen } = props;
  const { say } = book;
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const words = wanted.trim().toLowerCase();
  const rows = props.rows.filter(
    ({ name, cells }) => words === '' || [name, ...cells].some((text) => text.toLowerCase().includes(words)),
  );
  const picked = props.rows.filter(({ id }) => chosen.has(id));
  const canChoose = kind.list !== 'characters';
  const choose = (id: string, isRange: boolean) => {
    const next = new Set(chosen);
    const [from, to] = [rows.findIndex((row) => row.id === last), rows.findIndex((row) => row.id === id)];
    const isOn = !chosen.has(id);
    const span = isRange && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1) : [rows[to]!];
    for (const row of span) {
      if (isOn) next.add(row.id);
      else next.delete(row.id);
    }
    setLast(id);
    setChosen(next);
  };
  if (props.rows.length === 0) {
    return <p className="note record-empty">{say(`web.records.empty.${kind.list}`)}</p>;
  }
  const isAll = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    <>
      <div className="record-bar">
        <input
          type="search"
          className="text"
          aria-label={say('web.records.filter')}
          placeholder={say('web.records.filter')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        {picked.length > 0 && <Chosen kind={kind} picked={picked} book={book} onDone={() => setChosen(new Set())} />}
      </div>
      <div className={kind.list === 'sets' ? 'record-body with-places' : 'record-body'}>
        <section className="record-scroll" aria-label={say(`web.records.lists.${kind.list}`)}>
          <table className="table record-table">
            <thead>
              <tr>
                {canChoose && (
                  <th scope="col" className="record-box">
                    <input
                      type="checkbox"
                      aria-label={say('web.records.choose-all')}
                      checked={isAll}
                      onChange={() => setChosen(isAll ? new Set() : new Set(rows.map(({ id }) => id)))}
                    />
                  </th>
                )}
                <th scope="col">{say('web.records.fields.name')}</th>
                {kind.columns.map((code) => (
                  <th key={code} scope="col">
                    {say(code)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Fragment key={row.id}>
                  {row.group !== undefined && row.group !== rows[index - 1]?.group && (
                    <tr className="record-group">
                      <th colSpan={kind.columns.length + 2} scope="colgroup">
                        {row.group}{' '}
                        <span className="quiet">{rows.filter(({ group }) => group === row.group).length}</span>
                      </th>
                    </tr>
                  )}
                  <tr
                    data-chosen={chosen.has(row.id) || undefined}
                    draggable={kind.list === 'sets'}
                    onDragStart={(event) => {
                      const ids = chosen.has(row.id) ? picked.map(({ id }) => id) : [row.id];
                      event.dataTransfer.setData('application/x-onyva-sets', JSON.stringify(ids));
                      event.dataTransfer.effectAllowed = 'link';
                    }}
                  >
                    {canChoose && (
                      <td className="record-box">
                        <input
                          type="checkbox"
                          aria-label={say('web.records.choose', { name: row.name })}
                          checked={chosen.has(row.id)}
                          onChange={(event) =>
                            choose(row.id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
                          }
                        />
                      </td>
                    )}
                    <th scope="row">
                      <button type="button" className="record-name" onClick={() => onOpen(row.id)}>
                        {row.name}
                      </button>
                    </th>
                    {row.cells.map((cell, column) => (
                      <td key={kind.columns[column]}>{cell}</td>
                    ))}
                  </tr>
                </Fragment>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="note">{say('web.records.none-found')}</p>}
        </section>
        {kind.list === 'sets' && (
          <BulkPlaces book={book} chosen={picked.map(({ id }) => id)} onDone={() => setChosen(new Set())} />
        )}
      </div>
    </>
  );
}

function Chosen(props: {
  readonly kind: KindOfRecord;
  readonly picked: readonly RecordRow[];
  readonly book: Book;
  readonly onDone: () => void;
}) {
  const { kind, picked, book, onDone } = props;
  const { say } = book;
  const [asking, setAsking] = useState<'merge' | 'delete' | null>(null);
  const [into, setInto] = useState(picked[0]!.id);
  const target = picked.some(({ id }) => id === into) ? into : picked[0]!.id;
  const ids = picked.map(({ id }) => id);
  const close = () => setAsking(null);
  const merge = () => {
    const command = merging(kind, ids, target, book);
    close();
    if (command !== null) void runCommand(command).then((done) => done && onDone());
  };
  const remove = () => {
    close();
    const label = message('live.label.remove', { what: say('web.records.chosen', { n: picked.length }) });
    const commands = picked.map((row) => removal(kind, row, book));
    void runCommand({ kind: 'batch', label, commands }).then((done) => done && onDone());
  };
  return (
    <>
      <span className="record-chosen">{say('web.records.chosen', { n: picked.length })}</span>
      {kind.merges && picked.length > 1 && (
        <button type="button" className="button" onClick={() => setAsking('merge')}>
          {say('web.records.merge')}
        </button>
      )}
      <button type="button" className="button" onClick={() => setAsking('delete')}>
        {say('web.records.delete-ask')}
      </button>
      {asking === 'merge' && (
        <DialogBox title={say('web.records.merge')} onClose={close}>
          <p>{say('web.records.merge-help')}</p>
          <fieldset className="plain-choice">
            <legend>{say('web.records.merge-into')}</legend>
            {picked.map((row) => (
              <label key={row.id} className="check">
                <input type="radio" name="into" checked={row.id === target} onChange={() => setInto(row.id)} />
                <span>{row.name}</span>
              </label>
            ))}
          </fieldset>
          <div className="form-actions">
            <button type="button" className="button" onClick={close}>
              {say('web.shell.cancel')}
            </button>
            <button type="button" className="button primary" onClick={merge}>
              {say('web.records.merge')}
            </button>
          </div>
        </DialogBox>
      )}
      {asking === 'delete' && (
        <DialogBox title={say('web.records.delete-chosen', { n: picked.length })} onClose={close}>
          <Goes kind={kind} ids={ids} book={book} />
          <div className="form-actions">
            <button type="button" className="button" onClick={close}>
              {say('web.shell.cancel')}
            </button>
            <button type="button" className="button alarm" onClick={remove}>
              {say('web.records.delete-now')}
            </button>
          </div>
        </DialogBox>
      )}
    </>
  );
}
