/** A picture of points on two axes, in ink; the table beside it is what screen readers read. */
import type { Chart } from '../../documents/index.ts';
import type { Composer } from './composer.ts';
import { FAINT, INK, LEADING, RULE, SIZE } from './ink.ts';
import type { Placed } from './sheets.ts';
import { cleaned, lineOf } from './typesetting.ts';

/** In points. */
const WIDTH = 470;
const HEIGHT = 190;
const GAP = 5;

export function composeChart({ caption, across, up, points }: Chart, pen: Composer): void {
  if (!pen.hasRoom(HEIGHT + 60)) pen.nextSheet();
  pen.paragraph(caption, { size: SIZE.heading, style: 'bold', role: 'H2' });
  const size = SIZE.sub;
  const marks = up.ticks.map(({ at, text }) => ({ at, line: lineOf(cleaned(text), 'regular', size) }));
  const left = pen.left + Math.max(...marks.map(({ line }) => line.width), 0) + GAP;
  const top = pen.y + GAP;
  const width = Math.min(WIDTH, pen.left + pen.width - left - 16);
  const x = (at: number): number => left + (width * at) / 1000;
  const y = (at: number): number => top + HEIGHT - (HEIGHT * at) / 1000;
  const placed: Placed[] = [];
  for (const { at, line } of marks) {
    pen.rule(y(at), RULE, 0.4, left, left + width);
    placed.push({ line, x: left - GAP - line.width, y: y(at) - size / 2, size, colour: FAINT });
  }
  for (const { at, text } of across.ticks) {
    const line = lineOf(cleaned(text), 'regular', size);
    placed.push({ line, x: x(at) - line.width / 2, y: top + HEIGHT + GAP, size, colour: FAINT });
  }
  const label = lineOf(cleaned(across.label), 'regular', size);
  placed.push({
    line: label,
    x: left + (width - label.width) / 2,
    y: top + HEIGHT + GAP + size * LEADING,
    size,
    colour: FAINT,
  });
  const joined = points.filter(({ isJoined }) => isJoined === true);
  for (const [n, to] of joined.entries()) {
    const from = joined[n - 1];
    if (from === undefined) continue;
    const ends = { from: [x(from.across), y(from.up)], to: [x(to.across), y(to.up)] } as const;
    pen.act({ kind: 'rule', ...ends, width: 1, colour: INK });
  }
  for (const { across: share, up: cost, letter, isMarked } of points) {
    const side = isMarked === true ? 7 : 4;
    const corner = { x: x(share) - side / 2, y: y(cost) - side / 2 };
    pen.act({ kind: 'box', ...corner, width: side, height: side, fill: INK });
    const line = lineOf(cleaned(letter), 'bold', SIZE.field);
    placed.push({ line, x: x(share) + GAP, y: y(cost) - SIZE.field * LEADING, size: SIZE.field, colour: INK });
  }
  pen.act({ kind: 'running text', placed });
  pen.y = top + HEIGHT + GAP + 2 * size * LEADING + 10;
}
