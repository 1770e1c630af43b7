/** Lines by language and length, by episode and by performer; what is coached, with whom and before which day. */
import { type SpokenLine, secondsOfWords, spokenLines } from '../../breakdown/index.ts';
import { listsByKey } from '../../foundation/index.ts';
import { type Preparation, preparationsOf } from '../../story/index.ts';
import type { Block, Cell } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { countCell } from './cells.ts';
import { holidaysOf } from './holidays.ts';
import { languageName } from './language-name.ts';
import { type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';

export function linesOfScripts({ season, options }: ReportSource): readonly SpokenLine[] {
  return spokenLines(season, options.screenplays ?? new Map());
}

export function spokenLineTables(source: ReportSource, lines: readonly SpokenLine[]): readonly Block[] {
  if (lines.length === 0) return [];
  const { words, look } = source;
  const byEpisode = sums(lines, ({ episode }) => episode);
  const byPerson = sums(lines, ({ person, character }) => person ?? `"${character}"`);
  const nameOf = (key: string): string => look.person(key)?.name ?? key.replaceAll('"', '');
  return [
    plainTable(
      words,
      words.label('lines-by-episode'),
      [['episode'], ...LENGTHS],
      byEpisode.map((sum) => [sum.key, ...lengthCells(source, sum)]),
    ),
    plainTable(
      words,
      words.label('lines-by-person'),
      [['col-person', wide(18)], ...LENGTHS, ['planned-for', wide(12)]],
      byPerson.map((sum) => [nameOf(sum.key), ...lengthCells(source, sum), firstDay(source, sum.lines)]),
    ),
    ...coaching(source, lines),
  ];
}

const LENGTHS: readonly ColumnHead[] = [
  ['col-language', wide(12)],
  ['lines', RIGHT],
  ['words', RIGHT],
  ['minutes', RIGHT],
];

interface Sum {
  readonly key: string;
  readonly language: string;
  readonly lines: readonly SpokenLine[];
}

/** By key in the order of the story, the language with most lines first. */
function sums(lines: readonly SpokenLine[], keyOf: (line: SpokenLine) => string): readonly Sum[] {
  return [...listsByKey(lines, keyOf)].flatMap(([key, own]) =>
    [...listsByKey(own, ({ language }) => language)]
      .map(([language, spoken]) => ({ key, language, lines: spoken }))
      .toSorted((a, b) => b.lines.length - a.lines.length),
  );
}

function lengthCells({ words }: ReportSource, { language, lines }: Sum): readonly (string | Cell)[] {
  const count = lines.reduce((sum, line) => sum + line.words, 0);
  return [languageName(language, words.languages), countCell(lines.length), countCell(count), minutesText(count)];
}

/** `3:20`. */
export function minutesText(words: number): string {
  const seconds = secondsOfWords(words);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function firstDay({ days, words }: ReportSource, lines: readonly SpokenLine[]): string {
  const scenes = new Set(lines.map(({ scene }) => scene));
  const first = days.find(({ strips }) => strips.some(({ scene }) => scenes.has(scene)));
  return first === undefined ? '' : words.shortDate(first.date);
}

/** Each session: who, with whom, before which day, and the lines that are not in their usual language. */
function coaching(source: ReportSource, lines: readonly SpokenLine[]): readonly Block[] {
  const { season, words, look } = source;
  const sessions = preparationsOf(season, source.days, holidaysOf(season)).filter(
    ({ rehearsal }) => rehearsal?.kind === 'coaching',
  );
  return sessions.map((session) => {
    const { rehearsal, slot, lastDay, people } = session;
    const facts = [
      people.map((id) => look.person(id)?.name ?? id).join(', '),
      ...(rehearsal?.coach ? [words.labelled('coach', rehearsal.coach)] : []),
      ...(slot === null ? [] : [words.date(slot.date)]),
      ...(lastDay === null ? [] : [words.labelled('coaching-before', words.date(lastDay))]),
    ];
    const head: readonly ColumnHead[] = [
      ['col-scene'],
      ['col-person', wide(12)],
      ['col-language'],
      ['lines', wide(40)],
    ];
    const rows = coachedLines(session, lines).map(({ scene, character, language, text }) => [
      scene,
      character,
      languageName(language, words.languages),
      text,
    ]);
    return plainTable(words, `${session.name} · ${facts.join(' · ')}`, head, rows);
  });
}

/** Lines of its people, in its scenes where it names any, that are not in the language they speak most. */
export function coachedLines({ people, before }: Preparation, lines: readonly SpokenLine[]): readonly SpokenLine[] {
  return people.flatMap((person) => {
    const own = lines.filter((line) => line.person === person);
    const usual = sums(own, () => '')[0]?.language;
    return own.filter(({ scene, language }) => language !== usual && (before.length === 0 || before.includes(scene)));
  });
}
