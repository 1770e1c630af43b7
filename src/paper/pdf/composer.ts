/** The pen over the paper: where it stands, and new sheets when one is full. */
import type { Page, PaperSize } from '../../documents/index.ts';
import type { Style } from './faces.ts';
import { FAINT, FOOT, INK, LEADING, MARGIN, RULE, SHEETS, SIZE } from './ink.ts';
import type { Act, Placed, Role, Sheet, TableAttributes } from './sheets.ts';
import { cleaned, type Line, lineOf, linesOf, widthOf } from './typesetting.ts';

export interface Logo {
  readonly bytes: Uint8Array;
  /** Width over height. */
  readonly ratio: number;
}

export interface PaperChoice {
  readonly paper: PaperSize;
  readonly logo: Logo | null;
}

/** Draws from the top to the bottom of sheet after sheet; `y` is how far it has come. */
export class Composer {
  readonly sheets: Sheet[] = [];
  y = 0;
  private page: Page | null = null;
  private readonly choice: PaperChoice;

  constructor(choice: PaperChoice) {
    this.choice = choice;
  }

  get left(): number {
    return MARGIN;
  }

  get width(): number {
    return this.sheet.width - 2 * MARGIN;
  }

  /** Where the foot begins. */
  get bottom(): number {
    return this.sheet.height - MARGIN - FOOT;
  }

  /** Height of an empty sheet below its running head. */
  get fullHeight(): number {
    return this.bottom - MARGIN - 18;
  }

  get sheet(): Sheet {
    return this.sheets.at(-1)!;
  }

  act(act: Act): void {
    this.sheet.acts.push(act);
  }

  open(role: Role, attributes?: TableAttributes, title?: string): void {
    this.act({ kind: 'open', role, ...(attributes ? { attributes } : {}), ...(title ? { title } : {}) });
  }

  close(): void {
    this.act({ kind: 'close' });
  }

  rule(y: number, colour = RULE, width = 0.5, from = this.left, to = this.left + this.width): void {
    this.act({ kind: 'rule', from: [from, y], to: [to, y], width, colour });
  }

  /** True when so much room is left on the sheet. */
  hasRoom(height: number): boolean {
    return this.y + height <= this.bottom;
  }

  /** The first sheet of a page: with its whole head. */
  startPage(page: Page): void {
    this.page = page;
    this.addSheet(page, 1);
    const name = page.name ?? page.title;
    this.act({ kind: 'bookmark', title: name, level: 0 });
    this.y = MARGIN;
    const left = this.left + this.plate() + 10;
    const right = this.draftBox(page);
    const room = right - left - 10;
    this.open('H1');
    const title = page.name === undefined ? page.title : `${page.title} · ${page.name}`;
    const named: Placed[] = [];
    let y = MARGIN;
    for (const line of linesOf(page.production, 'bold', SIZE.title, room)) {
      named.push({ line, x: left, y, size: SIZE.title, colour: INK });
      y += SIZE.title * LEADING;
    }
    for (const line of linesOf(title, 'regular', SIZE.title, room)) {
      named.push({ line, x: left, y, size: SIZE.title, colour: INK });
      y += SIZE.title * LEADING;
    }
    this.act({ kind: 'text', placed: named });
    this.close();
    this.y = Math.max(y, MARGIN + 34) + 2;
    if (page.facts.length > 0) this.paragraph(page.facts.join(' · '), { size: SIZE.field, colour: FAINT });
    this.y += 6;
  }

  /** A sheet that goes on with the same page. */
  nextSheet(): void {
    const page = this.page!;
    this.addSheet(page, this.sheet.number + 1);
    this.y = MARGIN;
    const name = page.name === undefined ? '' : ` · ${page.name}`;
    const draft = page.draft === undefined ? '' : page.draft.text;
    const right = lineOf(cleaned(draft), 'regular', SIZE.sub);
    const text = `${page.production} · ${page.title}${name}`;
    const head = linesOf(text, 'regular', SIZE.sub, this.width - right.width - 12)[0]!;
    const at = { y: MARGIN, size: SIZE.sub, colour: FAINT };
    const placed = [{ ...at, line: head, x: this.left }];
    if (draft !== '') placed.push({ ...at, line: right, x: this.left + this.width - right.width });
    this.act({ kind: 'running text', placed });
    this.rule(MARGIN + 11);
    this.y = MARGIN + 18;
  }

  /** Text across the paper, broken over sheets. */
  paragraph(
    text: string,
    { size, colour = INK, style = 'regular', role = 'P', indent = 0, width, link }: ParagraphType,
  ): void {
    const lines = linesOf(text, style, size, width ?? this.width - indent);
    this.open(role);
    if (link !== undefined) this.open('Link');
    const height = size * LEADING;
    let placed: Placed[] = [];
    for (const line of lines) {
      if (!this.hasRoom(height)) {
        if (placed.length > 0) this.act({ kind: 'text', placed });
        placed = [];
        this.nextSheet();
      }
      placed.push({ line, x: this.left + indent, y: this.y, size, colour });
      this.y += height;
    }
    if (placed.length > 0) this.act({ kind: 'text', placed });
    if (link !== undefined) {
      const [first] = placed;
      if (first !== undefined) {
        const wide = Math.max(...placed.map(({ line }) => line.width));
        const at = { x: first.x, y: first.y, width: wide, height: placed.length * height };
        this.act({ kind: 'link', ...at, to: link, text });
      }
      this.close();
    }
    this.close();
  }

  private addSheet(page: Page, number: number): void {
    const [short, long] = SHEETS[page.size ?? this.choice.paper];
    const isUpright = page.orientation === 'portrait';
    this.sheets.push({ number, width: isUpright ? short : long, height: isUpright ? long : short, acts: [] });
  }

  /** Our plate, or the house's own logo; its width. */
  private plate(): number {
    const { logo } = this.choice;
    if (logo !== null) {
      const height = Math.min(30, 110 / logo.ratio);
      const width = height * logo.ratio;
      this.act({ kind: 'picture', x: this.left, y: MARGIN, width, height });
      return width;
    }
    const text = 'ON Y VA';
    const width = widthOf(text, 'bold', 11) + 16;
    this.act({ kind: 'box', x: this.left, y: MARGIN, width, height: 26, fill: '#2c6e49' });
    this.act({ kind: 'box', x: this.left + 2, y: MARGIN + 2, width: width - 4, height: 22, fill: '#1b3a6b' });
    const line = lineOf(text, 'bold', 11);
    const placed = [{ line, x: this.left + 8, y: MARGIN + 6.5, size: 11, colour: '#ffffff' }];
    this.act({ kind: 'running text', placed });
    return width;
  }

  /** The draft's colour and date at the right of the head; where the box begins. */
  private draftBox({ draft }: Page): number {
    const right = this.left + this.width;
    if (draft === undefined) return right;
    const lines: readonly Line[] = linesOf(draft.text, 'bold', SIZE.field, 130);
    const width = Math.max(...lines.map((line) => line.width)) + 12;
    const height = lines.length * SIZE.field * LEADING + 8;
    this.act({ kind: 'box', x: right - width, y: MARGIN, width, height, fill: draft.hex ?? '#ffffff' });
    for (const y of [MARGIN, MARGIN + height]) this.rule(y, INK, 0.6, right - width, right);
    for (const x of [right - width, right])
      this.act({ kind: 'rule', from: [x, MARGIN], to: [x, MARGIN + height], width: 0.6, colour: INK });
    this.open('P');
    const placed = lines.map((line, index) => ({
      line,
      x: right - width + 6,
      y: MARGIN + 4 + index * SIZE.field * LEADING,
      size: SIZE.field,
      colour: INK,
    }));
    this.act({ kind: 'text', placed });
    this.close();
    return right - width;
  }
}

export interface ParagraphType {
  readonly size: number;
  readonly colour?: string;
  readonly style?: Style;
  readonly role?: Role;
  readonly indent?: number;
  readonly width?: number;
  readonly link?: string;
}
