import { expect, it } from 'vitest';
import { parseFountain } from '../../script/index.ts';
import { CATALOG, readSeason } from '../../season/index.ts';
import { breakDownInto } from '../scenes-into-season.ts';
import { lineNotes } from './line-notes.ts';

const SCRIPT = `INT. BAR - DAY #1#

[[Is this the old bar?]]

EMMA
Je suis pleine. [[read by a French reader?]]

Rain on the glass.

INT. HALL - DAY #2#

x
`;

const notesOf = (rows: string) => {
  const yaml =
    'format: onyva-season/1\ntitle: T\ncurrency: EUR\ncalendar: { start: 2027-04-12 }\n' +
    `bases: [{ id: paris }]\nepisodes: [{ id: "101", script: a.fountain }]\nnotes:\n${rows}`;
  const script = parseFountain(SCRIPT, 'a.fountain');
  const reading = readSeason(yaml, 'season.yaml', CATALOG);
  const { season, diagnostics } = breakDownInto(reading.season!, new Map([['101', script]]), reading);
  return { notes: lineNotes(season, '101', script), codes: diagnostics.map(({ code }) => code) };
};

it('notes of the script stand at their line, open, and a row of the season gives them owner, status and due', () => {
  const { notes } = notesOf(
    '  - { id: fr, scene: "101-1", text: "Read by a French reader?", owner: Claire, status: done, due: 2027-03-01 }\n',
  );
  expect(notes).toEqual([
    {
      id: '101-1/1',
      scene: '101-1',
      line: null,
      text: 'Is this the old bar?',
      owner: null,
      status: 'open',
      due: null,
      from: 'script',
      scriptLine: 3,
    },
    {
      id: 'fr',
      scene: '101-1',
      line: 'Je suis pleine.',
      text: 'read by a French reader?',
      owner: 'Claire',
      status: 'done',
      due: '2027-03-01',
      from: 'script',
      scriptLine: 6,
    },
  ]);
});

it('notes by hand stand at the line with their words, or at the heading', () => {
  const { notes } = notesOf(
    '  - { id: a, scene: "101-1", line: "rain on the", text: hoses }\n  - { id: b, scene: "101-2", text: dress it }\n',
  );
  expect(
    notes.filter(({ from }) => from === 'season').map(({ id, scriptLine, status }) => [id, scriptLine, status]),
  ).toEqual([
    ['a', 8, 'open'],
    ['b', 10, 'open'],
  ]);
});

it('a note on a scene that is not there is said', () => {
  expect(notesOf('  - { id: a, scene: "101-9", text: x }\n').codes).toContain('unknown-scene');
});
