import { useId, useState } from 'react';
import type { SeasonView } from '../../api/index.ts';
import { WEEKDAY_NAMES } from '../../foundation/index.ts';
import { Busy } from '../design/controls.tsx';
import { useMessages } from '../i18n/language.ts';
import { live, runCommand } from '../live/live-season.ts';
import { useStore } from '../live/store.ts';
import { asText, asValue, type Field, valueAt } from './season-fields.ts';
import './settings.css';

/** The season's own terms as forms. Every field is one key of season.yaml; leaving it writes that key and nothing else. */
export function SettingsScreen() {
  const words = useMessages();
  const view = useStore(live, (state) => state.season);
  if (view === null) return <Busy text={words.shell.loading} />;
  const season = view.season;
  const labels = words.settings.fields;
  const sections: readonly { readonly title: string; readonly help?: string; readonly fields: readonly Field[] }[] = [
    {
      title: words.settings.production,
      fields: [
        { path: ['title'], label: labels.title, kind: 'text' },
        { path: ['currency'], label: labels.currency, kind: 'text' },
        { path: ['release', 'date'], label: labels.release, kind: 'date' },
        { path: ['release', 'post weeks'], label: labels.post, kind: 'whole', fallback: '0' },
        { path: ['release', 'delivery weeks'], label: labels.delivery, kind: 'whole', fallback: '0' },
      ],
    },
    {
      title: words.settings.calendar,
      fields: [
        { path: ['calendar', 'start'], label: labels.start, kind: 'date' },
        { path: ['calendar', 'end'], label: labels.end, kind: 'date' },
        {
          path: ['calendar', 'prep start'],
          label: labels.prep,
          kind: 'date',
          fallback: season?.calendar.prepStart ?? '',
        },
        { path: ['calendar', 'weekdays'], label: labels.weekdays, kind: 'weekdays' },
        { path: ['calendar', 'hiatus'], label: labels.hiatus, kind: 'days' },
        { path: ['calendar', 'school holidays'], label: labels.school, kind: 'days' },
      ],
    },
    ...(season?.bases ?? []).map((base, index) => ({
      title: words.settings.base(base.name),
      help: words.settings.baseHelp(base.rules.name, base.incentive?.name ?? null),
      fields: [
        { path: ['bases', index, 'crew day'], label: labels.crewDay, kind: 'amount' },
        { path: ['bases', index, 'company move'], label: labels.companyMove, kind: 'amount', fallback: '0' },
        { path: ['bases', index, 'crew stay'], label: labels.crewStay, kind: 'amount', fallback: '0' },
        { path: ['bases', index, 'per diem'], label: labels.perDiem, kind: 'amount', fallback: '0' },
        { path: ['bases', index, 'hotel'], label: labels.hotel, kind: 'amount', fallback: '0' },
        { path: ['bases', index, 'preferred call'], label: labels.call, kind: 'clock', fallback: '08:00' },
        { path: ['bases', index, 'blocks'], label: labels.blocks, kind: 'whole', fallback: '1' },
      ] satisfies readonly Field[],
    })),
    ...(Array.isArray(valueAt(view.source, ['units'])) ? (season?.units ?? []) : []).map((unit, index) => ({
      title: words.settings.unit(unit.name),
      fields: [
        { path: ['units', index, 'name'], label: labels.name, kind: 'text' },
        { path: ['units', index, 'crew percent'], label: labels.crewPercent, kind: 'whole', fallback: '100' },
        { path: ['units', index, 'available'], label: labels.available, kind: 'days' },
      ] satisfies readonly Field[],
    })),
    {
      title: words.settings.timing,
      help: words.settings.timingHelp,
      fields: [
        {
          path: ['timing', 'minutes per eighth', 'int day'],
          label: labels.intDay,
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.intDay ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'int night'],
          label: labels.intNight,
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.intNight ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'ext day'],
          label: labels.extDay,
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.extDay ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'ext night'],
          label: labels.extNight,
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.extNight ?? ''),
        },
        {
          path: ['timing', 'first set-up'],
          label: labels.firstSetUp,
          kind: 'duration',
          fallback: `${season?.timing.firstSetUpMinutes ?? 45} min`,
        },
        {
          path: ['timing', 'set change'],
          label: labels.setChange,
          kind: 'duration',
          fallback: `${season?.timing.setChangeMinutes ?? 20} min`,
        },
        {
          path: ['timing', 'move'],
          label: labels.move,
          kind: 'duration',
          fallback: `${season?.timing.moveMinutes ?? 45} min`,
        },
        {
          path: ['timing', 'wrap'],
          label: labels.wrap,
          kind: 'duration',
          fallback: `${season?.timing.wrapMinutes ?? 30} min`,
        },
      ],
    },
    {
      title: words.settings.preferences,
      help: words.settings.preferencesHelp,
      fields: [
        { path: ['preferences', 'story order'], label: labels.storyOrder, kind: 'amount', fallback: '0' },
        { path: ['preferences', 'authenticity'], label: labels.authenticity, kind: 'amount', fallback: '0' },
      ],
    },
  ];
  return (
    <div className="page settings">
      <header>
        <h1>{words.settings.heading}</h1>
        <p className="quiet">{words.settings.help}</p>
      </header>
      {sections.map((section) => (
        <section key={section.title} className="settings-section">
          <div>
            <h2>{section.title}</h2>
            {section.help !== undefined && <p className="quiet">{section.help}</p>}
          </div>
          <div className="settings-fields">
            {section.fields.map((field) => (
              <SeasonField key={field.path.join('/')} field={field} view={view} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function SeasonField({ field, view }: { readonly field: Field; readonly view: SeasonView }) {
  const stored = asText(valueAt(view.source, field.path));
  if (field.kind === 'weekdays') return <WeekdayField field={field} view={view} />;
  return <TypedField key={stored} field={field} stored={stored} />;
}

function TypedField({ field, stored }: { readonly field: Field; readonly stored: string }) {
  const [text, setText] = useState(stored);
  const hint = useId();
  const words = useMessages().settings;
  const save = async () => {
    if (text.trim() === stored) return;
    const value = asValue(text, field.kind);
    const done = await runCommand({ kind: 'edit-season', path: field.path, ...(value === undefined ? {} : { value }) });
    if (!done) setText(stored);
  };
  const example = words.examples[field.kind as keyof typeof words.examples];
  return (
    <label className={field.kind === 'days' ? 'field field-wide' : 'field'}>
      <span>{field.label}</span>
      <input
        type={field.kind === 'date' ? 'date' : field.kind === 'clock' ? 'time' : 'text'}
        inputMode={field.kind === 'whole' ? 'numeric' : undefined}
        value={text}
        placeholder={field.fallback}
        aria-describedby={example === undefined ? undefined : hint}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') setText(stored);
        }}
      />
      {example !== undefined && (
        <span id={hint} className="field-hint">
          {example}
        </span>
      )}
    </label>
  );
}

function WeekdayField({ field, view }: { readonly field: Field; readonly view: SeasonView }) {
  const words = useMessages();
  const stored = valueAt(view.source, field.path);
  const open: readonly string[] = Array.isArray(stored)
    ? stored.map(String)
    : (view.season?.calendar.weekdays ?? []).map((day) => WEEKDAY_NAMES[day]);
  return (
    <fieldset className="weekday-field">
      <legend>{field.label}</legend>
      {WEEKDAY_NAMES.map((name, index) => (
        <label key={name} className="check">
          <input
            type="checkbox"
            checked={open.includes(name)}
            onChange={(event) => {
              const value = WEEKDAY_NAMES.filter((other) =>
                other === name ? event.target.checked : open.includes(other),
              );
              void runCommand({ kind: 'edit-season', path: field.path, value });
            }}
          />
          <span>{words.weekdays[index]}</span>
        </label>
      ))}
    </fieldset>
  );
}
