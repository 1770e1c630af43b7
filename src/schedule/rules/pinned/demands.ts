import type { Problem } from '../../problem.ts';
import type { DemandFeature } from '../demand.ts';

/** A scene of several parts is pinned by one record: the first of its pins stands for all. */
export function leaderOfPin(problem: Problem, strip: number | null, date: number | null): number | null {
  if (strip === null) return null;
  const { scene } = problem.strips[strip];
  const leader = problem.scenePins.findIndex((pin) => problem.strips[pin.strip].scene === scene && pin.date === date);
  return leader < 0 ? null : leader;
}

const dayPin: DemandFeature<'day-pin', 'day'> = {
  kind: 'day-pin',
  particular: 210,
  aspects: ['day'],
  subjects: ({ dayPins }) => [...dayPins.keys()],
  behind: ({ dayPins }, { unit, date }) => {
    const pin = dayPins.findIndex((entry) => entry.unit === unit && entry.date === date);
    return pin < 0 ? null : pin;
  },
  lift: (problem, pin) => ({ ...problem, dayPins: problem.dayPins.filter((_, i) => i !== pin) }),
  entry: ({ dayPins }, pin) => ({ unit: dayPins[pin].unit, date: dayPins[pin].date }),
};

const pin: DemandFeature<'pin', 'strip'> = {
  kind: 'pin',
  particular: 220,
  aspects: ['strip'],
  subjects: (problem) =>
    [...problem.scenePins.keys()].filter(
      (i) => leaderOfPin(problem, problem.scenePins[i].strip, problem.scenePins[i].date) === i,
    ),
  behind: (problem, { strip, date }) => leaderOfPin(problem, strip, date),
  lift: (problem, leader) => ({
    ...problem,
    scenePins: problem.scenePins.filter((each) => leaderOfPin(problem, each.strip, each.date) !== leader),
  }),
  entry: ({ scenePins }, leader) => ({ strip: scenePins[leader].strip, date: scenePins[leader].date }),
};

/** a pinned day, and a pinned scene with all its parts. */
export const pinnedDemands = [dayPin, pin];
