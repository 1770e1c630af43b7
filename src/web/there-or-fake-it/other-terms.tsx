import { useEffect, useRef, useState } from 'react';
import type { ComparisonEstimate, ComparisonView } from '../../api/index.ts';
import { money, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency, useLookups } from '../live/lookups.ts';
import { client } from '../live/season-link.ts';

interface Terms {
  readonly incentives: Readonly<Record<string, number>>;
  readonly exchange: Readonly<Record<string, number>>;
  /** Whole units a page. */
  readonly pageValue: number;
}

const AS_IT_IS: Terms = { incentives: {}, exchange: {}, pageValue: 0 };

/** Sliders that are answered at once from the plans as they are, and say that it is an estimate. */
export function OtherTermsForm(props: {
  readonly view: ComparisonView;
  readonly estimate: ComparisonEstimate | null;
  readonly onEstimate: (estimate: ComparisonEstimate | null) => void;
}) {
  const say = useSay();
  const currency = useCurrency();
  const { bases } = useLookups();
  const { view, estimate, onEstimate } = props;
  const [terms, setTerms] = useState(AS_IT_IS);
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever a slider stands elsewhere
  useEffect(() => {
    const now = ++asked.current;
    if (terms === AS_IT_IS) return onEstimate(null);
    const { incentives, exchange, pageValue } = terms;
    void client.estimateComparison({ incentives, exchange, pageValue: pageValue * 100 }).then(
      // Of answers that overtake each other the last question's counts.
      (answer) => now === asked.current && onEstimate(answer),
      () => now === asked.current && onEstimate(null),
    );
  }, [terms]);
  const most = mostAPage(view);
  return (
    <section className="fake-terms" aria-label={say('web.fake.terms')}>
      <div className="fake-terms-head">
        <h2>{say('web.fake.terms')}</h2>
        <button type="button" className="button small" disabled={terms === AS_IT_IS} onClick={() => setTerms(AS_IT_IS)}>
          {say('web.fake.as-it-is')}
        </button>
      </div>
      <div className="fake-sliders">
        {view.incentives.map(({ base, scheme, basisPoints }) => {
          const at = terms.incentives[base] ?? 100;
          return (
            <Slider
              key={base}
              label={say('web.fake.incentive-of', { base: bases.get(base)?.name ?? base })}
              help={scheme}
              value={at}
              max={150}
              step={5}
              shown={percent((basisPoints * at) / 1_000_000)}
              onChange={(to) => setTerms({ ...terms, incentives: { ...terms.incentives, [base]: to } })}
            />
          );
        })}
        {view.exchange.map(({ currency: other, rate }) => {
          const at = terms.exchange[other] ?? 100;
          return (
            <Slider
              key={other}
              label={say('web.fake.exchange-of', { currency: other })}
              help={say('web.fake.exchange-help', { rate, currency })}
              value={at}
              min={90}
              max={110}
              step={1}
              shown={`${at > 100 ? '+' : at < 100 ? '−' : '±'}${percent(Math.abs(at - 100) / 100)}`}
              onChange={(to) => setTerms({ ...terms, exchange: { ...terms.exchange, [other]: to } })}
            />
          );
        })}
        <Slider
          label={say('web.fake.page-value')}
          help={say('web.fake.page-value-help')}
          value={terms.pageValue}
          max={most}
          step={Math.max(1, most / 50)}
          shown={money(terms.pageValue * 100, currency)}
          onChange={(pageValue) => setTerms({ ...terms, pageValue })}
        />
      </div>
      <p className="fake-said" role="status">
        {estimate === null ? say('web.fake.terms-help') : sayText(estimate.said)}
      </p>
    </section>
  );
}

function Slider(props: {
  readonly label: string;
  readonly help: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label className="fake-slider">
      <span className="fake-slider-label">
        {props.label} <output>{props.shown}</output>
      </span>
      <input
        type="range"
        min={props.min ?? 0}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={props.shown}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
      <span className="quiet">{props.help}</span>
    </label>
  );
}

/** The value of a page at which the truest plan is worth more than any, twice over, rounded up to thousands. */
function mostAPage({ plans }: ComparisonView): number {
  const legal = plans.filter((plan) => plan.legal);
  const least = Math.min(...legal.map((plan) => plan.money));
  const dearest = Math.max(...legal.map((plan) => plan.money));
  const real = Math.max(8, ...legal.map((plan) => plan.trueHundredths / 100));
  return Math.max(1000, Math.ceil((((dearest - least) / 100) * 8 * 2) / real / 1000) * 1000);
}
