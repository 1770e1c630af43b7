/** K-5: all clock times of a unit's day from its call. */
import type { ClockMinutes } from '../../foundation/index.ts';
import type { Place, RulePack, Scene, ScenePart, Season } from '../../season/index.ts';
import { roadMinutes } from './road.ts';

export interface StripToClock {
  readonly scene: Scene;
  readonly part: ScenePart;
  readonly place: Place;
  readonly minutes: number;
}

export interface DayClock {
  readonly strips: readonly { readonly start: ClockMinutes; readonly end: ClockMinutes }[];
  readonly meals: readonly { readonly start: ClockMinutes; readonly end: ClockMinutes }[];
  readonly wrap: ClockMinutes;
  /** W: call to wrap less all meals. */
  readonly worked: number;
}

export function clockOfDay(
  season: Season,
  rules: RulePack,
  call: ClockMinutes,
  strips: readonly StripToClock[],
): DayClock {
  const { mealAfterMinutes, mealMinutes } = rules;
  const meals: { start: number; end: number }[] = [];
  const clocked: { start: number; end: number }[] = [];
  let time = call + season.timing.firstSetUpMinutes;
  let fresh = call;

  strips.forEach((strip, i) => {
    const previous = strips[i - 1];
    const gap = previous === undefined ? 0 : gapBetween(season, previous, strip);

    const aStripHasEndedSince = clocked.some(({ end }) => end > fresh);
    if (previous !== undefined && aStripHasEndedSince && time + gap + strip.minutes - fresh > mealAfterMinutes) {
      meals.push({ start: time, end: time + mealMinutes });
      time += mealMinutes;
      fresh = time;
    }

    const start = time + gap;
    const untilMeal = Math.max(0, mealAfterMinutes - (start - fresh));
    let end = start + strip.minutes;
    if (strip.minutes > untilMeal) {
      const count = Math.ceil((strip.minutes - untilMeal) / mealAfterMinutes);
      for (let n = 0; n < count; n++) {
        const mealStart = start + untilMeal + n * (mealAfterMinutes + mealMinutes);
        meals.push({ start: mealStart, end: mealStart + mealMinutes });
        fresh = mealStart + mealMinutes;
      }
      end += count * mealMinutes;
    }
    clocked.push({ start, end });
    time = end;
  });

  const wrap = time + season.timing.wrapMinutes;
  return { strips: clocked, meals, wrap, worked: wrap - call - meals.length * mealMinutes };
}

function gapBetween(season: Season, previous: StripToClock, next: StripToClock): number {
  const { timing } = season;
  let gap = 0;
  if (previous.place.id !== next.place.id) gap = roadMinutes(season, previous.place, next.place) + timing.moveMinutes;
  else if (previous.scene.set !== next.scene.set) gap = timing.setChangeMinutes;
  return someoneChanges(previous, next) ? Math.max(gap, timing.costumeChangeMinutes) : gap;
}

function someoneChanges(previous: StripToClock, next: StripToClock): boolean {
  const before = previous.scene.storyDay;
  const after = next.scene.storyDay;
  if (before === null || after === null || before === after) return false;
  return previous.part.people.some((person) => next.part.people.includes(person));
}
