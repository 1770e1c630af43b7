import type { HeadingNode, IntExt, SceneHeading } from '../script/index.ts';
import { setKey } from '../season/index.ts';
import type { Report } from './script-report.ts';

export interface StoryPlace {
  readonly intExt: IntExt;
  /** Sub-sets joined by ` - `, the sets of a heading of two halves by ` / `. */
  readonly set: string;
  /** Each set of the heading; one unless it has two halves. */
  readonly sets: readonly string[];
}

/**
 * Follows the story from set to set, so that a heading that says less (`LATER`, `KITCHEN - NIGHT`) can be filled in.
 */
export class StoryPlaces {
  private last: StoryPlace | null = null;
  /** What headings have said of each set. */
  private readonly said = new Map<string, IntExt>();
  private readonly report: Report;

  constructor(report: Report) {
    this.report = report;
  }

  read(read: SceneHeading, heading: HeadingNode, number: string): StoryPlace {
    const own = read.sets.map((parts) => parts.join(' - '));
    const sets = own.length > 0 ? own : [this.setBefore(heading, number)];
    const set = sets.join(' / ');
    const key = setKey(set);
    if (read.intExt) this.said.set(key, read.intExt);
    const intExt = read.intExt ?? this.intExtOf(key, own.length === 0, heading, number);
    this.last = { intExt, set, sets };
    return this.last;
  }

  private setBefore(heading: HeadingNode, number: string): string {
    const set = this.last?.set ?? null;
    const said = { scene: number, heading: heading.text };
    if (set === null) this.report(heading, 'warning', 'heading-without-set.unknown', said);
    else this.report(heading, 'info', 'heading-without-set.before', { ...said, set });
    return set ?? 'UNKNOWN SET';
  }

  private intExtOf(key: string, sameSet: boolean, heading: HeadingNode, number: string): IntExt {
    const before = sameSet ? this.last?.intExt : this.said.get(key);
    const said = { scene: number, heading: heading.text };
    if (before === undefined) this.report(heading, 'warning', 'heading-without-int-ext.interior', said);
    else this.report(heading, 'info', 'heading-without-int-ext.before', { ...said, before });
    return before ?? 'INT';
  }
}
