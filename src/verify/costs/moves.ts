/**
 * C-11 to C-13, C-44: moves within a day, moves between bases with the days on the way, and the crew's stay away from
 * home.
 */
import { daysBetween, multiplyDivideRounded } from '../../foundation/index.ts';
import { travelBetween } from '../season-index.ts';
import type { Shoot } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';
import { visitsToBases } from '../visits.ts';

export function moveCosts(shoot: Shoot): CountedLine[] {
  return [...companyMoves(shoot), ...baseMoves(shoot), ...crewTravel(shoot), ...crewStays(shoot)];
}

function companyMoves(shoot: Shoot): CountedLine[] {
  return shoot.days.map(({ unit, base, strips }) => {
    const moves = strips.filter((strip, i) => i > 0 && strip.place.id !== strips[i - 1]!.place.id).length;
    return { code: 'company-move', subject: unit.id, amount: moves * base.companyMove, base: base.id };
  });
}

/** Home, each base in turn, home again. */
function baseMoves(shoot: Shoot): CountedLine[] {
  return shoot.season.units.flatMap((unit) => {
    const stops = [unit.homeBase, ...visitsToBases(shoot, unit).map(({ base }) => base.id), unit.homeBase];
    return stops.slice(1).map((to, i): CountedLine => {
      const { company } = travelBetween(shoot.season, stops[i]!, to);
      return {
        code: 'base-move',
        subject: unit.id,
        amount: multiplyDivideRounded(company, unit.crewPercent, 100),
        base: to,
      };
    });
  });
}

/** C-44: days on the way, at a share of the crew day of where it goes. */
function crewTravel(shoot: Shoot): CountedLine[] {
  return shoot.season.units.flatMap((unit) => {
    const stops = [unit.homeBase, ...visitsToBases(shoot, unit).map(({ base }) => base.id), unit.homeBase];
    return stops.slice(1).map((to, i): CountedLine => {
      const { days } = travelBetween(shoot.season, stops[i]!, to);
      const { crewDay, crewTravelPercent } = shoot.index.base(to);
      const daily = multiplyDivideRounded(crewDay, unit.crewPercent, 100);
      const amount = days * multiplyDivideRounded(daily, crewTravelPercent, 100);
      return { code: 'crew-travel', subject: unit.id, amount, base: to };
    });
  });
}

function crewStays(shoot: Shoot): CountedLine[] {
  return shoot.season.units.flatMap((unit) =>
    visitsToBases(shoot, unit)
      .filter(({ base }) => base.id !== unit.homeBase)
      .map(({ base, days }) => {
        const calendarDays = daysBetween(days[0]!.date, days.at(-1)!.date) + 1;
        const perDay = multiplyDivideRounded(base.crewStay, unit.crewPercent, 100);
        return { code: 'hotel', subject: unit.id, amount: calendarDays * perDay, base: base.id };
      }),
  );
}
