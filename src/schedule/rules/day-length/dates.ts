import type { DateFeature, DateLimit } from '../date-limit.ts';

/** the shortest day with the strip in it is not too long for the unit, nor for anyone in it. */
export const dayLengthDates: DateFeature<'day-length' | 'own-day', 'work' | 'amplitude' | 'own-day'> = {
  told: 80,
  ofStrip({ bases, people, places, strips, ways }, strip, way) {
    const { base } = places[ways[way].place];
    const { maxWork, maxAmplitude } = bases[base].rules;
    const ofDay = { kind: 'length', demand: 'day-length', subject: base, where: { base } } as const;
    const limits: DateLimit<'day-length' | 'own-day', 'work' | 'amplitude' | 'own-day'>[] = [
      { ...ofDay, of: 'work', most: maxWork, aspect: 'work' },
    ];
    if (maxAmplitude >= 0) limits.push({ ...ofDay, of: 'amplitude', most: maxAmplitude, aspect: 'amplitude' });
    for (const person of strips[strip].people) {
      const { maxDay, makeUp, out } = people[person];
      if (maxDay < 0) continue;
      const most = maxDay - makeUp - out;
      limits.push({
        kind: 'length',
        of: 'span',
        most,
        aspect: 'own-day',
        demand: 'own-day',
        subject: person,
        where: { person },
      });
    }
    return limits;
  },
};
