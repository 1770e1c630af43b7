/** Songs: every scene with music among its elements, or with lines that are sung. */
import type { Scene } from '../../season/index.ts';
import type { Page } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { elementsOfScene } from './elements.ts';
import { plainTable, wide } from './plain-table.ts';
import { nodesOfScene } from './scene-nodes.ts';
import { songChains } from './song-chains.ts';

export function songLists(source: ReportSource): readonly Page[] {
  const { season, words } = source;
  const { label } = words;
  const rows = season.scenes.flatMap((scene) => {
    const music = scene.omitted
      ? []
      : elementsOfScene(source, scene).filter(({ element }) => element.category === 'music');
    const sung = scene.omitted ? [] : linesSung(source, scene);
    if (music.length === 0 && sung.length === 0) return [];
    const who = [...new Set(sung.flatMap(({ character }) => character ?? []))];
    const dates = source.days.filter(({ strips }) => strips.some((strip) => strip.scene === scene.id));
    return [
      [
        scene.id,
        { text: scene.set, ...(scene.synopsis ? { sub: scene.synopsis } : {}) },
        {
          text: music.map(({ words: named }) => named).join(', '),
          ...(sung[0] === undefined ? {} : { sub: `“${sung[0].text}”` }),
        },
        who.join(', '),
        dates.map(({ date }) => words.shortDate(date)).join(', '),
      ],
    ];
  });
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('songs'),
      facts: [],
      orientation: 'portrait',
      blocks: [
        ...songChains(source),
        rows.length === 0
          ? { type: 'note', text: label('no-songs') }
          : plainTable(
              words,
              '',
              [
                ['col-scene'],
                ['col-set', wide(20)],
                ['music', wide(20)],
                ['sung-by', wide(12)],
                ['planned-for', wide(12)],
              ],
              rows,
            ),
      ],
    },
  ];
}

interface Sung {
  readonly text: string;
  readonly character: string | null;
}

function linesSung({ options }: ReportSource, scene: Scene): readonly Sung[] {
  const screenplay = options.screenplays?.get(scene.episode);
  if (screenplay === undefined) return [];
  return nodesOfScene(screenplay, scene).flatMap((node): readonly Sung[] => {
    if (node.type === 'lyric') return [{ text: node.text, character: null }];
    if (node.type !== 'dialogue') return [];
    return node.parts.flatMap(({ type, text }) => (type === 'lyric' ? [{ text, character: node.character }] : []));
  });
}
