import type { SeasonView } from '../../api/index.ts';
import type { Person } from '../../season/index.ts';
import { DialogBox } from '../design/dialog-box.tsx';
import { useSay } from '../i18n/language.ts';
import { SeasonFields } from '../settings/season-field.tsx';
import { personForm } from './person-fields.ts';

/** One person's contract, dates and day as a form. */
export function PersonDialog(props: {
  readonly person: Person;
  readonly view: SeasonView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const form = personForm(props.person, props.view, say);
  return (
    <DialogBox title={props.person.name} wide onClose={props.onClose}>
      <div className="form-parts">
        {(['contract', 'dates', 'day'] as const).map((part) => (
          <section key={part}>
            <h3>{say(`web.forms.person-parts.${part}`)}</h3>
            <SeasonFields fields={form[part]} view={props.view} />
          </section>
        ))}
      </div>
    </DialogBox>
  );
}
