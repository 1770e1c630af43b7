/** Checks that look at several parts of the season at once. */
import { diagnosticOf } from '../../messages/index.ts';
import type { Season } from '../season.ts';
import { type Known, kindNamed } from '../yaml/ids.ts';
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
      const fields = {
        kind: kindNamed(kind.kind),
        id,
        other: kindNamed(other.kind),
        line: String(other.ids.get(id)!.line),
        example: `${id}-${kind.kind}`,
      };
      anywhere.file.diagnostics.push(diagnosticOf('season', 'shared-id', fields, place, 'warning'));
    }
  }
}

/** Pairs of bases between which somebody has to go: two with places, or one with places and somebody's home. */
export function reportMissingTravel(season: Season, at: Spot): void {
  const shooting = new Set(season.places.map((place) => place.base));
  const homes = new Set<string>(season.units.map((unit) => unit.homeBase));
  for (const person of season.people) if (person.homeBase !== null) homes.add(person.homeBase);
  const given = new Set(season.baseTravel.map(({ between }) => [...between].sort().join(' ')));
  const all = [...new Set([...shooting, ...homes])].sort();
  const shootingInOrder = [...shooting].sort();
  let missing = 0;
  for (const one of all) {
    for (const other of shooting.has(one) ? all : shootingInOrder) {
      if (other <= one || given.has(`${one} ${other}`)) continue;
      if (++missing > PAIRS_NAMED) {
        at.warn('missing-base-travel.more', { count: String(all.length) });
        return;
      }
      at.warn('missing-base-travel', { one, other });
    }
  }
}

/** Pairs of bases without travel that are named one by one; there are as many as the square of the bases. */
const PAIRS_NAMED = 100;
