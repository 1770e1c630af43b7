/** A page as fixed-width text for a terminal or a mail: boxes of line-drawing characters, no colours. */
import type { Block, Cell, Chart, Column, Form, Page, Row, SidesLine, Table } from '../page-tree.ts';
import { padded, textWidth, wrapped } from './text-width.ts';

export interface TextOptions {
  /** Characters to a line; flexible columns are wrapped to fit. 120 unless given. */
  readonly width?: number;
}

/** The pages under each other. */
export function renderText(pages: readonly Page[], options: TextOptions = {}): string {
  const width = options.width ?? 120;
  return `${pages.map((page) => pageLines(page, width).join('\n').trimEnd()).join(`\n\n${'═'.repeat(width)}\n\n`)}\n`;
}

function pageLines(page: Page, width: number): readonly string[] {
  const right = `ON Y VA`;
  const name = page.name === undefined ? '' : ` · ${page.name}`;
  const [title = '', ...more] = wrapped(`${page.production} · ${page.title}${name}`, width - right.length - 1);
  const lines = [
    `${padded(title, width - right.length, 'left')}${right}`,
    ...more,
    ...wrapped([...(page.draft === undefined ? [] : [page.draft.text]), ...page.facts].join(' · '), width),
    '',
  ];
  for (const block of page.blocks) lines.push(...blockLines(block, width), '');
  return lines.map((line) => line.trimEnd());
}

function blockLines(block: Block, width: number): readonly string[] {
  if (block.type === 'form') return formLines(block, width);
  if (block.type === 'script') return block.lines.flatMap((line) => scriptLines(line, width));
  if (block.type === 'chart') return chartLines(block, width);
  if (block.type !== 'table') return wrapped(block.text, width);
  const table = tableLines(block, width);
  return block.showCaption === true ? [...wrapped(block.caption, width), ...table] : table;
}

/** Lines that a picture has in a terminal. */
const CHART_HEIGHT = 14;

/** Letters on a field; of points that fall on one another the first is drawn. */
function chartLines({ caption, across, up, points }: Chart, width: number): readonly string[] {
  const names = Math.max(...up.ticks.map(({ text }) => textWidth(text)), 0);
  const field = Math.max(20, Math.min(width, 100) - names - 3);
  const cells = Array.from({ length: CHART_HEIGHT }, () => Array.from({ length: field }, () => ' '));
  const rowOf = (at: number): number => CHART_HEIGHT - 1 - Math.round((at * (CHART_HEIGHT - 1)) / 1000);
  const columnOf = (at: number): number => Math.round((at * (field - 1)) / 1000);
  for (const point of points.toReversed()) {
    const row = cells[rowOf(point.up)]!;
    for (const [n, sign] of [...point.letter].entries()) row[Math.min(field - 1, columnOf(point.across) + n)] = sign;
  }
  const tickAt = new Map(up.ticks.map(({ at, text }) => [rowOf(at), text]));
  const below = Array.from({ length: field + 6 }, () => ' ');
  for (const { at, text } of across.ticks) {
    const from = Math.max(0, columnOf(at) - Math.floor(text.length / 2));
    if (below.slice(Math.max(0, from - 1), from + text.length).every((sign) => sign === ' '))
      for (const [n, sign] of [...text].entries()) below[from + n] = sign;
  }
  return [
    ...wrapped(caption, width),
    ...cells.map((row, n) => `${padded(tickAt.get(n) ?? '', names, 'right')} │${row.join('')}`),
    `${' '.repeat(names)} └${'─'.repeat(field)}`,
    `${' '.repeat(names + 2)}${below.join('')}`,
    ...wrapped(across.label, width),
  ];
}

/** A box a line; the texts stand under each other. */
function formLines({ caption, showCaption, boxes }: Form, width: number): readonly string[] {
  const names = Math.min(Math.max(...boxes.map(({ label }) => textWidth(label)), 0), Math.floor(width / 3));
  const lines = boxes.flatMap(({ label, text }) => {
    const left = wrapped(label, names);
    const right = wrapped(text, width - names - 2);
    return Array.from(
      { length: Math.max(left.length, right.length) },
      (_, index) => `${padded(left[index] ?? '', names, 'left')}  ${right[index] ?? ''}`,
    );
  });
  return showCaption === true ? [...wrapped(caption, width), ...lines] : lines;
}

/** Columns that a kind of script line leaves free on the left, and its width. */
const SCRIPT_COLUMNS: Readonly<Record<SidesLine['kind'], readonly [number, number]>> = {
  heading: [0, 60],
  action: [0, 60],
  character: [22, 38],
  parenthetical: [16, 26],
  dialogue: [10, 36],
  transition: [44, 16],
};

function scriptLines({ kind, text, isMarked }: SidesLine, width: number): readonly string[] {
  const [from, own] = SCRIPT_COLUMNS[kind];
  const lines = wrapped(text, Math.min(own, width - from)).map(
    (line) => `${isMarked === true ? '>' : ' '}${' '.repeat(from)}${line}`,
  );
  return kind === 'character' || kind === 'parenthetical' ? lines : [...lines, ''];
}

/** A printed line of a table, and where its cells end: the next rule draws its joints from that. */
interface Band {
  readonly lines: readonly string[];
  /** Columns after which a border stands. */
  readonly borders: readonly number[];
}

function tableLines(table: Table, width: number): readonly string[] {
  const widths = columnWidths(table, width);
  const pad = table.isGrid === true ? 0 : 1;
  const bands: (Band | 'rule' | 'double rule')[] = ['rule'];
  for (const cells of table.head) bands.push(rowBand(cells, table, widths, pad));
  bands.push('double rule');
  const whole = [{ text: '', span: table.columns.length }];
  for (const group of table.groups) {
    if (group.title !== undefined) {
      const { text, aside = '', level } = group.title;
      if (bands.at(-1) !== 'double rule') bands.push(level === 'week' ? 'double rule' : 'rule');
      const room = innerWidth(widths, pad) - 2 * pad;
      const gap = room - textWidth(text) - textWidth(aside);
      const line =
        gap >= 2 ? `${text}${' '.repeat(gap)}${aside}` : [text, aside].filter((part) => part !== '').join(' · ');
      bands.push(rowBand([{ ...whole[0]!, text: line }], table, widths, pad));
      if (group.rows.length > 0) bands.push('rule');
    }
    for (const row of group.rows) {
      if (row.kind === 'total') bands.push('rule');
      bands.push(rowBand(row.kind === 'banner' ? bannerCells(row) : row.cells, table, widths, pad));
    }
    if (group.end !== undefined) bands.push('rule', rowBand([{ ...whole[0]!, text: group.end }], table, widths, pad));
  }
  bands.push('rule');
  return bands.flatMap((band, index) =>
    typeof band === 'string'
      ? [
          rule(
            widths,
            pad,
            bordersOf(bands[index - 1]),
            bordersOf(bands[index + 1]),
            band === 'double rule' ? '═' : '─',
          ),
        ]
      : band.lines,
  );
}

function bannerCells(row: Row): readonly Cell[] {
  return row.cells.map((cell) => ({ ...cell, text: `-- ${cell.text} --` }));
}

function bordersOf(band: Band | 'rule' | 'double rule' | undefined): ReadonlySet<number> {
  return new Set(typeof band === 'object' ? band.borders : []);
}

function innerWidth(widths: readonly number[], pad: number): number {
  return widths.reduce((sum, width) => sum + width + 2 * pad, 0) + widths.length - 1;
}

/** A row's lines: every cell wrapped in its column (or columns), with its sub-text below. */
function rowBand(cells: readonly Cell[], table: Table, widths: readonly number[], pad: number): Band {
  const boxes: { readonly lines: readonly string[]; readonly width: number; readonly align: Column['align'] }[] = [];
  const borders: number[] = [];
  let at = 0;
  for (const cell of cells) {
    const span = cell.span ?? 1;
    const own = widths.slice(at, at + span);
    const width = own.reduce((sum, one) => sum + one, 0) + (own.length - 1) * (2 * pad + 1);
    const lines = cellTexts(cell, table, width).flatMap((text) => wrapped(text, width));
    const align = span > 1 ? (table.isGrid === true ? 'center' : 'left') : (table.columns[at]?.align ?? 'left');
    boxes.push({ lines, width, align });
    at += span;
    borders.push(at);
  }
  const height = Math.max(1, ...boxes.map((box) => box.lines.length));
  const space = ' '.repeat(pad);
  const lines = Array.from({ length: height }, (_, line) => {
    const texts = boxes.map(
      (box) => `${space}${padded(box.lines[line] ?? '', box.width, box.align ?? 'left')}${space}`,
    );
    return `│${texts.join('│')}│`;
  });
  return { lines, borders };
}

/** Text and sub-text: on lines of their own, but in a grid, where a row is one line, behind each other. */
function cellTexts(cell: Cell, table: Table, width: number): readonly string[] {
  if (cell.text === '' && cell.tone === 'off') return ['░'.repeat(width)];
  if (cell.sub === undefined) return [cell.text];
  return table.isGrid === true ? [`${cell.text} · ${cell.sub}`] : [cell.text, cell.sub];
}

/** A horizontal rule whose joints meet the borders of the rows above and below. */
function rule(
  widths: readonly number[],
  pad: number,
  above: ReadonlySet<number>,
  below: ReadonlySet<number>,
  stroke: '─' | '═',
): string {
  const isTop = above.size === 0;
  const isBottom = below.size === 0;
  const joints = stroke === '─' ? { up: '┴', down: '┬', cross: '┼' } : { up: '╧', down: '╤', cross: '╪' };
  const ends = isTop ? ['┌', '┐'] : isBottom ? ['└', '┘'] : stroke === '─' ? ['├', '┤'] : ['╞', '╡'];
  const parts = widths.map((width, index) => {
    const line = stroke.repeat(width + 2 * pad);
    if (index === widths.length - 1) return line;
    const [up, down] = [above.has(index + 1), below.has(index + 1)];
    return line + (up && down ? joints.cross : up ? joints.up : down ? joints.down : stroke);
  });
  return `${ends[0]}${parts.join('')}${ends[1]}`;
}

/** Natural widths; where the table is too wide, columns above their least width are narrowed, the widest first. */
function columnWidths(table: Table, width: number): readonly number[] {
  const pad = table.isGrid === true ? 0 : 1;
  const least = table.columns.map((column) => column.least ?? 1);
  const widths = [...least];
  const rows = table.groups.flatMap((group) => group.rows.map((row) => row.cells));
  for (const { cell, column } of singleCells(rows)) {
    // A synopsis is wrapped anyway: it does not make its column as wide as it is long.
    const isFlexible = table.columns[column]!.flexible !== undefined;
    const longest = isFlexible && table.isGrid !== true ? 40 : Number.POSITIVE_INFINITY;
    const [text = '', sub = ''] = cell.tone === 'off' ? [cell.text] : cellTexts(cell, table, 0);
    widths[column] = Math.max(widths[column]!, textWidth(text), Math.min(longest, textWidth(sub)));
    if (!isFlexible) least[column] = widths[column]!;
  }
  for (const { cell, column } of singleCells(table.head)) {
    const word = Math.max(...cell.text.split(' ').map(textWidth));
    widths[column] = Math.max(widths[column]!, textWidth(cell.text));
    least[column] = Math.max(least[column]!, word);
  }
  table.columns.forEach((column, index) => {
    least[index] = Math.max(least[index]!, Math.min(column.flexible ?? 0, widths[index]!));
  });
  const over = narrow(widths, least, innerWidth(widths, pad) + 2 - width);
  // A form with more columns than a terminal has room for: words are broken.
  narrow(
    widths,
    widths.map((own) => Math.min(own, NARROWEST)),
    over,
  );
  return widths;
}

/** Characters that a column keeps, whatever happens. */
const NARROWEST = 3;

/** Takes `over` characters from the widest columns, down to their least widths; how many are still too many. */
function narrow(widths: number[], least: readonly number[], over: number): number {
  for (let left = over; left > 0; left--) {
    const widest = widths.reduce(
      (best, own, index) => (own > least[index]! && (best === -1 || own > widths[best]!) ? index : best),
      -1,
    );
    if (widest === -1) return left;
    widths[widest] = widths[widest]! - 1;
  }
  return 0;
}

/** Cells that stand in one column, with that column. */
function singleCells(rows: readonly (readonly Cell[])[]): readonly { readonly cell: Cell; readonly column: number }[] {
  return rows.flatMap((cells) => {
    let at = 0;
    return cells.flatMap((cell) => {
      const column = at;
      at += cell.span ?? 1;
      return (cell.span ?? 1) === 1 ? [{ cell, column }] : [];
    });
  });
}
