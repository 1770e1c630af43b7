/** What a season asks for, in sentences: the entries of a set that cannot hold together. Pins and order rules say their `why`. */
import { type CalendarDay, dayNumber, formatClock, formatDuration } from '../../foundation/index.ts';
import type { ConflictEntry, DemandKind, WorkNeed } from '../../schedule/index.ts';
import type { Base, OrderConstraint, Person, Pin, Place, PlanConflict, Season } from '../../season/index.ts';
import { counted, dayAndMonth, listed, type Names, namesOf, spokenDay } from '../names.ts';
import type { ProblemIndex } from '../problem/problem-index.ts';
import { conflictOf, stripInWords } from './conflict-sentences.ts';

/** Runs of dates, and scenes, that are still read; of more only the number is said. */
const MOST_RUNS = 4;
const MOST_SCENES = 8;

interface Facts {
  readonly season: Season;
  readonly index: ProblemIndex;
  readonly names: Names;
  readonly entry: ConflictEntry;
  readonly base: Base | undefined;
  readonly place: Place | undefined;
  readonly person: Person | undefined;
}

const LIGHTS = ['', 'daylight', 'the dark', 'the light of dawn', 'the light of dusk'];
const PLAYED = ['', 'by day', 'at night', 'at dawn', 'at dusk'];

const SENTENCES: Readonly<Record<DemandKind, (facts: Facts) => string>> = {
  rest: ({ base }) =>
    `In ${base?.name} the crew rests ${duration(base?.rules.dailyRestMinutes)} between wrap and call, and ${duration(base?.rules.weeklyRestMinutes)} once a week.`,
  consecutive: ({ base }) => `In ${base?.name} at most ${base?.rules.maxConsecutiveDays} days are worked in a row.`,
  'week-work': ({ base }) => `In ${base?.name} a week has at most ${duration(base?.rules.maxWeekMinutes)} of work.`,
  'week-days': ({ base }) =>
    `In ${base?.name} a week has at most ${counted(base?.rules.maxDaysPerWeek ?? 0, 'shooting day')}.`,
  visits: ({ base }) => `The company goes to ${base?.name} at most ${counted(base?.blocks ?? 0, 'time')}.`,
  'day-length': ({ base }) => {
    const { maxWorkMinutes, maxAmplitudeMinutes } = base?.rules ?? {};
    const amplitude = maxAmplitudeMinutes == null ? '' : `, and ${duration(maxAmplitudeMinutes)} from call to wrap`;
    return `In ${base?.name} a day has at most ${duration(maxWorkMinutes)} of work${amplitude}.`;
  },
  'own-rest': ({ person }) => `${person?.name} rests ${duration(person?.restMinutes)} between wrap and call.`,
  'own-week': ({ person }) => {
    const week = person?.maxDaysPerWeek == null ? [] : [`${counted(person.maxDaysPerWeek, 'day')} a week`];
    const row = person?.maxConsecutiveDays == null ? [] : [`${counted(person.maxConsecutiveDays, 'day')} in a row`];
    return `${person?.name} works at most ${listed([...week, ...row])}.`;
  },
  'open-days': (facts) => `${facts.base?.name} is open for shooting ${onDates(facts)}.`,
  'unit-days': (facts) => `${facts.names.unit(facts.index.units[facts.entry.unit ?? 0]!)} exists ${onDates(facts)}.`,
  'place-hours': ({ place }) =>
    `${place?.name} is open from ${formatClock(place?.opens ?? 0)} to ${formatClock(place?.closes ?? 0)}.`,
  build: (facts) => `What is built at ${facts.place?.name}${forScene(facts)} is ready ${from(facts)}.`,
  permit: (facts) => `${facts.place?.name}${forScene(facts)} has its permit ${from(facts)}.`,
  light: (facts) => {
    const { light = 0 } = facts.entry;
    const scene = sceneOf(facts);
    return scene === ''
      ? `Exteriors that play ${PLAYED[light]} are shot in ${LIGHTS[light]}.`
      : `${scene} needs ${LIGHTS[light]} for as long as it takes.`;
  },
  'own-day': ({ person }) =>
    `${person?.name} works at most ${duration(person?.maxDayMinutes)} a day, from own call to own wrap.`,
  'person-hours': ({ person }) => {
    const first = person?.earliest == null ? [] : [`not before ${formatClock(person.earliest)}`];
    const last = person?.latest == null ? [] : [`not after ${formatClock(person.latest)}`];
    return `${person?.name} works ${listed([...first, ...last])}.`;
  },
  minor: ({ person }) => `${person?.name} is a minor and works the hours of their age, with a tutor in school term.`,
  ready: (facts) => readyInWords(facts),
  'place-days': (facts) => `${facts.place?.name}${forScene(facts)} is open ${onDates(facts)}.`,
  'person-days': (facts) => {
    const scene = sceneOf(facts);
    const who = scene === '' ? '' : `, who is in ${scene.charAt(0).toLowerCase()}${scene.slice(1)},`;
    return `${facts.person?.name}${who} is free ${onDates(facts)}.`;
  },
  order: ({ season, entry }) => orderInWords(season.order[entry.order ?? 0]),
  'day-pin': ({ season, index, entry, names }) => {
    const date = index.dates[entry.date ?? 0];
    const unit = index.units[entry.unit ?? 0];
    const pin = season.pins.find((each) => each.kind === 'day' && each.date === date && each.unit === unit);
    return `The day of ${names.unit(unit ?? '')} on ${date === undefined ? '' : spokenDay(date)} is pinned as it is${because(pin)}.`;
  },
  pin: (facts) => {
    const { season, index, entry } = facts;
    const date = index.dates[entry.date ?? 0];
    const strip = index.strips[entry.strip ?? 0];
    const pin = season.pins.find(
      (each) =>
        each.kind === 'scene' &&
        each.date === date &&
        each.scene === strip?.scene &&
        (each.part === null || each.part === strip.part),
    );
    return `${sceneOf(facts)} is pinned to ${date === undefined ? '' : spokenDay(date)}${because(pin)}.`;
  },
  work: (facts) => (facts.entry.need === undefined ? '' : needInWords(facts, facts.entry.need)),
};

/** The entry as `plan.json` says it; one that is a broken rule of a plan keeps that rule's sentence. */
export function demandConflict(season: Season, index: ProblemIndex, entry: ConflictEntry): PlanConflict {
  const plain = conflictOf(season, index, entry);
  if (entry.demand === undefined) return plain;
  const message = SENTENCES[entry.demand]({
    season,
    index,
    names: namesOf(season),
    entry,
    base: entry.base === null ? undefined : season.bases[entry.base],
    place: entry.place === null ? undefined : season.places[entry.place],
    person: entry.person === null ? undefined : season.people[entry.person],
  });
  return { ...plain, message };
}

/** `Scenes 101-1 and 101-2 must be shot on one day (one light).` */
export function orderInWords(order: OrderConstraint | undefined): string {
  if (order === undefined) return '';
  if (order.kind === 'before') {
    const days = order.minDays === 0 ? '' : `, at least ${counted(order.minDays, 'day')} before`;
    return `${scenes(order.first)} must be shot before ${scenes(order.then).toLowerCase()}${days} (${order.why}).`;
  }
  const how = order.kind === 'same-day' ? 'on one day' : 'on different days';
  return `${scenes(order.scenes)} must be shot ${how} (${order.why}).`;
}

/** `Scene 101-3 is ready only from 14 May (the song).` */
function readyInWords(facts: Facts): string {
  const { season, index, entry } = facts;
  const ids = [...new Set((entry.waiting ?? []).map((strip) => index.strips[strip]!.scene))];
  const waits = season.prerequisites
    .filter((prerequisite) => prerequisite.scenes.some((scene) => ids.includes(scene)))
    .map(({ name }) => name);
  const expected = season.scenes.some((scene) => scene.expected && ids.includes(scene.id));
  const what = listed([...waits, ...(expected ? ['a script that is not written yet'] : [])]);
  const shown = ids.length > MOST_SCENES ? counted(ids.length, 'scene') : scenes(ids);
  return `${shown} ${ids.length === 1 ? 'waits' : 'wait'} for ${what || 'preparation'} and can be shot ${from(facts)}.`;
}

/** `6 scenes of Ben O (101-1, 101-2 ...) must be shot from 12 April to 16 April: ...` */
function needInWords({ season, index, names }: Facts, need: WorkNeed): string {
  const ids = [...new Set(need.strips.map((strip) => index.strips[strip]!.scene))];
  const shown = ids.slice(0, MOST_SCENES).join(', ');
  const more = ids.length > MOST_SCENES ? ` and ${ids.length - MOST_SCENES} more` : '';
  const { kind, subject } = need.of;
  const whole = need.strips.length === index.strips.length;
  const whose = {
    company: '',
    base: season.bases.length > 1 ? ` in ${names.base(index.bases[subject]!)}` : '',
    unit: ` of ${names.unit(index.units[subject] ?? '')}`,
    light: ` ${PLAYED[subject] ?? ''}`,
    place: ` at ${names.place(index.places[subject] ?? '')}`,
    person: `, all with ${names.person(index.people[subject] ?? '')}`,
  }[kind];
  const shared = kind === 'person' || whole ? '' : allWith(season, names, ids);
  const dates = dateRange(index.dates[need.from]!, index.dates[need.to]!);
  const days = counted(need.days, 'day');
  const scarce = need.days === 0 ? 'no day can hold them' : `there ${need.days === 1 ? 'is' : 'are'} at most ${days}`;
  const room = need.minutes > need.room ? ` that ${need.days === 1 ? 'holds' : 'hold'} ${duration(need.room)}` : '';
  const needed = Number.isFinite(need.daysNeeded) ? `, on ${counted(need.daysNeeded, 'day')} at least` : '';
  const which = `${counted(ids.length, 'scene')}${whose}${shared} (${shown}${more})${kind === 'person' || shared !== '' ? ',' : ''}`;
  return `${which} must be shot ${dates}: ${duration(need.minutes)}${needed}, and ${scarce}${room}.`;
}

/** `, all with Lou`: those who are in every one of several scenes. */
function allWith(season: Season, names: Names, ids: readonly string[]): string {
  const [first, ...others] = ids.map((id) => season.scenes.find((scene) => scene.id === id)?.people ?? []);
  const shared = (first ?? []).filter((person) => others.every((people) => people.includes(person)));
  return others.length === 0 || shared.length === 0 ? '' : `, all with ${listed(shared.map(names.person))}`;
}

function sceneOf({ season, index, entry }: Facts): string {
  return entry.strip === null ? '' : stripInWords(season, index, entry.strip);
}

function forScene(facts: Facts): string {
  const scene = sceneOf(facts);
  return scene === '' ? '' : ` for ${scene.charAt(0).toLowerCase()}${scene.slice(1)}`;
}

function scenes(ids: readonly string[]): string {
  return `${ids.length === 1 ? 'Scene' : 'Scenes'} ${listed(ids)}`;
}

function because(pin: Pin | undefined): string {
  return pin === undefined || pin.why === '' ? '' : ` (${pin.why})`;
}

function duration(minutes: number | null | undefined): string {
  return formatDuration(minutes ?? 0);
}

/** `only from 14 May`; the entry's date is the first one that will do. */
function from({ index, entry }: Facts): string {
  const date = index.dates[entry.date ?? 0];
  return date === undefined ? 'only after the last date of the calendar' : `only from ${dayAndMonth(date)}`;
}

function dateRange(first: CalendarDay, last: CalendarDay): string {
  return first === last ? `on ${spokenDay(first)}` : `from ${dayAndMonth(first)} to ${dayAndMonth(last)}`;
}

/** `on no date of the calendar`, `only on 13 April and 15 April to 17 April`, `on 12 of the 47 dates`. */
function onDates({ index, entry }: Facts): string {
  const leaves = (entry.leaves ?? []).map((date) => index.dates[date]!);
  if (leaves.length === 0) return 'on no date of the calendar';
  const runs: [CalendarDay, CalendarDay][] = [];
  for (const date of leaves) {
    const last = runs.at(-1);
    if (last !== undefined && dayNumber(date) === dayNumber(last[1]) + 1) last[1] = date;
    else runs.push([date, date]);
  }
  if (runs.length > MOST_RUNS) return `on ${leaves.length} of the ${index.dates.length} dates`;
  const texts = runs.map(([first, last]) =>
    first === last ? dayAndMonth(first) : `${dayAndMonth(first)} to ${dayAndMonth(last)}`,
  );
  return `only on ${listed(texts)}`;
}
