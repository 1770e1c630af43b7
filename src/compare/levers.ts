/** Prices that may be other than they are taken to be, and the season with one of them raised or lowered. */
import type { Cents } from '../foundation/index.ts';
import { type Base, LEVERS, type Lever, type Season } from '../season/index.ts';
import { usedSets } from './variants.ts';

/** One price: of a base, or of a set where the lever is `set`. */
export interface Price {
  readonly lever: Lever;
  readonly of: string;
}

/** Every price of the season that a comparison may hang on. */
export function pricesOf(season: Season): readonly Price[] {
  const ofBases = season.bases.flatMap(({ id }) =>
    LEVERS.filter((lever) => lever !== 'set').map((lever) => ({ lever, of: id })),
  );
  const movable = usedSets(season).filter((set) => set.ways.length > 1);
  return [...ofBases, ...movable.map(({ id }) => ({ lever: 'set' as const, of: id }))];
}

/** The season with one price at so many percent of today's. */
export function atPrice(season: Season, { lever, of: id }: Price, percent: number): Season {
  const part = (amount: Cents): Cents => Math.round((amount * percent) / 100);
  const ofBase = (change: (base: Base) => Base): Season => ({
    ...season,
    bases: season.bases.map((base) => (base.id === id ? change(base) : base)),
  });
  const here = new Set(season.places.filter((place) => place.base === id).map((place) => place.id));
  switch (lever) {
    case 'crew':
      return ofBase((base) => ({ ...base, crewDay: part(base.crewDay) }));
    case 'incentive':
      return ofBase((base) => ({
        ...base,
        incentive: base.incentive && { ...base.incentive, rateBasisPoints: part(base.incentive.rateBasisPoints) },
      }));
    case 'stay':
      return ofBase((base) => ({
        ...base,
        crewStay: part(base.crewStay),
        hotel: part(base.hotel),
        perDiem: part(base.perDiem),
      }));
    case 'overtime':
      return ofBase((base) => ({
        ...base,
        rules: {
          ...base.rules,
          overtime: base.rules.overtime.map((band) => ({ ...band, premiumPercent: part(band.premiumPercent) })),
        },
      }));
    case 'build':
      return {
        ...season,
        sets: season.sets.map((set) => ({
          ...set,
          ways: set.ways.map((way) =>
            here.has(way.place) ? { ...way, build: { ...way.build, cost: part(way.build.cost) } } : way,
          ),
        })),
      };
    case 'set':
      return {
        ...season,
        sets: season.sets.map((set) =>
          set.id === id
            ? {
                ...set,
                ways: set.ways.map((way) => ({
                  ...way,
                  build: { ...way.build, cost: part(way.build.cost) },
                  strikeCost: part(way.strikeCost),
                })),
              }
            : set,
        ),
      };
    case 'place-fee':
      return {
        ...season,
        places: season.places.map((place) =>
          place.base === id ? { ...place, feePerDay: part(place.feePerDay) } : place,
        ),
      };
    case 'base-travel':
      return {
        ...season,
        baseTravel: season.baseTravel.map((travel) =>
          travel.between.includes(id) ? { ...travel, company: part(travel.company), fare: part(travel.fare) } : travel,
        ),
      };
  }
}
