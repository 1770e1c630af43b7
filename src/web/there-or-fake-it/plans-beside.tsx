import { memo } from 'react';
import type { ComparedPlanView, ComparisonView } from '../../api/index.ts';
import { COST_CODES } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { money, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';
import { shareOf } from './frontier-picture.tsx';

/** Kinds of plans that answer where to shoot; the others are points of the frontier. */
const SIDE_BY_SIDE: readonly ComparedPlanView['kind'][] = ['all-in', 'rest-in', 'mix', 'free'];

/** The plans that answer where to shoot, side by side, every line of their cost. */
export const PlansBeside = memo(function PlansBeside({
  view,
  onChoose,
}: {
  readonly view: ComparisonView;
  readonly onChoose: (id: string) => void;
}) {
  const say = useSay();
  const currency = useCurrency();
  const plans = view.plans.filter(({ kind }) => SIDE_BY_SIDE.includes(kind));
  const row = (label: string, cell: (plan: ComparedPlanView) => string, kind = '') => (
    <tr key={label} className={kind}>
      <th scope="row">{label}</th>
      {plans.map((plan) => (
        <td key={plan.id} className={plan.id === view.best ? 'number best' : 'number'}>
          {cell(plan)}
        </td>
      ))}
    </tr>
  );
  const amount = (cents: number | null | undefined): string =>
    cents === null || cents === undefined ? '–' : money(cents, currency);
  return (
    <section>
      <h2>{say('web.fake.beside')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll region must be reachable by keyboard */}
      <section className="fake-scroll" tabIndex={0} aria-label={say('web.fake.beside')}>
        <table className="table fake-beside">
          <thead>
            <tr>
              <td />
              {plans.map((plan) => (
                <th key={plan.id} scope="col">
                  <button type="button" className="link" onClick={() => onChoose(plan.id)}>
                    {sayText(plan.name)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(
              say('web.fake.total'),
              (plan) => (plan.legal ? amount(plan.money) : say('web.fake.not-legal-short')),
              'total',
            )}
            {row(say('web.fake.bound'), (plan) => amount(plan.moneyAtLeast))}
            {row(say('web.fake.real-share'), (plan) => percent(shareOf(plan)))}
            {row(say('web.fake.days'), (plan) => String(plan.days))}
            {row(say('web.fake.travel-days'), (plan) => String(plan.travelDays))}
            {row(say('web.fake.nights-away'), (plan) => String(plan.nightsAway))}
            {row(say('web.fake.company-moves'), (plan) => String(plan.companyMoves))}
            {COST_CODES.filter((code) => plans.some(({ byCode }) => (byCode[code] ?? 0) !== 0)).map((code) =>
              row(say('web.titled', { name: message(`cost.${code}.name`) }), ({ byCode }) => amount(byCode[code] ?? 0)),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
});
