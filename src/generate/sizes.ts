/** How large a synthetic season is. Scenes of L are those of a ten-hour series; the other sizes are ours. */
export const SEASON_SIZES = ['S', 'M', 'L', 'XL'] as const;
export type SeasonSize = (typeof SEASON_SIZES)[number];

export interface SizeOfSeason {
  readonly episodes: number;
  readonly scenes: number;
  readonly people: number;
  readonly places: number;
  /** Open days of the calendar at the main base. */
  readonly days: number;
  /** City ids of the catalogue, the main base first. */
  readonly bases: readonly string[];
  readonly stages: number;
  readonly standingSets: number;
  /** Sets of its own that an episode has. */
  readonly ownSets: number;
  readonly regulars: number;
  readonly minors: number;
  readonly secondUnit: boolean;
  readonly start: string;
}

export const SIZES: Readonly<Record<SeasonSize, SizeOfSeason>> = {
  S: {
    episodes: 1,
    scenes: 30,
    people: 12,
    places: 8,
    days: 7,
    bases: ['paris'],
    stages: 1,
    standingSets: 2,
    ownSets: 8,
    regulars: 4,
    minors: 1,
    secondUnit: false,
    start: '2027-05-24',
  },
  M: {
    episodes: 4,
    scenes: 120,
    people: 30,
    places: 20,
    days: 21,
    bases: ['paris'],
    stages: 1,
    standingSets: 4,
    ownSets: 7,
    regulars: 6,
    minors: 1,
    secondUnit: false,
    start: '2027-05-24',
  },
  L: {
    episodes: 10,
    scenes: 450,
    people: 80,
    places: 60,
    days: 60,
    bases: ['paris', 'budapest'],
    stages: 2,
    standingSets: 5,
    ownSets: 8,
    regulars: 8,
    minors: 2,
    secondUnit: true,
    start: '2027-05-24',
  },
  XL: {
    episodes: 24,
    scenes: 1000,
    people: 140,
    places: 110,
    days: 150,
    bases: ['paris', 'budapest', 'nice'],
    stages: 3,
    standingSets: 6,
    ownSets: 6,
    regulars: 10,
    minors: 3,
    secondUnit: true,
    start: '2027-03-29',
  },
};
