/** C-5: what performers are paid for working. */
import type { Person } from '../../season/index.ts';
import { weekOf } from '../clock/calendar.ts';
import { type OwnDay, ownDays } from '../own-days.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';

export function castWorkCosts(shoot: Shoot): CountedLine[] {
  return shoot.season.people.flatMap((person) => workOf(person, ownDays(shoot, person)));
}

function workOf(person: Person, days: readonly OwnDay[]): CountedLine[] {
  const { contract } = person;
  const line = (amount: number, base: string | null): CountedLine => {
    return { code: 'cast-work', subject: person.id, amount, base };
  };
  switch (contract.kind) {
    case 'day':
      return days.map((day) => line(contract.rate, day.base.id));
    case 'weekly': {
      const firstDays = days.filter((day, i) => i === 0 || weekOf(days[i - 1]!.date) !== weekOf(day.date));
      return firstDays.map((day) => line(contract.rate, day.base.id));
    }
    case 'series': {
      const extraDays = Math.max(0, days.length - contract.includedDays);
      const guarantee = contract.perEpisode * contract.episodes;
      return [line(guarantee + contract.extraDay * extraDays, contract.qualifiesAt)];
    }
    case 'run':
      return [line(contract.fee, contract.qualifiesAt)];
  }
}
