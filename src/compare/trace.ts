/**
 * Where the figures of a compared plan come from: its cost lines summed by what they are for, each with the rows of
 * `season.yaml` that price it, and the values of the field's data behind those, with source, year and confidence.
 */
import { type Cents, COST_CODES, type CostCode, type SourcePlace } from '../foundation/index.ts';
import { type Base, CATALOG, type Confidence, type PlanFile, type Season } from '../season/index.ts';
import type { PlaceOf } from './comparison-remarks.ts';
import { PRICED_BY } from './priced-by.ts';

export interface TracedLine {
  readonly code: CostCode;
  /** Id of the person, place, set, base, unit, element or prerequisite; `season`. */
  readonly subject: string;
  readonly amount: Cents;
  /** As the plan says it, in English; of several lines the first. */
  readonly why: string;
  /** How many lines of the plan were added up. */
  readonly lines: number;
  readonly rows: readonly TracedRow[];
  readonly facts: readonly TracedFact[];
}

/** A row of `season.yaml`. */
export interface TracedRow {
  /** `bases.budapest.crew day` */
  readonly path: string;
  readonly place: SourcePlace | null;
}

/** A value of a rule pack or an incentive scheme. */
export interface TracedFact {
  readonly record: string;
  readonly path: string;
  readonly value: string;
  readonly source: string;
  readonly year: string | null;
  readonly confidence: Confidence;
}

/** @param season the season that the plan was made for; its records stand in the file in the same order */
export function tracedLines(season: Season, plan: PlanFile, placeOf: PlaceOf): readonly TracedLine[] {
  const sums = new Map<string, { code: CostCode; subject: string; amount: Cents; why: string; lines: number }>();
  for (const { code, subject, amount, why } of plan.cost.lines) {
    const known = sums.get(`${code}\n${subject}`);
    if (known === undefined) sums.set(`${code}\n${subject}`, { code, subject, amount, why, lines: 1 });
    else {
      known.amount += amount;
      known.lines++;
    }
  }
  const basesOf = basesOfSubjects(season, plan);
  return [...sums.values()]
    .toSorted((a, b) => COST_CODES.indexOf(a.code) - COST_CODES.indexOf(b.code) || b.amount - a.amount)
    .map((sum) => {
      const bases = season.bases.filter(({ id }) => basesOf(sum.subject).has(id));
      return { ...sum, rows: rowsOf(season, sum, bases, placeOf), facts: factsOf(sum.code, bases) };
    });
}

/** Bases at which a unit shoots, a person works, a place or base is; all that are shot in for anything else. */
function basesOfSubjects(season: Season, { days }: PlanFile): (subject: string) => ReadonlySet<string> {
  const all = new Set(days.map(({ base }) => base));
  const found = new Map<string, Set<string>>(season.bases.map(({ id }) => [id, new Set([id])]));
  const note = (subject: string, base: string): void => {
    found.set(subject, (found.get(subject) ?? new Set()).add(base));
  };
  for (const { unit, base, strips } of days) {
    note(unit, base);
    for (const { place, cast } of strips) for (const subject of [place, ...cast]) note(subject, base);
  }
  return (subject) => found.get(subject) ?? all;
}

function rowsOf(
  season: Season,
  { code, subject }: { readonly code: CostCode; readonly subject: string },
  bases: readonly Base[],
  placeOf: PlaceOf,
): readonly TracedRow[] {
  const { base: keys = [], own } = PRICED_BY[code];
  const ofBases = bases.flatMap(({ id }) =>
    keys.map((key) =>
      row(
        placeOf,
        'bases',
        season.bases.findIndex((one) => one.id === id),
        id,
        key,
      ),
    ),
  );
  const legs = PRICED_BY[code].isOnTheWay === true ? season.baseTravel : [];
  const travel = legs.flatMap(({ between }, at) =>
    between.every((id) => bases.some((base) => base.id === id) || season.units.some(({ homeBase }) => homeBase === id))
      ? [row(placeOf, 'base travel', at, between.join(' - '))]
      : [],
  );
  const others = [...ofBases, ...travel, ...recordRows(season, subject, own, placeOf)];
  const { wishes = [] } = PRICED_BY[code];
  return [...others, ...wishes.map((wish) => ({ path: `preferences.${wish}`, place: placeOf(['preferences', wish]) }))];
}

/** The record that a line is about, whichever list has it. */
function recordRows(season: Season, subject: string, own: string | undefined, placeOf: PlaceOf): readonly TracedRow[] {
  const lists = { people: season.people, places: season.places, prerequisites: season.prerequisites };
  for (const [list, records] of Object.entries(lists)) {
    const at = records.findIndex(({ id }) => id === subject);
    if (at >= 0) return [row(placeOf, list, at, subject, ...(own === undefined ? [] : [own]))];
  }
  if (season.sets.some(({ id }) => id === subject)) {
    return [{ path: `sets.${subject}.ways`, place: placeOf(['sets', subject, 'ways']) }];
  }
  if (!season.elements.some(({ id }) => id === subject)) return [];
  return [{ path: `hires.${subject}`, place: placeOf(['hires']) }];
}

function row(placeOf: PlaceOf, list: string, at: number, id: string, ...keys: readonly string[]): TracedRow {
  return { path: [list, id, ...keys].join('.'), place: placeOf([list, at, ...keys]) };
}

function factsOf(code: CostCode, bases: readonly Base[]): readonly TracedFact[] {
  const rules = PRICED_BY[code].rules ?? [];
  return bases.flatMap((base) => {
    const ofScheme =
      PRICED_BY[code].isOfScheme === true && base.incentive !== null ? CATALOG.incentives.facts(base.incentive.id) : [];
    const ofRules = CATALOG.rulePacks.facts(base.rules.id).filter(({ path }) => rules.includes(path.split('.', 1)[0]!));
    const traced = (record: string) => (fact: (typeof ofRules)[number]) => ({
      record,
      path: fact.path,
      value: typeof fact.value === 'object' ? JSON.stringify(fact.value) : String(fact.value),
      source: fact.source,
      year: fact.year,
      confidence: fact.confidence,
    });
    return [...ofScheme.map(traced(base.incentive?.id ?? '')), ...ofRules.map(traced(base.rules.id))];
  });
}
