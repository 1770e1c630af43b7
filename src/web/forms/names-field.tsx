import { useId, useState } from 'react';
import type { SeasonValue } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import type { FormField } from './season-fields.ts';
import { wordsOf, write } from './write-field.ts';

/** A list of names, each of which can be taken out; another one is typed, or chosen of those offered. */
export function NamesField({ field, seen }: { readonly field: FormField; readonly seen: SeasonValue | null }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [list, complaint] = [useId(), useId()];
  const names = (Array.isArray(seen) ? seen : seen === null ? [] : [seen]).map(String);
  const labelOf = (name: string) => field.options?.find(({ value }) => value === name)?.label ?? name;
  const put = async (next: readonly string[]) => {
    const refused = await write(field, next.length === 0 ? undefined : next, seen);
    setWrong(wordsOf(refused));
    if (refused === null) setTyped('');
  };
  const add = () => {
    const words = typed.trim();
    const chosen = field.options?.find(({ value, label }) => value === words || label === words)?.value ?? words;
    if (chosen !== '' && !names.includes(chosen)) void put([...names, chosen]);
  };
  return (
    <div className="field field-wide">
      <label>
        <span>{field.label}</span>
        <span className="names-add">
          <input
            type="text"
            list={list}
            value={typed}
            placeholder={names.length === 0 ? field.fallback : undefined}
            aria-invalid={wrong !== null || undefined}
            aria-describedby={complaint}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <button type="button" className="button" disabled={typed.trim() === ''} onClick={add}>
            {say('web.breakdown.add')}
          </button>
        </span>
      </label>
      <datalist id={list}>
        {field.options
          ?.filter(({ value }) => !names.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
      </datalist>
      <ul className="chips">
        {names.map((name) => (
          <li key={name} className="chip">
            {labelOf(name)}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('web.forms.take-out', { name: labelOf(name) })}
              onClick={() => void put(names.filter((other) => other !== name))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
      {field.help !== undefined && <span className="field-hint">{field.help}</span>}
    </div>
  );
}
