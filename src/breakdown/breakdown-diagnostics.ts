/**
 * Every code that the breakdown can report: what it means, an example that gives it, how it is put right.
 * `docs/diagnostics.md` is written from this table.
 */
export const BREAKDOWN_DIAGNOSTICS = {
  'script-no-scenes': {
    meaning: 'The script has no scene heading, so nothing can be scheduled.',
    example: 'EMMA waits.   # a script without INT. or EXT.',
    fix: 'Give every scene a heading: INT. or EXT., the set, the time of day.',
  },
  'text-before-first-scene': {
    meaning: 'Action or dialogue stands before the first heading; it belongs to no scene and is not scheduled.',
    example: 'Black. EMMA (V.O.): It began ...   # then the first heading',
    fix: 'Put a heading above it if it is to be shot.',
  },
  'scenes-not-numbered': {
    meaning: 'Scenes without a number were numbered in order; a later draft may shift these numbers (a notice).',
    example: 'INT. OFFICE - DAY   # without #12#',
    fix: 'Number the scenes in the script before the schedule is made.',
  },
  'entered-for-counted-scenes': {
    meaning:
      'Something is entered for scenes whose numbers stand neither in the script nor under `scene numbers`: they are' +
      ' counted, and when a scene is put before them it goes to another scene.',
    example: 'scenes: { "101-2": { minutes: 90 } }   # and the script has no numbers',
    fix: 'Number the scenes in the script, or write `scene numbers` in the episode: ["1 INT. BAR - DAY", ...].',
  },
  'sets-may-be-one': {
    meaning:
      'Two sets are called nearly the same: they may be one place. They stay two until somebody says so; what differs' +
      ' by an article or a preposition alone is one set already.',
    example: "INT. JACK'S HOUSE - DAY ... INT. JACK HOUSE - DAY",
    fix: 'Merge them in Records, or write `also: [JACK HOUSE]` at the set; two that stay two go under `dismissed`.',
  },
  'misread-words': {
    meaning:
      'People speak English and French in the script, and a word or phrase of this line is misread by who knows the' +
      ' other language: a false friend, or an idiom (a notice; `src/breakdown/data/false-friends.json`).',
    example: 'LOU\n Je suis pleine.',
    fix: 'Nothing, if it is meant so; have a reader of that language look at it.',
  },
  'scene-number-repeated': {
    meaning: 'Two scenes have the same number; the second got a letter of its own.',
    example: 'INT. OFFICE - DAY #12# ... EXT. STREET - DAY #12#',
    fix: 'Give one of them another number in the script.',
  },
  'heading-without-int-ext': {
    meaning:
      'The heading says neither INT nor EXT. Where other headings of the set say it, it is read as they do (a' +
      ' notice). Else it is a guess, marked "?" on board and paper: by the words of the place, or by the scene' +
      ' before; a heading with a time of its own and no such word is held to that light, one without is an interior.',
    example: 'GRAVEL ROAD - DUSK',
    fix: 'Begin the heading with INT. or EXT., in the script or as the `heading` of the scene in season.yaml.',
  },
  'heading-without-scene': {
    meaning:
      'The heading names a shot, or somebody who speaks: what is under it is part of the scene before. Or it is a' +
      ' title, credits or a break between acts: nothing is shot. Its number stays.',
    example: 'ANGLE ON THE DOOR   # or: TITLE CARD',
    fix: 'If it is a scene, give it a heading with INT. or EXT., in the script or under `scenes` in season.yaml.',
  },
  'heading-without-set': {
    meaning: 'The heading names no set; the scene takes the set before it, or stands under UNKNOWN SET.',
    example: 'LATER',
    fix: 'Write the set after INT. or EXT.',
  },
  'scene-without-time': {
    meaning:
      'The heading has no time of day. An exterior is read in the light of the scene before, or as by day where there' +
      ' is none: a guess, marked "?" until somebody says; an interior needs no light (a notice).',
    example: 'EXT. QUAY',
    fix: 'Write DAY, NIGHT, DAWN or DUSK, or give the scene a `light` in season.yaml.',
  },
  'time-resolved': {
    meaning:
      'The time of day depends on the scene before (CONTINUOUS, LATER, SAME); the message says what it was read as.',
    example: 'INT. STAIRCASE - CONTINUOUS',
    fix: 'Nothing, unless it was read wrongly: then write the time of day, or give the scene a `light`.',
  },
  'time-by-the-clock': {
    meaning:
      'The heading tells an hour and no time of day; from six in the morning to seven in the evening it is day, else ' +
      'night (a notice).',
    example: 'EXT. STREET - 4:30 AM',
    fix: 'Nothing, unless the sun says otherwise: then give the scene a `light` in season.yaml.',
  },
  'time-unknown': {
    meaning:
      'One last part ends the headings of several sets and is not a time of day that Onyva knows; asked about once.',
    example: 'INT. KÖK - KVÄLL ... INT. HALL - KVÄLL ... EXT. GATA - KVÄLL',
    fix: 'If it is a time, write DAY or NIGHT in these headings, or give the scenes a `light` in season.yaml.',
  },
  'several-episodes-in-script': {
    meaning:
      'A script holds several episodes (EPISODE 2 stands in it), and `episodes` has fewer rows with this script; the ' +
      'rest was given ids of its own.',
    example: '# EPISODE 2   # in scripts/101.fountain',
    fix: 'Give each episode a row in `episodes` with the same script, in the order of the file.',
  },
  'several-times-of-day': {
    meaning: 'One heading names times of different light; the scene is held to none of them.',
    example: 'EXT. QUAY - DAY TO NIGHT',
    fix: 'Make two scenes of it, or give it a `light` in season.yaml.',
  },
  'voice-only': {
    meaning: 'Someone is only heard in the scene (V.O.), and so is not counted as needed on the day (a notice).',
    example: 'EMMA (V.O.)',
    fix: 'If they are there, add them under `cast: { add: [...] }`.',
  },
  'voice-role': {
    meaning:
      'A role is called like a voice (INTERCOM, POLICE OPERATOR, VOIX AU TÉLÉPHONE): it is recorded and has no' +
      ' shooting day (a notice).',
    example: 'INTERCOM\n The gates are closing.',
    fix: 'If somebody plays it on set, give them a row under `people` with this character.',
  },
  'everyone-speaks': {
    meaning: 'A cue such as ALL or TOUS stands for whoever is there; it adds nobody (a notice).',
    example: 'ALL',
    fix: 'Check that all who are there have a cue, or add them under `cast: { add: [...] }`.',
  },
  'joint-cue-kept': {
    meaning:
      'A cue reads like two names, but neither speaks alone in the script; it was kept as one character (a notice).',
    example: 'SMITH & WESSON',
    fix: 'If they are two people, write dual dialogue, or one cue each.',
  },
  'named-but-silent': {
    meaning:
      'The action names a character who does not speak in the scene; not counted as needed on the day (a notice).',
    example: 'EMMA watches LOU leave.   # LOU says nothing',
    fix: 'If they are there, add them under `cast: { add: [...] }`.',
  },
  'silent-scene': {
    meaning: 'Nobody speaks in the scene; the characters its action names are counted as there (a notice).',
    example: 'EMMA watches LOU leave.   # and no dialogue',
    fix: 'Take out who is not there under `cast: { remove: [...] }`.',
  },
  'episode-without-script': {
    meaning: 'There is no file where the script of an episode should be, so the episode has no scenes.',
    example: '- { id: "103", script: scripts/103.fountain }   # no such file',
    fix: 'Put the script there, correct its path, or describe the episode under `expected`.',
  },
  'unknown-episode': {
    meaning: 'A script was given for an episode that the season does not have; it was left out.',
    example: 'scripts/199.fountain',
    fix: 'Add the episode to `episodes`.',
  },
  'translation-missing': {
    meaning:
      'A translation that `episodes` names for pages side by side is not in the folder; the season is read without it.',
    example: 'translations: { fr: scripts/101.fr.fountain }',
    fix: 'Put the file into the folder, or take it out of `translations`.',
  },
  'set-not-mapped': {
    meaning:
      'No set of the season fits the heading. Its place is one of those to find (`places-to-find`), so that it is ' +
      'planned.',
    example: 'EXT. QUAY - DAY   # and no QUAY under sets',
    fix: 'Add the set with its ways.',
  },
  'places-to-find': {
    meaning:
      'Sets have no place yet. Each is planned as a place of its own in the first base (sub-sets at that of their ' +
      'set), a company move from any other and always open: no fee, permit or dressing is in the price.',
    example: 'sets: { "LOU\'S FLAT": {} }   # no ways',
    fix: 'As each is found, add its place and `ways: [{ way: real place, place: ... }]` to the set.',
  },
  'character-not-cast': {
    meaning: 'Nobody plays the character. A person who costs nothing and is always free stands in.',
    example: 'WAITER   # and nobody with characters: [WAITER]',
    fix: 'Add a person with this character.',
  },
  'unknown-scene': {
    meaning: 'season.yaml names a scene that no script has.',
    example: '"101-99": { minutes: 90 }',
    fix: 'Correct the number (the nearest scene is named), or remove the line.',
  },
  'scene-is-omitted': {
    meaning: 'season.yaml asks something of a scene that is omitted; it has no effect.',
    example: 'pins: [{ scene: "101-7", date: 2027-04-12 }]   # 101-7 is OMITTED',
    fix: 'Remove the line.',
  },
  'scene-has-no-part': {
    meaning: 'A pin names a part that the scene is not split into.',
    example: 'pins: [{ scene: "101-12", part: 3, date: 2027-04-12 }]',
    fix: 'Correct the part, or split the scene.',
  },
  'split-does-not-add-up': {
    meaning: 'The parts of a split are longer or shorter than the scene, so the split was not made.',
    example: '"101-12": { split: [{ eighths: 6 }, { eighths: 3 }] }   # the scene has 10 eighths',
    fix: 'Make the eighths add up to the scene.',
  },
  'cast-not-in-scene': {
    meaning: 'Someone is to be removed from a scene, or put in a part of it, who is not in it.',
    example: '"101-12": { cast: { remove: [EMA] } }',
    fix: 'Correct the name (those in the scene are listed).',
  },
} as const satisfies Readonly<Record<string, { meaning: string; example: string; fix: string }>>;

export type BreakdownCode = keyof typeof BREAKDOWN_DIAGNOSTICS;
