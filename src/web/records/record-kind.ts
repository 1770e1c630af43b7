/**
 * A kind of record, declared once: its rows, its columns, its form, and how a new one begins. Lists, dialogs and what
 * is missing are drawn from this; a new kind is one declaration in `kinds/`.
 */
import type { SeasonView } from '../../api/index.ts';
import type { Command, RecordKind, SeasonPath, SingleCommand } from '../../live/index.ts';
import type { CodeBelow, MessageCode } from '../../messages/index.ts';
import type { Season } from '../../season/index.ts';
import type { Choice, FormField } from '../forms/season-fields.ts';
import type { Say } from '../i18n/language.ts';

/** `characters` are read from the scripts; all others are keys of season.yaml. */
export type ListName = CodeBelow<'web.records.lists'>;

/** A season whose text can be read. */
export interface Book {
  readonly season: Season;
  readonly source: unknown;
  readonly view: SeasonView;
  readonly say: Say;
  readonly money: (cents: number) => string;
}

export interface RecordRow {
  /** Of the record; of a row without an id, its name in season.yaml as JSON. */
  readonly id: string;
  readonly name: string;
  /** Where season.yaml has it, or would have it. */
  readonly path: SeasonPath;
  /** One text a column. */
  readonly cells: readonly string[];
  /** Heading under which it stands in the list. */
  readonly group?: string;
}

export interface FormPart {
  readonly title: string;
  readonly help?: string;
  readonly fields: readonly FormField[];
  /** Buttons behind the fields: a row more, this row away. */
  readonly actions?: readonly FormAction[];
}

export interface FormAction {
  readonly label: string;
  readonly command: Command;
}

/** What must be known before a record can be made. */
export interface Question {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'date' | 'choice';
  readonly options?: readonly Choice[];
}

export interface KindOfRecord {
  readonly list: ListName;
  /** The kind of its commands; null: rows nobody names, which are added and taken out as rows. */
  readonly record: RecordKind | null;
  readonly columns: readonly MessageCode[];
  readonly rows: (book: Book) => readonly RecordRow[];
  readonly form: (id: string, book: Book) => readonly FormPart[];
  /** Asked for a new one; none: nothing can be added. */
  readonly asks: (book: Book) => readonly Question[];
  readonly fresh: (answers: Readonly<Record<string, string>>, book: Book) => readonly SingleCommand[];
  /** Whether several can be made one. */
  readonly merges: boolean;
}
