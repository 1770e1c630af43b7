/**
 * `docs/diagnostics.md` is written from the code tables (`src/<room>/<room>-diagnostics.ts`, each exporting
 * `<ROOM>_DIAGNOSTICS`). Another room joins by adding such a file. To write the page: `UPDATE_DOCS=1 npx vitest run
 * src/season/diagnostics-page.test.ts`
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COST_CODES, RULE_CODES } from '../foundation/index.ts';
import { CATALOGUES } from '../messages/index.ts';
import type { DiagnosticEntry } from './season-diagnostics.ts';

type Table = Readonly<Record<string, DiagnosticEntry>>;

const SOURCES = new URL('../', import.meta.url);
const PAGE = new URL('../../docs/diagnostics.md', import.meta.url);
const ABOUT: Readonly<Record<string, string>> = {
  folder: 'Files of a season folder',
  script: 'Reading scripts',
  breakdown: 'From scripts to scenes',
  exchange: 'Reading files of other tools',
  season: 'Reading `season.yaml`, `plan.json` and `comparison.json`',
  planning: 'From the season to a plan',
  live: 'Editing a season',
  compare: 'Comparing where to shoot',
};

/** Rooms in the order in which a file passes through them; those without a title come last. */
function rank(room: string): number {
  const index = Object.keys(ABOUT).indexOf(room);
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

const rooms = readdirSync(SOURCES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/${entry.name}-diagnostics.ts`, SOURCES)))
  .map((entry) => entry.name)
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));

async function tableOf(room: string): Promise<Table> {
  const exported = (await import(new URL(`${room}/${room}-diagnostics.ts`, SOURCES).href)) as Readonly<
    Record<string, unknown>
  >;
  return exported[`${room.toUpperCase()}_DIAGNOSTICS`] as Table;
}

const tables = await Promise.all(rooms.map(async (room) => [room, await tableOf(room)] as const));

function sourceOf(room: string): string {
  return readdirSync(new URL(`${room}/`, SOURCES), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('-diagnostics.ts'))
    .map((file) => readFileSync(new URL(`${room}/${file}`, SOURCES), 'utf8'))
    .join('\n');
}

/**
 * What the catalogues say in a room: `bad-order.before-itself` where `season.bad-order.before-itself` has its
 * `.action`.
 */
function findingsOf(room: string): string[] {
  const suffix = '.action';
  return Object.keys(CATALOGUES.en)
    .filter((code) => code.startsWith(`${room}.`) && code.endsWith(suffix))
    .map((code) => code.slice(room.length + 1, -suffix.length));
}

function page(): string {
  const parts = [
    '# Diagnostics',
    '',
    'What Onyva says about your files, by code. A diagnostic names file, line and column, what was found and expected, and',
    'what to do. `error`: nothing is planned from the file until it is put right. `warning`: something is probably not as you',
    'meant it. `info`: something was decided for you. Codes stay the same from version to version.',
    '',
    '<!-- Written from the tables src/<room>/<room>-diagnostics.ts: UPDATE_DOCS=1 npx vitest run src/season/diagnostics-page.test.ts -->',
  ];
  for (const [room, table] of tables) {
    parts.push('', `## ${ABOUT[room] ?? room}`);
    for (const [code, { meaning, example, fix }] of Object.entries(table)) {
      parts.push('', `### ${code}`, '', meaning, '', '```', example, '```', '', `**What to do:** ${fix}`);
    }
  }
  return `${parts.join('\n')}\n`;
}

describe('docs/diagnostics.md', () => {
  it('says what the code tables say (else write it again: UPDATE_DOCS=1)', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(PAGE, page());
    expect(readFileSync(PAGE, 'utf8')).toBe(page());
  });

  it('has every code once', () => {
    const codes = tables.flatMap(([, table]) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(tables)(
    '%s reports no code that is not in a table, and its table has none that is never reported',
    (room, table) => {
      const source = sourceOf(room);
      const known = new Set<string>([
        ...tables.flatMap(([, other]) => Object.keys(other)),
        ...COST_CODES,
        ...RULE_CODES,
      ]);
      const reported = [...source.matchAll(/\bcode: '([a-z-]+)'/g)].map((match) => match[1]!);
      expect(reported.filter((code) => !known.has(code))).toEqual([]);
      const findings = findingsOf(room);
      expect(findings.filter((finding) => !Object.hasOwn(table, finding.split('.', 1)[0]!))).toEqual([]);
      expect(findings.filter((finding) => !source.includes(`'${finding}'`))).toEqual([]);
      const said = new Set(findings.map((finding) => finding.split('.', 1)[0]!));
      expect(Object.keys(table).filter((code) => !said.has(code) && !source.includes(`'${code}'`))).toEqual([]);
    },
  );

  it('explains each code in sentences, with an example and a way out', () => {
    for (const [, table] of tables) {
      for (const [code, entry] of Object.entries(table)) {
        expect(entry.meaning, code).toMatch(/\.$/);
        expect(entry.fix, code).toMatch(/[.)]$/);
        expect(entry.example, code).not.toBe('');
      }
    }
  });
});
