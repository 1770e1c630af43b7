import { useId, useState } from 'react';
import type { SeasonView } from '../../api/index.ts';
import type { Scene } from '../../season/index.ts';
import { SeasonFields } from '../forms/season-field.tsx';
import { pageCount, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { confirmedGuess } from './guesses.ts';
import { SceneElements } from './scene-elements.tsx';
import { type SceneChange, sceneEdit, sceneFields } from './scene-fields.ts';

/** The breakdown sheet of a scene; what is changed here overrides the script and is written to season.yaml. */
export function SceneForm({ scene, view }: { readonly scene: Scene; readonly view: SeasonView }) {
  const say = useSay();
  const { season } = view;
  const edit = (change: SceneChange) => void runCommand(sceneEdit(scene, view, change));
  return (
    <section className="scene-form">
      <h2>
        {scene.id} <span className="quiet">{scene.heading}</span>
      </h2>
      <Guessed scene={scene} onConfirm={() => edit(confirmedGuess(scene))} />
      <SeasonFields fields={sceneFields(scene, view, say)} view={view} />
      <SceneCast scene={scene} view={view} />
      {season !== null && <SceneElements scene={scene} season={season} />}
      <SceneParts key={`${scene.eighths}/${scene.parts.length}`} scene={scene} />
      <label className="check">
        <input
          type="checkbox"
          checked={scene.omitted}
          onChange={(event) => edit({ omit: event.target.checked || null })}
        />
        <span>{say('web.breakdown.omit')}</span>
      </label>
    </section>
  );
}

/** Side and light that no heading says: one click ends the guess; choosing another ends it too. */
function Guessed({ scene, onConfirm }: { readonly scene: Scene; readonly onConfirm: () => void }) {
  const say = useSay();
  const guesses = [
    ...(scene.intExtGuessed === true ? [scene.intExt] : []),
    ...(scene.lightGuessed === true ? [say(`web.breakdown.lights.${scene.light}`)] : []),
  ];
  if (guesses.length === 0) return null;
  return (
    <p className="note">
      {say('web.scene.guessed', { guess: guesses.map((guess) => `${guess}?`).join(', ') })}{' '}
      <button type="button" className="button small" onClick={onConfirm}>
        {say('web.scene.confirm-guess')}
      </button>
    </p>
  );
}

function SceneCast({ scene, view }: { readonly scene: Scene; readonly view: SeasonView }) {
  const say = useSay();
  const { season } = view;
  const [adding, setAdding] = useState('');
  const list = useId();
  const others = [...new Set(season?.people.flatMap((person) => person.characters))]
    .filter((name) => !scene.characters.includes(name))
    .sort();
  const numberOf = (name: string) => season?.people.find((person) => person.characters.includes(name))?.castNumber;
  const change = (cast: Pick<SceneChange, 'castAdd' | 'castRemove'>) =>
    runCommand({ kind: 'edit-scene', scene: scene.id, ...cast });
  return (
    <>
      <h3>{say('web.breakdown.cast')}</h3>
      <ul className="chips">
        {scene.characters.map((name) => (
          <li key={name} className="chip">
            <b>{numberOf(name)}</b> {name}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('web.breakdown.remove-cast', { name })}
              onClick={() => void change({ castRemove: [name] })}
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
          const name = adding.trim().toUpperCase();
          if (name !== '') void change({ castAdd: [name] }).then((done) => done && setAdding(''));
        }}
      >
        <label className="field grow">
          <span>{say('web.breakdown.add-cast')}</span>
          <input type="text" list={list} value={adding} onChange={(event) => setAdding(event.target.value)} />
        </label>
        <datalist id={list}>
          {others.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" className="button" disabled={adding.trim() === ''}>
          {say('web.breakdown.add')}
        </button>
      </form>
    </>
  );
}

/** The scene in parts, each a strip of its own; a scene of an eighth may be in two all the same: 1/8 and nothing. */
function SceneParts({ scene }: { readonly scene: Scene }) {
  const say = useSay();
  const [first, setFirst] = useState(Math.max(1, Math.floor(scene.eighths / 2)));
  if (scene.omitted) return null;
  if (scene.parts.length > 1) {
    return (
      <p className="scene-parts">
        {say('web.scene.in-parts', { parts: scene.parts.map(({ eighths }) => pages(eighths)).join(' + ') })}{' '}
        <button
          type="button"
          className="button small"
          onClick={() => void runCommand({ kind: 'join-scene', scene: scene.id })}
        >
          {say('web.scene.join')}
        </button>
      </p>
    );
  }
  const isShort = scene.eighths === 1;
  const parts = isShort ? [{ eighths: 1 }, { eighths: 1 }] : [{ eighths: first }, { eighths: scene.eighths - first }];
  return (
    <div className="scene-parts inline-form">
      {isShort ? (
        <p className="quiet">{say('web.scene.too-short')}</p>
      ) : (
        <label className="field grow">
          <span>{say('web.board.split-first', { a: pages(first), b: pages(scene.eighths - first) })}</span>
          <input
            type="range"
            min={1}
            max={scene.eighths - 1}
            value={first}
            aria-valuetext={say('web.scene.parts-spoken', { length: pageCount(first) })}
            onChange={(event) => setFirst(Number(event.target.value))}
          />
        </label>
      )}
      <button
        type="button"
        className="button"
        onClick={() => void runCommand({ kind: 'split-scene', scene: scene.id, parts })}
      >
        {say('web.board.split')}
      </button>
    </div>
  );
}
