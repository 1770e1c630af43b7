/** Where you are today: for an actor and the director, every shooting day and where in the journey it falls. */
import { message } from '../../messages/index.ts';
import type { Moment, Person } from '../../season/index.ts';
import { arcOf, daysInArc, type Neighbour, type SceneInArc } from '../../story/index.ts';
import type { Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { type ColumnHead, plainTable, wide } from './plain-table.ts';

const DAYS: readonly ColumnHead[] = [
  ['col-date', wide(12)],
  ['col-scene', wide(9)],
  ['col-set', wide(16)],
  ['col-story-day'],
  ['story-before', wide(14)],
  ['story-after', wide(14)],
  ['story-between', wide(18)],
];

export function whereYouAre(source: ReportSource): readonly Page[] {
  const { season, options } = source;
  const wanted = options.scope?.person;
  return season.people
    .filter(({ id }) => wanted === undefined || id === wanted)
    .toSorted((a, b) => a.castNumber - b.castNumber)
    .flatMap((person) => pageOf(source, person));
}

function pageOf(source: ReportSource, person: Person): readonly Page[] {
  const { season, words } = source;
  const dates = new Set(daysInScope(source).map(({ date, unit }) => `${date} ${unit}`));
  const days = daysInArc(season, source.days, person.id).filter(({ date, unit }) => dates.has(`${date} ${unit}`));
  if (days.length === 0) return [];
  const rows = days.flatMap(({ date, scenes }) =>
    scenes.map((one, index) => [
      index === 0 ? words.date(date) : '',
      `${one.scene.id}${one.isBack ? ' ↩' : ''}`,
      one.scene.set,
      one.scene.storyDay ?? '',
      neighbourText(source, one.before),
      neighbourText(source, one.after),
      betweenText(source, one),
    ]),
  );
  const moments = arcOf(season, person.id).map(({ moment, scene }) => [
    momentText(source, moment),
    scene.id,
    scene.storyDay ?? '',
  ]);
  const blocks = [plainTable(words, '', DAYS, rows)];
  if (moments.length > 0) {
    const head: readonly ColumnHead[] = [['story-moments', wide(24)], ['col-scene'], ['col-story-day']];
    blocks.push(plainTable(words, words.label('story-moments'), head, moments));
  }
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: words.label('where-you-are'),
      name: `${person.castNumber} ${person.name}`,
      facts: [`${person.castNumber} ${person.name}`, words.labelled('col-characters', person.characters.join(', '))],
      blocks,
    },
  ];
}

function neighbourText({ words }: ReportSource, neighbour: Neighbour | null): string {
  if (neighbour === null) return '';
  const { scene, date, isShotBefore } = neighbour;
  if (date === null) return words.labelled('story-no-day', scene);
  return words.labelled(isShotBefore ? 'story-shot' : 'story-to-come', `${scene}, ${words.shortDate(date)}`);
}

function betweenText(source: ReportSource, { moments, lastMoment, nextMoment }: SceneInArc): string {
  const named = (moment: Moment | null): string => (moment === null ? '…' : momentText(source, moment));
  return moments.length > 0 ? moments.map(named).join(', ') : `${named(lastMoment)} → ${named(nextMoment)}`;
}

function momentText({ words }: ReportSource, { note, kind }: Moment): string {
  return note ?? words.say(message(`story.moment.${kind}`));
}
