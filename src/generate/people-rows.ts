/** People of a synthetic season as rows of `season.yaml`. Rates are illustrative. */
import { addDays, type Random } from '../foundation/index.ts';
import { datesOfPerson, limitsOfPerson } from './limits.ts';
import type { PlantedPlan } from './planted-plan.ts';
import type { Story } from './story.ts';

export function peopleRows(story: Story, plan: PlantedPlan, random: Random): string[] {
  return story.people.map(({ name, character, minor }, person) => {
    const { available, unavailable } = limitsOfPerson(story, plan, person, random);
    const keys = [
      `name: ${name}`,
      `characters: [${character}]`,
      `home: ${homeOf(story, random)}`,
      `contract: ${contractOf(story, plan, person, random)}`,
    ];
    if (available !== null) keys.push(`available: [${available}]`);
    if (unavailable.length > 0) keys.push(`unavailable: [${unavailable.join(', ')}]`);
    // Thirteen years old, by the calendar's first day.
    if (minor) keys.push(`born: ${addDays(plan.start, -13 * 365 - 100)}`, 'tutor: A. Teacher');
    return `  - { ${keys.join(', ')} }`;
  });
}

function homeOf(story: Story, random: Random): string {
  const { bases } = story.size;
  const draw = random.below(10);
  if (bases.length === 1 || draw < 3) return 'local';
  return draw < 9 ? bases[0]! : bases[1]!;
}

function contractOf(story: Story, plan: PlantedPlan, person: number, random: Random): string {
  const { rank } = story.people[person]!;
  const { episodes, bases } = story.size;
  const worked = datesOfPerson(story, plan, person).length;
  if (rank === 'regular' && person < 2) {
    return `{ kind: series, per episode: ${person === 0 ? 30000 : 18000}, episodes: ${episodes}, included days: ${Math.floor(worked * 0.9)}, extra day: ${person === 0 ? 3500 : 2400}, qualifies at: ${bases[0]} }`;
  }
  if (rank === 'regular') return `{ kind: weekly, rate: ${3800 + 100 * random.below(20)}, hold percent: 100 }`;
  const rate = (rank === 'recurring' ? 900 : 500) + 50 * random.below(14);
  const hold = random.below(3) === 0 ? 0 : 100;
  const drop = rank === 'recurring' ? ', drop: { min calendar days: 10, max: 1 }' : '';
  return `{ kind: day, rate: ${rate}, hold percent: ${hold}${drop}, travel day percent: 100 }`;
}
