import type { HeadingNode } from '../script/index.ts';
import type { LightNeed } from '../season/index.ts';
import type { SceneHeading } from './scene-heading.ts';
import type { Report } from './script-report.ts';

/** Follows the story's time from heading to heading. */
export class StoryClock {
  private last: { readonly time: string; readonly light: LightNeed; readonly number: string } | null = null;
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  read(read: SceneHeading, heading: HeadingNode, number: string): { resolvedTime: string; light: LightNeed } {
    const { reading, time } = read;
    if (reading?.kind === 'time') {
      if (reading.mixed)
        this.report(
          'several-times-of-day',
          'warning',
          heading,
          `Scene ${number} is "${time}": times of different light; it is held to none of them.`,
          'Make two scenes of it, or give it a light in season.yaml.',
        );
      this.last = { time: reading.words, light: reading.light, number };
      return { resolvedTime: reading.words, light: reading.light };
    }
    if (reading && this.last) {
      const { time: resolvedTime, light, number: from } = this.last;
      this.report(
        'time-resolved',
        'info',
        heading,
        `Scene ${number}: ${time} is read as ${resolvedTime}, the time of scene ${from}.`,
        'If that is wrong, write the time of day, or give the scene a light in season.yaml.',
      );
      return { resolvedTime, light };
    }
    const outside = read.intExt === 'EXT' || read.intExt === 'INT/EXT';
    const what = reading ? `${time}, but no scene before it has a time of day` : 'no time of day';
    this.report(
      'scene-without-time',
      outside ? 'warning' : 'info',
      heading,
      `Scene ${number} has ${what}; ${outside ? 'as an exterior it is taken for day' : 'as an interior it needs no light'}.`,
      'Write DAY, NIGHT, DAWN or DUSK, or give the scene a light in season.yaml.',
    );
    return outside ? { resolvedTime: 'DAY', light: 'day' } : { resolvedTime: '', light: 'any' };
  }
}
