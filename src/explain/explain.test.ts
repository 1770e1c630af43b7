import { describe, expect, it } from 'vitest';
import { said, saidThroughout, written } from '../messages/testing/said.ts';
import { exportPlan } from '../planning/plan/export-plan.ts';
import { buildProblem } from '../planning/problem/build-problem.ts';
import { resultOf } from '../planning/testing/one-strip-a-day.ts';
import type { Pin, Season } from '../season/index.ts';
import type { PlanFile } from '../season/plan-file.ts';
import {
  day,
  shotBefore,
  smallBase,
  smallPerson,
  smallPlace,
  smallScene,
  smallSeason,
  smallSet,
  smallWay,
} from '../season/testing/small-season.ts';
import { explain } from './explain.ts';
import type {
  DayExplanation,
  FixesExplanation,
  PersonExplanation,
  RuleExplanation,
  SceneExplanation,
  WeatherExplanation,
} from './explanation.ts';

/** Monday: 1 and 3 in the flat. Tuesday: nothing. Wednesday: 2 in the street. Thursday week: 4 in the flat. */
function planned(with_: Partial<Season> = {}): { season: Season; plan: PlanFile } {
  const season = smallSeason({
    calendar: { ...smallSeason().calendar, end: day('2027-04-23') },
    people: [
      smallPerson('lou', { unavailable: [{ from: day('2027-04-20'), to: day('2027-04-21') }] }),
      smallPerson('max', { castNumber: 2, latest: 20 * 60 }),
    ],
    sets: [
      smallSet('FLAT', [smallWay('studio', 'stage'), smallWay('flat', 'real place')]),
      smallSet('STREET', [smallWay('street', 'real place'), smallWay('studio', 'plate')], { isCity: true }),
    ],
    places: [smallPlace('studio'), smallPlace('street'), smallPlace('flat')],
    scenes: [
      smallScene('101-1', { people: ['lou'], eighths: 8 }),
      smallScene('101-2', { people: ['lou', 'max'], set: 'STREET', intExt: 'EXT', eighths: 8 }),
      smallScene('101-3', { people: ['lou'], eighths: 8 }),
      smallScene('101-4', { people: ['lou'], eighths: 8 }),
    ],
    ...with_,
  });
  const built = buildProblem(season);
  const result = resultOf(built.problem, {
    wayOfGroup: built.problem.groups.map(({ ways }) => ways[0]!),
    days: [
      { unit: 0, date: 0, strips: [0, 2] },
      { unit: 0, date: 2, strips: [1] },
      { unit: 0, date: 10, strips: [3] },
    ],
    unplaced: [],
  });
  return { season, plan: exportPlan(season, built, result, { seed: 1, cityLock: null }) };
}

function ask<T>(subject: string, with_: Partial<Season> = {}): { data: T; text: string } {
  const { season, plan } = planned(with_);
  const { data, lines } = explain(season, plan, subject);
  return { data: saidThroughout(data) as T, text: lines.map(said).join('\n') };
}

describe('explain a scene', () => {
  it('says where, when and why there', () => {
    const { data, text } = ask<SceneExplanation>('101-3');
    expect(data.parts[0]!.placed).toMatchObject({ date: '2027-04-12', place: 'studio', way: 'studio', start: '10:25' });
    expect(text).toContain('Mon 12 April, 10:25 to 12:05, Main unit, at studio');
    expect(text).toContain(
      'FLAT is shot at studio (stage), like all 3 scenes of the set; it could also be flat (real place).',
    );
    expect(text).toContain('The company is at studio that day with 101-1.');
    expect(text).toContain('Lou works that day anyway (101-1).');
  });

  it('a set that is the city is where it is because of the lock', () => {
    expect(ask('101-2').text).toContain(
      'STREET is shot at street (real place): the set is the city, and nobody decided to fake it.',
    );
  });

  it('names the rules that keep it from other days, the particular ones first', () => {
    const { data, text } = ask<SceneExplanation>('101-4');
    expect(data.parts[0]!.excluded.map(({ rule, dates }) => [rule, dates.length])).toEqual([
      ['person-available', 2],
      ['week', 2],
    ]);
    expect(text).toContain('2 days: Lou is not available (cast availability) - 20 April to 21 April');
  });

  it('prices every other day; the best move is onto the day that has the place and the person already', () => {
    const { data, text } = ask<SceneExplanation>('101-4');
    const { placed, moves } = data.parts[0]!;
    expect(moves).toHaveLength(7); // 10 open weekdays, less two of absence, less its own
    // A crew day (40,000), a studio day (1,000), Lou's day (1,100), five open days of hold at 1,100.
    const saved = 4_000_000 + 100_000 + 110_000 + 5 * 110_000;
    expect(moves[0]).toMatchObject({
      date: '2027-04-12',
      costChange: -saved,
      shootsAlready: true,
      breaks: [],
    });
    expect(placed!.cost).toBe(saved);
    expect(text).toContain('Mon 12 April: saves EUR 47,600.00');
  });

  it('says what a move would break: the day grows too long', () => {
    const long = planned().season.scenes.map((scene) => ({ ...scene, parts: [{ ...scene.parts[0]!, minutes: 300 }] }));
    const { data, text } = ask<SceneExplanation>('101-4', { scenes: long });
    const onMonday = data.parts[0]!.moves.find(({ date }) => date === '2027-04-12')!;
    expect(onMonday.breaks.map(({ rule }) => rule)).toContain('day-length');
    expect(text).toMatch(
      /Mon 12 April: costs .*, but breaks: The day of Main unit on Mon 12 April has 5 h 15 more work/,
    );
  });

  it('names pins, order and what it waits for', () => {
    const { text } = ask('101-4', {
      order: [shotBefore('101-1', '101-4', 1)],
      pins: [{ kind: 'scene', scene: '101-4', part: null, date: day('2027-04-22'), unit: null, why: 'press day' }],
      prerequisites: [
        {
          id: 'song',
          name: 'The song',
          kind: 'song',
          scenes: ['101-4'],
          starts: day('2027-04-12'),
          base: 'paris',
          steps: [{ name: 'clear', workingDays: 2, cost: 0 }],
        },
      ],
    });
    expect(text).toContain('Pinned to Thu 22 April: press day.');
    expect(text).toContain('Order: 101-1 before 101-4 (the haircut).');
    expect(text).toContain('Not before 14 April: it waits for The song.');
  });

  it('explains each part of a split scene, and a scene in the boneyard', () => {
    const { season, plan } = planned();
    const without = { ...plan, days: plan.days.slice(0, 2) };
    const { data, lines } = explain(season, without, '101-4');
    expect((data as SceneExplanation).parts[0]!.placed).toBeNull();
    expect(lines.map(said).join('\n')).toContain('in the boneyard');
    expect((data as SceneExplanation).parts[0]!.moves[0]).toMatchObject({ date: '2027-04-12', mends: 1 });
  });
});

describe('explain a day', () => {
  it('says what is on it, what it costs by line and what limits it', () => {
    const { data, text } = ask<DayExplanation>('2027-04-14');
    expect(data.units).toMatchObject([{ unit: 'main', call: '08:00', strips: [{ scene: '101-2', place: 'street' }] }]);
    expect(data.cost.total).toBe(4_000_000 + 100_000 + 2 * 110_000 + 5 * 110_000);
    expect(data.limits.map(({ what }) => what).join('\n')).toMatch(/101-2 has its light at street from 07:13 to 20:30/);
    expect(text).toContain('EUR 40,000.00  crew days, Main unit: 1 shooting day at EUR 40,000.00');
    expect(text).toContain('EUR 5,500.00  cast holds, Lou: held 5 open days between 14 and 22 April');
  });

  it('says what passes between scenes, when people eat and why then, and where windows show the wrong light', () => {
    const long = (id: string, light: 'day' | 'night') =>
      smallScene(id, { light, eighths: 8, parts: [{ part: 1, eighths: 8, minutes: 200, people: [] }] });
    const { data, text } = ask<DayExplanation>('2027-04-12', {
      places: [smallPlace('studio'), smallPlace('street'), smallPlace('flat', { windows: true })],
      sets: [
        smallSet('FLAT', [smallWay('flat', 'real place')]),
        smallSet('STREET', [smallWay('street', 'real place')], { isCity: true }),
      ],
      scenes: [
        long('101-1', 'night'),
        smallScene('101-2', { set: 'STREET', intExt: 'EXT', eighths: 8 }),
        long('101-3', 'day'),
        long('101-4', 'day'),
      ],
    });
    // 08:45 + 200 = 12:05, 4 h 05 after call; with 25 to light again, the next would end 470 minutes after it.
    expect(data.units[0]!.meals).toEqual([{ start: '12:05', end: '13:05', since: 245, first: true, inside: null }]);
    expect(data.units[0]!.strips).toMatchObject([
      { scene: '101-1', start: '08:45', gapCause: null, wrongLight: 'dark-by-day' },
      { scene: '101-3', start: '13:30', gapMinutes: 25, gapCause: 'relight', wrongLight: null },
    ]);
    expect(text).toContain('it is light outside: tent the windows, or build the set on a stage');
    expect(text).toContain('12:05-13:05  meal, 4 h 05 after the call (not before 3 h 00, not after 6 h 00)');
    expect(text).toContain('25 min to light the set again, between day and night');
  });

  it('a closed day says why, an open one that nothing is shot', () => {
    expect(ask<DayExplanation>('2027-04-17').text).toContain('Paris is closed: not a working weekday.');
    expect(ask<DayExplanation>('2027-04-15').text).toContain('Nothing is shot: an open day.');
  });
});

describe('explain a person', () => {
  it('by name, id or character: days, waiting, money', () => {
    for (const called of ['lou', 'Lou', 'LOU']) {
      const { data } = ask<PersonExplanation>(called);
      expect(data).toMatchObject({
        kind: 'person',
        person: 'lou',
        contract: 'by the day at EUR 1,100.00, waiting paid 100 %',
      });
      expect(data.days.map(({ date, call, wrap, scenes }) => [date, call, wrap, scenes])).toEqual([
        ['2027-04-12', '08:00', '12:20', ['101-1', '101-3']],
        ['2027-04-14', '08:00', '10:55', ['101-2']],
        ['2027-04-22', '08:00', '10:40', ['101-4']],
      ]);
      expect(data.gaps.map(({ openDays, holdPay }) => [openDays, holdPay])).toEqual([
        [1, 110_000],
        [5, 550_000],
      ]);
      expect(data.cost.total).toBe(3 * 110_000 + 660_000);
    }
  });
});

describe('explain a rule', () => {
  it('says what it says, whom it keeps from which dates, and that the plan keeps it', () => {
    const { data, text } = ask<RuleExplanation>('person-available');
    expect(data).toMatchObject({ number: 'R-3', breaks: [], excludes: { strips: 4, dates: 8 } });
    expect(text).toContain('The plan does not break it.');
    expect(ask<RuleExplanation>('R-3').data.rule).toBe('person-available');
  });

  it('names its numbers with their source, and where it is broken', () => {
    const { data, text } = ask<RuleExplanation>('week', {
      pins: [],
      calendar: {
        ...smallSeason().calendar,
        end: day('2027-04-23'),
        hiatus: [{ from: day('2027-04-14'), to: day('2027-04-14') }],
      },
    });
    expect(data.numbers).toContainEqual({
      base: 'paris',
      what: 'shooting days a week, at most',
      value: '5',
      source: 'no source',
    });
    expect(data.breaks.map(({ message }) => message)).toEqual([
      'Main unit shoots on Wed 14 April, when Paris is closed.',
    ]);
    expect(text).toContain('Broken 1 time');
  });
});

describe('explain something else', () => {
  it('says what could be asked', () => {
    const { data, text } = ask('101-99');
    expect(data).toBeNull();
    expect(text).toContain("Nothing in the plan is called '101-99'.");
    expect(text).toContain('Ask for a scene (101-1), a date (2027-04-12), a person (lou) or a rule (scene-once');
  });

  it('says what is wrong with a season that cannot be planned', () => {
    const { plan } = planned();
    const { data, diagnostics = [] } = explain(smallSeason({ sets: [] }), plan, '101-1');
    expect(data).toBeNull();
    expect(diagnostics.map(written).join('\n')).toContain("Scene 101-1 plays in 'FLAT'");
  });
});

describe('what repairs a plan', () => {
  it('is nothing where nothing is broken', () => {
    const { season, plan } = planned();
    const { data, lines } = explain(season, plan, 'fixes');
    expect(data).toMatchObject({ kind: 'fixes', count: 0, conflicts: [] });
    expect(lines.map(said)).toEqual(['The plan breaks no rule: there is nothing to repair.']);
  });

  it('is a move after which the rule holds, with its price', () => {
    const { season, plan } = planned();
    const monday = day('2027-04-12');
    const away = {
      ...season,
      people: season.people.map((person) => ({ ...person, unavailable: [{ from: monday, to: monday }] })),
    };
    const { data, lines: texts } = explain(away, plan, 'fixes');
    const lines = texts.map(said);
    const { count, conflicts } = data as FixesExplanation;
    expect(count).toBeGreaterThan(0);
    for (const { fixes } of conflicts) {
      expect(fixes.length).toBeGreaterThan(0);
      for (const { brokenChange } of fixes) expect(brokenChange).toBeLessThan(0);
    }
    expect(lines[0]).toMatch(/^The plan breaks .* by one move/);
    expect(lines.some((line) => /^ {2}Move .*: .*broken rules? fewer$/.test(line))).toBe(true);
  });
});

describe('why a company waits', () => {
  const asked = (date: string, with_: Partial<Season> = {}): string[] => {
    const { season, plan } = planned(with_);
    return explain(season, plan, date).lines.map((line) => said(line));
  };

  it('says what filling a working day would cost, or that it costs less', () => {
    // Nothing is shot on Tuesday 13 April; a crew that waits costs money, so everything a day earlier is cheaper.
    const bases = [smallBase({ crewHold: { percent: 30, restartPercent: 300, restartAfterDays: 14 } })];
    expect(asked('2027-04-13', { bases }).join('\n')).toMatch(
      /Tue 13 April, Main unit: with .* would cost EUR .* less/,
    );
  });

  it('says which rule a day would break', () => {
    const pins = ['101-1', '101-2', '101-4'].map(
      (scene, i): Pin => ({
        kind: 'scene',
        scene,
        part: null,
        date: day(['2027-04-12', '2027-04-14', '2027-04-22'][i]!),
        unit: null,
        why: 'asked',
      }),
    );
    expect(asked('2027-04-13', { pins }).join('\n')).toMatch(/Tue 13 April, Main unit: with .*pinned/);
  });

  it('says nothing of weekends, nor of days before the first or after the last', () => {
    for (const date of ['2027-04-17', '2027-04-23']) expect(asked(date).join('\n')).not.toMatch(/Main unit: with/);
  });
});

describe('explain the weather', () => {
  it('covers a day outside with an interior of a later day, for a price', () => {
    const { data, text } = ask<WeatherExplanation>('weather');
    expect(data.covers).toEqual([
      {
        date: '2027-04-14',
        unit: 'main',
        exteriors: ['101-2'],
        cover: { from: '2027-04-22', place: 'studio', scenes: ['101-4'], costChange: 0 },
        why: null,
      },
    ]);
    expect(text).toContain('101-4 at studio, in exchange with Thu 22 April. The plan costs the same.');
    expect(ask<DayExplanation>('2027-04-14').text).toContain('If the weather turns');
  });

  it('says why there is none', () => {
    const away = { unavailable: [{ from: day('2027-04-22'), to: day('2027-04-22') }] };
    const people = [smallPerson('lou'), smallPerson('max', { castNumber: 2, ...away })];
    expect(ask<WeatherExplanation>('weather', { people }).data.covers[0]).toMatchObject({
      cover: null,
      why: { kind: 'not-free', interiors: 1 },
    });
    const season = planned().season;
    const outside = season.scenes.map((scene) => ({ ...scene, intExt: 'EXT' as const }));
    const { data, text } = ask<WeatherExplanation>('weather', { scenes: outside });
    expect(data.covers.at(-1)).toMatchObject({ date: '2027-04-22', cover: null, why: { kind: 'no-interiors' } });
    expect(text).toContain('3 days with exteriors; covered: 0.');
  });
});
