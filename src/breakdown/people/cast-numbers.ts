/** Cast numbers that nobody has written: by the rank of scenes, as a board numbers its cast. */
import type { Person, Season } from '../../season/index.ts';

/**
 * Who has most scenes first, then most eighths, then as the file and the scripts have them. People of the file take the
 * smallest free numbers, stand-ins those after the highest. What is written stays (`cast number` of a person, `cast
 * numbers` of the roles), and a role's number is nobody else's even while the role is in no script.
 *
 * @param listed so many of the season's people are in its file; they come first
 */
export function castNumbersByRank(season: Season, listed: number): readonly Person[] {
  const { people, scenes } = season;
  if (!people.some(({ isNumberedByRank }) => isNumberedByRank === true)) return people;
  const parts = new Map(people.map(({ id }) => [id, { scenes: 0, eighths: 0 }]));
  for (const { people: there, eighths, omitted } of scenes)
    for (const id of omitted ? [] : there) {
      const part = parts.get(id);
      if (part === undefined) continue;
      part.scenes++;
      part.eighths += eighths;
    }
  const byRank = (some: readonly Person[]): readonly Person[] =>
    some
      .filter(({ isNumberedByRank }) => isNumberedByRank === true)
      .toSorted((a, b) => {
        const [one, other] = [parts.get(a.id)!, parts.get(b.id)!];
        return other.scenes - one.scenes || other.eighths - one.eighths;
      });
  const written = people.flatMap(({ castNumber, isNumberedByRank }) => (isNumberedByRank ? [] : [castNumber]));
  const taken = new Set([...written, ...(season.castNumbers ?? []).map(({ number }) => number)]);
  const numbers = new Map<string, number>();
  let next = 1;
  for (const { id } of byRank(people.slice(0, listed))) {
    while (taken.has(next)) next++;
    taken.add(next);
    numbers.set(id, next);
  }
  let last = [...taken].reduce((most, number) => Math.max(most, number), 0);
  for (const { id } of byRank(people.slice(listed))) numbers.set(id, ++last);
  return people.map((person) => ({ ...person, castNumber: numbers.get(person.id) ?? person.castNumber }));
}
