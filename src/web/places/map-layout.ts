/** Places of a base on a plane: equal-distance around their middle, fitted into a box, markers pushed apart where they would hide each other. Pure. */
import type { Place } from '../../season/index.ts';

export interface Spot {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly spots: readonly Spot[];
  /** Map units per kilometre, for the scale bar. */
  readonly perKilometre: number;
}

const KM_PER_DEGREE = 111.2;

export function layOut(places: readonly Place[], width: number, height: number, margin: number, apart: number): MapLayout {
  if (places.length === 0) return { spots: [], perKilometre: 1 };
  const middle = places.reduce((sum, place) => sum + place.latitude, 0) / places.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const flat = places.map((place) => ({ place, x: place.longitude * shrink * KM_PER_DEGREE, y: -place.latitude * KM_PER_DEGREE }));
  const xs = flat.map((spot) => spot.x);
  const ys = flat.map((spot) => spot.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 2 * margin) / Math.max(0.5, right - left), (height - 2 * margin) / Math.max(0.5, bottom - top));
  const spots = flat.map(({ place, x, y }) => ({
    place,
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 + (y - (top + bottom) / 2) * scale,
  }));
  return { spots: pushApart(spots, apart), perKilometre: scale };
}

/** A few rounds of pushing suffice for the handful of places of a base; the order of the places decides, so the map stays still. */
function pushApart(spots: readonly Spot[], apart: number): readonly Spot[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i]!;
        const b = moved[j]!;
        const dx = b.x - a.x;
        const dy = b.y - a.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const angle = distance < 0.01 ? (i + j) * 1.7 : Math.atan2(dy, dx);
        const push = (apart - distance) / 2;
        moved[i] = { ...a, x: a.x - Math.cos(angle) * push, y: a.y - Math.sin(angle) * push };
        moved[j] = { ...b, x: b.x + Math.cos(angle) * push, y: b.y + Math.sin(angle) * push };
      }
    }
  }
  return moved;
}
