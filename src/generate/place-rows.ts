/** Places and sets of a synthetic season as rows of `season.yaml`. Fees, dressing and builds are illustrative. */
import type { CalendarDay, Random } from '../foundation/index.ts';
import { CATALOG } from '../season/index.ts';
import { chance, pick } from './draw.ts';
import { limitsOfPlace } from './limits.ts';
import type { PlantedPlan } from './planted-plan.ts';
import type { Story } from './story.ts';

export function placeRows(
  story: Story,
  plan: PlantedPlan,
  prepStart: CalendarDay,
  countries: readonly string[],
  random: Random,
): string[] {
  return story.places.map(({ id, base, stage, outside }, place) => {
    const city = story.size.bases[base]!;
    const at = around(city, random);
    const keys = [`id: ${id}`, `base: ${city}`, `at: [${at.join(', ')}]`];
    if (stage) {
      keys.push('hours: "06:00-28:00"', 'fee per day: 2600');
      return `  - { ${keys.join(', ')} }`;
    }
    keys.push(`hours: "${outside ? '00:00-36:00' : '07:00-23:00'}"`, `fee per day: ${700 + 100 * random.below(50)}`);
    const { closed, available, leadWorkingDays, filed } = limitsOfPlace(
      story,
      plan,
      place,
      prepStart,
      countries[base]!,
      random,
    );
    if (closed.length > 0) keys.push(`closed: [${closed.join(', ')}]`);
    if (available !== null) keys.push(`available: [${available}]`);
    if (!outside && onlyByDay(story, place) && random.below(3) === 0) keys.push('natural light: true');
    if (chance(random, 0.4)) keys.push(`dress: { days: 1, cost: ${500 + 250 * random.below(12)} }`);
    if (chance(random, 0.25)) keys.push(`strike: { days: 1, cost: ${200 + 100 * random.below(8)} }`);
    if (leadWorkingDays > 0) {
      const per = pick(random, ['use', 'day', 'fortnight']);
      const cost = 200 + 50 * random.below(12);
      keys.push(`permit: { cost: ${cost}, per: ${per}, lead working days: ${leadWorkingDays}, filed: ${filed} }`);
    }
    return `  - { ${keys.join(', ')} }`;
  });
}

/** Within some five kilometres of the city's centre. */
function around(city: string, random: Random): [number, number] {
  const { latitude, longitude } = CATALOG.cities.get(city)!;
  const off = (centre: number): number => Math.round(centre * 10_000 + (random.next() - 0.5) * 900) / 10_000;
  return [off(latitude), off(longitude)];
}

function onlyByDay(story: Story, place: number): boolean {
  const here = story.scenes.filter(({ set }) => story.sets[set]!.place === place);
  return here.length > 0 && here.length < 6 && here.every(({ light }) => light === 'day');
}

/** The first way of each set is that of the planted plan; some have another. */
export function setRows(story: Story, random: Random): string[] {
  const abroad = story.places.flatMap(({ base, outside }, i) => (base === 1 ? [{ place: i, outside }] : []));
  return story.sets.flatMap(({ name, standing, outside, place }, i) => {
    const { id, stage, base } = story.places[place]!;
    const ways: string[] = [];
    const built = (kind: string, where: number, minutes: number, size: number): string =>
      `{ id: s${i + 1}-${kind}, way: ${kind}, place: ${story.places[where]!.id}, build: { working days: ${4 + random.below(14)}, cost: ${size * (3 + random.below(8))}00 }, strike cost: ${size}0, minutes percent: ${minutes} }`;
    if (stage) ways.push(built('stage', place, 100, 90));
    else ways.push(`{ id: s${i + 1}-real, way: real place, place: ${id} }`);
    const isCity = !standing && outside && base === 0 && random.below(3) === 0;
    if (!stage && !standing) {
      const draw = random.below(10);
      if (draw < 3)
        ways.push(built(outside ? 'plate' : 'stage', i % story.size.stages, outside ? 120 : 95, outside ? 30 : 45));
      const double = abroad.filter((candidate) => candidate.outside === outside);
      if (draw > 6 && base === 0 && double.length > 0) {
        ways.push(`{ id: s${i + 1}-double, way: double, place: ${story.places[pick(random, double).place]!.id} }`);
      }
    }
    return [`  "${name}":`, ...(isCity ? ['    is the city: true'] : []), `    ways: [ ${ways.join(', ')} ]`];
  });
}
