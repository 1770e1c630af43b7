/** Lists by story day: what each performer wears it in, and in which the elements are: wardrobe, make-up, props. */
import { message } from '../../messages/index.ts';
import type { Scene } from '../../season/index.ts';
import type { Block, Page, Row, RowGroup } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { categoryName, elementsInOrder } from './elements.ts';
import { charactersIn } from './shooting-schedule.ts';

export function storyDayLists(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const { label } = words;
  const { person } = options.scope ?? {};
  const scenes = season.scenes.filter(({ omitted }) => !omitted);
  const people: readonly RowGroup[] = season.people
    .filter(({ id }) => person === undefined || person === id)
    .flatMap((who) => {
      const own = scenes.filter((scene) => scene.people.includes(who.id));
      if (own.length === 0) return [];
      const characters = [...new Set(own.flatMap((scene) => charactersIn(scene, who)))].join(', ');
      return [
        {
          title: { level: 'day', text: `${who.castNumber} ${characters}`, aside: who.name },
          rows: rowsOf(source, own),
        },
      ];
    });
  const elements: readonly RowGroup[] =
    person !== undefined
      ? []
      : elementsInOrder(source).flatMap((element) => {
          const own = scenes.filter((scene) =>
            scene.elements.some((need) => need.element === element.id && need.amount > 0),
          );
          if (own.length === 0) return [];
          const aside = categoryName(source, element.category);
          return [{ title: { level: 'day', text: element.name, aside }, rows: rowsOf(source, own) }];
        });
  const blocks: Block[] = [
    ...(people.length === 0 ? [] : [table(source, label('cast-total'), people)]),
    ...(elements.length === 0 ? [] : [table(source, label('elements'), elements)]),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('story-day-lists'),
      facts: [],
      orientation: 'portrait',
      blocks,
    },
  ];
}

function table({ words }: ReportSource, caption: string, groups: readonly RowGroup[]): Block {
  const { label } = words;
  return {
    type: 'table',
    caption,
    showCaption: true,
    columns: [{ flexible: 8 }, { flexible: 18 }, { flexible: 22 }, { flexible: 18 }],
    head: [(['col-story-day', 'scenes', 'col-set', 'planned-for'] as const).map((key) => ({ text: label(key) }))],
    groups,
  };
}

/** A row for each story day, in the order of the story; scenes without one come last. */
function rowsOf(source: ReportSource, scenes: readonly Scene[]): readonly Row[] {
  const { words } = source;
  const days = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const day = scene.storyDay ?? '';
    const same = days.get(day);
    if (same === undefined) days.set(day, [scene]);
    else same.push(scene);
  }
  const inOrder = [...days].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return inOrder.map(([day, own]) => ({
    cells: [
      { text: day === '' ? words.say(message('paper.no-story-day')) : day, isHeader: true },
      { text: own.map(({ id }) => id).join(', ') },
      { text: [...new Set(own.map(({ set }) => set))].join(', ') },
      { text: datesOf(source, own).join(', ') },
    ],
  }));
}

function datesOf({ days, words }: ReportSource, scenes: readonly Scene[]): readonly string[] {
  const ids = new Set(scenes.map(({ id }) => id));
  const dates = days.filter(({ strips }) => strips.some(({ scene }) => ids.has(scene))).map(({ date }) => date);
  return [...new Set(dates)].map((date) => words.shortDate(date));
}
