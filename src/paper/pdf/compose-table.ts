/** A table over as many sheets as it needs: its head again on each, days not torn from their titles. */
import type { Cell, Row, RowGroup, Table } from '../../documents/index.ts';
import { cellType, EDGE, sum, type TableType, tableType } from './columns.ts';
import type { Composer } from './composer.ts';
import { BAND, BREAK, FAINT, INK, LEADING, OFF, RULE, SIZE, STRIPS } from './ink.ts';
import type { Placed, Role } from './sheets.ts';
import { type Line, linesOf } from './typesetting.ts';

interface SetLine {
  readonly line: Line;
  readonly size: number;
  readonly colour: string;
}

interface SetCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
  readonly lines: readonly SetLine[];
  readonly span: number;
}

interface SetRow {
  readonly row: Row;
  readonly cells: readonly SetCell[];
  readonly height: number;
}

interface Setting {
  readonly table: Table;
  readonly type: TableType;
  readonly head: readonly SetRow[];
  readonly width: number;
  /** Rows are kept this much higher than their lines. */
  readonly air: number;
}

export function composeTable(table: Table, pen: Composer): void {
  const type = tableType(table, pen.width);
  const air = table.isGrid === true ? 2 : table.isToWriteIn === true ? 8 : 3.4;
  const bare = { table, type, width: sum(type.widths), air };
  const head = table.head.map((cells) => setRow({ cells }, bare, true));
  const setting: Setting = { ...bare, head };
  const first = setting.table.groups[0]?.rows[0];
  const start = first === undefined ? 0 : setRow(first, setting, false).height;
  const caption = table.showCaption === true ? SIZE.heading * LEADING + 4 : 0;
  const needed = caption + sum(head.map(({ height }) => height)) + start + 14;
  if (!pen.hasRoom(Math.min(needed, pen.fullHeight))) pen.nextSheet();
  pen.open('Table', undefined, table.caption);
  if (table.showCaption === true) {
    pen.paragraph(table.caption, { size: SIZE.heading, style: 'bold', role: 'Caption' });
    pen.y += 3;
  }
  drawHead(setting, pen, true);
  table.groups.forEach((group, index) => {
    drawGroup(group, table.groups[index + 1], setting, pen);
  });
  pen.close();
  pen.y += 12;
}

type Bare = Omit<Setting, 'head'>;

function setRow(row: Row, { table, type, air }: Bare, isHead: boolean): SetRow {
  let column = 0;
  let x = 0;
  const edge = row.edge === undefined ? 0 : EDGE;
  const cells = row.cells.map((cell, index): SetCell => {
    const span = cell.span ?? 1;
    const width = sum(type.widths.slice(column, column + span));
    const isCentred = isHead && span > 1;
    const align = isCentred ? 'center' : span > 1 ? 'left' : (table.columns[column]?.align ?? 'left');
    const inside = index === 0 ? edge : 0;
    const room = Math.max(4, width - 2 * type.pad - inside);
    const set = {
      cell,
      x: x + inside,
      width: width - inside,
      align,
      lines: cellLines(cell, row, isHead, type, room),
      span,
    };
    column += span;
    x += width;
    return set;
  });
  const heights = cells.map(({ lines }) => sum(lines.map(({ size }) => size * LEADING)));
  return { row, cells, height: Math.max(type.size * LEADING, ...heights) + air };
}

function cellLines(cell: Cell, row: Row, isHead: boolean, { size }: TableType, room: number): readonly SetLine[] {
  const type = cellType(cell, isHead, size);
  const style = row.kind === 'total' ? 'bold' : row.kind === 'banner' ? 'italic' : isHead ? 'regular' : type.style;
  const colour = row.kind === 'banner' ? FAINT : isHead ? FAINT : type.colour;
  const lines = cell.text === '' ? [] : linesOf(cell.text, style, type.size, room);
  const below = cell.sub === undefined ? [] : linesOf(cell.sub, 'regular', type.subSize, room);
  const subColour = row.strip === undefined ? FAINT : INK;
  return [
    ...lines.map((line) => ({ line, size: type.size, colour })),
    ...below.map((line) => ({ line, size: type.subSize, colour: subColour })),
  ];
}

function drawHead(setting: Setting, pen: Composer, isRead: boolean): void {
  for (const row of setting.head) drawRow(row, setting, pen, isRead ? 'head' : 'head again');
  if (setting.head.length > 0 && setting.table.isGrid !== true)
    pen.rule(pen.y, INK, 1, pen.left, pen.left + setting.width);
}

/** A new sheet inside the table. */
function turn(setting: Setting, pen: Composer): void {
  pen.nextSheet();
  drawHead(setting, pen, false);
}

function drawGroup(group: RowGroup, next: RowGroup | undefined, setting: Setting, pen: Composer): void {
  const rows = group.rows.map((row) => setRow(row, setting, false));
  const titleHeight = group.title === undefined ? 0 : titleRoom(group, setting);
  const endHeight = group.end === undefined ? 0 : setting.type.size * LEADING + setting.air;
  // The title of a week goes with that of its first day, that of a day with its first strip.
  const after = rows[0]?.height ?? (next === undefined ? 0 : titleRoom(next, setting) + firstHeight(next, setting));
  if (group.title !== undefined) {
    const needed = titleHeight + after + (rows.length === 1 ? endHeight : 0);
    if (!pen.hasRoom(Math.min(needed, pen.fullHeight - 60))) turn(setting, pen);
    drawTitle(group.title, titleHeight, setting, pen);
  }
  rows.forEach((row, index) => {
    const isLast = index === rows.length - 1;
    // A banner (a meal, a move) does not stand alone at the foot of a sheet, nor the day break at its top.
    const follower = row.row.kind === 'banner' ? (rows[index + 1]?.height ?? 0) : 0;
    const needed = row.height + follower + (isLast ? endHeight : 0);
    if (!pen.hasRoom(needed) && pen.y > 120) turn(setting, pen);
    drawRow(row, setting, pen, 'body');
  });
  if (group.end === undefined) return;
  const line: Row = { cells: [{ text: group.end, span: setting.table.columns.length, tone: 'muted' }] };
  const end = setRow(line, setting, false);
  const isBlack = setting.table.isBoard === true;
  if (isBlack) pen.act({ kind: 'box', x: pen.left, y: pen.y, width: setting.width, height: end.height, fill: BREAK });
  const right = end.cells.map((cell) => ({
    ...cell,
    align: 'right' as const,
    lines: isBlack ? cell.lines.map((line) => ({ ...line, colour: '#ffffff' })) : cell.lines,
  }));
  drawRow({ ...end, cells: right }, setting, pen, 'body');
  pen.rule(pen.y, INK, 1, pen.left, pen.left + setting.width);
}

function firstHeight({ rows }: RowGroup, setting: Setting): number {
  return rows[0] === undefined ? 0 : setRow(rows[0], setting, false).height;
}

function titleRoom({ title }: RowGroup, { type, width, air }: Setting): number {
  if (title === undefined) return 0;
  const size = type.size * (title.level === 'week' ? 1.15 : 1.05);
  const text = title.aside === undefined ? title.text : `${title.text}    ${title.aside}`;
  return (
    linesOf(text, 'bold', size, width - 2 * type.pad).length * size * LEADING + air + (title.level === 'week' ? 6 : 1)
  );
}

function drawTitle(title: NonNullable<RowGroup['title']>, height: number, setting: Setting, pen: Composer): void {
  const { type, width, table } = setting;
  const isWeek = title.level === 'week';
  const size = type.size * (isWeek ? 1.15 : 1.05);
  pen.act({ kind: 'bookmark', title: title.text, level: isWeek ? 1 : 2 });
  if (!isWeek) {
    pen.act({ kind: 'box', x: pen.left, y: pen.y, width, height, fill: BAND });
    pen.rule(pen.y, INK, 0.9, pen.left, pen.left + width);
  }
  pen.open('TR');
  pen.open('TH', { scope: 'Row', columns: table.columns.length });
  const room = width - 2 * type.pad;
  const y = pen.y + (isWeek ? 5 : 1) + setting.air / 2;
  const aside = title.aside === undefined ? undefined : linesOf(title.aside, 'regular', size, room)[0]!;
  const isOneLine = aside !== undefined && linesOf(title.text, 'bold', size, room - aside.width - 12).length === 1;
  const text = isOneLine || title.aside === undefined ? title.text : `${title.text} · ${title.aside}`;
  const placed: Placed[] = linesOf(text, 'bold', size, room).map((line, index) => ({
    line,
    x: pen.left + type.pad,
    y: y + index * size * LEADING,
    size,
    colour: INK,
  }));
  if (isOneLine) placed.push({ line: aside, x: pen.left + width - type.pad - aside.width, y, size, colour: INK });
  pen.act({ kind: 'text', placed });
  pen.close();
  pen.close();
  pen.y += height;
}

/** Lines that did not fit go on, on the next sheet: a name of a thousand letters is printed whole. */
function drawRow(row: SetRow, setting: Setting, pen: Composer, part: 'head' | 'head again' | 'body'): void {
  if (part !== 'head again') pen.open('TR');
  const most = Math.max(...row.cells.map(({ lines }) => lines.length), 0);
  let rest: readonly SetCell[] = row.cells;
  let height = row.height;
  while (part === 'body' && most > 1 && pen.y + height > pen.bottom) {
    const lineHeight = setting.type.size * LEADING;
    const fitting = Math.max(1, Math.floor((pen.bottom - pen.y - setting.air) / lineHeight));
    const now = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fitting) }));
    rest = rest.map((cell) => ({ ...cell, lines: cell.lines.slice(fitting) }));
    if (rest.every(({ lines }) => lines.length === 0)) {
      rest = now;
      break;
    }
    drawBand({ row: row.row, cells: now, height: pen.bottom - pen.y }, setting, pen, part);
    turn(setting, pen);
    height = Math.max(...rest.map(({ lines }) => lines.length)) * lineHeight + setting.air;
  }
  drawBand({ row: row.row, cells: rest, height }, setting, pen, part);
  if (part !== 'head again') pen.close();
}

function drawBand(
  { row, cells, height }: SetRow,
  setting: Setting,
  pen: Composer,
  part: 'head' | 'head again' | 'body',
): void {
  const { type, width, air, table } = setting;
  const { left, y } = pen;
  if (row.strip !== undefined) pen.act({ kind: 'box', x: left, y, width, height, fill: STRIPS[row.strip] });
  for (const cell of cells)
    if (cell.cell.tone === 'off') pen.act({ kind: 'box', x: left + cell.x, y, width: cell.width, height, fill: OFF });
  if (row.edge !== undefined) {
    pen.act({ kind: 'box', x: left, y, width: 4, height, fill: STRIPS[row.edge] });
    pen.act({ kind: 'rule', from: [left + 4, y], to: [left + 4, y + height], width: 0.4, colour: RULE });
  }
  for (const cell of cells) {
    const placed = placedLines(cell, left, y + air / 2, type.pad);
    if (part === 'head again') {
      pen.act({ kind: 'running text', placed });
      continue;
    }
    const isHeader = part === 'head' || cell.cell.isHeader === true;
    const role: Role = isHeader ? 'TH' : 'TD';
    const scope = part === 'head' ? 'Column' : 'Row';
    pen.open(role, {
      ...(isHeader ? { scope } : {}),
      ...(cell.span > 1 ? { columns: cell.span } : {}),
    } as const);
    if (placed.length > 0) pen.act({ kind: 'text', placed });
    pen.close();
  }
  pen.y += height;
  if (table.isGrid === true || table.isToWriteIn === true) drawGridLines(cells, y, height, setting, pen);
  else if (part === 'body') {
    if (row.kind === 'total') pen.rule(y, INK, 0.9, left, left + width);
    pen.rule(y + height, RULE, 0.5, left, left + width);
  }
}

function drawGridLines(cells: readonly SetCell[], y: number, height: number, setting: Setting, pen: Composer): void {
  const { left } = pen;
  pen.rule(y, RULE, 0.5, left, left + setting.width);
  pen.rule(y + height, RULE, 0.5, left, left + setting.width);
  const edges = [0, ...cells.map(({ x, width }) => x + width)];
  for (const x of edges)
    pen.act({ kind: 'rule', from: [left + x, y], to: [left + x, y + height], width: 0.5, colour: RULE });
}

function placedLines({ lines, x, width, align }: SetCell, left: number, top: number, pad: number): readonly Placed[] {
  let y = top;
  return lines.map(({ line, size, colour }): Placed => {
    const free = width - 2 * pad - line.width;
    const shift = align === 'right' ? free : align === 'center' ? free / 2 : 0;
    const placed = { line, x: left + x + pad + Math.max(0, shift), y, size, colour };
    y += size * LEADING;
    return placed;
  });
}
