/** The whole cost of a plan, line by line (SPEC C). */
import { COST_CODES, type CostCode } from '../../foundation/index.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine, VerifiedCost } from '../verification.ts';
import { castHoldCosts } from './cast-hold.ts';
import { castOvertimeCosts } from './cast-overtime.ts';
import { castTravelCosts } from './cast-travel.ts';
import { castWorkCosts } from './cast-work.ts';
import { crewCosts } from './crew.ts';
import { crewHoldCosts } from './crew-hold.ts';
import { forcedCallCosts } from './forced-call.ts';
import { hireCosts } from './hires.ts';
import { incentives } from './incentive.ts';
import { moveCosts } from './moves.ts';
import { placeCosts } from './places.ts';
import { preferenceCosts } from './preferences.ts';
import { preparationCosts } from './preparation.ts';
import { windowLightCosts } from './window-light.ts';
import { wishCosts } from './wishes.ts';

export function costLines(shoot: Shoot): CountedLine[] {
  const spent = [
    ...crewCosts(shoot),
    ...windowLightCosts(shoot),
    ...crewHoldCosts(shoot),
    ...castWorkCosts(shoot),
    ...castOvertimeCosts(shoot),
    ...forcedCallCosts(shoot),
    ...castHoldCosts(shoot),
    ...castTravelCosts(shoot),
    ...placeCosts(shoot),
    ...moveCosts(shoot),
    ...hireCosts(shoot),
    ...preparationCosts(shoot),
    ...preferenceCosts(shoot),
    ...wishCosts(shoot),
  ];
  return [...spent, ...incentives(shoot, spent)];
}

type Line = Pick<CountedLine, 'code' | 'subject' | 'amount'>;

/** Sums per code, and per code and subject. */
export function sumLines(lines: readonly Line[]): VerifiedCost {
  const byCode = Object.fromEntries(COST_CODES.map((code) => [code, 0])) as Record<CostCode, number>;
  const bySubject = new Map<string, Line>();
  let total = 0;
  for (const { code, subject, amount } of lines) {
    total += amount;
    byCode[code] += amount;
    const key = `${code} ${subject}`;
    bySubject.set(key, { code, subject, amount: (bySubject.get(key)?.amount ?? 0) + amount });
  }
  const sums = [...bySubject.values()].filter(({ amount }) => amount !== 0);
  return { total, byCode, lines: COST_CODES.flatMap((code) => sums.filter((line) => line.code === code)) };
}
