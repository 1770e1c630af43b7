/**
 * A small season folder on disk, opened and served on this machine, with a typed client: for tests of the server as a
 * whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../../api/index.ts';
import { memoryStore, type SeasonStore } from '../../store/index.ts';
import { openSeason } from '../open-season.ts';
import { serveSeason } from '../serve.ts';

export const SEASON_YAML = `# A comment that stays.
format: onyva-season/1
title: Two tabs
currency: EUR
calendar: { start: 2027-04-12, end: 2027-04-30 }
bases:
  - { id: paris, crew day: 30000 }
places:
  - { id: studio, base: paris, fee per day: 1000 }
  - { id: street, base: paris, closed: [2027-04-14] }
sets:
  FLAT: { ways: [{ way: stage, place: studio }] }
  STREET: { ways: [{ way: real place, place: street }] }
people:
  - id: emma
    name: Emma Stone-Wall   # the lead
    characters: [EMMA]
    contract: { kind: day, rate: 1000 }
    unavailable: [2027-04-15]
  - { id: lou, name: Lou, characters: [LOU], contract: { kind: day, rate: 800 } }
episodes:
  - { id: "101", title: One, script: scripts/101.fountain }
`;

export const SCRIPT = `Title: One

INT. FLAT - DAY #1#

Emma reads. Lou is spoken of.

EMMA
Well.

EXT. STREET - DAY #2#

Emma walks. Lou waits.

EMMA
Where is she?

INT. FLAT - DAY #3#

LOU
Here.
`;

export interface OpenedExample {
  readonly folder: string;
  readonly origin: string;
  readonly token: string;
  readonly client: Client;
  readonly store: SeasonStore;
  close(): Promise<void>;
}

export function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onyva-server-'));
  mkdirSync(join(folder, 'scripts'));
  writeFileSync(join(folder, 'season.yaml'), SEASON_YAML);
  writeFileSync(join(folder, 'scripts', '101.fountain'), SCRIPT);
  return folder;
}

/** @param folder one that was opened before, with its store; a new one unless given */
export async function openExample(
  folder = exampleFolder(),
  store: SeasonStore = memoryStore(),
): Promise<OpenedExample> {
  const opened = await openSeason({ folder, store, now: () => performance.now(), say: () => {} });
  if (!('services' in opened)) throw new Error(opened.map(({ message }) => message).join('\n'));
  const serving = await serveSeason(opened.services, {
    port: 0,
    webFolder: join(folder, 'no-web'),
    onError: (error) => {
      throw error;
    },
  });
  return {
    folder,
    store,
    origin: serving.origin,
    token: serving.token,
    client: createClient({ address: serving.origin, token: serving.token }),
    async close() {
      await serving.close();
      await opened.close();
    },
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Waits until `look` gives something; long enough for the slowest machine. */
export async function eventually<T>(look: () => T | null | undefined | false): Promise<T> {
  const patience = performance.now() + 100_000;
  while (performance.now() < patience) {
    const seen = look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen within a hundred seconds');
}
