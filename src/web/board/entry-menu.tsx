import { useEffect, useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { BoardView } from '../../api/index.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { useLookups } from '../live/lookups.ts';
import { runCommand } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { cut, nudge, paste, toBoneyard, togglePin, toNeighbourDay } from './board-actions.ts';
import { type Column, locate } from './board-columns.ts';
import { dayOfKey, refOfKey } from './board-focus.ts';
import { focusSoon } from './board-grid.tsx';
import { boardState, openDialog, withSelection } from './board-state.ts';

export interface OpenMenu {
  readonly key: string;
  readonly element: Element;
}

interface Item {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly apart?: boolean;
}

/** The menu of a strip, a banner or a day: every action that drag and keys have, in words. */
export function EntryMenu(props: {
  readonly open: OpenMenu | null;
  readonly board: BoardView;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}) {
  const { open, onClose } = props;
  const say = useSay();
  const anchor = useRef<Element | null>(null);
  useEffect(() => {
    anchor.current = open?.element ?? null;
  }, [open]);
  anchor.current = open?.element ?? anchor.current;
  const items = useItems(open?.key ?? null, props.board, props.columns);
  if (open === null) return null;
  return (
    <Popover
      className="popover"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
          focusSoon(open.key, { unlessElsewhere: true });
        }
      }}
    >
      <Menu
        className="menu"
        autoFocus="first"
        aria-label={
          open.key.startsWith('day:')
            ? say('web.board.day-menu', { day: '' })
            : say('web.board.strip-menu', { scene: open.key })
        }
        onAction={(id) => {
          onClose();
          focusSoon(open.key, { unlessElsewhere: true });
          items.find((item) => item.id === id)?.run();
        }}
      >
        {items.flatMap((item) => [
          ...(item.apart ? [<Separator key={`${item.id}-line`} className="menu-line" />] : []),
          <MenuItem key={item.id} id={item.id} className="menu-item" textValue={item.label}>
            {item.label}
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  );
}

function useItems(key: string | null, board: BoardView, columns: readonly Column[]): readonly Item[] {
  const say = useSay();
  const hand = useStore(boardState, (state) => state.hand);
  const { sets, places } = useLookups();
  if (key === null) return [];
  if (key.startsWith('banner:')) return bannerItems(key.slice('banner:'.length), board, say);
  if (key.startsWith('day:')) return dayItems(key, board, columns, say, hand !== null);
  const strip = refOfKey(key);
  const at = locate(board).get(key);
  if (at === undefined) return [];
  const days = columns.flatMap((column) =>
    column.kind === 'day' ? [column.day] : column.kind === 'free' ? [{ date: column.date, unit: column.unit }] : [],
  );
  const set = sets.get(at.strip.setId);
  const ways = (set?.ways ?? []).filter((way) => way.id !== at.strip.wayId);
  return [
    {
      id: 'move',
      label: say('web.board.move-to'),
      run: () => openDialog({ kind: 'move', strips: withSelection(strip) }),
    },
    { id: 'cut', label: say('web.board.cut'), run: () => cut(strip) },
    ...(hand ? [{ id: 'paste', label: say('web.board.paste'), run: () => void paste(at.day, key) }] : []),
    { id: 'up', label: say('web.board.earlier-in-day'), run: () => void nudge(strip, -1), apart: true },
    { id: 'down', label: say('web.board.later-in-day'), run: () => void nudge(strip, 1) },
    { id: 'before', label: say('web.board.day-before'), run: () => void toNeighbourDay(strip, days, -1) },
    { id: 'after', label: say('web.board.day-after'), run: () => void toNeighbourDay(strip, days, 1) },
    ...(at.day === null
      ? []
      : [{ id: 'boneyard', label: say('web.board.to-boneyard'), run: () => void toBoneyard(strip) }]),
    ...(at.day === null && !at.strip.pinned
      ? []
      : [
          {
            id: 'pin',
            label: at.strip.pinned ? say('web.board.unpin') : say('web.board.pin'),
            run: () => void togglePin(strip),
            apart: true,
          },
        ]),
    at.strip.parts > 1
      ? {
          id: 'join',
          label: say('web.board.join'),
          run: () => void runCommand({ kind: 'join-scene', scene: strip.scene }),
        }
      : { id: 'split', label: say('web.board.split'), run: () => openDialog({ kind: 'split', strip }) },
    ...ways.map((way, index) => ({
      id: `way:${way.id}`,
      label: `${say('web.board.way')} ${places.get(way.place)?.name ?? way.place} (${say(`web.ways.${way.kind}`)})`,
      run: () =>
        void runCommand({
          kind: 'choose-way',
          board: board.id,
          set: at.strip.setId,
          scene: set?.mixWays ? strip.scene : null,
          way: way.id,
        }),
      apart: index === 0,
    })),
  ];
}

function bannerItems(id: string, board: BoardView, say: Say): readonly Item[] {
  const banner = [...board.days.flatMap((day) => day.entries), ...board.boneyard].find(
    (entry) => entry.kind === 'banner' && entry.id === id,
  );
  const text = banner?.kind === 'banner' ? banner.text : '';
  return [
    { id: 'edit', label: say('web.board.edit-banner'), run: () => openDialog({ kind: 'edit-banner', id, text }) },
    {
      id: 'remove',
      label: say('web.board.remove-banner'),
      run: () => void runCommand({ kind: 'remove-banner', board: board.id, id }),
    },
  ];
}

function dayItems(
  key: string,
  board: BoardView,
  columns: readonly Column[],
  say: Say,
  inHand: boolean,
): readonly Item[] {
  const ref = dayOfKey(key, board, columns);
  if (ref === null) return [];
  const date = ref.date;
  const day = board.days.find((candidate) => candidate.date === ref.date && candidate.unit === ref.unit);
  const at = { date: ref.date, unit: ref.unit };
  return [
    ...(inHand ? [{ id: 'paste', label: say('web.board.paste'), run: () => void paste(ref, null) }] : []),
    { id: 'banner', label: say('web.board.add-banner'), run: () => openDialog({ kind: 'banner', ...at }) },
    { id: 'call', label: say('web.board.set-call'), run: () => openDialog({ kind: 'call', ...at }) },
    ...(day?.callIsSet
      ? [
          {
            id: 'call-follows',
            label: say('web.board.call-follows'),
            run: () =>
              void runCommand({ kind: 'set-call', board: board.id, day: { date, unit: ref.unit }, call: null }),
          },
        ]
      : []),
    ...(day === undefined
      ? []
      : [
          {
            id: 'lock',
            label: day.locked ? say('web.board.unlock-day') : say('web.board.lock-day'),
            run: () =>
              void runCommand({
                kind: 'lock-day',
                board: board.id,
                day: { date, unit: ref.unit },
                locked: !day.locked,
              }),
            apart: true,
          },
          { id: 'move-day', label: say('web.board.move-day'), run: () => openDialog({ kind: 'move-day', ...at }) },
          { id: 'weather', label: say('web.board.weather'), run: () => openDialog({ kind: 'weather', ...at }) },
          { id: 'swap-day', label: say('web.board.swap-day'), run: () => openDialog({ kind: 'swap-day', ...at }) },
        ]),
  ];
}
