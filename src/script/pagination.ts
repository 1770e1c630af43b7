/** Lays a screenplay out on pages, so that every scene has a page and a length in eighths (SPEC G). */
import type { Eighths } from '../foundation/index.ts';
import { countLines } from './line-wrap.ts';
import pageFormat from './page-format.json' with { type: 'json' };
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

const PAGE_LINES = pageFormat.page.lines;
const EIGHTHS_PER_PAGE = 8;

interface Column {
  readonly columns: number;
  readonly blankBefore: number;
}

function column(element: string): Column {
  const row = pageFormat.elements.find((candidate) => candidate.element === element);
  if (row === undefined) throw new Error(`page-format.json has no element ${element}`);
  return row;
}

const HEADING = column('heading');
const ACTION = column('action');
const CUE = column('cue');
const DIALOGUE = column('dialogue');
const PARENTHETICAL = column('parenthetical');
const TRANSITION = column('transition');
const DUAL_DIALOGUE = column('dual-dialogue');
const DUAL_PARENTHETICAL = column('dual-parenthetical');

/** A piece of the page that is set together. */
interface Block {
  readonly kind: 'heading' | 'text' | 'speech' | 'dual' | 'transition' | 'page-break';
  readonly lines: number;
  readonly blankBefore: number;
  /** Heading this block opens; null elsewhere. */
  readonly nodeIndex: number | null;
}

export function paginate(screenplay: Screenplay): Pagination {
  const blocks = blocksOf(screenplay.nodes);
  const page = new PageCursor();
  const scenes: { nodeIndex: number; page: number; lines: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'page-break') {
      page.breakPage();
      continue;
    }
    const used = page.set(block, blocks[index + 1]);
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
      eighths: statedEighths(screenplay.nodes[nodeIndex]!) ?? eighthsOfLines(lines),
    })),
  };
}

/** Lines to eighths, a started eighth counting whole. */
export function eighthsOfLines(lines: number): Eighths {
  return Math.max(1, Math.ceil((lines * EIGHTHS_PER_PAGE) / PAGE_LINES));
}

function statedEighths(node: ScriptNode): Eighths | null {
  return node.type === 'heading' && node.statedEighths !== null && node.statedEighths > 0 ? node.statedEighths : null;
}

function blocksOf(nodes: readonly ScriptNode[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'heading': {
        const lines = countLines(node.text, HEADING.columns);
        blocks.push({ kind: 'heading', lines, blankBefore: HEADING.blankBefore, nodeIndex: index });
        break;
      }
      case 'dialogue': {
        const lines = speechLines(node);
        const left = node.dual === 'right' ? blocks.at(-1) : undefined;
        if (left?.kind === 'dual') blocks[blocks.length - 1] = { ...left, lines: Math.max(left.lines, lines) };
        else {
          const kind = node.dual === null ? 'speech' : 'dual';
          blocks.push({ kind, lines, blankBefore: CUE.blankBefore, nodeIndex: null });
        }
        break;
      }
      case 'transition': {
        const lines = countLines(node.text, TRANSITION.columns);
        blocks.push({ kind: 'transition', lines, blankBefore: TRANSITION.blankBefore, nodeIndex: null });
        break;
      }
      case 'lyric': {
        const lines = countLines(node.text, DIALOGUE.columns);
        const before = nodes[index - 1]?.type === 'lyric' ? 0 : ACTION.blankBefore;
        blocks.push({ kind: 'text', lines, blankBefore: before, nodeIndex: null });
        break;
      }
      case 'shot': {
        const lines = countLines(node.text, HEADING.columns);
        blocks.push({ kind: 'heading', lines, blankBefore: HEADING.blankBefore, nodeIndex: null });
        break;
      }
      case 'action':
      case 'other': {
        if (node.text === '') break;
        const lines = countLines(node.text, ACTION.columns);
        blocks.push({ kind: 'text', lines, blankBefore: ACTION.blankBefore, nodeIndex: null });
        break;
      }
      case 'page-break':
        blocks.push({ kind: 'page-break', lines: 0, blankBefore: 0, nodeIndex: null });
        break;
      default: // sections, synopses, notes and the boneyard are not printed
        break;
    }
  }
  return blocks;
}

function speechLines(node: DialogueNode): number {
  const spoken = node.dual === null ? DIALOGUE : DUAL_DIALOGUE;
  const bracketed = node.dual === null ? PARENTHETICAL : DUAL_PARENTHETICAL;
  let lines = countLines(node.text, node.dual === null ? CUE.columns : DUAL_DIALOGUE.columns);
  for (const part of node.parts) {
    lines += countLines(part.text, part.type === 'parenthetical' ? bracketed.columns : spoken.columns);
  }
  return lines;
}

/** Fewest lines of a divided paragraph on either page; a divided speech also keeps its cue above them. */
const WIDOW = 2;

class PageCursor {
  /** Pages begun. */
  count = 0;
  /** Page on which the last block that was set begins. */
  startOfLast = 0;
  private line = PAGE_LINES;

  /** Sets a block, over several pages if need be; answers the lines it took, its blank line before included. */
  set(block: Block, next: Block | undefined): number {
    const extra = block.kind === 'speech' ? 1 : 0; // (MORE) below, cue (CONT'D) above
    let lines = block.lines;
    let used = 0;
    let blank = this.line === PAGE_LINES || this.line === 0 ? 0 : block.blankBefore;
    let first = true;
    for (;;) {
      const room = PAGE_LINES - this.line - blank;
      const company = first ? linesToKeepWith(block, next) : 0;
      if (lines + company <= room || (lines <= room && this.line === 0)) {
        return this.put(lines, blank, first, used);
      }
      const head = Math.min(room - extra, lines - WIDOW);
      const least = WIDOW + (block.kind === 'speech' ? 1 : 0);
      const divisible = block.kind === 'text' || block.kind === 'speech' || this.line === 0;
      if ((company === 0 || this.line === 0) && divisible && head >= least) {
        used = this.put(head + extra, blank, first, used);
        lines -= head - extra;
        first = false;
      }
      this.breakPage();
      this.open();
      blank = 0;
    }
  }

  /** The next block starts a new page; does nothing on a page that is still empty. */
  breakPage(): void {
    if (this.line > 0) this.line = PAGE_LINES;
  }

  private open(): void {
    if (this.line < PAGE_LINES) return;
    this.count += 1;
    this.line = 0;
  }

  private put(lines: number, blank: number, first: boolean, used: number): number {
    this.open();
    if (first) this.startOfLast = this.count;
    this.line += blank + lines;
    return used + blank + lines;
  }
}

/** A heading never stands alone at the foot of a page. */
function linesToKeepWith(block: Block, next: Block | undefined): number {
  if (block.kind !== 'heading' || next === undefined || next.kind === 'page-break') return 0;
  const start =
    next.kind === 'text' ? Math.min(next.lines, WIDOW) : next.kind === 'speech' ? Math.min(next.lines, 3) : next.lines;
  return next.blankBefore + start;
}
