import { useState } from 'react';
import type { SeasonCommand } from '../../live/index.ts';
import { LIGHT_NEEDS, type Scene } from '../../season/index.ts';
import { placeKind } from '../board/strip-heading.ts';
import { timeText } from '../board/time-text.ts';
import { pageCount } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { onScreen, runCommand } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';

type SceneChange = Omit<Extract<SeasonCommand, { readonly kind: 'edit-scene' }>, 'kind' | 'scene'>;

/** The breakdown sheet of a scene; what is changed here overrides the script and is written to season.yaml. */
export function SceneForm({ scene }: { readonly scene: Scene }) {
  const say = useSay();
  const season = useStore(onScreen, (now) => now.season?.season ?? null);
  const minutes = scene.parts[0]?.minutes ?? null;
  const [adding, setAdding] = useState('');
  const characters = [...new Set(season?.people.flatMap((person) => person.characters))]
    .filter((name) => !scene.characters.includes(name))
    .sort();
  const edit = (change: SceneChange) => runCommand({ kind: 'edit-scene', scene: scene.id, ...change });
  const numberOf = (name: string) => season?.people.find((person) => person.characters.includes(name))?.castNumber;
  return (
    <section className="scene-form">
      <h2>
        {scene.id}{' '}
        <span className="quiet">
          {say(`web.heading.${placeKind(scene.intExt)}`)} {scene.set}
        </span>
      </h2>
      <p className="quiet">
        {say('web.breakdown.sheet-line', { length: pageCount(scene.eighths), time: timeText(scene.time) })}
      </p>
      <div className="scene-fields">
        <label className="field">
          <span>{say('web.breakdown.minutes')}</span>
          <input
            type="number"
            min={1}
            max={600}
            defaultValue={minutes ?? ''}
            placeholder={say('web.breakdown.from-length')}
            onBlur={(event) => {
              const value = event.target.value === '' ? null : Number(event.target.value);
              if (value !== minutes) void edit({ minutes: value });
            }}
          />
        </label>
        <label className="field">
          <span>{say('web.breakdown.story-day')}</span>
          <input
            type="text"
            defaultValue={scene.storyDay ?? ''}
            onBlur={(event) => {
              const value = event.target.value.trim();
              if (value !== (scene.storyDay ?? '')) void edit({ storyDay: value === '' ? null : value });
            }}
          />
        </label>
        <label className="field">
          <span>{say('web.breakdown.light')}</span>
          <select
            className="select"
            value={scene.light}
            onChange={(event) => void edit({ light: LIGHT_NEEDS[event.target.selectedIndex]! })}
          >
            {LIGHT_NEEDS.map((light) => (
              <option key={light} value={light}>
                {say(`web.breakdown.lights.${light}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h3>{say('web.breakdown.cast')}</h3>
      <ul className="chips">
        {scene.characters.map((name) => (
          <li key={name} className="chip">
            <b>{numberOf(name)}</b> {name}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('web.breakdown.remove-cast', { name })}
              onClick={() => void edit({ castRemove: [name] })}
            >
              ×
            </button>
          </li>
        ))}
        {scene.characters.length === 0 && <li className="quiet">{say('web.breakdown.nobody')}</li>}
      </ul>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (adding !== '') void edit({ castAdd: [adding] }).then(() => setAdding(''));
        }}
      >
        <label className="field grow">
          <span>{say('web.breakdown.add-cast')}</span>
          <select className="select" value={adding} onChange={(event) => setAdding(event.target.value)}>
            <option value="">{say('web.breakdown.choose')}</option>
            {characters.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={adding === ''}>
          {say('web.breakdown.add')}
        </button>
      </form>
      <label className="check">
        <input
          type="checkbox"
          checked={scene.omitted}
          onChange={(event) => void edit({ omit: event.target.checked ? true : null })}
        />
        <span>{say('web.breakdown.omit')}</span>
      </label>
    </section>
  );
}
