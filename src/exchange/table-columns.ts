/** What a column of a breakdown as a table can be. */
export const TABLE_FIELDS = [
  'scene',
  'heading',
  'int/ext',
  'set',
  'day/night',
  'pages',
  'page',
  'minutes',
  'story day',
  'synopsis',
  'notes',
  'location',
  'unit',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** What a column of a table is taken for. */
export interface TableColumn {
  readonly name: string;
  /** The first cells that have something in them. */
  readonly samples: readonly string[];
  readonly as: TableField | 'elements' | 'left-out';
}
