/** Where the sun does not set or does not rise. */
import { describe, expect, it } from 'vitest';
import { said } from '../../src/messages/testing/said.ts';
import { brokenRules, lasting, type Planned, plannedScenes } from './planned.ts';

/**
 * Tromso, 69.65 N: sun up all day from about 19 May to 25 July, below the horizon from about 27 November to 15 January.
 */
const TROMSO = 'country: NO, time zone: Europe/Oslo, at: [69.6492, 18.9553]';
/** Longyearbyen, 78.22 N: in December not even civil twilight at noon (the sun is 11.7 degrees below). */
const LONGYEARBYEN = 'country: NO, time zone: Arctic/Longyearbyen, at: [78.2232, 15.6267]';

function north(
  where: string,
  from: string,
  to: string,
  hours: string,
  heading: string,
  minutes = 60,
): Promise<Planned> {
  return plannedScenes(
    {
      calendar: `{ start: ${from}, end: ${to} }`,
      bases: `[{ id: north, ${where}, rules: fr-tv-2642, crew day: 1000 }]`,
      rest: `places: [{ id: quay, base: north, hours: "${hours}" }]
sets: { QUAY: { ways: [{ way: real place, place: quay }] } }
people: [{ id: anna, name: Anna, characters: [ANNA] }]
${lasting(minutes, 1)}`,
    },
    [heading],
  );
}

function expectNoLight({ plan, diagnostics }: Planned): void {
  expect(plan.legal).toBe(false);
  const found = diagnostics.find(({ code }) => code === 'scene-fits-no-date');
  expect(said(found!.message)).toMatch(/Scene 101-1 .*light.*quay/);
  expect(brokenRules(plan)).toEqual(['light']);
  expect(plan.cannotHoldTogether!.map(({ rule, where }) => [rule, where.scene])).toEqual([['light', '101-1']]);
}

describe('polar summer (Tromso, 14-18 June 2027)', () => {
  const june = (hours: string, heading: string, minutes?: number) =>
    north(TROMSO, '2027-06-14', '2027-06-18', hours, heading, minutes);

  it('EXT NIGHT is impossible, and light is named', async () => {
    expectNoLight(await june('00:00-36:00', 'EXT. QUAY - NIGHT: ANNA'));
  });

  // The sun is lowest, 3 degrees up, at 00:46: what is less than 6 degrees up is the light of dawn and dusk.
  it('dusk is the low sun before the middle of the night, dawn the one after it', async () => {
    const [dawn, dusk] = await Promise.all([
      june('00:00-36:00', 'EXT. QUAY - DAWN: ANNA'),
      june('00:00-36:00', 'EXT. QUAY - DUSK: ANNA'),
    ]);
    expect([dawn.plan.legal, dusk.plan.legal]).toEqual([true, true]);
    const [after, before] = [dawn.plan.days[0]!.strips[0]!, dusk.plan.days[0]!.strips[0]!];
    expect([after.start >= '00:45', after.end <= '05:00']).toEqual([true, true]);
    expect([before.start >= '20:00', before.end <= '24:40']).toEqual([true, true]);
  });

  // Daylight is [0:00, 24:00] without a margin: any hour of the date will do.
  it.each([
    ['00:00-01:00', '00:00'],
    ['03:00-04:00', '03:00'],
    ['12:00-13:00', '12:00'],
    ['23:00-24:00', '23:00'],
  ])('EXT DAY in a place open %s: shot at %s', async (hours, start) => {
    const { plan } = await june(hours, 'EXT. QUAY - DAY: ANNA');
    expect(plan.legal).toBe(true);
    expect(plan.days[0]!.strips[0]!.start).toBe(start);
  });
});

describe('polar winter', () => {
  const december = (where: string, hours: string, heading: string, minutes?: number) =>
    north(where, '2027-12-13', '2027-12-17', hours, heading, minutes);

  it('Tromso, EXT DAY is impossible, and light is named', async () => {
    expectNoLight(await december(TROMSO, '00:00-36:00', 'EXT. QUAY - DAY: ANNA'));
  });

  // The sun does not rise, but it comes near: what light there is comes before noon and goes after it.
  it('Tromso: dawn is before the middle of the day, dusk after it', async () => {
    const [dawn, dusk] = await Promise.all([
      december(TROMSO, '00:00-36:00', 'EXT. QUAY - DAWN: ANNA'),
      december(TROMSO, '00:00-36:00', 'EXT. QUAY - DUSK: ANNA'),
    ]);
    expect([dawn.plan.legal, dusk.plan.legal]).toEqual([true, true]);
    const [before, after] = [dawn.plan.days[0]!.strips[0]!, dusk.plan.days[0]!.strips[0]!];
    expect(before.end <= '12:00').toBe(true);
    expect(after.start >= before.end).toBe(true);
    expect(after.end <= '17:00').toBe(true);
  });

  // There is a twilight at noon in Tromso (the sun is at most 3 degrees below the horizon): not dark at 12:00, dark at
  // 15:00.
  it('Tromso, EXT NIGHT: not at noon, but in the afternoon', async () => {
    expect((await december(TROMSO, '11:00-13:00', 'EXT. QUAY - NIGHT: ANNA')).plan.legal).toBe(false);
    const { plan } = await december(TROMSO, '15:00-17:00', 'EXT. QUAY - NIGHT: ANNA');
    expect(plan.legal).toBe(true);
    expect(plan.days[0]!.strips[0]!.start >= '15:00').toBe(true);
  });

  it('Longyearbyen, EXT NIGHT at noon', async () => {
    const { plan } = await december(LONGYEARBYEN, '12:00-13:00', 'EXT. QUAY - NIGHT: ANNA');
    expect(plan.legal).toBe(true);
    expect(plan.days[0]!.strips[0]).toMatchObject({ start: '12:00', end: '13:00' });
  });
});
