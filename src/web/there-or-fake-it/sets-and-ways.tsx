import { memo } from 'react';
import type { ComparedPlanView, ComparisonView } from '../../api/index.ts';
import { pages } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';

/** Every set with its ways: which of them the plan looked at takes, and what keeping it costs. */
export const SetsAndWays = memo(function SetsAndWays({
  view,
  shown,
}: {
  readonly view: ComparisonView;
  readonly shown: ComparedPlanView | null;
}) {
  const say = useSay();
  const { bases } = useLookups();
  return (
    <section>
      <h2>{say('web.fake.sets')}</h2>
      {shown !== null && <p className="quiet">{say('web.fake.sets-help', { plan: shown.name })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section className="fake-scroll" tabIndex={0} aria-label={say('web.fake.sets')}>
        <table className="table fake-sets">
          <thead>
            <tr>
              <th scope="col">{say('web.panel.set')}</th>
              <th scope="col">{say('web.fake.pages')}</th>
              <th scope="col">{say('web.fake.ways')}</th>
              <th scope="col">{say('web.fake.lock')}</th>
            </tr>
          </thead>
          <tbody>
            {view.sets.map((set) => (
              <tr key={set.set}>
                <th scope="row">
                  {set.set}
                  {set.isCity && <span className="fake-city">{say('web.fake.is-city')}</span>}
                </th>
                <td className="number">{pages(set.eighths)}</td>
                <td>
                  <ul className="fake-ways">
                    {set.ways.map((way) => {
                      const isTaken = shown !== null && way.plans.includes(shown.id);
                      return (
                        <li key={way.id} className={isTaken ? 'taken' : undefined}>
                          {isTaken && <span className="visually-hidden">{say('web.fake.taken')} </span>}
                          {bases.get(way.base)?.name ?? way.base}: {say(`web.fake.way.${WAY_WORDS[way.kind]}`)},{' '}
                          {way.place}
                          {way.truthWhy !== null && (
                            <span className="quiet">
                              {' '}
                              (
                              {say('web.fake.truth-of-way', {
                                share: { basisPoints: way.truth * 100 },
                                why: way.truthWhy,
                              })}
                              )
                            </span>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </td>
                <td>{set.lock === null ? '' : sayText(set.lock)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
});

const WAY_WORDS = { 'real place': 'real', stage: 'stage', double: 'double', plate: 'plate' } as const;
