/** What can be seen before solving: strips that fit no day at all, people whose work cannot be done on any date. */
import { formatDuration } from '../../foundation/index.ts';
import type { Problem } from '../../schedule/index.ts';
import type { Season } from '../../season/index.ts';
import { namesOf } from '../names.ts';
import { type DateBlock, dateBlocks, describeBlock, neededMinutes, particularBlocks } from './date-blocks.ts';
import type { ProblemIndex } from './problem-index.ts';
import { type Findings, placeOfScene } from './references.ts';

/** Adds a warning per strip that no way, unit and date can take, with what stands in the way most often. */
export function foresee(season: Season, problem: Problem, index: ProblemIndex, findings: Findings): void {
  const names = namesOf(season);
  const scenes = new Map(season.scenes.map((scene) => [scene.id, scene]));
  for (const [strip, name] of index.strips.entries()) {
    const scene = scenes.get(name.scene)!;
    const label = scene.parts.length > 1 ? `Part ${name.part} of scene ${scene.id}` : `Scene ${scene.id}`;
    const tooLong = lengthOverLongestDay(problem, strip);
    if (tooLong > 0) {
      findings.warn(
        'strip-longer-than-a-day',
        `${label} needs ${formatDuration(tooLong)} more than the longest day the rules allow, whatever the way and place.`,
        "Split it under 'scenes', or give it fewer minutes.",
        placeOfScene(scene),
      );
      continue;
    }
    const blocks = blocksOnEveryDate(problem, strip);
    if (blocks === null) continue;
    findings.warn(
      'scene-fits-no-date',
      `${label} fits no date of the calendar: ${blocks.map((block) => describeBlock(block, index, names)).join('; ')}.`,
      'Open a window for the people or the place named, move the calendar, or give the set another way.',
      placeOfScene(scene),
    );
  }
}

/** Minutes by which a strip alone is over the longest day at its most lenient way; not positive when it fits. */
function lengthOverLongestDay(problem: Problem, strip: number): number {
  const { group } = problem.strips[strip]!;
  let over = Number.POSITIVE_INFINITY;
  for (const way of problem.groups[group]!.ways) {
    const { rules } = problem.bases[problem.places[problem.ways[way]!.place]!.base]!;
    const needed = neededMinutes(problem, strip, way);
    const overWork = needed.work - rules.maxWork;
    const overAmplitude = rules.maxAmplitude < 0 ? 0 : needed.amplitude - rules.maxAmplitude;
    over = Math.min(over, Math.max(overWork, overAmplitude));
  }
  return over;
}

/** Null when some date takes the strip; else the distinct obstacles of the way and unit that come nearest. */
function blocksOnEveryDate(problem: Problem, strip: number): readonly DateBlock[] | null {
  const model = problem.strips[strip]!;
  let fewest: readonly DateBlock[] | null = null;
  for (const way of problem.groups[model.group]!.ways) {
    for (const unit of model.units) {
      const seen = new Map<string, DateBlock & { count: number }>();
      for (let date = 0; date < problem.dateCount; date++) {
        const blocks = dateBlocks(problem, strip, way, unit, date);
        if (blocks.length === 0) return null;
        for (const block of particularBlocks(blocks)) {
          const key = `${block.kind}/${block.subject}`;
          const known = seen.get(key);
          if (known === undefined) seen.set(key, { ...block, count: 1 });
          else known.count++;
        }
      }
      const all = [...seen.values()].toSorted((a, b) => b.count - a.count);
      // Closed weekdays are everybody's; they are named only where nothing else stands in the way.
      const particular = all.filter((block) => block.kind !== 'base-closed');
      const distinct = particular.length > 0 ? particular : all;
      if (fewest === null || distinct.length < fewest.length) fewest = distinct;
    }
  }
  return fewest;
}
