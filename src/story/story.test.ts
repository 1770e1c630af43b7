import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../foundation/index.ts';
import type { Delivery, Look, Rehearsal, Season, Story } from '../season/index.ts';
import { smallElement, smallPerson, smallScene, smallSeason } from '../season/testing/small-season.ts';
import {
  arcOf,
  type DayShot,
  daysInArc,
  deliveryStates,
  looksWorn,
  pairsOf,
  placedRehearsals,
  releaseChains,
  slotsOf,
  weaveOf,
} from './index.ts';

const day = (date: number): CalendarDay => `2027-04-${date}` as CalendarDay;
const on = (date: number, ...scenes: readonly string[]): DayShot => ({
  date: day(date),
  unit: 'main',
  base: 'paris',
  strips: scenes.map((scene) => ({ scene, part: 1, place: 'studio' })),
});
const NOTHING: Story = { threads: [], moments: [], rehearsals: [], looks: [], deliveries: [], releaseSteps: [] };
const moment = (scene: string, kind: 'first-meeting' | 'turn' | 'break' | 'end', people: readonly string[] = []) => ({
  ...{ scene, kind, people, thread: null, note: null },
});

function seasonWith(story: Partial<Story>, more: Partial<Season> = {}): Season {
  return smallSeason({
    people: [smallPerson('ana'), smallPerson('theo'), smallPerson('ida')],
    scenes: [
      smallScene('101-1', { people: ['ana', 'theo'], storyDay: 'D1', eighths: 8 }),
      smallScene('101-2', { people: ['ana'], storyDay: 'D1', eighths: 4 }),
      smallScene('101-3', { people: ['ana', 'theo', 'ida'], storyDay: 'N1', eighths: 2 }),
      smallScene('101-4', { people: ['ida'], storyDay: 'N1', omitted: true }),
      smallScene('101-5', { people: ['ana', 'ida'], storyDay: 'D2', eighths: 6 }),
    ],
    story: { ...NOTHING, ...story },
    ...more,
  });
}

describe('the weave', () => {
  const season = seasonWith({
    threads: [{ id: 'two', name: 'Two', people: ['ana'], scenes: ['101-2'] }],
    moments: [{ ...moment('101-3', 'turn'), thread: 'two' }],
  });
  const days = [on(14, '101-1'), on(12, '101-5', '101-2')];

  it('has a line for each person through the scenes of the story, in bands of story days', () => {
    const { columns, rows, bands } = weaveOf(season, days, 'story');
    expect(columns.map(({ scene, shot }) => [scene.id, shot?.date ?? null])).toEqual([
      ['101-1', '2027-04-14'],
      ['101-2', '2027-04-12'],
      ['101-3', null],
      ['101-5', '2027-04-12'],
    ]);
    expect(rows.map(({ person, columns: own, eighths }) => [person, own, eighths])).toEqual([
      ['ana', [0, 1, 2, 3], 20],
      ['theo', [0, 2], 10],
      ['ida', [2, 3], 8],
    ]);
    expect(bands.map(({ storyDay, from, to }) => [storyDay, from, to])).toEqual([
      ['D1', 0, 1],
      ['N1', 2, 2],
      ['D2', 3, 3],
    ]);
  });

  it('stands in the order of shooting, what is on no day last', () => {
    const { columns, bands } = weaveOf(season, days, 'shooting');
    expect(columns.map(({ scene }) => scene.id)).toEqual(['101-5', '101-2', '101-1', '101-3']);
    expect(bands.map(({ date, from, to }) => [date, from, to])).toEqual([
      ['2027-04-12', 0, 1],
      ['2027-04-14', 2, 2],
      [null, 3, 3],
    ]);
  });

  it('shows only what is asked for', () => {
    const ids = (filter: Parameters<typeof weaveOf>[3]) =>
      weaveOf(season, days, 'story', filter).columns.map(({ scene }) => scene.id);
    expect(ids({ people: ['ana', 'theo'] })).toEqual(['101-1', '101-3']);
    expect(ids({ thread: 'two' })).toEqual(['101-2', '101-3']);
    expect(ids({ place: 'studio', people: ['ida'] })).toEqual(['101-5']);
  });
});

describe('where somebody is in their journey', () => {
  const season = seasonWith({ moments: [moment('101-1', 'first-meeting', ['ana', 'theo']), moment('101-5', 'break')] });

  it('says of every shooting day what comes before and after it in the story, and what of that is shot', () => {
    const [first, second] = daysInArc(season, [on(12, '101-5', '101-2'), on(14, '101-3', '101-1')], 'ana');
    expect(first).toMatchObject({
      date: '2027-04-12',
      scenes: [
        { position: 4, isBack: false, lastMoment: { kind: 'first-meeting' }, nextMoment: null, after: null },
        { position: 2, isBack: true, nextMoment: { kind: 'break' }, before: { scene: '101-1', isShotBefore: false } },
      ],
    });
    expect(second!.scenes[0]).toMatchObject({
      before: { scene: '101-2', date: '2027-04-12', isShotBefore: true },
      after: { scene: '101-5', isShotBefore: true },
    });
  });

  it('has the moments that are theirs, and those that are everybody’s', () => {
    expect(arcOf(season, 'ida').map(({ moment: own, scene }) => [own.kind, scene.id])).toEqual([['break', '101-5']]);
  });
});

describe('pairs', () => {
  const kiss = smallElement('kiss', { category: 'intimacy' });

  it('are ranked by marked moments, then pages', () => {
    const season = seasonWith({ moments: [moment('101-5', 'turn', ['ana', 'ida'])] });
    expect(pairsOf(season).map(({ people, scenes, eighths, moments }) => [people, scenes, eighths, moments])).toEqual([
      [['ana', 'ida'], ['101-3', '101-5'], 8, 1],
      [['ana', 'theo'], ['101-1', '101-3'], 10, 0],
      [['theo', 'ida'], ['101-3'], 2, 0],
    ]);
  });

  it('whose first scene is one of intimacy are unprepared until a rehearsal stands before it', () => {
    const scenes = seasonWith({}).scenes.map((scene, i) =>
      i === 0 ? { ...scene, elements: [{ element: 'kiss', amount: 1 }] } : scene,
    );
    const rehearsal = { id: 'r', name: 'R', kind: 'intimacy', people: ['ana', 'theo'], minutes: 60 } as const;
    const rest = { base: 'paris', date: null, at: null, leadDays: 0, cost: 0, coach: null, note: null } as const;
    const of = (before: readonly string[]) =>
      pairsOf(seasonWith({ rehearsals: [{ ...rehearsal, ...rest, before }] }, { scenes, elements: [kiss] })).flatMap(
        ({ people, isUnprepared }) => (isUnprepared ? [people.join(' ')] : []),
      );
    expect(of(['101-5'])).toEqual(['ana theo']);
    expect(of(['101-1'])).toEqual([]);
  });
});

describe('rehearsals', () => {
  const rehearsal: Rehearsal = {
    ...{ id: 'r', name: 'R', kind: 'read' as const, people: ['ana', 'theo'], minutes: 120, before: ['101-3'] },
    ...{ base: 'paris', date: null, at: null, leadDays: 1, cost: 0, coach: null, note: null },
  };
  const season = seasonWith(
    { rehearsals: [rehearsal] },
    {
      people: [
        smallPerson('ana', { unavailable: [{ from: day(10), to: day(13) }] }),
        smallPerson('theo', { earliest: 11 * 60 }),
        smallPerson('ida'),
      ],
    },
  );
  const start = { ...season.calendar, prepStart: day(12), start: day(12) };
  const from12 = { ...season, calendar: start };

  it('fit where all are free, in one city, with the lead days before the first scene', () => {
    // Ana is away until the 13th and shoots on the 15th; the 20th less one working day is the 16th... the 19th is lead.
    const slots = slotsOf(from12, [on(15, '101-2'), on(20, '101-3')], rehearsal, 9);
    expect(slots).toEqual([
      { date: '2027-04-14', from: 660, to: 780 },
      { date: '2027-04-16', from: 660, to: 780 },
    ]);
    expect(placedRehearsals(from12, [on(20, '101-3')])[0]).toMatchObject({ slot: { date: '2027-04-14' } });
  });

  it('that are dated after their scene are late', () => {
    const late = { ...from12, story: { ...NOTHING, rehearsals: [{ ...rehearsal, date: day(20) }] } };
    expect(placedRehearsals(late, [on(20, '101-3')])[0]).toMatchObject({ isFixed: true, isLate: true });
    expect(placedRehearsals(late, [on(22, '101-3')])[0]).toMatchObject({ isLate: false });
  });
});

describe('looks', () => {
  const look: Look = {
    ...{ id: 'coat', name: 'Coat', kind: 'costume' as const, person: 'ana', storyDays: ['D1'], scenes: ['101-5'] },
    ...{ pieces: [], photos: [], doubles: 0, states: [{ scene: '101-2', state: 'wet' }], note: null },
    ...{ beginsIn: null, endsIn: null, fitting: null },
  };

  it('know when they were last shot and in which state, and whether another one is needed', () => {
    const days = [on(12, '101-2'), on(13, '101-1'), on(20, '101-5')];
    const worn = looksWorn(seasonWith({ looks: [look] }), days);
    expect(
      worn.map(({ scene, state, last, needsDouble }) => [scene.id, state, last?.scene ?? null, needsDouble]),
    ).toEqual([
      ['101-2', 'wet', null, false],
      ['101-1', null, '101-2', true],
      ['101-5', null, '101-1', false],
    ]);
    expect(worn[0]!.matches).toEqual({ scene: '101-1', state: null, isShot: false });
    const doubled = looksWorn(seasonWith({ looks: [{ ...look, doubles: 1 }] }), days);
    expect(doubled.some(({ needsDouble }) => needsDouble)).toBe(false);
  });

  it('count a change where their person wore another one before on that day', () => {
    const other = { ...look, id: 'gown', storyDays: [], scenes: ['101-3'], states: [] };
    const worn = looksWorn(seasonWith({ looks: [look, other] }), [on(12, '101-1', '101-3', '101-2')]);
    expect(worn.map(({ isChange }) => isChange)).toEqual([false, true, true]);
  });
});

describe('the way to the release', () => {
  it('is worked back for each episode, and says what may slip', () => {
    const season = seasonWith(
      {
        releaseSteps: [
          { name: 'lock', weeks: 2 },
          { name: 'mix', weeks: 1 },
        ],
      },
      { release: '2027-05-31' as CalendarDay },
    );
    const scenes = ['101-1', '101-2', '101-3', '101-5'];
    expect(releaseChains(season, [on(12, ...scenes)])).toMatchObject([
      {
        steps: [
          { from: '2027-05-10', to: '2027-05-24' },
          { from: '2027-05-24', to: '2027-05-31' },
        ],
        lastShot: '2027-04-12',
        slack: 28,
      },
    ]);
    expect(releaseChains(season, [on(12, '101-1')])[0]).toMatchObject({ lastShot: null, slack: null });
  });

  it('has the last day for the scenes of a trailer', () => {
    const teaser: Delivery = {
      ...{ id: 't', name: 'T', kind: 'trailer' as const, due: day(25), days: 10, scenes: ['101-1', '101-2'] },
      ...{ people: [], note: null },
    };
    expect(deliveryStates(seasonWith({ deliveries: [teaser] }), [on(15, '101-1'), on(16, '101-2')])).toMatchObject([
      { lastDay: '2027-04-15', scenes: [{ isLate: false }, { isLate: true }] },
    ]);
  });
});
