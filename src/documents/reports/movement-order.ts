/** The movement order: how the company gets to each place of a day, and where it puts its lorries. */
import { roadMinutes } from '../../facts/index.ts';
import type { PlanDay } from '../../season/index.ts';
import type { Block, FormBox, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { dayPage } from './day-page.ts';
import { type Missing, toFill } from './to-fill.ts';
import { placesOf, setsAt } from './unit-day.ts';

export function movementOrders(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) => dayPage(source, day, 'movement-order', blocks(source, day)));
}

function blocks(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, clock, season } = source;
  const { label } = words;
  const missing: Missing[] = [];
  const places = placesOf(source, day);
  return places.map((place, index): Block => {
    const { information } = place;
    const first = day.strips.find((strip) => strip.place === place.id)!;
    const before = places[index - 1];
    const road = before === undefined ? null : roadMinutes(before, place, season.placeTravel, season.timing);
    const said = (
      key: 'place-contact' | 'parking' | 'hospital' | 'access' | 'base-camp' | 'holding' | 'catering' | 'address',
      text: string | null | undefined,
      span = 2,
    ): FormBox => ({ label: label(key), span, ...toFill(source, missing, key, text, place.id) });
    const boxes: FormBox[] = [
      { label: label('first-on-set'), text: clock.written(day.base, day.date, first.start), isLarge: true },
      { label: label('road-from-before'), text: road === null ? '' : words.duration(road) },
      place.toFind === true
        ? { label: label('col-set'), text: setsAt(day, place.id), span: 2 }
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
