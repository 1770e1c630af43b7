/** Minutes on the road between two places (SPEC K-4). */
import type { Place, PlaceTravel, Timing } from '../season/index.ts';

const EARTH_RADIUS_KM = 6371;

type Point = Pick<Place, 'latitude' | 'longitude'>;

/** Great-circle distance by the haversine formula on a sphere of 6371 km. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const sinLatitude = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const sinLongitude = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const h =
    sinLatitude * sinLatitude +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * sinLongitude * sinLongitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Between two bases nobody drives longer in a day: what is farther takes days to travel (K-4; ours). */
const LONGEST_ROAD = 720;

/**
 * Minutes between two places either way: the season's own figure where it has one, that for places to find, else
 * estimated; 0 for the same place.
 */
export function roadMinutes(
  a: Place,
  b: Place,
  given: readonly PlaceTravel[],
  timing: Pick<Timing, 'roadToFindMinutes' | 'roadBaseMinutes' | 'roadMinutesPerKm'>,
): number {
  if (a.id === b.id) return 0;
  for (const { between, minutes } of given) {
    if ((between[0] === a.id && between[1] === b.id) || (between[0] === b.id && between[1] === a.id)) return minutes;
  }
  if (a.base === b.base && (a.toFind === true || b.toFind === true)) return timing.roadToFindMinutes;
  const minutes = Math.ceil(timing.roadBaseMinutes + Math.ceil(kilometresBetween(a, b)) * timing.roadMinutesPerKm);
  return a.base === b.base ? minutes : Math.min(minutes, LONGEST_ROAD);
}
