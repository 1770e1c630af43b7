/** Which paper a production prints on. */
import type { Season } from '../season/index.ts';
import type { PaperSize } from './page-tree.ts';

/** Countries that print on Letter; all others print on A4 (CLDR 46, `measurementData`, paper size). */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** By the country of the main base. */
export function usualPaper({ bases }: Season): PaperSize {
  return LETTER.includes(bases[0]?.country ?? '') ? 'letter' : 'a4';
}
