import { MOST_CHARACTERS, MOST_UNFOLDED, MOST_VALUES } from './yaml/limits.ts';

/**
 * Every code that reading the season's files can report: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table. Another room adds its own in the same form, in a file of its own.
 */
export interface DiagnosticEntry {
  readonly meaning: string;
  /** A bad piece of input, one line. */
  readonly example: string;
  readonly fix: string;
}

export const SEASON_DIAGNOSTICS = {
  'yaml-syntax': {
    meaning: 'The text is not YAML: a quote or bracket is not closed, a line is indented wrongly, a colon is missing.',
    example: 'title: "Je ne sais quoi',
    fix: 'Close what is open, indent like the neighbouring lines, put texts with colons in quotes.',
  },
  'season-too-large': {
    meaning: `The file is larger than ${MOST_CHARACTERS / 1_000_000} MB, has more than ${MOST_VALUES} keys and values, or more than ${MOST_UNFOLDED} with its aliases written out; nothing of it was read. The largest season Onyva makes has 20,000 keys and values.`,
    example: 'people: *everybody   # and everybody is a list of lists of lists',
    fix: 'Check that it is the right file; write values instead of aliases.',
  },
  'yaml-tab': {
    meaning: 'A line is indented with a tab. YAML allows only spaces there.',
    example: '<tab>start: 2027-04-12',
    fix: 'Replace tabs by spaces.',
  },
  'yaml-oddity': {
    meaning: 'The text uses a YAML feature that the season file does not (a tag, a directive). It is ignored.',
    example: 'title: !mine Je ne sais quoi',
    fix: 'Remove it.',
  },
  'duplicate-key': {
    meaning: 'One group has the same key twice; only one could count.',
    example: 'calendar: { start: 2027-04-12, start: 2027-04-19 }',
    fix: 'Keep one of them.',
  },
  'merge-key': {
    meaning: 'YAML merge keys (`<<`) are not part of the format.',
    example: '- { <<: *paris, id: lyon }',
    fix: 'Write the keys out.',
  },
  'unknown-key': {
    meaning:
      'Onyva does not know the key. It stays in the file and has no effect (a warning, with the nearest known key).',
    example: 'calendar: { strat: 2027-04-12 }',
    fix: 'Correct the spelling, or keep notes of your own under `extensions:`.',
  },
  'missing-key': {
    meaning: 'Something without a default is not there, or its key has no value.',
    example: '- { name: Rue des Lilas }   # a place without id',
    fix: 'Add the key.',
  },
  'wrong-type': {
    meaning: 'A list, a group of keys or a single value stands where another of these is expected.',
    example: 'characters: LOU, CHEF',
    fix: 'Write a list as [LOU, CHEF], a group as { key: value } or on indented lines.',
  },
  'bad-number': {
    meaning: 'A whole number (or a percentage, coordinates, eighths) is expected and something else was found.',
    example: 'blocks: two',
    fix: 'Write digits.',
  },
  'bad-date': {
    meaning: 'The date does not exist or is not written year-month-day.',
    example: 'start: 12/04/2027',
    fix: 'Write 2027-04-12; ranges as 2027-05-06..2027-05-09.',
  },
  'bad-clock': {
    meaning: 'A clock time, or hours from-to, cannot be read.',
    example: 'preferred call: 8am',
    fix: 'Write "08:00"; hours as "07:00-22:00"; half past one at night as "25:30".',
  },
  'bad-duration': {
    meaning: 'A duration cannot be read or has no unit.',
    example: 'rest: 12',
    fix: 'Write "12 h", "45 min" or "1 h 30".',
  },
  'bad-amount': {
    meaning: 'An amount of money cannot be read.',
    example: 'crew day: 42.000,00',
    fix: 'Write 42000.00 or "42 000.00", with at most two decimals; another currency after the number ("450 USD").',
  },
  'bad-weekday': {
    meaning: 'The word is not one of mon, tue, wed, thu, fri, sat, sun.',
    example: 'weekdays: [lun, mar]',
    fix: 'Write the three-letter English weekday.',
  },
  'bad-choice': {
    meaning: 'The word is not one of those allowed here.',
    example: 'light: sunny',
    fix: 'Use one of the words the message lists.',
  },
  'bad-id': {
    meaning: 'An id has characters other than letters, digits, "-", "_" and ".".',
    example: '- { id: Rue des Lilas }',
    fix: 'Write rue-des-lilas, and the words under `name`.',
  },
  'bad-currency': {
    meaning: 'A currency is not an ISO 4217 code of three capitals, or an exchange rate is not a positive decimal.',
    example: 'currency: euro',
    fix: 'Write EUR, USD, GBP ...; rates as decimals ("0.92").',
  },
  'bad-time-zone': {
    meaning: 'The time zone is not in the IANA list.',
    example: 'time zone: CET+1',
    fix: 'Write a name such as Europe/Paris.',
  },
  'out-of-range': {
    meaning: 'The number or amount is smaller or larger than it can be; nothing in a season is negative.',
    example: 'crew day: -1',
    fix: 'Write a value in the range the message names.',
  },
  'end-before-start': {
    meaning: 'A range of dates or hours, or the calendar, ends before it starts.',
    example: 'hiatus: [2027-05-09..2027-05-06]',
    fix: 'Swap the ends; hours past midnight count on ("20:00-26:00").',
  },
  'missing-exchange-rate': {
    meaning: 'An amount is in a currency that `exchange` has no rate for.',
    example: 'fare: 900 GBP',
    fix: 'Add the rate under `exchange`.',
  },
  'duplicate-id': {
    meaning: 'Two records of one kind have the same id (an id may come from a name), cast number, or pair of ends.',
    example: 'places: [{ id: stage-4 }, { id: stage-4 }]',
    fix: 'Give one of them another id.',
  },
  'shared-id': {
    meaning: 'Records of two kinds have the same id, so a cost line could mean either (a warning).',
    example: 'bases: [{ id: paris }] ... places: [{ id: paris, base: paris }]',
    fix: 'Rename one of them.',
  },
  'unknown-reference': {
    meaning: 'The id names nothing in this file.',
    example: 'base: pariss',
    fix: 'Correct the spelling (the nearest known id is named), or add the record.',
  },
  'unknown-rule-pack': {
    meaning: 'The catalogue has no rule pack of this id.',
    example: 'rules: fr-tv',
    fix: 'Use an id that the message lists; change single values under `rules override`.',
  },
  'unknown-incentive': {
    meaning: 'The catalogue has no incentive of this id.',
    example: 'incentive: trip',
    fix: 'Use an id that the message lists, or none.',
  },
  'unknown-contract-kind': {
    meaning: 'A contract is not of one of the kinds day, weekly, series, run.',
    example: 'contract: { kind: monthly, rate: 9000 }',
    fix: 'Use one of the four; the tables of the format say how each is paid.',
  },
  'format-missing': {
    meaning: 'The file has no `format` line: it is read as onyva-season/0, the oldest (a notice).',
    example: 'title: Je ne sais quoi   # first line of the file',
    fix: 'Add `format: onyva-season/1` as the first line.',
  },
  'format-older': {
    meaning: 'The file was written for an older version; it was read with its keys brought up to date (a notice).',
    example: 'format: onyva-season/0',
    fix: 'Nothing needs to be done; the next edit through Onyva writes the new form.',
  },
  'format-newer': {
    meaning: 'The file was written by a newer Onyva and may say things this one would misread.',
    example: 'format: onyva-season/9',
    fix: 'Update Onyva, or go back to the version of the file that this one wrote.',
  },
  'format-unknown': {
    meaning: 'The `format` line names no season format.',
    example: 'format: season 1',
    fix: 'Write `format: onyva-season/1`.',
  },
  'missing-base-travel': {
    meaning:
      'People or the company go between two bases for which no travel is given: it is taken to need no days and ' +
      'cost nothing (a warning).',
    example: 'bases: [{ id: paris }, { id: chicago }]   # and no base travel',
    fix: 'Add a row under `base travel`.',
  },
  'set-twice': {
    meaning: 'Two sets have the same name: names are compared without regard to case, accents, blanks and punctuation.',
    example: 'sets: { BIG-TOP: ..., Big Top: ... }',
    fix: 'Join the two.',
  },
  'city-without-real-place': {
    meaning: 'A set is the city, nobody recorded a decision to fake it, and none of its ways is a real place.',
    example: 'is the city: true ... ways: [{ way: stage, place: stage-4 }]',
    fix: 'Add a way of kind real place, or record who decided under `fake`.',
  },
  'fake-without-city': {
    meaning: 'A decision to fake is recorded for a set that is not the city: it changes nothing (a warning).',
    example: 'OFFICE: { fake: { who: A. Producer, when: 2027-02-01, why: cheaper } }',
    fix: 'Add `is the city: true`, or remove `fake`.',
  },
  'perhaps-minor': {
    meaning:
      "The part may be a child's, and nobody has said so: with a guessed `born` the hours of that age are kept, without one" +
      ' those of the oldest children (a warning until `minor` is taken out).',
    example: 'people: [{ name: Boy, born: 2017-01-01, minor: unsure }]',
    fix: 'Write the date of birth of who plays it and take `minor: unsure` out; take `born` out too if it is a grown-up.',
  },
  'character-twice': {
    meaning: 'Two people play the same character: both are called for all its scenes (a warning).',
    example: 'people: [{ name: A, characters: [LOU] }, { name: B, characters: [LOU] }]',
    fix: 'Remove one, unless you mean it.',
  },
  'episode-without-source': {
    meaning: 'An episode has no script, no rows with a `heading` under `scenes`, and no `expected`: it has no scenes.',
    example: '- { id: "103", title: Third }',
    fix: 'Add `script`, such rows, or `expected` while it is not written.',
  },
  'expected-and-written': {
    meaning: 'An episode has both a script and `expected`; the script counts (a warning).',
    example: '- { id: "105", script: scripts/105.fountain, expected: { ... } }',
    fix: 'Remove `expected`.',
  },
  'kept-number': {
    meaning: 'A row of `scene numbers` is no scene number followed by a heading.',
    example: 'scene numbers: ["12A"]',
    fix: 'Write "12A INT. KITCHEN - DAY", or "12 OMITTED" for a scene that was taken out.',
  },
  'bad-split': {
    meaning: 'A split has fewer than two parts, or its scene has minutes of its own besides those of its parts.',
    example: '"101-12": { split: [{ eighths: 6 }] }',
    fix: 'Write two parts or more; give minutes per part.',
  },
  'bad-scene-id': {
    meaning:
      'A scene is not named as <episode>-<scene number>, or its episode does not exist, or a part is given where ' +
      'whole scenes are meant.',
    example: 'pins: [{ scene: "12", date: 2027-04-12 }]',
    fix: 'Write 101-12 for scene 12 of episode 101; 101-12/2 for its second part where parts are allowed.',
  },
  'unknown-part': {
    meaning: 'A part is named that the scene does not have: a scene that is not split has part 1 only.',
    example: 'pins: [{ scene: "101-12", part: 3, date: 2027-04-12 }]',
    fix: 'Correct the number, or split the scene under `scenes`.',
  },
  'outside-calendar': {
    meaning: 'A date lies before the first or after the last day of the calendar.',
    example: 'pins: [{ scene: "101-1", date: 2026-04-12 }]',
    fix: 'Correct the date, or widen the calendar.',
  },
  'pin-twice': {
    meaning: 'Two pins want the same strip on different days, or the same day is pinned twice for one unit.',
    example: 'pins: [{ scene: "101-1", date: 2027-04-12 }, { scene: "101-1", date: 2027-04-13 }]',
    fix: 'Keep one of them.',
  },
  'bad-order': {
    meaning: 'An order asks a scene to be shot before itself, or names fewer scenes than it compares.',
    example: 'order: [{ before: ["101-3"], after: ["101-3"] }]',
    fix: 'Name different scenes; same day and not same day need at least two.',
  },
  'look-without-scenes': {
    meaning: 'A look names no story day and no scene, so nobody wears it (a warning).',
    example: 'looks: [{ id: red-hat, person: ana-moreau }]',
    fix: 'Add `story days` or `scenes`.',
  },
  'plan-json': {
    meaning: 'plan.json is not JSON.',
    example: '{ "format": "onyva-plan/1", ',
    fix: 'Make the plan again with `onyva plan`.',
  },
  'plan-format': {
    meaning: 'plan.json is of another format version.',
    example: '"format": "onyva-plan/9"',
    fix: 'Make the plan again with this Onyva, or update Onyva.',
  },
  'plan-field': {
    meaning: 'A field of plan.json is missing or is not what docs/plan-format.md says. The message names the path.',
    example: '"total": 12.5',
    fix: 'Make the plan again, or correct the field.',
  },
  'comparison-json': {
    meaning: 'comparison.json is not JSON.',
    example: '{ "format": "onyva-comparison/1", ',
    fix: 'Compare again with `onyva compare`.',
  },
  'comparison-format': {
    meaning: 'comparison.json is of another format version.',
    example: '"format": "onyva-comparison/9"',
    fix: 'Compare again with this Onyva, or update Onyva.',
  },
  'comparison-field': {
    meaning:
      'A field of comparison.json is missing or is not what docs/comparison-format.md says. The message names the path.',
    example: '"travelDays": 1.5',
    fix: 'Compare again, or correct the field.',
  },
} as const satisfies Readonly<Record<string, DiagnosticEntry>>;

export type SeasonCode = keyof typeof SEASON_DIAGNOSTICS;
