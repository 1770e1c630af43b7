/** Sizes in points, and colours: the same paper and ink as the HTML pages. */
import type { PaperSize, Tone } from '../../documents/index.ts';
import { stripHexes } from '../../documents/index.ts';

export const INK = '#000000';
export const FAINT = '#44464a';
export const RULE = '#b4b2ab';
export const BAND = '#eceae3';
export const OFF = '#dedcd5';
export const ALARM = '#a32018';
/** Day breaks of a stripboard. */
export const BREAK = '#111111';
export const MARK = '#fff3a0';
export const STRIPS = stripHexes();

export const MARGIN = 28;
/** Kept free below the text for the number of the page. */
export const FOOT = 16;
/** Lines stand so far apart, in sizes. */
export const LEADING = 1.22;

export const SIZE = {
  title: 13,
  heading: 10,
  text: 7.6,
  sub: 6.8,
  head: 6.8,
  grid: 6.6,
  field: 8,
  large: 17,
  script: 10.5,
} as const;

/** Width and height of a sheet standing up, in points. */
export const SHEETS: Readonly<Record<PaperSize, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
  legal: [612, 1008],
};

export function inkOf(tone: Tone | undefined): string {
  if (tone === 'broken' || tone === 'to-fill') return ALARM;
  return tone === 'hold' || tone === 'muted' ? FAINT : INK;
}
