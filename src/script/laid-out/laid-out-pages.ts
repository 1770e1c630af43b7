/**
 * A script as it lies on its pages: what a PDF or a text with indentation gives before anything is known of its
 * elements. Lengths are in points, from the top left corner of the page.
 */

/** A stretch of text in one place. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
  /** Not horizontal: a watermark. */
  readonly turned: boolean;
  /** Line of a file that has lines of its own. */
  readonly sourceLine?: number;
}

export interface LaidOutPage {
  readonly texts: readonly PlacedText[];
  /** Has pictures; null: nobody looked. */
  readonly hasPictures: boolean | null;
  /** Why the page could not be read; null: it could. */
  readonly fault: string | null;
}

export interface LaidOutPages {
  readonly pages: readonly LaidOutPage[];
}

/** Why a PDF gave no pages at all. */
export type UnreadablePdf = 'locked' | 'broken' | 'too-slow' | 'too-much-memory' | 'too-many-pages';

export type PdfReading = LaidOutPages | { readonly unreadable: UnreadablePdf };

/** Gives the texts of a PDF; where the host has none, PDFs are not read. */
export type ReadPdf = (bytes: Uint8Array) => PdfReading;
