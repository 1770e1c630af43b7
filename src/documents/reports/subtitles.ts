/** Lines that part of the audience reads: as a table, and as a skeleton of timed text. */
import { type Subtitle, subRip, subtitlesOf, translationKey } from '../../breakdown/index.ts';
import type { Episode } from '../../season/index.ts';
import type { Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { languageName } from './language-name.ts';
import { type ColumnHead, plainTable, wide } from './plain-table.ts';

const COLUMNS: readonly ColumnHead[] = [
  ['col-scene'],
  ['col-time'],
  ['col-characters', wide(12)],
  ['col-language'],
  ['lines', wide(30)],
  ['subtitle', wide(30)],
];

/** One page an episode and language of the audience. */
export function subtitleLists(source: ReportSource): readonly Page[] {
  const { season, words } = source;
  const pages = episodesOf(source).flatMap((episode) =>
    words.languages.flatMap((audience): readonly Page[] => {
      const rows = subtitlesFor(source, episode, audience).map((subtitle) => rowOf(source, subtitle));
      if (rows.length === 0) return [];
      const name = `${episode.id} ${episode.title}`.trim();
      const facts = [name, words.labelled('audience', languageName(audience, words.languages))];
      const blocks = [plainTable(words, '', COLUMNS, rows)];
      return [{ ...headOf(source), name, facts, blocks }];
    }),
  );
  if (pages.length > 0) return pages;
  return [{ ...headOf(source), facts: [season.title], blocks: [{ type: 'note', text: words.label('no-subtitles') }] }];
}

/** SubRip, for the first language of the paper, of the episode that is asked for or the first one. */
export function subtitleFile(source: ReportSource): string {
  const [episode] = episodesOf(source);
  return episode === undefined ? '' : subRip(subtitlesFor(source, episode, source.words.languages[0]!));
}

function episodesOf({ season, options }: ReportSource): readonly Episode[] {
  const wanted = options.scope?.episode;
  return season.episodes.filter(({ id }) => wanted === undefined || id === wanted);
}

function subtitlesFor({ season, options }: ReportSource, { id }: Episode, audience: string): readonly Subtitle[] {
  const scripts = options.screenplays ?? new Map();
  return subtitlesOf(season, id, scripts, audience, scripts.get(translationKey(id, audience)) ?? null);
}

function rowOf({ words }: ReportSource, { line, translated, from }: Subtitle) {
  const misread = line.misread.map((word) => `${word.words}: ${word.means}`).join('; ');
  const seconds = Math.floor(from / 1000);
  return [
    line.scene,
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    line.character,
    languageName(line.language, words.languages),
    { text: line.text, ...(misread === '' ? {} : { sub: misread }) },
    translated ?? '',
  ];
}

function headOf({ season, words }: ReportSource): Pick<Page, 'language' | 'production' | 'title'> {
  return { language: words.languages[0]!, production: season.title, title: words.label('subtitles') };
}
