/**
 * Every code that the files of other tools can give: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table.
 */
export const EXCHANGE_DIAGNOSTICS = {
  'unknown-kind': {
    meaning: 'The file is neither a script nor a schedule or breakdown of a kind that Onyva reads.',
    example: 'board.docx',
    fix: 'Export it from its program as .uss, .msd, .sex, .xlsx or .csv.',
  },
  encrypted: {
    meaning: 'The file is encrypted for its own program; Onyva has no key to it and tries none.',
    example: 'board.mmsx',
    fix: 'Open it in its program and export it as .sex or .uss.',
  },
  'not-msd': {
    meaning:
      'The file does not begin as those of Movie Magic Scheduling 5 and 6 do, or its breakdown sheets cannot be read.',
    example: 'a file that was cut off in a mail',
    fix: 'Open it in its program and export it as .sex: the breakdown comes along, boards do not.',
  },
  'not-xlsx': {
    meaning: 'The file is no workbook that can be read: it is encrypted, damaged, or larger than any breakdown.',
    example: 'a workbook with a password',
    fix: 'Take the password off and save it again, or save the sheet as .csv.',
  },
  'not-json': {
    meaning: 'A .uss file is JSON, and this one cannot be read as JSON.',
    example: '{"universalScheduleStandard": {',
    fix: 'Export it again; the file may have been cut off.',
  },
  'not-uss': {
    meaning: 'The file is JSON without a `universalScheduleStandard` object.',
    example: '{"schedule": []}',
    fix: 'Export it as Universal Schedule Standard.',
  },
  'not-sex': {
    meaning: 'The file does not begin as a Scheduling Export does, or it breaks off.',
    example: '<PROJECT><SCENE>',
    fix: 'Export it again; some programs write something else under this ending.',
  },
  'breaks-off': {
    meaning: 'A Scheduling Export ends in the middle of a record; what is before it was read (a warning).',
    example: 'a file that was cut off in a mail',
    fix: 'Export it again, and compare the number of scenes.',
  },
  'empty-table': {
    meaning: 'The table has no cell with anything in it.',
    example: 'an empty file named breakdown.csv',
    fix: 'Export it again, with one row for each scene under a row of column names.',
  },
  'long-cell': {
    meaning: 'A cell of a table is longer than any description of a scene. Nothing was read.',
    example: 'a table in which a quotation mark is closed a thousand rows later',
    fix: 'Look at the line that is named, and close the quotation mark.',
  },
  'no-columns': {
    meaning: 'No column of a table is a set or a scene heading, so its rows are no scenes.',
    example: 'No,Where it plays',
    fix: 'Say which column is which with --columns.',
  },
  'quote-open': {
    meaning: 'A quotation mark of a table is never closed, so everything after it would be one cell. Nothing was read.',
    example: '12,"KITCHEN,DAY',
    fix: 'Close the quotation mark, or export the table again.',
  },
  'no-sheets': {
    meaning: 'There is no breakdown sheet in the file.',
    example: '{"universalScheduleStandard": {"breakdowns": []}}',
    fix: 'Export the breakdown together with the schedule.',
  },
  'too-many': {
    meaning: 'A list of the file is longer than any season has. No season is made of a part of it.',
    example: '5,001 breakdown sheets',
    fix: 'Export one season at a time.',
  },
  'row-without-id': {
    meaning: 'A row of the file has no id, so no board can name it; it was left out (a warning).',
    example: '{"type": "scene", "scene": "12"}',
    fix: 'Export the file again.',
  },
  'id-twice': {
    meaning: 'Two rows of the file have the same id; the first counts (a warning).',
    example: 'two breakdowns with the id "5d9fc8cf"',
    fix: 'Nothing, unless a scene is missing.',
  },
  'element-without-category': {
    meaning: 'An element is in no category of the file; it comes in as "other" (a warning).',
    example: '{"id": "e1", "name": "Umbrella"}',
    fix: 'Give it a category in the season.',
  },
  'unknown-element': {
    meaning: 'A breakdown sheet names an element that the file does not have; it was left out (a warning).',
    example: '"elements": ["gone"]',
    fix: 'Look at the sheet in the program it came from.',
  },
  'unknown-sheet': {
    meaning: 'A board names a sheet that the file does not have; it was left out (a warning).',
    example: '"breakdownIds": [["gone"]]',
    fix: 'Look at the board in the program it came from.',
  },
  'sheet-twice': {
    meaning: 'A board has a sheet twice; it stays where it stands first (a warning).',
    example: '"breakdownIds": [["s1"], ["s1"]]',
    fix: 'Move it where it is to be.',
  },
  'sheets-on-no-day': {
    meaning: 'Sheets that stand nowhere on a board wait in its boneyard (a notice).',
    example: 'a board without scene 29',
    fix: 'Nothing, unless they were to be shot.',
  },
  'field-twice': {
    meaning: 'A sheet says twice when or where it plays; the first counts (a warning).',
    example: 'DAY and NIGHT on one sheet',
    fix: 'Correct the scene.',
  },
  'odd-length': {
    meaning: 'A length is not a number of eighths; it was rounded, or counts as none (a warning).',
    example: '"pages": 0.3',
    fix: 'Correct the length of the scene.',
  },
  'date-not-read': {
    meaning: 'A date of the file is none; the event was left out (a warning).',
    example: '"date": "next week"',
    fix: 'Enter it in the season.',
  },
  'and-more': {
    meaning: 'More was found of what was said already (a warning).',
    example: '40 elements without a category',
    fix: 'Put right what was said; the rest is of the same kinds.',
  },
} as const;

export type ExchangeCode = keyof typeof EXCHANGE_DIAGNOSTICS;
