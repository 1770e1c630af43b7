/** Each song's way to its day: steps with their holders and last dates, worked back from the scene. */
import { message } from '../../messages/index.ts';
import { type Song, songsOf } from '../../story/index.ts';
import type { Block } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { dateCell } from './cells.ts';
import { holidaysOf } from './holidays.ts';
import { type ColumnHead, plainTable, wide } from './plain-table.ts';

const COLUMNS: readonly ColumnHead[] = [
  ['story-step', wide(24)],
  ['step-holder', wide(14)],
  ['col-status', wide(10)],
  ['col-start', wide(12)],
  ['col-finish', wide(12)],
  ['step-latest', wide(12)],
];

export function songChains(source: ReportSource): readonly Block[] {
  const { season, words } = source;
  return songsOf(season, source.days, holidaysOf(season)).map((song) =>
    plainTable(
      words,
      captionOf(source, song),
      COLUMNS,
      song.steps.map(({ step, from, to, latest, isLate }) => [
        step.name,
        step.holder ?? '',
        words.say(message(`story.step.${isLate ? 'late' : (step.status ?? 'open')}`)),
        dateCell(words, from),
        dateCell(words, to),
        latest === null ? '' : dateCell(words, latest),
      ]),
    ),
  );
}

/** What, who, where and when. */
function captionOf({ words, look }: ReportSource, { song, scenes }: Song): string {
  const people = [...new Set(scenes.flatMap(({ scene }) => scene.people))].map((id) => look.person(id)?.name ?? id);
  const where = scenes.map(({ scene, shot }) =>
    [scene.id, ...(shot === null ? [] : [words.shortDate(shot.date), look.placeName(shot.place ?? '')])].join(' '),
  );
  return [song.name, people.join(', '), ...where].filter((text) => text !== '').join(' · ');
}
