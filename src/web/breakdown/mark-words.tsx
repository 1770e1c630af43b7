import { useState } from 'react';
import type { Command, SingleCommand } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Season } from '../../season/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { freshId } from '../records/rows.ts';
import { ElementForm } from './element-form.tsx';
import type { NamedElement } from './proposals.ts';
import type { SelectedWords } from './selected-words.ts';

/** What can be done with words that are selected: the keys' buttons, for mouse and touch. */
export function SelectionBar(props: {
  readonly onMark: () => void;
  readonly onCast: () => void;
  readonly onNote: () => void;
}) {
  const say = useSay();
  // The pointer must not take the selection away before the button has it.
  const keep = (event: React.PointerEvent) => event.preventDefault();
  return (
    <div className="words-bar" role="toolbar" aria-label={say('web.breakdown.selected')} onPointerDown={keep}>
      <button type="button" className="button small primary" onClick={props.onMark}>
        {say('web.breakdown.mark')}
      </button>
      <button type="button" className="button small" onClick={props.onCast}>
        {say('web.breakdown.mark-cast')}
      </button>
      <button type="button" className="button small" onClick={props.onNote}>
        {say('web.notes.note-it')}
      </button>
    </div>
  );
}

/** Selected words become an element of their scene. */
export function MarkDialog(props: {
  readonly selected: SelectedWords;
  readonly season: Season;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { selected, season, onClose } = props;
  // As it was when the dialog opened: the selection goes with the focus.
  const [{ words, scene }] = useState(selected);
  return (
    <DialogBox title={say('web.breakdown.mark-title', { scene })} onClose={onClose}>
      <ElementForm
        season={season}
        initial={{ name: words, category: 'props', amount: 1 }}
        submit={say('web.breakdown.add')}
        onCancel={onClose}
        onSubmit={(named) => {
          onClose();
          void runCommand(markedAs(scene, named, season));
        }}
      />
    </DialogBox>
  );
}

/** The scene needs it; it is made where there is none. */
export function markedAs(scene: string, { element, name, category, amount }: NamedElement, season: Season): Command {
  const id = element ?? freshId(name, 'elements', season);
  const use: SingleCommand = { kind: 'set-scene-element', scene, element: id, amount };
  if (element !== null) return use;
  const label = message('live.label.set-scene-element', { scene, amount, element: name });
  const row: SingleCommand = { kind: 'add-row', path: ['elements'], value: { id, name, category } };
  return { kind: 'batch', label, commands: [row, use] };
}
