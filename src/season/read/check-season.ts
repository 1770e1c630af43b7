/** Checks that look at several parts of the season at once. */
import type { Season } from '../season.ts';
import type { Known } from '../yaml/ids.ts';
import type { Spot } from '../yaml/spot.ts';

/** Cost lines name their subject by id alone: two records of different kinds with one id can be mixed up. */
export function reportSharedIds(kinds: readonly Known[], anywhere: Spot): void {
  const owner = new Map<string, Known>();
  for (const kind of kinds) {
    for (const [id, place] of kind.ids) {
      const other = owner.get(id);
      if (other === undefined) {
        owner.set(id, kind);
        continue;
      }
      anywhere.file.diagnostics.push({
        code: 'shared-id',
        severity: 'warning',
        message: `the ${kind.what} \`${id}\` has the id of a ${other.what} (line ${other.ids.get(id)!.line}); cost lines name both alike`,
        action: `Rename one of them, for example \`${id}-${kind.what}\`.`,
        place,
      });
    }
  }
}

/** Pairs of bases between which somebody has to go: two with places, or one with places and somebody's home. */
export function reportMissingTravel(season: Season, at: Spot): void {
  const shooting = new Set(season.places.map((place) => place.base));
  const homes = new Set<string>(season.units.map((unit) => unit.homeBase));
  for (const person of season.people) if (person.homeBase !== null) homes.add(person.homeBase);
  const given = new Set(season.baseTravel.map(({ between }) => [...between].sort().join(' ')));
  const missing = new Set<string>();
  for (const from of new Set([...shooting, ...homes])) {
    for (const to of shooting) {
      const pair = [from, to].sort();
      if (from !== to && !given.has(pair.join(' '))) missing.add(pair.join(', '));
    }
  }
  for (const pair of [...missing].sort()) {
    at.warn(
      'missing-base-travel',
      `no travel is given between ${pair.replace(', ', ' and ')}: it counts as no days and no money`,
      `Add under \`base travel\`: - { between: [${pair}], days: 1, company: ..., fare: ... }`,
    );
  }
}
