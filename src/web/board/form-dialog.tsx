import { type ReactNode, useState } from 'react';
import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { openDialog } from './board-state.ts';

/** A dialog of the board with fields, and an answer at its end. */
export function FormDialog(props: {
  readonly title: string;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onSubmit: () => Promise<unknown>;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <DialogBox title={props.title} onClose={() => openDialog(null)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          openDialog(null);
          void props.onSubmit();
        }}
      >
        {props.children}
        <div className="form-actions">
          <button type="button" className="button" onClick={() => openDialog(null)}>
            {say('web.shell.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={props.disabled}>
            {props.submit}
          </button>
        </div>
      </form>
    </DialogBox>
  );
}

/** A dialog with one field. */
export function TextDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly initial: string;
  readonly type?: 'text' | 'time';
  readonly onSave: (text: string) => Promise<boolean>;
}) {
  const say = useSay();
  const [text, setText] = useState(props.initial);
  return (
    <FormDialog
      title={props.title}
      disabled={text.trim() === ''}
      onSubmit={() => props.onSave(text.trim())}
      submit={say('web.shell.save')}
    >
      <label className="field">
        <span>{props.label}</span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog with one field starts in it */}
        <input autoFocus type={props.type ?? 'text'} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
    </FormDialog>
  );
}
