/** What a command does, as a message: for the undo menu, the log and announcements. */
import type { Message, Text } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Command, DayRef, Destination, EntryRef, SeasonPath } from './command.ts';
import { type Naming, namedStrip } from './naming.ts';
import type { RecordKind } from './record-kinds.ts';
import { rowWords } from './season-rows.ts';

/** `naming` knows what the season calls the units, people and places that the command has by id. */
export function labelOf(command: Command, naming: Naming): Text {
  const day = (ref: DayRef): Message =>
    message('live.name.day', { on: { day: ref.date }, unit: naming.severalUnits ? naming.unit(ref.unit) : null });
  const there = (to: Destination): Message => ('boneyard' in to ? message('live.name.boneyard') : day(to));
  const named = (record: RecordKind, id: string): string =>
    record === 'elements' ? naming.element(id) : (naming.row(record, id) ?? id);
  switch (command.kind) {
    case 'move-entries':
      return message('live.label.move', { what: entries(command.entries), there: there(command.to) });
    case 'move-day':
      return message('live.label.move-day', { day: day(command.from), there: day(command.to) });
    case 'swap-days':
      return message('live.label.swap-days', { one: day(command.a), other: day(command.b) });
    case 'move-days':
      return command.why;
    case 'order-entries':
      return message('live.label.order', { what: entries(command.entries) });
    case 'add-banner':
      return message('live.label.add-banner', { text: command.text });
    case 'edit-banner':
      return message('live.label.edit-banner', { text: command.text });
    case 'remove-banner':
      return message('live.label.remove-banner');
    case 'set-call':
      return command.call === null
        ? message('live.label.free-call', { day: day(command.day) })
        : message('live.label.set-call', { day: day(command.day), call: command.call });
    case 'lock-day':
      return message(command.locked ? 'live.label.lock-day' : 'live.label.unlock-day', { day: day(command.day) });
    case 'describe-day':
      return command.type === undefined || command.type === null
        ? message('live.label.note-day', { day: day(command.day) })
        : message('live.label.type-day', { day: day(command.day), type: message(`live.day-type.${command.type}`) });
    case 'choose-way': {
      const { set, scene, way } = command;
      return message('live.label.choose-way', { set, scene, place: naming.way(set, way) });
    }
    case 'arrange':
      return command.why;
    case 'duplicate-board':
      return message('live.label.duplicate-board', { name: command.name });
    case 'rename-board':
      return message('live.label.rename-board', { name: command.name });
    case 'delete-board':
      return message('live.label.delete-board');
    case 'activate-board':
      return message('live.label.activate-board');
    case 'edit-season': {
      const what = pathText(command.path, naming);
      return message(command.value === undefined ? 'live.label.remove' : 'live.label.edit', { what });
    }
    case 'add-row':
      return message('live.label.add-row', { what: pathText(command.path, naming) });
    case 'rename-record':
      return message('live.label.rename', { what: named(command.record, command.id), name: command.name });
    case 'merge-records': {
      const [one] = command.from;
      const what = command.from.length === 1 && one !== undefined ? named(command.record, one) : null;
      return message('live.label.merge', {
        what,
        count: command.from.length,
        into: named(command.record, command.into),
      });
    }
    case 'delete-record':
      return message('live.label.remove', { what: named(command.record, command.id) });
    case 'pin-scene':
      return message('live.label.pin', { what: namedScene(command), on: { day: command.date } });
    case 'unpin-scene':
      return message('live.label.unpin', { what: namedScene(command) });
    case 'split-scene':
      return message('live.label.split', { scene: command.scene, count: command.parts.length });
    case 'join-scene':
      return message('live.label.join', { scene: command.scene });
    case 'cast-character':
      return message('live.label.cast', { character: command.character, who: naming.person(command.person) });
    case 'set-availability': {
      const { from, to } = command.range;
      return message(`live.label.${command.state}`, {
        who: naming.person(command.person),
        from: { day: from },
        to: from === to ? null : { day: to },
      });
    }
    case 'edit-scene':
      return message('live.label.edit', { what: message('live.name.scene', { scene: command.scene }) });
    case 'accept-proposals':
      return message('live.label.accept-proposals', {
        count: command.proposals.length,
        name: command.proposals[0]?.name ?? '',
        scene: command.proposals[0]?.scene ?? '',
      });
    case 'same-person':
      return message('live.label.same-person', { keep: command.keep, also: command.also });
    case 'dismiss-proposals':
      return message('live.label.dismiss-proposals', {
        count: command.proposals.length,
        what: command.proposals[0]?.key ?? '',
        scene: command.proposals[0]?.scene ?? '',
      });
    case 'set-scene-element': {
      const { scene, amount } = command;
      return message('live.label.set-scene-element', { scene, amount, element: naming.element(command.element) });
    }
    case 'batch':
      return command.label;
  }
}

function entries(refs: readonly EntryRef[]): Message {
  const [first] = refs;
  if (refs.length !== 1 || first === undefined) return message('live.name.strips', { count: refs.length });
  return 'banner' in first ? message('live.name.banner') : namedStrip(first);
}

function namedScene({ scene, part }: { readonly scene: string; readonly part: number | null }): Message {
  return part === null ? message('live.name.scene', { scene }) : message('live.name.part', { scene, part });
}

/** Keys of the file; a row of people, places, units or bases by its name. */
function pathText(path: SeasonPath, naming: Naming): string {
  const [section, row, ...rest] = path;
  const name = typeof row === 'object' && typeof row.id === 'string' ? naming.row(String(section), row.id) : null;
  return (name === null ? path : [name, ...rest])
    .map((key) => (typeof key === 'object' ? rowWords(key) : key))
    .join(' / ');
}
