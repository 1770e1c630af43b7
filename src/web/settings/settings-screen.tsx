import type { Base } from '../../season/index.ts';
import { Busy } from '../design/controls.tsx';
import type { Messages } from '../i18n/en.ts';
import { useMessages } from '../i18n/language.ts';
import { onScreen } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { SeasonFields } from './season-field.tsx';
import { type Field, valueAt } from './season-fields.ts';
import { SetWays } from './set-ways.tsx';
import './settings.css';

/** The season's own terms as forms. Every field is one key of season.yaml; leaving it writes that key and nothing else. */
export function SettingsScreen() {
  const words = useMessages();
  const view = useStore(onScreen, (now) => now.season);
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
    ...(season?.bases ?? []).flatMap((base, index) => [
      {
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
          { path: ['bases', index, 'rules'], label: words.forms.rulePack, kind: 'text', fallback: base.rules.id },
          {
            path: ['bases', index, 'incentive'],
            label: words.forms.incentive,
            kind: 'text',
            fallback: base.incentive?.id ?? 'none',
          },
        ] satisfies readonly Field[],
      },
      { title: words.forms.rules(base.name), help: words.forms.rulesHelp, fields: ruleFields(base, index, words) },
    ]),
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
function ruleFields(base: Base, index: number, words: Messages): readonly Field[] {
  return RULES.map((rule) => ({
    path: ['bases', index, 'rules override', rule],
    label: words.forms.rule[rule],
    kind: 'whole',
    fallback: String(base.rules[rule] ?? ''),
  }));
}
