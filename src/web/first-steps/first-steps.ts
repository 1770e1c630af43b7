/** What an AD does first with a season, and what of it is still to do. Pure. */
import type { MessageCode } from '../../messages/index.ts';
import type { Book } from '../records/record-kind.ts';
import { whatIsMissing } from '../records/what-is-missing.ts';

export interface FirstStep {
  readonly step: 'scripts' | 'places' | 'people' | 'units' | 'order' | 'money';
  /** How many are left; for `units` and `order`, how many there are. */
  readonly count: number;
  readonly isDone: boolean;
  /** Where it is done. */
  readonly address: string;
}

const PRICES: ReadonlySet<MessageCode> = new Set([
  'web.missing.example.crewDay',
  'web.missing.example.companyMove',
  'web.missing.crewDay',
  'web.missing.companyMove',
]);

export function firstSteps(book: Book): readonly FirstStep[] {
  const { season } = book;
  const missing = whatIsMissing(book);
  const left = (is: (code: MessageCode) => boolean): number => missing.filter(({ what }) => is(what)).length;
  const places = left((what) => what === 'web.missing.place-to-find');
  const people = left((what) => what === 'web.missing.not-cast' || what === 'web.missing.dates');
  const prices = left((what) => PRICES.has(what));
  const scenes = season.scenes.filter(({ omitted }) => !omitted).length;
  const { order, prerequisites } = season;
  return [
    { step: 'scripts', count: scenes, isDone: scenes > 0, address: '#/breakdown' },
    { step: 'places', count: places, isDone: places === 0, address: '#/records/sets' },
    { step: 'people', count: people, isDone: people === 0, address: '#/people' },
    { step: 'units', count: season.units.length, isDone: season.units.length > 1, address: '#/records/units' },
    {
      step: 'order',
      count: order.length + prerequisites.length,
      isDone: order.length + prerequisites.length > 0,
      address: '#/records/order',
    },
    { step: 'money', count: prices, isDone: prices === 0, address: '#/records/missing' },
  ];
}
