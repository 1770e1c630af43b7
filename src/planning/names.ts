/** How people, places and dates of a season are called in messages. */
import type { CalendarDay, Message } from '../foundation/index.ts';
import { message } from '../messages/index.ts';
import type { Person, Season } from '../season/index.ts';

export interface Names {
  person(id: string): string;
  place(id: string): string;
  base(id: string): string;
  unit(id: string): string;
  element(id: string): string;
  /** Of any of these, or the id of what has no other name. */
  anyone(id: string): string;
}

/** Names by id; an id the season does not have stands for itself. */
export function namesOf(season: Season): Names {
  let names = known.get(season);
  if (names === undefined) {
    names = makeNames(season);
    known.set(season, names);
  }
  return names;
}

/** A board can break hundreds of rules, and each sentence wants names. */
const known = new WeakMap<Season, Names>();

function makeNames(season: Season): Names {
  const person = byId(season.people);
  const place = byId(season.places);
  const base = byId(season.bases);
  const unit = byId(season.units);
  const element = byId(season.elements);
  const all = byId([...season.people, ...season.places, ...season.bases, ...season.units, ...season.elements]);
  return { person, place, base, unit, element, anyone: all };
}

/** `14 and 20 April`, `28 April and 3 May`. */
export function bothDays(from: CalendarDay, to: CalendarDay): Message {
  const days = { from: { day: from }, to: { day: to } };
  return isSameMonth(from, to) ? message('plan.days.and-in-month', days) : message('plan.days.and', days);
}

/** `14 to 20 April`, `28 April to 3 May`. */
export function fromDayToDay(from: CalendarDay, to: CalendarDay): Message {
  const days = { from: { day: from }, to: { day: to } };
  return isSameMonth(from, to) ? message('plan.days.to-in-month', days) : message('plan.days.to', days);
}

function isSameMonth(a: CalendarDay, b: CalendarDay): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}

/** `1 page`, `1 4/8 pages`, `4/8 page`. */
export function pagesInWords(eighths: number): Message {
  return message('plan.pages', { n: eighths, length: { eighths } });
}

/** The person with this id, or whose name is this in any case. */
export function personCalled(season: Season, text: string): Person | undefined {
  const wanted = text.trim().toLowerCase();
  return (
    season.people.find((person) => person.id === text) ??
    season.people.find((person) => person.name.toLowerCase() === wanted) ??
    season.people.find((person) => person.characters.some((character) => character.toLowerCase() === wanted))
  );
}

function byId(records: readonly { readonly id: string; readonly name: string }[]): (id: string) => string {
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
