import type { HeadingNode } from '../script/index.ts';
import { setKey } from '../season/index.ts';
import type { SceneHeading } from './scene-heading.ts';
import type { Report } from './script-report.ts';

export interface StoryPlace {
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT';
  /** Sub-sets joined by ` - `. */
  readonly set: string;
}

/**
 * Follows the story from set to set, so that a heading that says less (`LATER`, `KITCHEN - NIGHT`) can be filled in.
 */
export class StoryPlaces {
  private last: StoryPlace | null = null;
  /** What headings have said of each set. */
  private readonly said = new Map<string, StoryPlace['intExt']>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  read(read: SceneHeading, heading: HeadingNode, number: string): StoryPlace {
    const set = read.setParts.length > 0 ? read.setParts.join(' - ') : this.setBefore(heading, number);
    const key = setKey(set);
    if (read.intExt) this.said.set(key, read.intExt);
    const intExt = read.intExt ?? this.intExtOf(key, read, heading, number);
    this.last = { intExt, set };
    return this.last;
  }

  private setBefore(heading: HeadingNode, number: string): string {
    const set = this.last?.set ?? null;
    const said = { scene: number, heading: heading.text };
    if (set === null) this.report(heading, 'warning', 'heading-without-set.unknown', said);
    else this.report(heading, 'info', 'heading-without-set.before', { ...said, set });
    return set ?? 'UNKNOWN SET';
  }

  private intExtOf(key: string, read: SceneHeading, heading: HeadingNode, number: string): StoryPlace['intExt'] {
    const before = read.setParts.length === 0 ? this.last?.intExt : this.said.get(key);
    const said = { scene: number, heading: heading.text };
    if (before === undefined) this.report(heading, 'warning', 'heading-without-int-ext.interior', said);
    else this.report(heading, 'info', 'heading-without-int-ext.before', { ...said, before });
    return before ?? 'INT';
  }
}
