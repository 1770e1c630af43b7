import type { SeasonView } from '../../api/index.ts';
import { type SeasonPath, valueAt } from '../../live/index.ts';
import { type StorySet, WAY_KINDS, type Way } from '../../season/index.ts';
import { pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { SeasonFields } from './season-field.tsx';
import { type FormField, rowPath, seenAt } from './season-fields.ts';

/** Every set of the story with the ways it may be shot; the plan picks the cheapest mix of them. */
export function SetWays({ view }: { readonly view: SeasonView }) {
  const say = useSay();
  const season = view.season;
  if (season === null) return null;
  const toFind = season.places.find((place) => place.toFind === true)?.id;
  return (
    <section className="settings-section">
      <div>
        <h2>{say('web.forms.sets')}</h2>
        <p className="quiet">{say('web.forms.sets-help')}</p>
      </div>
      <div className="set-list">
        {season.sets.map((set) => (
          <details key={set.id} className="set-ways">
            <summary>
              <b>{set.id}</b>
              <span className="quiet">
                {`${pages(
                  season.scenes
                    .filter((scene) => scene.setId === set.id && !scene.omitted)
                    .reduce((sum, scene) => sum + scene.eighths, 0),
                )} p · ${say('web.forms.ways-of', { n: set.ways.filter(({ place }) => place !== toFind).length })}`}
              </span>
            </summary>
            <SetForm set={set} view={view} />
          </details>
        ))}
      </div>
    </section>
  );
}

function SetForm({ set, view }: { readonly set: StorySet; readonly view: SeasonView }) {
  const say = useSay();
  const at = (...keys: readonly string[]): SeasonPath => ['sets', set.id, ...keys];
  const wayAt = (row: number): SeasonPath => rowPath(view.source, at('ways'), row, set.ways[row]!.id);
  const written = valueAt(view.source, at('ways'));
  const places = (view.season?.places ?? []).filter(({ toFind }) => toFind !== true);
  return (
    <div className="form-parts">
      <SeasonFields
        view={view}
        fields={[
          { path: at('is the city'), label: say('web.forms.is-city'), kind: 'truth' },
          { path: at('mix ways'), label: say('web.forms.mix-ways'), kind: 'truth' },
          { path: at('windows'), label: say('web.forms.place.windows'), kind: 'truth' },
          { path: at('black-out'), label: say('web.forms.place.black-out'), kind: 'duration' },
        ]}
      />
      {(Array.isArray(written) ? set.ways : []).map((way, row) => (
        <section key={way.id} aria-label={way.id}>
          <h3>
            {say(`web.ways.${way.kind}`)}
            <button
              type="button"
              className="button small"
              disabled={set.ways.length < 2}
              onClick={() =>
                void runCommand({ kind: 'edit-season', path: wayAt(row), was: seenAt(view.source, wayAt(row)) })
              }
            >
              {say('web.forms.remove-way')}
            </button>
          </h3>
          <SeasonFields view={view} fields={wayFields(way, wayAt(row))} />
        </section>
      ))}
      <p>
        <button
          type="button"
          className="button"
          disabled={places.length === 0 || (written !== undefined && !Array.isArray(written))}
          onClick={() =>
            void runCommand({
              kind: 'add-row',
              path: at('ways'),
              value: { way: 'stage', place: (places.find(({ id }) => id === set.ways[0]?.place) ?? places[0]!).id },
            })
          }
        >
          {say('web.forms.add-way')}
        </button>
      </p>
    </div>
  );

  function wayFields(way: Way, path: SeasonPath): readonly FormField[] {
    return [
      {
        path: [...path, 'way'],
        label: say('web.forms.way.kind'),
        kind: 'choice',
        options: WAY_KINDS.map((kind) => ({ value: kind, label: say(`web.ways.${kind}`) })),
      },
      {
        path: [...path, 'place'],
        label: say('web.forms.way.place'),
        kind: 'choice',
        options: places.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        path: [...path, 'build', 'working days'],
        label: say('web.forms.way.build-days'),
        kind: 'whole',
        fallback: '0',
      },
      { path: [...path, 'build', 'cost'], label: say('web.forms.way.build-cost'), kind: 'amount', fallback: '0' },
      { path: [...path, 'strike cost'], label: say('web.forms.way.strike-cost'), kind: 'amount', fallback: '0' },
      {
        path: [...path, 'standing per day'],
        label: say('web.forms.way.standing'),
        kind: 'amount',
        fallback: '0',
      },
      {
        path: [...path, 'minutes percent'],
        label: say('web.forms.way.minutes'),
        kind: 'whole',
        fallback: String(way.minutesPercent),
      },
    ];
  }
}
