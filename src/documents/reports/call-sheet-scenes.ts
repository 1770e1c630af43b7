/** The scenes of the day in shooting order, with meals and moves between them. */
import type { PlanDay } from '../../season/index.ts';
import type { Row, Table } from '../page-tree.ts';
import type { ReportSource } from '../report-source.ts';
import { eighthsCell } from './cells.ts';
import { stripRows } from './day-strips.ts';

export const STRIP_COLUMNS = [
  'col-scene',
  'col-int-ext',
  'col-set',
  'col-light',
  'col-eighths',
  'col-cast',
  'col-place',
  'col-time',
] as const;

export function sceneTable(source: ReportSource, day: PlanDay): Table {
  const { label } = source.words;
  const eighths = day.strips.reduce((sum, strip) => sum + strip.eighths, 0);
  const total: Row = {
    kind: 'total',
    cells: [
      { text: '' },
      { text: '' },
      { text: label('eighths-total'), isHeader: true },
      { text: '' },
      eighthsCell(eighths),
      { text: '', span: 3 },
    ],
  };
  return {
    type: 'table',
    caption: label('scenes'),
    columns: [
      {},
      {},
      { flexible: 22 },
      {},
      { align: 'right' },
      { flexible: 8 },
      { flexible: 14 },
      { align: 'center', flexible: 11 },
    ],
    head: [STRIP_COLUMNS.map((key) => ({ text: label(key) }))],
    groups: [{ rows: [...stripRows(source, day), total] }],
  };
}
