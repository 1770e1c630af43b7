/** C-21 to C-26, C-29 and C-31: what habits are worth; no incentive counts it. */
import { addDays, daysBetween, multiplyDivideRounded } from '../../foundation/index.ts';
import type { Season } from '../../season/index.ts';
import { isOpen, weekOf } from '../clock/calendar.ts';
import { partsToShoot } from '../season-index.ts';
import type { Shoot, ShootingDay, ShotStrip } from '../shoot.ts';
import type { CountedLine } from '../verification.ts';
import { daysOfUnit } from '../visits.ts';

export function wishCosts(shoot: Shoot): CountedLine[] {
  return [
    ...earlierCalls(shoot),
    ...loneNights(shoot),
    ...extraMoves(shoot),
    ...longDays(shoot),
    ...lightFlips(shoot),
    ...setReturns(shoot),
    ...placeReturns(shoot),
    ...castWaits(shoot),
    ...firstDays(shoot),
  ];
}

function wish(code: CountedLine['code'], subject: string, amount: number): CountedLine {
  return { code, subject, amount, base: null };
}

const sameWeek = (a: ShootingDay, b: ShootingDay): boolean => weekOf(a.date) === weekOf(b.date);

function earlierCalls(shoot: Shoot): CountedLine[] {
  const { earlierCall } = shoot.season.preferences;
  return shoot.season.units.flatMap((unit) => {
    const days = daysOfUnit(shoot, unit);
    return days.slice(1).map((day, i) => {
      const earlier = sameWeek(days[i]!, day) ? Math.max(0, days[i]!.call - day.call) : 0;
      return wish('earlier-call', unit.id, multiplyDivideRounded(earlierCall, earlier, 60));
    });
  });
}

/** Runs of nights that a day follows: once where it is in the same week, once more for a single night. */
function loneNights(shoot: Shoot): CountedLine[] {
  const { nightApart } = shoot.season.preferences;
  const isNight = (day: ShootingDay | undefined): boolean => day !== undefined && day.wrap > 1440;
  return shoot.season.units.flatMap((unit) => {
    const days = daysOfUnit(shoot, unit);
    return days.map((day, i) => {
      const next = days[i + 1];
      if (!isNight(day) || next === undefined || isNight(next)) return wish('lone-night', unit.id, 0);
      const times = Number(sameWeek(day, next)) + Number(!isNight(days[i - 1]));
      return wish('lone-night', unit.id, times * nightApart);
    });
  });
}

function extraMoves({ season, days }: Shoot): CountedLine[] {
  const { furtherMove, movesPerDay } = season.preferences;
  return days.map(({ unit, strips }) => {
    const moves = strips.filter((strip, i) => i > 0 && strip.place.id !== strips[i - 1]!.place.id).length;
    return wish('extra-move', unit.id, Math.max(0, moves - movesPerDay) * furtherMove);
  });
}

function longDays({ season, days }: Shoot): CountedLine[] {
  return days.map(({ unit, base, worked }) => {
    const beyond = Math.max(0, worked - base.rules.baseDayMinutes);
    return wish('long-day', unit.id, multiplyDivideRounded(season.preferences.longDay, beyond, 60));
  });
}

/** Scenes of dawn, dusk and any light are left out: a change is from the last day or night scene to the next. */
function lightFlips({ season, days }: Shoot): CountedLine[] {
  return days.map(({ unit, strips }) => {
    const told = strips.map(({ scene }) => scene.light).filter((light) => light === 'day' || light === 'night');
    const flips = told.filter((light, i) => i > 0 && light !== told[i - 1]).length;
    return wish('light-flip', unit.id, flips * season.preferences.lightFlip);
  });
}

/** Per way of a set: neighbouring dates with an open day between them. */
function setReturns({ season, strips }: Shoot): CountedLine[] {
  const byWay = new Map<string, ShotStrip[]>();
  for (const strip of strips) {
    const key = JSON.stringify([strip.set.id, strip.way.id]);
    byWay.set(key, [...(byWay.get(key) ?? []), strip]);
  }
  return [...byWay.values()].map((shot) => {
    const { set, base } = shot[0]!;
    const dates = [...new Set(shot.map(({ date }) => date))].sort();
    const returns = dates.filter((date, i) => i > 0 && hasOpenDayBetween(season, base, dates[i - 1]!, date)).length;
    return wish('set-return', set.id, returns * season.preferences.returnToSet);
  });
}

/** The same per place at which some set has a way on location. */
function placeReturns({ season, strips }: Shoot): CountedLine[] {
  const ways = season.sets.flatMap((set) => set.ways);
  return season.places.map(({ id }) => {
    const onLocation = ways.some(({ place, kind }) => place === id && (kind === 'real place' || kind === 'double'));
    const shot = strips.filter(({ place }) => place.id === id);
    const dates = [...new Set(shot.map(({ date }) => date))].sort();
    const returns = dates.filter((date, i) => i > 0 && hasOpenDayBetween(season, shot[0]!.base, dates[i - 1]!, date));
    return wish('set-return', id, onLocation ? returns.length * season.preferences.returnToPlace : 0);
  });
}

function hasOpenDayBetween(season: Season, base: ShotStrip['base'], from: ShotStrip['date'], to: ShotStrip['date']) {
  return Array.from({ length: daysBetween(from, to) - 1 }, (_, i) => addDays(from, i + 1)).some((date) =>
    isOpen(season, base, date),
  );
}

/** First start to last end of everyone in a day, less their own strips and the minutes that cost nothing. */
function castWaits({ season, days }: Shoot): CountedLine[] {
  const { castWaiting, castWaitingFreeMinutes } = season.preferences;
  return days.flatMap(({ strips }) => {
    const people = [...new Set(strips.flatMap(({ part }) => part.people))];
    return people.map((person) => {
      const own = strips.filter(({ part }) => part.people.includes(person));
      const worked = own.reduce((sum, { start, end }) => sum + end - start, 0);
      const wait = own.at(-1)!.end - own[0]!.start - worked;
      const paid = Math.max(0, wait - castWaitingFreeMinutes);
      return wish('cast-wait', person, multiplyDivideRounded(castWaiting, paid, 60));
    });
  });
}

function firstDays(shoot: Shoot): CountedLine[] {
  const { season } = shoot;
  const biggest = biggestSet(season);
  return season.units.flatMap((unit) => {
    const [first] = daysOfUnit(shoot, unit);
    const unfit = (first?.strips ?? []).filter(
      ({ scene }) =>
        scene.setId === biggest ||
        (scene.intExt === 'EXT' && scene.light === 'night') ||
        scene.elements.some((need) => need.amount > 0 && isNoBeginning(shoot.index.element(need.element).category)),
    );
    return [wish('first-day', unit.id, unfit.length * season.preferences.unfitFirstDay)];
  });
}

/** Stunts and intimacy: a crew that has not worked together yet does not begin with them. */
function isNoBeginning(category: string): boolean {
  return category === 'stunts' || category === 'intimacy';
}

/** The set with more eighths than any other, of three or more. */
function biggestSet(season: Season): string | null {
  const sums = new Map<string, number>();
  for (const { scene, part } of partsToShoot(season)) {
    sums.set(scene.setId, (sums.get(scene.setId) ?? 0) + part.eighths);
  }
  const sorted = [...sums].sort((a, b) => b[1] - a[1]);
  return sorted.length >= 3 && sorted[0]![1] > sorted[1]![1] ? sorted[0]![0] : null;
}
