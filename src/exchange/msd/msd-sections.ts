/**
 * The container of Movie Magic Scheduling 5 and 6 (`.msd`): a head of 716 bytes that begins with a banner, then
 * sections, each a banner of 34 bytes, 34 bytes of its own, and what is in it: XML as a raw deflated stream, or a
 * picture. A map of the sections ends the file. Nobody has published it; two programs that read it agree on what is
 * used here (gabathanasiou/lemon_schedule, nebelwerfer41/stripboard-studio, read 2026), and so do their notes.
 */
import { decodeText, inflated } from '../../script/index.ts';
import { parsedXml } from '../xml.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

const FILE = '/********* EPSF FILE ********/';
const SECTION = '/********* EPSF SECTION *********/ ';
/** Banner, blank and head of a section; what is in it comes after. */
const BEFORE_CONTENT = 68;
/** Bytes of XML in one section, and in all of them. */
const LARGEST_SECTION = 16_000_000;
const LARGEST_WHOLE = 32_000_000;
const MOST_SECTIONS = 1024;

/** The XML of each section by the name of its root (`BreakdownSheetMgr`); null where it is no such file. */
export function msdSections(bytes: Uint8Array): ReadonlyMap<string, XmlNode> | null {
  if (!isAt(bytes, 0, FILE)) return null;
  const starts = sectionStarts(bytes);
  const found = new Map<string, XmlNode>();
  let room = LARGEST_WHOLE;
  for (const [index, start] of starts.entries()) {
    const packed = bytes.subarray(start + BEFORE_CONTENT, starts[index + 1] ?? bytes.length);
    const xml = xmlIn(packed, Math.min(room, LARGEST_SECTION));
    if (xml === null) continue;
    room -= xml.length;
    const root = treeOf(xml);
    if (root !== null && !found.has(root.name)) found.set(root.name, root);
  }
  return found;
}

function sectionStarts(bytes: Uint8Array): readonly number[] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(SLASH); at >= 0 && starts.length < MOST_SECTIONS; at = bytes.indexOf(SLASH, at + 1))
    if (isAt(bytes, at, SECTION)) starts.push(at);
  return starts;
}

const SLASH = 0x2f;

function isAt(bytes: Uint8Array, at: number, words: string): boolean {
  for (let index = 0; index < words.length; index++) if (bytes[at + index] !== words.charCodeAt(index)) return false;
  return true;
}

/** Null: a picture, or damaged. */
function xmlIn(packed: Uint8Array, most: number): string | null {
  try {
    const unpacked = inflated(packed, most);
    const text = unpacked === null ? '' : decodeText(unpacked).text;
    return /^\uFEFF?\s*</.test(text) ? text.replace(/^\uFEFF/, '') : null;
  } catch {
    // fflate throws on what is no deflated stream: most sections that are none are pictures.
    return null;
  }
}

interface GrowingNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: GrowingNode[];
  text: string;
}

/** Null: it is no XML. */
function treeOf(xml: string): XmlNode | null {
  const whole: GrowingNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [whole];
  const isRead = parsedXml(xml, {
    open(name, attributes) {
      const node: GrowingNode = { name, attributes, children: [], text: '' };
      open.at(-1)!.children.push(node);
      open.push(node);
    },
    close() {
      open.pop();
    },
    text(part) {
      open.at(-1)!.text += part;
    },
  });
  return isRead ? (whole.children[0] ?? null) : null;
}
