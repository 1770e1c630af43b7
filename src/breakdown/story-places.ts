import { type HeadingNode, type IntExt, type SceneHeading, tellsTime } from '../script/index.ts';
import { placeKey } from '../season/index.ts';
import type { Report } from './script-report.ts';
import { sideOfPlace } from './side-of-place.ts';

export interface StoryPlace {
  readonly intExt: IntExt;
  /** No heading says whether it is inside or outside: what is taken is a guess, until somebody says. */
  readonly isGuessed: boolean;
  /** Sub-sets joined by ` - `, the sets of a heading of two halves by ` / `. */
  readonly set: string;
  /** Each set of the heading; one unless it has two halves. */
  readonly sets: readonly string[];
}

/** What headings say of each set, by its key, and by that of its first part; null: they say both. */
export type SaidSides = ReadonlyMap<string, IntExt | null>;

export function saidSides(headings: readonly SceneHeading[]): SaidSides {
  const said = new Map<string, IntExt | null>();
  for (const { intExt, sets } of headings) {
    if (intExt === null) continue;
    for (const key of new Set(sets.flatMap((parts) => [placeKey(parts.join(' - ')), placeKey(parts[0] ?? '')])))
      said.set(key, said.has(key) && said.get(key) !== intExt ? null : intExt);
  }
  return said;
}

/**
 * Follows the story from set to set, so that a heading that says less (`LATER`, `KITCHEN - NIGHT`) can be filled in.
 */
export class StoryPlaces {
  private last: StoryPlace | null = null;
  private readonly report: Report;
  private readonly said: SaidSides;

  constructor(report: Report, said: SaidSides = new Map()) {
    this.report = report;
    this.said = said;
  }

  read(read: SceneHeading, heading: HeadingNode, number: string): StoryPlace {
    const own = read.sets.map((parts) => parts.join(' - '));
    const sets = own.length > 0 ? own : [this.setBefore(heading, number)];
    const set = sets.join(' / ');
    const side =
      read.intExt === null
        ? this.sideOf(read, own.length === 0, heading, number)
        : { intExt: read.intExt, isGuessed: false };
    this.last = { ...side, set, sets };
    return this.last;
  }

  private setBefore(heading: HeadingNode, number: string): string {
    const set = this.last?.set ?? null;
    const said = { scene: number, heading: heading.text };
    if (set === null) this.report(heading, 'warning', 'heading-without-set.unknown', said);
    else this.report(heading, 'info', 'heading-without-set.before', { ...said, set });
    return set ?? 'UNKNOWN SET';
  }

  /** By the scene before where the set is its set, by other headings of the set, by words, by the scene before. */
  private sideOf(
    { sets, reading }: SceneHeading,
    isSameSet: boolean,
    heading: HeadingNode,
    number: string,
  ): Pick<StoryPlace, 'intExt' | 'isGuessed'> {
    const said = { scene: number, heading: heading.text };
    const { last } = this;
    const alone = isSameSet ? sideOfPlace([heading.text]) : null;
    if (alone?.isSaid) {
      const { intExt, words } = alone;
      this.report(heading, 'warning', 'heading-without-int-ext.words', { ...said, side: intExt, words });
      return { intExt, isGuessed: true };
    }
    if (isSameSet && last !== null) {
      this.report(heading, 'info', 'heading-without-int-ext.before', { ...said, before: last.intExt });
      return { intExt: last.intExt, isGuessed: last.isGuessed };
    }
    const [parts = []] = sets;
    const words = sideOfPlace(parts);
    const known = this.said.get(placeKey(parts.join(' - '))) ?? null;
    if (known !== null && !(words?.isSaid ?? false)) {
      this.report(heading, 'info', 'heading-without-int-ext.before', { ...said, before: known });
      return { intExt: known, isGuessed: false };
    }
    if (words !== null) {
      const { intExt } = words;
      this.report(heading, 'warning', 'heading-without-int-ext.words', { ...said, side: intExt, words: words.words });
      return { intExt, isGuessed: true };
    }
    // A heading with a time of its own is no part of the scene before.
    const hasOwnTime = tellsTime(reading) && reading.kind !== 'relative';
    const main = this.said.get(placeKey(parts[0] ?? '')) ?? (hasOwnTime ? null : (last?.intExt ?? null));
    if (main !== null) {
      this.report(heading, 'warning', 'heading-without-int-ext.scene-before', { ...said, side: main });
      return { intExt: main, isGuessed: true };
    }
    // Held to the light that the heading names, as long as nobody says that it is indoors.
    if (hasOwnTime) {
      this.report(heading, 'warning', 'heading-without-int-ext.either', said);
      return { intExt: 'INT/EXT', isGuessed: true };
    }
    this.report(heading, 'warning', 'heading-without-int-ext.interior', said);
    return { intExt: 'INT', isGuessed: true };
  }
}
