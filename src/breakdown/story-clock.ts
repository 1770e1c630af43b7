import type { HeadingNode, SceneHeading } from '../script/index.ts';
import type { LightNeed } from '../season/index.ts';
import type { Report } from './script-report.ts';

export interface SceneTime {
  readonly resolvedTime: string;
  readonly light: LightNeed;
  /** No heading says it: the light of the scene before, or by day, until somebody says. */
  readonly lightGuessed: boolean;
}

/** Follows the story's time from heading to heading. */
export class StoryClock {
  private last: { readonly time: string; readonly light: LightNeed; readonly number: string } | null = null;
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  read(read: SceneHeading, heading: HeadingNode, number: string): SceneTime {
    const { reading, time } = read;
    if (reading?.kind === 'time' || reading?.kind === 'clock') {
      if (reading.mixed) this.report(heading, 'warning', 'several-times-of-day', { scene: number, time });
      if (reading.kind === 'clock' && !reading.mixed)
        this.report(heading, 'info', 'time-by-the-clock', { scene: number, time: reading.words, light: reading.light });
      this.last = { time: reading.words, light: reading.light, number };
      return { resolvedTime: reading.words, light: reading.light, lightGuessed: false };
    }
    if (reading && this.last) {
      const { time: resolvedTime, light, number: from } = this.last;
      this.report(heading, 'info', 'time-resolved', { scene: number, time, resolved: resolvedTime, from });
      // CONTINUOUS says to take it from there, FLASHBACK says nothing.
      return { resolvedTime, light, lightGuessed: reading.kind === 'marker' };
    }
    // CLEARING - NIGHT, then EXT. WOODS: the light of the scene before goes on until a heading says another.
    const outside = read.intExt === 'EXT' || read.intExt === 'INT/EXT';
    if (outside && this.last) {
      const { time: resolvedTime, light, number: from } = this.last;
      this.report(heading, 'warning', 'scene-without-time.goes-on', { scene: number, resolved: resolvedTime, from });
      return { resolvedTime, light, lightGuessed: true };
    }
    const said = { scene: number, time: reading ? time : null };
    if (outside) this.report(heading, 'warning', 'scene-without-time.exterior', said);
    else this.report(heading, 'info', 'scene-without-time.interior', said);
    if (outside) return { resolvedTime: 'DAY', light: 'day', lightGuessed: true };
    return { resolvedTime: '', light: 'any', lightGuessed: false };
  }
}
