/** K-4: minutes on the road between two different places, without loading (`moveMinutes`). */
import type { Place, Season } from '../../season/index.ts';
import { isPair } from '../season-index.ts';

const EARTH_RADIUS_KM = 6371;

export function roadMinutes(season: Season, from: Place, to: Place): number {
  const given = season.placeTravel.find(({ between }) => isPair(between, from.id, to.id));
  if (given !== undefined) return given.minutes;
  const { roadToFindMinutes, roadBaseMinutes, roadMinutesPerKm } = season.timing;
  if (from.base === to.base && [from, to].some(({ toFind }) => toFind)) return roadToFindMinutes;
  const driven = Math.ceil(roadBaseMinutes + Math.ceil(greatCircleKm(from, to)) * roadMinutesPerKm);
  return from.base !== to.base && driven > 720 ? 720 : driven;
}

/** Haversine formula. */
function greatCircleKm(from: Place, to: Place): number {
  const phi1 = radians(from.latitude);
  const phi2 = radians(to.latitude);
  const halfLatitude = Math.sin((phi2 - phi1) / 2);
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord = halfLatitude ** 2 + Math.cos(phi1) * Math.cos(phi2) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
