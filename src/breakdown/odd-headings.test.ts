/**
 * Small scripts whose scenes used to be lost or read wrongly (`shared/data/cases`, after public reports), and others of
 * the same kinds that are written here. A scene is `NUMBER INT|EXT|INT/EXT SET: LIGHT (CAST)`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importScripts } from './import-report.ts';

interface Read {
  readonly scenes: readonly string[];
  readonly warned: readonly string[];
  readonly errors: readonly string[];
}

function read(text: string, file: string): Read {
  const [script] = importScripts([{ file, bytes: new TextEncoder().encode(text) }]).scripts;
  const codes = (severity: string): string[] =>
    script!.diagnostics.filter((one) => one.severity === severity).map(({ code, line }) => `${code} ${line}`);
  return {
    scenes: script!.scenes.map(({ episode, number, intExt, set, light, cast, omitted }) => {
      const called = episode === null ? number : `${episode}/${number}`;
      const who = cast.length === 0 ? '' : ` (${cast.join(', ')})`;
      return omitted ? `${called} omitted` : `${called} ${intExt} ${set}: ${light}${who}`;
    }),
    warned: codes('warning'),
    errors: codes('error'),
  };
}

/** A Fountain script of these headings, each with a paragraph of action. */
const fountain = (...headings: string[]): string[] => [
  ...read(headings.map((heading) => `${heading}\n\nRain.\n`).join('\n'), 'a.fountain').scenes,
];
const fdx = (...paragraphs: string[]): string =>
  `<FinalDraft DocumentType="Script"><Content>${paragraphs.join('')}</Content></FinalDraft>`;
const paragraph = (type: string, text: string, more = ''): string =>
  `<Paragraph Type="${type}"${more}><Text>${text}</Text></Paragraph>`;

const CASES = '../shared/data/cases';
const absent = !existsSync(CASES);
const inCase = (path: string): Read => read(readFileSync(`${CASES}/${path}`, 'utf8'), path);

describe.skipIf(absent)(`cases${absent ? ` [SKIPPED: ${CASES} is not there]` : ''}`, () => {
  it.each([
    [
      '01-scene-swallowed-without-a-word/a.fountain',
      [
        '1 INT FLAT: day (ANNA)',
        '2 EXT QUAI: night (BRUNO)',
        '3 INT STUDIO: day (CLEO)',
        '3A INT CUISINE: day (DORA)',
        '3B INT HALL: day (EDDY)',
        '3C INT OFFICE: day (FERN)',
        '3D INT/EXT CAR: night (GUS)',
        '3E INT CAVE: night (HAL)',
      ].map((scene, index) => (index === 0 ? scene.replace(/^1/, 'A2') : scene)),
    ],
    [
      '02-forced-cue-that-is-a-heading/a.fountain',
      ['1 INT FLAT: day (ANNA)', '2 EXT PORT: night (BRUNO)', '3 INT SHIP: any (CLEO)'],
    ],
    ['03-int-set-slash-ext-set/a.fountain', ['1 INT/EXT CAR / STREET: day (MIA)']],
    [
      '06-clock-times-in-headings/a.fountain',
      ['1 EXT STREET: night (MIA)', '2 EXT STREET: night (MIA)', '3 EXT STREET: night (MIA)'],
    ],
    ...['a.fdx', 'b.fountain'].map(
      (file) =>
        [
          `08-number-written-in-the-heading/${file}`,
          [
            '3 INT STUDIO: day',
            '12 EXT STUDIO: night',
            '12B EXT STUDIO: night',
            '4 EXT STUDIO: night',
            '12A INT STUDIO: day',
            '5 INT STUDIO: night',
          ],
        ] as [string, string[]],
    ),
    [
      '09-french-headings/a.fdx',
      [
        ...['dawn', 'dawn', 'day', 'night', 'dusk', 'night', 'dawn', 'night'].map(
          (light, index) => `${index + 1} EXT QUAI: ${light}`,
        ),
        '9 INT BOÎTE DE NUIT: any',
        '10 EXT RUE DU JOUR: night',
        '11 INT BAR EN SOUS-SOL: night',
        '12 EXT DUNE ET PISTE: day',
        '13 EXT RUE DE RIVOLI: night',
      ],
    ],
    [
      '10-german-spanish-portuguese-italian-dutch/a.fdx',
      [
        '1 INT KÜCHE: day',
        '2 EXT HOF: night',
        '3 EXT HOF: dusk',
        '4 EXT HOF: night',
        '5 EXT HOF: night',
        '6 EXT HOF: night',
        '7 EXT CALLE: night',
        '8 EXT RUA: night',
        '9 EXT VIA: night',
        '10 EXT STRAAT: night',
      ],
    ],
    [
      '10-german-spanish-portuguese-italian-dutch/b.fountain',
      ['1 INT KÜCHE: day (ANNA)', '2 EXT STRAAT: night (JAN)', '3 INT КУХНЯ: night (АННА)'],
    ],
    ['12-shots-become-cast/a.fountain', ['1 INT FLAT: day (ANNA)']],
    [
      '13-numbered-shot-or-action-in-fdx/a.fdx',
      [
        '12 INT KITCHEN: day (MIA)',
        '13 EXT FLASH: THE BEACH, MIA AS A CHILD: dusk',
        '14 EXT ROOF: night (OTTO)',
        '15 INT KITCHEN: day',
      ],
    ],
    ['14-heading-typed-as-action-in-fdx/a.fdx', ['1 INT HALL: day (MIA)', '2 EXT ROOF: night (JO)']],
    ['14-heading-typed-as-action-in-fdx/b.fdx', ['1 INT KITCHEN: day', '2 EXT YARD: night']],
    [
      '15-omitted-ranges/a.fountain',
      ['19 INT FLAT: day (ANNA)', '20 omitted', '21 omitted', '23 omitted', '26 omitted', '28 INT FLAT: night (ANNA)'],
    ],
    [
      '16-several-episodes-in-one-file/a.fountain',
      [
        '1/1 INT FLAT: day (ANNA)',
        '1/2 EXT QUAY: night (ANNA)',
        '2/1 INT FLAT: night (ANNA)',
        '2/2 EXT QUAY: day (JO)',
      ],
    ],
    ['18-other-hyphens/a.fountain', [1, 2, 3, 4, 5, 6].map((number) => `${number} EXT GARDEN: night (MIA)`)],
    ['23-empty-final-draft-file/a.fdx', []],
  ])('%s', (path, scenes) => {
    expect(inCase(path).scenes).toEqual(scenes);
  });

  it('say what was guessed, line by line', () => {
    expect(inCase('02-forced-cue-that-is-a-heading/a.fountain').warned).toContain('heading-typed-as-cue 12');
    expect(inCase('12-shots-become-cast/a.fountain').warned).toEqual(
      [6, 9, 12, 15, 18, 21].map((line) => `cue-reads-like-shot ${line}`),
    );
    expect(inCase('13-numbered-shot-or-action-in-fdx/a.fdx').warned).toEqual(
      expect.arrayContaining(['fdx-numbered-paragraph 7', 'fdx-numbered-paragraph 8']),
    );
    expect(inCase('14-heading-typed-as-action-in-fdx/a.fdx').warned).toContain('heading-typed-otherwise 7');
    expect(inCase('23-empty-final-draft-file/a.fdx').errors).toEqual(['script-no-scenes 1']);
  });
});

describe('a heading', () => {
  it('has its number wherever it is written', () => {
    expect(
      fountain(
        '1. INT. ATTIC - DAY',
        '2) EXT. YARD - NIGHT',
        '3: INT. HALL - DAY',
        'SC. 4 INT. HALL - DAY',
        'SCENE 5 - EXT. YARD - DAY',
        'SÉQUENCE 6 : INT. CUISINE - NUIT',
        'SCÈNE 7 – EXT. RUE – JOUR',
        '8   INT. HALL - DAY   8',
        '9A. I/E CAR - DAY',
        '10. EXT. YARD - DAY',
        'BILD 11 INNEN. KÜCHE - TAG',
        'A12 EXT. YARD - DAY A12',
        '13. KITCHEN - NIGHT',
        '14 / BAR, INT. SOIR',
      ),
    ).toEqual([
      '1 INT ATTIC: day',
      '2 EXT YARD: night',
      '3 INT HALL: day',
      '4 INT HALL: day',
      '5 EXT YARD: day',
      '6 INT CUISINE: night',
      '7 EXT RUE: day',
      '8 INT HALL: day',
      '9A INT/EXT CAR: day',
      '10 EXT YARD: day',
      '11 INT KÜCHE: day',
      'A12 EXT YARD: day',
      '13 INT KITCHEN: night',
      '14 INT BAR: night',
    ]);
  });

  it('keeps a number that belongs to its set', () => {
    expect(
      fountain('.42ND STREET - DAY', '.221B BAKER STREET - NIGHT', 'INT. APARTMENT 12 - DAY', '.1984 - NIGHT'),
    ).toEqual([
      '1 EXT 42ND STREET: day',
      '2 EXT 221B BAKER STREET: night',
      '3 INT APARTMENT 12: day',
      '4 INT/EXT 1984: night',
    ]);
  });

  it('says INT and EXT in any form and with any mark', () => {
    expect(
      fountain(
        'INT- OFFICE - DAY',
        'EXT: PIER. NIGHT.',
        'EXT – PIER – DUSK',
        'INTERIOR - HALL - DAY',
        'EXTÉRIEUR NUIT - PORT',
        'Intérieur jour. Cuisine.',
        'E./I. CAR - DAY',
        'EXT./INT. CAR - DAY',
        'EXT/INT CAR - DAY',
        'INT & EXT. BARN - DAY',
        'INT KITCHEN NIGHT',
        'EXT PORT, NUIT',
        'INT, HALL - DAY',
      ),
    ).toEqual([
      '1 INT OFFICE: day',
      '2 EXT PIER: night',
      '3 EXT PIER: dusk',
      '4 INT HALL: day',
      '5 EXT PORT: night',
      '6 INT CUISINE: day',
      '7 INT/EXT CAR: day',
      '8 INT/EXT CAR: day',
      '9 INT/EXT CAR: day',
      '10 INT/EXT BARN: day',
      '11 INT KITCHEN: night',
      '12 EXT PORT: night',
      '13 INT HALL: day',
    ]);
  });

  it('may name its set first', () => {
    expect(
      fountain(
        'CUISINE - INT. JOUR',
        'PORT, EXT. NUIT',
        'PLAGE. EXT. AUBE',
        'KITCHEN (INT) - DAY',
        'WOHNUNG / KÜCHE – INNEN/TAG',
        'BARN, INT. - NIGHT',
      ),
    ).toEqual([
      '1 INT CUISINE: day',
      '2 EXT PORT: night',
      '3 EXT PLAGE: dawn',
      '4 INT KITCHEN: day',
      '5 INT WOHNUNG / KÜCHE: day',
      '6 INT BARN: night',
    ]);
  });

  it('may have two halves', () => {
    expect(
      fountain(
        'EXT. PORCH / INT. HALL - NIGHT',
        'INT. VAN - EXT. ROAD - DAY',
        'INT. BUS & EXT. ROAD - DUSK',
        'INT. TRAIN - COMPARTMENT / EXT. PLATFORM - DAY',
        'INT. KITCHEN/DINING ROOM - DAY',
        'INT. CAR - NIGHT / EXT. ROAD - DAY',
      ),
    ).toEqual([
      '1 INT/EXT PORCH / HALL: night',
      '2 INT/EXT VAN / ROAD: day',
      '3 INT/EXT BUS / ROAD: dusk',
      '4 INT/EXT TRAIN - COMPARTMENT / PLATFORM: day',
      '5 INT KITCHEN/DINING ROOM: day',
      '6 INT/EXT CAR / ROAD: any',
    ]);
  });

  it('tells its time by the clock', () => {
    expect(
      fountain(
        ...[
          '9 AM',
          '11:45 P.M.',
          '6H',
          '23h10',
          '0300 HOURS',
          '02:15',
          '14:30',
          '20 UHR',
          '5 HEURES',
          '3AM - LATER',
          '7 AM',
        ].map((time) => `EXT. QUAY - ${time}`),
      ).map((scene) => scene.split(' ').slice(1).join(' ')),
    ).toEqual(
      ['day', 'night', 'day', 'night', 'night', 'night', 'day', 'night', 'night', 'night', 'day'].map(
        (light) => `EXT QUAY: ${light}`,
      ),
    );
  });

  it('takes a relative time from the scene before, and a time from what follows it or stands in brackets', () => {
    expect(
      fountain(
        'EXT. QUAY - NIGHT',
        'EXT. PIER - MOMENTS LATER',
        'EXT. ROAD - CONCURRENT',
        'EXT. FIELD - AU MÊME INSTANT',
        'EXT. WOOD - LATER (DAY)',
        'EXT. HILL - SAME TIME',
        'EXT. LAKE - DAY - CLOSE ON THE BOAT',
        'EXT. LAKE - NIGHT - RAIN',
        'EXT. LAKE (RAIN) - DAWN',
      ).map((scene) => scene.split(' ').slice(1).join(' ')),
    ).toEqual([
      'EXT QUAY: night',
      'EXT PIER: night',
      'EXT ROAD: night',
      'EXT FIELD: night',
      'EXT WOOD: day',
      'EXT HILL: day',
      'EXT LAKE: day',
      'EXT LAKE: night',
      'EXT LAKE: dawn',
    ]);
  });

  it('is no title on the picture, whatever that tells of time and place', () => {
    const text =
      'INT. FLAT - DAY\n\nSUPER: "THE OCEAN, TWO HOURS LATER"\n\nTITLE: PARIS - NIGHT\n\nCARTON : LYON - NUIT\n';
    expect(read(text, 'a.fountain')).toMatchObject({ scenes: ['1 INT FLAT: day'], warned: [] });
    expect(read(text.replace('TITLE: ', ''), 'a.fountain').warned).toEqual(['heading-doubtful 5']);
  });

  it('keeps a time word in a name', () => {
    expect(
      fountain(
        'INT. BAR DE NUIT - JOUR',
        'EXT. PLACE DU SOIR, JOUR',
        'INT. NIGHT CLUB - DAY',
        'EXT. SUNSET BOULEVARD - NIGHT',
        'INT. MORNING STAR HOTEL - DAY',
        'INT. CLUB DEL SOL Y LA NOCHE - DÍA',
      ).map((scene) => scene.split(' ').slice(1).join(' ')),
    ).toEqual([
      'INT BAR DE NUIT: day',
      'EXT PLACE DU SOIR: day',
      'INT NIGHT CLUB: day',
      'EXT SUNSET BOULEVARD: night',
      'INT MORNING STAR HOTEL: day',
      'INT CLUB DEL SOL Y LA NOCHE: day',
    ]);
  });

  it('is read in capitals of any alphabet, with any hyphen and apostrophe', () => {
    expect(
      fountain(
        'AUßEN. STRAßE - NACHT',
        'НАТ. УЛИЦА - ДЕНЬ',
        'EXT. L‘ÎLE ― NUIT',
        'EXT. L’ÎLE － NUIT',
        'EXT. L′ÎLE﹣ NUIT',
        "INT. L'ÎLE • JOUR",
      ),
    ).toEqual([
      '1 EXT STRASSE: night',
      '2 EXT УЛИЦА: day',
      "3 EXT L'ÎLE: night",
      "4 EXT L'ÎLE: night",
      "5 EXT L'ÎLE: night",
      "6 INT L'ÎLE: day",
    ]);
    expect(read('INT. HOF - TAG\n\nFRAU GROß\nGuten Tag.\n', 'a.fountain').scenes).toEqual([
      '1 INT HOF: day (FRAU GROSS)',
    ]);
  });
});

describe('a line that looks like a heading and is not read as one', () => {
  it.each([
    ['a set and a time', 'KITCHEN - NIGHT\n\nRain.', 'heading-doubtful 5'],
    ['the same with words below', 'KITCHEN - NIGHT\nRain.', 'heading-doubtful 5'],
    ['a jump in time', 'LATER\n\nRain.', 'heading-doubtful 5'],
    ['nothing but a number', 'SCENE 12\n\nRain.', 'heading-doubtful 5'],
    ['a heading under a paragraph', 'Rain.\nINT. HALL - DAY\nSnow.', 'fountain-heading-needs-blank-line 6'],
    ['a numbered one there', 'Rain.\n3 - INT. HALL - DAY', 'fountain-heading-needs-blank-line 6'],
    ['one in a speech', 'ANNA\nHi.\nBUITEN. STRAAT - NACHT', 'fountain-heading-needs-blank-line 7'],
    ['a section', '## INT. HALL - DAY\n\nRain.', 'heading-doubtful 5'],
    ['a synopsis', '= EXT. LOCATION - DAY\n\nRain.', 'heading-doubtful 5'],
    ['a centred line', '> INT. HALL - DAY <\n\nRain.', 'heading-doubtful 5'],
    ['a transition with its target', 'CUT TO: INT. HALL - DAY\n\nRain.', 'heading-doubtful 5'],
  ])('gets a warning: %s', (_what, text, code) => {
    const { scenes, warned } = read(`INT. FLAT - DAY #1#\n\nSun.\n\n${text}\n`, 'a.fountain');
    expect(scenes).toHaveLength(1);
    expect(scenes[0]).not.toContain('KITCHEN - NIGHT');
    expect(warned).toContain(code);
  });

  it('gets none where it is surely none', () => {
    const text =
      'INT. FLAT - DAY\n\nInterior designers walk in.\n\nDAWN\nHello.\n\n!EXT. ROOF - NIGHT\n\nEXTRAS run. An exterminator.\n';
    expect(read(text, 'a.fountain')).toEqual({ scenes: ['1 INT FLAT: day (DAWN)'], warned: [], errors: [] });
  });

  it('gets a warning in a Final Draft file, where it stands in a speech', () => {
    const text = fdx(
      paragraph('Scene Heading', 'INT. FLAT - DAY'),
      '\n',
      paragraph('Character', 'ANNA'),
      '\n',
      paragraph('Dialogue', 'EXT. ROOF - NIGHT'),
      '\n',
      paragraph('Action', 'ATTIC - NIGHT'),
    );
    expect(read(text, 'a.fdx').warned).toEqual(['heading-doubtful 3', 'heading-doubtful 4']);
  });
});

describe('a Final Draft paragraph of another type', () => {
  it.each(['Action', 'General', 'Shot', 'Character', 'Transition', 'Plan'])(
    '%s that is a heading is a scene',
    (type) => {
      const text = fdx(
        paragraph('Scene Heading', 'INT. FLAT - DAY'),
        paragraph(type, '2. EXT. ROOF - NIGHT'),
        paragraph('Character', 'JO'),
        paragraph('Dialogue', 'Cold.'),
      );
      const { scenes, warned } = read(text, 'a.fdx');
      expect(scenes).toEqual(['A2 INT FLAT: day', '2 EXT ROOF: night (JO)']);
      expect(warned.some((code) => code.startsWith('heading-typed-otherwise'))).toBe(true);
    },
  );

  it('with a number is a scene, whatever it says', () => {
    const text = fdx(
      paragraph('Scene Heading', 'INT. FLAT - DAY', ' Number="1"'),
      paragraph('Shot', 'THE CLOCK', ' Number="2"'),
      paragraph('Action', 'A car passes.', ' Number="3"'),
    );
    expect(read(text, 'a.fdx').scenes).toEqual(['1 INT FLAT: day', '2 INT THE CLOCK: any', '3 INT A CAR PASSES: any']);
  });
});

describe('scenes taken out', () => {
  it('are omitted in every way of saying so', () => {
    expect(
      fountain(
        '12 OMITTED',
        'SCENES 13-15 OMITTED',
        'SCENE 16 OMITTED',
        '17 THROUGH 19 OMIT',
        'OMITTED 20 AND 21',
        'SÉQUENCES 22 À 24 SUPPRIMÉES',
        'SZENE 25 ENTFÄLLT',
        '.26 OMITIDA',
        '.INT. HALL - OMITTED #27#',
        '.OMITTED #28#',
      ).map((scene) => scene.replace(/.* /, '')),
    ).toEqual(Array.from({ length: 10 }, () => 'omitted'));
  });

  it('leave a scene alone that only has the word in it', () => {
    expect(fountain('INT. ROUTE COUPÉE - JOUR', 'EXT. THE OMITTED MILE - DAY')).toEqual([
      '1 INT ROUTE COUPÉE: day',
      '2 EXT THE OMITTED MILE: day',
    ]);
  });
});

describe('several episodes in one file', () => {
  const scenes = 'INT. FLAT - DAY #1#\n\nSun.\n\nEXT. QUAY - NIGHT #2#\n\nRain.\n\n';
  it.each([
    ['sections', `# EPISODE 1\n\n${scenes}# EPISODE 2\n\n${scenes}`],
    ['French sections', `# Épisode 1 : Le port\n\n${scenes}# Épisode 2 : La mer\n\n${scenes}`],
    ['titles in capitals', `${scenes}===\n\nEPISODE TWO\n\n${scenes}`.replace('TWO', '2')],
    ['centred titles', `> EPISODE 1 <\n\n${scenes}> EPISODE 2 <\n\n${scenes}`],
    [
      'a cold open before the first title',
      `EXT. SEA - DAY #0#\n\nx\n\n# EPISODE 1\n\n${scenes}# EPISODE 2\n\n${scenes}`,
    ],
  ])('are told apart: %s', (_what, text) => {
    const numbers = read(text, 'a.fountain').scenes.map((scene) => scene.split(' ')[0]);
    expect(numbers.slice(-4)).toEqual(['1/1', '1/2', '2/1', '2/2']);
  });

  it('are one where the acts of one are marked', () => {
    const text = `# EPISODE 1 - ACT ONE\n\n${scenes}# EPISODE 1 - ACT TWO\n\nEXT. SEA - DAY #3#\n\nWaves.\n`;
    expect(read(text, 'a.fountain').scenes.map((scene) => scene.split(' ')[0])).toEqual(['1', '2', '3']);
  });
});

describe('what is no script', () => {
  it.each([
    ['an outline', '# Act one\n\n= They meet.\n\n## The port\n', 'a.fountain'],
    ['a blank Final Draft file', fdx('<Paragraph Type="Scene Heading"><Text></Text></Paragraph>'), 'a.fdx'],
    ['JSON', '{"format":"onyva-plan/1","days":[]}', 'a.json'],
    ['prose', 'Once upon a time there was a town.\n', 'a.txt'],
    ['a note alone', '[[nothing yet]]', 'a.fountain'],
    ['nothing', '', 'a.fountain'],
  ])('is an error: %s', (_what, text, file) => {
    const { scenes, errors } = read(text, file);
    expect(scenes).toEqual([]);
    expect(errors).toHaveLength(1);
  });
});

describe('a last part that is no time we know', () => {
  it('is asked about once', () => {
    const text = ['KÖK', 'HALL', 'GATA', 'SKOG'].map((set) => `INT. ${set} - KVÄLL\n\nx\n`).join('\n');
    expect(read(text, 'a.fountain').warned).toEqual(['time-unknown 1']);
    const rooms = ['ANNA', 'BO'].map((set) => `INT. ${set} - KÖK\n\nx\n`).join('\n');
    expect(read(rooms, 'a.fountain').warned).toEqual([]);
  });
});
