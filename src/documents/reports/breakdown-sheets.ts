/** Breakdown sheets: one a scene, with all that it needs. */
import { formatEighths } from '../../foundation/index.ts';
import type { Scene } from '../../season/index.ts';
import type { Block, FormBox, Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { categoryName, elementsOfScene } from './elements.ts';
import { plainTable, RIGHT, wide } from './plain-table.ts';
import { lightName, sideName } from './season-lookup.ts';
import { charactersIn } from './shooting-schedule.ts';

export function breakdownSheets(source: ReportSource): readonly Page[] {
  const { season, options } = source;
  const { unit, person } = options.scope ?? {};
  return season.scenes
    .filter(
      (scene) =>
        !scene.omitted &&
        (unit === undefined || scene.units.includes(unit)) &&
        (person === undefined || scene.people.includes(person)),
    )
    .map((scene) => sheet(source, scene));
}

function sheet(source: ReportSource, scene: Scene): Page {
  const { season, words, look } = source;
  const { label } = words;
  const episode = season.episodes.find(({ id }) => id === scene.episode);
  const dates = source.days.flatMap((day) => {
    const places = day.strips.filter((strip) => strip.scene === scene.id).map((strip) => look.placeName(strip.place));
    return places.length === 0 ? [] : [[words.date(day.date), ...new Set(places)].join(', ')];
  });
  const boxes: FormBox[] = [
    { label: label('col-scene'), text: scene.id, isLarge: true },
    { label: label('col-eighths'), text: formatEighths(scene.eighths), isLarge: true },
    { label: label('col-int-ext'), text: sideName(scene), isLarge: true },
    { label: label('col-light'), text: lightName(words, scene), isLarge: true },
    { label: label('col-set'), text: scene.set, span: 2 },
    { label: label('time-of-day'), text: scene.time },
    { label: label('col-story-day'), text: scene.storyDay ?? '' },
    {
      label: label('episode'),
      text: episode === undefined ? scene.episode : `${episode.id} ${episode.title}`,
      span: 2,
    },
    { label: label('script-page'), text: scene.expected ? '' : String(scene.page) },
    { label: label('unit'), text: scene.units.map(look.unitName).join(', ') },
    { label: label('planned-for'), text: dates.join(' · '), span: 4 },
    { label: label('synopsis'), text: scene.synopsis ?? '', span: 4 },
  ];
  const byNumber = (id: string): number => look.person(id)?.castNumber ?? Number.MAX_SAFE_INTEGER;
  const cast = [...scene.people]
    .sort((a, b) => byNumber(a) - byNumber(b))
    .map((id) => {
      const person = look.person(id);
      return [String(person?.castNumber ?? ''), person?.name ?? id, charactersIn(scene, person).join(', ')];
    });
  const elements = elementsOfScene(source, scene).map(({ element, words: named, note }) => [
    categoryName(source, element.category),
    named,
    note,
  ]);
  const blocks: Block[] = [
    { type: 'form', caption: label('breakdown-sheet'), columns: 4, boxes },
    ...(cast.length === 0
      ? []
      : [
          plainTable(
            words,
            label('cast-total'),
            [
              ['col-number', RIGHT],
              ['col-person', wide(16)],
              ['col-characters', wide(16)],
            ],
            cast,
          ),
        ]),
    ...(elements.length === 0
      ? []
      : [
          plainTable(
            words,
            label('elements'),
            [
              ['col-category', wide(12)],
              ['col-name', wide(20)],
              ['remarks', wide(16)],
            ],
            elements,
          ),
        ]),
    {
      type: 'form',
      caption: label('notes'),
      columns: 1,
      boxes: [{ label: label('notes'), text: scene.notes ?? '', room: 8 }],
    },
  ];
  return {
    language: words.languages[0]!,
    production: season.title,
    title: label('breakdown-sheet'),
    name: scene.id,
    facts: [],
    orientation: 'portrait',
    blocks,
  };
}
