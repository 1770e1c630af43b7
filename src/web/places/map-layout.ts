/**
 * Places of a base on a plane: equal-distance around their middle, fitted into a box, markers pushed apart where they
 * would hide each other. Pure.
 */
import type { Place } from '../../season/index.ts';

export interface Spot {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  /** Farther away than the map reaches: stands at its edge, in the right direction. */
  readonly beyond: boolean;
}

export interface MapLayout {
  readonly spots: readonly Spot[];
  /** Map units per kilometre, for the scale bar. */
  readonly perKilometre: number;
}

const KM_PER_DEGREE = 111.2;

export function layOut(
  places: readonly Place[],
  width: number,
  height: number,
  margin: number,
  apart: number,
): MapLayout {
  if (places.length === 0) return { spots: [], perKilometre: 1 };
  const middle = places.reduce((sum, place) => sum + place.latitude, 0) / places.length;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const flat = places.map((place) => ({
    place,
    x: place.longitude * shrink * KM_PER_DEGREE,
    y: -place.latitude * KM_PER_DEGREE,
  }));
  const centre = { x: median(flat.map((spot) => spot.x)), y: median(flat.map((spot) => spot.y)) };
  const distances = flat.map((spot) => Math.hypot(spot.x - centre.x, spot.y - centre.y));
  const reach = Math.max(1, 2.4 * median(distances));
  const near = flat.filter((_spot, index) => distances[index]! <= reach);
  const [left, right] = [Math.min(...near.map((spot) => spot.x)), Math.max(...near.map((spot) => spot.x))];
  const [top, bottom] = [Math.min(...near.map((spot) => spot.y)), Math.max(...near.map((spot) => spot.y))];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(0.5, right - left),
    (height - 2 * margin) / Math.max(0.5, bottom - top),
  );
  const spots = flat.map(({ place, x, y }, index) => {
    const dx = (x - (left + right) / 2) * scale;
    const dy = (y - (top + bottom) / 2) * scale;
    const beyond = distances[index]! > reach;
    const shrinkTo = beyond ? Math.min(1, (width / 2 - 24) / Math.abs(dx), (height / 2 - 24) / Math.abs(dy)) : 1;
    return { place, x: width / 2 + dx * shrinkTo, y: height / 2 + dy * shrinkTo, beyond: shrinkTo < 1 };
  });
  return { spots: pushApart(spots, apart), perKilometre: scale };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * A few rounds of pushing suffice for the handful of places of a base; the order of the places decides, so the map
 * stays still.
 */
function pushApart(spots: readonly Spot[], apart: number): readonly Spot[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < 60; round++) {
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i]!;
        const b = moved[j]!;
        // Markers carry their minutes to the right: they need more room across than down.
        const dx = (b.x - a.x) / 2;
        const dy = b.y - a.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart || a.beyond || b.beyond) continue;
        const angle = distance < 0.01 ? (i + j) * 1.7 : Math.atan2(dy, dx);
        const push = (apart - distance) / 2;
        moved[i] = { ...a, x: a.x - Math.cos(angle) * push * 2, y: a.y - Math.sin(angle) * push };
        moved[j] = { ...b, x: b.x + Math.cos(angle) * push * 2, y: b.y + Math.sin(angle) * push };
      }
    }
  }
  return moved;
}
