import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CATALOGUES, speak } from '../messages/index.ts';
import { runCommandLine } from './run-command-line.ts';

const SCRIPT = `INT. APPART - DAY #1#

ANNA
Celle-ci est la mienne.

EXT. PONT - DAY #2#

ANNA
Tiens.

BEN
Et celle-ci ?
`;

/** Ben is free on no day of the calendar: no plan is legal. */
const SEASON = `format: onyva-season/1
title: Deux clés
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-16 }
units: [{ id: u1, name: Équipe A, home: paris }]
bases: [{ id: paris, name: Paris, crew day: 20000 }]
places: [{ id: a1, name: Appart, base: paris }, { id: p1, name: Pont, base: paris }]
sets:
  APPART: { ways: [{ way: real place, place: a1 }] }
  PONT: { ways: [{ way: real place, place: p1 }] }
people:
  - { id: anna-k, name: Anna K, characters: [ANNA], contract: { kind: day, rate: 500, hold percent: 0 } }
  - { id: ben-o, name: Ben O, characters: [BEN], contract: { kind: day, rate: 500, hold percent: 0 }, available: [2028-01-01..2028-01-31] }
episodes: [{ id: "101", title: Deux clés, script: scripts/101.fountain }]
order: [{ same day: ["101-1", "101-2"], why: une lumière }]
`;

/** The longest fixed words of each English text that French says otherwise. */
const ENGLISH = Object.entries(CATALOGUES.en).flatMap(([code, text]) => {
  if (text === CATALOGUES.fr[code]) return [];
  const sentences = text.startsWith('.') ? text.split(/\{\{|\}\}/) : [text];
  return sentences.flatMap((sentence) =>
    sentence
      .split(/\{[^}]*\}/)
      .map((words) => words.trim())
      .filter((words) => /\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(words) && !words.startsWith('.')),
  );
});

/** What a terminal of that language shows. */
async function shown(words: readonly string[], cwd: string, language: 'en' | 'fr' = 'fr'): Promise<string> {
  let text = `${words.join(' ')}\n`;
  const add = (more: string): void => {
    text += more;
  };
  const terminal = {
    out: add,
    paint: add,
    err: add,
    errIsTerminal: false,
    outIsTerminal: false,
    redraw: add,
    onInterrupt: () => () => {},
    goOnUnread: () => {},
  };
  await runCommandLine(words, { cwd, speaker: speak(language), ...terminal });
  return text;
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('a French terminal', () => {
  it('hears French, whatever is asked of a season that cannot be planned', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'season.yaml'), SEASON);
    writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
    const planned = await shown(['plan', '.', '--iterations', '300'], folder);
    expect(planned).toContain('n’est pas disponible');
    const asked = [
      ['check', '.'],
      ['check', '.', '--bound'],
      ['print', '.', 'one-liner'],
      ['print', '.', 'dood'],
      ...['101-1', '101-2', '2027-04-12', '2027-04-17', 'ben-o', 'anna-k', 'fixes', 'rest', 'person-available'].map(
        (subject) => ['explain', '.', subject],
      ),
      ['explain', '.', 'personne'],
      ['explain', '.', 'season', '--iterations', '5'],
      ['plan', '.', '--graine'],
      ['plan', 'nulle-part'],
      ['help'],
    ];
    const said = [planned];
    for (const words of asked) said.push(await shown(words, folder));
    for (const text of said)
      expect(
        ENGLISH.filter((words) => text.includes(words)),
        text,
      ).toEqual([]);
  });

  it('is English when it is told so', async () => {
    const folder = emptyFolder();
    expect(await shown(['plan', '.', '--lang', 'en'], folder)).toContain('there is no file');
    expect(await shown(['plan', '.'], folder)).toContain('il n’y a pas de fichier');
    expect(await shown(['plan', '.', '--lang', 'fr'], folder, 'en')).toContain('il n’y a pas de fichier');
  });
});
