/**
 * Writes a Scheduling Export (`.sex`): the breakdown alone. The header is zeros, which every program that reads the
 * format is said to accept; text is Latin-1, and letters beyond it lose their accents or become `?`.
 */
import type { Message } from '../../foundation/index.ts';
import { message } from '../../messages/index.ts';
import type { ScheduleFile, Sheet, WrittenSchedule } from '../schedule-file.ts';

/** The labels of the format in their usual order. */
const LABELS = [
  'Cast Members',
  'Extras',
  'Stunts',
  'Vehicles',
  'Props',
  'Special Effects',
  'Costumes',
  'Makeup',
  'Livestock',
  'Animal Handler',
  'Music',
  'Sound',
  'Set Dressing',
  'Greenery',
  'Special Equipment',
  'Security',
  'Additional Labor',
  'Optical FX',
  'Mechanical FX',
  'Miscellaneous',
  'Notes',
  'Synopsis',
  'Script Day',
] as const;

/** Categories of the Universal Category Identification under the labels of the format. */
const LABEL_OF: ReadonlyMap<number, (typeof LABELS)[number]> = new Map([
  [100, 'Cast Members'],
  [101, 'Extras'],
  [102, 'Stunts'],
  [103, 'Vehicles'],
  [104, 'Props'],
  [105, 'Special Effects'],
  [106, 'Costumes'],
  [107, 'Makeup'],
  [108, 'Livestock'],
  [109, 'Animal Handler'],
  [111, 'Music'],
  [112, 'Sound'],
  [114, 'Set Dressing'],
  [115, 'Greenery'],
  [116, 'Security'],
  [117, 'Special Equipment'],
  [118, 'Additional Labor'],
  [119, 'Optical FX'],
  [120, 'Mechanical FX'],
]);

/** A scene index is two bytes. */
const MOST = 65_535;

export function writeSex(schedule: ScheduleFile): WrittenSchedule {
  const lost: Message[] = [];
  const writer = new Bytes();
  writer.text('SSI*');
  writer.zeros(10);
  for (const label of LABELS) writer.text(`${label}\0`);
  writer.zeros(1);
  const elements = new Map(schedule.elements.map((element) => [element.id, element]));
  const sheets = schedule.sheets.slice(0, MOST);
  for (const [index, sheet] of sheets.entries()) {
    const slug = [sheet.intExt === '' ? '' : `${sheet.intExt}.`, sheet.set].join(' ').trim();
    const heading = sheet.time === '' ? slug : `${slug} - ${sheet.time}`;
    writer.record(1, (payload) => {
      payload.byte((index + 1) & 0xff);
      payload.text(`${oneField(sheet.page ?? '')}\t${oneField(sheet.scene)}\t${oneField(heading)}\0`);
    });
    const add = (label: (typeof LABELS)[number], text: string): void => {
      writer.record(2, (payload) => {
        payload.word(index + 1);
        payload.byte(LABELS.indexOf(label));
        payload.text(`${oneField(text)}\0`);
      });
    };
    for (const { element, amount } of sheet.elements) {
      const found = elements.get(element);
      if (found === undefined) continue;
      const name = amount > 1 ? `${found.name} (${amount})` : found.name;
      add(LABEL_OF.get(found.category ?? -1) ?? 'Miscellaneous', name);
    }
    if (sheet.synopsis !== null) add('Synopsis', sheet.synopsis);
    if (sheet.notes !== null) add('Notes', sheet.notes);
    if (sheet.storyDay !== null) add('Script Day', sheet.storyDay);
    writer.record(3, (payload) => {
      payload.word(index + 1);
      payload.word(0);
      payload.word(Math.min(sheet.eighths, MOST));
    });
  }
  if (schedule.boards.some(({ days }) => days.length > 0)) lost.push(message('exchange.cannot-hold.boards'));
  if (schedule.sheets.some(hasMinutes)) lost.push(message('exchange.cannot-hold.minutes'));
  if (schedule.elements.some(({ number }) => number !== null)) lost.push(message('exchange.cannot-hold.numbers'));
  if (writer.hasLostLetters) lost.push(message('exchange.cannot-hold.letters'));
  return { content: writer.bytes(), lost };
}

function hasMinutes({ minutes }: Sheet): boolean {
  return minutes !== null;
}

/** Tabs and NUL separate what stands in a record. */
function oneField(text: string): string {
  return text.replace(/[\p{Cc}]+/gu, ' ').slice(0, 4000);
}

class Bytes {
  readonly #bytes: number[] = [];
  hasLostLetters = false;

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  word(value: number): void {
    this.byte(value);
    this.byte(value >> 8);
  }

  zeros(count: number): void {
    for (let i = 0; i < count; i++) this.byte(0);
  }

  text(text: string): void {
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const plain = code < 0x100 ? letter : (PLAIN[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''));
      if (plain !== letter && PLAIN[letter] === undefined) this.hasLostLetters = true;
      for (const kept of plain) {
        const unit = kept.codePointAt(0)!;
        if (unit >= 0x100) this.hasLostLetters = true;
        this.byte(unit < 0x100 ? unit : 0x3f);
      }
    }
  }

  /** `#000`, the length of type and payload, the type, the payload. */
  record(type: number, write: (payload: Bytes) => void): void {
    const payload = new Bytes();
    write(payload);
    if (payload.hasLostLetters) this.hasLostLetters = true;
    this.text('#');
    this.zeros(3);
    this.word(payload.#bytes.length + 2);
    this.word(type);
    for (const byte of payload.#bytes) this.#bytes.push(byte);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Marks that Latin-1 has in another form. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
};
