/** What a command does, in words: for the undo menu, the log and announcements. */
import { stripKey } from '../season/index.ts';
import type { Command, DayRef, Destination, EntryRef } from './command.ts';

export function labelOf(command: Command): string {
  switch (command.kind) {
    case 'move-entries':
      return `Move ${named(command.entries)} to ${place(command.to)}`;
    case 'move-day':
      return `Move ${day(command.from)} to ${day(command.to)}`;
    case 'swap-days':
      return `Swap ${day(command.a)} and ${day(command.b)}`;
    case 'add-banner':
      return `Add banner "${command.text}"`;
    case 'edit-banner':
      return `Reword a banner to "${command.text}"`;
    case 'remove-banner':
      return 'Remove a banner';
    case 'set-call':
      return command.call === null
        ? `Free the call of ${day(command.day)}`
        : `Call ${day(command.day)} at ${command.call}`;
    case 'lock-day':
      return `${command.locked ? 'Lock' : 'Unlock'} ${day(command.day)}`;
    case 'choose-way':
      return `Shoot ${command.set}${command.scene ? ` in ${command.scene}` : ''} at ${command.way}`;
    case 'arrange':
      return command.why;
    case 'duplicate-board':
      return `Duplicate board as "${command.name}"`;
    case 'rename-board':
      return `Rename board to "${command.name}"`;
    case 'delete-board':
      return 'Delete a board';
    case 'activate-board':
      return 'Make another board the plan';
    case 'edit-season':
      return `${command.value === undefined ? 'Remove' : 'Edit'} ${command.path.join(' / ')}`;
    case 'pin-scene':
      return `Pin ${scene(command)} to ${command.date}`;
    case 'unpin-scene':
      return `Unpin ${scene(command)}`;
    case 'split-scene':
      return `Split scene ${command.scene} into ${command.parts.length}`;
    case 'join-scene':
      return `Join scene ${command.scene}`;
    case 'set-availability': {
      const { from, to } = command.range;
      return `${command.person} ${command.state} ${from === to ? from : `${from} to ${to}`}`;
    }
    case 'edit-scene':
      return `Edit scene ${command.scene}`;
    case 'replace-season':
      return command.why;
    case 'batch':
      return command.label;
  }
}

function named(entries: readonly EntryRef[]): string {
  const [first] = entries;
  if (entries.length !== 1 || first === undefined) return `${entries.length} strips`;
  return 'banner' in first ? 'a banner' : `scene ${first.part === 1 ? first.scene : stripKey(first)}`;
}

function scene(command: { readonly scene: string; readonly part: number | null }): string {
  return command.part === null ? `scene ${command.scene}` : `part ${command.part} of scene ${command.scene}`;
}

function place(to: Destination): string {
  return 'boneyard' in to ? 'the boneyard' : day(to);
}

function day(ref: DayRef): string {
  return `${ref.date} (${ref.unit})`;
}
