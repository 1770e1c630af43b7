import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef } from 'react';
import type { BannerView, StripView } from '../../api/index.ts';
import { stripColour, stripKey } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { clockText, duration } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { isNarrow } from '../page/narrow.ts';
import { preferences, type ScreenPreferences } from '../page/preferences.ts';
import { useStore } from '../page/store.ts';
import type { StripField, StripLooks } from '../page/strip-looks.ts';
import { boardState, pickUp, withSelection } from './board-state.ts';
import type { StripMatch } from './find-strips.ts';
import { StripRows } from './strip-fields.tsx';

/**
 * One strip in the trade's colours. Clicks and keys are heard by the board around it (`board-keys.ts`), by `data-key`.
 */
export const Strip = memo(function Strip(props: {
  readonly strip: StripView;
  readonly where: string;
  readonly first: boolean;
  readonly match: StripMatch;
}) {
  const { strip } = props;
  const key = stripKey(strip);
  const say = useSay();
  const element = useRef<HTMLLIElement>(null);
  const focused = useStore(boardState, (state) => state.focus === key || (state.focus === null && props.first));
  const selected = useStore(boardState, (state) => state.selected.has(key));
  const isHit = useStore(boardState, (state) => state.hit === key);
  const inHand = useStore(boardState, (state) => state.hand?.strips.some((held) => stripKey(held) === key) ?? false);
  const narrow = useStore(isNarrow, (is) => is);
  const rows = useStore(preferences, narrow ? rowsOnPhone : rowsOfStrip);

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    return draggable({
      element: node,
      getInitialData: () => ({ strips: withSelection(strip) }),
      onDragStart: () => pickUp(withSelection(strip), 'drag'),
    });
  }, [strip]);

  return (
    <li
      ref={element}
      className="strip"
      data-colour={stripColour(strip)}
      data-hand={inHand || undefined}
      data-selected={selected || undefined}
      data-match={props.match}
      data-hit={isHit || undefined}
      data-expected={strip.expected || undefined}
    >
      <button type="button" className="strip-body" data-key={key} tabIndex={focused ? 0 : -1} aria-pressed={selected}>
        <StripRows strip={strip} rows={rows} where={props.where} />
      </button>
      <button
        type="button"
        className="strip-menu"
        data-menu={key}
        tabIndex={-1}
        aria-label={say('web.board.strip-menu', { scene: strip.scene })}
      >
        <Icon name="more" size={16} />
      </button>
    </li>
  );
});

const listRows = new WeakMap<StripLooks, readonly (readonly StripField[])[]>();

/** A line of the list is wider than a phone. */
function rowsOnPhone({ looks, density }: ScreenPreferences): readonly (readonly StripField[])[] {
  return density === 'slim' ? looks.slim : looks.rows;
}

/** The rows of the looks for how the board is laid out: always the same ones for the same looks. */
function rowsOfStrip({ looks, layout, density }: ScreenPreferences): readonly (readonly StripField[])[] {
  if (layout === 'columns') return density === 'slim' ? looks.slim : looks.rows;
  let rows = listRows.get(looks);
  if (rows === undefined) {
    rows = [looks.list];
    listRows.set(looks, rows);
  }
  return rows;
}

export const Banner = memo(function Banner({ banner }: { readonly banner: BannerView }) {
  const say = useSay();
  const element = useRef<HTMLLIElement>(null);
  const key = `banner:${banner.id}`;
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    return draggable({ element: node, getInitialData: () => ({ banner: banner.id }) });
  }, [banner.id]);
  return (
    <li ref={element} className="banner">
      <button
        type="button"
        className="banner-body"
        data-key={key}
        data-menu={key}
        aria-label={`${banner.text}. ${say('web.board.edit-banner')}`}
      >
        {banner.text}
        {banner.minutes !== undefined && (
          <span className="banner-minutes">
            {[clockText(banner.start), duration(banner.minutes)].filter(Boolean).join(' · ')}
          </span>
        )}
      </button>
    </li>
  );
});
