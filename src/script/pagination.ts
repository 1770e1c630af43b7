/** Lays a screenplay out on pages, so that every scene has a page and a length in eighths (SPEC G). */
import type { Eighths } from '../foundation/index.ts';
import { divideFlow, type FlowText, linesOfFlow } from './flow.ts';
import { countLines } from './line-wrap.ts';
import { type ElementLayout, type PageLayout, standardLayout } from './page-layout.ts';
import type { DialogueNode, Screenplay, ScriptNode } from './screenplay.ts';

export interface ScenePages {
  /** Index of the heading in `screenplay.nodes`. */
  readonly nodeIndex: number;
  /** Page the heading stands on, from 1. */
  readonly page: number;
  /** Length, at least 1; the heading's `statedEighths` where the file gives it. */
  readonly eighths: Eighths;
}

export interface Pagination {
  /** Pages of the script, title page not counted; 0 when nothing is printed. */
  readonly pages: number;
  /** One entry per heading, in order. */
  readonly scenes: readonly ScenePages[];
}

const EIGHTHS_PER_PAGE = 8;

/** A piece of the page that is set together. */
interface Block {
  readonly kind: 'heading' | 'text' | 'speech' | 'dual' | 'transition' | 'page-break';
  readonly lines: number;
  readonly blankBefore: number;
  /** Heading this block opens; null elsewhere. */
  readonly nodeIndex: number | null;
  /** What it flows by where it may be divided. */
  readonly flow: readonly FlowText[];
}

/**
 * @param layout where the script itself states none: US Letter unless given
 */
export function paginate(
  screenplay: Screenplay,
  layout: PageLayout = screenplay.layout ?? standardLayout(),
): Pagination {
  const blocks = blocksOf(screenplay.nodes, layout);
  const page = new PageCursor(layout);
  const scenes: { nodeIndex: number; page: number; lines: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      page.breakPage();
      continue;
    }
    const used = page.set(block, blocks[index + 1], blocks[index + 2]);
    if (block.nodeIndex !== null) {
      scenes.push({ nodeIndex: block.nodeIndex, page: page.startOfLast, lines: block.lines });
    } else {
      const scene = scenes.at(-1);
      if (scene !== undefined) scene.lines += used;
    }
  }
  return {
    pages: page.count,
    scenes: scenes.map(({ nodeIndex, page: start, lines }) => ({
      nodeIndex,
      page: start,
      eighths: statedEighths(screenplay.nodes[nodeIndex]!) ?? eighthsOfLines(lines, layout.lines),
    })),
  };
}

/** Lines to eighths, a started eighth counting whole. */
export function eighthsOfLines(lines: number, linesOfPage = standardLayout().lines): Eighths {
  return Math.max(1, Math.ceil((lines * EIGHTHS_PER_PAGE) / linesOfPage));
}

function statedEighths(node: ScriptNode): Eighths | null {
  return node.type === 'heading' && node.statedEighths !== null && node.statedEighths > 0 ? node.statedEighths : null;
}

const NO_FLOW: readonly FlowText[] = [];

function blocksOf(nodes: readonly ScriptNode[], layout: PageLayout): Block[] {
  const { elements } = layout;
  const blocks: Block[] = [];
  const push = (
    kind: Block['kind'],
    text: string,
    element: ElementLayout,
    nodeIndex: number | null,
    blankBefore = element.blankBefore,
  ): void => {
    const lines = countLines(text, element.columns);
    const flow = kind === 'text' ? [{ text, columns: element.columns, holdsNext: false }] : NO_FLOW;
    blocks.push({ kind, lines, blankBefore, nodeIndex, flow });
  };
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'heading':
        push('heading', node.text, elements.heading, index);
        break;
      case 'dialogue': {
        const flow = flowOfSpeech(node, layout);
        const lines = linesOfFlow(flow);
        const left = node.dual === 'right' ? blocks.at(-1) : undefined;
        if (left?.kind === 'dual') blocks[blocks.length - 1] = { ...left, lines: Math.max(left.lines, lines) };
        else {
          const kind = node.dual === null ? 'speech' : 'dual';
          blocks.push({ kind, lines, blankBefore: elements.cue.blankBefore, nodeIndex: null, flow });
        }
        break;
      }
      case 'transition':
        push('transition', node.text, elements.transition, null);
        break;
      case 'lyric': {
        const before = nodes[index - 1]?.type === 'lyric' ? 0 : elements.action.blankBefore;
        push('text', node.text, elements.dialogue, null, before);
        break;
      }
      case 'shot':
        push('heading', node.text, elements.shot, null);
        break;
      case 'action':
      case 'other':
        if (node.text !== '') push('text', node.text, elements.action, null);
        break;
      case 'page-break':
        blocks.push({ kind: 'page-break', lines: 0, blankBefore: 0, nodeIndex: null, flow: NO_FLOW });
        break;
      default: // sections, synopses, notes and the boneyard are not printed
        break;
    }
  }
  return blocks;
}

function flowOfSpeech(node: DialogueNode, { elements }: PageLayout): readonly FlowText[] {
  const alone = node.dual === null;
  const spoken = elements[alone ? 'dialogue' : 'dual-dialogue'].columns;
  const bracketed = elements[alone ? 'parenthetical' : 'dual-parenthetical'].columns;
  const cue = elements[alone ? 'cue' : 'dual-dialogue'].columns;
  return [
    { text: node.text, columns: cue, holdsNext: true },
    ...node.parts.map(({ type, text }) => {
      const isBracketed = type === 'parenthetical';
      return { text, columns: isBracketed ? bracketed : spoken, holdsNext: isBracketed };
    }),
  ];
}

/** Fewest lines of a divided paragraph on either page; a divided speech also keeps its cue above them. */
const WIDOW = 2;

class PageCursor {
  /** Pages begun. */
  count = 0;
  /** Page on which the last block that was set begins. */
  startOfLast = 0;
  private line: number;
  /** Lines at the top of the page that say `CONTINUED:`. */
  private top = 0;
  private readonly pageLines: number;
  private readonly continued: PageLayout['continued'];

  constructor(layout: PageLayout) {
    this.pageLines = layout.lines;
    this.line = layout.lines;
    this.continued = layout.continued;
  }

  /** Sets a block, over several pages if need be; answers the lines it took, its blank line before included. */
  set(block: Block, next: Block | undefined, afterNext: Block | undefined): number {
    const isSpeech = block.kind === 'speech';
    const extra = isSpeech ? 1 : 0; // (MORE) below, cue (CONT'D) above
    let { lines, flow } = block;
    let used = 0;
    let blank = this.line === this.pageLines || this.isEmpty ? 0 : block.blankBefore;
    // A scene that goes on overleaf says so at the foot.
    const goesOn = next !== undefined && next.kind !== 'page-break' && next.nodeIndex === null;
    let first = true;
    for (;;) {
      const room = this.pageLines - this.line - blank - (goesOn ? this.continued.bottom : 0);
      const company = first ? linesToKeepWith(block, next, afterNext) : 0;
      if (lines + company <= room || (lines <= room && this.isEmpty)) {
        return this.put(lines, blank, first, used);
      }
      const least = goesOn ? room : room - this.continued.bottom;
      const kept = company === 0 || this.isEmpty ? this.divide(block, flow, lines, least - extra, first) : null;
      if (kept !== null) {
        used = this.put(kept.lines + extra, blank, first, used);
        flow = kept.rest;
        lines = kept.linesOver + extra;
        first = false;
      }
      this.breakPage();
      this.open(block.nodeIndex === null ? this.continued.top : 0);
      blank = 0;
    }
  }

  /** After a sentence; what is longer than a page is cut anywhere, from its top. */
  private divide(
    block: Block,
    flow: readonly FlowText[],
    lines: number,
    room: number,
    first: boolean,
  ): { readonly lines: number; readonly rest: readonly FlowText[]; readonly linesOver: number } | null {
    const isSpeech = block.kind === 'speech';
    if (block.kind === 'text' || isSpeech) {
      const divided = divideFlow(flow, room, isSpeech && first ? WIDOW + 1 : WIDOW, WIDOW);
      if (divided !== null) return { ...divided, linesOver: linesOfFlow(divided.rest) };
    }
    if (!this.isEmpty) return null;
    const head = Math.min(room, lines - WIDOW);
    return { lines: head, rest: NO_FLOW, linesOver: lines - head };
  }

  /** The next block starts a new page; does nothing on a page that is still empty. */
  breakPage(): void {
    if (!this.isEmpty) this.line = this.pageLines;
  }

  private get isEmpty(): boolean {
    return this.line === this.top;
  }

  private open(top = 0): void {
    if (this.line < this.pageLines) return;
    this.count += 1;
    this.top = top;
    this.line = top;
  }

  private put(lines: number, blank: number, first: boolean, used: number): number {
    this.open();
    if (first) this.startOfLast = this.count;
    this.line += blank + lines;
    return used + blank + lines;
  }
}

/** A heading never stands alone at the foot of a page. */
function linesToKeepWith(block: Block, next: Block | undefined, afterNext: Block | undefined): number {
  if (block.kind !== 'heading' || next === undefined || next.kind === 'page-break') return 0;
  const company = next.kind === 'heading' && next.nodeIndex === null ? linesToKeepWith(next, afterNext, undefined) : 0;
  const start =
    next.kind === 'text'
      ? Math.min(next.lines, WIDOW)
      : next.kind === 'speech'
        ? Math.min(next.lines, WIDOW + 1)
        : next.lines;
  return next.blankBefore + start + company;
}
