/**
 * The breakdown of a feature film (`../shared/data/boards`): sheets with an AD's estimates of minutes, and who is in
 * them.
 */
import { readFileSync } from 'node:fs';
import type { Arrangement } from '../../dist/schedule/solution.js';
import { buildPlainProblem, type PlainProblem } from './plain-problem.js';

/** Cents of one day of waiting: only its number counts. */
const HOLD_DAY = 100;

export interface FilmBoard {
  readonly plain: PlainProblem;
  readonly problem: ReturnType<typeof buildPlainProblem>;
  /** Persons of each sheet. */
  readonly castOf: readonly (readonly number[])[];
}

/** The film in at most `days` open days of five-day weeks, none over `dayMinutes`; nothing costs but waiting. */
export function readFilmBoard(folder: string, days: number, dayMinutes: number): FilmBoard {
  const rows = readFileSync(`${folder}/wonderful-life-scenes.psv`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('|'));
  const header = rows.shift() ?? [];
  const column = (name: string): number => header.indexOf(name);
  const castIds = readFileSync(`${folder}/wonderful-life-cast.tsv`, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split('\t')[0] ?? '');
  const personOf = new Map(castIds.map((id, person) => [id, person]));
  const sets = [...new Set(rows.map((row) => row[column('set')] ?? ''))];
  const castOf = rows.map((row) =>
    (row[column('castIds')] ?? '')
      .split(/\s+/)
      .filter((id) => id !== '')
      .map((id) => {
        const person = personOf.get(id);
        if (person === undefined) throw new Error(`cast number ${id} is not in the cast list`);
        return person;
      })
      .sort((a, b) => a - b),
  );
  const plain: PlainProblem = {
    strips: rows.map((row, sheet) => ({
      minutes: Number(row[column('estMinutes')] ?? 0),
      people: castOf[sheet] ?? [],
      place: sets.indexOf(row[column('set')] ?? ''),
      dark: row[column('dn')] === 'Night',
    })),
    people: castIds.length,
    fees: sets.map(() => 0),
    rate: castIds.map(() => 0),
    hold: castIds.map(() => HOLD_DAY),
    crewDay: 0,
    dayMinutes,
    days,
  };
  return { plain, problem: buildPlainProblem(plain), castOf };
}

/** Shooting days between a person's first and last one on which they do not work, over all people. */
export function holdDays(castOf: readonly (readonly number[])[], arrangement: Arrangement): number {
  const worked = new Map<number, Set<number>>();
  for (const [day, { strips }] of arrangement.days.entries()) {
    for (const strip of strips) {
      for (const person of castOf[strip] ?? []) {
        worked.set(person, (worked.get(person) ?? new Set()).add(day));
      }
    }
  }
  let hold = 0;
  for (const days of worked.values()) hold += Math.max(...days) - Math.min(...days) + 1 - days.size;
  return hold;
}
