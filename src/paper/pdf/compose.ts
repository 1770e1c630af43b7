/** Page trees on sheets of paper: everything of the layout that is not a table. */
import type { Block, Form, FormBox, Page, ScriptText, SidesLine } from '../../documents/index.ts';
import { composeChart } from './compose-chart.ts';
import { composeTable } from './compose-table.ts';
import { Composer, type PaperChoice } from './composer.ts';
import { FAINT, INK, inkOf, LEADING, MARK, RULE, SIZE } from './ink.ts';
import type { Placed, Sheet } from './sheets.ts';
import { type Line, linesOf } from './typesetting.ts';

export function composeSheets(page: Page, choice: PaperChoice): readonly Sheet[] {
  const pen = new Composer(choice);
  pen.startPage(page);
  for (const block of page.blocks) composeBlock(block, pen);
  return pen.sheets;
}

function composeBlock(block: Block, pen: Composer): void {
  switch (block.type) {
    case 'table':
      composeTable(block, pen);
      break;
    case 'chart':
      composeChart(block, pen);
      break;
    case 'form':
      composeForm(block, pen);
      break;
    case 'script':
      composeScript(block, pen);
      break;
    case 'heading':
      heading(block.text, pen);
      break;
    case 'note':
      pen.paragraph(block.text, {
        size: SIZE.text,
        colour: inkOf(block.tone),
        width: Math.min(pen.width, 620),
        ...(block.link === undefined ? {} : { link: block.link }),
      });
      pen.y += 6;
      break;
  }
}

/** Opens a part of a page. */
function heading(text: string, pen: Composer): void {
  if (!pen.hasRoom(60)) pen.nextSheet();
  pen.act({ kind: 'bookmark', title: text, level: 1 });
  pen.paragraph(text, { size: SIZE.heading, style: 'bold', role: 'H2' });
  pen.y += 3;
}

const BOX_PAD = 4;

function composeForm(block: Form, pen: Composer): void {
  if (block.showCaption === true) heading(block.caption, pen);
  const rows = rowsOf(block);
  const unit = pen.width / block.columns;
  for (const row of rows) {
    let column = 0;
    const set = row.map((box) => {
      const span = Math.min(box.span ?? 1, block.columns);
      const placed = { ...setBox(box, unit * span - 2 * BOX_PAD), x: pen.left + column * unit, width: unit * span };
      column += span;
      return placed;
    });
    const height = Math.max(25, ...set.map((one) => one.height));
    if (!pen.hasRoom(Math.min(height, pen.fullHeight))) pen.nextSheet();
    const { y } = pen;
    for (const { label, value, x, size, colour } of set) {
      pen.open('P');
      let at = y + 2.5;
      const placed: Placed[] = [];
      for (const line of label) {
        placed.push({ line, x: x + BOX_PAD, y: at, size: SIZE.head, colour: FAINT });
        at += SIZE.head * LEADING;
      }
      for (const line of value) {
        placed.push({ line, x: x + BOX_PAD, y: at, size, colour });
        at += size * LEADING;
      }
      pen.act({ kind: 'text', placed });
      pen.close();
    }
    for (const at of [y, y + height]) pen.rule(at);
    for (const at of [pen.left, ...set.map(({ x, width }) => x + width)])
      pen.act({ kind: 'rule', from: [at, y], to: [at, y + height], width: 0.5, colour: RULE });
    pen.y += height;
  }
  pen.y += 8;
}

interface SetBox {
  readonly label: readonly Line[];
  readonly value: readonly Line[];
  readonly size: number;
  readonly colour: string;
  readonly height: number;
}

function setBox({ label, text, tone, isLarge, room: lines = 1 }: FormBox, room: number): SetBox {
  const size = isLarge === true ? SIZE.large : SIZE.field;
  const names = label === '' ? [] : linesOf(label, 'regular', SIZE.head, room);
  const style = tone === 'to-fill' ? 'italic' : isLarge === true || tone === 'work' ? 'bold' : 'regular';
  const value = text === '' ? [] : linesOf(text, style, size, room);
  const height = (names.length * SIZE.head + Math.max(lines, value.length) * size) * LEADING + 6;
  return { label: names, value, size, colour: inkOf(tone), height };
}

function rowsOf({ boxes, columns }: Form): readonly (readonly FormBox[])[] {
  const rows: FormBox[][] = [];
  let used = columns;
  for (const box of boxes) {
    const span = Math.min(box.span ?? 1, columns);
    if (used + span > columns) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(box);
    used += span;
  }
  return rows;
}

/** Left edge and width of each kind of line, in tenths of an inch from the left edge of the text: the trade's page. */
const SCRIPT_COLUMNS: Readonly<Record<SidesLine['kind'], readonly [number, number]>> = {
  heading: [0, 60],
  action: [0, 60],
  character: [22, 36],
  parenthetical: [16, 26],
  dialogue: [10, 36],
  transition: [44, 16],
};

function composeScript({ lines }: ScriptText, pen: Composer): void {
  const size = SIZE.script;
  const tenth = 7.2 * (size / 12);
  const inset = Math.max(0, (pen.width - 60 * tenth) / 2);
  const height = size * 1.05;
  lines.forEach((line, index) => {
    const [from, width] = SCRIPT_COLUMNS[line.kind];
    const isHeading = line.kind === 'heading';
    const set = linesOf(line.text, isHeading ? 'typewriter-bold' : 'typewriter', size, width * tenth);
    const isCue = line.kind === 'character' || line.kind === 'parenthetical';
    // A heading or a cue goes with what follows it.
    const kept = isHeading ? 4 : isCue ? 2 : 1;
    if (!pen.hasRoom(kept * height)) pen.nextSheet();
    else if (isHeading) pen.y += index > 0 ? height : height / 2;
    pen.open(isHeading ? 'H2' : 'P');
    for (const one of set) {
      if (!pen.hasRoom(height)) pen.nextSheet();
      const x = pen.left + inset + from * tenth;
      if (line.isMarked === true)
        pen.act({ kind: 'box', x: x - 2, y: pen.y - 1, width: one.width + 4, height, fill: MARK });
      pen.act({ kind: 'text', placed: [{ line: one, x, y: pen.y, size, colour: INK }] });
      pen.y += height;
    }
    pen.close();
    if (!isCue) pen.y += height;
  });
}
