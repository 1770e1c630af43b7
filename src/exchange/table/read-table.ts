/**
 * A breakdown as a table (CSV; a sheet of a workbook is the same once its cells are texts): one row a scene. Columns
 * are found by their names in English and French, or as the user maps them; what no column is mapped to is a category
 * of elements, in which `;` separates things and a number in brackets is their amount.
 */
import { type Eighths, parseEighths } from '../../foundation/index.ts';
import { readSceneHeading } from '../../script/index.ts';
import { CAST, categoryName, categoryNamed } from '../categories.ts';
import { LONGEST_TEXT, MOST_EIGHTHS, MOST_ELEMENTS, MOST_SHEETS } from '../limits.ts';
import { Report } from '../report.ts';
import { EMPTY_SCHEDULE, type FileElement, type ScheduleReading, type Sheet } from '../schedule-file.ts';
import { TABLE_FIELDS, type TableColumn, type TableField } from '../table-columns.ts';
import { textOf } from '../uss/uss-json.ts';

/** Column heads that say what a column is, in small letters; those of breakdowns that were read, and French ones. */
const HEADS: Readonly<Record<TableField, readonly string[]>> = {
  scene: [
    'scene',
    'scene no',
    'scene no.',
    'scene number',
    'scene #',
    'sc',
    'sc.',
    'sc #',
    'séquence',
    'seq',
    'séq',
    'n°',
  ],
  heading: ['heading', 'slugline', 'scene heading', 'intitulé'],
  'int/ext': ['int/ext', 'i/e', 'int./ext.', 'int ext'],
  set: ['set', 'décor', 'decor', 'set name'],
  'day/night': ['day/night', 'd/n', 'time', 'time of day', 'effet', 'j/n'],
  pages: ['pages', 'length', 'eighths', '8ths', 'page count', 'pgs', 'longueur', 'huitièmes'],
  page: ['script page', 'page', 'pg', 'page no'],
  minutes: ['minutes', 'est. minutes', 'estimated minutes', 'time est', 'estimation', 'durée de tournage'],
  'story day': ['script day', 'story day', 'jour', "jour de l'histoire"],
  synopsis: ['synopsis', 'description', 'summary', 'résumé'],
  notes: ['notes', 'comments', 'remarks', 'remarques', 'observations'],
  location: ['location', 'lieu', 'place'],
  unit: ['unit', 'équipe'],
};

/** Columns that say when a scene was planned: not read, boards come with other files. */
const PASSED_OVER = new Set(['shoot day', 'date', 'day', 'jour de tournage', '']);

export interface TableOptions {
  /** Head of the column (as the file has it) by field; what is not named is found by its head. */
  readonly columns?: Readonly<Partial<Record<TableField, string>>>;
  /** Heads of columns that are neither fields nor categories of elements. */
  readonly leftOut?: readonly string[];
}

/** The columns of a table and what each is taken for, for people to put right. */
export function tableColumns(
  [head = [], ...body]: readonly (readonly string[])[],
  options: TableOptions = {},
): readonly TableColumn[] {
  const { fields, categories } = columnsOf(head, options);
  const fieldAt = new Map([...fields].map(([field, column]) => [column, field]));
  const elements = new Set(categories.map(({ column }) => column));
  return head.slice(0, MOST_COLUMNS_SHOWN).flatMap((name, column): readonly TableColumn[] => {
    const cells = body.slice(0, 200).flatMap((row) => textOf(row[column] ?? '') ?? []);
    if (textOf(name) === null && cells.length === 0) return [];
    const as = fieldAt.get(column) ?? (elements.has(column) ? 'elements' : 'left-out');
    return [{ name: name.replace(/^\uFEFF/, '').trim(), samples: [...new Set(cells)].slice(0, 3), as }];
  });
}

/** A breakdown has a few dozen. */
const MOST_COLUMNS_SHOWN = 100;

/** @param rows the head and the scenes, cell by cell */
export function readTable(
  rows: readonly (readonly string[])[],
  file: string,
  options: TableOptions = {},
): ScheduleReading {
  const report = new Report();
  const placeOf = (row: number) => ({ file, line: row + 1, column: 1 });
  const [head = [], ...body] = rows;
  if (!rows.some((cells) => cells.some((cell) => cell.trim() !== ''))) {
    report.say('error', 'empty-table', {}, placeOf(0));
    return { schedule: null, diagnostics: report.all(placeOf(0)) };
  }
  for (const [at, cells] of rows.entries()) {
    const length = Math.max(...cells.map((cell) => cell.length));
    if (length <= LONGEST_TEXT) continue;
    report.say('error', 'long-cell', { length, most: LONGEST_TEXT }, placeOf(at));
    return { schedule: null, diagnostics: report.all(placeOf(at)) };
  }
  const { fields, categories } = columnsOf(head, options);
  const columns = tableColumns(rows, options);
  if (!fields.has('heading') && !fields.has('set')) {
    report.say('error', 'no-columns', { found: head.filter((name) => name.trim() !== '').slice(0, 20) }, placeOf(0));
    return { schedule: null, diagnostics: report.all(placeOf(0)), columns };
  }
  const filled = body.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length > MOST_SHEETS) {
    report.say('error', 'too-many', { list: 'rows', most: MOST_SHEETS }, placeOf(0));
    return { schedule: null, diagnostics: report.all(placeOf(0)) };
  }
  const elements = new Map<string, FileElement>();
  const sheets = body.flatMap((cells, index): readonly Sheet[] => {
    const cell = (field: TableField): string | null => {
      const column = fields.get(field);
      return column === undefined ? null : textOf(cells[column] ?? '');
    };
    const heading = cell('heading');
    const set = cell('set');
    // A row of a total, or an empty one.
    if (cell('scene') === null && heading === null && set === null) return [];
    const read = heading === null ? null : readSceneHeading(heading);
    const length = cell('pages');
    const eighths = length === null ? 0 : eighthsOf(length);
    if (eighths === null) {
      report.say('warning', 'odd-length', { found: length ?? '', kept: { eighths: 0 } }, placeOf(index + 1));
    }
    const minutes = /^\d{1,5}$/.exec(cell('minutes') ?? '')?.[0];
    return [
      {
        id: String(index + 1),
        scene: cell('scene') ?? read?.number ?? '',
        intExt: cell('int/ext') ?? read?.intExt ?? '',
        set: set ?? read?.sets.map((parts) => parts.join(' - ')).join(' / ') ?? '',
        time: cell('day/night') ?? read?.time ?? '',
        eighths: eighths ?? 0,
        page: cell('page'),
        minutes: minutes === undefined || Number(minutes) === 0 ? null : Number(minutes),
        synopsis: cell('synopsis'),
        notes: cell('notes'),
        storyDay: cell('story day'),
        location: cell('location'),
        unit: cell('unit'),
        sequence: null,
        elements: categories.flatMap(({ column, name }) => thingsIn(cells[column] ?? '', name, elements)),
      },
    ];
  });
  if (sheets.length === 0) report.say('error', 'no-sheets', {}, placeOf(0));
  const schedule = sheets.length === 0 ? null : { ...EMPTY_SCHEDULE, sheets, elements: [...elements.values()] };
  return { schedule, diagnostics: report.all(placeOf(0)), columns };
}

/** Whether the table has a column of scene headings or of sets. */
export function hasScenes([head = []]: readonly (readonly string[])[], options: TableOptions): boolean {
  const { fields } = columnsOf(head, options);
  return fields.has('heading') || fields.has('set');
}

function columnsOf(head: readonly string[], { columns: wanted = {}, leftOut = [] }: TableOptions) {
  const names = head.map((name) => name.replace(/^\uFEFF/, '').trim());
  const small = names.map((name) => name.toLowerCase());
  const fields = new Map<TableField, number>();
  const others = new Set(leftOut.map((name) => name.trim().toLowerCase()));
  // What was mapped by hand is nobody else's, nor is what was left out.
  const mapped = new Set(Object.values(wanted).map((name) => name.trim().toLowerCase()));
  for (const field of TABLE_FIELDS) {
    const own = wanted[field]?.trim().toLowerCase();
    const heads = own === undefined ? HEADS[field].filter((name) => !mapped.has(name) && !others.has(name)) : [own];
    const isFree = (index: number): boolean => ![...fields.values()].includes(index);
    // Mapped to no column.
    if (own === '') continue;
    const column = small.findIndex((name, index) => heads.includes(name) && isFree(index));
    if (column >= 0) fields.set(field, column);
  }
  const taken = new Set(fields.values());
  const categories = names.flatMap((name, column) =>
    taken.has(column) || PASSED_OVER.has(small[column]!) || others.has(small[column]!) ? [] : [{ name, column }],
  );
  return { fields, categories };
}

/** `2 3/8`, `3/8`, `19` eighths where the number is whole and large, `1.375` pages. */
function eighthsOf(written: string): Eighths | null {
  const plain = written.replace(/\s+/g, ' ').replace(',', '.').trim();
  const read = /^\d+\.\d+$/.test(plain) ? Number(plain) * 8 : parseEighths(plain);
  return read !== null && Number.isInteger(read) && read >= 0 && read <= MOST_EIGHTHS ? read : null;
}

function thingsIn(
  cell: string,
  label: string,
  elements: Map<string, FileElement>,
): readonly { element: string; amount: number }[] {
  const category = categoryNamed(label);
  const things = cell.split(category === CAST && !cell.includes(';') ? /[,;\n]/ : /[;\n]/);
  const found = new Map<string, number>();
  for (const thing of things) {
    const text = textOf(thing.trim().replace(/^'(?=[=+\-@＝＋－＠])/, ''));
    if (text === null) continue;
    const counted = /^(.*\S)\s*\((\d{1,6})\)$/.exec(text);
    const name = counted?.[1] ?? text;
    const id = `${label.toLowerCase()}/${name.toLowerCase()}`;
    if (!elements.has(id)) {
      if (elements.size >= MOST_ELEMENTS) continue;
      elements.set(id, {
        id,
        name,
        category,
        categoryName: category === null ? label : categoryName(category),
        number: null,
        daysOff: [],
        weekdaysOff: [],
        dropDays: null,
        linked: [],
        events: [],
      });
    }
    found.set(id, Number(counted?.[2] ?? 1));
  }
  return [...found].map(([element, amount]) => ({ element, amount }));
}
