/** What a paper says otherwise than the one before it: for everybody, and for each person. */
import type { CalendarDay, Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { IssuedDay } from '../../season/index.ts';

export interface PaperChanges {
  readonly changes: readonly Message[];
  readonly forPeople: readonly {
    readonly person: string;
    readonly name: string;
    readonly changes: readonly Message[];
  }[];
}

export function paperChanges(before: readonly IssuedDay[], after: readonly IssuedDay[]): PaperChanges {
  return {
    changes: [...dayChanges(before, after), ...sceneChanges(before, after)],
    forPeople: peopleChanges(before, after),
  };
}

function keyOf({ date, unit }: IssuedDay): string {
  return `${date}/${unit}`;
}

function dayChanges(before: readonly IssuedDay[], after: readonly IssuedDay[]): readonly Message[] {
  const was = new Map(before.map((day) => [keyOf(day), day]));
  const is = new Map(after.map((day) => [keyOf(day), day]));
  return [
    ...before.filter((day) => !is.has(keyOf(day))).map(({ date }) => message('issued.day-out', { day: { day: date } })),
    ...after.flatMap((day) => {
      const old = was.get(keyOf(day));
      const on = { day: { day: day.date } };
      if (old === undefined) return [message('issued.day-added', { ...on, to: { clock: day.call } })];
      if (old.call === day.call) return [];
      return [message('issued.call', { ...on, from: { clock: old.call }, to: { clock: day.call } })];
    }),
  ];
}

interface Stand {
  readonly name: string;
  readonly set: string;
  readonly date: CalendarDay;
  readonly place: string;
}

function standsIn(days: readonly IssuedDay[]): ReadonlyMap<string, Stand> {
  const parts = new Map<string, number>();
  for (const { strips } of days) for (const { scene } of strips) parts.set(scene, (parts.get(scene) ?? 0) + 1);
  return new Map(
    days.flatMap(({ date, strips }) =>
      strips.map(({ scene, part, set, place }) => {
        const name = part > 1 || (parts.get(scene) ?? 0) > 1 ? `${scene}/${part}` : scene;
        return [`${scene}/${part}`, { name, set, date, place }] as const;
      }),
    ),
  );
}

function sceneChanges(before: readonly IssuedDay[], after: readonly IssuedDay[]): readonly Message[] {
  const [was, is] = [standsIn(before), standsIn(after)];
  return [
    ...[...was].flatMap(([key, { name, set, date }]) =>
      is.has(key) ? [] : [message('issued.scene-out', { scene: name, set, day: { day: date } })],
    ),
    ...[...is].flatMap(([key, { name, set, date, place }]) => {
      const old = was.get(key);
      if (old === undefined) return [message('issued.scene-added', { scene: name, set, day: { day: date } })];
      const moved = old.date !== date;
      const said = { scene: name, set };
      return [
        ...(moved ? [message('issued.scene-moved', { ...said, from: { day: old.date }, to: { day: date } })] : []),
        ...(old.place === place ? [] : [message('issued.scene-place', { ...said, from: old.place, to: place })]),
      ];
    }),
  ];
}

function peopleChanges(before: readonly IssuedDay[], after: readonly IssuedDay[]): PaperChanges['forPeople'] {
  const names = new Map([...before, ...after].flatMap(({ people }) => people.map(({ id, name }) => [id, name])));
  const callsOf = (days: readonly IssuedDay[], person: string): ReadonlyMap<CalendarDay, number> =>
    new Map(
      days.flatMap(({ date, people }) =>
        people.flatMap(({ id, call }) => (id === person ? [[date, call] as const] : [])),
      ),
    );
  return [...names].flatMap(([person, name]) => {
    const [was, is] = [callsOf(before, person), callsOf(after, person)];
    const changes = [
      ...[...was.keys()].filter((day) => !is.has(day)).map((day) => message('issued.your-day-out', { day: { day } })),
      ...[...is].flatMap(([day, call]) => {
        const old = was.get(day);
        const to = { clock: call };
        if (old === undefined) return [message('issued.your-day-added', { day: { day }, to })];
        return old === call ? [] : [message('issued.your-call', { day: { day }, from: { clock: old }, to })];
      }),
    ];
    return changes.length === 0 ? [] : [{ person, name, changes }];
  });
}
