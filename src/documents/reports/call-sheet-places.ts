/** Where the day is shot, and what must be known of each place before anyone goes there. */
import { roadMinutes } from '../../facts/index.ts';
import type { CodeBelow } from '../../messages/index.ts';
import type { Place, PlaceInformation, PlanDay } from '../../season/index.ts';
import type { Cell, Table } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { type Missing, toFill } from './to-fill.ts';
import { placesOf, setsAt } from './unit-day.ts';

/** Facts of a place that a call sheet must have; the others are printed where there are any. */
const MUST_HAVE = ['contact', 'parking', 'hospital'] as const satisfies readonly (keyof PlaceInformation)[];
const MAY_HAVE = ['baseCamp', 'holding', 'catering', 'access'] as const satisfies readonly (keyof PlaceInformation)[];

const LABELS: Readonly<Record<keyof PlaceInformation, CodeBelow<'paper'>>> = {
  contact: 'place-contact',
  parking: 'parking',
  hospital: 'hospital',
  baseCamp: 'base-camp',
  holding: 'holding',
  catering: 'catering',
  access: 'access',
};

export function locationsTable(source: ReportSource, day: PlanDay, missing: Missing[]): Table {
  const { words } = source;
  const { label } = words;
  const places = placesOf(source, day);
  return {
    type: 'table',
    caption: label('locations'),
    showCaption: true,
    columns: [{ align: 'right' }, { flexible: 18 }, ...MUST_HAVE.map(() => ({ flexible: 14 }))],
    head: [
      [
        { text: label('col-number') },
        { text: label('col-place') },
        ...MUST_HAVE.map((key) => ({ text: label(LABELS[key]) })),
      ],
    ],
    groups: [
      {
        rows: places.flatMap((place, index) => {
          const cells: Cell[] = [
            { text: String(index + 1) },
            { text: place.name, isHeader: true, ...addressOf(source, day, place, missing) },
            ...MUST_HAVE.map((key) => toFill(source, missing, LABELS[key], place.information?.[key], place.id)),
          ];
          const more = MAY_HAVE.flatMap((key) => {
            const text = place.information?.[key];
            return text === undefined || text === null ? [] : [words.labelled(LABELS[key], text)];
          });
          const road = roadTo(source, places[index - 1], place);
          const below = [...road, ...more].join(' · ');
          return [
            { cells },
            ...(below === '' ? [] : [{ cells: [{ text: '' }, { text: below, span: 1 + MUST_HAVE.length }] }]),
          ];
        }),
      },
    ],
  };
}

/** Of a place that is still to be found, the sets it is wanted for. */
function addressOf(source: ReportSource, day: PlanDay, place: Place, missing: Missing[]): Pick<Cell, 'sub'> {
  if (place.toFind === true) {
    missing.push({ label: 'address', of: place.id });
    return { sub: setsAt(day, place.id) };
  }
  return { sub: toFill(source, missing, 'address', place.address, place.id).text };
}

/** Minutes on the road from the place before. */
function roadTo({ season, words }: ReportSource, from: Place | undefined, to: Place): readonly string[] {
  if (from === undefined || from.id === to.id) return [];
  const minutes = roadMinutes(from, to, season.placeTravel, season.timing);
  return [words.labelled('road-from-before', words.duration(minutes))];
}
