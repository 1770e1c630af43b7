/**
 * Sheets as a PDF, by `pdfkit`: real text in embedded subsets of fonts, a tree of bookmarks, and a tree of structure
 * for screen readers (ISO 14289-1, PDF/UA). The same sheets give the same bytes: no clock is read.
 */
import PDFDocument from 'pdfkit';
import { type CalendarDay, partsOf } from '../../foundation/index.ts';
import type { Logo } from './composer.ts';
import { FAINT, MARGIN, SIZE } from './ink.ts';
import { PageOperators } from './page-operators.ts';
import { bytesOf } from './pdf-bytes.ts';
import type { Act, Placed, Sheet } from './sheets.ts';
import { Structure } from './structure.ts';
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
  const drawing = new Drawing(pdf, facts);
  for (const sheets of reports) {
    for (const sheet of sheets) {
      pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
      for (const act of sheet.acts) drawing.act(act);
      drawing.foot(sheet, facts.pageOf(sheet.number, sheets.length));
    }
  }
  drawing.end();
  pdf.end();
  return done;
}

/** Keeps the bookmarks above the next one. */
class Drawing {
  private readonly outlines: Outline[];
  private readonly pdf: Pdf;
  private readonly facts: PdfFacts;
  private readonly pen: PageOperators;
  private readonly structure: Structure;
  private isInArtifact = false;

  constructor(pdf: Pdf, facts: PdfFacts) {
    this.pdf = pdf;
    this.facts = facts;
    this.pen = new PageOperators(pdf);
    this.structure = new Structure(pdf);
    this.outlines = [pdf.outline];
  }

  act(act: Act): void {
    switch (act.kind) {
      case 'open':
        this.structure.begin(act.role, act.attributes, act.title);
        break;
      case 'close':
        this.structure.end();
        break;
      case 'text':
        this.text(act.placed);
        break;
      case 'running text':
        this.beginArtifact();
        for (const placed of act.placed) this.pen.line(placed);
        break;
      case 'box':
        this.beginArtifact();
        this.pen.box(act.x, act.y, act.width, act.height, act.fill);
        break;
      case 'rule':
        this.beginArtifact();
        this.pen.rule(act.from, act.to, act.width, act.colour);
        break;
      case 'picture': {
        const { logo } = this.facts;
        if (logo === null) break;
        this.beginArtifact();
        this.pdf.image(Buffer.from(logo.bytes), act.x, act.y, { width: act.width, height: act.height });
        break;
      }
      case 'link': {
        // PDF/UA wants the words of a link beside it.
        const said = { structParent: this.structure.linkParent(), Contents: new String(act.text) };
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
    this.beginArtifact();
    this.pen.line(placed);
    this.endArtifact();
  }

  end(): void {
    this.structure.end();
  }

  /** Every line is content of the open element; one whose glyphs say something else says what it is. */
  private text(lines: readonly Placed[]): void {
    const { pdf } = this;
    this.endArtifact();
    this.structure.beginContent();
    for (const placed of lines) {
      const { isOther, text } = placed.line;
      if (isOther) pdf.markContent('Span', { actual: text });
      this.pen.line(placed);
      if (isOther) pdf.endMarkedContent();
    }
    this.structure.endContent();
  }

  /** Neighbours share one mark. */
  private beginArtifact(): void {
    if (!this.isInArtifact) this.pdf.addContent('/Artifact BMC');
    this.isInArtifact = true;
  }

  private endArtifact(): void {
    if (this.isInArtifact) this.pdf.addContent('EMC');
    this.isInArtifact = false;
  }
}
