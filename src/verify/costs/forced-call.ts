/** C-43: calls of performers before their rest is over. */
import { type Cents, multiplyDivideRounded } from '../../foundation/index.ts';
import type { Person } from '../../season/index.ts';
import { elapsedMinutes } from '../clock/calendar.ts';
import { ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';
import { dayPay } from './cast-overtime.ts';

export function forcedCallCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.people.flatMap((person) => {
    const price = priceOf(person);
    const days = ownDays(shoot, person);
    return days.slice(1).flatMap((day, i): CountedLine[] => {
      const before = days[i]!;
      const rest = elapsedMinutes({ ...before, clock: before.wrap }, { ...day, clock: day.call });
      if (rest >= person.restMinutes) return [];
      return [{ code: 'forced-call', subject: person.id, amount: price, base: day.base.id }];
    });
  });
}

function priceOf({ contract, restMinutes }: Person): Cents {
  const terms = contract.kind === 'run' ? null : (contract.forcedCall ?? null);
  if (terms === null || terms.floorMinutes >= restMinutes) return 0;
  const share = multiplyDivideRounded(dayPay(contract), terms.percent, 100);
  return terms.most === null ? share : Math.min(share, terms.most);
}
