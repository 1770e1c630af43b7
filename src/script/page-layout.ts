/** How a page is set: its lines, and the column and the space before of each element (SPEC G-1). */
import pageFormat from './page-format.json' with { type: 'json' };

/** A fixed-pitch column: characters a line, and blank lines before the element. */
export interface ElementLayout {
  readonly columns: number;
  readonly blankBefore: number;
}

const ELEMENTS = ['heading', 'shot', 'action', 'cue', 'dialogue', 'parenthetical', 'transition'] as const;
const DUAL = ['dual-dialogue', 'dual-parenthetical'] as const;
export type LaidOutElement = (typeof ELEMENTS)[number] | (typeof DUAL)[number];

export interface PageLayout {
  readonly lines: number;
  readonly elements: Readonly<Record<LaidOutElement, ElementLayout>>;
  /**
   * Lines that `(CONTINUED)` takes at the foot of a page in the middle of a scene, and `CONTINUED:` at the next top.
   */
  readonly continued: { readonly bottom: number; readonly top: number };
}

/** Courier 12 is ten characters and six lines an inch. */
const CHARACTERS_PER_INCH = 10;
const POINTS_PER_LINE = 12;

const NOT_CONTINUED: PageLayout['continued'] = { bottom: 0, top: 0 };
/** The words and the blank line that parts them from the text. */
const CONTINUED_LINES = 2;

/** Names of the papers whose pages we know. */
export type Paper = 'letter' | 'a4';
export const PAPERS: readonly Paper[] = ['letter', 'a4'];

/** The trade's page on a paper. */
export function standardLayout(paper: Paper = 'letter'): PageLayout {
  const page = pageFormat.papers.find(({ name }) => name === paper)!;
  const elements = Object.fromEntries(
    pageFormat.elements.map(({ element, columns, blankBefore }) => [element, { columns, blankBefore }]),
  ) as Record<LaidOutElement, ElementLayout>;
  return { lines: page.lines, elements, continued: NOT_CONTINUED };
}

/** What a file says of its own pages; null where it does not say. */
export interface StatedLayout {
  /** Points. */
  readonly height: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
  /** Typeface of the action, small letters. */
  readonly font: string | null;
  /** Whether a scene that goes on says so at the foot and at the next top. */
  readonly continuedBottom: boolean;
  readonly continuedTop: boolean;
  /** Inches from the left edge, points of space before. */
  readonly elements: ReadonlyMap<
    LaidOutElement,
    { readonly left: number | null; readonly right: number | null; readonly spaceBefore: number | null }
  >;
}

/** The layout that a file states, with the trade's where it is silent or says what no page has. */
export function statedLayout(stated: StatedLayout): PageLayout {
  const standard = standardLayout();
  const elements = { ...standard.elements };
  for (const element of ELEMENTS) {
    const own = stated.elements.get(element);
    const { columns, blankBefore } = standard.elements[element];
    const { left = null, right = null, spaceBefore = null } = own ?? {};
    const width = left === null || right === null ? columns : Math.floor((right - left) * CHARACTERS_PER_INCH + 0.01);
    const hanging = element === 'parenthetical' ? 1 : 0;
    elements[element] = {
      columns: left === null || right === null ? columns : Math.max(NARROWEST, width + hanging),
      blankBefore: spaceBefore === null ? blankBefore : Math.min(MOST_BLANK, Math.round(spaceBefore / POINTS_PER_LINE)),
    };
  }
  const continued = {
    bottom: stated.continuedBottom ? CONTINUED_LINES : 0,
    top: stated.continuedTop ? CONTINUED_LINES : 0,
  };
  return { lines: linesOf(stated) ?? standard.lines, elements, continued };
}

const NARROWEST = 10;
const MOST_BLANK = 6;
/** Final Draft's own Courier. */
const OWN_FONT = 'courier final draft';
/** US Letter, where a file gives margins and no paper. */
const LETTER_HEIGHT = 792;

/**
 * In its own typeface Final Draft sets as many lines as the space between the margins holds, in a system's Courier one
 * more: so the pages of three scripts with its own figures come out (bench/README.md).
 */
function linesOf({ height, top, bottom, font }: StatedLayout): number | null {
  if (top === null || bottom === null) return null;
  const lines = Math.floor(((height ?? LETTER_HEIGHT) - top - bottom) / POINTS_PER_LINE) + (font === OWN_FONT ? 0 : 1);
  return lines >= 20 && lines <= 120 ? lines : null;
}
