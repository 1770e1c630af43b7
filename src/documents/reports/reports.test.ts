import { describe, expect, it } from 'vitest';
import { SMALL_PLAN, SMALL_SEASON } from '../../../tests/golden/documents/small-season.ts';
import { calendarDay } from '../../foundation/index.ts';
import { parseFountain } from '../../script/index.ts';
import type { PlanFile, Season } from '../../season/index.ts';
import { smallElement } from '../../season/testing/small-season.ts';
import { type DocumentId, documentPages, printCalendar, type ReportOptions, renderPages } from '../index.ts';

const text = (id: DocumentId, options: Partial<ReportOptions> = {}, season = SMALL_SEASON, plan = SMALL_PLAN): string =>
  renderPages(documentPages(id, season, plan, { lang: 'en', ...options }), 'txt');

const FIRST_DAY = { from: calendarDay('2027-04-12'), to: calendarDay('2027-04-12') };

describe("the AD's banners (K-16)", () => {
  const [first, ...others] = SMALL_PLAN.days;
  const banners = [
    { text: 'Stunt rehearsal', after: 1, start: '10:40', end: '11:10', minutes: 30 },
    { text: 'No drones today', after: 9, start: '18:00', end: '18:00', minutes: 0 },
  ];
  const plan = { ...SMALL_PLAN, days: [{ ...first!, banners }, ...others] };

  it.each(['one-liner', 'call-sheet'] as const)('stand between the strips of the %s, with their hours if any', (id) => {
    const page = text(id, { scope: FIRST_DAY }, SMALL_SEASON, plan);
    const [before, between, after] = ['KITCHEN', 'Stunt rehearsal 10:40', 'BEDROOM'].map((word) => page.indexOf(word));
    expect(before).toBeLessThan(between!);
    expect(between).toBeLessThan(after!);
    expect(page).toContain('-- No drones today --');
  });
});

describe('a wait for light (K-17)', () => {
  it.each([
    ['one-liner', 'en', 'Waiting for light, 20 min'],
    ['call-sheet', 'fr', 'Attente lumière, 20 min'],
  ] as const)('stands before its strip on the %s', (id, lang, says) => {
    const [first, ...others] = SMALL_PLAN.days;
    const { start } = first!.strips[1]!;
    const [hours, minutes] = start.split(':').map(Number);
    const from = hours! * 60 + minutes! - 20;
    const begins = `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`;
    const plan = { ...SMALL_PLAN, days: [{ ...first!, waits: [{ start: begins, end: start }] }, ...others] };
    const page = text(id, { scope: FIRST_DAY, lang }, SMALL_SEASON, plan);
    expect(page).toContain(says);
    expect(page.indexOf(says)).toBeLessThan(page.indexOf('BEDROOM'));
  });
});

describe('what dates are for (decision 039)', () => {
  const dayTypes: PlanFile['dayTypes'] = [
    { date: calendarDay('2027-04-10'), unit: 'main', type: 'prep' },
    { date: calendarDay('2027-04-13'), unit: 'main', type: 'press', note: 'local radio' },
    { date: calendarDay('2027-04-14'), unit: 'main', type: 'travel', note: 'by train' },
  ];
  const plan = { ...SMALL_PLAN, dayTypes };

  it.each(['one-liner', 'shooting-schedule'] as const)('stands on the %s, on a date of its own or at the day', (id) => {
    const page = text(id, {}, SMALL_SEASON, plan);
    expect(page.indexOf('prep')).toBeLessThan(page.indexOf('Day 1'));
    expect(page).toMatch(/Tue 13 April 2027 · .*press: local radio/);
    expect(page).toMatch(/Wed 14 April 2027 .*travel: by train/);
  });

  it('is a letter at the head of the day-out-of-days, explained below', () => {
    const page = text('dood', { lang: 'fr' }, SMALL_SEASON, plan);
    expect(page).toContain('P préparation');
    expect(page).toContain('V voyage');
  });

  it('is an event of the unit', () => {
    const calendar = printCalendar('one-liner', SMALL_SEASON, plan, { lang: 'en' });
    expect(calendar).toContain('SUMMARY:travel: by train · Main unit');
    expect(calendar).not.toContain('SUMMARY:press');
  });
});

describe('names that nobody gave', () => {
  const [first, second, ...others] = SMALL_SEASON.places;
  const toFind = (...places: Season['places']): Season => ({ ...SMALL_SEASON, places: [...places, ...others] });

  it("a place to find is called one in the paper's language, with the set it is wanted for", () => {
    const one = toFind({ ...first!, name: '?', toFind: true }, second!);
    expect(text('one-liner', { lang: 'fr' }, one)).toContain('lieu à trouver ');
    const two = toFind({ ...first!, name: 'RUE', toFind: true }, { ...second!, name: 'FLAT', toFind: true });
    const sheet = text('call-sheet', { lang: 'fr', scope: FIRST_DAY }, two);
    expect(sheet).toMatch(/lieu à trouver.: FLAT/);
    expect(sheet).not.toContain('?');
    expect(sheet).toContain("LOU'S FLAT - KITCHEN");
  });

  it('the only unit is the équipe principale in French', () => {
    expect(text('place-calendar', { lang: 'fr' })).toContain('Équipe principale');
    expect(text('place-calendar', { lang: 'fr' })).not.toContain('Main unit');
  });
});

describe('a side that the heading does not say', () => {
  it('stands with a question mark on strips, one-liner, call sheet and breakdown', () => {
    const scenes = SMALL_SEASON.scenes.map((scene) => ({ ...scene, intExtGuessed: true as const }));
    for (const id of ['stripboard', 'one-liner', 'call-sheet', 'breakdown', 'minutage'] as const)
      expect(text(id, {}, { ...SMALL_SEASON, scenes })).toMatch(/INT\?/);
  });
});

describe('who has no pick-up', () => {
  it('comes by their own means where the season says who has one, and is left to write in where it says nothing', () => {
    const people = SMALL_SEASON.people.map((person, index) => ({
      ...person,
      ...(index === 0 && { pickUpMinutes: 30 }),
    }));
    expect(text('call-sheet', { scope: FIRST_DAY }, { ...SMALL_SEASON, people })).toMatch(/│ +self +│/);
    expect(text('call-sheet', { scope: FIRST_DAY })).not.toContain('self');
  });
});

describe('the day-out-of-days of elements', () => {
  it('says that there are none instead of an empty grid', () => {
    const scenes = SMALL_SEASON.scenes.map((scene) => ({ ...scene, elements: [] }));
    const page = text('dood-elements', {}, { ...SMALL_SEASON, scenes });
    expect(page).toContain('No scene on a day needs anything besides');
    expect(page).not.toContain('│');
  });
});

describe('sides', () => {
  const script = `INT. LOU'S FLAT - KITCHEN - DAY #1#

Lou reads <b>the lease</b>.

LOU
(to herself)
A clause about hats.

INT. LOU'S FLAT - BEDROOM - NIGHT #2#

THE CHEF
It is the boiler.

LOU
It is always the boiler.

CUT TO:

EXT. RUE DES LILAS - DAWN #3A#

Nobody.
`;
  const screenplay = parseFountain(script, '101.fountain');
  const headings = screenplay.nodes.filter(({ type }) => type === 'heading');
  const season = {
    ...SMALL_SEASON,
    scenes: SMALL_SEASON.scenes.map((scene, index) => ({
      ...scene,
      source: headings[index] === undefined ? null : { file: '101.fountain', line: headings[index].span.line },
    })),
  };
  const screenplays = new Map([['101', screenplay]]);

  it("have the day's scenes in shooting order, each from its heading to the next", () => {
    const page = text('sides', { scope: FIRST_DAY, screenplays }, season);
    expect(page.indexOf('KITCHEN')).toBeLessThan(page.indexOf('BEDROOM'));
    expect(page).toContain('A clause about hats.');
    expect(page).toContain('CUT TO:');
    expect(page).not.toContain('Nobody.');
  });

  it('of a performer have only their scenes, with their lines marked', () => {
    const page = text('sides', { scope: { ...FIRST_DAY, person: 'theo-blanc' }, screenplays }, season);
    expect(page).not.toContain('KITCHEN');
    expect(page).toMatch(/^> +It is the boiler\./m);
    expect(page).toMatch(/^ {2,}It is always the boiler\./m);
    expect(text('sides', { scope: { person: 'nobody' }, screenplays }, season).trim()).toBe('');
  });

  it('say so when the script does not have a scene', () => {
    expect(text('sides', { scope: FIRST_DAY })).toContain('The script does not have these lines: 101-1');
  });
});

describe('stripboard', () => {
  it('has the strips in shooting order, a day break after each day, and the boneyard at the end', () => {
    const page = text('stripboard');
    const order = ['101-1 ', '101-2 ', 'End of day 1', '101-3A', 'End of day 2', 'Boneyard', '102-11'];
    const at = order.map((part) => page.indexOf(part));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it.each([
    ['en', 'End of day 1', 'Mon 12 April 2027'],
    ['fr', 'Fin du jour 1', 'lun. 12 avril 2027'],
    ['en+fr', 'End of day / Fin du jour 1', '12 April 2027'],
  ] as const)('has its day breaks on a page of the web too (%s)', (lang, end, date) => {
    const page = renderPages(documentPages('stripboard', SMALL_SEASON, SMALL_PLAN, { lang }), 'html');
    const breaks = page.split('<tr class="end">').slice(1);
    expect(breaks).toHaveLength(SMALL_PLAN.days.length);
    const [first] = breaks[0]!.split('</tr>');
    for (const part of [end, date, '2 2/8']) expect(first).toContain(part);
    const order = ['101-2<', end, '101-3A<'].map((part) => page.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });
});

describe('movement order', () => {
  it('has the move back to a place where the company was before', () => {
    const day = SMALL_PLAN.days.find(({ strips }) => new Set(strips.map(({ place }) => place)).size > 1)!;
    const back = { ...day.strips[0]!, scene: '101-1', start: '18:40', end: '19:30' };
    const plan = { ...SMALL_PLAN, days: [{ ...day, strips: [...day.strips, back] }] };
    const page = text('movement-order', {}, SMALL_SEASON, plan);
    expect(page).toMatch(
      /1 · Rue des Lilas[\s\S]*2 · Pont des Soupirs[\s\S]*3 · Rue des Lilas\nFirst on set +18:40\n.* 10 min/,
    );
  });
});

describe('breakdown sheets', () => {
  it('are one a scene, in story order, with when and where it is planned', () => {
    const pages = documentPages('breakdown', SMALL_SEASON, SMALL_PLAN, { lang: 'en' });
    expect(pages.map(({ name }) => name)).toEqual(SMALL_SEASON.scenes.map(({ id }) => id));
    const split = renderPages([pages[3]!], 'txt');
    expect(split).toContain('Thu 15 April 2027, Pont des Soupirs · Mon 10 May 2027, Pont des Soupirs');
  });
});

describe('calendars', () => {
  it('of a performer have every day that has a status, worked or not', () => {
    const page = text('cast-calendar', { scope: { person: 'ida-roux' } });
    expect(page).toContain('3 Ida Roux');
    expect(page).toMatch(/Tue 13 April 2027 +│ +SW/);
    expect(page).not.toContain('Ana Moreau');
  });

  it('of a place have when the company is there', () => {
    const page = text('place-calendar');
    expect(page).toMatch(/Thu 15 April 2027.*21:40.*01:00 Fri.*101-4/);
  });
});

describe('reports of a day', () => {
  it('have what was planned, and room for what was', () => {
    const page = text('production-report', { scope: FIRST_DAY });
    expect(page).toMatch(/Crew call +│ +08:00 +│ +│/);
    expect(page).toMatch(/First shot after the meal +│ +13:35/);
    // 2 2/8 pages on the first day, of 9 scenes' 7 7/8 pages.
    expect(page).toMatch(/Pages \(planned\) +│ +0 +│ +2 2\/8 +│ +2 2\/8 +│ +5 5\/8 +│ +7 7\/8/);
    expect(page).toMatch(/Pages \(actual\) +│ +│/);
  });

  it('go on at the end of a meal that is taken inside a scene', () => {
    const [first, ...others] = SMALL_PLAN.days;
    const meals = [{ ...first!.meals[0]!, start: '09:00', end: '09:30' }];
    const plan = { ...SMALL_PLAN, days: [{ ...first!, meals }, ...others] };
    // The first scene is shot from 08:45, before and after the meal.
    const page = text('production-report', { scope: FIRST_DAY }, SMALL_SEASON, plan);
    expect(page).toMatch(/First shot after the meal +│ +09:30/);
  });

  it('are on the paper that they have always been on', () => {
    const sizeOf = (id: DocumentId) => documentPages(id, SMALL_SEASON, SMALL_PLAN, { lang: 'en' })[0]!.size;
    expect(sizeOf('production-report')).toBe('legal');
    expect(sizeOf('rapport-de-production')).toBe('a4');
    expect(sizeOf('exhibit-g')).toBe('letter');
  });

  it('Exhibit G names who is called, when, and who is a child', () => {
    const people = SMALL_SEASON.people.map((person) =>
      person.id === 'theo-blanc' ? { ...person, born: calendarDay('2012-05-01') } : person,
    );
    const page = documentPages('exhibit-g', { ...SMALL_SEASON, people }, SMALL_PLAN, {
      lang: 'en',
      scope: FIRST_DAY,
    })[0]!;
    const table = page.blocks.find((block) => block.type === 'table')!;
    const [ana, theo] = table.groups[0]!.rows.map(({ cells }) => cells.map((cell) => cell.text));
    expect(ana).toEqual(['1', 'Ana Moreau', 'LOU', '', 'SW', '07:45', '08:45', ...Array.from({ length: 9 }, () => '')]);
    expect(theo!.slice(0, 5)).toEqual(['2', 'Theo Blanc', 'THE CHEF', 'yes', 'SW']);
  });
});

describe('cost report', () => {
  it('adds up by line, by day and by person', () => {
    const date = SMALL_PLAN.days[0]!.date;
    const plan: PlanFile = {
      ...SMALL_PLAN,
      cost: {
        currency: 'EUR',
        total: 600_000,
        lines: [
          { code: 'crew-day', subject: 'main', amount: 400_000, why: '' },
          { code: 'cast-work', subject: 'ana-moreau', amount: 150_000, why: '' },
          { code: 'overtime', subject: 'main', date, amount: 50_000, why: '' },
        ],
      },
    };
    const page = text('cost-report', {}, SMALL_SEASON, plan);
    expect(page).toMatch(/Mon 12 April 2027 +│ +1 +│ +EUR 500.00/);
    expect(page).toMatch(/Not tied to a day +│ +│ +EUR 5,500.00/);
    expect(page).toMatch(/1 Ana Moreau +│ +EUR 1,500.00/);
    expect(page.match(/Total +│[ │]+EUR 6,000.00/g)).toHaveLength(2);
  });
});

describe('the comparison of two scenarios', () => {
  const [first, ...others] = SMALL_PLAN.days;
  const last = others.at(-1)!;
  const other: PlanFile = {
    ...SMALL_PLAN,
    cost: { ...SMALL_PLAN.cost, total: SMALL_PLAN.cost.total - 100_000 },
    days: [{ ...first!, call: '09:30' }, ...others.slice(0, -1), { ...last, date: calendarDay('2027-05-11') }],
  };
  const beside = { plan: other, name: 'Board two', ownName: 'Board one' };

  it('has dates, calls, people and scenes that differ, and cost by line', () => {
    const page = text('comparison', { beside });
    expect(page).toContain('A · Board one · B · Board two');
    expect(page).toMatch(/Last day +│ +Mon 10 May 2027 │ +Tue 11 May 2027 │ +\+1/);
    expect(page).toMatch(/Total +│.*-EUR 1,000.00/);
    expect(page).toMatch(/Mon 12 April 2027 │ Main unit │ +08:00 │ +09:30/);
    expect(page).toMatch(/1 Ana Moreau +│ 10 May +│ 11 May/);
    expect(page).toMatch(/101-4 \(2\/2\) .*10 May, Pont des Soupirs .*11 May, Pont des Soupirs/);
  });

  it('tells two of one name apart by their totals', () => {
    const page = text('comparison', { beside: { ...beside, name: 'Board one' } }).replace(/\s+/g, ' ');
    expect(page).toMatch(/A · Board one \(EUR [\d,.]+\) · B · Board one \(-?EUR [\d,.]+\)/);
  });

  it('says that it needs two', () => {
    expect(text('comparison')).toContain('name the other one');
  });
});

describe('what the script says', () => {
  const script = `INT. LOU'S FLAT - KITCHEN - DAY #1#

They bicker in Italian.

LOU
(in French)
A clause about hats.

THE CHEF (EN ALLEMAND)
Nein.

~Three hats a day

INT. LOU'S FLAT - BEDROOM - NIGHT #2#

THE CHEF
(en allemand)
In Frenchtown they say nothing.
`;
  const screenplay = parseFountain(script, '101.fountain');
  const headings = screenplay.nodes.filter(({ type }) => type === 'heading');
  const season = {
    ...SMALL_SEASON,
    scenes: SMALL_SEASON.scenes.map((scene, index) => ({
      ...scene,
      source: headings[index] === undefined ? null : { file: '101.fountain', line: headings[index].span.line },
    })),
  };
  const screenplays = new Map([['101', screenplay]]);

  it('languages are listed with who speaks them in which scene, and when that is shot', () => {
    const page = text('languages', { screenplays }, season);
    expect(page).toMatch(/French[\s\S]*101-1 .*LOU .*12 Apr/);
    expect(page).toMatch(/Italian[\s\S]*101-1 .*in the action/);
    expect(page).toMatch(/German[\s\S]*101-2 .*THE CHEF/);
    expect(page.match(/French/g)).toHaveLength(1);
    expect(text('languages', { screenplays, lang: 'fr' }, season)).toContain('allemand');
    expect(text('languages', {}, season)).toContain('do not say of any line');
  });

  it('songs are the scenes with sung lines or music', () => {
    expect(text('songs', { screenplays }, season)).toMatch(/101-1 .*\n.*Three hats a day/);
    const music = smallElement('the-waltz', { name: 'The waltz', category: 'music' });
    const scenes = season.scenes.map((scene, index) =>
      index === 1 ? { ...scene, elements: [{ element: 'the-waltz', amount: 1 }] } : { ...scene, elements: [] },
    );
    expect(text('songs', {}, { ...season, elements: [music], scenes })).toMatch(/101-2 .*The waltz/);
  });

  it('may hold songs that nobody has marked: the page says only that, and how to mark them', () => {
    expect(text('songs')).toContain('No scene has a song marked. Where somebody sings or plays');
    expect(text('songs', { lang: 'fr' })).toContain('Aucune chanson n’est signalée.');
  });
});

describe('the timing of the script', () => {
  it('takes a page for a minute, and adds up by episode', () => {
    const page = text('minutage', { lang: 'fr' });
    expect(page).toContain('Pré-minutage');
    // 1 4/8, 6/8, 3/8, 2 1/8 pages.
    expect(page).toMatch(/101-1 .*1 4\/8 │ +1'30"/);
  });
});

describe('a call sheet', () => {
  it('has background with a line for stand-ins, and other elements as notes of their department', () => {
    const elements = [
      smallElement('crowd', { name: 'The crowd', category: 'background' }),
      smallElement('pencil', { name: 'Red pencil', category: 'props', note: 'two of them' }),
    ];
    const scenes = SMALL_SEASON.scenes.map((scene, index) =>
      index > 0
        ? { ...scene, elements: [] }
        : {
            ...scene,
            elements: [
              { element: 'crowd', amount: 20 },
              { element: 'pencil', amount: 1, note: 'sharp' },
            ],
          },
    );
    const page = text('call-sheet', { scope: FIRST_DAY }, { ...SMALL_SEASON, elements, scenes });
    expect(page).toMatch(/Background and stand-ins[\s\S]*The crowd +│ +20 │/);
    expect(page).toMatch(/Stand-ins +│ +│/);
    expect(page).toMatch(/Department notes[\s\S]*Props[\s\S]*Red pencil │ 101-1 +│ sharp · two of them/);
  });
});
