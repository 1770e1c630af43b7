import { useId, useState } from 'react';
import { DialogBox } from '../design/dialog-box.tsx';
import { asValue } from '../forms/season-fields.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import type { Book } from '../records/record-kind.ts';
import { sceneChoices } from '../records/rows.ts';

/** An arrow from one scene to another: shot first, shot then; a wish at a price, or a rule without one. */
export function WishDialog(props: {
  readonly book: Book;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}) {
  const { book } = props;
  const say = useSay();
  const list = useId();
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const [price, setPrice] = useState('500');
  const [why, setWhy] = useState('');
  const scenes = sceneChoices(book);
  const submit = async () => {
    const worth = asValue(price, 'amount');
    const value = {
      before: [from.trim()],
      after: [to.trim()],
      ...(worth === undefined ? {} : { price: worth }),
      ...(why.trim() === '' ? {} : { why: why.trim() }),
    };
    if (await runCommand({ kind: 'add-row', path: ['order'], value })) props.onClose();
  };
  return (
    <DialogBox title={say('web.story.shoot-before')} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label className="field">
          <span>{say('web.records.fields.first')}</span>
          <input type="text" list={list} value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="field">
          <span>{say('web.records.fields.then')}</span>
          <input type="text" list={list} value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        <datalist id={list}>
          {scenes.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
        <label className="field">
          <span>{say('web.records.fields.price')}</span>
          <input type="text" value={price} onChange={(event) => setPrice(event.target.value)} />
          <span className="field-hint">{say('web.records.help.order-price')}</span>
        </label>
        <label className="field">
          <span>{say('web.records.columns.why')}</span>
          <input type="text" value={why} onChange={(event) => setWhy(event.target.value)} />
        </label>
        <div className="form-actions">
          <button type="button" className="button" onClick={props.onClose}>
            {say('web.shell.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={from.trim() === '' || to.trim() === ''}>
            {say('web.breakdown.add')}
          </button>
        </div>
      </form>
    </DialogBox>
  );
}
