import type { Base } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import type { Say } from '../i18n/language.ts';
import { useSay } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { SeasonFields } from './season-field.tsx';
import { type Field, valueAt } from './season-fields.ts';
import { SetWays } from './set-ways.tsx';
import './settings.css';

/** The season's own terms as forms. Every field is one key of season.yaml; leaving it writes that key and nothing else. */
export function SettingsScreen() {
  const say = useSay();
  const view = useStore(onScreen, (now) => now.season);
  if (view === null) return <Busy text={say('web.shell.loading')} />;
  const season = view.season;

  const sections: readonly { readonly title: string; readonly help?: string; readonly fields: readonly Field[] }[] = [
    {
      title: say('web.settings.production'),
      fields: [
        { path: ['title'], label: say('web.settings.fields.title'), kind: 'text' },
        { path: ['currency'], label: say('web.settings.fields.currency'), kind: 'text' },
        { path: ['release', 'date'], label: say('web.settings.fields.release'), kind: 'date' },
        { path: ['release', 'post weeks'], label: say('web.settings.fields.post'), kind: 'whole', fallback: '0' },
        {
          path: ['release', 'delivery weeks'],
          label: say('web.settings.fields.delivery'),
          kind: 'whole',
          fallback: '0',
        },
      ],
    },
    {
      title: say('web.settings.calendar'),
      fields: [
        { path: ['calendar', 'start'], label: say('web.settings.fields.start'), kind: 'date' },
        { path: ['calendar', 'end'], label: say('web.settings.fields.end'), kind: 'date' },
        {
          path: ['calendar', 'prep start'],
          label: say('web.settings.fields.prep'),
          kind: 'date',
          fallback: season?.calendar.prepStart ?? '',
        },
        { path: ['calendar', 'weekdays'], label: say('web.settings.fields.weekdays'), kind: 'weekdays' },
        { path: ['calendar', 'hiatus'], label: say('web.settings.fields.hiatus'), kind: 'days' },
        { path: ['calendar', 'school holidays'], label: say('web.settings.fields.school'), kind: 'days' },
      ],
    },
    ...(season?.bases ?? []).flatMap((base, index) => [
      {
        title: say('web.settings.base', { name: base.name }),
        help: say('web.settings.base-help', { rules: base.rules.name, incentive: base.incentive?.name ?? null }),
        fields: [
          { path: ['bases', index, 'crew day'], label: say('web.settings.fields.crew-day'), kind: 'amount' },
          {
            path: ['bases', index, 'company move'],
            label: say('web.settings.fields.company-move'),
            kind: 'amount',
            fallback: '0',
          },
          {
            path: ['bases', index, 'crew stay'],
            label: say('web.settings.fields.crew-stay'),
            kind: 'amount',
            fallback: '0',
          },
          {
            path: ['bases', index, 'per diem'],
            label: say('web.settings.fields.per-diem'),
            kind: 'amount',
            fallback: '0',
          },
          { path: ['bases', index, 'hotel'], label: say('web.settings.fields.hotel'), kind: 'amount', fallback: '0' },
          {
            path: ['bases', index, 'preferred call'],
            label: say('web.settings.fields.call'),
            kind: 'clock',
            fallback: '08:00',
          },
          { path: ['bases', index, 'blocks'], label: say('web.settings.fields.blocks'), kind: 'whole', fallback: '1' },
          { path: ['bases', index, 'rules'], label: say('web.forms.rule-pack'), kind: 'text', fallback: base.rules.id },
          {
            path: ['bases', index, 'incentive'],
            label: say('web.forms.incentive'),
            kind: 'text',
            fallback: base.incentive?.id ?? 'none',
          },
        ] satisfies readonly Field[],
      },
      {
        title: say('web.forms.rules', { pack: base.name }),
        help: say('web.forms.rules-help'),
        fields: ruleFields(base, index, say),
      },
    ]),
    ...(Array.isArray(valueAt(view.source, ['units'])) ? (season?.units ?? []) : []).map((unit, index) => ({
      title: say('web.settings.unit', { name: unit.name }),
      fields: [
        { path: ['units', index, 'name'], label: say('web.settings.fields.name'), kind: 'text' },
        {
          path: ['units', index, 'crew percent'],
          label: say('web.settings.fields.crew-percent'),
          kind: 'whole',
          fallback: '100',
        },
        { path: ['units', index, 'available'], label: say('web.settings.fields.available'), kind: 'days' },
      ] satisfies readonly Field[],
    })),
    {
      title: say('web.settings.timing'),
      help: say('web.settings.timing-help'),
      fields: [
        {
          path: ['timing', 'minutes per eighth', 'int day'],
          label: say('web.settings.fields.int-day'),
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.intDay ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'int night'],
          label: say('web.settings.fields.int-night'),
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.intNight ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'ext day'],
          label: say('web.settings.fields.ext-day'),
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.extDay ?? ''),
        },
        {
          path: ['timing', 'minutes per eighth', 'ext night'],
          label: say('web.settings.fields.ext-night'),
          kind: 'whole',
          fallback: String(season?.timing.minutesPerEighth.extNight ?? ''),
        },
        {
          path: ['timing', 'first set-up'],
          label: say('web.settings.fields.first-set-up'),
          kind: 'duration',
          fallback: `${season?.timing.firstSetUpMinutes ?? 45} min`,
        },
        {
          path: ['timing', 'set change'],
          label: say('web.settings.fields.set-change'),
          kind: 'duration',
          fallback: `${season?.timing.setChangeMinutes ?? 20} min`,
        },
        {
          path: ['timing', 'move'],
          label: say('web.settings.fields.move'),
          kind: 'duration',
          fallback: `${season?.timing.moveMinutes ?? 45} min`,
        },
        {
          path: ['timing', 'wrap'],
          label: say('web.settings.fields.wrap'),
          kind: 'duration',
          fallback: `${season?.timing.wrapMinutes ?? 30} min`,
        },
      ],
    },
    {
      title: say('web.settings.preferences'),
      help: say('web.settings.preferences-help'),
      fields: [
        {
          path: ['preferences', 'story order'],
          label: say('web.settings.fields.story-order'),
          kind: 'amount',
          fallback: '0',
        },
        {
          path: ['preferences', 'authenticity'],
          label: say('web.settings.fields.authenticity'),
          kind: 'amount',
          fallback: '0',
        },
      ],
    },
  ];
  return (
    <div className="page settings">
      <header>
        <h1>{say('web.settings.heading')}</h1>
        <p className="quiet">{say('web.settings.help')}</p>
      </header>
      {sections.map((section) => (
        <section key={section.title} className="settings-section">
          <div>
            <h2>{section.title}</h2>
            {section.help !== undefined && <p className="quiet">{section.help}</p>}
          </div>
          <SeasonFields fields={section.fields} view={view} />
        </section>
      ))}
      <SetWays view={view} />
    </div>
  );
}

const RULES = [
  'maxWorkMinutes',
  'maxAmplitudeMinutes',
  'baseDayMinutes',
  'dailyRestMinutes',
  'weeklyRestMinutes',
  'maxDaysPerWeek',
  'maxConsecutiveDays',
  'maxWeekMinutes',
  'mealAfterMinutes',
  'mealMinutes',
  'nightPremiumPercent',
  'sixthDayPremiumPercent',
  'sundayPremiumPercent',
  'holidayPremiumPercent',
] as const;

/** The numbers of the base's rule pack, each to be replaced by one of its own. */
function ruleFields(base: Base, index: number, say: Say): readonly Field[] {
  return RULES.map((rule) => ({
    path: ['bases', index, 'rules override', rule],
    label: say(`web.forms.rule.${rule}`),
    kind: 'whole',
    fallback: String(base.rules[rule] ?? ''),
  }));
}
