/** What habits are worth (SPEC C-16, C-17, C-21 to C-26), and which scenes are not for a first day. */
import type { WishModel } from '../../schedule/index.ts';
import type { Scene, Season } from '../../season/index.ts';

export function wishModel({ preferences }: Season): WishModel {
  return {
    storyOrder: preferences.storyOrder,
    authenticity: preferences.authenticity,
    earlierCall: preferences.earlierCall,
    loneNight: preferences.nightApart,
    extraMove: preferences.furtherMove,
    movesPerDay: preferences.movesPerDay,
    setReturn: preferences.returnToSet,
    castWait: preferences.castWaiting,
    castWaitFree: preferences.castWaitingFreeMinutes,
    firstDay: preferences.unfitFirstDay,
  };
}

/** Sets that a season must have before one of them is its biggest (C-26). */
const SETS = 3;

/** C-26: night exteriors, and the set that alone has the most eighths. */
export function unfitToBegin(season: Season): (scene: Scene) => boolean {
  const eighths = new Map<string, number>();
  for (const { setId, eighths: length, omitted } of season.scenes) {
    if (!omitted) eighths.set(setId, (eighths.get(setId) ?? 0) + length);
  }
  const most = Math.max(0, ...eighths.values());
  const biggest = [...eighths].filter(([, length]) => length === most).map(([set]) => set);
  const only = biggest.length === 1 && eighths.size >= SETS ? biggest[0] : null;
  return ({ setId, intExt, light }) => setId === only || (intExt === 'EXT' && light === 'night');
}
