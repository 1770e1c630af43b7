import { useEffect, useRef, useState } from 'react';
import type { LineNoteView, SeasonView } from '../../api/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { addedNote, deletedNote, settledNote } from './notes.ts';

/** A note that is being written. */
export interface NoteDraft {
  readonly scene: string;
  /** Words of the script that it is about; null: the whole scene. */
  readonly line: string | null;
}

const freshNote = (): string => `note-${crypto.randomUUID().slice(0, 8)}`;

/** Notes on the lines of a scene: those of the script and those made here, who sees to them, and what is done. */
export function SceneNotes(props: {
  readonly scene: string;
  readonly notes: readonly LineNoteView[];
  readonly view: SeasonView;
  /** Null: none is being written. */
  readonly draft: NoteDraft | null;
  readonly onDraft: (draft: NoteDraft | null) => void;
}) {
  const say = useSay();
  const { scene, view, draft, onDraft } = props;
  const notes = props.notes.filter((note) => note.scene === scene);
  return (
    <section className="scene-notes" aria-label={say('web.notes.title')}>
      <h2>{say('web.notes.title')}</h2>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={note.status === 'done'}
                onChange={(event) =>
                  void runCommand(settledNote(note, event.target.checked ? 'done' : 'open', view, freshNote()))
                }
              />
              <span>
                {note.text}
                <span className="quiet">
                  {[note.line && `“${note.line}”`, note.owner, note.due && dayText(note.due)]
                    .filter(Boolean)
                    .map((words) => ` · ${words}`)
                    .join('')}
                </span>
              </span>
            </label>
            {note.from === 'season' && (
              <button
                type="button"
                className="chip-remove"
                aria-label={say('web.forms.take-out', { name: note.text })}
                onClick={() => void runCommand(deletedNote(note, view))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {draft === null ? (
        <button type="button" className="button small" onClick={() => onDraft({ scene, line: null })}>
          {say('web.notes.add')}
        </button>
      ) : (
        <NoteForm key={`${draft.scene}/${draft.line}`} draft={draft} onClose={() => onDraft(null)} />
      )}
    </section>
  );
}

function NoteForm({ draft, onClose }: { readonly draft: NoteDraft; readonly onClose: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="form element-form"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        void runCommand(addedNote(freshNote(), { ...draft, text, owner, due }));
      }}
    >
      {draft.line !== null && <p className="quiet">{`“${draft.line}”`}</p>}
      <label className="field">
        <span>{say('web.notes.text')}</span>
        <textarea ref={field} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="element-form-row">
        <label className="field grow">
          <span>{say('web.notes.owner')}</span>
          <input type="text" value={owner} onChange={(event) => setOwner(event.target.value)} />
        </label>
        <label className="field">
          <span>{say('web.records.fields.due')}</span>
          <input type="date" className="note-due" value={due} onChange={(event) => setDue(event.target.value)} />
        </label>
      </div>
      <div className="form-actions">
        <button type="button" className="button small" onClick={onClose}>
          {say('web.shell.cancel')}
        </button>
        <button type="submit" className="button small primary" disabled={text.trim() === ''}>
          {say('web.breakdown.add')}
        </button>
      </div>
    </form>
  );
}
