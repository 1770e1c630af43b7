/**
 * Rows for records that the season has and season.yaml does not: someone for a character nobody is cast for, a set that
 * only headings name, the unit and the base that count while none is written. Pure.
 */
import type { SeasonView } from '../../api/index.ts';
import type { Message } from '../../foundation/index.ts';
import { pathOf, RECORD_KINDS, type RecordKind, type SeasonPath, type SingleCommand } from '../../live/index.ts';
import { message } from '../../messages/index.ts';
import type { Season } from '../../season/index.ts';

export interface FirstRow {
  readonly commands: readonly SingleCommand[];
  readonly label: Message;
}

/** What must be written before a path into a record of its own can be; null where nothing is missing. */
export function missingRow(view: SeasonView | null, path: SeasonPath): FirstRow | null {
  const [section, row] = path;
  const record = RECORD_KINDS.find((kind) => kind === section);
  if (view === null || view.season === null || record === undefined || row === undefined) return null;
  const id = typeof row === 'string' ? row : 'id' in row ? String(row.id) : null;
  if (id === null || pathOf(view.source, record, id) !== null) return null;
  const commands = rowsFor(view.season, view.source, record, id);
  return commands.length === 0
    ? null
    : { commands, label: message('live.label.edit', { what: nameOf(view.season, record, id) }) };
}

/** The same for a whole record, before it is merged, renamed or deleted. */
export function rowsOf(view: SeasonView, record: RecordKind, id: string): readonly SingleCommand[] {
  if (view.season === null || pathOf(view.source, record, id) !== null) return [];
  return rowsFor(view.season, view.source, record, id);
}

function rowsFor(season: Season, source: unknown, record: RecordKind, id: string): readonly SingleCommand[] {
  if (record === 'people') {
    const person = season.people.find((one) => one.id === id);
    if (person === undefined) return [];
    const { name, characters } = person;
    return [{ kind: 'add-row', path: ['people'], value: { id, name, characters } }];
  }
  if (record === 'sets') {
    return season.sets.some((set) => set.id === id) ? [{ kind: 'edit-season', path: ['sets', id], value: {} }] : [];
  }
  if (record === 'units') {
    const unit = season.units.find((one) => one.id === id);
    const isFirst = !(typeof source === 'object' && source !== null && 'units' in source);
    if (unit === undefined || !isFirst) return [];
    return [{ kind: 'add-row', path: ['units'], value: { id, name: unit.name, home: unit.homeBase } }];
  }
  return [];
}

function nameOf(season: Season, record: RecordKind, id: string): string {
  if (record !== 'people' && record !== 'units' && record !== 'places' && record !== 'bases') return id;
  return season[record].find((one) => one.id === id)?.name ?? id;
}
