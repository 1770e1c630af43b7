/**
 * Lines of text, boxes and rules as operators of a page's content (ISO 32000-1, 8.5 and 9.4). pdfkit's own `text`
 * measures, shapes and encodes anew what has been set already; here each word of a document is encoded once, and goes
 * out as it is. Fonts are still pdfkit's: it embeds what was used of them.
 */
import type PDFDocument from 'pdfkit';
import type { Face, SetWord } from './faces.ts';
import type { Placed } from './sheets.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** What we use of pdfkit's fonts and pages beyond its types. */
interface PdfFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly scale: number;
  ref(): unknown;
}
interface PdfInside {
  readonly _font: PdfFont;
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(operators: string): unknown;
}

interface DocumentFace {
  readonly font: PdfFont;
  /** `<0001> 20 <0002>` by word: what stands between the brackets of TJ. */
  readonly encoded: Map<SetWord, string>;
}

export class PageOperators {
  private readonly pdf: Pdf;
  private readonly inside: PdfInside;
  private readonly faces = new Map<Face, DocumentFace>();
  /** `/F1 8 Tf` and colour, as the sheet has them at this point. */
  private font = '';
  private fill = '';
  /** Width and colour of rules. */
  private stroke = '';
  private page: PdfInside['page'] | null = null;

  constructor(pdf: Pdf) {
    this.pdf = pdf;
    this.inside = pdf as unknown as PdfInside;
  }

  box(x: number, y: number, width: number, height: number, fill: string): void {
    this.turnPage();
    const filled = fill === this.fill ? '' : `${colourOf(fill)} rg `;
    this.fill = fill;
    this.inside.addContent(`${filled}${short(x)} ${short(y)} ${short(width)} ${short(height)} re\nf`);
  }

  rule(from: readonly [number, number], to: readonly [number, number], width: number, colour: string): void {
    this.turnPage();
    const set = `${short(width)} w ${colourOf(colour)} RG `;
    const chosen = set === this.stroke ? '' : set;
    this.stroke = set;
    this.inside.addContent(`${chosen}${short(from[0])} ${short(from[1])} m ${short(to[0])} ${short(to[1])} l\nS`);
  }

  line({ line, x, y, size, colour }: Placed): void {
    for (const piece of line.pieces) this.piece(piece.face, piece.text, x + piece.x, y, size, colour);
  }

  private piece(face: Face, text: string, x: number, y: number, size: number, colour: string): void {
    const words = face.words(text);
    const { font, encoded } = this.faceOf(face, size);
    if (words.some(({ isStacked }) => isStacked)) {
      this.pdf
        .font(face.font as unknown as Buffer, face.name, size)
        .fillColor(colour)
        .text(text, x, y, { lineBreak: false });
      this.font = '';
      this.fill = '';
      return;
    }
    this.turnPage();
    this.inside.page.fonts[font.id] ??= font.ref();
    let shown = '';
    for (const word of words) {
      let known = encoded.get(word);
      if (known === undefined) {
        known = encodedWord(word, font);
        encoded.set(word, known);
      }
      shown += known;
    }
    const set = `/${font.id} ${size} Tf`;
    const filled = colour === this.fill ? '' : `${colourOf(colour)} rg `;
    const chosen = set === this.font ? '' : ` ${set}`;
    this.font = set;
    this.fill = colour;
    // The page counts downwards (pdfkit turns it over), so letters are turned back.
    const baseline = y + (face.ascent * size) / 1000;
    this.inside.addContent(`${filled}BT${chosen} 1 0 0 -1 ${short(x)} ${short(baseline)} Tm [${shown}] TJ ET`);
  }

  /** Each page begins with nothing chosen. */
  private turnPage(): void {
    const { page } = this.inside;
    if (page === this.page) return;
    this.page = page;
    this.font = '';
    this.fill = '';
    this.stroke = '';
  }

  private faceOf(face: Face, size: number): DocumentFace {
    let known = this.faces.get(face);
    if (known === undefined) {
      // pdfkit takes fonts that are open already; its types do not say so.
      this.pdf.font(face.font as unknown as Buffer, face.name, size);
      known = { font: this.inside._font, encoded: new Map() };
      this.faces.set(face, known);
    }
    return known;
  }
}

function encodedWord({ glyphs, kerning }: SetWord, font: PdfFont): string {
  let shown = '';
  let open = false;
  glyphs.forEach((glyph, index) => {
    const id = font.subset.includeGlyph(glyph.id);
    font.widths[id] ??= glyph.advanceWidth * font.scale;
    font.unicode[id] ??= glyph.codePoints;
    shown += `${open ? '' : '<'}${id.toString(16).padStart(4, '0')}`;
    open = true;
    if (kerning[index] !== 0) {
      shown += `>${short(-kerning[index]!)}`;
      open = false;
    }
  });
  return open ? `${shown}>` : shown;
}

/** `0.64 0.13 0.09`. */
function colourOf(hex: string): string {
  let known = colours.get(hex);
  if (known === undefined) {
    const part = (at: number): string => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    known = `${part(1)} ${part(3)} ${part(5)}`;
    colours.set(hex, known);
  }
  return known;
}

/** A paper has a dozen. */
const colours = new Map<string, string>();

/** To a hundredth of a point: finer than any printer's dot. */
function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
