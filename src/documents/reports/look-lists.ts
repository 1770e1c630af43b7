/** Looks: each person's looks with their scenes, and day by day what is worn, what it was last, what to watch. */
import { message } from '../../messages/index.ts';
import type { Look } from '../../season/index.ts';
import { type LookWorn, lookStrips, looksWorn } from '../../story/index.ts';
import type { Block, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { type ColumnHead, plainTable, wide } from './plain-table.ts';

const BY_PERSON: readonly ColumnHead[] = [
  ['col-look', wide(18)],
  ['col-person', wide(14)],
  ['col-kind'],
  ['col-pieces', wide(18)],
  ['scenes', wide(20)],
  ['fitting', wide(10)],
];
const BY_DAY: readonly ColumnHead[] = [
  ['col-date', wide(12)],
  ['col-scene'],
  ['col-person', wide(14)],
  ['col-look', wide(18)],
  ['look-state', wide(10)],
  ['look-last', wide(14)],
  ['look-match', wide(12)],
  ['look-watch', wide(14)],
];

export function lookLists(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const wanted = options.scope?.person;
  const isWanted = ({ person }: Look): boolean => wanted === undefined || person === wanted;
  const dates = new Set(daysInScope(source).map(({ date }) => date));
  const strips = lookStrips(season, source.days).filter(({ look }) => isWanted(look));
  const worn = looksWorn(season, source.days).filter(({ look, shot }) => isWanted(look) && dates.has(shot.date));
  if (strips.length === 0) return [];
  const blocks: Block[] = [
    plainTable(
      words,
      words.label('looks-by-person'),
      BY_PERSON,
      strips.map(({ look, scenes }) => [
        look.name,
        personName(source, look.person),
        words.say(message(`story.look.${look.kind}`)),
        [...look.pieces, ...(look.doubles === 0 ? [] : [words.labelled('look-doubles', String(look.doubles))])].join(
          ', ',
        ),
        scenes.map(({ scene, state }) => (state === null ? scene : `${scene} (${state})`)).join(', '),
        fittingText(source, look),
      ]),
    ),
  ];
  if (worn.length > 0) {
    const rows = worn.map((one, index) => rowOf(source, one, worn[index - 1]));
    blocks.push(plainTable(words, words.label('looks-by-day'), BY_DAY, rows));
  }
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: words.label('look-lists'),
      facts: [],
      blocks,
    },
  ];
}

function rowOf(source: ReportSource, one: LookWorn, before: LookWorn | undefined): readonly string[] {
  const { words } = source;
  const { look, scene, shot, state, last, matches, needsDouble, needsLaundry, isChange } = one;
  const stated = (id: string, is: string | null): string => (is === null ? id : `${id} (${is})`);
  return [
    before?.shot.date === shot.date ? '' : words.date(shot.date),
    scene.id,
    personName(source, look.person),
    look.name,
    state ?? '',
    last === null ? '' : `${words.shortDate(last.date)}, ${stated(last.scene, last.state)}`,
    matches?.isShot === true ? stated(matches.scene, matches.state) : '',
    [
      needsDouble ? words.label('look-double') : '',
      needsLaundry ? words.label('look-laundry') : '',
      isChange ? words.label('look-change') : '',
    ]
      .filter((text) => text !== '')
      .join(', '),
  ];
}

function personName({ look }: ReportSource, id: string): string {
  return look.person(id)?.name ?? id;
}

function fittingText({ season, words }: ReportSource, { id }: Look): string {
  const fitting = season.prerequisites.find((one) => one.of === 'looks' && one.id === id);
  return fitting === undefined ? '' : words.shortDate(fitting.starts);
}
