/** What the day needs besides performers: background with a line for stand-ins, then the notes of each department. */
import { parseWrittenClock } from '../../foundation/index.ts';
import { BACKGROUND_CATEGORY, type PlanDay } from '../../season/index.ts';
import type { Block, Cell, Row, RowGroup } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { countCell } from './cells.ts';
import { categoryName, elementsOfDay, noteOf } from './elements.ts';
import { BLANK, plainTable, RIGHT, wide } from './plain-table.ts';

/** Categories of people who are called by the head. */
const BY_HEAD: readonly string[] = [BACKGROUND_CATEGORY, 'silent-bits'];

export function elementTables(source: ReportSource, day: PlanDay): readonly Block[] {
  const all = elementsOfDay(source, day);
  const heads = all.filter(({ element }) => BY_HEAD.includes(element.category));
  const others = all.filter(({ element }) => !BY_HEAD.includes(element.category));
  return [backgroundTable(source, day, heads), ...(others.length === 0 ? [] : [departmentNotes(source, others)])];
}

type Needs = ReturnType<typeof elementsOfDay>;

/** The most that any scene needs, on set for the first that does. When they report is the 2nd AD's to say. */
function backgroundTable({ words, look, clock }: ReportSource, day: PlanDay, needs: Needs): Block {
  const rows = needs.map(({ element, most, needed }): readonly (string | Cell)[] => {
    const first = needed[0]!;
    const start = parseWrittenClock(first.start);
    return [
      element.name,
      countCell(most),
      '',
      start === null ? first.start : clock.at(day.base, day.date, start),
      look.placeName(first.place),
      needed.map(({ scene }) => scene).join(', '),
    ];
  });
  return plainTable(
    words,
    words.label('background-and-stand-ins'),
    [
      ['col-name', wide(18)],
      ['col-count', RIGHT],
      ['col-report', BLANK],
      ['first-on-set', { align: 'center' }],
      ['col-place', wide(14)],
      ['scenes', wide(14)],
    ],
    [...rows, [words.label('stand-ins'), '', '', '', '', '']],
    { isToWriteIn: true },
  );
}

/** By category, each element with its scenes and what is written of it. */
function departmentNotes(source: ReportSource, needs: Needs): Block {
  const { words, look } = source;
  const categories = [...new Set(needs.map(({ element }) => element.category))];
  const groups = categories.map(
    (category): RowGroup => ({
      title: { level: 'day', text: categoryName(source, category) },
      rows: needs
        .filter(({ element }) => element.category === category)
        .map(({ element, most, needed }): Row => {
          const notes = needed.map(({ scene }) => noteOf(look.scene(scene), element));
          return {
            cells: [
              { text: most === 1 ? element.name : `${most} × ${element.name}`, isHeader: true },
              { text: needed.map(({ scene }) => scene).join(', ') },
              { text: [...new Set(notes)].filter((note) => note !== '').join(' · ') },
            ],
          };
        }),
    }),
  );
  return {
    type: 'table',
    caption: words.label('department-notes'),
    showCaption: true,
    columns: [{ flexible: 20 }, { flexible: 14 }, { flexible: 22 }],
    head: [(['col-name', 'scenes', 'notes'] as const).map((key) => ({ text: words.label(key) }))],
    groups,
  };
}
