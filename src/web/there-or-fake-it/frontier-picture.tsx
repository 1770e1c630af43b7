import type { ComparedPlanView, ComparisonEstimate, ComparisonView } from '../../api/index.ts';
import { money, percent } from '../i18n/format.ts';
import { sayText, useSay } from '../i18n/language.ts';
import { useCurrency } from '../live/lookups.ts';

const WIDTH = 720;
const HEIGHT = 360;
const LEFT = 92;
const RIGHT = 30;
const TOP = 24;
const BOTTOM = 46;

export const shareOf = ({ eighths, trueHundredths }: ComparedPlanView): number =>
  eighths === 0 ? 0 : trueHundredths / (eighths * 100);

/** Cost against the share of pages in the real place: every plan a point, those that no other beats joined. */
export function FrontierPicture(props: {
  readonly view: ComparisonView;
  readonly estimate: ComparisonEstimate | null;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const say = useSay();
  const currency = useCurrency();
  const { view, estimate } = props;
  const estimated = new Map(estimate?.plans.map((plan) => [plan.id, plan.money]));
  const points = view.plans
    .filter(({ legal }) => legal)
    .map((plan) => ({ plan, share: shareOf(plan), money: estimated.get(plan.id) ?? plan.money }));
  const frontier = (estimate?.frontier ?? view.frontier).flatMap(
    (id) => points.find(({ plan }) => plan.id === id) ?? [],
  );
  const onFrontier = new Set(frontier.map(({ plan }) => plan.id));
  const { low, high, ticks } = scaleOf(points.map((point) => point.money));
  const most = Math.max(0.1, ...points.map(({ share }) => share));
  const widest = Math.min(1, Math.ceil(most * 10) / 10);
  const x = (share: number): number => LEFT + (share / widest) * (WIDTH - LEFT - RIGHT);
  const y = (cents: number): number => HEIGHT - BOTTOM - ((cents - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const shares = Array.from({ length: Math.round(widest * 10) + 1 }, (_, tenth) => tenth / 10);
  return (
    <figure className="fake-picture">
      <figcaption>
        <h2>{say('web.fake.picture')}</h2>
        <p className="quiet">{say('web.fake.picture-help')}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('web.fake.picture-label', { n: points.length })}
      >
        {ticks.map((tick) => (
          <g key={tick} className="fake-grid">
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {money(tick, currency)}
            </text>
          </g>
        ))}
        {shares.map((share) => (
          <text key={share} className="fake-share" x={x(share)} y={HEIGHT - BOTTOM + 20} textAnchor="middle">
            {percent(share)}
          </text>
        ))}
        <text className="fake-axis" x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
          {say('web.fake.share-axis')}
        </text>
        <polyline className="fake-line" points={frontier.map((at) => `${x(at.share)},${y(at.money)}`).join(' ')} />
        {points.map(({ plan, share, money: cents }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the list below is the keyboard's way
          <g
            key={plan.id}
            className={pointClass(plan, props.chosen, view.best, onFrontier)}
            onClick={() => props.onChoose(plan.id)}
          >
            <circle cx={x(share)} cy={y(cents)} r={plan.id === props.chosen ? 10 : 7} />
            <title>{`${sayText(plan.name)}: ${money(cents, currency)}`}</title>
          </g>
        ))}
        {labelled(frontier, y).map(({ plan, share, money: cents, dy }) => (
          <text
            key={plan.id}
            className="fake-label"
            x={x(share) + (share > widest * 0.8 ? -14 : 14)}
            y={y(cents) + dy}
            textAnchor={share > widest * 0.8 ? 'end' : 'start'}
          >
            {money(cents, currency)}
          </text>
        ))}
      </svg>
      <ol className="fake-points">
        {points
          .toSorted((a, b) => a.money - b.money)
          .map(({ plan, share, money: cents }) => (
            <li key={plan.id}>
              <button
                type="button"
                className={onFrontier.has(plan.id) ? 'on-frontier' : undefined}
                aria-pressed={plan.id === props.chosen}
                onClick={() => props.onChoose(plan.id)}
              >
                <span>{sayText(plan.name)}</span>
                <span className="number">{percent(share)}</span>
                <span className="number">{money(cents, currency)}</span>
              </button>
            </li>
          ))}
      </ol>
    </figure>
  );
}

function pointClass(
  plan: ComparedPlanView,
  chosen: string | null,
  best: string | null,
  frontier: ReadonlySet<string>,
): string {
  return [
    'fake-point',
    ...(plan.id === chosen ? ['chosen'] : []),
    ...(plan.id === best ? ['best'] : []),
    ...(frontier.has(plan.id) ? ['on-frontier'] : []),
  ].join(' ');
}

type Point = { readonly plan: ComparedPlanView; readonly share: number; readonly money: number };

/** Amounts that would be written over one another are written once. */
function labelled(
  points: readonly Point[],
  y: (cents: number) => number,
): readonly (Point & { readonly dy: number })[] {
  const kept: (Point & { readonly dy: number })[] = [];
  for (const point of points) {
    const crowded = kept.some(
      (other) => Math.abs(y(other.money) - y(point.money)) < 18 && Math.abs(other.share - point.share) < 0.2,
    );
    if (!crowded) kept.push({ ...point, dy: -12 });
  }
  return kept;
}

/** Round amounts below and above all, and some between. */
function scaleOf(amounts: readonly number[]): {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
} {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const span = Math.max(most - least, Math.abs(most) * 0.02, 100);
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => span / size <= 6) ?? power * 10;
  const low = Math.floor((least - span * 0.06) / step) * step;
  const high = Math.ceil((most + span * 0.06) / step) * step;
  return { low, high, ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step) };
}
