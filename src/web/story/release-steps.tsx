import { type SeasonPath, type SeasonValue, type SingleCommand, valueAt } from '../../live/index.ts';
import { storyOf } from '../../season/index.ts';
import { SeasonFields } from '../forms/season-field.tsx';
import { rowPath, seenAt } from '../forms/season-fields.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import type { Book } from '../records/record-kind.ts';

const STEPS: SeasonPath = ['release', 'steps'];

/** The steps from the end of shooting to the release, as forms. */
export function ReleaseSteps({ book }: { readonly book: Book }) {
  const { season, source, view } = book;
  const say = useSay();
  const steps = storyOf(season).releaseSteps;
  const hasRelease = valueAt(source, ['release', 'date']) !== undefined;
  const add = () => {
    const value: SeasonValue = { name: say('web.records.step'), weeks: 1 };
    const isGiven = Array.isArray(valueAt(source, STEPS));
    const command: SingleCommand = isGiven
      ? { kind: 'add-row', path: STEPS, value }
      : { kind: 'edit-season', path: STEPS, value: [value], was: seenAt(source, STEPS) };
    void runCommand(command);
  };
  if (!hasRelease)
    return (
      <p>
        <a href="#/settings">{say('web.story.name-release')}</a>
      </p>
    );
  return (
    <details className="story-orders">
      <summary>{say('web.story.edit-steps', { n: steps.length })}</summary>
      {steps.map((step, index) => {
        const row = rowPath(source, STEPS, index, '');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no ids, and two may have one name
          <section key={index} className="release-step" aria-label={step.name}>
            <SeasonFields
              view={view}
              fields={[
                { path: [...row, 'name'], label: say('web.records.fields.name'), kind: 'text' },
                { path: [...row, 'weeks'], label: say('web.story.weeks'), kind: 'whole', fallback: '0' },
                { path: [...row, 'languages'], label: say('web.story.languages'), kind: 'names' },
              ]}
            />
            <button
              type="button"
              className="button small"
              onClick={() => void runCommand({ kind: 'edit-season', path: row, was: seenAt(source, row) })}
            >
              {say('web.records.remove-step')}
            </button>
          </section>
        );
      })}
      <button type="button" className="button" onClick={add}>
        {say('web.records.add-step')}
      </button>
    </details>
  );
}
