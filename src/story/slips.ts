/** What slips if a shooting day slips: releases, deliveries, and what was prepared for a day. */
import { type CalendarDay, daysBetween } from '../foundation/index.ts';
import type { Delivery, Season } from '../season/index.ts';
import { deliveryStates, type EpisodeChain, releaseChains } from './release-chain.ts';
import type { DayShot } from './shot-scenes.ts';

export interface Slips {
  /** Episodes whose last day of shooting moves; `by`: days by which their release slips, 0: there is room. */
  readonly episodes: readonly { readonly before: EpisodeChain; readonly after: EpisodeChain; readonly by: number }[];
  /** Deliveries with scenes that are late then, and were not before; `by`: days after their last day. */
  readonly deliveries: readonly {
    readonly delivery: Delivery;
    readonly scenes: readonly string[];
    readonly by: number;
  }[];
}

/** A unit's day is shot on another date instead; days of the unit that stand there stay. */
export function slipsOf(
  season: Season,
  days: readonly DayShot[],
  slipping: Pick<DayShot, 'date' | 'unit'>,
  to: CalendarDay,
): Slips {
  const moved = days.map((day) =>
    day.date === slipping.date && day.unit === slipping.unit ? { ...day, date: to } : day,
  );
  const before = new Map(releaseChains(season, days).map((chain) => [chain.episode.id, chain]));
  const episodes = releaseChains(season, moved).flatMap((after) => {
    const was = before.get(after.episode.id);
    if (was === undefined || was.lastShot === after.lastShot || after.slack === null) return [];
    return [{ before: was, after, by: Math.max(0, -after.slack) - Math.max(0, -(was.slack ?? 0)) }];
  });
  const lateBefore = new Map(
    deliveryStates(season, days).map(({ delivery, scenes }) => [delivery.id, scenes.filter(({ isLate }) => isLate)]),
  );
  const deliveries = deliveryStates(season, moved).flatMap(({ delivery, lastDay, scenes }) => {
    const known = new Set(lateBefore.get(delivery.id)?.map(({ scene }) => scene));
    const late = scenes.filter(({ scene, isLate }) => isLate && !known.has(scene));
    if (late.length === 0) return [];
    const by = Math.max(...late.map(({ date }) => (date === null ? 0 : daysBetween(lastDay, date))));
    return [{ delivery, scenes: late.map(({ scene }) => scene), by }];
  });
  return { episodes, deliveries };
}
