import { describe, expect, it } from 'vitest';
import { calendarDay } from '../foundation/index.ts';
import { CATALOGUES } from '../messages/index.ts';
import { LOUD } from '../messages/testing/said.ts';
import { applyCommand } from './apply-command.ts';
import type { Command } from './command.ts';
import { LIVE_DIAGNOSTICS } from './live-diagnostics.ts';
import { type LiveSeason, newLiveSeason, type ReadFacts, type SeasonFacts } from './live-season.ts';

const TEXT = `format: onyva-season/1
people:
  - id: edward
  - id: lou
episodes: [{ id: 101 }, { id: 102 }]
scenes:
  "101-3": { split: [{ eighths: 4 }, { eighths: 4 }] }
elements: [{ id: peugeot }]
pins:
  - { scene: 101-2, date: 2027-05-05 }
`;
const FACTS: SeasonFacts = {
  strips: [
    { scene: '101-1', part: 1 },
    { scene: '101-2', part: 1 },
    { scene: '101-3', part: 1 },
    { scene: '101-3', part: 2 },
  ],
  named: {
    bases: [],
    units: [
      { id: 'main', name: 'Main unit' },
      { id: 'second', name: 'Second unit' },
    ],
    places: [],
    people: [
      { id: 'edward', name: 'Edward Fox' },
      { id: 'lou', name: 'Lou Grant' },
    ],
    elements: [{ id: 'peugeot', name: 'Peugeot 404' }],
  },
  firstDate: calendarDay('2027-05-03'),
  lastDate: calendarDay('2027-05-28'),
  sets: [
    { id: 'FLAT', mixWays: false, ways: [{ id: 'stage-4', name: 'Stage 4' }] },
    { id: 'STREET', mixWays: true, ways: [{ id: 'real', name: 'Rue des Lilas' }] },
  ],
};
const read: ReadFacts = () => ({ facts: FACTS });
const endless: ReadFacts = () => ({ facts: { ...FACTS, lastDate: null } });

const MAIN = { board: 'main' } as const;
const day = (date: string, unit = 'main') => ({ date: calendarDay(date), unit });
const tuesday = day('2027-05-04');
const wednesday = day('2027-05-05');
const strip = (scene: string, part = 1) => ({ scene, part });
type MoveEntries = Extract<Command, { readonly kind: 'move-entries' }>;
const move = (entries: readonly { readonly scene: string; readonly part: number }[], to = tuesday): MoveEntries => {
  return { kind: 'move-entries', ...MAIN, entries, to };
};

/** A board with a scene and a banner on Tuesday, and a locked Monday with another scene. */
const PREPARED: readonly Command[] = [
  move([strip('101-1')]),
  { kind: 'add-banner', ...MAIN, id: 'b1', text: 'Rain', to: tuesday },
  move([strip('101-2')], day('2027-05-03')),
  { kind: 'lock-day', ...MAIN, day: day('2027-05-03'), locked: true },
];

function season(): LiveSeason {
  return PREPARED.reduce<LiveSeason>(
    (state, command) => {
      const outcome = applyCommand(state, command, read);
      if ('refused' in outcome) throw new Error(outcome.refused[0]!.code);
      return outcome.season;
    },
    newLiveSeason(TEXT, FACTS),
  );
}

type Case = readonly [command: Command, english: string, french: string];

const DONE: readonly Case[] = [
  [
    move([strip('101-1')], wednesday),
    'Move scene 101-1 to Wed 5 May (Main unit)',
    'Déplacer la séquence 101-1 : mer. 5 mai (Main unit)',
  ],
  [
    { ...move([strip('101-3', 2)]), to: { boneyard: true } },
    'Move part 2 of scene 101-3 to the boneyard',
    'Déplacer la partie 2 de la séquence 101-3 : la réserve',
  ],
  [
    move([strip('101-3'), strip('101-3', 2)], day('2027-05-04', 'second')),
    'Move 2 strips to Tue 4 May (Second unit)',
    'Déplacer 2 bandes : mar. 4 mai (Second unit)',
  ],
  [
    { kind: 'move-entries', ...MAIN, entries: [{ banner: 'b1' }], to: wednesday },
    'Move a banner to Wed 5 May (Main unit)',
    'Déplacer un bandeau : mer. 5 mai (Main unit)',
  ],
  [
    { kind: 'move-day', ...MAIN, from: tuesday, to: wednesday },
    'Move Tue 4 May (Main unit) to Wed 5 May (Main unit)',
    'Déplacer mar. 4 mai (Main unit) : mer. 5 mai (Main unit)',
  ],
  [
    { kind: 'swap-days', ...MAIN, a: tuesday, b: wednesday },
    'Swap Tue 4 May (Main unit) and Wed 5 May (Main unit)',
    'Échanger mar. 4 mai (Main unit) et mer. 5 mai (Main unit)',
  ],
  [
    { kind: 'order-entries', ...MAIN, entries: [strip('101-3'), strip('101-3', 2)] },
    'Put 2 strips in order',
    'Ranger 2 bandes',
  ],
  [
    { kind: 'describe-day', ...MAIN, day: tuesday, type: 'press' },
    'Tue 4 May (Main unit): press',
    'mar. 4 mai (Main unit) : presse',
  ],
  [
    { kind: 'describe-day', ...MAIN, day: tuesday, note: 'The mayor comes' },
    'Note on Tue 4 May (Main unit)',
    'Note du jour : mar. 4 mai (Main unit)',
  ],
  [
    { kind: 'add-banner', ...MAIN, id: 'b2', text: 'Company move', to: tuesday },
    'Add banner "Company move"',
    'Ajouter le bandeau « Company move »',
  ],
  [
    { kind: 'edit-banner', ...MAIN, id: 'b1', text: 'Sun' },
    'Reword a banner to "Sun"',
    'Changer un bandeau en « Sun »',
  ],
  [{ kind: 'remove-banner', ...MAIN, id: 'b1' }, 'Remove a banner', 'Retirer un bandeau'],
  [
    { kind: 'set-call', ...MAIN, day: tuesday, call: '07:30' },
    'Call Tue 4 May (Main unit) at 07:30',
    'Convoquer à 07:30 : mar. 4 mai (Main unit)',
  ],
  [
    { kind: 'set-call', ...MAIN, day: tuesday, call: null },
    'Let the call of Tue 4 May (Main unit) follow the work',
    'Convocation selon le travail : mar. 4 mai (Main unit)',
  ],
  [
    { kind: 'lock-day', ...MAIN, day: tuesday, locked: true },
    'Lock Tue 4 May (Main unit)',
    'Verrouiller : mar. 4 mai (Main unit)',
  ],
  [
    { kind: 'lock-day', ...MAIN, day: day('2027-05-03'), locked: false },
    'Unlock Mon 3 May (Main unit)',
    'Déverrouiller : lun. 3 mai (Main unit)',
  ],
  [
    { kind: 'choose-way', ...MAIN, set: 'FLAT', scene: null, way: 'stage-4' },
    'Shoot FLAT at Stage 4',
    'Tourner FLAT : Stage 4',
  ],
  [
    { kind: 'choose-way', ...MAIN, set: 'STREET', scene: '101-2', way: 'real' },
    'Shoot STREET in 101-2 at Rue des Lilas',
    'Tourner STREET (séquence 101-2) : Rue des Lilas',
  ],
  [
    { kind: 'duplicate-board', ...MAIN, id: 'b', name: 'Without nights' },
    'Duplicate board as "Without nights"',
    'Dupliquer le plan : « Without nights »',
  ],
  [{ kind: 'rename-board', ...MAIN, name: 'Rain' }, 'Rename board to "Rain"', 'Renommer le plan : « Rain »'],
  [{ kind: 'activate-board', ...MAIN }, 'Make another board the plan', 'Changer de plan actif'],
  [
    { kind: 'edit-season', path: ['people', { id: 'edward' }, 'home'], value: 'paris' },
    'Edit Edward Fox / home',
    'Modifier Edward Fox / home',
  ],
  [{ kind: 'edit-season', path: ['people', { id: 'lou' }] }, 'Remove Lou Grant', 'Retirer Lou Grant'],
  [{ kind: 'edit-season', path: ['title'], value: 'x' }, 'Edit title', 'Modifier title'],
  [
    { kind: 'pin-scene', scene: '101-1', part: null, date: tuesday.date, unit: null, why: '' },
    'Pin scene 101-1 to Tue 4 May',
    'Épingler la séquence 101-1 : mar. 4 mai',
  ],
  [
    { kind: 'pin-scene', scene: '101-3', part: 2, date: tuesday.date, unit: null, why: '' },
    'Pin part 2 of scene 101-3 to Tue 4 May',
    'Épingler la partie 2 de la séquence 101-3 : mar. 4 mai',
  ],
  [{ kind: 'cast-character', character: 'LOU', person: 'edward' }, 'LOU is played by Edward Fox', 'LOU : Edward Fox'],
  [
    { kind: 'rename-record', record: 'people', id: 'lou', name: 'Lou Reed' },
    'Rename Lou Grant to Lou Reed',
    'Renommer Lou Grant : Lou Reed',
  ],
  [
    { kind: 'merge-records', record: 'people', from: ['edward'], into: 'lou' },
    'Merge Edward Fox into Lou Grant',
    'Fusionner Edward Fox avec Lou Grant',
  ],
  [{ kind: 'delete-record', record: 'people', id: 'edward' }, 'Remove Edward Fox', 'Retirer Edward Fox'],
  [{ kind: 'unpin-scene', scene: '101-2', part: null }, 'Unpin scene 101-2', 'Libérer la séquence 101-2'],
  [
    { kind: 'split-scene', scene: '101-1', parts: [{ eighths: 2 }, { eighths: 2 }] },
    'Split scene 101-1 into 2',
    'Couper la séquence 101-1 en 2',
  ],
  [{ kind: 'join-scene', scene: '101-3' }, 'Join scene 101-3', 'Réunir la séquence 101-3'],
  [
    {
      kind: 'set-availability',
      person: 'edward',
      range: { from: calendarDay('2027-05-18'), to: calendarDay('2027-05-20') },
      state: 'booked',
    },
    'Edward Fox booked Tue 18 May to Thu 20 May',
    'Edward Fox : réservation du mar. 18 mai au jeu. 20 mai',
  ],
  [
    {
      kind: 'set-availability',
      person: 'edward',
      range: { from: calendarDay('2027-05-18'), to: calendarDay('2027-05-18') },
      state: 'confirmed',
    },
    'Edward Fox confirmed Tue 18 May',
    'Edward Fox : confirmation mar. 18 mai',
  ],
  [
    {
      kind: 'set-availability',
      person: 'edward',
      range: { from: calendarDay('2027-05-18'), to: calendarDay('2027-05-18') },
      state: 'away',
    },
    'Edward Fox away Tue 18 May',
    'Edward Fox : absence mar. 18 mai',
  ],
  [
    {
      kind: 'set-availability',
      person: 'edward',
      range: { from: calendarDay('2027-05-18'), to: calendarDay('2027-05-20') },
      state: 'free',
    },
    'Edward Fox free Tue 18 May to Thu 20 May',
    'Edward Fox libre : du mar. 18 mai au jeu. 20 mai',
  ],
  [{ kind: 'edit-scene', scene: '101-1', storyDay: 'D2' }, 'Edit scene 101-1', 'Modifier la séquence 101-1'],
  [
    { kind: 'set-scene-element', scene: '101-1', element: 'peugeot', amount: 2 },
    'Peugeot 404 in scene 101-1: 2',
    'Peugeot 404 dans la séquence 101-1 : 2',
  ],
  [
    {
      kind: 'accept-proposals',
      proposals: [{ scene: '101-1', key: 'props/hat', element: null, category: 'props', name: 'hat', amount: 1 }],
    },
    'hat in scene 101-1',
    'hat dans la séquence 101-1',
  ],
  [
    { kind: 'same-person', keep: 'LOU', also: 'LOU GRANT' },
    'LOU and LOU GRANT are one person',
    'LOU et LOU GRANT sont une seule personne',
  ],
  [
    { kind: 'dismiss-proposals', proposals: ['hat', 'cap'].map((key) => ({ scene: '101-1', key: `props/${key}` })) },
    '2 proposals dismissed',
    '2 propositions écartées',
  ],
  [{ kind: 'delete-record', record: 'elements', id: 'peugeot' }, 'Remove Peugeot 404', 'Retirer Peugeot 404'],
  [{ kind: 'add-row', path: ['people'], value: { id: 'edna' } }, 'Add to people', 'Ajouter à people'],
  [
    {
      kind: 'arrange',
      ...MAIN,
      days: [{ ...day('2027-05-03'), strips: [strip('101-2')] }],
      ways: {},
      why: 'Words of one’s own',
    },
    'Words of one’s own',
    'Words of one’s own',
  ],
  [{ kind: 'batch', label: 'Two moves', commands: [move([strip('101-1')], wednesday)] }, 'Two moves', 'Two moves'],
];

const REFUSED: readonly Case[] = [
  [
    {
      kind: 'accept-proposals',
      proposals: [{ scene: '101-1', key: 'props/hat', element: 'tank', category: 'props', name: 'hat', amount: 1 }],
    },
    'there is no element tank',
    'il n’y a pas d’élément tank',
  ],
  [{ kind: 'delete-record', record: 'people', id: 'ana' }, 'season.yaml has no ana', 'season.yaml n’a pas d’ana'],
  [
    { kind: 'merge-records', record: 'episodes', from: ['101'], into: '102' },
    '102 cannot take in another: an episode is its script',
    '102 ne peut en absorber un autre : un épisode est son scénario',
  ],
  [{ kind: 'rename-record', record: 'episodes', id: '101', name: '102' }, 'there is a 102 already', '102 existe déjà'],
  [{ kind: 'rename-board', board: 'b9', name: 'x' }, 'there is no board b9', 'il n’y a pas de plan b9'],
  [
    { kind: 'duplicate-board', ...MAIN, id: 'main', name: 'Copy' },
    'a board "Copy" cannot be added as "main"',
    'un plan « Copy » ne peut pas être ajouté sous « main »',
  ],
  [{ kind: 'rename-board', ...MAIN, name: ' ' }, 'a board needs a name', 'un plan a besoin d’un nom'],
  [{ kind: 'delete-board', ...MAIN }, 'Main board is the only board', 'Plan principal est le seul plan'],
  [
    { kind: 'add-banner', ...MAIN, id: 'b1', text: 'Rain', to: tuesday },
    'a banner "Rain" cannot be added as b1',
    'un bandeau « Rain » ne peut pas être ajouté sous b1',
  ],
  [{ kind: 'edit-banner', ...MAIN, id: 'b1', text: '' }, 'a banner needs a text', 'un bandeau a besoin d’un texte'],
  [
    move([strip('101-1')], day('2031-01-01')),
    'Wed 1 January 2031 is outside the calendar (Mon 3 May 2027 to Fri 28 May 2027)',
    'le mercredi 1er janvier 2031 est hors du calendrier (du lundi 3 mai 2027 au vendredi 28 mai 2027)',
  ],
  [
    move([strip('101-1')], day('2027-05-04', 'third')),
    'the season has no unit third',
    'la saison n’a pas d’équipe third',
  ],
  [
    move([strip('101-1')], day('2027-05-03')),
    'the day of Main unit on Mon 3 May is locked',
    'la journée de Main unit, le lundi 3 mai, est verrouillée',
  ],
  [
    { kind: 'move-day', ...MAIN, from: wednesday, to: tuesday },
    'Main unit has strips on Tue 4 May already',
    'Main unit a déjà des bandes le mardi 4 mai',
  ],
  [{ kind: 'remove-banner', ...MAIN, id: 'b9' }, 'that banner is not on the board', 'ce bandeau n’est plus au plan'],
  [move([strip('101-9')]), 'scene 101-9 is not on the board', 'la séquence 101-9 n’est pas au plan'],
  [
    { kind: 'arrange', ...MAIN, days: [{ ...tuesday, strips: [strip('101-1'), strip('101-1')] }], ways: {}, why: '' },
    'scene 101-1 is not on the board, or is named twice',
    'la séquence 101-1 n’est pas au plan, ou y figure deux fois',
  ],
  [{ kind: 'set-call', ...MAIN, day: tuesday, call: '8h' }, '"8h" is not a time of day', '« 8h » n’est pas une heure'],
  [
    { kind: 'choose-way', ...MAIN, set: 'FLAT', scene: null, way: 'moon' },
    'FLAT may not be shot as "moon"',
    '« moon » n’est pas une façon permise de tourner FLAT',
  ],
  [
    { kind: 'choose-way', ...MAIN, set: 'FLAT', scene: '101-1', way: 'stage-4' },
    'FLAT in 101-1 may not be shot as "Stage 4"',
    '« Stage 4 » n’est pas une façon permise de tourner FLAT dans 101-1',
  ],
  [
    { kind: 'unpin-scene', scene: '101-1', part: null },
    'scene 101-1 does not have that pin',
    'la séquence 101-1 n’a pas cette épingle',
  ],
  [{ kind: 'join-scene', scene: '101-1' }, 'scene 101-1 is not split', 'la séquence 101-1 n’est pas coupée'],
  [
    { kind: 'edit-season', path: [], value: 1 },
    'the path of the edit is empty',
    'le chemin de la modification est vide',
  ],
  [
    { kind: 'edit-season', path: ['people', { id: 'edna' }], value: {} },
    'there is no edna at people in the season',
    'il n’y a pas d’edna à people dans la saison',
  ],
  [
    { kind: 'edit-season', path: ['scenes', '101-3', 'split', { eighths: 4 }], value: {} },
    'scenes / 101-3 / split has several 4 in season.yaml, which nothing tells apart',
    'scenes / 101-3 / split a plusieurs 4 dans season.yaml, que rien ne distingue',
  ],
  [
    { kind: 'add-row', path: ['format'], value: {} },
    'format is not a list in the season',
    'format n’est pas une liste dans la saison',
  ],
  [
    { kind: 'edit-season', path: ['people', { id: 'lou' }, 'id'], value: 'lu', was: 'louis' },
    'people / lou / id was changed in the meantime: it is lou now',
    'people / lou / id a changé entre-temps : c’est maintenant lou',
  ],
  [
    { kind: 'edit-season', path: ['people', { id: 'lou' }, 'home'], value: 'paris', was: 'lyon' },
    'people / lou / home was changed in the meantime: it is empty now',
    'people / lou / home a changé entre-temps : il n’y a plus rien',
  ],
  [
    { kind: 'edit-season', path: ['hires', 'crowd'] },
    'there is nothing at hires / crowd in the season',
    'il n’y a rien à hires / crowd dans la saison',
  ],
  [
    { kind: 'set-scene-element', scene: '101-1', element: 'peugeot', amount: null },
    'scene 101-1 does not ask for peugeot',
    'la séquence 101-1 ne demande pas peugeot',
  ],
  [
    { kind: 'set-availability', person: 'nobody', range: { from: tuesday.date, to: tuesday.date }, state: 'away' },
    'season.yaml has no person nobody',
    'season.yaml n’a pas de personne nobody',
  ],
  [
    { kind: 'set-availability', person: 'lou', range: { from: wednesday.date, to: tuesday.date }, state: 'away' },
    '2027-05-05..2027-05-04 is not a range of dates',
    '2027-05-05..2027-05-04 n’est pas une période',
  ],
];

const plain = (text: string): string => text.replaceAll('\u202f', ' ');
const codes = new Set<string>();

describe('what was done', () => {
  it.each(DONE)('%j', (command, english, french) => {
    const outcome = applyCommand(season(), command, read);
    if ('refused' in outcome) throw new Error(LOUD.en.say(outcome.refused[0]!.message));
    const { label } = outcome;
    if (typeof label !== 'string') codes.add(label.code);
    expect([LOUD.en.say(label), plain(LOUD.fr.say(label))]).toEqual([english, french]);
  });

  it('has each label said by one of these commands', () => {
    // The last board cannot be deleted: that label needs another; the others are said by the server.
    const elsewhere = [
      'live.label.break-days',
      'live.label.delete-board',
      'live.label.delete-day',
      'live.label.file-changed',
      'live.label.insert-day',
      'live.label.scripts-changed',
      'live.label.season-and-scripts-changed',
      'live.label.take-plan',
    ];
    const labels = Object.keys(CATALOGUES.en).filter((code) => code.startsWith('live.label.'));
    expect(labels.filter((code) => !codes.has(code))).toEqual(elsewhere);
  });

  it('is said of a board that is deleted, too', () => {
    const two = applyCommand(season(), { kind: 'duplicate-board', ...MAIN, id: 'b', name: 'B' }, read);
    if ('refused' in two) throw new Error('not made');
    const gone = applyCommand(two.season, { kind: 'delete-board', board: 'b' }, read);
    expect('label' in gone && LOUD.fr.say(gone.label)).toBe('Supprimer un plan');
  });
});

describe('what is refused', () => {
  it.each(REFUSED)('%j', (command, english, french) => {
    const outcome = applyCommand(season(), command, read);
    const [refusal] = 'refused' in outcome ? outcome.refused : [];
    expect(refusal).toBeDefined();
    const { code, message, action } = refusal!;
    if (typeof message !== 'string') codes.add(message.code);
    expect([LOUD.en.say(message), plain(LOUD.fr.say(message))]).toEqual([english, french]);
    const fixes: Readonly<Record<string, { readonly fix: string }>> = LIVE_DIAGNOSTICS;
    expect(LOUD.en.say(action)).toBe(fixes[code]!.fix);
  });

  it('says where a calendar without an end begins', () => {
    const outcome = applyCommand(season(), move([strip('101-1')], day('2026-01-01')), endless);
    const [refusal] = 'refused' in outcome ? outcome.refused : [];
    expect(LOUD.en.say(refusal!.message)).toBe('Thu 1 January 2026 is outside the calendar (from Mon 3 May 2027 on)');
  });

  it('has each refusal said by one of these commands', () => {
    const findings = Object.keys(CATALOGUES.en)
      .filter((code) => code.startsWith('live.') && code.endsWith('.action'))
      .map((code) => code.slice(0, -'.action'.length));
    // A text that cannot be read cannot be edited: the season of these commands can be.
    expect(findings.filter((code) => !codes.has(code))).toEqual(['live.cannot-edit.unreadable']);
  });
});
