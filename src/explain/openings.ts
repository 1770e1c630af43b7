/**
 * What one could ask for: a place or a person on one date more, a permit or a script a week earlier, two shooting days
 * more.
 */

import { isOpen } from '../facts/index.ts';
import { addDays, type CalendarDay, type Message, weekdayOf } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import { buildProblem } from '../planning/index.ts';
import type { Season } from '../season/index.ts';
import { problemOfChanged } from './changed-season.ts';
import type { AskKind } from './explanation.ts';
import { hasHoles } from './holes.ts';
import { type Focus, openedOn } from './lifts.ts';
import type { PlanView } from './plan-view.ts';
import type { Pressed, Pressure } from './pressure.ts';
import type { Trial } from './trial-runs.ts';

export interface Ask extends Trial {
  readonly kind: AskKind;
  readonly subject: string;
  /** Of `place-open` and `person-free`. */
  readonly date: CalendarDay | null;
  /** In words that follow "if". */
  readonly what: Message;
  /** The season as it would be; weekdays that are closed for good cannot be opened on one date in its records. */
  readonly season: Season;
}

/** Single dates tried, and of one place or person (ours). */
const MOST_DATES = 24;
const MOST_PER_SUBJECT = 4;

export function asksOf(view: PlanView, season: Season, focus: Focus, pressure: Pressure): readonly Ask[] {
  return [...openings(view, season, focus, pressure), ...earlier(view, season, focus)];
}

/** Dates that one place or one person alone keeps a scene from, those where the scene itself would cost least first. */
function openings(view: PlanView, season: Season, focus: Focus, pressure: Pressure): readonly Ask[] {
  const perSubject = new Map<string, number>();
  return [...pressure.values()]
    .toSorted((a, b) => a.cost - b.cost || a.date - b.date || a.reason.subject - b.reason.subject)
    .filter(({ reason }) => {
      const key = `${reason.demand}/${reason.subject}`;
      perSubject.set(key, (perSubject.get(key) ?? 0) + 1);
      return perSubject.get(key)! <= MOST_PER_SUBJECT;
    })
    .slice(0, MOST_DATES)
    .map((pressed) => opening(view, season, focus, pressed));
}

function opening(view: PlanView, season: Season, focus: Focus, { reason, date: at, cost }: Pressed): Ask {
  const { index } = view;
  const date = index.dates[at]!;
  const i = reason.subject;
  if (reason.demand === 'person-days') {
    const person = season.people[i]!;
    const { available, closed: unavailable } = openedOn(person, person.unavailable, date);
    const after = { ...season, people: season.people.with(i, { ...person, available, unavailable }) };
    return {
      kind: 'person-free',
      subject: person.id,
      date,
      what: message('explain.ask.person-free', { person: person.name, on: { day: date } }),
      season: after,
      focus: focus.ofPerson(i),
      hope: cost,
      problem: () => {
        const problem = problemOfChanged(season, view, after);
        return {
          ...problem,
          people: problem.people.with(i, { ...problem.people[i]!, free: on(problem.people[i]!.free, at) }),
        };
      },
    };
  }
  const place = season.places[i]!;
  const after = { ...season, places: season.places.with(i, { ...place, ...openedOn(place, place.closed, date) }) };
  return {
    kind: 'place-open',
    subject: place.id,
    date,
    what: message('explain.ask.place-open', { place: place.name, on: { day: date } }),
    season: after,
    focus: focus.ofPlace(i),
    hope: cost,
    problem: () => {
      const problem = problemOfChanged(season, view, after);
      return {
        ...problem,
        places: problem.places.with(i, { ...problem.places[i]!, open: on(problem.places[i]!.open, at) }),
      };
    },
  };
}

function on(dates: Uint8Array, date: number): Uint8Array {
  return dates.with(date, 1);
}

/** Days by which permits, preparation and scripts are asked for earlier. */
const WEEK = 7;
/** Shooting days by which the calendar is asked to be longer. */
const LONGER = 2;

/** Waits that hold something back, a week shorter; and a longer calendar. */
function earlier(view: PlanView, season: Season, focus: Focus): readonly Ask[] {
  const { problem, names } = view;
  const asks: Ask[] = [];
  const ask = (kind: AskKind, subject: string, what: Message, after: Season, about: readonly number[]): void =>
    void asks.push({
      kind,
      subject,
      date: null,
      what,
      season: after,
      focus: about,
      hope: 0,
      problem: () => problemOfChanged(season, view, after),
    });
  for (const [i, place] of season.places.entries()) {
    const about = focus.ofPlace(i);
    if (place.permit === null || problem.places[i]!.earliest === 0 || about.length === 0) continue;
    const permit = { ...place.permit, filed: addDays(place.permit.filed, -WEEK) };
    const after = { ...season, places: season.places.with(i, { ...place, permit }) };
    ask('permit', place.id, message('explain.ask.permit', { place: names.place(place.id) }), after, about);
  }
  for (const [i, prerequisite] of season.prerequisites.entries()) {
    const about = prerequisite.scenes.flatMap((scene) => focus.ofScene(scene));
    if (!about.some((strip) => problem.strips[strip]!.earliest > 0)) continue;
    const steps = prerequisite.steps.map(({ by, ...step }) => (by ? { ...step, by: addDays(by, -WEEK) } : step));
    const sooner = { ...prerequisite, starts: addDays(prerequisite.starts, -WEEK), steps };
    const after = { ...season, prerequisites: season.prerequisites.with(i, sooner) };
    ask(
      'prerequisite',
      prerequisite.id,
      message('explain.ask.prerequisite', { name: prerequisite.name }),
      after,
      about,
    );
  }
  for (const [i, episode] of season.episodes.entries()) {
    if (episode.expected === null) continue;
    const expected = { ...episode.expected, arrives: addDays(episode.expected.arrives, -WEEK) };
    const after = { ...season, episodes: season.episodes.with(i, { ...episode, expected }) };
    const scenes = season.scenes.filter((scene) => scene.episode === episode.id).map(({ id }) => id);
    const about = scenes.flatMap((scene) => focus.ofScene(scene));
    ask('script', episode.id, message('explain.ask.script', { episode: episode.id }), after, about);
  }
  // Who has days to spare inside the run does not need more at its end.
  const longer = hasHoles(view) ? null : laterEnd(season);
  if (longer !== null) {
    const after = { ...season, calendar: { ...season.calendar, end: longer } };
    asks.push({
      kind: 'calendar',
      subject: 'season',
      date: null,
      what: message('explain.ask.calendar', { days: LONGER, to: { day: longer } }),
      season: after,
      focus: [],
      hope: 0,
      problem: () => buildProblem(after).problem,
    });
  }
  return asks;
}

/** The calendar's end with so many more days on which the first unit's home is open. */
function laterEnd(season: Season): CalendarDay | null {
  const { end } = season.calendar;
  const home = season.bases.find(({ id }) => id === season.units[0]?.homeBase);
  if (end === null || home === undefined) return null;
  let found = 0;
  let date = end;
  for (let tries = 0; found < LONGER && tries < 60; tries++) {
    date = addDays(date, 1);
    const calendar = { ...season.calendar, end: date };
    if (home.weekdays.includes(weekdayOf(date)) && isOpen(calendar, home, date)) found++;
  }
  return found === LONGER ? date : null;
}
