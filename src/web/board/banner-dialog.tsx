import { useState } from 'react';
import type { BoardView } from '../../api/index.ts';
import type { Destination } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { FormDialog } from './form-dialog.tsx';

/** A banner put in, or another wording: its text, and the minutes that it takes of the day. */
export function BannerDialog(props: {
  readonly board: BoardView;
  /** Null: a new one. */
  readonly banner: { readonly id: string; readonly text: string; readonly minutes?: number } | null;
  readonly to: Destination | null;
}) {
  const { board, banner, to } = props;
  const say = useSay();
  const [text, setText] = useState(banner?.text ?? '');
  const [minutes, setMinutes] = useState(banner?.minutes === undefined ? '' : String(banner.minutes));
  const taken = minutes.trim() === '' ? null : Math.floor(Number(minutes));
  const isWrong = taken !== null && !(taken >= 1 && taken <= 1440);
  return (
    <FormDialog
      title={say(banner === null ? 'web.board.add-banner' : 'web.board.edit-banner')}
      disabled={text.trim() === '' || isWrong}
      submit={say('web.shell.save')}
      onSubmit={() => {
        if (banner !== null) {
          return runCommand({ kind: 'edit-banner', board: board.id, id: banner.id, text: text.trim(), minutes: taken });
        }
        if (to === null) return Promise.resolve(false);
        const id = `banner-${crypto.randomUUID().slice(0, 8)}`;
        const takes = taken === null ? {} : { minutes: taken };
        return runCommand({ kind: 'add-banner', board: board.id, id, text: text.trim(), ...takes, to });
      }}
    >
      <label className="field">
        <span>{say('web.board.banner-text')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog with one text starts in it */}
        <input autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="field">
        <span>{say('web.board.banner-minutes')}</span>
        <input
          type="number"
          min={1}
          max={1440}
          inputMode="numeric"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </label>
      <p className="quiet">{say('web.board.banner-minutes-help')}</p>
    </FormDialog>
  );
}
