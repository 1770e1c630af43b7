import { useId, useState } from 'react';
import type { SeasonView } from '../../api/index.ts';
import { WEEKDAY_NAMES } from '../../foundation/index.ts';
import type { Command, SeasonValue } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import { noticeWords } from '../live/notice-words.ts';
import { onScreen, tryToRun } from '../live/season-link.ts';
import { currencyOf } from '../live/season-on-screen.ts';
import { asText, asValue, type FormField, valueAt } from './season-fields.ts';
import './settings.css';

/**
 * Fields of one form, each one key of season.yaml: leaving a field writes that key and nothing else, as one step that
 * can be undone.
 */
export function SeasonFields({ fields, view }: { readonly fields: readonly FormField[]; readonly view: SeasonView }) {
  return (
    <div className="settings-fields">
      {fields.map((field) => (
        <SeasonField key={field.path.join('/')} field={field} view={view} />
      ))}
    </div>
  );
}

function SeasonField({ field, view }: { readonly field: FormField; readonly view: SeasonView }) {
  const stored = valueAt(view.source, field.path);
  if (field.kind === 'weekdays') return <WeekdayField field={field} view={view} />;
  if (field.kind === 'choice') return <ChoiceField field={field} stored={field.chosen ?? asText(stored)} />;
  if (field.kind === 'truth') return <TruthField field={field} stored={stored} />;
  return <TypedField key={asText(stored)} field={field} stored={asText(stored)} />;
}

/** Why the season refused it, and what to do; null: it was done. */
async function write(field: FormField, value: SeasonValue | undefined): Promise<string | null> {
  const command: Command = { kind: 'edit-season', path: field.path, ...(value === undefined ? {} : { value }) };
  const refused = await tryToRun(command);
  if (refused === null) return null;
  const { text, detail } = noticeWords(refused, currencyOf(onScreen.get()));
  return detail === null ? text : `${text} ${detail}`;
}

function isExplained(kind: FormField['kind']): kind is 'days' | 'duration' | 'hours' {
  return kind === 'days' || kind === 'duration' || kind === 'hours';
}

function TypedField({ field, stored }: { readonly field: FormField; readonly stored: string }) {
  const [text, setText] = useState(stored);
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = useId();
  const complaint = useId();
  const say = useSay();
  const example = isExplained(field.kind) ? say(`web.settings.examples.${field.kind}`) : undefined;
  const save = async () => {
    if (text.trim() === stored) setWrong(null);
    else setWrong(await write(field, asValue(text, field.kind)));
  };
  return (
    <label className={field.kind === 'days' ? 'field field-wide' : 'field'}>
      <span>{field.label}</span>
      <input
        type={field.kind === 'date' ? 'date' : field.kind === 'clock' ? 'time' : 'text'}
        inputMode={field.kind === 'whole' ? 'numeric' : undefined}
        value={text}
        placeholder={field.fallback}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={`${complaint} ${hint}`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape' && text !== stored) {
            event.stopPropagation();
            setText(stored);
            setWrong(null);
          }
        }}
      />
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
      <span id={hint} className="field-hint" hidden={example === undefined}>
        {example}
      </span>
    </label>
  );
}

function ChoiceField({ field, stored }: { readonly field: FormField; readonly stored: string }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  return (
    <label className="field">
      <span>{field.label}</span>
      <select
        className="select"
        value={stored}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={complaint}
        onChange={(event) => {
          const { value } = event.target;
          const written = field.write === undefined ? value || undefined : field.write(value);
          void write(field, written).then(setWrong);
        }}
      >
        {field.fallback !== undefined && <option value="">{field.fallback}</option>}
        {field.options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
    </label>
  );
}

function TruthField({ field, stored }: { readonly field: FormField; readonly stored: unknown }) {
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  const on = typeof stored === 'object' ? stored !== null : stored === true || stored === 'true';
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={complaint}
          onChange={(event) => {
            const { checked } = event.target;
            void write(field, field.write === undefined ? checked || undefined : field.write(checked)).then(setWrong);
          }}
        />
        <span>{field.label}</span>
      </label>
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
    </div>
  );
}

function WeekdayField({ field, view }: { readonly field: FormField; readonly view: SeasonView }) {
  const say = useSay();
  const stored = valueAt(view.source, field.path);
  const open: readonly string[] = Array.isArray(stored)
    ? stored.map(String)
    : (view.season?.calendar.weekdays ?? []).map((day) => WEEKDAY_NAMES[day]);
  return (
    <fieldset className="weekday-field">
      <legend>{field.label}</legend>
      {WEEKDAY_NAMES.map((name) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={open.includes(name)}
            onChange={(event) => {
              const value = WEEKDAY_NAMES.filter((other) =>
                other === name ? event.target.checked : open.includes(other),
              );
              void write(field, value);
            }}
          />
          <span>{say(`web.weekdays.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
