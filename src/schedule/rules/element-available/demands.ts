import { changed, type DemandFeature, isClosedSometimes, leftBy, ofStrip, where } from '../demand.ts';

const days: DemandFeature<'element-days', 'not-there'> = {
  kind: 'element-days',
  particular: 180,
  aspects: ['not-there'],
  subjects: ({ hires }) => where(hires, ({ there }) => there !== undefined && isClosedSometimes(there)),
  behind: (_, { hire }) => hire,
  lift: (problem, hire) => ({ ...problem, hires: changed(problem.hires, hire, () => ({ there: undefined })) }),
  entry: (problem, hire, strip) => {
    const { there } = problem.hires[hire];
    return { hire, ...ofStrip(strip), ...(there === undefined ? {} : { leaves: leftBy(there, problem) }) };
  },
};

const ready: DemandFeature<'element-ready', 'not-ready'> = {
  kind: 'element-ready',
  particular: 175,
  aspects: ['not-ready'],
  subjects: ({ hires }) => where(hires, ({ earliest = 0 }) => earliest > 0),
  behind: (_, { hire }) => hire,
  lift: (problem, hire) => ({ ...problem, hires: changed(problem.hires, hire, () => ({ earliest: 0 })) }),
  entry: ({ hires }, hire, strip) => ({ hire, date: hires[hire].earliest ?? 0, ...ofStrip(strip) }),
};

/** the days of an element, and its lead time. */
export const elementAvailableDemands = [days, ready];
