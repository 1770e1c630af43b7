/** Kinds of records of `season.yaml` that have a name others use, by the key of the file that has them. */
export const RECORD_KINDS = [
  'bases',
  'units',
  'places',
  'sets',
  'people',
  'episodes',
  'elements',
  'element categories',
  'prerequisites',
  'threads',
  'rehearsals',
  'looks',
  'deliveries',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
