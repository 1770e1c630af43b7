/** The one list of the cost lines. A new line is one folder, one line here, and its name in `foundation/codes.ts`. */
import type { COST_CODES, CostCode } from '../../foundation/index.ts';
import type { Facts } from '../clock/facts.ts';
import type { LineItem } from '../solution.ts';
import { authenticity } from './authenticity/authenticity.ts';
import { background } from './background/background.ts';
import { baseMove } from './base-move/base-move.ts';
import { castHold } from './cast-hold/cast-hold.ts';
import { castOvertime } from './cast-overtime/cast-overtime.ts';
import { castTravel } from './cast-travel/cast-travel.ts';
import { castWait } from './cast-wait/cast-wait.ts';
import { castWork } from './cast-work/cast-work.ts';
import { companyMove } from './company-move/company-move.ts';
import type { AddLine, Cost, OneOfEach } from './cost.ts';
import { crewDay } from './crew-day/crew-day.ts';
import { crewHold } from './crew-hold/crew-hold.ts';
import { crewTravel } from './crew-travel/crew-travel.ts';
import { earlierCall } from './earlier-call/earlier-call.ts';
import { equipmentDay } from './equipment-day/equipment-day.ts';
import { extraMove } from './extra-move/extra-move.ts';
import { firstDay } from './first-day/first-day.ts';
import { forcedCall } from './forced-call/forced-call.ts';
import { holiday } from './holiday/holiday.ts';
import { hotel } from './hotel/hotel.ts';
import { incentive } from './incentive/incentive.ts';
import { lightFlip } from './light-flip/light-flip.ts';
import { loneNight } from './lone-night/lone-night.ts';
import { longDay } from './long-day/long-day.ts';
import { mealPenalty } from './meal-penalty/meal-penalty.ts';
import { night } from './night/night.ts';
import { overtime } from './overtime/overtime.ts';
import { perDiem } from './per-diem/per-diem.ts';
import { permit } from './permit/permit.ts';
import { placeBuild } from './place-build/place-build.ts';
import { placeDay } from './place-day/place-day.ts';
import { placeDress } from './place-dress/place-dress.ts';
import { placeHold } from './place-hold/place-hold.ts';
import { placeStrike } from './place-strike/place-strike.ts';
import { prep } from './prep/prep.ts';
import { sequenceSplit } from './sequence-split/sequence-split.ts';
import { setReturn } from './set-return/set-return.ts';
import { setStanding } from './set-standing/set-standing.ts';
import { sixthDay } from './sixth-day/sixth-day.ts';
import { storyOrder } from './story-order/story-order.ts';
import { sunday } from './sunday/sunday.ts';
import { windowLight } from './window-light/window-light.ts';

/** In the order in which plans list them; the compiler holds the list to the names. */
const LIST = [
  crewDay,
  crewHold,
  overtime,
  night,
  sixthDay,
  sunday,
  holiday,
  mealPenalty,
  windowLight,
  castWork,
  castOvertime,
  forcedCall,
  castHold,
  castTravel,
  placeDay,
  placeHold,
  placeBuild,
  setStanding,
  placeDress,
  placeStrike,
  permit,
  companyMove,
  baseMove,
  crewTravel,
  perDiem,
  hotel,
  background,
  equipmentDay,
  prep,
  storyOrder,
  authenticity,
  earlierCall,
  loneNight,
  extraMove,
  longDay,
  lightFlip,
  setReturn,
  sequenceSplit,
  castWait,
  firstDay,
  incentive,
] as const satisfies OneOfEach<typeof COST_CODES>;

export const COSTS: readonly Cost[] = LIST;

const BY_CODE: ReadonlyMap<string, Cost> = new Map(COSTS.map((cost) => [cost.code, cost]));

export function costOf(code: CostCode): Cost {
  return BY_CODE.get(code)!;
}

/**
 * Every cost line of a plan, incentives included. Lines that no decision changes come with the problem (C-15,
 * guarantees of C-5).
 */
export function linesOf(facts: Facts): LineItem[] {
  const lines: LineItem[] = [];
  const spent: LineItem[] = [];
  for (const cost of COSTS) {
    const { code } = cost;
    const add: AddLine = (kind, subject, date, base, amount, quantity) => {
      if (amount === 0) return;
      const line = { code, kind, subject, date, base, amount, quantity };
      lines.push(line);
      if (cost.inBudget) spent.push(line);
    };
    for (const constant of facts.problem.constants) {
      if (constant.code !== code) continue;
      const { base, amount, person } = constant;
      if (person >= 0) add('person', person, null, base, amount, 1);
      else add('season', 0, null, base, amount, 1);
    }
    cost.lines(facts, add, spent);
  }
  return lines;
}
