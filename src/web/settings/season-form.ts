/** The season's own terms as a form: its sections, and which key of `season.yaml` each field writes. Pure. */
import type { SeasonView } from '../../api/index.ts';
import { type SeasonPath, valueAt } from '../../live/index.ts';
import type { CodeBelow } from '../../messages/index.ts';
import type { Base, Season } from '../../season/index.ts';
import type { Say } from '../i18n/language.ts';
import { type FieldKind, type FormField, rowPath } from './season-fields.ts';

export interface FormSection {
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly FormField[];
}

/** `fallback`: what counts while the field is empty. */
type MakeField = (
  path: SeasonPath,
  name: CodeBelow<'web.settings.fields'>,
  kind: FieldKind,
  fallback?: string,
) => FormField;

export function seasonForm({ season, source }: SeasonView, say: Say): readonly FormSection[] {
  const field: MakeField = (path, name, kind, fallback) => ({
    path,
    label: say(`web.settings.fields.${name}`),
    kind,
    ...(fallback === undefined ? {} : { fallback }),
  });
  // What counts while a price is left empty; nothing while all wishes are off.
  const usual = (wish: Exclude<keyof Season['preferences'], 'movesPerDay' | 'castWaitingFreeMinutes'>): string =>
    season?.preferences === undefined ? '' : `${season.preferences[wish] / 100}`;
  // A unit that season.yaml does not name has no key to write.
  const units = Array.isArray(valueAt(source, ['units'])) ? (season?.units ?? []) : [];
  return [
    productionSection(field, say),
    calendarSection(field, say, season),
    ...(season?.bases ?? []).flatMap((base, index) => [
      baseSection(field, say, base, rowPath(source, ['bases'], index, base.id)),
      rulesSection(say, base, rowPath(source, ['bases'], index, base.id)),
    ]),
    ...units.map(({ id, name }, index) => unitSection(field, say, name, rowPath(source, ['units'], index, id))),
    timingSection(field, say, season),
    {
      title: say('web.settings.preferences'),
      help: say('web.settings.preferences-help'),
      fields: [
        {
          ...field(['preferences', 'wishes'], 'wishes', 'choice', 'on'),
          options: (['on', 'off'] as const).map((value) => ({ value, label: say(`web.settings.wishes.${value}`) })),
        },
        field(['preferences', 'story order'], 'story-order', 'amount', '0'),
        field(['preferences', 'authenticity'], 'authenticity', 'amount', '0'),
        field(['preferences', 'earlier call'], 'wish-call', 'amount', usual('earlierCall')),
        field(['preferences', 'night apart'], 'wish-night', 'amount', usual('nightApart')),
        field(['preferences', 'further move'], 'wish-move', 'amount', usual('furtherMove')),
        field(['preferences', 'moves per day'], 'wish-moves', 'whole', `${season?.preferences?.movesPerDay ?? ''}`),
        field(['preferences', 'return to set'], 'wish-return', 'amount', usual('returnToSet')),
        field(['preferences', 'cast waiting'], 'wish-wait', 'amount', usual('castWaiting')),
        field(['preferences', 'unfit first day'], 'wish-first', 'amount', usual('unfitFirstDay')),
      ],
    },
  ];
}

function productionSection(field: MakeField, say: Say): FormSection {
  return {
    title: say('web.settings.production'),
    fields: [
      field(['title'], 'title', 'text'),
      field(['currency'], 'currency', 'text'),
      field(['release', 'date'], 'release', 'date'),
      field(['release', 'post weeks'], 'post', 'whole', '0'),
      field(['release', 'delivery weeks'], 'delivery', 'whole', '0'),
    ],
  };
}

function calendarSection(field: MakeField, say: Say, season: Season | null): FormSection {
  return {
    title: say('web.settings.calendar'),
    fields: [
      field(['calendar', 'start'], 'start', 'date'),
      field(['calendar', 'end'], 'end', 'date'),
      field(['calendar', 'prep start'], 'prep', 'date', season?.calendar.prepStart ?? ''),
      field(['calendar', 'weekdays'], 'weekdays', 'weekdays'),
      field(['calendar', 'hiatus'], 'hiatus', 'days'),
      field(['calendar', 'school holidays'], 'school', 'days'),
    ],
  };
}

function baseSection(field: MakeField, say: Say, base: Base, row: SeasonPath): FormSection {
  const at = (key: string): SeasonPath => [...row, key];
  return {
    title: say('web.settings.base', { name: base.name }),
    help: say('web.settings.base-help', { rules: base.rules.name, incentive: base.incentive?.name ?? null }),
    fields: [
      field(at('crew day'), 'crew-day', 'amount'),
      field([...at('crew hold'), 'percent'], 'hold-percent', 'whole', `${base.crewHold.percent}`),
      field([...at('crew hold'), 'restart percent'], 'restart-percent', 'whole', `${base.crewHold.restartPercent}`),
      field([...at('crew hold'), 'restart after'], 'restart-after', 'whole', `${base.crewHold.restartAfterDays}`),
      field(at('crew travel'), 'crew-travel-day', 'whole', `${base.crewTravelPercent}`),
      field(at('company move'), 'company-move', 'amount', '0'),
      field(at('crew stay'), 'crew-stay', 'amount', '0'),
      field(at('per diem'), 'per-diem', 'amount', '0'),
      field(at('hotel'), 'hotel', 'amount', '0'),
      field(at('preferred call'), 'call', 'clock', '08:00'),
      field(at('continuous day'), 'continuous-day', 'text', base.continuousDay),
      field(at('blocks'), 'blocks', 'whole', '1'),
      { path: at('rules'), label: say('web.forms.rule-pack'), kind: 'text', fallback: base.rules.id },
      {
        path: at('incentive'),
        label: say('web.forms.incentive'),
        kind: 'text',
        fallback: base.incentive?.id ?? 'none',
      },
    ],
  };
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
  'mealFromMinutes',
  'mealAfterMinutes',
  'mealLateMinutes',
  'mealMinutes',
  'nightPremiumPercent',
  'sixthDayPremiumPercent',
  'sundayPremiumPercent',
  'holidayPremiumPercent',
] as const;

/** The numbers of the base's rule pack, each to be replaced by one of its own. */
function rulesSection(say: Say, base: Base, row: SeasonPath): FormSection {
  return {
    title: say('web.forms.rules', { pack: base.name }),
    help: say('web.forms.rules-help'),
    fields: RULES.map((rule) => ({
      path: [...row, 'rules override', rule],
      label: say(`web.forms.rule.${rule}`),
      kind: 'whole',
      fallback: String(base.rules[rule] ?? ''),
    })),
  };
}

function unitSection(field: MakeField, say: Say, name: string, row: SeasonPath): FormSection {
  const at = (key: string): SeasonPath => [...row, key];
  return {
    title: say('web.settings.unit', { name }),
    fields: [
      field(at('name'), 'name', 'text'),
      field(at('crew percent'), 'crew-percent', 'whole', '100'),
      field(at('available'), 'available', 'days'),
    ],
  };
}

function timingSection(field: MakeField, say: Say, season: Season | null): FormSection {
  const timing = season?.timing;
  const perEighth = (key: string): SeasonPath => ['timing', 'minutes per eighth', key];
  const eighth = timing?.minutesPerEighth;
  const minutes = (found: number | undefined, usual: number) => `${found ?? usual} min`;
  return {
    title: say('web.settings.timing'),
    help: say('web.settings.timing-help'),
    fields: [
      field(perEighth('int day'), 'int-day', 'whole', String(eighth?.intDay ?? '')),
      field(perEighth('int night'), 'int-night', 'whole', String(eighth?.intNight ?? '')),
      field(perEighth('ext day'), 'ext-day', 'whole', String(eighth?.extDay ?? '')),
      field(perEighth('ext night'), 'ext-night', 'whole', String(eighth?.extNight ?? '')),
      field(['timing', 'first set-up'], 'first-set-up', 'duration', minutes(timing?.firstSetUpMinutes, 45)),
      field(['timing', 'set change'], 'set-change', 'duration', minutes(timing?.setChangeMinutes, 20)),
      field(['timing', 'relight'], 'relight', 'duration', minutes(timing?.relightMinutes, 20)),
      field(['timing', 'black-out'], 'black-out', 'duration', minutes(timing?.blackOutMinutes, 30)),
      field(['timing', 'move'], 'move', 'duration', minutes(timing?.moveMinutes, 45)),
      field(['timing', 'wrap'], 'wrap', 'duration', minutes(timing?.wrapMinutes, 30)),
    ],
  };
}
