import { memo, type PointerEvent, useRef, useState } from 'react';
import type { OrderConstraint, Season } from '../../season/index.ts';
import type { Weave, WeaveOrder } from '../../story/index.ts';
import { dayText } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { ARROWS, BANDS, COLUMN, columnX, drawWeave, hueOf, JOURNEY, ROW } from './weave-drawing.ts';

/**
 * The weave: people down the side, scenes along the top. Pointing at a column chooses its scene; dragging with a mouse
 * from one scene to another draws an arrow. Its table says the same.
 */
export function WeavePicture(props: {
  readonly weave: Weave;
  readonly order: WeaveOrder;
  readonly season: Season;
  readonly cursor: number;
  readonly onCursor: (column: number) => void;
  /** An arrow from this scene goes to the next one that is tapped; null: none is begun. */
  readonly aiming: string | null;
  readonly onArrow: (from: string, to: string) => void;
}) {
  const { weave, season, cursor } = props;
  const say = useSay();
  const from = useRef<number | null>(null);
  const [pulled, setPulled] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const columnAt = (event: PointerEvent<Element>): number => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    return Math.max(0, Math.min(weave.columns.length - 1, Math.floor(x / COLUMN)));
  };
  const drop = (event: PointerEvent<Element>) => {
    const to = columnAt(event);
    const start = from.current;
    from.current = null;
    setPulled(null);
    if (start !== null && start !== to) props.onArrow(weave.columns[start]!.scene.id, weave.columns[to]!.scene.id);
  };
  const names = new Map(season.people.map(({ id, name }) => [id, name]));
  const height = ARROWS + BANDS + weave.rows.length * ROW + JOURNEY;
  const width = Math.max(1, weave.columns.length) * COLUMN;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="weave-scroll" tabIndex={0} aria-label={say('web.story.weave')}>
      <div className="weave-names" aria-hidden="true" style={{ paddingTop: ARROWS + BANDS }}>
        {weave.rows.map(({ person }) => (
          <span key={person} style={{ height: ROW }}>
            {names.get(person) ?? person}
          </span>
        ))}
        <span className="quiet weave-journey-name" style={{ height: JOURNEY }}>
          {say(props.order === 'story' ? 'web.story.journey-shooting' : 'web.story.journey-story')}
        </span>
      </div>
      <svg
        className="weave"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('web.story.weave-says', { people: weave.rows.length, scenes: weave.columns.length })}
        onPointerMove={(event) => {
          const to = columnAt(event);
          if (to !== cursor) props.onCursor(to);
          if (from.current !== null) setPulled({ from: from.current, to });
        }}
        onPointerDown={(event) => {
          const at = columnAt(event);
          props.onCursor(at);
          if (props.aiming !== null) {
            const to = weave.columns[at]!.scene.id;
            if (to !== props.aiming) props.onArrow(props.aiming, to);
            return;
          }
          if (event.pointerType !== 'mouse' || event.button !== 0) return;
          from.current = at;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={drop}
        onPointerCancel={() => {
          from.current = null;
          setPulled(null);
        }}
      >
        <Still weave={weave} order={props.order} rules={season.order} places={season.places} />
        <rect className="weave-cursor" x={cursor * COLUMN} y={ARROWS} width={COLUMN} height={height - ARROWS} />
        {pulled !== null && <path className="weave-pull" d={pull(columnX(pulled.from), columnX(pulled.to))} />}
      </svg>
    </section>
  );
}

function pull(from: number, to: number): string {
  return `M${from} ${ARROWS}Q${(from + to) / 2} 0 ${to} ${ARROWS}`;
}

/** All that does not follow the pointer. */
const Still = memo(function Still(props: {
  readonly weave: Weave;
  readonly order: WeaveOrder;
  readonly rules: readonly OrderConstraint[];
  readonly places: Season['places'];
}) {
  const { weave, order } = props;
  const drawing = drawWeave(weave, props.rules, order === 'story');
  const place = new Map(props.places.map(({ id }, index) => [id, index]));
  return (
    <>
      {weave.bands.map((band, index) => (
        <rect
          key={band.from}
          className={index % 2 === 0 ? 'weave-band' : 'weave-band odd'}
          x={band.from * COLUMN}
          y={ARROWS}
          width={(band.to - band.from + 1) * COLUMN}
          height={drawing.height - ARROWS}
        />
      ))}
      {weave.bands.map((band, index) => (
        <g key={band.from}>
          <text className="weave-day" x={band.from * COLUMN + 2} y={ARROWS + 26}>
            {(band.to - band.from + 1) * COLUMN < 24
              ? ''
              : (band.storyDay ?? (band.date && dayText(band.date, 'number')))}
          </text>
          {isNewHead(weave, index) && (
            <text className="weave-episode" x={band.from * COLUMN + 2} y={ARROWS + 12}>
              {band.episode ?? (band.date && dayText(band.date, 'month'))}
            </text>
          )}
        </g>
      ))}
      <path className="weave-threads" d={drawing.threads} />
      <path className="weave-meetings" d={drawing.meetings} />
      {drawing.dots.map(({ place: id, path }) => (
        <path
          key={id ?? ''}
          className={id === null ? 'weave-dots open' : 'weave-dots'}
          style={hueOf(place.get(id ?? '') ?? 0)}
          d={path}
        />
      ))}
      <path className="weave-moments" d={drawing.moments} />
      <path className="weave-rules" d={drawing.rules} />
      <path className="weave-wishes" d={drawing.wishes} />
      <path className="weave-journey" d={drawing.journey} />
    </>
  );
});

/** Where an episode, or a month, begins. */
function isNewHead({ bands }: Weave, index: number): boolean {
  const [band, before] = [bands[index]!, bands[index - 1]];
  if (before === undefined) return true;
  return band.episode !== null
    ? band.episode !== before.episode
    : (band.date ?? '').slice(0, 7) !== (before.date ?? '').slice(0, 7);
}
