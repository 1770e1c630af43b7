import { describe, expect, it } from 'vitest';
import { run } from './testing/hand-made-problem.ts';

describe('the clock of a day (K-5, S-2)', () => {
  it('runs call, first set-up, strips, set change, company move and wrap', () => {
    const [day] = run({ strips: [{}, { set: 1 }, { group: 1, set: 2 }] }, { 0: [0, 1, 2] }).days;
    expect(day.call).toBe(480);
    expect(day.strips.map(({ start, end }) => [start, end])).toEqual([
      [525, 585],
      [605, 665],
      [735, 795],
    ]);
    expect(day.wrap).toBe(825);
    expect(day.meals).toEqual([]);
  });

  it('lasts a costume change at least when somebody goes from one story day to another', () => {
    const [day] = run({ strips: [{ storyDay: 1 }, { storyDay: 2 }] }, { 0: [0, 1] }).days;
    expect(day.strips[1].start - day.strips[0].end).toBe(15);
    const [apart] = run(
      { people: [{}, {}], strips: [{ storyDay: 1 }, { storyDay: 2, people: Int32Array.of(1) }] },
      { 0: [0, 1] },
    ).days;
    expect(apart.strips[1].start).toBe(apart.strips[0].end);
  });

  it('takes a meal between strips before people have worked too long', () => {
    const [day] = run(
      { strips: [{ minutes: Int32Array.of(200) }, { minutes: Int32Array.of(150) }] },
      { 0: [0, 1] },
    ).days;
    expect(day.meals).toEqual([{ start: 725, end: 785 }]);
    expect(day.strips[1]).toMatchObject({ start: 785, end: 935 });
  });

  it('takes meals inside a strip that is too long, each after so much work', () => {
    const [day] = run({ strips: [{ minutes: Int32Array.of(700) }] }, { 0: [0] }).days;
    expect(day.meals).toEqual([
      { start: 840, end: 900 },
      { start: 1260, end: 1320 },
    ]);
    expect(day.strips[0].end).toBe(525 + 700 + 120);
  });

  it('calls later for the light, and earlier for it too', () => {
    expect(run({ strips: [{ light: 2, exterior: true }] }, { 0: [0] }).days[0].call).toBe(1155);
    const long = run({ strips: [{ light: 1, exterior: true, minutes: Int32Array.of(580) }] }, { 0: [0] }).days[0];
    expect([long.call, long.strips[0].end]).toEqual([455, 1140]);
  });

  it('pushes the next call after a late wrap', () => {
    const night = { light: 2, exterior: true, minutes: Int32Array.of(300) } as const;
    const days = run({ strips: [night, {}] }, { 0: [0], 1: [1] }).days;
    expect(days[0].wrap).toBe(1530);
    expect(days[1].call).toBe(750);
  });
});
