/**
 * Sheets as a PDF, by `pdfkit`: real text in embedded subsets of fonts, a tree of bookmarks, and a tree of structure
 * for screen readers (ISO 14289-1, PDF/UA). The same sheets give the same bytes: no clock is read.
 */
import PDFDocument from 'pdfkit';
import { type CalendarDay, partsOf } from '../../foundation/index.ts';
import type { Logo } from './composer.ts';
import { FAINT, MARGIN, SIZE } from './ink.ts';
import { bytesOf } from './pdf-bytes.ts';
import type { Act, Placed, Sheet, TableAttributes } from './sheets.ts';
import { TextOperators } from './text-operators.ts';
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

/** @param reports the sheets of each report */
export function drawPdf(reports: Iterable<readonly Sheet[]>, facts: PdfFacts): Promise<Uint8Array> {
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
  const done = bytesOf(pdf);
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  const drawing = new Drawing(pdf, whole, facts);
  for (const sheets of reports) {
    for (const sheet of sheets) {
      pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
      for (const act of sheet.acts) drawing.act(act);
      drawing.foot(sheet, facts.pageOf(sheet.number, sheets.length));
    }
  }
  whole.end();
  pdf.end();
  return done;
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
  private readonly type: TextOperators;
  private isInArtifact = false;

  constructor(pdf: Pdf, whole: Element, facts: PdfFacts) {
    this.pdf = pdf;
    this.facts = facts;
    this.type = new TextOperators(pdf);
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
          for (const placed of act.placed) this.type.line(placed);
        });
        break;
      case 'box':
        this.asArtifact(() => {
          this.pdf.rect(act.x, act.y, act.width, act.height).fill(act.fill);
          this.type.forgetFill();
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
      case 'link': {
        const { element } = this.open.at(-1)!;
        // PDF/UA wants the words of a link beside it.
        const said = { structParent: element, Contents: new String(act.text) };
        this.pdf.link(act.x, act.y, act.width, act.height, act.to, said as unknown as PDFKit.Mixins.AnnotationOption);
        break;
      }
      case 'bookmark': {
        this.outlines.length = Math.min(this.outlines.length, act.level + 1);
        this.outlines.push(this.outlines.at(-1)!.addItem(act.title));
        break;
      }
    }
  }

  foot({ width, height }: Sheet, text: string): void {
    const line = lineOf(text, 'regular', SIZE.sub);
    const placed = { line, x: width - MARGIN - line.width, y: height - MARGIN - 6, size: SIZE.sub, colour: FAINT };
    this.asArtifact(() => this.type.line(placed));
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
      this.type.line(placed);
      if (isOther) pdf.endMarkedContent();
    }
    pdf.endMarkedContent();
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
