/** What habits are worth (SPEC C-16, C-21 to C-31), and which scenes are not for a first day. */
import type { WishModel } from '../../schedule/index.ts';
import { ELEMENT_CATEGORIES, type Scene, type Season } from '../../season/index.ts';

export function wishModel({ preferences }: Season): WishModel {
  return {
    storyOrder: preferences.storyOrder,
    earlierCall: preferences.earlierCall,
    loneNight: preferences.nightApart,
    extraMove: preferences.furtherMove,
    movesPerDay: preferences.movesPerDay,
    longDay: preferences.longDay,
    lightFlip: preferences.lightFlip,
    setReturn: preferences.returnToSet,
    placeReturn: preferences.returnToPlace,
    sequenceSplit: preferences.splitSequence,
    castWait: preferences.castWaiting,
    castWaitFree: preferences.castWaitingFreeMinutes,
    firstDay: preferences.unfitFirstDay,
  };
}

/** Sets that a season must have before one of them is its biggest (C-26). */
const SETS = 3;

/** C-26: night exteriors, the set that alone has the most eighths, and elements that a crew does not begin with. */
export function unfitToBegin(season: Season): (scene: Scene) => boolean {
  const eighths = new Map<string, number>();
  for (const { setId, eighths: length, omitted } of season.scenes) {
    if (!omitted) eighths.set(setId, (eighths.get(setId) ?? 0) + length);
  }
  const most = Math.max(0, ...eighths.values());
  const biggest = [...eighths].filter(([, length]) => length === most).map(([set]) => set);
  const only = biggest.length === 1 && eighths.size >= SETS ? biggest[0] : null;
  const categories = new Set<string>(ELEMENT_CATEGORIES.filter((one) => one.unfitFirstDay).map(({ id }) => id));
  const unfit = new Set(season.elements.filter(({ category }) => categories.has(category)).map(({ id }) => id));
  return ({ setId, intExt, light, elements }) =>
    setId === only ||
    (intExt === 'EXT' && light === 'night') ||
    elements.some(({ element, amount }) => amount > 0 && unfit.has(element));
}
