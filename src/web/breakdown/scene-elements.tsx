import { useId, useState } from 'react';
import { elementsByCategory, type Scene, type Season } from '../../season/index.ts';
import { useSay } from '../i18n/language.ts';
import { runCommand } from '../live/season-link.ts';
import { categoryChoices, categoryName } from '../records/kinds/elements.ts';
import { markedAs } from './mark-words.tsx';

/** What the scene needs besides people, by category. Another one is typed, and made where there is none. */
export function SceneElements({ scene, season }: { readonly scene: Scene; readonly season: Season }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [category, setCategory] = useState('props');
  const list = useId();
  const uses = scene.elements.flatMap((use) => {
    const element = season.elements.find(({ id }) => id === use.element);
    return element === undefined ? [] : [{ ...use, category: element.category, name: element.name }];
  });
  const known = season.elements.find(
    ({ name, id }) => name.toLowerCase() === typed.trim().toLowerCase() || id === typed,
  );
  const put = (element: string, amount: number | null) =>
    runCommand({ kind: 'set-scene-element', scene: scene.id, element, amount });
  const add = async () => {
    const name = typed.trim();
    if (name === '') return;
    const named = { element: known?.id ?? null, name, category, amount: 1 };
    const done = await runCommand(markedAs(scene.id, named, season));
    if (done) setTyped('');
  };
  return (
    <>
      <h3>{say('web.records.lists.elements')}</h3>
      {elementsByCategory(uses, season.elementCategories).map((group) => (
        <div key={group.category} className="scene-elements">
          <h4>{categoryName(group.category, { season, say })}</h4>
          <ul>
            {group.elements.map((use) => (
              <li key={use.element}>
                <input
                  type="number"
                  min={0}
                  className="text"
                  aria-label={say('web.scene.how-many', { name: use.name })}
                  defaultValue={use.amount}
                  key={use.amount}
                  disabled={use.neededBy !== undefined}
                  onBlur={(event) => {
                    const amount = Math.round(Number(event.target.value));
                    if (amount !== use.amount && amount >= 0) void put(use.element, amount);
                  }}
                  onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
                />
                <a href={`#/records/elements/${encodeURIComponent(use.element)}`}>{use.name}</a>
                {use.neededBy === undefined ? (
                  <button
                    type="button"
                    className="chip-remove"
                    aria-label={say('web.forms.take-out', { name: use.name })}
                    onClick={() => void put(use.element, null)}
                  >
                    ×
                  </button>
                ) : (
                  <span className="quiet">
                    {say('web.scene.comes-with', {
                      name: season.elements.find(({ id }) => id === use.neededBy)?.name ?? use.neededBy,
                    })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label className="field grow">
          <span>{say('web.scene.add-element')}</span>
          <input type="text" list={list} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <datalist id={list}>
          {season.elements.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        {known === undefined && typed.trim() !== '' && (
          <label className="field">
            <span>{say('web.records.columns.category')}</span>
            <select className="select" value={category} onChange={(event) => setCategory(event.target.value)}>
              {categoryChoices({ season, say }).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="button" disabled={typed.trim() === ''}>
          {say('web.breakdown.add')}
        </button>
      </form>
    </>
  );
}
