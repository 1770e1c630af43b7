/** From the release back to the last shooting day of each episode, and what is delivered on the way. */
import { addDays, type CalendarDay, daysBetween } from '../foundation/index.ts';
import { type Delivery, type Episode, lastDayFor, type ReleaseStep, type Season, storyOf } from '../season/index.ts';
import { type DayShot, shotByScene } from './shot-scenes.ts';

export interface StepToRelease {
  readonly step: ReleaseStep;
  /** Null: it is done once; else one of those done beside each other. */
  readonly language: string | null;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface EpisodeChain {
  readonly episode: Episode;
  readonly release: CalendarDay;
  /** In order; each ends where the next begins, the last one with the release. */
  readonly steps: readonly StepToRelease[];
  /** Last day on which it is shot; null: something of it is on no day yet. */
  readonly lastShot: CalendarDay | null;
  /** Days that its shooting can slip before the first step does; negative: it does already. */
  readonly slack: number | null;
}

/** Episodes with a release, in order; none where the season names no steps. */
export function releaseChains(season: Season, days: readonly DayShot[]): readonly EpisodeChain[] {
  const { releaseSteps } = storyOf(season);
  const shots = shotByScene(season, days);
  return season.episodes.flatMap((episode): readonly EpisodeChain[] => {
    const release = episode.release ?? season.release;
    if (release === null || releaseSteps.length === 0) return [];
    const steps: StepToRelease[] = [];
    let to = release;
    for (const step of releaseSteps.toReversed()) {
      const from = addDays(to, -7 * step.weeks);
      const end = to;
      const languages = step.languages ?? [null];
      steps.unshift(...languages.map((language) => ({ step, language, from, to: end })));
      to = from;
    }
    const own = season.scenes.filter((scene) => scene.episode === episode.id && !scene.omitted);
    const dates = own.map(({ id }) => shots.get(id)?.date ?? null);
    const isWhole = own.length > 0 && dates.every((date) => date !== null);
    const lastShot = isWhole ? (dates.toSorted().at(-1) ?? null) : null;
    return [{ episode, release, steps, lastShot, slack: lastShot === null ? null : daysBetween(lastShot, to) }];
  });
}

export interface DeliveryState {
  readonly delivery: Delivery;
  /** Last day on which a scene of it may be shot. */
  readonly lastDay: CalendarDay;
  readonly scenes: readonly { readonly scene: string; readonly date: CalendarDay | null; readonly isLate: boolean }[];
}

export function deliveryStates(season: Season, days: readonly DayShot[]): readonly DeliveryState[] {
  const shots = shotByScene(season, days);
  return storyOf(season).deliveries.map((delivery) => {
    const lastDay = lastDayFor(delivery);
    const scenes = delivery.scenes.map((scene) => {
      const date = shots.get(scene)?.date ?? null;
      return { scene, date, isLate: date !== null && date > lastDay };
    });
    return { delivery, lastDay, scenes };
  });
}
