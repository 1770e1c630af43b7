/** All hard rules in the order of SPEC R. */
import type { RuleCode } from '../../foundation/index.ts';
import type { Shoot } from '../shoot.ts';
import type { Conflict } from '../verification.ts';
import { checkBaseBlock } from './base-block.ts';
import { checkDayLength } from './day-length.ts';
import { checkDelivery } from './delivery.ts';
import { checkElementAvailable } from './element-available.ts';
import { checkLight } from './light.ts';
import { checkMinor } from './minor.ts';
import { checkOrder } from './order.ts';
import { checkPersonAvailable } from './person-available.ts';
import { checkPinned } from './pinned.ts';
import { checkPlaceAvailable } from './place-available.ts';
import { checkPrerequisite } from './prerequisite.ts';
import { checkRest } from './rest.ts';
import { checkSceneOnce } from './scene-once.ts';
import { checkSetsAtOnce } from './sets-at-once.ts';
import { checkWayAllowed } from './way-allowed.ts';
import { checkWeek } from './week.ts';

const CHECKS: Readonly<Record<RuleCode, (shoot: Shoot) => Conflict[]>> = {
  'scene-once': checkSceneOnce,
  'way-allowed': checkWayAllowed,
  'person-available': checkPersonAvailable,
  'place-available': checkPlaceAvailable,
  light: checkLight,
  'day-length': checkDayLength,
  rest: checkRest,
  week: checkWeek,
  minor: checkMinor,
  order: checkOrder,
  prerequisite: checkPrerequisite,
  'base-block': checkBaseBlock,
  pinned: checkPinned,
  'sets-at-once': checkSetsAtOnce,
  'element-available': checkElementAvailable,
  delivery: checkDelivery,
};

export function brokenRules(shoot: Shoot): Conflict[] {
  return Object.values(CHECKS).flatMap((check) => check(shoot));
}
