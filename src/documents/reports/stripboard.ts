/** The stripboard: one coloured strip a scene, day breaks in black; what is on no day at the end. */
import { formatEighths } from '../../foundation/index.ts';
import { type Scene, type StripRef, stripColour } from '../../season/index.ts';
import type { Page, Row, RowGroup } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { lightName, sideName, stripName } from './season-lookup.ts';

export function stripboard(source: ReportSource): readonly Page[] {
  const { season, plan, words, look, numbers } = source;
  const { label } = words;
  const days = daysInScope(source);
  const groups: RowGroup[] = days.map((day) => ({
    rows: day.strips.map((strip) => stripRow(source, strip, strip.eighths, strip.cast, look.placeName(strip.place))),
    end: [
      `${label('end-of-day')} ${numbers.get(day)}`,
      words.date(day.date),
      ...(season.units.length > 1 ? [look.unitName(day.unit)] : []),
      `${label('eighths-total')} ${formatEighths(day.strips.reduce((sum, strip) => sum + strip.eighths, 0))}`,
    ].join(' · '),
  }));
  if (plan.boneyard.length > 0) {
    groups.push({
      title: { level: 'day', text: label('boneyard') },
      rows: plan.boneyard.map((strip) => {
        const part = look.scene(strip.scene)?.parts.find((candidate) => candidate.part === strip.part);
        return stripRow(source, strip, part?.eighths ?? 0, part?.people ?? [], '');
      }),
    });
  }
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('stripboard'),
      facts: [
        `${label('shooting-days')} ${days.length}`,
        `${label('strips')} ${days.flatMap((day) => day.strips).length}`,
      ],
      orientation: 'portrait',
      blocks: [
        {
          type: 'table',
          caption: label('stripboard'),
          columns: [{}, {}, { flexible: 24 }, {}, {}, { align: 'right' }, { flexible: 10 }, { flexible: 14 }],
          head: [
            (
              [
                'col-scene',
                'col-int-ext',
                'col-set',
                'col-light',
                'col-story-day',
                'col-eighths',
                'col-cast',
                'col-place',
              ] as const
            ).map((key) => ({ text: label(key) })),
          ],
          groups,
          isBoard: true,
        },
      ],
    },
  ];
}

function stripRow(
  { words, look }: ReportSource,
  strip: StripRef,
  eighths: number,
  cast: readonly string[],
  place: string,
): Row {
  const scene: Scene | undefined = look.scene(strip.scene);
  const cells = [
    { text: stripName(strip, scene), isHeader: true },
    { text: sideName(scene) },
    { text: scene?.set ?? strip.scene, ...(scene?.synopsis ? { sub: scene.synopsis } : {}) },
    { text: lightName(words, scene) },
    { text: scene?.storyDay ?? '' },
    eighthsCell(eighths),
    { text: look.castNumbers(cast) },
    { text: place },
  ];
  return scene === undefined ? { cells } : { cells, strip: stripColour(scene) };
}
