/** The weave as a few paths, so that 450 scenes and 80 people are drawn in one go. Pure. */
import type { CSSProperties } from 'react';
import type { OrderConstraint } from '../../season/index.ts';
import { isWished } from '../../season/index.ts';
import type { Weave } from '../../story/index.ts';

/** Pixels. */
export const COLUMN = 14;
export const ROW = 22;
export const ARROWS = 46;
export const BANDS = 34;
export const JOURNEY = 120;
const DOT = 4.5;

export interface WeaveDrawing {
  readonly width: number;
  readonly height: number;
  /** Lines of all people. */
  readonly threads: string;
  /** Who is together in a scene. */
  readonly meetings: string;
  /** Dots by place, the season's places in order; null: on no day yet. */
  readonly dots: readonly { readonly place: string | null; readonly path: string }[];
  readonly moments: string;
  /** What must come before what, and what is wished to. */
  readonly rules: string;
  readonly wishes: string;
  /** How the columns run through the story (in the order of shooting) or through the shoot (in that of the story). */
  readonly journey: string;
  readonly journeyTop: number;
}

export function drawWeave(weave: Weave, order: readonly OrderConstraint[], isStory: boolean): WeaveDrawing {
  const { columns, rows } = weave;
  const top = ARROWS + BANDS;
  const rowsOf = new Map<number, number[]>();
  const byPlace = new Map<string | null, string[]>();
  const moments: string[] = [];
  const threads = rows.map(({ columns: own }, row) => {
    const y = rowY(row);
    for (const at of own) {
      listAt(rowsOf, at).push(row);
      const { shot, moments: marked } = columns[at]!;
      const place = shot?.place ?? null;
      listAt(byPlace, place).push(dot(columnX(at), y));
      const isMarked = marked.some(({ people }) => people.length === 0 || people.includes(rows[row]!.person));
      if (isMarked) moments.push(diamond(columnX(at), y));
    }
    return `M${columnX(own[0]!)} ${y}H${columnX(own.at(-1)!)}`;
  });
  const meetings = [...rowsOf].flatMap(([at, own]) =>
    own.length < 2 ? [] : [`M${columnX(at)} ${rowY(own[0]!)}V${rowY(own.at(-1)!)}`],
  );
  const height = top + rows.length * ROW;
  return {
    width: Math.max(1, columns.length) * COLUMN,
    height: height + JOURNEY,
    threads: threads.join(''),
    meetings: meetings.join(''),
    dots: [...byPlace].map(([place, paths]) => ({ place, path: paths.join('') })),
    moments: moments.join(''),
    rules: arrows(
      weave,
      order.filter((one) => !isWished(one)),
    ),
    wishes: arrows(weave, order.filter(isWished)),
    journey: journeyOf(weave, isStory, height),
    journeyTop: height,
  };
}

function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: T[] = [];
  lists.set(key, made);
  return made;
}

export function columnX(column: number): number {
  return column * COLUMN + COLUMN / 2;
}

export function rowY(row: number): number {
  return ARROWS + BANDS + row * ROW + ROW / 2;
}

function dot(x: number, y: number): string {
  return `M${x - DOT} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0`;
}

function diamond(x: number, y: number): string {
  return `M${x} ${y - 8}l6 8l-6 8l-6 -8z`;
}

/** From the last scene that comes first to the first that comes then. */
function arrows({ columns }: Weave, order: readonly OrderConstraint[]): string {
  const at = new Map(columns.map(({ scene }, index) => [scene.id, index]));
  const seen = (scenes: readonly string[]): readonly number[] => scenes.flatMap((scene) => at.get(scene) ?? []);
  return order
    .flatMap((one) => {
      if (one.kind !== 'before') return [];
      const [first, then] = [seen(one.first), seen(one.then)];
      if (first.length === 0 || then.length === 0) return [];
      const [from, to] = [columnX(Math.max(...first)), columnX(Math.min(...then))];
      const rise = Math.min(ARROWS - 8, 10 + Math.abs(to - from) / 12);
      const head = to >= from ? -5 : 5;
      const y = ARROWS - 2;
      return [`M${from} ${y}C${from} ${y - rise} ${to} ${y - rise} ${to} ${y}M${to + head} ${y - 5}L${to} ${y}l4 -6`];
    })
    .join('');
}

function journeyOf({ columns }: Weave, isStory: boolean, top: number): string {
  const places = columns.flatMap((column, index) => {
    const at = isStory ? column.shot?.at : column.shot === null ? undefined : column.inStory;
    return at === undefined ? [] : [{ index, at }];
  });
  const most = Math.max(1, ...places.map(({ at }) => at));
  const points = places.map(
    ({ index, at }) => `${columnX(index)} ${Math.round(top + 12 + ((JOURNEY - 24) * at) / most)}`,
  );
  return points.length === 0 ? '' : `M${points.join('L')}`;
}

/** Hues as far apart as they can be, whatever their number. */
export function hueOf(index: number): CSSProperties {
  // React's type of a style knows no properties of one's own.
  return { '--hue': Math.round((index * 137.508) % 360) } as CSSProperties;
}
