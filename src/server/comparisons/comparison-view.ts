/** A comparison as the screen shows it: in words where a person reads it, in figures where it is drawn. */
import type { ComparedSet, ComparisonView } from '../../api/index.ts';
import {
  type Comparison,
  cityPriceInWords,
  nameOf,
  notPossibleInWords,
  tipInWords,
  verdictInWords,
} from '../../compare/index.ts';
import { type Season, truthPercent } from '../../season/index.ts';

export const NOT_COMPARED: ComparisonView = {
  state: 'none',
  stale: false,
  progress: null,
  stopped: false,
  failure: null,
  sentences: [],
  plans: [],
  frontier: [],
  best: null,
  sets: [],
  tips: [],
  second: null,
  notPossible: [],
  remarks: [],
  canEstimate: false,
  assumptions: [],
  incentives: [],
  exchange: [],
};

export function comparisonView(season: Season, comparison: Comparison): ComparisonView {
  const { plans, frontier, verdict, tips, notPossible, remarks, assumptions, stopped } = comparison;
  const second = plans.find(({ id }) => id === verdict?.second);
  return {
    ...NOT_COMPARED,
    stopped,
    sentences: verdictInWords(season, comparison),
    plans: plans.map(({ season: _season, plan: _plan, pagePrice: _price, set: _set, ...plan }, at) => ({
      ...plan,
      name: nameOf(plans[at]!, season),
    })),
    frontier,
    best: verdict?.best ?? null,
    sets: setsOf(season, comparison),
    tips: tips.map((tip) => tipInWords(season, tip)),
    second: second === undefined ? null : nameOf(second, season),
    notPossible: notPossible.map(({ base, sets }) => notPossibleInWords(season, base, sets)),
    remarks,
    assumptions,
    incentives: season.bases.flatMap(({ id, incentive }) =>
      incentive === null ? [] : [{ base: id, scheme: incentive.name, basisPoints: incentive.rateBasisPoints }],
    ),
    exchange: (season.exchange ?? []).map(({ currency, rate }) => ({ currency, rate })),
  };
}

/** Sets that some scene plays in, with their ways and the plans that shoot them so; those that are the city first. */
function setsOf(season: Season, { plans, cityPrices }: Comparison): readonly ComparedSet[] {
  const eighths = new Map<string, number>();
  for (const scene of season.scenes) {
    if (!scene.omitted) eighths.set(scene.setId, (eighths.get(scene.setId) ?? 0) + scene.eighths);
  }
  const setOf = new Map(season.scenes.map((scene) => [scene.id, scene.setId]));
  const shotBy = new Map<string, Set<string>>();
  for (const { id, plan } of plans) {
    for (const strip of plan.days.flatMap((day) => day.strips)) {
      const key = `${setOf.get(strip.scene)}\n${strip.wayId}`;
      const known = shotBy.get(key) ?? new Set();
      shotBy.set(key, known.add(id));
    }
  }
  const placeOf = new Map(season.places.map((place) => [place.id, place]));
  return season.sets
    .filter(({ id }) => eighths.has(id))
    .map(({ id, isCity, ways }) => {
      const price = cityPrices.find(({ set }) => set === id);
      return {
        set: id,
        isCity,
        eighths: eighths.get(id)!,
        ways: ways.map((way) => ({
          id: way.id,
          kind: way.kind,
          place: placeOf.get(way.place)?.name ?? way.place,
          base: placeOf.get(way.place)?.base ?? '',
          truth: truthPercent(way),
          truthWhy: way.truth?.why ?? null,
          plans: [...(shotBy.get(`${id}\n${way.id}`) ?? [])],
        })),
        lock: price === undefined ? null : cityPriceInWords(season, price),
      };
    })
    .toSorted((a, b) => Number(b.isCity) - Number(a.isCity) || b.eighths - a.eighths);
}
