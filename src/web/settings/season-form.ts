/** The season's own terms as a form: its sections, and which key of `season.yaml` each field writes. Pure. */
import type { SeasonView } from '../../api/index.ts';
import type { SeasonPath } from '../../live/index.ts';
import type { CodeBelow } from '../../messages/index.ts';
import type { Season } from '../../season/index.ts';
import type { FieldKind, FormField } from '../forms/season-fields.ts';
import type { Say } from '../i18n/language.ts';

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

export function seasonForm({ season }: SeasonView, say: Say): readonly FormSection[] {
  const field: MakeField = (path, name, kind, fallback) => ({
    path,
    label: say(`web.settings.fields.${name}`),
    kind,
    ...(fallback === undefined ? {} : { fallback }),
  });
  // What counts while a price is left empty; nothing while all wishes are off.
  const usual = (wish: Exclude<keyof Season['preferences'], 'movesPerDay' | 'castWaitingFreeMinutes'>): string =>
    season?.preferences === undefined ? '' : `${season.preferences[wish] / 100}`;
  return [
    productionSection(field, say),
    calendarSection(field, say, season),
    timingSection(field, say, season),
    {
      title: say('web.settings.preferences'),
      help: say('web.settings.preferences-help'),
      fields: [
        {
          ...field(['preferences', 'wishes'], 'wishes', 'choice', 'on'),
          options: (['on', 'off'] as const).map((value) => ({ value, label: say(`web.settings.wishes.${value}`) })),
        },
        field(['preferences', 'story order'], 'wish-story', 'amount', '0'),
        field(['preferences', 'authenticity'], 'wish-truth', 'amount', '0'),
        field(['preferences', 'earlier call'], 'wish-call', 'amount', usual('earlierCall')),
        field(['preferences', 'night apart'], 'wish-night', 'amount', usual('nightApart')),
        field(['preferences', 'further move'], 'wish-move', 'amount', usual('furtherMove')),
        field(['preferences', 'moves per day'], 'wish-moves', 'whole', `${season?.preferences?.movesPerDay ?? ''}`),
        field(['preferences', 'long day'], 'wish-long-day', 'amount', usual('longDay')),
        field(['preferences', 'light flip'], 'wish-light-flip', 'amount', usual('lightFlip')),
        field(['preferences', 'return to set'], 'wish-return', 'amount', usual('returnToSet')),
        field(['preferences', 'return to place'], 'wish-return-place', 'amount', usual('returnToPlace')),
        field(['preferences', 'split sequence'], 'wish-sequence', 'amount', usual('splitSequence')),
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
      field(['production', 'company'], 'company', 'text'),
      field(['production', 'office'], 'office', 'text'),
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
