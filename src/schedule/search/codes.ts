/** Columns of the ledgers: which cost codes a person's, a place's and a unit's row is made of. */
import { COST_CODES } from '../../foundation/index.ts';
import { BASE_MOVE } from '../costs/base-move/base-move.ts';
import { CAST_HOLD } from '../costs/cast-hold/cast-hold.ts';
import { CAST_TRAVEL } from '../costs/cast-travel/cast-travel.ts';
import { CAST_WORK } from '../costs/cast-work/cast-work.ts';
import { CREW_HOLD } from '../costs/crew-hold/crew-hold.ts';
import { CREW_TRAVEL } from '../costs/crew-travel/crew-travel.ts';
import { HOTEL } from '../costs/hotel/hotel.ts';
import { PER_DIEM } from '../costs/per-diem/per-diem.ts';
import { PERMIT } from '../costs/permit/permit.ts';
import { PLACE_DAY } from '../costs/place-day/place-day.ts';
import { PLACE_DRESS } from '../costs/place-dress/place-dress.ts';
import { PLACE_HOLD } from '../costs/place-hold/place-hold.ts';
import { PLACE_STRIKE } from '../costs/place-strike/place-strike.ts';
import { SET_STANDING } from '../costs/set-standing/set-standing.ts';
import { SIXTH_DAY } from '../costs/sixth-day/sixth-day.ts';

/** Width of a row of totals by cost code. */
export const CODES: number = COST_CODES.length;

export const PERSON_CODES: readonly number[] = [CAST_WORK, CAST_HOLD, CAST_TRAVEL, PER_DIEM, HOTEL];
export const PLACE_CODES: readonly number[] = [PLACE_DAY, PLACE_DRESS, PLACE_STRIKE, PERMIT, PLACE_HOLD, SET_STANDING];
export const UNIT_CODES: readonly number[] = [SIXTH_DAY, BASE_MOVE, HOTEL, CREW_HOLD, CREW_TRAVEL];
