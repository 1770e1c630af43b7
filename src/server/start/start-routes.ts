/** Before there is a season: scripts or a schedule come in, one folder is named, and the season is made there. */
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StartAnswer, StartScheduleView, StartScriptView, StartView } from '../../api/index.ts';
import {
  readScheduleFile,
  type ScheduleFile,
  scheduleKind,
  TABLE_FIELDS,
  type TableField,
  type TableOptions,
} from '../../exchange/index.ts';
import { readScriptAside } from '../../folder/index.ts';
import { hasErrors, type Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import { decodeText } from '../../script/index.ts';
import { CATALOG } from '../../season/index.ts';
import { firstScripts, type GivenFile } from '../first/first-scripts.ts';
import { type KeepBoards, makeFromSchedule } from '../first/make-from-schedule.ts';
import { hasSeason, makeSeason, USUAL_BASE, USUAL_START, whyTaken } from '../first/make-season.ts';
import { oneAfterTheOther } from '../in-turn.ts';
import type { StartHandlers } from '../routes/mount-routes.ts';
import { fromBase64, notBase64 } from '../sent-bytes.ts';

export interface StartPlace {
  /** Whole path of the folder in which the season's folder is made. */
  readonly parent: string;
  /** Where it is known already. */
  readonly folder: string | null;
  readonly keepBoards: KeepBoards;
}

/** More scripts than a season has episodes are a mistake. */
const MOST_SCRIPTS = 100;

/** @param onSeason told the whole path of the season that is to be opened, once. */
export function startRoutes(
  { parent, folder, keepBoards }: StartPlace,
  onSeason: (path: string) => void,
): StartHandlers {
  const sent = new Map<string, GivenFile>();
  /** The last of each name: a table is read again with every other mapping of its columns. */
  const schedules = new Map<string, { readonly schedule: ScheduleFile; readonly text: string }>();
  const inTurn = oneAfterTheOther();
  const refuse = (...refused: readonly Text[]): StartAnswer => ({ refused });
  return {
    'GET /api/start': (): StartView => ({
      parent,
      folder,
      seasons: folder === null ? seasonsIn(parent) : [],
      base: USUAL_BASE,
      start: USUAL_START,
    }),
    'POST /api/start/scripts': async ({ body }): Promise<StartScriptView | Response> => {
      const bytes = fromBase64(body.bytes);
      if (bytes === null) return notBase64();
      const file = { name: body.file, bytes, screenplay: await readScriptAside(bytes, body.file) };
      const { scripts, diagnostics } = firstScripts([file]);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const scenes = scripts.map(({ initial }) => initial.scenes.length);
      const none = { id: null, title: null, scenes, eighths: 0, characters: 0 };
      if (errors.length > 0) return { ...none, said: errors.map((error) => error.message) };
      if (sent.size >= MOST_SCRIPTS) return { ...none, said: [message('start.too-many', { most: MOST_SCRIPTS })] };
      const all = scripts.flatMap(({ initial }) => initial.scenes);
      const id = String(sent.size + 1);
      sent.set(id, file);
      return {
        id,
        title: scripts[0]?.initial.title ?? null,
        scenes,
        eighths: all.reduce((sum, scene) => sum + scene.eighths, 0),
        characters: new Set(all.flatMap(({ cast }) => cast)).size,
        said: diagnostics.map((each) => each.message),
      };
    },
    'POST /api/start/schedules': ({ body }): StartScheduleView | Response => {
      const bytes = fromBase64(body.bytes);
      if (bytes === null) return notBase64();
      const { schedule, diagnostics, columns = [] } = readScheduleFile(bytes, body.file, mappingOf(body.columns));
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const isRead = schedule !== null && errors.length === 0;
      if (isRead) {
        if (!schedules.has(body.file) && schedules.size >= MOST_SCHEDULES) schedules.clear();
        const isText = scheduleKind(bytes, body.file) === 'uss';
        schedules.set(body.file, { schedule, text: isText ? decodeText(bytes).text : '' });
      }
      return {
        id: isRead ? body.file : null,
        title: schedule?.title ?? null,
        scenes: schedule?.sheets.length ?? 0,
        boards: schedule?.boards.length ?? 0,
        elements: schedule?.elements.length ?? 0,
        columns,
        fields: TABLE_FIELDS,
        said: (isRead ? diagnostics : errors).map((each) => each.message),
      };
    },
    'POST /api/start/season': ({ body }) =>
      inTurn(async (): Promise<StartAnswer> => {
        const name = body.folder.trim();
        const path = folderIn(parent, name);
        if (path === null) return refuse(message('start.bad-folder', { folder: name }));
        const taken = whyTaken(path, name);
        if (taken !== null) return refuse(taken);
        if (CATALOG.cities.get(body.base) === undefined) return refuse(message('start.no-city', { city: body.base }));
        if (body.schedule !== undefined) {
          const given = schedules.get(body.schedule);
          if (given === undefined) return refuse(message('start.no-script'));
          const { title, start, base } = body;
          const order = { ...given, folder: path, shownAs: name, title, base, defaultBase: base, start };
          const made = await makeFromSchedule(order, keepBoards);
          if ('refused' in made) return refuse(...made.refused.map((each) => each.message));
          onSeason(path);
          return { opens: name };
        }
        const files = body.scripts.flatMap((id) => sent.get(id) ?? []);
        const { scripts, diagnostics } = firstScripts(files);
        if (files.length === 0 || hasErrors(diagnostics)) return refuse(message('start.no-script'));
        const { title, base, start } = body;
        const made = await makeSeason({ scripts, title, base, start, folder: path, shownAs: name });
        if ('refused' in made) return refuse(...made.refused.map((each) => each.message));
        onSeason(path);
        return { opens: name };
      }),
    'POST /api/start/open': ({ body }): StartAnswer => {
      if (!seasonsIn(parent).includes(body.folder)) return refuse(message('start.bad-folder', { folder: body.folder }));
      onSeason(join(parent, body.folder));
      return { opens: body.folder };
    },
  };
}

/** Files of schedules that are kept at a time. */
const MOST_SCHEDULES = 10;

function mappingOf(columns: readonly { readonly name: string; readonly as: string }[]): TableOptions {
  const isField = (as: string): as is TableField => (TABLE_FIELDS as readonly string[]).includes(as);
  const named = columns.flatMap(({ name, as }) => (isField(as) ? [[as, name] as const] : []));
  // A field that somebody took away from a column is that of no column.
  const none = columns.length === 0 ? [] : TABLE_FIELDS.map((field) => [field, ''] as const);
  return {
    columns: Object.fromEntries([...none, ...named]),
    leftOut: columns.filter(({ as }) => as === 'left-out').map(({ name }) => name),
  };
}

/** Bytes that a name may have on the file systems in use. */
const LONGEST_NAME = 255;

/** Null: that is no plain name of a folder in here. */
function folderIn(parent: string, name: string): string | null {
  const isPlain = /^(?![.-])[^/\\\p{Cc}\p{Cf}]+(?<!\s)$/u.test(name) && Buffer.byteLength(name) <= LONGEST_NAME;
  if (!isPlain) return null;
  const path = join(parent, name);
  // A link leads out of here.
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? null : path;
}

function seasonsIn(parent: string): readonly string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasSeason(join(parent, entry.name)))
    .map(({ name }) => name)
    .sort();
}
