import { useId, useState } from 'react';
import type { Season } from '../../season/index.ts';
import { useSay } from '../i18n/language.ts';
import { categoryChoices } from '../records/kinds/elements.ts';
import type { NamedElement } from './proposals.ts';

/** What an element is called, of which category it is, and how many the scene needs. */
export function ElementForm(props: {
  readonly season: Season;
  readonly initial: Pick<NamedElement, 'name' | 'category' | 'amount'>;
  readonly submit: string;
  readonly onSubmit: (named: NamedElement) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const { season, initial } = props;
  const [name, setName] = useState(initial.name);
  const [category, setCategory] = useState(initial.category);
  const [amount, setAmount] = useState(initial.amount);
  const list = useId();
  const typed = name.trim().toLowerCase();
  const known = season.elements.find((one) => one.name.toLowerCase() === typed || one.id === typed);
  return (
    <form
      className="form element-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit({
          element: known?.id ?? null,
          name: known?.name ?? name.trim(),
          category: known?.category ?? category,
          amount,
        });
      }}
    >
      <label className="field">
        <span>{say('web.breakdown.element-name')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the form was opened to say what it is called
          autoFocus
          type="text"
          list={list}
          value={name}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={list}>
          {season.elements.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
      </label>
      <div className="element-form-row">
        <label className="field grow">
          <span>{say('web.records.columns.category')}</span>
          <select
            className="select"
            value={known?.category ?? category}
            disabled={known !== undefined}
            onChange={(event) => setCategory(event.target.value)}
          >
            {categoryChoices({ season, say }).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('web.breakdown.amount')}</span>
          <input
            type="number"
            className="text"
            min={1}
            value={amount}
            onChange={(event) => setAmount(Math.max(1, Math.round(Number(event.target.value) || 1)))}
          />
        </label>
      </div>
      {known !== undefined && <p className="quiet">{say('web.breakdown.known-element', { name: known.name })}</p>}
      <div className="form-actions">
        <button type="button" className="button small" onClick={props.onCancel}>
          {say('web.shell.cancel')}
        </button>
        <button type="submit" className="button small primary" disabled={typed === ''}>
          {props.submit}
        </button>
      </div>
    </form>
  );
}
