/** A breakdown as a table: one line a scene, one column a category, as spreadsheets of the trade have it. */
import { formatEighths, type Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { FileBoard, ScheduleFile, WrittenSchedule } from '../schedule-file.ts';

const COLUMNS = [
  'Scene',
  'Int/Ext',
  'Set',
  'Day/Night',
  'Pages',
  'Script Page',
  'Minutes',
  'Script Day',
  'Synopsis',
  'Notes',
  'Shoot Day',
  'Date',
] as const;

/** @param board whose days stand in the table; none: the first that has any */
export function writeCsv(schedule: ScheduleFile, board?: FileBoard): WrittenSchedule {
  const shown = board ?? schedule.boards.find(({ days }) => days.length > 0);
  const dayOf = new Map(
    (shown?.days ?? []).flatMap((lines, day) =>
      lines.flatMap((line) => ('sheet' in line ? [[line.sheet, day] as const] : [])),
    ),
  );
  const elements = new Map(schedule.elements.map((element) => [element.id, element]));
  const categories = [...new Set(schedule.elements.map(({ categoryName }) => categoryName))];
  const rows = schedule.sheets.map((sheet) => {
    const day = dayOf.get(sheet.id);
    const named = (category: string): string =>
      sheet.elements
        .flatMap(({ element, amount }) => {
          const found = elements.get(element);
          if (found?.categoryName !== category) return [];
          return [amount > 1 ? `${found.name} (${amount})` : found.name];
        })
        .join('; ');
    return [
      sheet.scene,
      sheet.intExt,
      sheet.set,
      sheet.time,
      formatEighths(sheet.eighths),
      sheet.page ?? '',
      sheet.minutes === null ? '' : String(sheet.minutes),
      sheet.storyDay ?? '',
      sheet.synopsis ?? '',
      sheet.notes ?? '',
      day === undefined ? '' : String(day + 1),
      day === undefined ? '' : (shown?.dates?.[day] ?? ''),
      ...categories.map(named),
    ];
  });
  const lost: Message[] = [];
  if (schedule.boards.length > 1) lost.push(message('exchange.cannot-hold.other-boards'));
  if (schedule.banners.length > 0) lost.push(message('exchange.cannot-hold.banners'));
  if (schedule.elements.some(({ number }) => number !== null)) lost.push(message('exchange.cannot-hold.numbers'));
  const lines = [[...COLUMNS, ...categories], ...rows].map((cells) => cells.map(cellText).join(','));
  return { content: `\uFEFF${lines.join('\r\n')}\r\n`, lost };
}

/** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
function cellText(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
