import { lazy, Suspense, useId, useState } from 'react';
import type { SeasonView } from '../../api/index.ts';
import { WEEKDAY_NAMES } from '../../foundation/index.ts';
import type { SeasonValue } from '../../live/index.ts';
import { useSay } from '../i18n/language.ts';
import { NamesField } from './names-field.tsx';
import { asText, type FormField, fieldKey, seenAt } from './season-fields.ts';
import { TypedField } from './typed-field.tsx';
import { wordsOf, write } from './write-field.ts';
import './forms.css';

/** The field's data are large: they are loaded where somebody looks at them. */
const CatalogueField = lazy(() => import('./catalogue-field.tsx').then((m) => ({ default: m.CatalogueField })));

interface FieldProps {
  readonly field: FormField;
  /** What season.yaml has there as it is shown. */
  readonly seen: SeasonValue | null;
}

/**
 * Fields of one form, each one key of season.yaml: leaving a field writes that key and nothing else, as one step that
 * can be undone.
 */
export function SeasonFields({ fields, view }: { readonly fields: readonly FormField[]; readonly view: SeasonView }) {
  return (
    <div className="settings-fields">
      {fields.map((field) => (
        <div key={fieldKey(field)} className="field-at" data-field={fieldKey(field)}>
          <SeasonField field={field} view={view} />
        </div>
      ))}
    </div>
  );
}

function SeasonField({ field, view }: { readonly field: FormField; readonly view: SeasonView }) {
  const seen = field.shown ?? seenAt(view.source, field.path);
  if (field.kind === 'weekdays') return <WeekdayField field={field} view={view} />;
  if (field.kind === 'choice') return <ChoiceField field={field} seen={seen} />;
  if (field.kind === 'truth') return <TruthField field={field} seen={seen} />;
  if (field.kind === 'catalogue') {
    return (
      <Suspense>
        <CatalogueField field={field} seen={seen} />
      </Suspense>
    );
  }
  if (field.kind === 'names') return <NamesField field={field} seen={seen} />;
  return <TypedField field={field} seen={seen} />;
}

function ChoiceField({ field, seen }: FieldProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  return (
    <label className="field">
      <span>{field.label}</span>
      <select
        className="select"
        value={field.chosen ?? asText(seen)}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={complaint}
        onChange={(event) => {
          const { value } = event.target;
          const written = field.write === undefined ? value || undefined : field.write(value);
          void write(field, written, seen).then((refused) => setWrong(wordsOf(refused)));
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
      {field.help !== undefined && <span className="field-hint">{field.help}</span>}
    </label>
  );
}

function TruthField({ field, seen }: FieldProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const complaint = useId();
  const on = field.on ?? (typeof seen === 'object' ? seen !== null : seen === true || seen === 'true');
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={complaint}
          onChange={(event) => {
            const { checked } = event.target;
            const written = field.write === undefined ? checked || undefined : field.write(checked);
            void write(field, written, seen).then((refused) => setWrong(wordsOf(refused)));
          }}
        />
        <span>{field.label}</span>
      </label>
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
      {field.help !== undefined && <span className="field-hint">{field.help}</span>}
    </div>
  );
}

function WeekdayField({ field, view }: { readonly field: FormField; readonly view: SeasonView }) {
  const say = useSay();
  const seen = seenAt(view.source, field.path);
  const open: readonly string[] = Array.isArray(seen)
    ? seen.map(String)
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
              void write(field, value, seen);
            }}
          />
          <span>{say(`web.weekdays.${name}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
