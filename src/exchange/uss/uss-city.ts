import { utcOffsetAtNoon } from '../../facts/index.ts';
import { CATALOG } from '../../season/index.ts';
import { readUssDate } from './uss-dates.ts';

const MOST_DATES = 200;

/**
 * The first city of the catalogue in which all dates of a `.uss` file are midnights: where it was probably written.
 * Null where no city fits, or the file says nothing (midnight and noon in Greenwich are what programs write who mean no
 * place).
 */
export function cityOfMidnights(source: string): string | null {
  const dates = [...source.matchAll(/"date"\s*:\s*"([^"]{10,40})"/g)]
    .slice(0, MOST_DATES)
    .flatMap(([, written]) => readUssDate(written) ?? []);
  const moments = dates.filter(({ minutes }) => minutes !== null && minutes % 720 !== 0);
  if (moments.length === 0) return null;
  const fits = CATALOG.cities.ids.find((id) => {
    const zone = CATALOG.cities.get(id)!.timeZone;
    return moments.every(({ day, minutes }) => (-utcOffsetAtNoon(zone, day) + 1440) % 1440 === minutes);
  });
  return fits ?? null;
}
