/**
 * The thread in which pdf.js reads a PDF: its owner waits for it (`pdf-in-thread.ts`), with a limit in time and in
 * memory that a file made to harm cannot get around.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LaidOutPage, PdfReading, PlacedText } from '../../script/index.ts';

export interface PdfOrder {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** Set to 1 when the answer is there. */
  readonly done: Int32Array;
  readonly port: MessagePort;
}

/** So many pages without text are looked at for pictures; a scanned script has them on every page. */
const MOST_LOOKED_AT = 8;

const { bytes, mostPages, done, port } = workerData as PdfOrder;

async function read(): Promise<PdfReading> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  });
  let pdf: Awaited<typeof task.promise>;
  try {
    pdf = await task.promise;
  } catch (error) {
    return { unreadable: (error as Error).name === 'PasswordException' ? 'locked' : 'broken' };
  }
  if (pdf.numPages > mostPages) return { unreadable: 'too-many-pages' };
  const pages: LaidOutPage[] = [];
  let looked = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const view = page.getViewport({ scale: 1 });
      const texts = items.flatMap((item) => ('str' in item ? placed(item, view.transform) : []));
      const isEmpty = texts.every(({ text }) => text.trim() === '');
      let hasPictures: boolean | null = null;
      if (isEmpty) {
        looked++;
        hasPictures = looked > MOST_LOOKED_AT ? (pages.at(-1)?.hasPictures ?? null) : await showsPictures(page);
      }
      pages.push({ texts, hasPictures, fault: null });
      page.cleanup();
    } catch (error) {
      pages.push({ texts: [], hasPictures: null, fault: String((error as Error).message).slice(0, 200) });
    }
  }
  await task.destroy();
  return { pages };
}

async function showsPictures(page: {
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
}): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operator) => pictures.includes(operator));
}

/** From the page's own coordinates to points from its top left corner. */
function placed(
  item: { readonly str: string; readonly transform: readonly number[]; readonly width: number },
  view: readonly number[],
): PlacedText[] {
  const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number];
  const x = va * e + vc * f + ve;
  const y = vb * e + vd * f + vf;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  const size = Math.hypot(c, d);
  if (![x, y, item.width, size].every(Number.isFinite)) return [];
  const turned = Math.abs(along[1]) > Math.abs(along[0]) * 0.1;
  return [{ text: item.str, x, y, width: item.width, size, turned }];
}

const answer = await read().catch((): PdfReading => ({ unreadable: 'broken' }));
port.postMessage(answer);
Atomics.store(done, 0, 1);
Atomics.notify(done, 0);
