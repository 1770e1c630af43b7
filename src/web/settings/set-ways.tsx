import type { SeasonView } from '../../api/index.ts';
import type { StorySet, Way, WayKind } from '../../season/index.ts';
import { pages } from '../i18n/format.ts';
import { useMessages } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { SeasonFields } from './season-field.tsx';
import { type Field, valueAt } from './season-fields.ts';

const WAY_KINDS: readonly WayKind[] = ['real place', 'stage', 'double', 'plate'];

/** Every set of the story with the ways it may be shot; the plan picks the cheapest mix of them. */
export function SetWays({ view }: { readonly view: SeasonView }) {
  const words = useMessages();
  const season = view.season;
  if (season === null) return null;
  return (
    <section className="settings-section">
      <div>
        <h2>{words.forms.sets}</h2>
        <p className="quiet">{words.forms.setsHelp}</p>
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
                )} p · ${words.forms.waysOf(set.ways.length)}`}
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
  const words = useMessages();
  const at = (...keys: readonly (string | number)[]) => ['sets', set.id, ...keys];
  const written = valueAt(view.source, at('ways'));
  const places = view.season?.places ?? [];
  return (
    <div className="form-parts">
      <SeasonFields
        view={view}
        fields={[
          { path: at('is the city'), label: words.forms.isCity, kind: 'truth' },
          { path: at('mix ways'), label: words.forms.mixWays, kind: 'truth' },
        ]}
      />
      {set.ways.map((way, row) => (
        <section key={way.id} aria-label={way.id}>
          <h3>
            {words.ways[way.kind]}
            <button
              type="button"
              className="button small"
              disabled={set.ways.length < 2}
              onClick={() => void runCommand({ kind: 'edit-season', path: at('ways', row) })}
            >
              {words.forms.removeWay}
            </button>
          </h3>
          <SeasonFields view={view} fields={wayFields(way, at('ways', row))} />
        </section>
      ))}
      <p>
        <button
          type="button"
          className="button"
          disabled={places.length === 0 || !Array.isArray(written)}
          onClick={() =>
            void runCommand({
              kind: 'edit-season',
              path: at('ways', set.ways.length),
              value: { way: 'stage', place: (places.find(({ id }) => id === set.ways[0]?.place) ?? places[0]!).id },
            })
          }
        >
          {words.forms.addWay}
        </button>
      </p>
    </div>
  );

  function wayFields(way: Way, path: readonly (string | number)[]): readonly Field[] {
    return [
      {
        path: [...path, 'way'],
        label: words.forms.way.kind,
        kind: 'choice',
        options: WAY_KINDS.map((kind) => ({ value: kind, label: words.ways[kind] })),
      },
      {
        path: [...path, 'place'],
        label: words.forms.way.place,
        kind: 'choice',
        options: places.map(({ id, name }) => ({ value: id, label: name })),
      },
      { path: [...path, 'build', 'working days'], label: words.forms.way.buildDays, kind: 'whole', fallback: '0' },
      { path: [...path, 'build', 'cost'], label: words.forms.way.buildCost, kind: 'amount', fallback: '0' },
      { path: [...path, 'strike cost'], label: words.forms.way.strikeCost, kind: 'amount', fallback: '0' },
      {
        path: [...path, 'minutes percent'],
        label: words.forms.way.minutes,
        kind: 'whole',
        fallback: String(way.minutesPercent),
      },
    ];
  }
}
