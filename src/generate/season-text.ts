/** `season.yaml` of a drawn season. Every price is illustrative. */
import { addDays, type Random, seededRandom } from '../foundation/index.ts';
import { drawLeadTimes, drawOrders } from './limits.ts';
import { peopleRows } from './people-rows.ts';
import { placeRows, setRows } from './place-rows.ts';
import type { PlantedPlan } from './planted-plan.ts';
import { episodeId, type Story } from './story.ts';

export interface SeasonFigures {
  readonly title: string;
  readonly seed: number;
  /** Country of each base. */
  readonly countries: readonly string[];
}

/** Crew day, company move, stay of the crew, per diem, hotel; in the season's currency. Illustrative. */
const BASE_PRICES: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  paris: [38000, 1900, 14000, 80, 240],
  budapest: [27000, 1200, 9500, 60, 150],
  nice: [36000, 1700, 9000, 80, 210],
};

export function seasonText(story: Story, plan: PlantedPlan, facts: SeasonFigures): string {
  const random = seededRandom(facts.seed).fork(50);
  const prepStart = addDays(plan.start, -42);
  const { size } = story;
  const main = size.bases[0]!;
  return `${[
    `# ${facts.title}: made by \`onyva generate\`. Nobody and nothing in it exists; every price is illustrative.`,
    'format: onyva-season/1',
    `title: ${facts.title}`,
    'currency: EUR',
    'calendar:',
    `  start: ${plan.start}`,
    `  end: ${plan.end}`,
    `  prep start: ${prepStart}`,
    'bases:',
    ...size.bases.map((city, i) => {
      const [crew, move, stay, diem, hotel] = BASE_PRICES[city]!;
      return `  - { id: ${city}, crew day: ${crew}, company move: ${move}, crew stay: ${i === 0 ? 0 : stay}, per diem: ${diem}, hotel: ${hotel}, blocks: ${i === 0 && size.bases.length > 1 ? 2 : 1} }`;
    }),
    ...baseTravelRows(size.bases),
    'units:',
    `  - { id: main, name: Main unit, home: ${main}, crew percent: 100 }`,
    ...(size.secondUnit ? [secondUnitRow(plan, main)] : []),
    'places:',
    ...placeRows(story, plan, prepStart, facts.countries, random.fork(1)),
    'sets:',
    ...setRows(story, random.fork(2)),
    'people:',
    ...peopleRows(story, plan, random.fork(3)),
    'elements:',
    '  - { id: crowd, name: Background, category: background, rate: 105 }',
    '  - { id: crane, name: Crane with grip, category: equipment, rate: 1450 }',
    'episodes:',
    ...Array.from({ length: size.episodes }, (_, episode) => {
      const id = episodeId(episode);
      return `  - { id: "${id}", title: Episode ${id}, script: scripts/${id}.fountain }`;
    }),
    'scenes:',
    ...sceneRows(story, random.fork(4)),
    ...orderRows(story, plan, random.fork(5)),
    ...leadTimeRows(story, plan, facts.countries[0]!, main, random.fork(6)),
  ].join('\n')}\n`;
}

function baseTravelRows(bases: readonly string[]): string[] {
  const rows: string[] = [];
  for (const [i, a] of bases.entries()) {
    for (const b of bases.slice(i + 1)) {
      rows.push(
        `  - { between: [${a}, ${b}], days: 1, company: ${b === 'nice' && a === 'paris' ? 12000 : 21000}, fare: 280 }`,
      );
    }
  }
  return rows.length === 0 ? [] : ['base travel:', ...rows];
}

/** There for the middle third of the shoot. */
function secondUnitRow(plan: PlantedPlan, home: string): string {
  const dates = plan.days.map(({ date }) => date);
  const [from, to] = [dates[Math.floor(dates.length / 3)], dates[Math.floor((dates.length * 2) / 3)]];
  return `  - { id: second, name: Second unit, home: ${home}, crew percent: 45, available: [${from}..${to}] }`;
}

function sceneRows(story: Story, random: Random): string[] {
  return story.scenes.map((scene) => {
    const keys = [`story day: ${scene.storyDay}`];
    const elements = [
      ...(scene.crowd > 0 ? [`crowd: ${scene.crowd}`] : []),
      ...(scene.outside && random.below(12) === 0 ? ['crane: 1'] : []),
    ];
    if (elements.length > 0) keys.push(`elements: { ${elements.join(', ')} }`);
    // What a second unit shoots: no lead, little talk.
    if (story.size.secondUnit && !scene.people.includes(0) && scene.people.length < 3 && random.below(2) === 0) {
      keys.push('units: [main, second]');
    }
    return `  "${scene.id}": { ${keys.join(', ')} }`;
  });
}

function orderRows(story: Story, plan: PlantedPlan, random: Random): string[] {
  const orders = drawOrders(story, plan, Math.ceil(story.scenes.length / 22), random);
  if (orders.length === 0) return [];
  return [
    'order:',
    ...orders.map(({ kind, scenes: [a, b], minDays }) =>
      kind === 'before'
        ? `  - { before: ["${a}"], after: ["${b}"], min days: ${minDays}, why: a change that cannot be undone }`
        : `  - { ${kind}: ["${a}", "${b}"], why: ${kind === 'same day' ? 'one set-up for both' : 'bruise make-up'} }`,
    ),
  ];
}

function leadTimeRows(story: Story, plan: PlantedPlan, country: string, base: string, random: Random): string[] {
  const rows = drawLeadTimes(story, plan, Math.ceil(story.scenes.length / 75), country, random);
  return [
    'prerequisites:',
    ...rows.flatMap(({ scene, starts, workingDays }, i) => [
      `  - id: ready-${i + 1}`,
      `    name: Preparation of scene ${scene}`,
      `    kind: ${['song', 'fitting', 'rehearsal'][i % 3]}`,
      `    scenes: ["${scene}"]`,
      `    starts: ${starts}`,
      `    base: ${base}`,
      `    steps: [ { name: make and try, working days: ${workingDays}, cost: ${1000 + 500 * (i % 7)} } ]`,
    ]),
  ];
}
