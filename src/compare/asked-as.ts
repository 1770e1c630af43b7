/** The question behind a compared plan, asked of any reading of its season. */
import type { ComparedName, Season } from '../season/index.ts';
import { allIn, cityFree, restIn, setFree, withTruth } from './variants.ts';

/** The season as a question of a comparison asks about it; null where it cannot be asked. */
export function askedAs(season: Season, { kind, base, set, pagePrice }: ComparedName): Season | null {
  switch (kind) {
    case 'all-in':
      return allIn(season, base ?? '').season;
    case 'rest-in':
      return restIn(season, base ?? '');
    case 'mix':
      return season;
    case 'set-free':
      return setFree(season, set ?? '');
    case 'free':
      return cityFree(season);
    case 'truest':
    case 'page':
      return withTruth(cityFree(season), pagePrice ?? 0);
  }
}
