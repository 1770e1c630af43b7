/** The full shooting schedule: every scene of every day with its people by name and its elements. */
import { type CalendarDay, formatEighths } from '../../foundation/index.ts';
import type { Person, PlanDay, PlanStrip, Scene } from '../../season/index.ts';
import { stripColour } from '../../season/index.ts';
import type { Page, Row, RowGroup } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { typedDayTitles, typeOfDay } from './day-types.ts';
import { elementsOf } from './elements.ts';
import { lightName, sideName, stripName } from './season-lookup.ts';

export function shootingSchedule(source: ReportSource): readonly Page[] {
  const { season, words, look, clock, numbers } = source;
  const { label } = words;
  const days = daysInScope(source);
  const shot = days.map(
    (day): RowGroup => ({
      title: {
        level: 'day' as const,
        text: [
          `${label('day-n')} ${numbers.get(day)}`,
          words.date(day.date),
          ...(season.units.length > 1 ? [look.unitName(day.unit)] : []),
          look.baseName(day.base),
          ...[typeOfDay(source, day) ?? []].flat(),
        ].join(' · '),
        aside: `${label('col-call')} ${clock.written(day.base, day.date, day.call)} · ${label('col-wrap')} ${clock.written(day.base, day.date, day.wrap)}`,
      },
      rows: day.strips.map((strip) => row(source, day, strip)),
      end: `${label('end-of-day')} ${numbers.get(day)} · ${label('eighths-total')} ${formatEighths(day.strips.reduce((sum, strip) => sum + strip.eighths, 0))}`,
    }),
  );
  const between = (after: CalendarDay | null, before: CalendarDay | null): readonly RowGroup[] =>
    typedDayTitles(source, after, before).map((title) => ({ title, rows: [] }));
  const groups = [
    ...days.flatMap((day, index) => [...between(days[index - 1]?.date ?? null, day.date), shot[index]!]),
    ...(days.length === 0 ? [] : between(days.at(-1)!.date, null)),
  ];
  return [
    {
      language: words.languages[0]!,
      production: season.title,
      title: label('shooting-schedule'),
      facts: [
        `${label('shooting-days')} ${days.length}`,
        ...(days.length === 0 ? [] : [words.range(days[0]!.date, days.at(-1)!.date)]),
      ],
      blocks:
        days.length === 0
          ? [{ type: 'note', text: label('no-days') }]
          : [
              {
                type: 'table',
                caption: label('shooting-schedule'),
                columns: [
                  {},
                  { flexible: 24 },
                  {},
                  { align: 'right' },
                  { flexible: 18 },
                  { flexible: 16 },
                  { flexible: 14 },
                  { align: 'center', flexible: 11 },
                ],
                head: [
                  (
                    [
                      'col-scene',
                      'col-set',
                      'col-light',
                      'col-eighths',
                      'cast-total',
                      'elements',
                      'col-place',
                      'col-time',
                    ] as const
                  ).map((key) => ({ text: label(key) })),
                ],
                groups,
              },
            ],
    },
  ];
}

function row(source: ReportSource, day: PlanDay, strip: PlanStrip): Row {
  const { words, look, clock } = source;
  const scene = look.scene(strip.scene);
  const cells = [
    { text: stripName(strip, scene), isHeader: true },
    {
      text: scene === undefined ? strip.set : `${sideName(scene)}. ${scene.set}`,
      ...(scene?.synopsis ? { sub: scene.synopsis } : {}),
    },
    {
      text: lightName(words, scene),
      ...(scene?.storyDay ? { sub: scene.storyDay } : {}),
    },
    eighthsCell(strip.eighths),
    { text: strip.cast.map((id) => castName(source, scene, id)).join(', ') },
    { text: elementsOf(source, scene).join(', ') },
    {
      text: look.placeName(strip.place),
      ...(strip.way === 'real place' ? {} : { sub: words.label(`way-${strip.way}`) }),
    },
    { text: clock.span(day.base, day.date, strip.start, strip.end) },
  ];
  return scene === undefined ? { cells } : { cells, edge: stripColour(scene) };
}

/** `1 JUNE (Maren Tully)`. */
function castName({ look }: ReportSource, scene: Scene | undefined, id: string): string {
  const person = look.person(id);
  if (person === undefined) return id;
  const characters = charactersIn(scene, person).join('/');
  return characters === ''
    ? `${person.castNumber} ${person.name}`
    : `${person.castNumber} ${characters} (${person.name})`;
}

/** Whom a performer of several parts plays in the scene; all their parts where that is not known. */
export function charactersIn(scene: Scene | undefined, person: Person | undefined): readonly string[] {
  const all = person?.characters ?? [];
  const there = all.filter((character) => scene?.characters.includes(character));
  return there.length > 0 ? there : all;
}
