import type { DayRange } from '../../foundation/index.ts';
import { dayText } from '../i18n/format.ts';

/** `12 Apr – 3 May, 7 May`. */
export function rangesText(ranges: readonly DayRange[]): string {
  return ranges
    .map(({ from, to }) =>
      from === to ? dayText(from, 'brief') : `${dayText(from, 'brief')} – ${dayText(to, 'brief')}`,
    )
    .join(', ');
}
