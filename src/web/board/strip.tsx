import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef } from 'react';
import type { BannerView, StripView } from '../../api/index.ts';
import { stripColour, stripKey } from '../../season/index.ts';
import { Icon } from '../design/icon.tsx';
import { clockText, duration, pages } from '../i18n/format.ts';
import { useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';
import { useStore } from '../page/store.ts';
import { boardState, pickUp, withSelection } from './board-state.ts';
import type { StripMatch } from './find-strips.ts';
import { placeKind } from './strip-heading.ts';
import { timeText } from './time-text.ts';

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
  const { scenes, places } = useLookups();
  const scene = scenes.get(strip.scene);
  const place = places.get(strip.place ?? '')?.name ?? null;

  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    return draggable({
      element: node,
      getInitialData: () => ({ strips: withSelection(strip) }),
      onDragStart: () => pickUp(withSelection(strip), 'drag'),
    });
  }, [strip]);

  const clashes = strip.conflicts.length;
  const cast = strip.castNumbers.join(', ');
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
        <span className="strip-line">
          <span className="strip-number">
            {strip.scene}
            {strip.parts > 1 && <sup>{` ${strip.part}/${strip.parts}`}</sup>}
          </span>
          <span className="strip-set">{strip.set}</span>
          <span className="strip-pages">
            {pages(strip.eighths)}
            <span className="visually-hidden"> {say('web.board.pages')}, </span>
          </span>
        </span>
        <span className="strip-line">
          <span className="strip-kind">
            {say(`web.heading.${placeKind(strip.intExt)}`)} {timeText(scene?.resolvedTime ?? strip.time)}
          </span>
          <span className="strip-place">{place}</span>
          <span className="strip-time">{clockText(strip.start)}</span>
        </span>
        <span className="strip-line">
          <span className="strip-cast">
            <span className="visually-hidden">
              , {cast === '' ? say('web.board.no-cast') : say('web.board.cast-word')}{' '}
            </span>
            {cast}
            <span className="visually-hidden">, {props.where}</span>
          </span>
          <span className="strip-flags">
            {strip.pinned && <Icon name="pin" size={14} />}
            {clashes > 0 && (
              <span className="strip-clash">
                <Icon name="clash" size={13} />
                {clashes}
                <span className="visually-hidden"> {say('web.board.clash-word')}</span>
              </span>
            )}
          </span>
        </span>
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
        {banner.minutes !== undefined && <span className="banner-minutes">{duration(banner.minutes)}</span>}
      </button>
    </li>
  );
});
