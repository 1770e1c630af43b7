/**
 * The call sheet (feuille de service): for one unit and day, all that a person needs to be in the right place at the
 * right time. Everything on it follows from the plan and the season; what neither says is left to fill in, and listed.
 */
import { wallClock } from '../../facts/index.ts';
import { parseWrittenClock, type Text } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { PlanDay, Scene } from '../../season/index.ts';
import type { Block, FormBox, Note, Page } from '../page-tree.ts';
import { daysInScope, type ReportSource } from '../report-source.ts';
import { elementTables } from './call-sheet-elements.ts';
import { castTable, statusNote } from './call-sheet-people.ts';
import { locationsTable } from './call-sheet-places.ts';
import { sceneTable } from './call-sheet-scenes.ts';
import { eighthsCell } from './cells.ts';
import { dayPage, directorsOf } from './day-page.ts';
import { openNotesOfDay } from './line-notes.ts';
import { type ShortRest, shortCrewRest, shortRests } from './person-day.ts';
import { lightName, sideName, stripName } from './season-lookup.ts';
import { type Missing, toFill } from './to-fill.ts';
import { sunOf, unitDays } from './unit-day.ts';

export function callSheets(source: ReportSource): readonly Page[] {
  return daysInScope(source).map((day) => callSheet(source, day));
}

/** What the sheets lack before they are issued, in the words of the paper, each once. */
export function missingOnCallSheets(source: ReportSource): readonly string[] {
  const missing: Missing[] = [];
  for (const day of daysInScope(source)) sheetBlocks(source, day, missing);
  return [...new Set(missingNames(source, missing))];
}

function callSheet(source: ReportSource, day: PlanDay): Page {
  return dayPage(source, day, 'call-sheet', sheetBlocks(source, day, []));
}

function sheetBlocks(source: ReportSource, day: PlanDay, missing: Missing[]): readonly Block[] {
  const { label } = source.words;
  return [
    head(source, day, missing),
    locationsTable(source, day, missing),
    { type: 'heading', text: label('scenes') },
    sceneTable(source, day),
    ...openNotesOfDay(source, day),
    castTable(source, day),
    ...statusNote(source, day),
    ...elementTables(source, day),
    ...restNotes(source, day),
    ...contacts(source, missing),
    ...advance(source, day),
    ...checklist(source, missing),
  ];
}

function head(source: ReportSource, day: PlanDay, missing: Missing[]): Block {
  const { words, clock, season } = source;
  const { label } = words;
  const time = (text: string): string => clock.written(day.base, day.date, text);
  const firstStrip = day.strips[0];
  const sun = sunOf(source, day);
  const meals = day.meals.map(({ start, end }) => clock.span(day.base, day.date, start, end));
  const { production } = season;
  const boxes: FormBox[] = [
    { label: label('crew-call'), text: time(day.call), isLarge: true },
    { label: label('shooting-call'), text: firstStrip === undefined ? '' : time(firstStrip.start), isLarge: true },
    { label: label('meals'), text: meals.join(', ') },
    { label: label('planned-wrap'), text: time(day.wrap) },
    { label: label('sunrise'), text: sun === null ? '' : clock.at(day.base, day.date, sun.rise) },
    { label: label('sunset'), text: sun === null ? '' : clock.at(day.base, day.date, sun.set) },
    { label: label('weather'), text: '' },
    { label: label('directors'), text: directorsOf(source, day) },
    { label: label('company'), span: 2, ...toFill(source, missing, 'company', production?.company ?? null) },
    { label: label('office'), span: 2, ...toFill(source, missing, 'office', production?.office ?? null) },
  ];
  return { type: 'form', caption: label('call-sheet'), columns: 4, boxes };
}

/** A line for each performer, and one for the crew, that comes back too soon. */
function restNotes(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words } = source;
  const note = (text: Text, tone?: 'broken'): Note => ({ type: 'note', text: words.say(text), ...(tone && { tone }) });
  const crew = shortCrewRest(source, day);
  return [
    ...(crew === null ? [] : [note(message('paper.crew-rest-short', restFields(crew)), 'broken')]),
    ...shortRests(source, day).map((short) =>
      note(message('paper.rest-short', { person: short.person.name, ...restFields(short) }), 'broken'),
    ),
    ...(clocksChange(source, day) ? [note(message('paper.clocks-change'))] : []),
  ];
}

function restFields({ rest, asked, since }: ShortRest) {
  return { rest: { duration: rest }, asked: { duration: asked }, since: { day: since } };
}

/** Between the call and the wrap, or the midnight after the call. */
function clocksChange({ look }: ReportSource, day: PlanDay): boolean {
  const zone = look.base(day.base)?.timeZone;
  const wrap = parseWrittenClock(day.wrap);
  if (zone === undefined || wrap === null) return false;
  const shown = wallClock(zone, day.date, wrap);
  return ((wrap % 1440) + 1440) % 1440 !== shown.minutes;
}

function contacts(source: ReportSource, missing: Missing[]): readonly Block[] {
  const { season, words } = source;
  const { label } = words;
  const rows = season.production?.contacts ?? [];
  if (rows.length === 0) {
    missing.push({ label: 'contacts', of: null });
    return [];
  }
  return [
    {
      type: 'table',
      caption: label('contacts'),
      showCaption: true,
      columns: [{ flexible: 14 }, { flexible: 14 }, { flexible: 14 }],
      head: [(['col-role', 'col-name', 'col-phone'] as const).map((key) => ({ text: label(key) }))],
      groups: [
        {
          rows: rows.map(({ role, name, phone }) => ({
            cells: [{ text: role, isHeader: true }, { text: name }, { text: phone ?? '' }],
          })),
        },
      ],
    },
  ];
}

/** What comes on the unit's next two days. */
function advance(source: ReportSource, day: PlanDay): readonly Block[] {
  const { words, look, clock, numbers } = source;
  const { label } = words;
  const next = unitDays(source, day.unit)
    .filter(({ date }) => date > day.date)
    .slice(0, 2);
  if (next.length === 0) return [];
  return [
    {
      type: 'table',
      caption: label('advance'),
      showCaption: true,
      columns: [{}, {}, { flexible: 22 }, {}, { align: 'right' }, { flexible: 8 }, { flexible: 14 }],
      head: [
        (['col-scene', 'col-int-ext', 'col-set', 'col-light', 'col-eighths', 'col-cast', 'col-place'] as const).map(
          (key) => ({ text: label(key) }),
        ),
      ],
      groups: next.map((later) => ({
        title: {
          level: 'day',
          text: `${label('day-n')} ${numbers.get(later)} · ${words.date(later.date)} · ${look.baseName(later.base)}`,
          aside: `${label('col-call')} ${clock.written(later.base, later.date, later.call)}`,
        },
        rows: later.strips.map((strip) => {
          const scene: Scene | undefined = look.scene(strip.scene);
          return {
            cells: [
              { text: stripName(strip, scene), isHeader: true },
              { text: sideName(scene) },
              { text: scene?.set ?? strip.set },
              { text: lightName(words, scene) },
              eighthsCell(strip.eighths),
              { text: look.castNumbers(strip.cast) },
              { text: look.placeName(strip.place) },
            ],
          };
        }),
      })),
    },
  ];
}

/** What is missing before the sheet is issued. */
function checklist(source: ReportSource, missing: readonly Missing[]): readonly Block[] {
  if (missing.length === 0) return [];
  const items = missingNames(source, missing).join(', ');
  return [{ type: 'note', tone: 'to-fill', text: source.words.labelled('missing-before-issue', items) }];
}

function missingNames({ words, look }: ReportSource, missing: readonly Missing[]): readonly string[] {
  return missing.map(({ label, of }) =>
    of === null ? words.label(label) : `${words.label(label)} (${look.placeName(of)})`,
  );
}
