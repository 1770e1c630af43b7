import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../foundation/index.ts';
import { evaluate } from '../evaluate.ts';
import { solveSeason } from '../exact/solve-season.ts';
import type { BannerModel, Problem } from '../problem.ts';
import { flush } from '../search/flush.ts';
import { buildModel } from '../search/model.ts';
import { selfCheck } from '../search/self-check.ts';
import { State } from '../search/state.ts';
import { build, planOf } from '../testing/hand-made-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';

const minutes = (each: number) => ({ minutes: Int32Array.of(each) });

/** The day of two strips with banners: their times, those of the strips and meals, and the wrap. */
function dayWith(strips: Parameters<typeof build>[0]['strips'], ...banners: Omit<BannerModel, 'unit' | 'date'>[]) {
  const problem = build({ strips });
  const dated = banners.map((banner): BannerModel => ({ unit: 0, date: 0, ...banner }));
  const arrangement = planOf(problem, { 0: problem.strips.map((_, strip) => strip) });
  const [day] = evaluate({ ...problem, banners: dated }, arrangement).days;
  const times = ({ start, end }: { start: number; end: number }) => [start, end];
  return {
    strips: day.strips.map(times),
    banners: day.banners.map(times),
    meals: day.meals.map(times),
    wrap: day.wrap,
  };
}

describe('banners (K-16)', () => {
  it('push what follows and count in the day: 08:00 + 45 set-up, 60, 30 of banner, 20 of set change, 60, 30', () => {
    expect(dayWith([{}, { set: 1 }], { after: 1, minutes: 30 })).toEqual({
      strips: [
        [525, 585],
        [635, 695],
      ],
      banners: [[585, 615]],
      meals: [],
      wrap: 725,
    });
  });

  it('before the first strip and after the last, and beyond it', () => {
    expect(dayWith([{}], { after: 0, minutes: 20 }, { after: 1, minutes: 15 }, { after: 7, minutes: 10 })).toEqual({
      strips: [[545, 605]],
      banners: [
        [525, 545],
        [605, 620],
        [620, 630],
      ],
      meals: [],
      wrap: 660,
    });
  });

  it('of no minutes stand where they are and change nothing', () => {
    const plain = dayWith([{}, {}]);
    expect(dayWith([{}, {}], { after: 1, minutes: 0 })).toEqual({ ...plain, banners: [[585, 585]] });
  });

  it('have people eat in time: the meal comes before the strip that a banner makes too late', () => {
    // 525 + 200 = 725, banner to 785; 785 + 100 is later than 480 + 360.
    const day = dayWith([minutes(200), minutes(100)], { after: 1, minutes: 60 });
    expect(day.meals).toEqual([[785, 845]]);
    expect(day.strips[1]).toEqual([845, 945]);
  });

  it('add up in the search as from scratch, whatever moves (S-5)', () => {
    for (let seed = 0; seed < 12; seed++) {
      const random = seededRandom(seed);
      const plain = randomProblem({
        seed,
        strips: 12,
        people: 5,
        places: 4,
        dates: 14,
        bases: 2,
        units: 2,
        mood: 'wild',
      });
      const state = new State(buildModel({ ...plain, banners: randomBanners(plain, random) }));
      for (let step = 0; step < 60; step++) {
        const strip = random.below(state.model.strips);
        if (state.dayOf[strip] >= 0) state.unplace(strip);
        const day = random.below(state.days);
        state.place(strip, day, random.below(state.length[day] + 1));
        flush(state);
        selfCheck(state, `at step ${step} of problem ${seed}`);
      }
    }
  });

  it('are unknown to the exact solver, which then claims nothing', () => {
    const problem = build({ strips: [{}, {}] });
    expect(solveSeason(problem).outcome).toBe('optimal');
    const banners = [{ unit: 0, date: 0, after: 0, minutes: 30 }];
    expect(solveSeason({ ...problem, banners }).outcome).toBe('unfinished');
  });
});

function randomBanners({ units, dateCount }: Problem, random: ReturnType<typeof seededRandom>): BannerModel[] {
  const banners = Array.from({ length: 20 }, () => ({
    unit: random.below(units.length),
    date: random.below(dateCount),
    after: random.below(5),
    minutes: 15 * random.below(20),
  }));
  return banners.sort((a, b) => a.unit - b.unit || a.date - b.date || a.after - b.after);
}
