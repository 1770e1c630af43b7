/**
 * Reads a Scheduling Export (`.sex`), the breakdown that Movie Magic, EP Scheduling, Gorilla and Final Draft Tagger
 * exchange: `SSI*`, category labels each ended by NUL, then records `#000 length type payload`, numbers little-endian.
 * Text is 8-bit; programs of today write UTF-8 into it, which is told apart. There are no boards, dates or cast
 * numbers.
 */

import { readSceneHeading } from '../../script/index.ts';
import { bareElement } from '../bare-element.ts';
import { categoryNamed, DAY_NIGHT, INT_EXT, LOCATION, SCRIPT_DAY, SEQUENCE, SET, UNIT } from '../categories.ts';
import { MOST_EIGHTHS, MOST_ELEMENTS, MOST_SHEETS } from '../limits.ts';
import { Report } from '../report.ts';
import { EMPTY_SCHEDULE, type FileElement, type ScheduleReading, type Sheet } from '../schedule-file.ts';
import { textOf } from '../uss/uss-json.ts';

const SIGNATURE = [0x53, 0x53, 0x49, 0x2a];
/** After the signature: 8 bytes in native files, 10 in those of others; labels begin with a letter. */
const MOST_HEADER = 64;
const HEAD = 8;
const SCENE = 1;
const ELEMENT = 2;
const LENGTH = 3;

interface SceneRecord {
  readonly number: string;
  readonly page: string | null;
  readonly slug: string;
  readonly fields: Map<number, string>;
  readonly notes: string[];
  synopsis: string | null;
  eighths: number;
  readonly elements: { readonly label: string; readonly name: string }[];
}

/** @param file name of the file for diagnostics, as the user knows it */
export function readSex(bytes: Uint8Array, file: string): ScheduleReading {
  const report = new Report();
  const place = { file, line: 1, column: 1 };
  const refuse = (fault: string): ScheduleReading => {
    report.say('error', 'not-sex', { fault }, place);
    return { schedule: null, diagnostics: report.all(place) };
  };
  if (SIGNATURE.some((byte, i) => bytes[i] !== byte)) return refuse('SSI*');
  let at = SIGNATURE.length;
  while (at < Math.min(bytes.length, MOST_HEADER) && !isLetter(bytes[at]!)) at++;
  const text = textReader(bytes);
  const labels: string[] = [];
  while (at < bytes.length && !isRecord(bytes, at)) {
    const end = bytes.indexOf(0, at);
    if (end < 0) return refuse('labels');
    if (end > at) labels.push(text(at, end));
    at = end + 1;
    if (labels.length > MOST_BOUND) return refuse('labels');
  }
  const scenes: SceneRecord[] = [];
  let isCut = false;
  while (at + HEAD <= bytes.length && isRecord(bytes, at)) {
    const length = bytes[at + 4]! | (bytes[at + 5]! << 8);
    const type = bytes[at + 6]! | (bytes[at + 7]! << 8);
    const from = at + HEAD;
    // The length counts the type's two bytes.
    const to = at + 6 + length;
    if (length < 2 || to > bytes.length) {
      isCut = true;
      break;
    }
    if (scenes.length >= MOST_SHEETS && type === SCENE) {
      report.say('error', 'too-many', { list: 'scenes', most: MOST_SHEETS }, place);
      break;
    }
    readRecord(type, from, to, bytes, text, labels, scenes);
    at = to;
  }
  if (isCut || (at < bytes.length && bytes.subarray(at).some((byte) => byte !== 0))) {
    report.say('warning', 'breaks-off', { at, count: scenes.length }, place);
  }
  if (scenes.length === 0) report.say('error', 'no-sheets', {}, place);
  const schedule = scenes.length === 0 ? null : scheduleOf(scenes);
  return { schedule, diagnostics: report.all(place) };
}

const MOST_BOUND = 1000;

function readRecord(
  type: number,
  from: number,
  to: number,
  bytes: Uint8Array,
  text: (from: number, to: number) => string,
  labels: readonly string[],
  scenes: SceneRecord[],
): void {
  const word = (at: number): number => (at + 1 < to ? bytes[at]! | (bytes[at + 1]! << 8) : 0);
  if (type === SCENE) {
    // The counter before the text is one byte and wraps: scenes are counted by their sequence.
    const end = bytes.indexOf(0, from + 1);
    const [page = '', number = '', ...slug] = text(from + 1, end < 0 || end > to ? to : end).split('\t');
    scenes.push({
      number: number.trim(),
      page: page.trim() === '' ? null : page.trim(),
      slug: slug.join(' ').trim(),
      fields: new Map(),
      notes: [],
      synopsis: null,
      eighths: 0,
      elements: [],
    });
    return;
  }
  const scene = scenes[word(from) - 1];
  if (scene === undefined) return;
  if (type === LENGTH) scene.eighths = Math.min(word(from + 4), MOST_EIGHTHS);
  if (type !== ELEMENT) return;
  const label = labels[bytes[from + 2] ?? 0] ?? '';
  const end = bytes.indexOf(0, from + 3);
  const name = textOf(text(from + 3, end < 0 || end > to ? to : end));
  if (name === null || scene.elements.length >= MOST_BOUND) return;
  const category = categoryNamed(label);
  if (/^synopsis$/i.test(label)) scene.synopsis = name;
  else if (/^(notes|comments)$/i.test(label)) scene.notes.push(name);
  else if (category !== null && category < 100) scene.fields.set(category, name);
  else scene.elements.push({ label, name });
}

function scheduleOf(scenes: readonly SceneRecord[]) {
  const elements = new Map<string, FileElement>();
  const idOf = (label: string, name: string): string | null => {
    const id = `${label.toLowerCase()}/${name.toLowerCase()}`;
    if (!elements.has(id)) {
      if (elements.size >= MOST_ELEMENTS) return null;
      elements.set(id, bareElement(id, name, label));
    }
    return id;
  };
  const sheets = scenes.map((scene, index): Sheet => {
    const read = readSceneHeading(scene.slug);
    const set = read.sets.map((parts) => parts.join(' - ')).join(' / ');
    return {
      id: String(index + 1),
      scene: scene.number,
      intExt: scene.fields.get(INT_EXT) ?? read.intExt ?? '',
      set: scene.fields.get(SET) ?? set,
      time: scene.fields.get(DAY_NIGHT) ?? read.time,
      eighths: scene.eighths,
      page: scene.page,
      minutes: null,
      synopsis: scene.synopsis,
      notes: scene.notes.join(' ') || null,
      storyDay: scene.fields.get(SCRIPT_DAY) ?? null,
      location: scene.fields.get(LOCATION) ?? null,
      unit: scene.fields.get(UNIT) ?? null,
      sequence: scene.fields.get(SEQUENCE) ?? null,
      elements: [...new Set(scene.elements.flatMap(({ label, name }) => idOf(label, name) ?? []))].map((element) => ({
        element,
        amount: 1,
      })),
    };
  });
  return { ...EMPTY_SCHEDULE, sheets, elements: [...elements.values()] };
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function isRecord(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x23 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && bytes[at + 3] === 0;
}

/** UTF-8 where the whole file is that, else Latin-1. */
function textReader(bytes: Uint8Array): (from: number, to: number) => string {
  return (from, to) => {
    const part = bytes.subarray(from, to);
    return utf8(part) ?? Array.from(part, (byte) => String.fromCharCode(byte)).join('');
  };
}

/** Null where it is no UTF-8. */
function utf8(part: Uint8Array): string | null {
  let encoded = '';
  for (const byte of part) encoded += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
