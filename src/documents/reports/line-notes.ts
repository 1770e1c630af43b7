/** Notes on lines with their owners and dates, open ones on the sheet of their day; and who laughs at whom. */
import { message } from '../../messages/index.ts';
import type { PlanDay } from '../../season/index.ts';
import { digsOf, type NoteState, noteStates } from '../../story/index.ts';
import type { Block, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { countCell } from './cells.ts';
import { type ColumnHead, plainTable, RIGHT, wide } from './plain-table.ts';

const COLUMNS: readonly ColumnHead[] = [
  ['col-scene'],
  ['planned-for', wide(10)],
  ['lines', wide(20)],
  ['notes', wide(26)],
  ['note-owner', wide(10)],
  ['col-status', wide(10)],
  ['story-due', wide(10)],
];

export function lineNoteLists(source: ReportSource): readonly Page[] {
  const { season, words, options } = source;
  const asked = options.scope?.from === undefined ? null : scenesOf(daysInScope(source));
  const states = noteStates(season, source.days).filter(({ note }) => asked === null || asked.has(note.scene));
  const head = { language: words.languages[0]!, production: season.title, title: words.label('line-notes'), facts: [] };
  if (states.length === 0) return [{ ...head, blocks: [{ type: 'note', text: words.label('no-line-notes') }] }];
  const rows = states.map((state) => rowOf(source, state));
  return [{ ...head, blocks: [plainTable(words, words.label('line-notes'), COLUMNS, rows), ...digs(source)] }];
}

/** Open ones of a day's scenes; nothing where there are none. */
export function openNotesOfDay(source: ReportSource, day: PlanDay): readonly Block[] {
  const { season, words } = source;
  const scenes = scenesOf([day]);
  const open = noteStates(season, source.days).filter(({ note }) => note.status === 'open' && scenes.has(note.scene));
  if (open.length === 0) return [];
  const head: readonly ColumnHead[] = [
    ['col-scene'],
    ['lines', wide(20)],
    ['notes', wide(30)],
    ['note-owner', wide(12)],
  ];
  const rows = open.map(({ note }) => [note.scene, note.line ?? '', note.text, note.owner ?? '']);
  return [plainTable(words, words.label('open-line-notes'), head, rows)];
}

function rowOf({ words }: ReportSource, { note, shot, isDueLate }: NoteState) {
  return [
    note.scene,
    shot === null ? '' : words.shortDate(shot),
    note.line ?? '',
    note.text,
    note.owner ?? '',
    words.say(message(`story.note.${isDueLate ? 'late' : note.status}`)),
    note.due === null ? '' : words.shortDate(note.due),
  ];
}

function digs({ season, words }: ReportSource): readonly Block[] {
  const all = digsOf(season);
  if (all.length === 0) return [];
  const rows = all.map(({ who, at, perEpisode, notes }) => [
    `${who} → ${at}`,
    season.episodes.map(({ id }, i) => `${id}: ${perEpisode[i]}`).join(', '),
    countCell(notes.length),
  ]);
  const head: readonly ColumnHead[] = [
    ['who-laughs', wide(24)],
    ['episode', wide(24)],
    ['col-total', RIGHT],
  ];
  return [plainTable(words, words.label('who-laughs'), head, rows)];
}

function scenesOf(days: readonly PlanDay[]): ReadonlySet<string> {
  return new Set(days.flatMap(({ strips }) => strips.map(({ scene }) => scene)));
}
