import type { SeasonView } from '../../api/index.ts';
import { valueAt } from '../../live/index.ts';
import type { Place } from '../../season/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import type { Say } from '../i18n/language.ts';
import { useSay } from '../i18n/language.ts';
import { SeasonFields } from '../settings/season-field.tsx';
import { type FormField, rowPath } from '../settings/season-fields.ts';

/** What a call sheet and a movement order say of a place. */
const ON_PAPER = ['contact', 'parking', 'hospital', 'base-camp', 'holding', 'catering', 'access'] as const;

/** The terms of one place as a form: hours, fees, dressing, permit. */
export function PlaceDialog(props: { readonly place: Place; readonly view: SeasonView; readonly onClose: () => void }) {
  const say = useSay();
  const parts = placeForm(props.place, props.view, say);
  return (
    <DialogBox title={props.place.name} wide onClose={props.onClose}>
      <div className="form-parts">
        {parts.map(({ title, fields }) => (
          <section key={title}>
            <h3>{title}</h3>
            <SeasonFields fields={fields} view={props.view} />
          </section>
        ))}
      </div>
    </DialogBox>
  );
}

function placeForm(
  place: Place,
  view: SeasonView,
  say: Say,
): readonly { readonly title: string; readonly fields: readonly FormField[] }[] {
  const row = view.season?.places.findIndex(({ id }) => id === place.id) ?? 0;
  const own = rowPath(view.source, ['places'], row, place.id);
  const at = (...keys: readonly string[]) => [...own, ...keys];

  const work = (key: 'dress' | 'strike', days: string, cost: string): readonly FormField[] => [
    { path: at(key, 'days'), label: days, kind: 'whole', fallback: '0' },
    { path: at(key, 'cost'), label: cost, kind: 'amount', fallback: '0' },
  ];
  const permit: readonly FormField[] =
    valueAt(view.source, at('permit')) === undefined
      ? []
      : [
          { path: at('permit', 'cost'), label: say('web.forms.place.permit-cost'), kind: 'amount', fallback: '0' },
          {
            path: at('permit', 'per'),
            label: say('web.forms.place.permit-per'),
            kind: 'choice',
            fallback: say('web.forms.place.per.use'),
            options: (['day', 'fortnight'] as const).map((value) => ({
              value,
              label: say(`web.forms.place.per.${value}`),
            })),
          },
          {
            path: at('permit', 'lead working days'),
            label: say('web.forms.place.permit-lead'),
            kind: 'whole',
            fallback: '0',
          },
          { path: at('permit', 'filed'), label: say('web.forms.place.permit-filed'), kind: 'date' },
        ];
  return [
    {
      title: say('web.forms.place-parts.where'),
      fields: [
        { path: at('name'), label: say('web.forms.place.name'), kind: 'text', fallback: place.id },
        { path: at('address'), label: say('web.forms.place.address'), kind: 'text' },
        { path: at('hours'), label: say('web.forms.place.hours'), kind: 'hours', fallback: say('web.forms.any') },
        { path: at('natural light'), label: say('web.forms.place.natural-light'), kind: 'truth' },
        { path: at('windows'), label: say('web.forms.place.windows'), kind: 'truth' },
        { path: at('black-out'), label: say('web.forms.place.black-out'), kind: 'duration' },
        { path: at('closed'), label: say('web.forms.place.closed'), kind: 'days', fallback: say('web.forms.none') },
        {
          path: at('available'),
          label: say('web.forms.place.available'),
          kind: 'days',
          fallback: say('web.forms.always'),
        },
      ],
    },
    {
      title: say('web.forms.place-parts.paper'),
      fields: ON_PAPER.map((key) => ({
        path: at(key.replace('-', ' ')),
        label: say(`web.forms.place.${key}`),
        kind: 'text' as const,
      })),
    },
    {
      title: say('web.forms.place-parts.money'),
      fields: [
        { path: at('fee per day'), label: say('web.forms.place.fee'), kind: 'amount', fallback: '0' },
        ...work('dress', say('web.forms.place.dress-days'), say('web.forms.place.dress-cost')),
        ...work('strike', say('web.forms.place.strike-days'), say('web.forms.place.strike-cost')),
        {
          path: at('hold per day'),
          label: say('web.forms.place.hold'),
          kind: 'text',
          fallback: String(place.holdPerDay / 100),
        },
        {
          path: at('build per day'),
          label: say('web.forms.place.build'),
          kind: 'text',
          fallback: String(place.buildPerDay / 100),
        },
        {
          path: at('sets at once'),
          label: say('web.forms.place.sets-at-once'),
          kind: 'whole',
          fallback: say('web.forms.any'),
        },
        { path: at('keep days'), label: say('web.forms.place.keep'), kind: 'whole', fallback: String(place.keepDays) },
      ],
    },
    {
      title: say('web.places.permit'),
      fields: [
        {
          path: at('permit'),
          label: say('web.forms.place.needs-permit'),
          kind: 'truth',
          write: (on) => (on ? { cost: 0, 'lead working days': 10 } : undefined),
        },
        ...permit,
      ],
    },
  ];
}
