/**
 * Calendars as iCalendar files (RFC 5545). An event keeps its UID from one edition to the next; given the edition
 * before, what changed has the next SEQUENCE, and what is gone is cancelled. No clock is read: DTSTAMP is the draft's
 * date.
 */
import { clockChanges, wallClock } from '../../facts/index.ts';
import { addDays, type CalendarDay } from '../../foundation/index.ts';
import { type CalendarEvent, dayAfter } from '../reports/calendar-events.ts';

export interface CalendarFacts {
  readonly name: string;
  /** Told apart from the events of other seasons by it. */
  readonly season: string;
  /** Written as the day the file was made. */
  readonly date: CalendarDay;
  /** The file as it was. */
  readonly before?: string;
}

export function renderIcs(events: readonly CalendarEvent[], facts: CalendarFacts): string {
  const stamp = `DTSTAMP:${dateText(facts.date)}T000000Z`;
  const before = eventsIn(facts.before ?? '');
  const uids = new Set<string>();
  const lines = events.flatMap((event) => {
    const uid = uidOf(event, facts);
    if (uids.has(uid)) return [];
    uids.add(uid);
    const own = eventLines(event);
    const old = before.get(uid);
    const isSame = old !== undefined && old.lines.join('\n') === own.join('\n');
    const sequence = old === undefined ? 0 : isSame ? old.sequence : old.sequence + 1;
    return ['BEGIN:VEVENT', `UID:${uid}`, stamp, `SEQUENCE:${sequence}`, ...own, 'END:VEVENT'];
  });
  const cancelled = [...before].flatMap(([uid, { sequence, lines: own }]) => {
    if (uids.has(uid)) return [];
    const isCancelled = own.includes('STATUS:CANCELLED');
    const rest = own.filter((line) => !line.startsWith('STATUS:'));
    const number = isCancelled ? sequence : sequence + 1;
    return ['BEGIN:VEVENT', `UID:${uid}`, stamp, `SEQUENCE:${number}`, ...rest, 'STATUS:CANCELLED', 'END:VEVENT'];
  });
  const zones = zonesOf(events, cancelled);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Onyva//Onyva//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(facts.name)}`,
    ...zones,
    ...lines,
    ...cancelled,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function uidOf({ key }: CalendarEvent, { season }: CalendarFacts): string {
  const name = season
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  return `${key}.${name}@onyva`;
}

/** Everything of an event but its name and number. */
function eventLines({ title, place, notes, when }: CalendarEvent): readonly string[] {
  const times =
    'allDay' in when
      ? [
          `DTSTART;VALUE=DATE:${dateText(when.allDay)}`,
          `DTEND;VALUE=DATE:${dateText(dayAfter(when.allDay))}`,
          'TRANSP:TRANSPARENT',
        ]
      : [`DTSTART;${local(when, when.from)}`, `DTEND;${local(when, Math.max(when.to, when.from + 1))}`];
  return [
    ...times,
    `SUMMARY:${escaped(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
    ...(notes.length === 0 ? [] : [`DESCRIPTION:${escaped(notes.join('\n'))}`]),
    'STATUS:CONFIRMED',
  ];
}

type Timed = Exclude<CalendarEvent['when'], { readonly allDay: CalendarDay }>;

function local({ timeZone, date }: Timed, minutes: number): string {
  const shown = wallClock(timeZone, date, minutes);
  return `TZID=${timeZone}:${dateText(shown.day)}T${timeText(shown.minutes)}`;
}

function dateText(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}00`;
}

/** The clock of each zone that an event names, for the year round the events. */
function zonesOf(events: readonly CalendarEvent[], others: readonly string[]): readonly string[] {
  const timed = events.flatMap(({ when }) => ('allDay' in when ? [] : [when]));
  const zones = new Map<string, CalendarDay[]>();
  const note = (zone: string, day: CalendarDay): void => {
    zones.set(zone, [...(zones.get(zone) ?? []), day]);
  };
  for (const { timeZone, date } of timed) note(timeZone, date);
  for (const line of others) {
    const found = /^DTSTART;TZID=([^:]+):(\d{4})(\d\d)(\d\d)T/.exec(line);
    if (found !== null) note(found[1]!, `${found[2]}-${found[3]}-${found[4]}` as CalendarDay);
  }
  return [...zones].flatMap(([zone, days]) => {
    const sorted = days.sort();
    const from = addDays(sorted[0]!, -366);
    const to = addDays(sorted.at(-1)!, 2);
    const parts = clockChanges(zone, from, to).flatMap(({ day, minutes, before, after }) => [
      `BEGIN:${after > before ? 'DAYLIGHT' : 'STANDARD'}`,
      `DTSTART:${dateText(day)}T${timeText(minutes)}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(after)}`,
      `END:${after > before ? 'DAYLIGHT' : 'STANDARD'}`,
    ]);
    return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'];
  });
}

function offsetText(minutes: number): string {
  const m = Math.abs(minutes);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(m / 60))}${pad(m % 60)}`;
}

/** RFC 5545, 3.3.11. What cannot be seen is left out. */
function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replaceAll('\n', '\\n')
  );
}

/** At most 75 bytes to a line (RFC 5545, 3.1), no character torn. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const point = character.codePointAt(0)!;
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes + size > 75) {
      lines.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...lines, part].join('\r\n');
}

interface OldEvent {
  readonly sequence: number;
  readonly lines: readonly string[];
}

/** Events of a file of ours, by UID. */
function eventsIn(ics: string): ReadonlyMap<string, OldEvent> {
  const events = new Map<string, OldEvent>();
  const lines = ics.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  let own: string[] | null = null;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') own = [];
    else if (line === 'END:VEVENT' && own !== null) {
      const uid = own.find((each) => each.startsWith('UID:'))?.slice(4);
      const sequence = Number(own.find((each) => each.startsWith('SEQUENCE:'))?.slice(9) ?? 0);
      const rest = own.filter((each) => !/^(UID|SEQUENCE|DTSTAMP):/.test(each));
      if (uid !== undefined) events.set(uid, { sequence: Number.isSafeInteger(sequence) ? sequence : 0, lines: rest });
      own = null;
    } else own?.push(line);
  }
  return events;
}
