/** Positions of cost codes in the rows of `State.totals`, worked out once. */

const at = (code: CostCode): number => COST_CODES.indexOf(code);

export const CODES: number = COST_CODES.length;
export const CREW_DAY: number = at('crew-day');
export const OVERTIME: number = at('overtime');
export const NIGHT: number = at('night');
export const SIXTH_DAY: number = at('sixth-day');
export const SUNDAY: number = at('sunday');
export const HOLIDAY: number = at('holiday');
export const CAST_WORK: number = at('cast-work');
export const CAST_HOLD: number = at('cast-hold');
export const CAST_TRAVEL: number = at('cast-travel');
export const PLACE_DAY: number = at('place-day');
export const PLACE_BUILD: number = at('place-build');
export const PLACE_DRESS: number = at('place-dress');
export const PLACE_STRIKE: number = at('place-strike');
export const PERMIT: number = at('permit');
export const COMPANY_MOVE: number = at('company-move');
export const BASE_MOVE: number = at('base-move');
export const PER_DIEM: number = at('per-diem');
export const HOTEL: number = at('hotel');
export const BACKGROUND: number = at('background');
export const EQUIPMENT_DAY: number = at('equipment-day');

/** Codes of a person's, a place's and a unit's ledger, in the order of their columns. */
export const PERSON_CODES: readonly number[] = [CAST_WORK, CAST_HOLD, CAST_TRAVEL, PER_DIEM, HOTEL];
export const PLACE_CODES: readonly number[] = [PLACE_DAY, PLACE_DRESS, PLACE_STRIKE, PERMIT];
export const UNIT_CODES: readonly number[] = [SIXTH_DAY, BASE_MOVE, HOTEL];

import { COST_CODES, type CostCode } from '../../foundation/index.ts';
