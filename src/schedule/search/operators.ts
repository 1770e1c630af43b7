/**
 * The operators of the search, each with its share of the effort to begin with. A new one is one file and one line
 * here.
 */
import { gatherPlace } from './local/gather-place.ts';
import type { LocalMove } from './local/local-move.ts';
import { moveBlock } from './local/move-block.ts';
import { moveStrip } from './local/move-strip.ts';
import { moveVisit } from './local/move-visit.ts';
import { openDay } from './local/open-day.ts';
import { reorderDay } from './local/reorder-day.ts';
import { rotateDays } from './local/rotate-days.ts';
import { swapDays } from './local/swap-days.ts';
import { swapStrips } from './local/swap-strips.ts';
import { greedy } from './recreate/greedy.ts';
import type { Recreate } from './recreate/recreate.ts';
import { regret } from './recreate/regret.ts';
import type { Ruin } from './removal.ts';
import { brokenRules } from './ruin/broken-rules.ts';
import { costlyStrips } from './ruin/costly-strips.ts';
import { onePerson } from './ruin/one-person.ts';
import { onePlace } from './ruin/one-place.ts';
import { oneStrip } from './ruin/one-strip.ts';
import { otherBase, otherWay } from './ruin/other-way.ts';
import { randomStrips } from './ruin/random-strips.ts';
import { relatedStrips } from './ruin/related-strips.ts';
import { daysOfOnePlace, neighbouringDays, thinDay } from './ruin/whole-days.ts';

export const RUINS: readonly (readonly [Ruin, number])[] = [
  [randomStrips, 1],
  [onePlace, 1],
  [onePerson, 1],
  [thinDay, 1],
  [neighbouringDays, 1],
  [daysOfOnePlace, 1],
  [relatedStrips, 1],
  [costlyStrips, 1],
  [otherWay, 1],
  [otherBase, 1],
  [brokenRules, 2],
  [oneStrip, 2],
];

export const LOCAL_MOVES: readonly (readonly [LocalMove, number])[] = [
  [moveStrip, 0.5],
  [swapStrips, 1],
  [moveBlock, 1],
  [gatherPlace, 2],
  [swapDays, 6],
  [rotateDays, 3],
  [moveVisit, 1],
  [reorderDay, 1],
  [openDay, 1],
];

export const RECREATES: readonly (readonly [Recreate, number])[] = [
  [greedy, 3],
  [regret, 1],
];
