import { useEffect, useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import type { BoardView } from '../../api/index.ts';
import { type Say, useSay } from '../i18n/language.ts';
import { useBoards, useLookups } from '../live/lookups.ts';
import { runCommand } from '../live/season-link.ts';
import { useStore } from '../page/store.ts';
import { copyToBoard, cut, nudge, paste, toBoneyard, togglePin, toNeighbourDay } from './board-actions.ts';
import { type Column, entryKey, locate } from './board-columns.ts';
import { dayOfKey, daysOf, refOfKey } from './board-focus.ts';
import { focusSoon } from './board-grid.tsx';
import { before, orderable } from './board-keys.ts';
import { boardState, type DayDialogKind, openDialog, withSelection } from './board-state.ts';

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
  const others = useBoards().filter(({ id }) => id !== board.id);
  if (key === null) return [];
  if (key.startsWith('banner:')) return bannerItems(key, board, columns, say);
  if (key.startsWith('day:')) return dayItems(key, board, columns, say, hand !== null);
  const strip = refOfKey(key);
  const at = locate(board).get(key);
  if (at === undefined) return [];
  const days = daysOf(columns);
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
    { id: 'up', label: say('web.board.earlier-in-day'), run: () => void nudge(key, -1), apart: true },
    { id: 'down', label: say('web.board.later-in-day'), run: () => void nudge(key, 1) },
    { id: 'before', label: say('web.board.day-before'), run: () => void toNeighbourDay(key, days, -1) },
    { id: 'after', label: say('web.board.day-after'), run: () => void toNeighbourDay(key, days, 1) },
    ...(at.day === null
      ? []
      : [{ id: 'boneyard', label: say('web.board.to-boneyard'), run: () => void toBoneyard(strip) }]),
    {
      id: 'order',
      label: say('web.board.order'),
      run: () => openDialog({ kind: 'order', keys: orderable(key, board) }),
      apart: true,
    },
    {
      id: 'banner',
      label: say('web.board.add-banner-before'),
      run: () => openDialog({ kind: 'banner', to: before(key, board) }),
    },
    ...others.map(({ id, name }) => ({
      id: `copy:${id}`,
      label: say('web.board.copy-to-board', { name }),
      run: () => void copyToBoard(withSelection(strip), id),
    })),
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

function bannerItems(key: string, board: BoardView, columns: readonly Column[], say: Say): readonly Item[] {
  const banner = [...board.days.flatMap((day) => day.entries), ...board.boneyard].find(
    (entry) => entryKey(entry) === key,
  );
  if (banner?.kind !== 'banner') return [];
  const { id } = banner;
  const days = daysOf(columns);
  return [
    { id: 'edit', label: say('web.board.edit-banner'), run: () => openDialog({ kind: 'edit-banner', banner }) },
    { id: 'up', label: say('web.board.earlier-in-day'), run: () => void nudge(key, -1), apart: true },
    { id: 'down', label: say('web.board.later-in-day'), run: () => void nudge(key, 1) },
    { id: 'before', label: say('web.board.day-before'), run: () => void toNeighbourDay(key, days, -1) },
    { id: 'after', label: say('web.board.day-after'), run: () => void toNeighbourDay(key, days, 1) },
    {
      id: 'remove',
      label: say('web.board.remove-banner'),
      run: () => void runCommand({ kind: 'remove-banner', board: board.id, id }),
      apart: true,
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
  const day = board.days.find((candidate) => candidate.date === ref.date && candidate.unit === ref.unit);
  const at = { date: ref.date, unit: ref.unit };
  const dialog = (kind: DayDialogKind, label: string, apart = false): Item => ({
    id: kind,
    label,
    run: () => openDialog({ kind, ...at }),
    apart,
  });
  const keys = (day?.entries ?? []).filter(({ kind }) => kind === 'strip').map(entryKey);
  return [
    ...(inHand ? [{ id: 'paste', label: say('web.board.paste'), run: () => void paste(ref, null) }] : []),
    { id: 'banner', label: say('web.board.add-banner'), run: () => openDialog({ kind: 'banner', to: at }) },
    dialog('describe-day', say('web.board.describe-day')),
    dialog('call', say('web.board.set-call')),
    ...(day?.callIsSet
      ? [
          {
            id: 'call-follows',
            label: say('web.board.call-follows'),
            run: () => void runCommand({ kind: 'set-call', board: board.id, day: at, call: null }),
          },
        ]
      : []),
    dialog('insert-day', say('web.board.insert-day'), true),
    dialog('delete-day', say('web.board.delete-day')),
    dialog('break-days', say('web.board.break-days-menu')),
    ...(day === undefined
      ? []
      : [
          dialog('move-day', say('web.board.move-day')),
          ...(keys.length > 1
            ? [{ id: 'order', label: say('web.board.order'), run: () => openDialog({ kind: 'order', keys }) }]
            : []),
          {
            id: 'select',
            label: say('web.board.select-day'),
            run: () => boardState.set({ selected: new Set(keys), anchor: keys[0] ?? null }),
          },
          {
            id: 'lock',
            label: day.locked ? say('web.board.unlock-day') : say('web.board.lock-day'),
            run: () => void runCommand({ kind: 'lock-day', board: board.id, day: at, locked: !day.locked }),
            apart: true,
          },
          dialog('weather', say('web.board.weather')),
        ]),
  ];
}
