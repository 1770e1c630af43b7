import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../foundation/index.ts';
import type { Delivery, Look, Rehearsal, Season, Story } from '../season/index.ts';
import { smallElement, smallPerson, smallScene, smallSeason } from '../season/testing/small-season.ts';
import {
  arcOf,
  type DayShot,
  daysInArc,
  deliveryStates,
  digsOf,
  looksWorn,
  noteStates,
  pairsOf,
  preparationsOf,
  releaseChains,
  slipsOf,
  slotsOf,
  songsOf,
  weaveOf,
} from './index.ts';

const day = (date: number): CalendarDay => `2027-04-${date}` as CalendarDay;
const on = (date: number, ...scenes: readonly string[]): DayShot => ({
  date: day(date),
  unit: 'main',
  base: 'paris',
  strips: scenes.map((scene) => ({ scene, part: 1, place: 'studio' })),
});
const noHoliday = () => false;
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
    const lone = pairsOf(seasonWith({}, { scenes, elements: [kiss] }))[0]!;
    const needs = [smallElement('guide', { name: 'Intimacy coordinator' }), { ...kiss, needs: ['guide'] }];
    const guided = pairsOf(seasonWith({}, { scenes, elements: needs }))[0]!;
    expect([lone.isUncoordinated, guided.isUncoordinated]).toEqual([true, false]);
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
    const slots = slotsOf(from12, [on(15, '101-2'), on(20, '101-3')], 'r', 9, noHoliday);
    expect(slots).toEqual([
      { date: '2027-04-14', from: 660, to: 780 },
      { date: '2027-04-16', from: 660, to: 780 },
    ]);
    expect(preparationsOf(from12, [on(20, '101-3')], noHoliday)[0]).toMatchObject({ slot: { date: '2027-04-14' } });
  });

  it('that are dated after their scene are late', () => {
    const late = { ...from12, story: { ...NOTHING, rehearsals: [{ ...rehearsal, date: day(20) }] } };
    expect(preparationsOf(late, [on(20, '101-3')], noHoliday)[0]).toMatchObject({ isFixed: true, isLate: true });
    expect(preparationsOf(late, [on(22, '101-3')], noHoliday)[0]).toMatchObject({ isLate: false });
  });
});

describe('rehearsals and fittings together', () => {
  const read: Rehearsal = {
    ...{ id: 'read', name: 'Read', kind: 'read' as const, people: ['ana', 'theo'], minutes: 120, before: ['101-3'] },
    ...{ base: 'paris', date: null, at: null, leadDays: 0, cost: 0, coach: null, note: null },
  };
  const coat: Look = {
    ...{ id: 'coat', name: 'Coat', kind: 'costume' as const, person: 'ana', storyDays: ['D1'], scenes: [] },
    ...{ pieces: [], photos: [], doubles: 0, states: [], note: null, beginsIn: null, endsIn: null },
    fitting: { date: null, workingDays: 3, cost: 0, base: 'paris' },
  };
  const placed = (rehearsals: readonly Rehearsal[], isHoliday = noHoliday as Parameters<typeof preparationsOf>[2]) => {
    const season = seasonWith({ rehearsals, looks: [coat] });
    const calendar = { ...season.calendar, prepStart: day(12), start: day(12) };
    return preparationsOf({ ...season, calendar }, [on(21, '101-1', '101-3')], isHoliday).map(
      ({ id, slot, lastDay }) => {
        return `${id} ${slot?.date.slice(8)} ${slot?.from} ${lastDay?.slice(8)}`;
      },
    );
  };

  it('take no two hours of anybody at once', () => {
    // Three working days of sewing end on the 20th: the fitting is on the 18th (a Sunday) at the latest, so due first.
    const other = { ...read, id: 'other', people: ['ana', 'ida'] };
    expect(placed([read, other])).toEqual(['read 12 600 20', 'other 12 720 20', 'coat 12 840 18']);
  });

  it('are after what comes before them, and on no public holiday', () => {
    const first = { ...read, beforeFittings: ['coat'] };
    expect(placed([first])).toEqual(['read 12 600 20', 'coat 13 600 18']);
    expect(placed([first], (_, date) => date === day(12))).toEqual(['read 13 600 20', 'coat 14 600 18']);
  });
});

describe('songs', () => {
  const step = (name: string, workingDays: number, by?: CalendarDay) => ({
    ...{ name, workingDays, cost: 0 },
    ...(by === undefined ? {} : { by }),
  });
  const song = (steps: readonly ReturnType<typeof step>[]) => {
    const one = { id: 's', name: 'S', kind: 'song' as const, scenes: ['101-3'], starts: day(12), base: 'paris', steps };
    return songsOf(seasonWith({}, { prerequisites: [one] }), [on(22, '101-3')], noHoliday)[0]!;
  };

  it('are worked back from the scene in working days', () => {
    // Shot on Thursday the 22nd: rehearsed on the 20th and 21st, arranged on the 15th to 19th.
    const { steps } = song([step('arrange', 3), step('rehearse', 2)]);
    expect(steps.map(({ step: { name }, from, to, latest }) => [name, from, to, latest])).toEqual([
      ['arrange', '2027-04-12', '2027-04-14', '2027-04-19'],
      ['rehearse', '2027-04-15', '2027-04-16', '2027-04-21'],
    ]);
  });

  it('are late where a step is promised too late', () => {
    const { steps } = song([step('arrange', 3, day(21)), step('rehearse', 2)]);
    expect(steps.map(({ to, isLate }) => [to, isLate])).toEqual([
      ['2027-04-21', true],
      ['2027-04-23', true],
    ]);
  });
});

describe('notes on lines', () => {
  const note = (id: string, scene: string, who: string, at: string) => ({
    ...{ id, scene, line: null, text: id, owner: null, status: 'open' as const, due: day(14) },
    laughs: { who, at },
  });
  const notes = [
    note('a', '101-3', 'French', 'Americans'),
    note('b', '101-1', 'Americans', 'French'),
    note('c', '101-5', 'French', 'Americans'),
  ];

  it('are late where they are due on the day of the scene', () => {
    const states = noteStates(seasonWith({}, { notes }), [on(14, '101-1'), on(15, '101-3')]);
    expect(states.map(({ note: { id }, shot, isDueLate }) => [id, shot, isDueLate])).toEqual([
      ['b', '2027-04-14', true],
      ['a', '2027-04-15', false],
      ['c', null, false],
    ]);
  });

  it('say who laughs at whom', () => {
    expect(digsOf(seasonWith({}, { notes })).map(({ who, at, perEpisode }) => [who, at, perEpisode])).toEqual([
      ['French', 'Americans', [2]],
      ['Americans', 'French', [1]],
    ]);
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
      worn.map(({ scene, state, last, needsLaundry }) => [scene.id, state, last?.scene ?? null, needsLaundry]),
    ).toEqual([
      ['101-2', 'wet', null, false],
      ['101-1', null, '101-2', true],
      ['101-5', null, '101-1', false],
    ]);
    expect(worn[0]!.matches).toEqual({ scene: '101-1', state: null, isShot: false });
    const doubled = looksWorn(seasonWith({ looks: [{ ...look, doubles: 1 }] }), days);
    expect(doubled.some(({ needsLaundry }) => needsLaundry)).toBe(false);
    // Wet before lunch and dry after it: no laundry is so fast.
    const sameDay = looksWorn(seasonWith({ looks: [look] }), [on(12, '101-2', '101-1')]);
    expect(sameDay.map(({ needsDouble, needsLaundry }) => [needsDouble, needsLaundry])).toEqual([
      [false, false],
      [true, false],
    ]);
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
    // The 12th is shot on 12 May instead: two days after the lock should have begun.
    const { episodes } = slipsOf(
      season,
      [on(12, ...scenes)],
      { date: day(12), unit: 'main' },
      '2027-05-12' as CalendarDay,
    );
    expect(episodes).toMatchObject([{ before: { slack: 28 }, after: { slack: -2 }, by: 2 }]);
  });

  it('does what is done for several languages beside each other', () => {
    const releaseSteps = [{ name: 'dub', weeks: 2, languages: ['fr', 'de'] }];
    const season = seasonWith({ releaseSteps }, { release: '2027-05-31' as CalendarDay });
    expect(releaseChains(season, [])[0]!.steps.map(({ language, from, to }) => [language, from, to])).toEqual([
      ['fr', '2027-05-17', '2027-05-31'],
      ['de', '2027-05-17', '2027-05-31'],
    ]);
  });

  it('has the last day for the scenes of a trailer', () => {
    const teaser: Delivery = {
      ...{ id: 't', name: 'T', kind: 'trailer' as const, due: day(25), days: 10, scenes: ['101-1', '101-2'] },
      ...{ people: [], note: null },
    };
    expect(deliveryStates(seasonWith({ deliveries: [teaser] }), [on(15, '101-1'), on(16, '101-2')])).toMatchObject([
      { lastDay: '2027-04-15', scenes: [{ isLate: false }, { isLate: true }] },
    ]);
    const season = seasonWith({ deliveries: [teaser] });
    const slipped = slipsOf(season, [on(15, '101-1')], { date: day(15), unit: 'main' }, day(18));
    expect(slipped.deliveries).toMatchObject([{ scenes: ['101-1'], by: 3 }]);
  });
});
