/**
 * Sheets as a PDF, by `pdfkit`: real text in embedded subsets of fonts, a tree of bookmarks, and a tree of structure
 * for screen readers (ISO 14289-1, PDF/UA). The same sheets give the same bytes: no clock is read.
 */
import PDFDocument from 'pdfkit';
import { type CalendarDay, partsOf } from '../../foundation/index.ts';
import type { Logo } from './composer.ts';
import { FAINT, MARGIN, SIZE } from './ink.ts';
import type { Act, Placed, Sheet, TableAttributes } from './sheets.ts';
import { lineOf } from './typesetting.ts';

export interface PdfFacts {
  readonly title: string;
  readonly production: string;
  /** BCP 47. */
  readonly language: string;
  /** Written into the file as the day it was made. */
  readonly date: CalendarDay;
  /** `Page 2 of 9`. */
  readonly pageOf: (page: number, pages: number) => string;
  readonly logo: Logo | null;
}

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;
type Outline = Pdf['outline'];

export function drawPdf(sheets: readonly Sheet[], facts: PdfFacts): Promise<Uint8Array> {
  const [year, month, day] = partsOf(facts.date);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: facts.language,
    // No font is opened before one of ours is asked for.
    font: null,
    info: {
      Title: `${facts.production} · ${facts.title}`,
      Author: facts.production,
      Creator: 'Onyva',
      Producer: 'Onyva',
      CreationDate: new Date(Date.UTC(year, month - 1, day)),
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  const drawing = new Drawing(pdf, whole, facts);
  sheets.forEach((sheet, index) => {
    pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    drawing.startSheet();
    for (const act of sheet.acts) drawing.act(act);
    drawing.foot(sheet, facts.pageOf(sheet.number, lastOf(sheets, index)));
  });
  whole.end();
  pdf.end();
  return done;
}

/** How many sheets the report has that this one is of. */
function lastOf(sheets: readonly Sheet[], index: number): number {
  const next = sheets.findIndex(({ number }, at) => at > index && number === 1);
  return sheets[next === -1 ? sheets.length - 1 : next - 1]!.number;
}

interface OpenElement {
  readonly element: Element;
  readonly tag: string;
}

/** Keeps the open structure elements and the bookmarks above the next one. */
class Drawing {
  private readonly open: OpenElement[];
  private readonly outlines: Outline[];
  private readonly pdf: Pdf;
  private readonly facts: PdfFacts;
  /** Colour of the sheet's next text, as the last act left it. */
  private fill: string | null = null;
  private isInArtifact = false;

  constructor(pdf: Pdf, whole: Element, facts: PdfFacts) {
    this.pdf = pdf;
    this.facts = facts;
    this.open = [{ element: whole, tag: 'Document' }];
    this.outlines = [pdf.outline];
  }

  act(act: Act): void {
    switch (act.kind) {
      case 'open': {
        const element = this.pdf.struct(act.role, act.title === undefined ? {} : { title: act.title });
        attach(element, act.attributes);
        this.open.at(-1)!.element.add(element);
        this.open.push({ element, tag: act.role });
        break;
      }
      case 'close':
        this.open.pop()!.element.end();
        break;
      case 'text':
        this.text(act.placed);
        break;
      case 'running text':
        this.asArtifact(() => {
          for (const placed of act.placed) this.line(placed);
        });
        break;
      case 'box':
        this.asArtifact(() => {
          this.pdf.rect(act.x, act.y, act.width, act.height).fill(act.fill);
          this.fill = act.fill;
        });
        break;
      case 'rule':
        this.asArtifact(() => {
          this.pdf
            .moveTo(...act.from)
            .lineTo(...act.to)
            .lineWidth(act.width)
            .stroke(act.colour);
        });
        break;
      case 'picture': {
        const { logo } = this.facts;
        if (logo !== null)
          this.asArtifact(() => {
            this.pdf.image(Buffer.from(logo.bytes), act.x, act.y, { width: act.width, height: act.height });
          });
        break;
      }
      case 'bookmark': {
        this.outlines.length = Math.min(this.outlines.length, act.level + 1);
        this.outlines.push(this.outlines.at(-1)!.addItem(act.title));
        break;
      }
    }
  }

  /** Colours do not go over to the next sheet. */
  startSheet(): void {
    this.fill = null;
  }

  foot({ width, height }: Sheet, text: string): void {
    const line = lineOf(text, 'regular', SIZE.sub);
    const placed = { line, x: width - MARGIN - line.width, y: height - MARGIN - 6, size: SIZE.sub, colour: FAINT };
    this.asArtifact(() => this.line(placed));
    this.endArtifact();
  }

  /** Every line is content of the open element; one whose glyphs say something else says what it is. */
  private text(lines: readonly Placed[]): void {
    const { pdf } = this;
    this.endArtifact();
    const { element, tag } = this.open.at(-1)!;
    element.add(pdf.markStructureContent(tag));
    for (const placed of lines) {
      const { isOther, text } = placed.line;
      if (isOther) pdf.markContent('Span', { actual: text });
      this.line(placed);
      if (isOther) pdf.endMarkedContent();
    }
    pdf.endMarkedContent();
  }

  private line({ line, x, y, size, colour }: Placed): void {
    for (const piece of line.pieces) {
      // pdfkit takes fonts that are open already; its types do not say so.
      this.pdf.font(piece.face.font as unknown as Buffer, piece.face.name, size);
      if (colour !== this.fill) this.pdf.fillColor(colour);
      this.fill = colour;
      this.pdf.text(piece.text, x + piece.x, y, { lineBreak: false });
    }
  }

  /** Neighbours share one mark. */
  private asArtifact(draw: () => void): void {
    if (!this.isInArtifact) this.pdf.markContent('Artifact');
    this.isInArtifact = true;
    draw();
  }

  private endArtifact(): void {
    if (this.isInArtifact) this.pdf.endMarkedContent();
    this.isInArtifact = false;
  }
}

function attach(element: Element, attributes: TableAttributes | undefined): void {
  if (attributes === undefined || Object.keys(attributes).length === 0) return;
  const { scope, columns } = attributes;
  // pdfkit writes a scope by itself, but not how many columns a cell spans.
  (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(columns === undefined ? {} : { ColSpan: columns }),
  };
}
