/** Rehearsals with their slots, the pairs that carry the season, deliveries and the way to the release. */
import { message } from '../../messages/index.ts';
import { deliveryStates, pairsOf, preparationsOf, releaseChains } from '../../story/index.ts';
import type { Block, Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { countCell, dateCell, eighthsCell } from './cells.ts';
import { holidaysOf } from './holidays.ts';
import { type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';

/** Pairs with less than so much of the season in common are left out, in thousandths (ours). */
const LEAST = 20;
/** And at most so many are listed. */
const MOST = 30;

export function storyPrep(source: ReportSource): readonly Page[] {
  const { season, words } = source;
  const blocks = [
    ...rehearsalsOf(source),
    ...(season.story === undefined ? [] : pairsIn(source)),
    ...deliveriesOf(source),
    ...chainsOf(source),
  ];
  if (blocks.length === 0) return [];
  const title = words.label('story-prep');
  return [{ language: words.languages[0]!, production: season.title, title, facts: [], blocks }];
}

function rehearsalsOf(source: ReportSource): readonly Block[] {
  const { season, words, clock } = source;
  const placed = preparationsOf(season, source.days, holidaysOf(season));
  if (placed.length === 0) return [];
  const head: readonly ColumnHead[] = [
    ['col-name', wide(18)],
    ['col-kind'],
    ['cast-total', wide(18)],
    ['col-date', wide(12)],
    ['col-time'],
    ['scenes', wide(12)],
    ['col-status', wide(12)],
  ];
  const rows = placed.map(({ rehearsal, name, people, base, before, slot, isFixed, isLate }) => [
    name,
    rehearsal === null ? words.label('fitting') : words.say(message(`story.rehearsal.${rehearsal.kind}`)),
    [...namesOf(source, people), ...(rehearsal?.coach ? [rehearsal.coach] : [])].join(', '),
    slot === null ? '' : dateCell(words, slot.date),
    slot === null ? '' : `${clock.at(base, slot.date, slot.from)}–${clock.at(base, slot.date, slot.to)}`,
    before.join(', '),
    words.label(slot === null ? 'slot-none' : isLate ? 'slot-late' : isFixed ? 'slot-fixed' : 'slot-proposed'),
  ]);
  return [plainTable(words, words.label('rehearsals'), head, rows)];
}

function pairsIn(source: ReportSource): readonly Block[] {
  const { season, words } = source;
  const pairs = pairsOf(season).filter(({ perMille, moments }) => perMille >= LEAST || moments > 0);
  if (pairs.length === 0) return [];
  const head: readonly ColumnHead[] = [
    ['story-pairs', wide(24)],
    ['scenes', RIGHT],
    ['col-eighths', RIGHT],
    ['story-moments', RIGHT],
    ['story-first-together'],
    ['look-watch', wide(18)],
  ];
  const rows = pairs
    .slice(0, MOST)
    .map(({ people, scenes, eighths, moments, isUnprepared, isUncoordinated }) => [
      namesOf(source, people).join(' – '),
      countCell(scenes.length),
      eighthsCell(eighths),
      countCell(moments),
      scenes[0]!,
      [isUnprepared ? words.label('story-unprepared') : '', isUncoordinated ? words.label('story-uncoordinated') : '']
        .filter((text) => text !== '')
        .join(', '),
    ]);
  return [plainTable(words, words.label('story-pairs'), head, rows)];
}

function deliveriesOf(source: ReportSource): readonly Block[] {
  const { season, words } = source;
  const states = deliveryStates(season, source.days);
  if (states.length === 0) return [];
  const head: readonly ColumnHead[] = [
    ['col-name', wide(20)],
    ['col-kind'],
    ['story-due', wide(12)],
    ['story-shoot-by', wide(12)],
    ['scenes', wide(24)],
  ];
  const rows = states.map(({ delivery, lastDay, scenes }) => [
    delivery.name,
    words.say(message(`story.delivery.${delivery.kind}`)),
    dateCell(words, delivery.due),
    delivery.scenes.length === 0 ? '' : dateCell(words, lastDay),
    scenes
      .map(({ scene, date, isLate }) => {
        if (date === null) return words.labelled('story-no-day', scene);
        const when = `${scene}, ${words.shortDate(date)}`;
        return isLate ? words.labelled('slot-late', when) : when;
      })
      .join('; '),
  ]);
  return [plainTable(words, words.label('story-deliveries'), head, rows)];
}

function chainsOf(source: ReportSource): readonly Block[] {
  const { season, words } = source;
  const chains = releaseChains(season, source.days);
  if (chains.length === 0) return [];
  const head: readonly ColumnHead[] = [
    ['story-step', wide(24)],
    ['col-start', wide(12)],
    ['col-finish', wide(12)],
    ['story-slack', RIGHT],
  ];
  const rows = chains.flatMap(({ episode, lastShot, steps, slack }) => [
    [
      words.labelled('story-last-shot', `${episode.id} ${episode.title}`.trim()),
      '',
      lastShot === null ? '' : dateCell(words, lastShot),
      slack === null ? '' : countCell(slack),
    ],
    ...steps.map(({ step, language, from, to }) => [
      `${episode.id} ${step.name}${language === null ? '' : ` (${language})`}`,
      dateCell(words, from),
      dateCell(words, to),
      '',
    ]),
  ]);
  return [plainTable(words, words.label('story-release'), head, rows)];
}

function namesOf({ look }: ReportSource, people: readonly string[]): readonly string[] {
  return people.map((id) => look.person(id)?.name ?? id);
}
