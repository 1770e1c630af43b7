/**
 * The movement order: how the company gets to each place of a day, and where it puts its lorries; stop by stop in the
 * order of the day, the move back to a place too.
 */
import { roadMinutes } from '../../facts/index.ts';
import type { Place, PlanDay, PlanStrip } from '../../season/index.ts';
import type { Block, FormBox, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { dayPage } from './day-page.ts';
import { type Missing, toFill } from './to-fill.ts';
import { setsAt } from './unit-day.ts';

export function movementOrders(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) => dayPage(source, day, 'movement-order', blocks(source, day)));
}

function blocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, clock, season } = source;
  const { label } = words;
  const missing: Missing[] = [];
  const stops = stopsOf(source, day);
  return stops.map(({ place, strips }, index): Block => {
    const { information } = place;
    const before = stops[index - 1]?.place;
    const road = before === undefined ? null : roadMinutes(before, place, season.placeTravel, season.timing);
    const said = (
      key: 'place-contact' | 'parking' | 'hospital' | 'access' | 'base-camp' | 'holding' | 'catering' | 'address',
      text: string | null | undefined,
      span = 2,
    ): FormBox => ({ label: label(key), span, ...toFill(source, missing, key, text, place.id) });
    const boxes: FormBox[] = [
      { label: label('first-on-set'), text: clock.written(day.base, day.date, strips[0]!.start), isLarge: true },
      { label: label('road-from-before'), text: road === null ? '' : words.duration(road) },
      place.toFind === true
        ? { label: label('col-set'), text: setsAt({ ...day, strips }, place.id), span: 2 }
        : {
            label: label('coordinates'),
            text: `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`,
            span: 2,
          },
      said('address', place.address),
      said('place-contact', information?.contact),
      said('access', information?.access),
      said('parking', information?.parking),
      said('base-camp', information?.baseCamp),
      said('hospital', information?.hospital),
    ];
    return { type: 'form', caption: `${index + 1} · ${place.name}`, showCaption: true, columns: 4, boxes };
  });
}

interface Stop {
  readonly place: Place;
  /** What is shot there before the company moves on. */
  readonly strips: PlanStrip[];
}

/** Strips at a place that the season does not know are left out. */
function stopsOf({ season }: ReportSource, day: PlanDay): readonly Stop[] {
  const stops: Stop[] = [];
  for (const strip of day.strips) {
    const place = season.places.find(({ id }) => id === strip.place);
    if (place === undefined) continue;
    const last = stops.at(-1);
    if (last?.place.id === place.id) last.strips.push(strip);
    else stops.push({ place, strips: [strip] });
  }
  return stops;
}
