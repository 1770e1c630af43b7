import { memo, useState } from 'react';
import type { ComparisonView } from '../../api/index.ts';
import { useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';

/** So many are shown until all are asked for. */
const FIRST = 12;

/** What the comparison rests on, from the weakest to the firmest, each with its source. */
export const Assumptions = memo(function Assumptions({ view: { assumptions } }: { readonly view: ComparisonView }) {
  const say = useSay();
  const { bases } = useLookups();
  const [isAll, setAll] = useState(false);
  const unsure = assumptions.filter(({ confidence }) => confidence === 'unsure').length;
  return (
    <section>
      <h2>{say('web.fake.assumptions')}</h2>
      <p className="quiet">{say('web.fake.assumptions-help', { n: assumptions.length, unsure })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section className="fake-scroll" tabIndex={0} aria-label={say('web.fake.assumptions')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('web.fake.confidence')}</th>
              <th scope="col">{say('web.fake.base')}</th>
              <th scope="col">{say('web.fake.figure')}</th>
              <th scope="col">{say('web.fake.value')}</th>
              <th scope="col">{say('web.fake.source')}</th>
            </tr>
          </thead>
          <tbody>
            {(isAll ? assumptions : assumptions.slice(0, FIRST)).map((each) => (
              <tr key={`${each.base}${each.about}${each.path}`}>
                <td>{say(`web.fake.confidence-${each.confidence}`)}</td>
                <td>{each.base === null ? '' : (bases.get(each.base)?.name ?? each.base)}</td>
                <td>
                  {each.record}, {each.path}
                </td>
                <td className="fake-value">{each.value}</td>
                <td>
                  {each.source}
                  {each.year !== null && `, ${each.year}`}
                  {each.note !== null && <span className="quiet"> ({each.note})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!isAll && assumptions.length > FIRST && (
        <button type="button" className="button small" onClick={() => setAll(true)}>
          {say('web.fake.all-assumptions', { n: assumptions.length })}
        </button>
      )}
    </section>
  );
});
