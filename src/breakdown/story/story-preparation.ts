/**
 * What the story beside the schedule asks of the plan, as the records that the plan's rules know: rehearsals and
 * fittings become prerequisites (SPEC R-11, C-15), a look that comes to be or ends on camera becomes order.
 */
import {
  firstFreeDay,
  type Look,
  type OrderConstraint,
  type Person,
  type Prerequisite,
  type Rehearsal,
  type Season,
  scenesOfLook,
  storyOf,
} from '../../season/index.ts';

/** The season with what its story asks for; scenes must be known. */
export function withStoryPreparation(season: Season): Season {
  const { rehearsals, looks } = storyOf(season);
  if (rehearsals.length + looks.length === 0) return season;
  const people = new Map(season.people.map((person) => [person.id, person]));
  const fitted = looks.flatMap((look) => fittingOf(season, look, people));
  const met = rehearsals.map((rehearsal) => meetingOf(season, rehearsal, people));
  const made = looks.flatMap((look) => changesOnCamera(season, look));
  return {
    ...season,
    order: [...season.order, ...made],
    prerequisites: [...season.prerequisites, ...met, ...fitted],
  };
}

function meetingOf(season: Season, rehearsal: Rehearsal, people: ReadonlyMap<string, Person>): Prerequisite {
  const { id, name, before, base, cost, leadDays, date } = rehearsal;
  const who = rehearsal.people.flatMap((person) => people.get(person) ?? []);
  const { prepStart } = season.calendar;
  return {
    ...{ id, name, kind: 'rehearsal', base, scenes: before, of: 'rehearsals' },
    starts: date ?? firstFreeDay(who, prepStart) ?? prepStart,
    steps: [{ name, workingDays: 1 + leadDays, cost }],
  };
}

function fittingOf(season: Season, look: Look, people: ReadonlyMap<string, Person>): readonly Prerequisite[] {
  const { id, name, fitting } = look;
  if (fitting === null) return [];
  const person = people.get(look.person);
  const { prepStart } = season.calendar;
  const starts = fitting.date ?? firstFreeDay(person === undefined ? [] : [person], prepStart) ?? prepStart;
  const steps = [{ name, workingDays: fitting.workingDays, cost: fitting.cost }];
  const scenes = scenesOfLook(season, look);
  return [{ id, name, kind: 'fitting', base: fitting.base, scenes, of: 'looks', starts, steps }];
}

function changesOnCamera(season: Season, look: Look): readonly OrderConstraint[] {
  const { beginsIn, endsIn, name } = look;
  const worn = scenesOfLook(season, look);
  const rest = worn.filter((scene) => scene !== beginsIn && scene !== endsIn);
  const all = [
    [beginsIn === null ? [] : [beginsIn], rest],
    [rest, endsIn === null ? [] : [endsIn]],
  ] as const;
  return all.flatMap(([first, then]): readonly OrderConstraint[] =>
    // biome-ignore lint/suspicious/noThenProperty: the contract's word; it is a list, nobody awaits it.
    first.length === 0 || then.length === 0 ? [] : [{ kind: 'before', first, then, minDays: 0, why: name }],
  );
}
