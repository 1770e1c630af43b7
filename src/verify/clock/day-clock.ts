/** K-5: all clock times of a unit's day from its call. */
import type { ClockMinutes } from '../../foundation/index.ts';
import type { Base, LightNeed, Place, RulePack, Scene, ScenePart, Season, StorySet, Way } from '../../season/index.ts';
import { roadMinutes } from './road.ts';

/** K-17. */
interface LightHours {
  /** When the light that binds it begins; null: none does. */
  readonly lightFrom: ClockMinutes | null;
  /** When it has to be over; null: any time. */
  readonly latestEnd: ClockMinutes | null;
}

export interface StripToClock extends LightHours {
  readonly scene: Scene;
  readonly part: ScenePart;
  readonly place: Place;
  readonly set: StorySet;
  readonly way: Way;
  readonly minutes: number;
}

/** K-16. */
export interface BannerToClock {
  readonly after: number;
  readonly minutes: number;
}

export interface DayClock {
  readonly strips: readonly ClockedStrip[];
  /** In the order in which they come. */
  readonly banners: readonly ClockedBanner[];
  readonly meals: readonly { readonly start: ClockMinutes; readonly end: ClockMinutes }[];
  /** K-17. */
  readonly waits: readonly { readonly start: ClockMinutes; readonly end: ClockMinutes }[];
  readonly wrap: ClockMinutes;
  /** W: call to wrap less all meals that are not paid breaks. */
  readonly worked: number;
  /** K-14. */
  readonly continuous: boolean;
}

export interface ClockedStrip {
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
  /** K-13: minutes by which the strip makes a meal late. */
  readonly late: number;
}

export interface ClockedBanner {
  /** Which of the banners given. */
  readonly banner: number;
  readonly start: ClockMinutes;
  readonly end: ClockMinutes;
}

export function clockOfDay(
  season: Season,
  { rules, continuousDay }: Pick<Base, 'rules' | 'continuousDay'>,
  call: ClockMinutes,
  strips: readonly StripToClock[],
  banners: readonly BannerToClock[] = [],
): DayClock {
  const usual = shortest(season, rules, rules.mealMinutes, call, strips, banners);
  const breaks = rules.continuousDay;
  if (breaks === null || continuousDay === 'no') return { ...usual, continuous: false };
  const clocked = shortest(season, rules, breaks.breakMinutes, call, strips, banners);
  const worked = clocked.wrap - call;
  if (continuousDay === 'allowed' && worked > breaks.maxWorkMinutes) return { ...usual, continuous: false };
  return { ...clocked, worked, continuous: true };
}

/** K-5.7: meals near the hour wished for where the day ends no later for it, and no meal is later; else late. */
function shortest(
  season: Season,
  rules: RulePack,
  mealMinutes: number,
  call: ClockMinutes,
  strips: readonly StripToClock[],
  banners: readonly BannerToClock[],
): Omit<DayClock, 'continuous'> {
  const clock = (mealBy: number | null) => clockBy(season, rules, mealMinutes, mealBy, call, strips, banners);
  const late = clock(null);
  const { mealByMinutes } = season.timing;
  if (mealByMinutes >= rules.mealAfterMinutes) return late;
  const early = clock(mealByMinutes);
  return early.wrap <= late.wrap && early.lateInAll <= late.lateInAll ? early : late;
}

/** `mealBy` null: meals come as late as they may. */
function clockBy(
  season: Season,
  rules: RulePack,
  mealMinutes: number,
  mealBy: number | null,
  call: ClockMinutes,
  strips: readonly StripToClock[],
  banners: readonly BannerToClock[],
): Omit<DayClock, 'continuous'> & { readonly lateInAll: number } {
  const { mealAfterMinutes, mealLateMinutes } = rules;
  const mealFromMinutes = Math.min(rules.mealFromMinutes, mealAfterMinutes);
  const meals: { start: number; end: number }[] = [];
  const waits: { start: number; end: number }[] = [];
  const clocked: ClockedStrip[] = [];
  const standing: ClockedBanner[] = [];
  const windowsFirst = strips[0] !== undefined && isDark(strips[0].scene.light) ? blackOut(season, strips[0]) : 0;
  let time = call + Math.max(season.timing.firstSetUpMinutes, windowsFirst);
  let fresh = call;
  let isFirst = true;
  let lateInAll = 0;
  // By how much the whole day could move before the strips so far are over too late; null: as far as one likes.
  let slack: number | null = null;

  /** K-5.3: whether a meal comes before what would end at `end`; `from`: when its gap begins. */
  const eatsBefore = (from: number, gap: number, end: number): boolean => {
    if (mealBy === null) return end - fresh > mealAfterMinutes;
    if (end - fresh <= mealBy) return false;
    const before = mealBy - (from - fresh);
    if (end - fresh <= mealAfterMinutes) return before <= end - fresh - mealBy;
    if (end - fresh <= mealAfterMinutes + mealLateMinutes) return true;
    return before <= 60 || before - gap < 60 || mealBy < mealFromMinutes;
  };

  const goOn = (gap: number, minutes: number, lightFrom: number | null, latestEnd: number | null): ClockedStrip => {
    // K-17: minutes that the light is still away when the company is ready at `ready`.
    const waitFrom = (ready: number): number => {
      if (lightFrom === null || slack === null) return 0;
      const wait = lightFrom - (ready + Math.floor((call + slack) / 5) * 5 - call);
      return wait > 0 && wait <= season.timing.waitForLightMinutes ? wait : 0;
    };
    let start = time + gap;
    if (!isFirst && eatsBefore(time, gap, start + minutes + waitFrom(start))) {
      const beforeTheGap = time - fresh >= mealFromMinutes || start - fresh > mealAfterMinutes;
      const afterTheGap = !beforeTheGap && start - fresh >= mealFromMinutes;
      if (beforeTheGap || afterTheGap) {
        const mealStart = beforeTheGap ? time : start;
        fresh = mealStart + mealMinutes;
        meals.push({ start: mealStart, end: fresh });
        start = beforeTheGap ? fresh + gap : fresh;
      }
    }
    isFirst = false;
    const wait = waitFrom(start);
    if (wait > 0) waits.push({ start, end: start + wait });
    start += wait;

    const latest = Math.max(0, mealAfterMinutes - (start - fresh));
    let end = start + minutes;
    if (end - fresh > mealAfterMinutes + mealLateMinutes) {
      const count = Math.max(1, Math.ceil((minutes - latest - mealLateMinutes) / mealAfterMinutes));
      let untilMeal = latest;
      if (mealBy !== null) {
        const least = Math.max(0, mealFromMinutes - (start - fresh), minutes - count * mealAfterMinutes);
        const wanted = Math.min(mealBy - (start - fresh), minutes - (count - 1) * mealAfterMinutes - 30);
        untilMeal = Math.min(latest, Math.max(least, wanted));
      }
      for (let n = 0; n < count; n++) {
        const mealStart = start + untilMeal + n * (mealAfterMinutes + mealMinutes);
        meals.push({ start: mealStart, end: mealStart + mealMinutes });
        fresh = mealStart + mealMinutes;
      }
      end += count * mealMinutes;
    }
    time = end;
    if (latestEnd !== null) slack = Math.min(slack ?? latestEnd - end, latestEnd - end);
    const late = Math.max(0, end - fresh - mealAfterMinutes);
    lateInAll += late;
    return { start, end, late };
  };

  const inOrder = banners.map((banner, i) => ({ ...banner, banner: i })).sort((a, b) => a.after - b.after);
  for (let i = 0; i <= strips.length; i++) {
    while (inOrder[0] !== undefined && (inOrder[0].after <= i || i === strips.length)) {
      const { banner, minutes } = inOrder.shift()!;
      const { start, end } = minutes > 0 ? goOn(0, minutes, null, null) : { start: time, end: time };
      standing.push({ banner, start, end });
    }
    const [previous, strip] = [strips[i - 1], strips[i]];
    if (strip === undefined) continue;
    const gap = previous === undefined ? 0 : gapBetween(season, previous, strip);
    clocked.push(goOn(gap, strip.minutes, strip.lightFrom, strip.latestEnd));
  }

  const wrap = time + season.timing.wrapMinutes;
  const worked = wrap - call - meals.length * mealMinutes;
  return { strips: clocked, banners: standing, meals, waits, wrap, worked, lateInAll };
}

function gapBetween(season: Season, previous: StripToClock, next: StripToClock): number {
  const { timing } = season;
  let gap = 0;
  if (previous.place.id !== next.place.id) gap = roadMinutes(season, previous.place, next.place) + timing.moveMinutes;
  else if (previous.scene.set !== next.scene.set) gap = timing.setChangeMinutes;
  else if (isRelit(previous.scene.light, next.scene.light)) gap = timing.relightMinutes;
  if (hasToBeBlackedOut(season, previous, next)) gap = Math.max(gap, blackOut(season, next));
  return someoneChanges(previous, next) ? Math.max(gap, timing.costumeChangeMinutes) : gap;
}

/** K-15: minutes to keep the light of the hour out of a strip, or to make it; 0 where it does not come in. */
export function blackOut(
  season: Season,
  { scene, place, set, way }: Pick<StripToClock, 'scene' | 'place' | 'set' | 'way'>,
): number {
  const onLocation = way.kind === 'real place' || way.kind === 'double';
  if (scene.intExt !== 'INT' || scene.light === 'any' || !onLocation || place.naturalLight) return 0;
  if (!(set.windows ?? place.windows)) return 0;
  return set.blackOutMinutes ?? place.blackOutMinutes ?? season.timing.blackOutMinutes;
}

/** In the dark, unless it already is so here or the real night is outside; by day only when it is dark outside. */
export function hasToBeBlackedOut(
  season: Season,
  previous: Omit<StripToClock, keyof LightHours>,
  next: Omit<StripToClock, keyof LightHours>,
): boolean {
  const outside = boundLight(previous);
  if (!isDark(next.scene.light)) return outside === 'night' || outside === 'dusk';
  const already = previous.place.id === next.place.id && isDark(previous.scene.light) && blackOut(season, previous) > 0;
  return !already && outside !== 'night';
}

/** The light of the day that the strip is bound to. */
function boundLight({ scene, place, way }: Pick<StripToClock, 'scene' | 'place' | 'way'>): LightNeed {
  const onLocation = way.kind === 'real place' || way.kind === 'double';
  return onLocation && (scene.intExt !== 'INT' || place.naturalLight) ? scene.light : 'any';
}

export function isDark(light: LightNeed): boolean {
  return light === 'night' || light === 'dawn' || light === 'dusk';
}

/** One by day, the other in the dark. */
function isRelit(before: LightNeed, after: LightNeed): boolean {
  if (before === 'any' || after === 'any') return false;
  return (before === 'day') !== (after === 'day');
}

function someoneChanges(previous: StripToClock, next: StripToClock): boolean {
  const before = previous.scene.storyDay;
  const after = next.scene.storyDay;
  if (before === null || after === null || before === after) return false;
  return previous.part.people.some((person) => next.part.people.includes(person));
}
