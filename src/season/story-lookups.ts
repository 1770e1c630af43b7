/** Questions about the story that the season alone answers. */
import { addDays, type CalendarDay, type Cents, inRange, weekdayOf } from '../foundation/index.ts';
import type { Person, Prerequisite, Season } from './season.ts';
import type { Delivery, Look, Story } from './story-records.ts';

const NOTHING: Story = { threads: [], moments: [], rehearsals: [], looks: [], deliveries: [], releaseSteps: [] };

/** What the season says of its story; empty lists where it says nothing. */
export function storyOf(season: Pick<Season, 'story'>): Story {
  return season.story ?? NOTHING;
}

/** Last day on which a scene of a delivery may be shot. */
export function lastDayFor({ due, days }: Delivery): CalendarDay {
  return addDays(due, -days);
}

/** Deliveries that the plan must keep to (SPEC R-16). */
export function requiredDeliveries(season: Pick<Season, 'story'>): readonly Delivery[] {
  return storyOf(season).deliveries.filter(({ price }) => price === undefined);
}

/** Those it is only asked to, each with its price (C-16). */
export function wishedDeliveries(season: Pick<Season, 'story'>): readonly (Delivery & { readonly price: Cents })[] {
  return storyOf(season).deliveries.flatMap((delivery) => {
    const { price } = delivery;
    return price === undefined ? [] : [{ ...delivery, price }];
  });
}

/** A prerequisite by name, and by its last step with a date, which what comes after it waits for. */
export function whatIsWaitedFor({ name, steps }: Pick<Prerequisite, 'name' | 'steps'>): string {
  const dated = steps.findLast(({ by }) => by !== undefined);
  return dated === undefined ? name : `${name} · ${dated.name}`;
}

/** The scenes of a look in story order, omitted ones left out. */
export function scenesOfLook(season: Season, look: Look): readonly string[] {
  const named = new Set([...look.scenes, look.beginsIn, look.endsIn, ...look.states.map(({ scene }) => scene)]);
  return season.scenes
    .filter(
      ({ id, omitted, storyDay, people }) =>
        !omitted &&
        (named.has(id) || (storyDay !== null && look.storyDays.includes(storyDay) && people.includes(look.person))),
    )
    .map(({ id }) => id);
}

/** Whether somebody's own dates let them come. */
export function isFree(person: Person, date: CalendarDay): boolean {
  if (person.available.length > 0 && !person.available.some((range) => inRange(date, range))) return false;
  if (person.unavailable.some((range) => inRange(date, range))) return false;
  return person.freeWeekdays.includes(weekdayOf(date));
}

/** So many days are looked through for one on which everybody is free. */
const DAYS_LOOKED = 730;

/** The first working weekday from a date on which all of them are free; null: none within two years. */
export function firstFreeDay(people: readonly Person[], from: CalendarDay): CalendarDay | null {
  for (let day = 0; day < DAYS_LOOKED; day++) {
    const date = addDays(from, day);
    if (weekdayOf(date) < 5 && people.every((person) => isFree(person, date))) return date;
  }
  return null;
}
