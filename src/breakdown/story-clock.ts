import type { HeadingNode, SceneHeading } from '../script/index.ts';
import type { LightNeed } from '../season/index.ts';
import type { Report } from './script-report.ts';

/** A heading with the side that was found for it. */
type ReadPlace = SceneHeading & { readonly isGuessed: boolean };

/** Follows the story's time from heading to heading. */
export class StoryClock {
  private last: { readonly time: string; readonly light: LightNeed; readonly number: string } | null = null;
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  read(read: ReadPlace, heading: HeadingNode, number: string): { resolvedTime: string; light: LightNeed } {
    const { reading, time } = read;
    if (reading?.kind === 'time' || reading?.kind === 'clock') {
      if (reading.mixed) this.report(heading, 'warning', 'several-times-of-day', { scene: number, time });
      if (reading.kind === 'clock' && !reading.mixed)
        this.report(heading, 'info', 'time-by-the-clock', { scene: number, time: reading.words, light: reading.light });
      this.last = { time: reading.words, light: reading.light, number };
      return { resolvedTime: reading.words, light: reading.light };
    }
    if (reading && this.last) {
      const { time: resolvedTime, light, number: from } = this.last;
      this.report(heading, 'info', 'time-resolved', { scene: number, time, resolved: resolvedTime, from });
      return { resolvedTime, light };
    }
    // CLEARING - NIGHT, then THE WOODS: the light of the scene before goes on until a heading says another.
    const outside = read.intExt === 'EXT' || read.intExt === 'INT/EXT';
    if (read.isGuessed && outside && this.last) {
      const { time: resolvedTime, light, number: from } = this.last;
      this.report(heading, 'warning', 'scene-without-time.goes-on', { scene: number, resolved: resolvedTime, from });
      return { resolvedTime, light };
    }
    const said = { scene: number, time: reading ? time : null };
    if (outside) this.report(heading, 'warning', 'scene-without-time.exterior', said);
    else this.report(heading, 'info', 'scene-without-time.interior', said);
    return outside ? { resolvedTime: 'DAY', light: 'day' } : { resolvedTime: '', light: 'any' };
  }
}
