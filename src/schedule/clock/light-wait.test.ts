import { describe, expect, it } from 'vitest';
import { run } from '../testing/hand-made-problem.ts';

const clock = { firstSetUp: 45, setChange: 20, relight: 20, costumeChange: 15, move: 30, wrap: 30, mealBy: 360 };
const minutes = (each: number) => ({ minutes: Int32Array.of(each) });
const DAY = { light: 1, exterior: true } as const;
const NIGHT = { light: 2, exterior: true } as const;

/** Two or more strips on date 0, where the day ends at 19:00 and the night begins at 20:00. */
function dayOf(lightWait: number, strips: Parameters<typeof run>[0]['strips'], given = {}) {
  const order = strips.map((_, strip) => strip);
  const { days, legal, violations } = run(
    { strips, problem: { clock: { ...clock, lightWait } }, ...given },
    { 0: order },
  );
  const [day] = days;
  return {
    call: day.call,
    strips: day.strips.map(({ start, end }) => [start, end]),
    waits: day.waits.map(({ start, end }) => [start, end]),
    wrap: day.wrap,
    broken: violations.map(({ rule, amount }) => `${rule} ${amount}`),
    legal,
  };
}

describe('waiting for light (K-17)', () => {
  it('after the last of the day: 18:00 to 19:00, 20 of re-lighting, 40 of waiting, 20:00', () => {
    expect(dayOf(45, [DAY, NIGHT])).toEqual({
      call: 1035,
      strips: [
        [1080, 1140],
        [1200, 1260],
      ],
      waits: [[1160, 1200]],
      wrap: 1290,
      broken: [],
      legal: true,
    });
  });

  it('no longer than the season says: then it does not wait at all, and the light is missed', () => {
    expect(dayOf(39, [DAY, NIGHT])).toMatchObject({ waits: [], broken: ['light 40'], legal: false });
    expect(dayOf(40, [DAY, NIGHT])).toMatchObject({ waits: [[1160, 1200]], legal: true });
  });

  it('not where a later call would do: what is inside can be shot at any hour', () => {
    expect(dayOf(45, [{}, NIGHT])).toMatchObject({ call: 1095, waits: [], legal: true });
  });

  it('for people who have to leave: their last hour is that of the strip before', () => {
    // Out by 19:30 with 15 minutes to get out: over at 19:15, so the call is at 17:30 and the dark 45 minutes away.
    const people = [{ latest: 1170 }, {}];
    const strips = [{ people: Int32Array.of(0) }, { ...NIGHT, people: Int32Array.of(1) }];
    expect(dayOf(45, strips, { people })).toMatchObject({ call: 1050, waits: [[1155, 1200]], legal: true });
  });

  it('less by a meal that is due anyway', () => {
    // 13:50 to 19:00, the meal to 20:00 and 20 of re-lighting: the dark has come.
    expect(dayOf(45, [{ ...DAY, ...minutes(310) }, NIGHT])).toMatchObject({ waits: [], legal: true });
  });

  it('is work: call to wrap is longer by it', () => {
    const wait = dayOf(45, [DAY, NIGHT]);
    expect(wait.wrap - wait.call).toBe(45 + 60 + 20 + 40 + 60 + 30);
  });
});
