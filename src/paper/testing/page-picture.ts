/** A page of a PDF as a picture: for tests. Null where the canvas for this system is not installed. */
import { createRequire } from 'node:module';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What we use of `@napi-rs/canvas`, which pdf.js brings along where there is one for the system. */
interface Canvas {
  getContext(kind: '2d'): { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
  toBuffer(type: 'image/png'): Buffer;
}
interface Canvases {
  createCanvas(width: number, height: number): Canvas;
  loadImage(file: Buffer): Promise<{ readonly width: number; readonly height: number }>;
}

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** How dark each point is, row by row: 0 black, 255 white. */
  readonly grey: Uint8Array;
  readonly png: Buffer;
}

const canvases = ((): Canvases | null => {
  try {
    return createRequire(import.meta.url)('@napi-rs/canvas') as Canvases;
  } catch {
    return null;
  }
})();

export const CAN_DRAW = canvases !== null;

/** The first page, at so many points a point of the paper. */
export async function pictureOf(pdf: Uint8Array, scale: number): Promise<PagePicture> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const canvas = canvases!.createCanvas(width, height);
  const target = { canvasContext: canvas.getContext('2d'), viewport, canvas };
  await page.render(target as unknown as Parameters<typeof page.render>[0]).promise;
  await task.destroy();
  return { width, height, grey: greyOf(canvas, width, height), png: canvas.toBuffer('image/png') };
}

export async function pictureIn(png: Buffer): Promise<PagePicture> {
  const image = await canvases!.loadImage(png);
  const canvas = canvases!.createCanvas(image.width, image.height);
  (canvas.getContext('2d') as unknown as { drawImage(image: unknown, x: number, y: number): void }).drawImage(
    image,
    0,
    0,
  );
  const { width, height } = image;
  return { width, height, grey: greyOf(canvas, width, height), png };
}

function greyOf(canvas: Canvas, width: number, height: number): Uint8Array {
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return Uint8Array.from(
    { length: width * height },
    (_, at) => (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!) / 3,
  );
}

/**
 * The greatest difference of any square of `side` points, of 255. Edges of letters are drawn a little otherwise by
 * another version or system; a line that is elsewhere, a colour that is gone changes a whole square.
 */
export function greatestDifference(a: PagePicture, b: PagePicture, side = 12): number {
  if (a.width !== b.width || a.height !== b.height) return 255;
  let most = 0;
  for (let top = 0; top < a.height; top += side) {
    for (let left = 0; left < a.width; left += side) {
      let [inA, inB, points] = [0, 0, 0];
      for (let y = top; y < Math.min(top + side, a.height); y++) {
        for (let x = left; x < Math.min(left + side, a.width); x++) {
          inA += a.grey[y * a.width + x]!;
          inB += b.grey[y * a.width + x]!;
          points++;
        }
      }
      most = Math.max(most, Math.abs(inA - inB) / points);
    }
  }
  return most;
}
