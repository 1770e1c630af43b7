import type { SeasonView } from '../../api/index.ts';
import type { Place } from '../../season/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import type { Messages } from '../i18n/en.ts';
import { useMessages } from '../i18n/language.ts';
import { SeasonFields } from '../settings/season-field.tsx';
import { type Field, valueAt } from '../settings/season-fields.ts';

/** The terms of one place as a form: hours, fees, dressing, permit. */
export function PlaceDialog(props: { readonly place: Place; readonly view: SeasonView; readonly onClose: () => void }) {
  const words = useMessages();
  const parts = placeForm(props.place, props.view, words);
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
  words: Messages,
): readonly { readonly title: string; readonly fields: readonly Field[] }[] {
  const row = view.season?.places.findIndex(({ id }) => id === place.id) ?? 0;
  const at = (...keys: readonly string[]) => ['places', row, ...keys];
  const labels = words.forms.place;
  const work = (key: 'dress' | 'strike', days: string, cost: string): readonly Field[] => [
    { path: at(key, 'days'), label: days, kind: 'whole', fallback: '0' },
    { path: at(key, 'cost'), label: cost, kind: 'amount', fallback: '0' },
  ];
  const permit: readonly Field[] =
    valueAt(view.source, at('permit')) === undefined
      ? []
      : [
          { path: at('permit', 'cost'), label: labels.permitCost, kind: 'amount', fallback: '0' },
          {
            path: at('permit', 'per'),
            label: labels.permitPer,
            kind: 'choice',
            fallback: labels.per.use,
            options: (['day', 'fortnight'] as const).map((value) => ({ value, label: labels.per[value] })),
          },
          { path: at('permit', 'lead working days'), label: labels.permitLead, kind: 'whole', fallback: '0' },
          { path: at('permit', 'filed'), label: labels.permitFiled, kind: 'date' },
        ];
  return [
    {
      title: words.forms.placeParts.where,
      fields: [
        { path: at('name'), label: labels.name, kind: 'text', fallback: place.id },
        { path: at('address'), label: labels.address, kind: 'text' },
        { path: at('hours'), label: labels.hours, kind: 'hours', fallback: words.forms.any },
        { path: at('natural light'), label: labels.naturalLight, kind: 'truth' },
        { path: at('closed'), label: labels.closed, kind: 'days', fallback: words.forms.none },
        { path: at('available'), label: labels.available, kind: 'days', fallback: words.forms.always },
      ],
    },
    {
      title: words.forms.placeParts.money,
      fields: [
        { path: at('fee per day'), label: labels.fee, kind: 'amount', fallback: '0' },
        ...work('dress', labels.dressDays, labels.dressCost),
        ...work('strike', labels.strikeDays, labels.strikeCost),
        { path: at('keep days'), label: labels.keep, kind: 'whole', fallback: String(place.keepDays) },
      ],
    },
    {
      title: words.places.permit,
      fields: [
        {
          path: at('permit'),
          label: labels.needsPermit,
          kind: 'truth',
          write: (on) => (on ? { cost: 0, 'lead working days': 10 } : undefined),
        },
        ...permit,
      ],
    },
  ];
}
