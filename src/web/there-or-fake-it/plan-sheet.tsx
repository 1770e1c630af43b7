import { useState } from 'react';
import type { ComparedPlanView, ComparisonEstimate } from '../../api/index.ts';
import { dayText, money, pages, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client, notify, onScreen, problemOf, runCommand, showBoard } from '../live/season-link.ts';
import { goToScreen } from '../page/route.ts';
import { shareOf } from './frontier-picture.tsx';

/** One plan in the figures that decide, and the way to its board. */
export function PlanSheet({
  plan,
  estimate,
}: {
  readonly plan: ComparedPlanView;
  readonly estimate: ComparisonEstimate | null;
}) {
  const say = useSay();
  const currency = useCurrency();
  const { bases } = useLookups();
  const estimated = estimate?.plans.find(({ id }) => id === plan.id);
  const nameOf = (base: string): string => bases.get(base)?.name ?? base;
  return (
    <section className="fake-sheet" aria-label={sayText(plan.name)}>
      <h2>{sayText(plan.name)}</h2>
      <p className="fake-money">
        {money(estimated?.money ?? plan.money, currency)}
        {estimated !== undefined && <span className="fake-estimate">{say('web.fake.estimate')}</span>}
      </p>
      {plan.moneyAtLeast !== null && (
        <p className="quiet">{say('web.fake.at-least', { money: { money: plan.moneyAtLeast, currency } })}</p>
      )}
      {!plan.legal && <p className="note bad-note">{say('web.fake.not-legal')}</p>}
      {!plan.checked && <p className="note bad-note">{say('web.fake.not-checked')}</p>}
      <ul className="plain-list fake-visits">
        {plan.visits.map((visit) => (
          <li key={`${visit.unit}${visit.first}`}>
            <b>{nameOf(visit.base)}</b> {dayText(visit.first)} – {dayText(visit.last)},{' '}
            {say('web.fake.shooting-days', { n: visit.days })}
          </li>
        ))}
      </ul>
      <dl className="fake-figures">
        <Figure label={say('web.fake.real-pages')} value={`${pages(plan.realEighths)} / ${pages(plan.eighths)}`} />
        <Figure label={say('web.fake.real-share')} value={percent(shareOf(plan))} />
        <Figure label={say('web.fake.incentive')} value={money(plan.incentive, currency)} />
        <Figure label={say('web.fake.travel-days')} value={String(plan.travelDays)} />
        <Figure label={say('web.fake.nights-away')} value={String(plan.nightsAway)} />
        <Figure label={say('web.fake.company-moves')} value={String(plan.companyMoves)} />
      </dl>
      <OpenOnBoard plan={plan} />
      {plan.kind === 'all-in' && (
        <p className="quiet">{say('web.fake.all-in-board', { base: nameOf(plan.base ?? '') })}</p>
      )}
    </section>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function OpenOnBoard({ plan }: { readonly plan: ComparedPlanView }) {
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    try {
      const { days, ways } = await client.comparedBoard(plan.id);
      const board = onScreen.get().season?.activeBoard ?? 'main';
      const id = `compared-${plan.id}-${crypto.randomUUID().slice(0, 8)}`;
      const name = sayText(plan.name);
      if (!(await runCommand({ kind: 'duplicate-board', board, id, name }))) return;
      if (!(await runCommand({ kind: 'arrange', board: id, days, ways, why: name }))) return;
      await showBoard(id);
      goToScreen('board');
    } catch (error) {
      notify({ kind: 'failed', problem: problemOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="button primary" disabled={isBusy} onClick={() => void open()}>
      {say('web.fake.open-board')}
    </button>
  );
}
