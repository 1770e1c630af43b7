import type { InSearch } from '../in-search.ts';
import type { Aspects } from '../rule.ts';

export const prerequisiteAspects = {
  scene: { weight: 600, unit: 'days', names: ['strip', 'date', 'unit', 'place'] },
  permit: { weight: 600, unit: 'days', names: ['strip', 'date', 'unit', 'place'] },
  build: { weight: 600, unit: 'days', names: ['strip', 'date', 'unit', 'place'] },
} as const satisfies Aspects;

const SCENE = prerequisiteAspects.scene.weight;
const PERMIT = prerequisiteAspects.permit.weight;
const BUILD = prerequisiteAspects.build.weight;

export const prerequisiteInSearch: InSearch = {
  ofStrip({ problem, earliestOf, earliestOfWay }, strip, way, place, _base, _unit, date) {
    const permit = problem.places[place].earliest;
    let broken = 0;
    if (earliestOf[strip] > date) broken += (earliestOf[strip] - date) * SCENE;
    if (permit > date) broken += (permit - date) * PERMIT;
    if (earliestOfWay[way] > date) broken += (earliestOfWay[way] - date) * BUILD;
    return broken;
  },
};
