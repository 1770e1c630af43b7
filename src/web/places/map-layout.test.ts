import { describe, expect, it } from 'vitest';
import type { Place } from '../../season/index.ts';
import { layOut } from './map-layout.ts';

const place = (id: string, latitude: number, longitude: number) => ({ id, latitude, longitude }) as unknown as Place;

describe('the map of a base', () => {
  it('keeps north up and east to the right, within its margins', () => {
    const { spots } = layOut([place('south', 48.85, 2.35), place('north-east', 48.87, 2.4)], 700, 600, 80, 20);
    const [south, northEast] = spots;
    expect(northEast!.x).toBeGreaterThan(south!.x);
    expect(northEast!.y).toBeLessThan(south!.y);
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThanOrEqual(79);
      expect(x).toBeLessThanOrEqual(621);
      expect(y).toBeGreaterThanOrEqual(79);
      expect(y).toBeLessThanOrEqual(521);
    }
  });

  it('pushes markers apart that would hide one another', () => {
    const { spots } = layOut(
      [place('a', 48.85, 2.35), place('b', 48.85, 2.35), place('c', 48.9, 2.4)],
      700,
      600,
      80,
      30,
    );
    const [a, b] = spots;
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(15);
  });

  it('puts a place that is far from all others at the edge, in its direction', () => {
    const near = [place('a', 48.85, 2.35), place('b', 48.86, 2.36), place('c', 48.87, 2.34)];
    const { spots } = layOut([...near, place('far', 48.86, 9)], 700, 600, 80, 20);
    expect(spots.map(({ beyond }) => beyond)).toEqual([false, false, false, true]);
    expect(spots[3]!.x).toBeGreaterThan(600);
  });

  it('draws nothing for no places', () => {
    expect(layOut([], 700, 600, 80, 20).spots).toEqual([]);
  });
});
