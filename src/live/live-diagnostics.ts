/** Every reason for which a command on a live season is refused (`SPEC.md` L-2); part of `SEASON_DIAGNOSTICS`. */
export const LIVE_DIAGNOSTICS = {
  'no-such-board': {
    meaning: 'A command names a board that the season does not have (any more).',
    example: '{ "kind": "rename-board", "board": "b9", "name": "Rain" }',
    fix: 'Open one of the existing boards.',
  },
  'board-exists': {
    meaning: 'A new board has the id of an existing one, or a name is empty.',
    example: '{ "kind": "duplicate-board", "board": "main", "id": "main", "name": "Copy" }',
    fix: 'Give it an id and a name of its own.',
  },
  'last-board': {
    meaning: 'The last board cannot be deleted.',
    example: '{ "kind": "delete-board", "board": "main" }',
    fix: 'Duplicate it first.',
  },
  'no-such-entry': {
    meaning: 'A command names a strip or a banner that is not on the board.',
    example: '{ "scene": "101-99", "part": 1 }',
    fix: 'Look at the board again: someone may have changed the season in the meantime.',
  },
  'no-such-day': {
    meaning: 'A date is outside the calendar of the season, or a unit is not one of its units.',
    example: '{ "date": "2031-01-01", "unit": "main" }',
    fix: 'Choose a date of the calendar, or change `calendar` first.',
  },
  'day-locked': {
    meaning: 'The day is locked: nothing can be moved to it, off it or within it.',
    example: 'a strip dropped on a locked day',
    fix: 'Unlock the day first.',
  },
  'day-taken': {
    meaning: 'A whole day is moved to a date on which the unit has strips already, or two days to one date.',
    example: '{ "kind": "move-day", "to": { "date": "2027-04-13", "unit": "main" } }',
    fix: 'Swap the two days, or choose a free date.',
  },
  'bad-call': {
    meaning: 'A call is not a clock time.',
    example: '{ "kind": "set-call", "call": "8h" }',
    fix: 'Write it as 08:00.',
  },
  'banner-exists': {
    meaning: 'A new banner has the id of another one, or no text.',
    example: '{ "kind": "add-banner", "id": "b1", "text": "" }',
    fix: 'Give it an id of its own and some words.',
  },
  'way-not-open': {
    meaning: 'The set has no such way, or the set is the city and no decision to fake it is recorded (R-2).',
    example: '{ "kind": "choose-way", "set": "PONT DES ARTS", "way": "stage" }',
    fix: 'Add the way to the set, or record under `fake` who decided it, when and why.',
  },
  'record-exists': {
    meaning: 'A set or an episode is given the name of another one.',
    example: '{ "kind": "rename-record", "record": "episodes", "id": "101", "name": "102" }',
    fix: 'Choose another name, or merge the two.',
  },
  'cannot-merge': {
    meaning: 'Episodes cannot be made one: an episode is its script.',
    example: '{ "kind": "merge-records", "record": "episodes", "from": ["101"], "into": "102" }',
    fix: 'Delete the one that is not needed.',
  },
  'changed-meanwhile': {
    meaning: 'A command says which value it saw, and the season has another by now. Nothing was written over.',
    example: '{ "kind": "edit-season", "path": ["title"], "was": "Two keys", "value": "Three keys" }',
    fix: 'Keep what is there now, or write yours over it.',
  },
  'cannot-edit': {
    meaning: 'The season has nothing at that path, or no such scene, person, element or pin.',
    example: '{ "kind": "unpin-scene", "scene": "101-1" } without such a pin',
    fix: 'Look at the season again: someone may have changed it in the meantime.',
  },
} as const;
