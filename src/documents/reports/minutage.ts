/**
 * The timing of the script (minutage): each scene with what its pages come to and room for what the script supervisor
 * times. A page is taken for a minute, as the trade does (an eighth is seven and a half seconds).
 */
import type { Eighths } from '../../foundation/index.ts';
import type { Scene } from '../../season/index.ts';
import type { Block, Page, Row } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { lightName, sideName } from './season-lookup.ts';

export function minutage(source: ReportSource): readonly Page[] {
  const { season, words } = source;
  const { label } = words;
  const scenes = season.scenes.filter(({ omitted }) => !omitted);
  const blocks = [...new Set(scenes.map(({ episode }) => episode))].map((id): Block => {
    const own = scenes.filter((scene) => scene.episode === id);
    const title = season.episodes.find((episode) => episode.id === id)?.title;
    const eighths = own.reduce((sum, scene) => sum + scene.eighths, 0);
    const total: Row = {
      kind: 'total',
      cells: [
        { text: label('col-total'), isHeader: true, span: 4 },
        eighthsCell(eighths),
        { text: minutesOf(eighths) },
        { text: '' },
      ],
    };
    return {
      type: 'table',
      caption: [`${label('episode')} ${id}`, title ?? []].flat().join(' · '),
      showCaption: true,
      columns: [{}, {}, { align: 'center' }, { flexible: 24 }, RIGHT, RIGHT, { align: 'center', least: 12 }],
      head: [
        (['col-scene', 'col-int-ext', 'col-light', 'col-set', 'col-eighths', 'timing-by-pages', 'timing'] as const).map(
          (key) => ({ text: label(key) }),
        ),
      ],
      groups: [{ rows: [...own.map((scene) => rowOf(source, scene)), total] }],
      isToWriteIn: true,
    };
  });
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('minutage'),
      facts: [label('minutage-note')],
      orientation: 'portrait',
      blocks: blocks.length === 0 ? [{ type: 'note', text: label('no-scenes') }] : blocks,
    },
  ];
}

const RIGHT = { align: 'right' } as const;

function rowOf({ words }: ReportSource, scene: Scene): Row {
  return {
    cells: [
      { text: scene.id, isHeader: true },
      { text: sideName(scene) },
      { text: lightName(words, scene) },
      { text: scene.set, ...(scene.synopsis ? { sub: scene.synopsis } : {}) },
      eighthsCell(scene.eighths),
      { text: minutesOf(scene.eighths) },
      { text: '' },
    ],
  };
}

/** `1'53"`; half a second counts as one. */
function minutesOf(eighths: Eighths): string {
  const seconds = Math.ceil((eighths * 60) / 8);
  return `${Math.floor(seconds / 60)}'${String(seconds % 60).padStart(2, '0')}"`;
}
