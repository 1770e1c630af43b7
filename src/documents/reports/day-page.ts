/** The head that papers of one unit's day share. */
import type { CodeBelow } from '../../messages/index.ts';
import { message } from '../../messages/index.ts';
import type { Episode, PlanDay } from '../../season/index.ts';
import type { Block, Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { revisionName } from '../stamp.ts';
import { typeOfDay } from './day-types.ts';
import { unitDays } from './unit-day.ts';

export function dayPage(
  source: ReportSource,
  day: PlanDay,
  title: CodeBelow<'paper'>,
  blocks: readonly Block[],
  more: Partial<Page> = {},
): Page {
  const { season, words, look, numbers } = source;
  const days = unitDays(source, day.unit).length;
  return {
    language: words.languages[0]!,
    production: season.title,
    title: words.label(title),
    name: dayName(source, day),
    facts: [
      words.say(message('paper.day-of', { day: numbers.get(day)!, days })),
      look.baseName(day.base),
      ...[typeOfDay(source, day) ?? []].flat(),
      ...draftsOf(source, day),
    ],
    orientation: 'portrait',
    blocks,
    ...more,
  };
}

/** `Mon 12 April 2027 · Main unit`; the unit only where there are several. */
export function dayName({ season, words, look }: ReportSource, day: PlanDay): string {
  return [words.date(day.date), ...(season.units.length > 1 ? [look.unitName(day.unit)] : [])].join(' · ');
}

/** `101 white 15 Jan 2027`: which pages the day is shot from. */
function draftsOf(source: ReportSource, day: PlanDay): readonly string[] {
  const { words } = source;
  return episodesOf(source, day).flatMap(({ id, draft }) =>
    draft === null
      ? []
      : [[id, revisionName(draft.colour, words), ...(draft.date === null ? [] : [words.date(draft.date)])].join(' ')],
  );
}

export function episodesOf({ season, look }: ReportSource, day: PlanDay): readonly Episode[] {
  const ids = new Set(day.strips.map((strip) => look.scene(strip.scene)?.episode));
  return season.episodes.filter(({ id }) => ids.has(id));
}

export function directorsOf(source: ReportSource, day: PlanDay): string {
  return [...new Set(episodesOf(source, day).flatMap(({ director }) => director ?? []))].join(', ');
}
