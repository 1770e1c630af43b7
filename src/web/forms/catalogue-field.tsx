import { useId, useState } from 'react';
import type { SeasonValue } from '../../live/index.ts';
import { CATALOG, type Fact } from '../../season/index.ts';
import { useSay } from '../i18n/language.ts';
import { asText, type FormField } from './season-fields.ts';
import { wordsOf, write } from './write-field.ts';

/** A rule pack or an incentive, chosen of a list that says of each where its figures come from and what is unsure. */
export function CatalogueField({ field, seen }: { readonly field: FormField; readonly seen: SeasonValue | null }) {
  const say = useSay();
  const [wrong, setWrong] = useState<string | null>(null);
  const [name, complaint] = [useId(), useId()];
  const shelf = CATALOG[field.shelf ?? 'rulePacks'];
  const written = asText(seen);
  const chosen = written === '' ? (field.fallback ?? '') : written;
  const isKnown = shelf.ids.includes(chosen);
  const put = (value: string) => void write(field, value, seen).then((refused) => setWrong(wordsOf(refused)));
  const rows = field.shelf === 'incentives' ? [...shelf.ids, 'none'] : shelf.ids;
  return (
    <div className="field field-wide">
      <span>{field.label}</span>
      <details className="catalogue">
        <summary aria-describedby={complaint}>
          <b>{shelf.get(chosen)?.name ?? say('web.forms.catalogue.none')}</b>
          {isKnown && <Sources facts={shelf.facts(chosen)} />}
        </summary>
        <fieldset>
          <legend className="visually-hidden">{field.label}</legend>
          {rows.map((id) => (
            <label key={id} className="catalogue-row">
              <input type="radio" name={name} checked={id === chosen} onChange={() => put(id)} />
              <span>
                <b>{shelf.get(id)?.name ?? say('web.forms.catalogue.none')}</b>
                <Sources facts={shelf.facts(id)} />
              </span>
            </label>
          ))}
        </fieldset>
      </details>
      {isKnown && <Unsure facts={shelf.unsure(chosen)} />}
      <span id={complaint} className="field-wrong" hidden={wrong === null}>
        {wrong}
      </span>
    </div>
  );
}

/** Sources named so often are the ones it rests on. */
const SOURCES_SHOWN = 3;

function Sources({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  if (facts.length === 0) return null;
  const counted = new Map<string, number>();
  for (const { source } of facts) {
    for (const one of source.split(' ; ')) {
      const key = one.split(' ')[0]!.replace(/,$/, '');
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
  }
  const sources = [...counted].toSorted((a, b) => b[1] - a[1]).slice(0, SOURCES_SHOWN);
  const years = facts.flatMap(({ year }) => year?.match(/\d{4}/g) ?? []).toSorted();
  const unsure = facts.filter(({ confidence }) => confidence === 'unsure').length;
  return (
    <span className="catalogue-sources">
      {say('web.forms.catalogue.sources', {
        sources: sources.map(([key]) => (key === 'ours' ? say('web.forms.catalogue.ours') : key)).join(', '),
        from: years[0] ?? null,
        to: years.at(-1) ?? null,
        unsure,
        all: facts.length,
      })}
    </span>
  );
}

function Unsure({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  if (facts.length === 0) return null;
  return (
    <details className="catalogue-unsure">
      <summary>{say('web.forms.catalogue.unsure', { n: facts.length })}</summary>
      <ul className="plain-list">
        {facts.map(({ path, value, source, year, note }) => (
          <li key={path}>
            <b>{path}</b> {typeof value === 'object' ? JSON.stringify(value) : String(value)}{' '}
            <span className="quiet">{[source, year, note].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
